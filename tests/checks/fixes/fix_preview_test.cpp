// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/fix_preview.h"

#include "checks/fixes/fix_plan.h"

#include <QRandomGenerator>
#include <QTest>

namespace edgemend::test {

class FixPreviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysHaveOneSpelling_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("dots") << QByteArray { "net.ipv4.ip_forward" }
                              << QByteArray { "net/ipv4/ip_forward" };
        QTest::newRow("slashes") << QByteArray { "net/ipv4/ip_forward" }
                                 << QByteArray { "net/ipv4/ip_forward" };
        QTest::newRow("dotted, an interface with a dot")
            << QByteArray { "net.ipv4.conf.eth0/100.forwarding" }
            << QByteArray { "net/ipv4/conf/eth0.100/forwarding" };
        QTest::newRow("slashed, an interface with a dot")
            << QByteArray { "net/ipv4/conf/eth0.100/forwarding" }
            << QByteArray { "net/ipv4/conf/eth0.100/forwarding" };
        QTest::newRow("one word") << QByteArray { "panic" } << QByteArray { "panic" };
    }
    void keysHaveOneSpelling()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, path);
        QCOMPARE(normalSysctlKey(key), path);
        QCOMPARE(normalSysctlKey(normalSysctlKey(key)), path);
    }

    void onlyTheValueIsEdited_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << QByteArray { before } << QByteArray { after };
        };
        row("plain", "net.ipv4.ip_forward=0\n", "net.ipv4.ip_forward=1\n");
        row("blanks stay", "  net.ipv4.ip_forward \t=\t0  \t\n",
            "  net.ipv4.ip_forward \t=\t1  \t\n");
        row("no last line feed", "a=b\nnet.ipv4.ip_forward = 0", "a=b\nnet.ipv4.ip_forward = 1");
        row("slashes", "net/ipv4/ip_forward = 0\n", "net/ipv4/ip_forward = 1\n");
        row("an ignored error", "-net.ipv4.ip_forward=0\n", "-net.ipv4.ip_forward=1\n");
        row("twice", "net.ipv4.ip_forward=0\n#x\nnet.ipv4.ip_forward=00\n",
            "net.ipv4.ip_forward=1\n#x\nnet.ipv4.ip_forward=1\n");
        row("carriage returns stay", "net.ipv4.ip_forward=0\r\nx=1\r\n",
            "net.ipv4.ip_forward=1\r\nx=1\r\n");
        row("what stands behind the number stays", "net.ipv4.ip_forward=0 # why\n",
            "net.ipv4.ip_forward=1 # why\n");
        row("set already, with a remark", "net.ipv4.ip_forward=1 ; why\n",
            "net.ipv4.ip_forward=1 ; why\n");
        row("a separator in front", "/net/ipv4/ip_forward = 0\n", "/net/ipv4/ip_forward = 1\n");
        row("two separators", "--net..ipv4.ip_forward = 0\n", "--net..ipv4.ip_forward = 1\n");
        row("a pattern is another key", "net.ipv4.ip_forwar? = 0\n", "net.ipv4.ip_forwar? = 0\n");
        row("an empty value", "net.ipv4.ip_forward=\n", "net.ipv4.ip_forward=1\n");
        row("a comment is no setting", "#net.ipv4.ip_forward=0\n; net.ipv4.ip_forward=0\n",
            "#net.ipv4.ip_forward=0\n; net.ipv4.ip_forward=0\n");
        row("a longer key is another", "net.ipv4.ip_forward_use_pmtu=0\n",
            "net.ipv4.ip_forward_use_pmtu=0\n");
        row("a line without a sign", "net.ipv4.ip_forward\n", "net.ipv4.ip_forward\n");
        row("set already", "net.ipv4.ip_forward = 1\n", "net.ipv4.ip_forward = 1\n");
        row("odd bytes stay", "# \xff\xfe\nnet.ipv4.ip_forward=0\n\xc3\n",
            "# \xff\xfe\nnet.ipv4.ip_forward=1\n\xc3\n");
        row("nothing", "", "");
    }
    void onlyTheValueIsEdited()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto edits = sysctlEdits(before, "net.ipv4.ip_forward", "1");
        QCOMPARE(withEdits(before, edits), after);
        QVERIFY(sysctlEdits(after, "net.ipv4.ip_forward", "1").isEmpty());
    }

    void aFileOfOurOwnGrowsByOneSetting()
    {
        const QByteArray first = withSysctlSetting({}, "net.ipv4.ip_forward", "1");
        QVERIFY(first.startsWith("# "));
        QVERIFY(first.endsWith("\nnet.ipv4.ip_forward = 1\n"));
        const QByteArray second = withSysctlSetting(first, "net.ipv4.conf.eth0.forwarding", "1");
        QCOMPARE(second, first + "net.ipv4.conf.eth0.forwarding = 1\n");
        QCOMPARE(withSysctlSetting(second, "net.ipv4.ip_forward", "1"), second);
        QCOMPARE(withSysctlSetting("a = 1", "b", "2"), QByteArray { "a = 1\nb = 2\n" });
        QCOMPARE(withSysctlSetting("net.ipv4.ip_forward = 0\n", "net/ipv4/ip_forward", "1"),
            QByteArray { "net.ipv4.ip_forward = 1\n" });
    }

    void valuesAreComparedWithoutBlanks()
    {
        QVERIFY(sameSysctlValue("4096\t131072\t6291456", "4096 131072  6291456 "));
        QVERIFY(!sameSysctlValue("4096 131072", "4096 13107 2"));
    }

    void editsTurnOneTextIntoTheOther()
    {
        QRandomGenerator random { 7 };
        for (int round = 0; round < 300; ++round) {
            QByteArray before, after;
            for (int line = 0; line < random.bounded(30); ++line) {
                const QByteArray text
                    = QByteArray::number(random.bounded(4)) + (random.bounded(9) ? "\n" : "");
                if (random.bounded(4))
                    before += text;
                if (random.bounded(4))
                    after += text;
            }
            const auto edits = editsBetween(before, after);
            QCOMPARE(withEdits(before, edits), after);
            qint64 at = 0;
            for (const ByteEdit &edit : edits) {
                QVERIFY(edit.offset >= at);
                at = edit.offset + edit.length;
            }
            QCOMPARE(edits.isEmpty(), before == after);
        }
    }

    void unchangedBytesDoNotTravel()
    {
        const QByteArray before = "secret=1\nnet.ipv4.ip_forward=0\ntoken=2\n";
        const auto edits = editsBetween(before, "secret=1\nnet.ipv4.ip_forward=1\ntoken=2\n");
        QCOMPARE(edits, (QList<ByteEdit> { { 9, 22, "net.ipv4.ip_forward=1\n" } }));
    }

    void largeTextsStayFast()
    {
        QByteArray before, after;
        for (int line = 0; line < 20'000; ++line) {
            before += "a" + QByteArray::number(line) + '\n';
            after += "b" + QByteArray::number(line) + '\n';
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(withEdits(before, editsBetween(before, after)), after);
        QVERIFY(timer.elapsed() < 2000);
    }

    void theDiffIsUnified()
    {
        const QString before = QStringLiteral("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n");
        const QString after = QStringLiteral("1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13\n");
        QCOMPARE(unifiedDiff(QStringLiteral("/etc/x"), before, after),
            QStringLiteral(
                "--- /etc/x\n+++ /etc/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
                "@@ -10,3 +10,4 @@\n 10\n 11\n 12\n+13\n"));
    }
    void aNewFileAndAMissingLastLineFeed()
    {
        QCOMPARE(unifiedDiff(QStringLiteral("/etc/x"), {}, QStringLiteral("a\n"), true),
            QStringLiteral("--- /dev/null\n+++ /etc/x\n@@ -0,0 +1,1 @@\n+a\n"));
        QCOMPARE(unifiedDiff(QStringLiteral("/x"), QStringLiteral("a"), QStringLiteral("a\n")),
            QStringLiteral(
                "--- /x\n+++ /x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"));
        QVERIFY(unifiedDiff(QStringLiteral("/x"), QStringLiteral("a\n"), QStringLiteral("a\n"))
                    .isEmpty());
    }

    void oddStepsNeverReachADevice_data()
    {
        QTest::addColumn<FixStep>("step");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char *name, const FixStep &step, bool fine) {
            QTest::newRow(name) << step << fine;
        };
        using Verb = ServiceAction::Verb;
        const QByteArray own = "/etc/sysctl.d/zz-edgemend-forwarding.conf";
        row("forwarding", SetSysctl { "net.ipv4.ip_forward", "1", own }, true);
        row("runtime only", SetSysctl { "net.ipv4.ip_forward", "1", "" }, true);
        row("several numbers", SetSysctl { "net.ipv4.tcp_rmem", "4096 131072 6291456", "" }, true);
        row("no value", SetSysctl { "net.ipv4.ip_forward", "", own }, false);
        row("a value with a line feed", SetSysctl { "net.ipv4.ip_forward", "1\nx", own }, false);
        row("a value with a quote", SetSysctl { "net.ipv4.ip_forward", "1'", own }, false);
        row("a key that climbs", SetSysctl { "net/../../etc/passwd", "1", own }, false);
        row("a key with a blank", SetSysctl { "net ipv4", "1", own }, false);
        row("a file elsewhere", SetSysctl { "net.ipv4.ip_forward", "1", "/etc/passwd" }, false);
        row("a file that climbs",
            SetSysctl { "net.ipv4.ip_forward", "1", "/etc/sysctl.d/../passwd.conf" }, false);
        row("a hidden file", SetSysctl { "net.ipv4.ip_forward", "1", "/etc/sysctl.d/.x.conf" },
            false);
        row("sysctl.conf", EditSysctlFile { "/etc/sysctl.conf", "net.ipv4.ip_forward", "1" }, true);
        row("another file", EditSysctlFile { "/etc/shadow", "net.ipv4.ip_forward", "1" }, false);
        row("units", ServiceAction { Verb::Start, { "docker.socket", "docker.service" } }, true);
        row("an instance", ServiceAction { Verb::Start, { "getty@tty1.service" } }, true);
        row("no unit", ServiceAction { Verb::Start, {} }, false);
        row("an option", ServiceAction { Verb::Start, { "--root=x.service" } }, false);
        row("two in one", ServiceAction { Verb::Start, { "docker.service x.service" } }, false);
        row("a pattern", ServiceAction { Verb::Start, { "dock*.service" } }, false);
        row("no unit name", ServiceAction { Verb::Start, { "docker" } }, false);
    }
    void oddStepsNeverReachADevice()
    {
        QFETCH(FixStep, step);
        QFETCH(bool, fine);
        const auto checked = checkStep(step);
        QCOMPARE(checked.has_value(), fine);
        if (!fine)
            QCOMPARE(checked.error().kind, FailureKind::Usage);
    }

    void commandsAreTheOnesThatRun()
    {
        QCOMPARE(commandLineFor(SetSysctl { "net.ipv4.ip_forward", "1", {} }),
            QByteArray { "echo '1' > /proc/sys/net/ipv4/ip_forward" });
        QCOMPARE(commandLineFor(ServiceAction {
                     ServiceAction::Verb::ResetFailed, { "a.service", "b.socket" } }),
            QByteArray { "systemctl reset-failed a.service b.socket" });
        QCOMPARE(commandLineFor(EditSysctlFile { "/etc/sysctl.conf", "k", "1" }),
            QByteArray { "write /etc/sysctl.conf" });
        QCOMPARE(riskId(Risk::R0), QStringLiteral("R0"));
        QCOMPARE(riskId(Risk::R3), QStringLiteral("R3"));
    }
};

} // namespace edgemend::test

QTEST_APPLESS_MAIN(edgemend::test::FixPreviewTest)
#include "fix_preview_test.moc"
