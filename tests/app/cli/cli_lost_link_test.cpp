// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A change that was begun waits on the device: whatever is lost then is 6, a person must look.

#include "app/cli/commands.h"
#include "checks/repair/training_device.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace edgemend;

namespace {

/// A training device whose answers to one verb of changes are lost or damaged.
struct Spoiled {
    std::unique_ptr<Device> device;
    QByteArray verb; ///< from this one on
    FailureKind how = FailureKind::LinkLost; ///< BadData: the answer comes, and makes no sense
    bool began = false;
};

class SpoiledDevice final : public Device {
public:
    explicit SpoiledDevice(Spoiled &spoiled)
        : m_spoiled(spoiled)
    {
    }
    const DeviceIdentity &identity() const override { return m_spoiled.device->identity(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        return m_spoiled.device->runAll(scripts, onAnswer, onPulse, stop);
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        m_spoiled.began |= script.arguments.value(0) == m_spoiled.verb;
        if (!m_spoiled.began || m_spoiled.verb.isEmpty())
            return m_spoiled.device->run(script, input, stop);
        if (m_spoiled.how == FailureKind::BadData)
            return ScriptAnswer { .id = script.id,
                .end = ScriptEnd::Finished,
                .exitCode = 0,
                .output = "edgemend what\n",
                .reason = {} };
        return failure(m_spoiled.how, text("Test", "Ask the device"), text("Test", "It is gone."));
    }
    LinkCounters counters() const override { return m_spoiled.device->counters(); }

private:
    Spoiled &m_spoiled;
};

class SpoiledOpener final : public DeviceOpener {
public:
    explicit SpoiledOpener(Spoiled &spoiled)
        : m_spoiled(spoiled)
    {
    }
    Result<std::unique_ptr<Device>> open(
        const CliOptions &, CliSecrets &&, std::stop_token) override
    {
        return std::unique_ptr<Device> { std::make_unique<SpoiledDevice>(m_spoiled) };
    }

private:
    Spoiled &m_spoiled;
};

Spoiled training()
{
    Spoiled spoiled;
    auto made = makeTrainingDevice(u"ip-forwarding-disabled"_qs,
        { .stateFile = {}, .pace = SimulatedPace::none(), .clock = {} });
    if (!made)
        qFatal("no training device");
    spoiled.device = std::move(*made);
    return spoiled;
}

struct Outcome {
    int code = -1;
    QJsonObject json;
    QString out;
};

Outcome run(Spoiled &spoiled, const QString &line)
{
    SpoiledOpener opener { spoiled };
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int code
        = runCommandLine(line.split(u' ', Qt::SkipEmptyParts), opener, { in, out, err }, {});
    return { code, QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object(),
        QString::fromStdString(out.str()) };
}

const QString fix = u"fix demo:x ip-forwarding-disabled --yes --json"_qs;

} // namespace

class CliLostLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What waits on the device is told by whoever looks next, and decided before anything else.
    void anEarlierChangeIsToldAndDecidedFirst()
    {
        Spoiled spoiled = training();
        spoiled.verb = "keep";
        QCOMPARE(run(spoiled, fix).code, 6);
        spoiled.verb.clear();
        spoiled.began = false;
        const Outcome check = run(spoiled, u"check demo:x --json"_qs);
        const QJsonObject open = check.json[u"openChanges"_qs][0].toObject();
        QCOMPARE(open[u"issue"_qs].toString(), u"ip-forwarding-disabled"_qs);
        QCOMPARE(open[u"state"_qs].toString(), u"applied"_qs);
        const QString id = open[u"transaction"_qs].toString();
        QVERIFY(!id.isEmpty());
        QVERIFY(run(spoiled, u"check demo:x"_qs).out.contains(u"resume TARGET "_qs + id));
        const Outcome again = run(spoiled, fix);
        QCOMPARE(again.code, 7);
        QVERIFY(again.json[u"error"_qs][u"mayHelp"_qs].toString().contains(id));
        QCOMPARE(run(spoiled, u"resume demo:x %1 --keep --json"_qs.arg(id)).code, 0);
        QVERIFY(
            run(spoiled, u"check demo:x --json"_qs).json[u"openChanges"_qs].toArray().isEmpty());
    }

    void whatWasBegunIsSix_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<int>("how");
        for (const char *verb : { "begin", "apply", "keep" }) {
            QTest::addRow("%s, lost", verb) << QByteArray(verb) << int(FailureKind::LinkLost);
            QTest::addRow("%s, damaged", verb) << QByteArray(verb) << int(FailureKind::BadData);
        }
    }
    void whatWasBegunIsSix()
    {
        Spoiled spoiled = training();
        QFETCH(QByteArray, verb);
        QFETCH(int, how);
        spoiled.verb = verb;
        spoiled.how = static_cast<FailureKind>(how);
        const Outcome outcome = run(spoiled, fix);
        QCOMPARE(outcome.code, 6);
        QCOMPARE(outcome.json[u"exitCode"_qs].toInt(), 6);
        QVERIFY(!outcome.json[u"transaction"_qs].toString().isEmpty());
    }

    void nothingBegunKeepsItsCode()
    {
        Spoiled spoiled = training();
        spoiled.verb = "read";
        QCOMPARE(run(spoiled, fix).code, 3);
    }

    void theEndOfAChangeIsSixToo_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("undo") << u"undo demo:x %1 --json"_qs << QByteArray("revert");
        QTest::newRow("undo, looked for") << u"undo demo:x --json"_qs << QByteArray("list");
        QTest::newRow("resume") << u"resume demo:x %1 --revert --json"_qs << QByteArray("revert");
        QTest::newRow("forget") << u"forget demo:x %1"_qs << QByteArray("forget");
    }
    void theEndOfAChangeIsSixToo()
    {
        QFETCH(QString, command);
        Spoiled spoiled = training();
        const Outcome kept = run(spoiled, fix);
        QCOMPARE(kept.code, 0);
        QFETCH(QByteArray, verb);
        spoiled.verb = verb;
        const QString id = kept.json[u"transaction"_qs].toString();
        QCOMPARE(run(spoiled, command.contains(u'%') ? command.arg(id) : command).code, 6);
    }
};

QTEST_GUILESS_MAIN(CliLostLinkTest)
#include "cli_lost_link_test.moc"
