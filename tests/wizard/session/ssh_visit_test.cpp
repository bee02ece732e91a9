// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session over a real sshd of this machine: only looking, nothing is changed.

#include "tests/app/ssh/ssh_test_support.h"
#include "tests/wizard/session/training_visit.h"

namespace edgemend {

namespace {

const EnglishTranslator english;

struct SshVisit {
    explicit SshVisit(const RealSshServer &server)
        : session(services(server), english)
    {
        device.target.host = u"127.0.0.1"_qs;
        device.target.port = server.port();
        device.target.user = RealSshServer::user();
    }
    WizardServices services(const RealSshServer &server)
    {
        WizardServices given;
        given.makeConnector = [settings = test.settings] { return makeSshConnector(settings); };
        given.identityFiles = [key = server.clientKey()] { return QStringList { key }; };
        given.dataFolder = test.folder.path();
        given.user = u"Trainee"_qs;
        return given;
    }
    TestSettings test;
    KnownDevice device;
    WizardSession session;
};

} // namespace

class SshVisitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVisitOverSshTrustsLooksAndComesBack();
    void aCutLinkIsSaid();
};

void SshVisitTest::aVisitOverSshTrustsLooksAndComesBack()
{
    const RealSshServer server { RealSshServer::Kind::OpenSsh };
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    SshVisit visit { server };
    WizardSession &session = visit.session;
    session.connectTo(visit.device);
    WAIT_FOR(session.page() == PageId::HostKeyUnknown);
    QVERIFY(session.hostKey()->fingerprint.startsWith(u"SHA256:"));
    session.trustHostKey(u"this machine"_qs, u"here"_qs);
    WAIT_FOR(session.page() == PageId::Symptoms);
    QCOMPARE(session.identity().kind, DeviceIdentity::Kind::Live);
    QCOMPARE(session.identity().hostKey, session.hostKey()->fingerprint);
    QVERIFY(session.linkTime().count() < 5000);
    session.startDiagnosis();
    QTRY_VERIFY_WITH_TIMEOUT(
        session.page() == PageId::Findings || session.diagnosisState().waitsForPerson, 60'000);
    QVERIFY(session.diagnosis());
    QCOMPARE(session.diagnosis()->evidence.records.size(), probeIds().size());
    QVERIFY(session.diagnosisState().link.bytesReceived > 0);
    // the next time it is known, and nobody is asked
    session.connectTo(session.knownDevices().first());
    WAIT_FOR(session.page() == PageId::Symptoms);
    QCOMPARE(session.device().place, u"here"_qs);
    QCOMPARE(session.knownDevices().size(), 1);
}

void SshVisitTest::aCutLinkIsSaid()
{
    const RealSshServer server { RealSshServer::Kind::OpenSsh };
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    SshVisit visit { server };
    WizardSession &session = visit.session;
    session.connectTo(visit.device);
    WAIT_FOR(session.page() == PageId::HostKeyUnknown);
    session.trustHostKey({}, {});
    WAIT_FOR(session.page() == PageId::Symptoms);
    server.killSessions();
    session.startDiagnosis();
    WAIT_FOR(!session.isConnected());
    QCOMPARE(session.failure()->kind, FailureKind::LinkLost);
    QVERIFY(!session.diagnosisState().running);
    QCOMPARE(session.page(), PageId::Doctor);
    QCOMPARE(session.doctorChain().size(), 8);
    session.connectAgain();
    WAIT_FOR(session.isConnected());
    QVERIFY(!session.failure());
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(SshVisitTest)
#include "ssh_visit_test.moc"
