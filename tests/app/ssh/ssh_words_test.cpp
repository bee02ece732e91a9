// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of whoever answers in place of a Linux device: shown, and stored, without secrets.

#include "app/ssh/ssh_texts.h"
#include "app/ssh/strange_answer.h"
#include "checks/evidence/collector.h"
#include "checks/evidence/probe_catalogue.h"
#include "tests/app/ssh/ssh_test_support.h"
#include "tests/support/loopback.h"
#include "tests/support/secret_shapes.h"
#include "tests/support/ssh_test_server.h"

#include <QTest>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray connection = "HostName=contoso-hub.azure-devices.net;DeviceId=edge-07;"
                              "SharedAccessKey=";
const QByteArray key = "kR8vJ2m1QbY6wT0zXc4nL9aHsE3uFgD5pOiVtWqZy7A=";

QByteArray wordsOf(const Failure &failure)
{
    return (toEnglish(failure.tried) + toEnglish(failure.happened) + toEnglish(failure.mayHelp))
        .toUtf8();
}

/// Says one thing to one client.
class Greeter {
public:
    explicit Greeter(QByteArray greeting)
        : m_greeting(std::move(greeting))
        , m_thread([this] { waitForHangUp(greetOne(m_listener, m_greeting)); })
    {
    }
    [[nodiscard]] quint16 port() const { return m_listener.port; }

private:
    const QByteArray m_greeting;
    const LoopbackListener m_listener = listenOnLoopback(1);
    const std::jthread m_thread;
};

} // namespace

class SshWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesEveryShape();
    void hidesWhatIsCut();
    void keepsOrdinaryWords_data();
    void keepsOrdinaryWords();
    void staysShort();
    void noneIsStored_data();
    void noneIsStored();
    void noneInTheGreeting();
};

void SshWordsTest::hidesEveryShape()
{
    const auto secrets = test::plantSecrets(71);
    QVERIFY(secrets.size() >= 60);
    const auto check = [&secrets](const QByteArray &name, const Failure &failure) {
        const auto found = test::leaked(secrets, wordsOf(failure));
        QVERIFY2(found.isEmpty(), (name + ": " + wordsOf(failure)).constData());
    };
    const QByteArray signs[] = { "", "rbash: restricted\n", "% Invalid input\n" };
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        const auto &[name, secret, needles] = secrets[i];
        check(name, explainStrangeAnswer({}, signs[i % 3] + secret, {}));
    }
    const auto &[name, secret, needles] = secrets.first();
    check(name, ssh_texts::notSsh({}, secret));
    check(name, ssh_texts::notSsh({}, "Exceeded MaxStartups " + secret));
    check(name, ssh_texts::linkLost({}, secret));
    check(name, ssh_texts::lostInLogin({}, secret));
    check(name, ssh_texts::lostInHandshake({}, secret));
    check(name, ssh_texts::libraryFailed({}, secret));
    check(name,
        ssh_texts::noCommonAlgorithm(
            {}, "kex error : no match for method " + secret + ": server [" + secret));
}

void SshWordsTest::hidesWhatIsCut()
{
    // Wherever the bytes were cut, what is left of a secret goes.
    for (qsizetype kept = 1; kept <= key.size(); ++kept) {
        const QByteArray cut = "motd " + key.first(kept);
        const auto shown = ssh_texts::displayable(ssh_texts::wholeWords(cut, cut.size())).toUtf8();
        QCOMPARE(shown, "motd");
    }
    QCOMPARE(ssh_texts::wholeWords("all of it", 10), "all of it");
}

void SshWordsTest::keepsOrdinaryWords_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("shown");
    QTest::newRow("banner") << QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3")
                            << u"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3"_s;
    QTest::newRow("algorithms") << QByteArray(
        "diffie-hellman-group1-sha1,curve25519-sha256@libssh.org,ecdsa-sha2-nistp256")
                                << u"diffie-hellman-group1-sha1,curve25519-sha256@libssh.org,"
                                   "ecdsa-sha2-nistp256"_s;
    QTest::newRow("error") << QByteArray("Socket error: Connection reset by peer\r\n")
                           << u"Socket error: Connection reset by peer"_s;
    QTest::newRow("control and bidi")
        << QByteArray("a\x1b[31mb\xe2\x80\xae c\nd") << u"a [31mb c d"_s;
    QTest::newRow("not UTF-8") << QByteArray("a\xff z") << u"a\uFFFD z"_s;
}

void SshWordsTest::keepsOrdinaryWords()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, shown);
    QCOMPARE(ssh_texts::displayable(said), shown);
}

void SshWordsTest::staysShort()
{
    QCOMPARE(ssh_texts::displayable(QByteArray(5000, '-')), QString(200, u'-') + u'…');
}

void SshWordsTest::noneIsStored_data()
{
    QTest::addColumn<QByteArray>("banner");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("error");
    const QByteArray plain = "OpenSSH_9.2p1";
    const QByteArray line = "export CS=\"" + connection + key + "\"\n";
    QTest::newRow("on stdout") << plain << line << QByteArray();
    QTest::newRow("on stderr") << plain << QByteArray() << line;
    QTest::newRow("a restricted shell") << plain << QByteArray() << "rbash: restricted: " + line;
    QTest::newRow("a router") << plain << "% Invalid input " + line << QByteArray();
    QTest::newRow("half on each") << plain << line.chopped(20) << line.right(20);
    QTest::newRow("cut by what is kept") << plain << QByteArray(2048 - 40, ' ') + key + '\n'
                                         << QByteArray();
    QTest::newRow("cut by what is kept of stderr")
        << plain << QByteArray() << QByteArray(4096 - 40, ' ') + key + '\n';
    QTest::newRow("in the banner")
        << "OpenSSH_9.2p1 SharedAccessKey=" + key << QByteArray("no\n") << QByteArray();
}

void SshWordsTest::noneIsStored()
{
    QFETCH(QByteArray, banner);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, error);
    TestServerPlan plan;
    plan.banner = banner;
    plan.password = "pw";
    plan.onExec = [&](TestExec &exec) {
        exec.write(output);
        exec.writeError(error);
        exec.exit(1);
    };
    const SshTestServer server(std::move(plan));
    TestSettings test;
    const auto device = logInTo(test.settings, localTarget(server.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    Evidence evidence;
    const auto fate = collect(**device, probeCatalogue(), evidence, {}, {}, {});
    QVERIFY(!fate);
    const QByteArray saved = saveEvidence(evidence);
    QVERIFY(saved.contains("not-run"));
    const QList<test::PlantedSecret> planted { { "key", key, { key } } };
    QVERIFY2(test::leaked(planted, saved).isEmpty(), saved.constData());
    QVERIFY2(test::leaked(planted, wordsOf(fate.error())).isEmpty(), wordsOf(fate.error()));
    // A file of an older version, with the secret still in it, is redacted when it is opened.
    QByteArray older = saved;
    older.replace("\"banner\": \"", "\"banner\": \"SharedAccessKey=" + key + ' ');
    older.replace("\"words\": \"", "\"words\": \"SharedAccessKey=" + key + ' ');
    QVERIFY(!test::leaked(planted, older).isEmpty());
    const auto opened = loadEvidence(older);
    VERIFY_RESULT(opened);
    QVERIFY(test::leaked(planted, saveEvidence(*opened)).isEmpty());
}

void SshWordsTest::noneInTheGreeting()
{
    const QList<test::PlantedSecret> planted { { "key", key, { key } } };
    for (const QByteArray &greeting : { "HTTP/1.1 400 SharedAccessKey=" + key + "\r\n",
             QByteArray(255 - 30, ' ') + key + "\r\n" }) {
        const Greeter greeter(greeting);
        TestSettings test;
        test.settings.durations.handshake = 2s;
        const auto reached
            = makeSshConnector(test.settings)->reach(localTarget(greeter.port()), {});
        QVERIFY(!reached);
        QCOMPARE(reached.error().kind, FailureKind::NotSsh);
        QVERIFY2(
            test::leaked(planted, wordsOf(reached.error())).isEmpty(), wordsOf(reached.error()));
    }
}

QTEST_GUILESS_MAIN(SshWordsTest)
#include "ssh_words_test.moc"
