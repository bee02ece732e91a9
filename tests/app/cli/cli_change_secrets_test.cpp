// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A secret in each field of each answer about changes, one at a time: none may reach what a
// preview, an undo (whose report a fix prints too) and the list of changes print.

#include "app/cli/commands.h"
#include "checks/repair/protocol_fields.h"
#include "checks/repair/training_device.h"
#include "tests/support/secret_shapes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QByteArray key = "kR8vJ2m1QbY6wT0zXc4nL9aHsE3uFgD5pOiVtWqZy7A=";
const QByteArray secret = "SharedAccessKey=" + key;
const QList<PlantedSecret> planted { { "key", secret, { key } } };

/// Where the secret goes: the n-th field of all that is answered, or the n-th answer as a refusal.
struct Place {
    enum class Kind { Field, Refusal } kind = Kind::Field;
    int number = 0;
    int seen = 0; ///< how many places there were
    QByteArray word {}; ///< of the line that was changed
};

QByteArray plantInFields(const QByteArray &output, Place &place)
{
    QByteArrayList lines = output.split('\n');
    for (QByteArray &line : lines) {
        QByteArrayList words = line.split(' ');
        if (words.size() < 3 || words[0] != "edgemend")
            continue;
        for (qsizetype i = 2; i < words.size(); ++i) {
            if (place.seen++ != place.number)
                continue;
            place.word = words[1];
            // What stood there stays in front, so that a path or a number still begins as it did.
            const auto before = decodeField(words[i]);
            words[i] = encodeField(before.value_or(QByteArray {}) + ' ' + secret);
        }
        line = words.join(' ');
    }
    return lines.join('\n');
}

QByteArray refuseWithSecret(const QByteArray &output, Place &place)
{
    if (!output.contains("edgemend end") || place.seen++ != place.number)
        return output;
    place.word = "refused";
    return "edgemend " + protocolLine("refused", { "read-only", "/etc/x " + secret, secret })
        + "edgemend end\n";
}

class PlantingDevice final : public Device {
public:
    PlantingDevice(std::unique_ptr<Device> device, Place *place)
        : m_device(std::move(device))
        , m_place(place)
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        return m_device->runAll(scripts, onAnswer, onPulse, stop);
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        auto answer = m_device->run(script, input, stop);
        if (answer && m_place)
            answer->output = m_place->kind == Place::Kind::Field
                ? plantInFields(answer->output, *m_place)
                : refuseWithSecret(answer->output, *m_place);
        return answer;
    }
    LinkCounters counters() const override { return m_device->counters(); }

private:
    std::unique_ptr<Device> m_device;
    Place *m_place;
};

class PlantingOpener final : public DeviceOpener {
public:
    PlantingOpener(QString stateFile, Place *place)
        : m_stateFile(std::move(stateFile))
        , m_place(place)
    {
    }
    Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&, std::stop_token) override
    {
        auto device = makeTrainingDevice(options.target.scenario,
            { .stateFile = m_stateFile, .pace = SimulatedPace::none(), .clock = {} });
        if (!device)
            return device;
        return std::unique_ptr<Device> { std::make_unique<PlantingDevice>(
            std::move(*device), m_place) };
    }

private:
    QString m_stateFile;
    Place *m_place;
};

} // namespace

class CliChangeSecretsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneGetsOut_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("before");
        for (const char *id : { "ip-forwarding-disabled", "container-engine-unavailable" }) {
            const QString name = QString::fromLatin1(id);
            const QString fix = u"fix demo:%1 %1 --yes --may-stop Eva"_qs.arg(name);
            const auto row
                = [&](const char *what, const QString &command, const QStringList &first) {
                      for (const char *json : { "", " --json" })
                          QTest::addRow("%s: %s%s", id, what, json)
                              << name << command + QString::fromLatin1(json) << first;
                  };
            row("preview", u"fix demo:%1 %1 --preview"_qs.arg(name), {});
            row("changes", u"changes demo:%1"_qs.arg(name), { fix });
            row("undo", u"undo demo:%1"_qs.arg(name), { fix });
        }
    }
    void noneGetsOut()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, before);
        QTemporaryDir folder;
        const QString state = folder.filePath(u"state.json"_qs);
        for (const QString &first : before) {
            PlantingOpener opener { state, nullptr };
            run(opener, first);
        }
        for (const auto kind : { Place::Kind::Field, Place::Kind::Refusal }) {
            int places = 0;
            for (int number = 0;; ++number) {
                Place place { .kind = kind, .number = number };
                const QByteArray said = saidBy(command, state, place);
                QVERIFY2(leaked(planted, said).isEmpty(), (place.word + ":\n" + said).constData());
                if (place.word.isEmpty())
                    break;
                ++places;
            }
            QVERIFY2(places >= (kind == Place::Kind::Field ? 10 : 1), QByteArray::number(places));
        }
    }

private:
    static QByteArray saidBy(const QString &command, const QString &before, Place &place)
    {
        QTemporaryDir folder;
        const QString state = folder.filePath(u"state.json"_qs);
        QFile::copy(before, state);
        PlantingOpener opener { state, &place };
        return run(opener, command);
    }
    static QByteArray run(PlantingOpener &opener, const QString &command)
    {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        (void)runCommandLine(command.split(u' ', Qt::SkipEmptyParts), opener, { in, out, err }, {});
        return QByteArray::fromStdString(out.str() + err.str());
    }
};

QTEST_GUILESS_MAIN(CliChangeSecretsTest)
#include "cli_change_secrets_test.moc"
