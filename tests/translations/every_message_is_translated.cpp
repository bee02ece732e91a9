// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// No Message may reach a person in English who asked for another language: looked at in the
// sources, and in what really comes out of every recorded and every training device.

#include "app/cli/cli_text.h"
#include "checks/catalogue_translator.h"
#include "checks/repair/training_device.h"
#include "checks/report/diagnosis_json.h"
#include "tests/support/fixture_evidence.h"
#include "tests/translations/message_scan.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QString root = QStringLiteral(EDGEMEND_SOURCE_DIR);

QStringList catalogueLanguages()
{
    QStringList languages = availableLanguages();
    languages.removeAll(u"en"_qs);
    return languages;
}

/// Notes which messages it is asked for and which of them its catalogue lacks.
class Witness final : public Translator {
public:
    explicit Witness(const QString &language)
        : m_catalogue(language)
    {
    }
    QString text(const Message &message) const override
    {
        m_asked.insert(message.source);
        const bool isOurs = !message.context.isEmpty() && message.context != "Test"; // a fixture's
        if (isOurs && !m_catalogue.find(message))
            m_lacking.insert(message.context + ": " + message.source);
        return m_catalogue.text(message);
    }
    qsizetype asked() const { return m_asked.size(); }
    QByteArray lacking() const
    {
        QByteArrayList all { m_lacking.begin(), m_lacking.end() };
        std::sort(all.begin(), all.end());
        return all.join('\n');
    }

private:
    CatalogueTranslator m_catalogue;
    mutable QSet<QByteArray> m_asked;
    mutable QSet<QByteArray> m_lacking;
};

/// Everything that a diagnosis says, as a page and as JSON.
void show(const Diagnosis &diagnosis, const Translator &translator)
{
    QVERIFY(!textOf(diagnosis, translator).isEmpty());
    QVERIFY(!diagnosisToJson(diagnosis, translator).isEmpty());
    for (const IssueResult &issue : diagnosis.issues)
        for (const FixPlan &plan : issue.fixes)
            QVERIFY(!translator.text(plan.effect.text).isEmpty());
}

QStringList folders(const QString &path)
{
    return QDir { path }.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class EveryMessageIsTranslated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScanSeesBothWaysOfWriting()
    {
        // not a raw string: moc cannot read one that holds a #define
        const MessageScan scan = scanMessages(u"one.cpp"_qs,
            u"#define A_TEXT(source) text(\"A\", QT_TRANSLATE_NOOP(\"A\", source))\n"
            u"// A_TEXT(\"no text at all\")\n"
            u"x = A_TEXT(\"Half and \"\n    \"half {n}.\");\n"
            u"y = text(\"B\", QT_TRANSLATE_NOOP(\"B\", \"Said \\\"so\\\".\"));"_qs);
        QCOMPARE(scan.complaints, QStringList {});
        const QString table
            = u"row = { QT_TRANSLATE_NOOP(\"A\", \"One.\") }; text(\"A\", row.title)"_qs;
        QCOMPARE(scanMessages(u"one.cpp"_qs, table).complaints, QStringList {});
        QCOMPARE(scan.found.size(), 2);
        QCOMPARE(scan.found[0].context + scan.found[0].source, "AHalf and half {n}.");
        QCOMPARE(scan.found[1].context + scan.found[1].source, "BSaid \"so\".");
    }

    void theScanRefuses_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("a text that nobody marked") << u"text(\"A\", \"Not marked.\")"_qs;
        QTest::newRow("a table whose rows are not marked") << u"text(\"A\", row.title)"_qs;
        QTest::newRow("a context that differs from its mark")
            << u"text(\"A\", QT_TRANSLATE_NOOP(\"B\", \"Lost.\"))"_qs;
        QTest::newRow("a mark around a variable") << u"QT_TRANSLATE_NOOP(\"A\", words)"_qs;
        QTest::newRow("a macro around a choice")
            << u"#define A_TEXT(s) text(\"A\", QT_TRANSLATE_NOOP(\"A\", s))\n"
               u"A_TEXT(bad ? \"a\" : \"b\")"_qs;
    }
    void theScanRefuses()
    {
        QFETCH(QString, source);
        QCOMPARE(scanMessages(u"one.cpp"_qs, source).complaints.size(), 1);
    }

    void everyMessageInTheSourcesIsInTheCatalogue_data() { addLanguages(); }
    void everyMessageInTheSourcesIsInTheCatalogue()
    {
        const MessageScan scan = scanTree(root);
        QVERIFY2(scan.complaints.isEmpty(), qPrintable(scan.complaints.join(u'\n')));
        QVERIFY2(scan.found.size() > 300, "the scan finds what there is");
        const CatalogueTranslator catalogue { QString::fromUtf8(QTest::currentDataTag()) };
        QByteArray lacking;
        for (const Message &message : scan.found)
            if (!catalogue.find(message))
                lacking += message.context + ": " + message.source + '\n';
        QVERIFY2(lacking.isEmpty(), lacking.constData());
    }

    void everyRecordedDeviceSpeaksIt_data() { addLanguages(); }
    void everyRecordedDeviceSpeaksIt()
    {
        const Witness witness { QString::fromUtf8(QTest::currentDataTag()) };
        show(diagnose(fixtureEvidence(), Windows {}), witness);
        show(diagnose(Evidence {}, Windows {}), witness);
        const QString issues = root + u"/tests/checks/issues/"_qs;
        int cases = 0;
        for (const QString &area : folders(issues))
            for (const QString &stem : folders(issues + area))
                for (const QString &each : folders(issues + area + u'/' + stem)) {
                    show(diagnose(fixtureEvidence(issues + area + u'/' + stem + u'/' + each),
                             Windows {}),
                        witness);
                    ++cases;
                }
        QVERIFY(cases >= 40);
        QVERIFY(witness.asked() > 60);
        QVERIFY2(witness.lacking().isEmpty(), witness.lacking().constData());
    }

    void everyTrainingDeviceSpeaksIt_data() { addLanguages(); }
    void everyTrainingDeviceSpeaksIt()
    {
        const Witness witness { QString::fromUtf8(QTest::currentDataTag()) };
        const QStringList scenarios = folders(root + u"/resources/demo"_qs);
        QVERIFY(scenarios.size() >= 4);
        int previews = 0;
        for (const QString &scenario : scenarios) {
            auto device = makeTrainingDevice(
                scenario, { .stateFile = {}, .pace = SimulatedPace::none(), .clock = {} });
            QVERIFY2(device, qPrintable(scenario));
            const Diagnosis diagnosis = runDiagnosis(**device, {}, {});
            show(diagnosis, witness);
            Repair repair { **device };
            for (const IssueResult &issue : diagnosis.issues)
                for (const FixPlan &plan : issue.fixes) {
                    const auto preview = repair.preview(issue.info.id, plan, {});
                    QVERIFY(preview);
                    QVERIFY(!textOf(*preview, witness).isEmpty());
                    ++previews;
                }
        }
        QVERIFY(previews >= 2);
        QVERIFY2(witness.lacking().isEmpty(), witness.lacking().constData());
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : catalogueLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }
};

QTEST_GUILESS_MAIN(EveryMessageIsTranslated)
#include "every_message_is_translated.moc"
