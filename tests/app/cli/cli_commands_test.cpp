// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "checks/issues/issue.h"
#include "checks/repair/training_device.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace edgemend;

namespace {

/// Hands the same device to each command, as if the technician connected again and again.
class SharedDevice final : public Device {
public:
    explicit SharedDevice(Device &device)
        : m_device(device)
    {
    }
    const DeviceIdentity &identity() const override { return m_device.identity(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        return m_device.runAll(scripts, onAnswer, onPulse, stop);
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        return m_device.run(script, input, stop);
    }
    LinkCounters counters() const override { return m_device.counters(); }
    RootAccess rootAccess() const override { return m_device.rootAccess(); }

private:
    Device &m_device;
};

class TrainingOpener final : public DeviceOpener {
public:
    Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&, std::stop_token) override
    {
        if (options.target.kind == CliTarget::Kind::Live)
            return failure(FailureKind::Refused, text("Test", "Connect"), text("Test", "refused"));
        std::unique_ptr<Device> &device = m_devices[options.target.scenario];
        if (!device) {
            auto made = makeTrainingDevice(options.target.scenario,
                { .stateFile = {}, .pace = SimulatedPace::none(), .clock = {} });
            if (!made)
                return tl::unexpected { made.error() };
            device = std::move(*made);
        }
        return std::unique_ptr<Device> { std::make_unique<SharedDevice>(*device) };
    }

private:
    std::map<QString, std::unique_ptr<Device>> m_devices;
};

struct Outcome {
    int code = -1;
    QString out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

Outcome run(TrainingOpener &opener, const QString &line)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Outcome outcome;
    outcome.code
        = runCommandLine(line.split(u' ', Qt::SkipEmptyParts), opener, { in, out, err }, {});
    outcome.out = QString::fromStdString(out.str());
    outcome.err = QString::fromStdString(err.str());
    return outcome;
}

QString verdictIn(const Outcome &outcome, const QString &id)
{
    for (const QJsonValue &issue : outcome.json()[u"issues"_qs].toArray())
        if (issue.toObject()[u"id"_qs].toString() == id)
            return issue[u"verdict"_qs].toString();
    return u"missing"_qs;
}

} // namespace

class CliCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkSaysWhatItFinds_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("healthy") << 0;
        QTest::newRow("ip-forwarding-disabled") << 1;
        QTest::newRow("container-engine-unavailable") << 1;
        QTest::newRow("runtime-ill-cause-unknown") << 1;
    }
    void checkSaysWhatItFinds()
    {
        QFETCH(int, code);
        TrainingOpener opener;
        const QString scenario = QString::fromUtf8(QTest::currentDataTag());
        const Outcome outcome = run(opener, u"check demo:%1 --json"_qs.arg(scenario));
        QCOMPARE(outcome.code, code);
        for (const char *key :
            { "schema", "tool", "device", "started", "durationMs", "health", "issues", "link" })
            QVERIFY2(outcome.json().contains(QLatin1StringView { key }), key);
        if (code == 1)
            QCOMPARE(verdictIn(outcome, scenario), u"finding"_qs);
        else
            QCOMPARE(outcome.json()[u"health"_qs][u"state"_qs].toString(), u"works"_qs);
    }

    void aFaultIsMendedAndBroughtBack_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : { "ip-forwarding-disabled", "container-engine-unavailable" })
            QTest::newRow(id) << QString::fromUtf8(id);
    }
    void aFaultIsMendedAndBroughtBack()
    {
        QFETCH(QString, id);
        TrainingOpener opener;
        const Outcome preview = run(opener, u"fix demo:%1 %1 --preview --json"_qs.arg(id));
        QCOMPARE(preview.code, 0);
        QCOMPARE(preview.json()[u"state"_qs].toString(), u"not-started"_qs);
        QVERIFY(!preview.json()[u"steps"_qs].toArray().isEmpty());
        QCOMPARE(preview.json()[u"before"_qs].toString(), u"finding"_qs);
        QVERIFY(preview.json()[u"after"_qs].isNull() && preview.json().contains(u"after"_qs));
        QCOMPARE(verdictIn(run(opener, u"check demo:%1 --json"_qs.arg(id)), id), u"finding"_qs);

        const Outcome fix = run(opener, u"fix demo:%1 %1 --yes --may-stop Eva --json"_qs.arg(id));
        QVERIFY2(fix.code == 0, qPrintable(fix.err));
        QCOMPARE(fix.json()[u"state"_qs].toString(), u"kept"_qs);
        QCOMPARE(fix.json()[u"before"_qs].toString(), u"finding"_qs);
        QCOMPARE(fix.json()[u"after"_qs].toString(), u"absent"_qs);
        QCOMPARE(verdictIn(run(opener, u"check demo:%1 --json"_qs.arg(id)), id), u"absent"_qs);

        const Outcome changes = run(opener, u"changes demo:%1 --json"_qs.arg(id));
        QCOMPARE(changes.json()[u"changes"_qs].toArray().size(), 1);
        const Outcome undo = run(opener, u"undo demo:%1 --json"_qs.arg(id));
        QCOMPARE(undo.code, 0);
        QCOMPARE(undo.json()[u"before"_qs].toString(), u"absent"_qs);
        QCOMPARE(undo.json()[u"after"_qs].toString(), u"finding"_qs);
        QCOMPARE(
            undo.json()[u"diffs"_qs].toArray().size(), fix.json()[u"diffs"_qs].toArray().size());
        QCOMPARE(verdictIn(run(opener, u"check demo:%1 --json"_qs.arg(id)), id), u"finding"_qs);
        const QString transaction = fix.json()[u"transaction"_qs].toString();
        QCOMPARE(run(opener, u"forget demo:%1 %2"_qs.arg(id, transaction)).code, 0);
        QCOMPARE(run(opener, u"changes demo:%1 --json"_qs.arg(id))
                     .json()[u"changes"_qs]
                     .toArray()
                     .size(),
            0);
    }

    void nothingIsTouchedWhenThereIsNothingToMend()
    {
        TrainingOpener opener;
        QCOMPARE(run(opener, u"fix demo:healthy ip-forwarding-disabled --yes"_qs).code, 7);
        QCOMPARE(run(opener, u"fix demo:healthy no-such-issue --yes"_qs).code, 2);
        QCOMPARE(run(opener,
                     u"fix demo:ip-forwarding-disabled ip-forwarding-disabled --plan none --yes"_qs)
                     .code,
            2);
        QCOMPARE(
            run(opener, u"fix demo:runtime-ill-cause-unknown runtime-ill-cause-unknown --yes"_qs)
                .code,
            7);
        QCOMPARE(run(opener, u"undo demo:healthy"_qs).code, 7);
        QCOMPARE(run(opener, u"forget demo:healthy 20261122-100000-abcd"_qs).code, 7);
    }

    void aDeviceThatIsNotReachedIsCode3()
    {
        TrainingOpener opener;
        const Outcome outcome = run(opener, u"check tech@edge"_qs);
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty() && outcome.err.contains(u"refused"));
        QCOMPARE(run(opener, u"fix tech@edge ip-forwarding-disabled --preview"_qs).code, 3);
    }

    void aSavedVisitGivesTheSameIssues()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"visit.edgemend"_qs);
        TrainingOpener opener;
        const Outcome live
            = run(opener, u"check demo:ip-forwarding-disabled --json --save %1"_qs.arg(file));
        const Outcome saved = run(opener, u"check %1 --json"_qs.arg(file));
        QCOMPARE(saved.code, live.code);
        QCOMPARE(saved.json()[u"issues"_qs], live.json()[u"issues"_qs]);
        QCOMPARE(run(opener, u"check %1.not.edgemend"_qs.arg(file)).code, 3);
        // what was found outweighs a file that could not be written
        const Outcome unsaved = run(opener,
            u"check demo:ip-forwarding-disabled --json --save /no/such/folder/x.edgemend"_qs);
        QCOMPARE(unsaved.code, 1);
        QVERIFY(unsaved.err.contains(u"Save the visit"));
        QCOMPARE(run(opener, u"check demo:healthy --save /no/such/folder/x.edgemend"_qs).code, 4);
    }

    /// Why root was not to be had is said, not only that it was not.
    void whatSudoWantsIsSaid()
    {
        TrainingOpener opener;
        const Outcome json = run(opener, u"check demo:needs-sudo-password --json"_qs);
        const QJsonObject root = json.json()[u"root"_qs].toObject();
        QCOMPARE(root[u"access"_qs].toString(), u"password-needed"_qs);
        QVERIFY(root[u"reason"_qs].toString().contains(u"--sudo-password-stdin"));
        const Outcome said = run(opener, u"check demo:needs-sudo-password"_qs);
        QVERIFY(said.out.contains(u"sudo asks this user for a password"));
        QCOMPARE(run(opener, u"check demo:healthy --json"_qs).json()[u"root"_qs][u"reason"_qs],
            QJsonValue { QString {} });
    }

    /// --json is one object on stdout, also when there is nothing but a refusal to tell.
    void aRefusalIsAnObjectToo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *line, int code, const char *kind) {
            QTest::newRow(line) << QString::fromUtf8(line) << code << QString::fromUtf8(kind);
        };
        row("check tech@edge --json", 3, "connection-refused");
        row("check /no/such/visit.edgemend --json", 3, "file");
        row("check demo:healthy --json --nonsense", 2, "usage");
        row("fix demo:healthy no-such-issue --yes --json", 2, "usage");
        row("fix demo:healthy ip-forwarding-disabled --yes --json", 7, "refused");
        row("fix demo:runtime-ill-cause-unknown runtime-ill-cause-unknown --yes --json", 7,
            "refused");
        row("fix demo:ip-forwarding-disabled ip-forwarding-disabled --plan none --yes --json", 2,
            "usage");
        row("undo demo:healthy --json", 7, "not-found");
    }
    void aRefusalIsAnObjectToo()
    {
        QFETCH(QString, line);
        TrainingOpener opener;
        const Outcome outcome = run(opener, line);
        QTEST(outcome.code, "code");
        QCOMPARE(outcome.json()[u"schema"_qs].toInt(), 1);
        QTEST(outcome.json()[u"exitCode"_qs].toInt(), "code");
        const QJsonObject error = outcome.json()[u"error"_qs].toObject();
        QTEST(error[u"kind"_qs].toString(), "kind");
        for (const char *key : { "tried", "happened", "mayHelp" })
            QVERIFY2(error.contains(QLatin1StringView { key }), key);
        QVERIFY(!error[u"happened"_qs].toString().isEmpty());
        QVERIFY(!outcome.err.isEmpty());
    }

    void aReasonIsAText()
    {
        TrainingOpener opener;
        const Outcome outcome = run(opener, u"check demo:runtime-ill-cause-unknown --json"_qs);
        for (const QJsonValue &issue : outcome.json()[u"issues"_qs].toArray())
            if (issue[u"id"_qs].toString() == u"runtime-ill-cause-unknown"_qs) {
                QVERIFY(issue[u"noDeviceFix"_qs].isString());
                QVERIFY(!issue[u"instead"_qs].toArray().isEmpty());
            }
    }

    void textIsInTheLanguageThatWasAskedFor()
    {
        TrainingOpener opener;
        const Outcome german = run(opener, u"check demo:ip-forwarding-disabled --language de"_qs);
        QCOMPARE(german.code, 1);
        QVERIFY(german.out.contains(u"Arbeitet dieses Gerät?"));
        QVERIFY(german.out.contains(u"Die Weiterleitung"_qs) || german.out.contains(u"Schalter"));
        QVERIFY(german.out.contains(u"--plan forward-now-and-at-boot"));
        QVERIFY(german.err.contains(u"gelesen"));
        for (const QStringView english : { u"What you see", u"Fix:", u"Does this" })
            QVERIFY2(!german.out.contains(english), qPrintable(english.toString()));
        QVERIFY(run(opener, u"issues --language de"_qs).out.contains(u"Module kommen nicht"));
        const Outcome pseudo = run(opener, u"check demo:healthy --language qps"_qs);
        QVERIFY(pseudo.out.startsWith(u'[') && !pseudo.out.contains(u"Does this device work"));
        const Outcome nothing
            = run(opener, u"fix demo:healthy ip-forwarding-disabled --preview --language de"_qs);
        QCOMPARE(nothing.code, 7);
        QVERIFY(nothing.err.contains(u"Der Kernel leitet auf jeder Schnittstelle weiter"));
        QCOMPARE(run(opener, u"check demo:healthy --language xx"_qs).code, 2);
    }

    void jsonKeepsItsIdsInEveryLanguage()
    {
        TrainingOpener opener;
        const QString line = u"check demo:ip-forwarding-disabled --json"_qs;
        const QJsonObject english = run(opener, line).json();
        const QJsonObject german = run(opener, line + u" --language de"_qs).json();
        QCOMPARE(german.keys(), english.keys());
        const QJsonArray issues = german[u"issues"_qs].toArray();
        QCOMPARE(issues.size(), english[u"issues"_qs].toArray().size());
        for (qsizetype i = 0; i < issues.size(); ++i) {
            const QJsonObject theirs = english[u"issues"_qs].toArray()[i].toObject();
            const QJsonObject ours = issues[i].toObject();
            for (const QString &key : { u"id"_qs, u"verdict"_qs, u"severity"_qs })
                QCOMPARE(ours[key], theirs[key]);
            QVERIFY(ours[u"name"_qs] != theirs[u"name"_qs]);
        }
    }

    void textIsForPeople()
    {
        TrainingOpener opener;
        const Outcome outcome = run(opener, u"check demo:ip-forwarding-disabled"_qs);
        QVERIFY(outcome.out.contains(u"Modules cannot reach the network"));
        QVERIFY(outcome.out.contains(u"--plan forward-now-and-at-boot"));
        QVERIFY(!outcome.out.contains(QChar { 0x1b }));
        const Outcome junit = run(opener, u"check demo:ip-forwarding-disabled --junit"_qs);
        QVERIFY(junit.out.startsWith(u"<?xml"));
        QVERIFY(run(opener, u"issues"_qs).out.contains(u"container-engine-unavailable"));
        const QJsonArray listed = run(opener, u"issues --json"_qs).json()[u"issues"_qs].toArray();
        QCOMPARE(listed.size(), qsizetype(makeAllIssues().size()));
        for (const QJsonValue &issue : listed)
            if (issue[u"id"_qs].toString() != u"runtime-ill-cause-unknown"_qs)
                QCOMPARE(issue[u"decisiveFacts"_qs].toString(), u"need-root"_qs);
    }
};

QTEST_GUILESS_MAIN(CliCommandsTest)
#include "cli_commands_test.moc"
