// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_options.h"
#include "app/cli/device_opener.h"
#include "checks/catalogue_translator.h"

#include <QTest>

#include <sstream>

using namespace edgemend;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class CliOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsEveryCommand_data()
    {
        QTest::addColumn<int>("command");
        QTest::newRow("issues --json") << int(CliCommand::Issues);
        QTest::newRow("check a@b --json --save x.edgemend") << int(CliCommand::Check);
        QTest::newRow("check visit.edgemend --junit") << int(CliCommand::Check);
        QTest::newRow("check visit.edgemend --pdf f --html=g --language de")
            << int(CliCommand::Check);
        QTest::newRow("fix a@b some-issue --preview") << int(CliCommand::Fix);
        QTest::newRow("fix a@b some-issue --plan p --answer k=v --answer-stdin s --yes --may-stop "
                      "Eva --confirm edge-07 --json")
            << int(CliCommand::Fix);
        QTest::newRow("issues --language de") << int(CliCommand::Issues);
        QTest::newRow("check a@b --language=de --json") << int(CliCommand::Check);
        QTest::newRow("fix a@b some-issue --preview --language qps") << int(CliCommand::Fix);
        QTest::newRow("undo a@b") << int(CliCommand::Undo);
        QTest::newRow("undo a@b 20261122-100000-abcd --json") << int(CliCommand::Undo);
        QTest::newRow("changes a@b --json") << int(CliCommand::Changes);
        QTest::newRow("resume a@b 20261122-100000-abcd --keep") << int(CliCommand::Resume);
        QTest::newRow("forget a@b 20261122-100000-abcd") << int(CliCommand::Forget);
        QTest::newRow("check --identity k --known-hosts f --host-key SHA256:abc --password-stdin "
                      "--sudo-password-stdin b")
            << int(CliCommand::Check);
    }
    void acceptsEveryCommand()
    {
        QFETCH(int, command);
        const auto options = parseCommandLine(words(QTest::currentDataTag()));
        QVERIFY2(options, options ? "" : qPrintable(toEnglish(options.error().happened)));
        QCOMPARE(int(options->command), command);
    }

    void refuses_data()
    {
        QTest::addColumn<int>("kind");
        const int usage = int(FailureKind::Usage);
        const int later = int(FailureKind::NotInThisVersion);
        for (const char *line :
            { "nonsense", "check", "check a b", "fix a@b", "fix a@b i", "fix a@b i --yes --preview",
                "resume a@b t", "check a@b --json --junit", "check a@b --nonsense",
                "check a@b --save", "check a@b --save visit.txt", "check a@b --yes",
                "issues --junit", "fix a@b i --yes --answer noequals", "check a@b:99999",
                "check a@b:0", "check @host", "check -x", "check a@b --pdf", "check a@b --html",
                "fix a@b i --preview --pdf f", "check a@b --language", "check a@b --language xx",
                "issues --language DE", "undo visit.edgemend", "check a@b --json=yes" })
            QTest::newRow(line) << usage;
        for (const char *line :
            { "check a@b --jump h", "check a@b --ssh-config f", "check a@b --passphrase-stdin",
                "check a@b --jump-password-stdin", "check bundle.zip" })
            QTest::newRow(line) << later;
    }
    void refuses()
    {
        QFETCH(int, kind);
        const auto options = parseCommandLine(words(QTest::currentDataTag()));
        QVERIFY(!options);
        QCOMPARE(int(options.error().kind), kind);
        if (options.error().kind == FailureKind::NotInThisVersion)
            QVERIFY(toEnglish(options.error().happened).contains(u"not in this version"));
    }

    void readsTargets_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("tech@edge-07") << u"tech"_qs << u"edge-07"_qs << 22;
        QTest::newRow("tech@192.168.0.5:2222") << u"tech"_qs << u"192.168.0.5"_qs << 2222;
        QTest::newRow("tech@[fe80::1]:23") << u"tech"_qs << u"fe80::1"_qs << 23;
        QTest::newRow("tech@fe80::1") << u"tech"_qs << u"fe80::1"_qs << 22;
        QTest::newRow("te@ch@edge") << u"te@ch"_qs << u"edge"_qs << 22;
    }
    void readsTargets()
    {
        QFETCH(QString, user);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto target = parseTarget(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(target);
        QCOMPARE(target->live.user, user);
        QCOMPARE(target->live.host, host);
        QCOMPARE(int(target->live.port), port);
    }

    void anUnknownLanguageIsAnsweredWithThoseThereAre()
    {
        const auto options = parseCommandLine(words("check a@b --language xx"));
        QVERIFY(!options);
        const QString said = toEnglish(options.error().happened);
        QVERIFY(said.contains(u"xx"));
        for (const QString &language : availableLanguages())
            QVERIFY2(said.contains(language), qPrintable(language));
    }

    void helpNamesEveryLanguage()
    {
        const QString page = usageText();
        const QString line = page.mid(page.indexOf(u"  --language"_qs)).section(u'\n', 0, 0);
        for (const QString &language : availableLanguages())
            QVERIFY2(line.contains(u' ' + language), qPrintable(line));
    }

    void readsSecretsInTheirOrder()
    {
        const auto options
            = parseCommandLine(words("check a@b --sudo-password-stdin --password-stdin"));
        QVERIFY(options);
        std::istringstream input { "login secret\nsudo secret\r\nrest" };
        const auto secrets = readSecrets(*options, input, {});
        QVERIFY(secrets);
        QCOMPARE(secrets->login.revealed().toByteArray(), "login secret");
        QCOMPARE(secrets->sudo.revealed().toByteArray(), "sudo secret");
    }

    void aMissingSecretIsAUsageError()
    {
        const auto options
            = parseCommandLine(words("check a@b --sudo-password-stdin --password-stdin"));
        std::istringstream input { "only one\n" };
        const auto secrets = readSecrets(*options, input, {});
        QVERIFY(!secrets);
        QCOMPARE(secrets.error().kind, FailureKind::Usage);
    }

    void helpNamesEveryCommandAndOption()
    {
        const QString page = usageText();
        for (const char *word :
            { "issues", "check", "fix", "undo", "changes", "resume", "forget", "--json", "--junit",
                "--pdf", "--html", "--save", "--language", "--plan", "--answer", "--answer-stdin",
                "--preview", "--yes", "--may-stop", "--confirm", "--keep", "--revert", "--identity",
                "--jump", "--ssh-config", "--known-hosts", "--host-key", "--password-stdin",
                "--jump-password-stdin", "--passphrase-stdin", "--sudo-password-stdin" })
            QVERIFY2(page.contains(QLatin1StringView { word }), word);
    }
};

QTEST_GUILESS_MAIN(CliOptionsTest)
#include "cli_options_test.moc"
