// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A password for sudo that is given after the login: sent once, kept when taken, forgotten when
// not.

#include "tests/app/ssh/ssh_test_support.h"
#include "tests/support/ssh_test_server.h"

#include <QTest>

using namespace edgemend;
using namespace std::chrono_literals;

namespace {

/// A device whose sudo takes "right" only. Speaks the runner's own frames.
class SudoServer {
public:
    void answer(TestExec &exec)
    {
        const bool offered = exec.command().contains("em_sudo_mode=password");
        const QByteArray input = exec.readInput(offered ? 6 : 0, offered ? 1000ms : 0ms);
        const QByteArray password = offered ? input.left(input.indexOf('\n')) : QByteArray();
        {
            const std::lock_guard lock(m_mutex);
            m_sent.append(password);
        }
        const bool taken = password == "right";
        const QByteArray sudo = taken ? "password" : offered ? "wrong" : "needs";
        const QByteArray boundary(40, 'a');
        const QByteArray root = taken ? "1" : "0";
        exec.write("\nedgemend-hello 1 " + boundary + " 1000 dash\n");
        exec.write(
            '\n' + boundary + " privilege " + sudo + ' ' + root + (offered ? " 1\n" : " 0\n"));
        // an answer to what was not asked is ignored, so both are given
        for (const QByteArray id : { "sudo", "probe" }) {
            const bool ran = taken || id == "probe";
            exec.write('\n' + boundary + " answer " + id
                + (ran ? " finished 0 1 " : " needs-root 0 0 ") + root + " 0\n\n" + boundary
                + " done " + id + '\n');
        }
        exec.write('\n' + boundary + " end 10\n");
        exec.exit(0);
    }
    [[nodiscard]] QList<QByteArray> sent() const
    {
        const std::lock_guard lock(m_mutex);
        return m_sent;
    }

private:
    mutable std::mutex m_mutex;
    QList<QByteArray> m_sent; ///< per exec; empty: none was offered
};

Script probe()
{
    Script made = script("probe", "id\n");
    made.privilege = Privilege::RootIfPossible;
    return made;
}

} // namespace

class SshSudoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPasswordThatIsTakenIsUsedFromThenOn();
    void aRefusedPasswordIsForgotten();
    void aPasswordOfTwoLinesIsNeverSent();

private:
    [[nodiscard]] TestServerPlan plan()
    {
        TestServerPlan plan;
        plan.password = "pw";
        plan.onExec = [this](TestExec &exec) { m_sudo->answer(exec); };
        return plan;
    }
    [[nodiscard]] Result<std::unique_ptr<Device>> logIn(const SshTestServer &server)
    {
        return logInTo(m_test.settings, localTarget(server.port()), withPassword("pw"));
    }
    TestSettings m_test;
    std::shared_ptr<SudoServer> m_sudo;
};

void SshSudoTest::aPasswordThatIsTakenIsUsedFromThenOn()
{
    m_sudo = std::make_shared<SudoServer>();
    const SshTestServer server(plan());
    const auto device = logIn(server);
    QVERIFY(device);
    QCOMPARE((*device)->rootAccess(), RootAccess::Unknown);
    const auto before = (*device)->run(probe(), {}, {});
    QVERIFY(before);
    QVERIFY(!before->ranAsRoot);
    QCOMPARE((*device)->rootAccess(), RootAccess::PasswordNeeded);
    const auto taken = (*device)->offerSudoPassword(SecretText(QByteArray("right")), {});
    QVERIFY2(taken, taken ? "" : toEnglish(taken.error().happened).toUtf8().constData());
    QCOMPARE((*device)->rootAccess(), RootAccess::SudoWithPassword);
    const auto after = (*device)->run(probe(), {}, {});
    QVERIFY(after);
    QVERIFY(after->ranAsRoot);
    QCOMPARE(m_sudo->sent(), (QList<QByteArray> { "", "right", "right" }));
}

void SshSudoTest::aRefusedPasswordIsForgotten()
{
    m_sudo = std::make_shared<SudoServer>();
    const SshTestServer server(plan());
    const auto device = logIn(server);
    QVERIFY(device);
    const auto refused = (*device)->offerSudoPassword(SecretText(QByteArray("wrong")), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FailureKind::SudoRefused);
    QCOMPARE((*device)->rootAccess(), RootAccess::WrongPassword);
    QVERIFY((*device)->run(probe(), {}, {}));
    QCOMPARE(m_sudo->sent(), (QList<QByteArray> { "wrong", "" }));
}

void SshSudoTest::aPasswordOfTwoLinesIsNeverSent()
{
    m_sudo = std::make_shared<SudoServer>();
    const SshTestServer server(plan());
    const auto device = logIn(server);
    QVERIFY(device);
    QVERIFY(!(*device)->offerSudoPassword(SecretText(QByteArray("a\nreboot")), {}));
    QCOMPARE(m_sudo->sent(), QList<QByteArray> {});
}

QTEST_GUILESS_MAIN(SshSudoTest)
#include "ssh_sudo_test.moc"
