// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/checks/repair/repair_samples.h"
#include "tests/checks/repair/scripted_device.h"

#include <QTest>

namespace edgemend::test {

class PreviewTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<ScriptedDevice> m_device;
    std::unique_ptr<Repair> m_repair;

    Result<PreviewedPlan> preview(const FixPlan &plan, const ReadAnswer &answer)
    {
        m_device->answer(TransactionVerb::Read, encodeReadAnswer(answer));
        return m_repair->preview("ip-forwarding-disabled", plan, {});
    }
    bool refuses(
        const ReadAnswer &answer, const char *words, const FixPlan &plan = forwardingPlan())
    {
        auto shown = preview(plan, answer);
        if (!shown)
            return false;
        for (const Message &refusal : shown->refusals())
            if (toEnglish(refusal).contains(QLatin1StringView { words }))
                return !confirm(
                    std::move(*shown), { QStringLiteral("Jo"), {}, QStringLiteral("Al"), {} });
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_device = std::make_unique<ScriptedDevice>();
        m_device->m_identity.label = QStringLiteral("acme / hall 2 / press");
        m_device->m_identity.address = QStringLiteral("192.0.2.7");
        m_repair = std::make_unique<Repair>(*m_device,
            RepairClock { [] { return QDateTime::fromSecsSinceEpoch(1795390500, Qt::UTC); },
                [](std::chrono::milliseconds, std::stop_token) {} });
    }

    void aPreviewShowsWhatWasReadBack()
    {
        const auto shown = preview(forwardingPlan(), healthyAnswer());
        QVERIFY(shown);
        QCOMPARE(m_device->verbs(), (QList<QByteArray> { "read" }));
        QVERIFY(shown->refusals().isEmpty());
        QCOMPARE(shown->deviceName(), QStringLiteral("press-4"));
        QCOMPARE(shown->steps().size(), 3);
        QCOMPARE(shown->steps().at(0).command,
            QByteArray { "echo '1' > /proc/sys/net/ipv4/ip_forward" });
        QCOMPARE(
            statesInWords(shown->steps().at(0).before, EnglishTranslator {}), QStringLiteral("0"));
        QVERIFY(!shown->steps().at(0).atKeep && shown->steps().at(1).atKeep
            && shown->steps().at(2).atKeep);
        QCOMPARE(shown->diffs().size(), 2);
        QVERIFY(shown->diffs().at(0).unified.contains(
            QStringLiteral("-net.ipv4.ip_forward = 0\n+net.ipv4.ip_forward = 1\n")));
        QVERIFY(shown->diffs().at(1).isNewFile);
        QVERIFY(shown->outage().isNone());
    }
    void aPreviewAsksForEverythingItNeeds()
    {
        (void)preview(forwardingPlan(), healthyAnswer());
        const auto request = decodeReadRequest(m_device->calls().constFirst().input);
        QCOMPARE(request->sysctls, (QList<QByteArray> { "net/ipv4/ip_forward" }));
        QCOMPARE(request->files, (QList<QByteArray> { "/etc/sysctl.conf", ownFile }));
        QVERIFY(!request->containers);
    }
    /// systemctl unmask leaves a mask of this boot alone, so the device takes that one off first.
    void everyCommandIsShown()
    {
        ReadAnswer answer = healthyAnswer();
        answer.units
            = { { "docker.service", "masked", "inactive", "dead", "masked-runtime", "success" } };
        const auto shown = preview(enginePlan(ServiceAction::Verb::Unmask), answer);
        QVERIFY(shown);
        QCOMPARE(shown->steps().size(), 2);
        QCOMPARE(shown->steps().at(0).command,
            QByteArray { "systemctl unmask --runtime docker.service" });
        QCOMPARE(shown->steps().at(1).command, QByteArray { "systemctl unmask docker.service" });
    }
    void secretsOfAFileAreNotShown()
    {
        const QByteArray secret = "HostName=h.azure-devices.net;DeviceId=d;SharedAccessKey="
                                  "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U=";
        const auto shown = preview(
            forwardingPlan(), healthyAnswer("# " + secret + "\nnet.ipv4.ip_forward = 0\n"));
        QVERIFY(shown);
        QVERIFY(!shown->diffs().isEmpty());
        for (const FileDiff &diff : shown->diffs())
            QVERIFY(!diff.unified.contains(QStringLiteral("c2VjcmV0")));
    }
    void hostileNamesAreMadeSafe()
    {
        ReadAnswer answer = healthyAnswer();
        answer.hostName = "a\x1b[31m\xe2\x80\xae"
                          "b";
        const auto shown = preview(forwardingPlan(), answer);
        QVERIFY(!shown->deviceName().contains(QChar { 0x1b }));
        QVERIFY(!shown->deviceName().contains(QChar { 0x202e }));
    }
    void anOddStepIsNotEvenAsked()
    {
        FixPlan plan = forwardingPlan();
        plan.steps.append(SetSysctl { "net.ipv4.ip_forward", "1; reboot", {} });
        const auto shown = m_repair->preview("x", plan, {});
        QVERIFY(!shown);
        QCOMPARE(shown.error().kind, FailureKind::Usage);
        QVERIFY(m_device->calls().isEmpty());
    }

    void whatTheDeviceRefusesCannotBeConfirmed()
    {
        ReadAnswer answer = healthyAnswer();
        answer.refusals = { { "no-storage", { "/var/lib/edgemend" } } };
        QVERIFY(refuses(answer, "does not survive a restart"));
        answer = healthyAnswer();
        answer.files.front().obstacle = "immutable";
        QVERIFY(refuses(answer, "marked immutable"));
        answer = healthyAnswer();
        answer.files.front().resolved = "/usr/lib/sysctl.conf";
        QVERIFY(refuses(answer, "does not lie in /etc"));
        answer = healthyAnswer(); // it would end the line of a script that a person copies
        answer.files.front().resolved = "/etc/x\nEDGEMEND_END\nreboot";
        QVERIFY(refuses(answer, "control characters"));
        answer = healthyAnswer();
        answer.files.front().sha256 = sha256("other");
        QVERIFY(refuses(answer, "has changed since"));
        answer = healthyAnswer();
        answer.files.front().kind = FileOnDevice::Kind::Absent;
        answer.files.front().content = SecretText {};
        QVERIFY(refuses(answer, "does not exist"));
        answer = healthyAnswer();
        answer.sysctls.front().value.reset();
        QVERIFY(refuses(answer, "no setting net.ipv4.ip_forward"));
        answer = healthyAnswer();
        answer.units.front().loadState = "not-found";
        QVERIFY(refuses(answer, "no unit docker.service", enginePlan(ServiceAction::Verb::Start)));
        QVERIFY(refuses(healthyAnswer(), "could cut off this connection", [] {
            FixPlan plan = enginePlan(ServiceAction::Verb::Restart);
            plan.steps = { ServiceAction { ServiceAction::Verb::Restart, { "ssh.service" } } };
            return plan;
        }()));
    }
    void nothingToChangeIsSaid()
    {
        ReadAnswer answer = healthyAnswer("net.ipv4.ip_forward = 1\n");
        answer.sysctls = { { "net/ipv4/ip_forward", "1" } };
        answer.files.pop_back();
        FixPlan plan = forwardingPlan();
        plan.steps = { EditSysctlFile { "/etc/sysctl.conf", "net.ipv4.ip_forward", "1" },
            SetSysctl { "net.ipv4.ip_forward", "1", {} } };
        QVERIFY(refuses(answer, "set already", plan));
        answer = healthyAnswer();
        answer.units.front().activeState = "active";
        QVERIFY(refuses(answer, "set already", enginePlan(ServiceAction::Verb::Start)));
    }

    /// What a plan cannot know is said before anybody agrees to it.
    void aPlansOwnNotesAreShown()
    {
        FixPlan plan = forwardingPlan();
        plan.notes = { text("Test", "Some files were not read.") };
        const auto shown = preview(plan, healthyAnswer());
        QVERIFY(shown && shown->notes() == plan.notes);
    }

    void aRestartNamesWhatItStops()
    {
        ReadAnswer answer = healthyAnswer();
        answer.units.front().activeState = "active";
        answer.containers = { "edgeAgent", "other-vendor" };
        auto shown = preview(enginePlan(ServiceAction::Verb::Restart), answer);
        QCOMPARE(shown->outage().containers,
            (QStringList { QStringLiteral("edgeAgent"), QStringLiteral("other-vendor") }));
        QVERIFY(!shown->notes().isEmpty());
        const auto refused = confirm(std::move(*shown), { QStringLiteral("Jo"), {}, {}, {} });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Usage);
        QVERIFY(toEnglish(refused.error().happened).contains(QStringLiteral("other-vendor")));
        shown = preview(enginePlan(ServiceAction::Verb::Restart), answer);
        QVERIFY(confirm(std::move(*shown), { QStringLiteral("Jo"), {}, QStringLiteral("Al"), {} }));
    }
    void nobodyConfirmsIsRefused()
    {
        QCOMPARE(confirm(std::move(*preview(forwardingPlan(), healthyAnswer())),
                     { QStringLiteral(" "), {}, {}, {} })
                     .error()
                     .kind,
            FailureKind::Usage);
    }
    void whatDestroysWantsTheName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("fine");
        QTest::newRow("nothing") << QString {} << false;
        QTest::newRow("another") << QStringLiteral("press-5") << false;
        QTest::newRow("the host name") << QStringLiteral("press-4") << true;
        QTest::newRow("in capitals") << QStringLiteral(" PRESS-4 ") << true;
        QTest::newRow("the label") << QStringLiteral("acme / hall 2 / press") << true;
        QTest::newRow("the address") << QStringLiteral("192.0.2.7") << true;
    }
    void whatDestroysWantsTheName()
    {
        QFETCH(QString, typed);
        QFETCH(bool, fine);
        FixPlan plan = forwardingPlan();
        plan.risk = Risk::R3;
        auto shown = preview(plan, healthyAnswer());
        const auto result = confirm(std::move(*shown), { QStringLiteral("Jo"), {}, {}, typed });
        QCOMPARE(result.has_value(), fine);
        if (!fine)
            QCOMPARE(result.error().kind, FailureKind::Usage);
    }
};

} // namespace edgemend::test

QTEST_APPLESS_MAIN(edgemend::test::PreviewTest)
#include "preview_test.moc"
