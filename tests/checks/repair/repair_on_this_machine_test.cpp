// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole way for real: Repair, the one-script runner, the device's scripts, the kernel of this
// machine. The program starts itself again in private namespaces, where network values, /etc,
// /var/lib and /run are its own.

#include "checks/repair/repair.h"
#include "tests/support/local_device.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <vector>

namespace edgemend::test {

static const QString forwarding = QStringLiteral("/proc/sys/net/ipv4/ip_forward");
static const QString conf = QStringLiteral("/etc/sysctl.conf");
static const QString own = QStringLiteral("/etc/sysctl.d/zz-edgemend-forwarding.conf");

static QByteArray contentOf(const QString &path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray { "absent" };
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file { path };
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static FixPlan forwardingPlan()
{
    FixPlan plan;
    plan.id = "forward";
    plan.title = text("Test", "Turn forwarding on");
    plan.steps = { EditSysctlFile { conf.toLatin1(), "net.ipv4.ip_forward", "1" },
        SetSysctl { "net.ipv4.ip_forward", "1", own.toLatin1() } };
    return plan;
}

class RepairOnThisMachineTest final : public QObject {
    Q_OBJECT

    LocalDevice m_device; // gives up after 60 s
    Repair m_repair { m_device };

    Result<TransactionReport> mend(EffectState effect, IssueState issue)
    {
        auto shown = m_repair.preview("ip-forwarding-disabled", forwardingPlan(), {});
        if (!shown)
            return tl::unexpected { shown.error() };
        auto agreed = confirm(
            std::move(*shown), { QStringLiteral("Jo Döe"), QStringLiteral("lap"), {}, {} });
        if (!agreed)
            return tl::unexpected { agreed.error() };
        return m_repair.mend(std::move(*agreed), IssueState::Finding,
            [=](std::stop_token) {
                return Verification { effect, issue, {}, {} };
            },
            {}, {});
    }

private Q_SLOTS:
    void init()
    {
        QDir { QStringLiteral("/var/lib/edgemend") }.removeRecursively();
        QFile::remove(own);
        write(conf, "# mine\nnet.ipv4.ip_forward = 0\n");
        write(forwarding, "0\n");
    }

    void thereAndBackAgain()
    {
        const auto kept = mend(EffectState::Proved, IssueState::Absent);
        QVERIFY2(kept, kept ? "" : qPrintable(toEnglish(kept.error().happened)));
        QCOMPARE(kept->state, TransactionState::Kept);
        QCOMPARE(contentOf(forwarding).trimmed(), QByteArray { "1" });
        QCOMPARE(contentOf(conf), QByteArray { "# mine\nnet.ipv4.ip_forward = 1\n" });
        QVERIFY(contentOf(own).endsWith("\nnet.ipv4.ip_forward = 1\n"));
        QVERIFY(kept->steps.size() >= 3);
        QCOMPARE(kept->steps.constFirst().command,
            QStringLiteral("echo '1' > /proc/sys/net/ipv4/ip_forward"));
        QCOMPARE(kept->confirmedBy, QStringLiteral("Jo Döe"));
        QVERIFY(qAbs(kept->deviceTime.secsTo(QDateTime::currentDateTimeUtc())) < 60);

        const auto list = m_repair.list({});
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->constFirst().id, kept->id);

        const auto undone = m_repair.undo({}, {});
        QVERIFY(undone);
        QCOMPARE(undone->state, TransactionState::Reverted);
        QCOMPARE(undone->diffs.size(), 2); // the edited file, and our own that went
        QCOMPARE(contentOf(forwarding).trimmed(), QByteArray { "0" });
        QCOMPARE(contentOf(conf), QByteArray { "# mine\nnet.ipv4.ip_forward = 0\n" });
        QVERIFY(!QFile::exists(own));
        QVERIFY(m_repair.forget(kept->id, {}));
        QVERIFY(!QFile::exists(QStringLiteral("/var/lib/edgemend")));
    }
    void withoutEffectItIsTakenBack()
    {
        const auto report = mend(EffectState::Disproved, IssueState::Finding);
        QVERIFY(report);
        QCOMPARE(report->state, TransactionState::Reverted);
        QCOMPARE(contentOf(forwarding).trimmed(), QByteArray { "0" });
        QVERIFY(!QFile::exists(own));
    }
    void whatAPersonMustDecideWaits()
    {
        const auto report = mend(EffectState::Proved, IssueState::Finding);
        QVERIFY(report);
        QCOMPARE(report->state, TransactionState::Applied);
        QCOMPARE(contentOf(forwarding).trimmed(), QByteArray { "1" });
        QVERIFY(!QFile::exists(own));
        const auto second = m_repair.preview("x", forwardingPlan(), {});
        QVERIFY(second);
        QVERIFY(toEnglish(second->refusals().constFirst()).contains(QStringLiteral("Jo Döe")));
        QCOMPARE(m_repair.keep(report->id, {})->state, TransactionState::Kept);
        QVERIFY(QFile::exists(own));
    }
    void aFileOfSomebodyElseIsNotOverwritten()
    {
        const auto kept = mend(EffectState::Proved, IssueState::Absent);
        QVERIFY(kept);
        write(own, "# theirs\n");
        const auto report = m_repair.undo(kept->id, {});
        QVERIFY(report);
        QCOMPARE(report->outsideState(), TransactionState::NeedsPerson);
        QVERIFY(toEnglish(report->reason).contains(own));
        QCOMPARE(report->changedSince, QStringList { own });
        QCOMPARE(contentOf(own), QByteArray { "# theirs\n" });
        QCOMPARE(contentOf(forwarding).trimmed(), QByteArray { "1" });
    }
    void anUnknownChangeIsNotFound()
    {
        const auto report = m_repair.status("20200101-000000-0000", {});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, FailureKind::NotFound);
    }
};

/// The namespaces, and this program again inside of them. Returns only when that could not be.
static void enterOwnWorld(char **argv)
{
    static QTemporaryDir scratch;
    const QByteArray script
        = "set -e; mkdir -p \"$1/etc/sysctl.d\" \"$1/var\"; mount --make-rprivate /; "
          "cp /etc/passwd /etc/ld.so.cache \"$1/etc/\"; "
          "mount --bind \"$1/etc\" /etc; mount --bind \"$1/var\" /var/lib; mount -t tmpfs none "
          "/run; "
          "shift; exec \"$@\"";
    QList<QByteArray> words { "unshare" };
    if (getuid() != 0)
        words.append("-r");
    words += { "-mn", "sh", "-c", script, "sh", scratch.path().toLocal8Bit() };
    for (char **word = argv; *word; ++word)
        words.append(*word);
    std::vector<char *> raw;
    for (QByteArray &word : words)
        raw.push_back(word.data());
    raw.push_back(nullptr);
    qputenv("EDGEMEND_OWN_WORLD", "1");
    const int child = fork();
    if (child == 0) {
        execvp("unshare", raw.data());
        _exit(77);
    }
    int status = 0;
    if (child > 0 && waitpid(child, &status, 0) == child) {
        scratch.remove();
        std::exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
    }
}

} // namespace edgemend::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("EDGEMEND_OWN_WORLD")) {
        if (std::system(getuid() == 0 ? "unshare -mn true" : "unshare -rmn true") != 0)
            return 77; // this machine forbids namespaces
        edgemend::test::enterOwnWorld(argv);
        return 1;
    }
    QCoreApplication app { argc, argv };
    edgemend::test::RepairOnThisMachineTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "repair_on_this_machine_test.moc"
