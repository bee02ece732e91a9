// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_test_support.h"

#include <QTest>

using namespace edgemend;
using namespace Qt::StringLiterals;

/// Against the real sshd.
class RealOpenSshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsTwoScripts();
};

void RealOpenSshTest::runsTwoScripts()
{
    RealSshServer server(RealSshServer::Kind::OpenSsh);
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    const TestSettings test;
    auto device = logInTo(test.settings, localTarget(server.port()), withKey(server.clientKey()));
    VERIFY_RESULT(device);
    const Collected run = runOn(
        **device, { script("first", "echo one; exit 3\n"), script("second", "echo two >&2\n") });
    VERIFY_RESULT(run.result);
    QCOMPARE(run.count, 2);
    QCOMPARE(run.answers["first"].output, "one\n");
    QCOMPARE(run.answers["first"].exitCode, 3);
    QCOMPARE(run.answers["second"].output, "two\n");
    QCOMPARE((*device)->counters().execs, 1);
    // Connection, versions, key exchange, service, key, channel, exec.
    QCOMPARE((*device)->counters().roundTrips, 7);
    QVERIFY((*device)->counters().bytesReceived > 1000);
    QVERIFY((*device)->identity().serverBanner.startsWith(u"SSH-2.0-OpenSSH"_s));
}

QTEST_GUILESS_MAIN(RealOpenSshTest)
#include "real_openssh_test.moc"
