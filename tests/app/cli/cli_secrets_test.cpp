// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every shape of a secret, planted in every probe's output: none may reach any product of the
// command line.

#include "app/cli/commands.h"
#include "checks/repair/training_device.h"
#include "tests/support/secret_shapes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace edgemend;
using namespace edgemend::test;

namespace {

/// How the planted text stands in a probe's output.
enum class Dress { Plain, Quoted, LogLines };

QByteArray dressed(const QByteArray &text, Dress dress)
{
    if (dress == Dress::Plain)
        return text;
    // as our probes hand on what other programs printed, and what a module logged
    const QByteArray first = dress == Dress::Quoted
        ? QByteArray { "| " }
        : QByteArray {
              "X 2026-11-22T23:39:42.080627945Z <3> 2026-11-22 23:39:42.080 +00:00 [ERR] - "
          };
    const QByteArray next = dress == Dress::Quoted
        ? QByteArray { "| " }
        : QByteArray { "X 2026-11-22T23:39:42.080627945Z " };
    QByteArray result;
    for (const QByteArray &line : text.split('\n'))
        result += (result.isEmpty() || dress == Dress::Quoted ? first : next) + line + '\n';
    return result;
}

class PlantingDevice final : public Device {
public:
    PlantingDevice(std::unique_ptr<Device> device, QByteArray planted)
        : m_device(std::move(device))
        , m_planted(std::move(planted))
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        const auto plant = [&](ScriptAnswer &&answer) {
            answer.output += "\n\n" + m_planted;
            onAnswer(std::move(answer));
        };
        return m_device->runAll(scripts, plant, onPulse, stop);
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        return m_device->run(script, input, stop);
    }
    LinkCounters counters() const override { return m_device->counters(); }

private:
    std::unique_ptr<Device> m_device;
    QByteArray m_planted;
};

class PlantingOpener final : public DeviceOpener {
public:
    explicit PlantingOpener(QByteArray planted)
        : m_planted(std::move(planted))
    {
    }
    Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&, std::stop_token) override
    {
        auto device = makeTrainingDevice(options.target.scenario,
            { .stateFile = {}, .pace = SimulatedPace::none(), .clock = {} });
        if (!device)
            return device;
        return std::unique_ptr<Device> { std::make_unique<PlantingDevice>(
            std::move(*device), m_planted) };
    }

private:
    QByteArray m_planted;
};

} // namespace

class CliSecretsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneGetsOut_data()
    {
        QTest::addColumn<int>("dress");
        QTest::addColumn<QString>("options");
        const std::pair<const char *, Dress> dresses[] = { { "plain", Dress::Plain },
            { "quoted", Dress::Quoted }, { "log lines", Dress::LogLines } };
        for (const auto &[name, dress] : dresses)
            for (const char *options : { "--json", "", "--junit" })
                QTest::addRow("%s %s", name, options) << int(dress) << QString::fromLatin1(options);
    }
    void noneGetsOut()
    {
        QFETCH(int, dress);
        QFETCH(QString, options);
        const QList<PlantedSecret> secrets = plantSecrets(20261122);
        QVERIFY(secrets.size() >= 60);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"visit.edgemend"_qs);
        QByteArray planted;
        for (const PlantedSecret &secret : secrets)
            planted += dressed(secret.text, Dress(dress)) + "\n\n";
        PlantingOpener opener { planted };
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const QString line
            = u"check demo:runtime-ill-cause-unknown %1 --save %2"_qs.arg(options, file);
        const int code
            = runCommandLine(line.split(u' ', Qt::SkipEmptyParts), opener, { in, out, err }, {});
        QCOMPARE(code, 1);
        QFile visit { file };
        QVERIFY(visit.open(QIODevice::ReadOnly));
        const QByteArray saved = visit.readAll();
        QVERIFY(saved.contains("***"));
        QByteArrayList names = leaked(secrets, saved)
            + leaked(secrets, QByteArray::fromStdString(out.str()))
            + leaked(secrets, QByteArray::fromStdString(err.str()));
        QVERIFY2(names.isEmpty(), names.join("; ").constData());
    }
};

QTEST_GUILESS_MAIN(CliSecretsTest)
#include "cli_secrets_test.moc"
