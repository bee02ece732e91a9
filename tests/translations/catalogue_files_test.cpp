// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogues as files: complete, and true to their English where a machine can tell.

#include "checks/catalogue_translator.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace edgemend;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList translations; ///< more than one: plural forms
    QString type;
    bool isPlural = false;
};

void readMessage(QXmlStreamReader &xml, Entry &entry)
{
    entry.isPlural = xml.attributes().value(u"numerus"_qs) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            entry.source = xml.readElementText();
        } else if (xml.name() != u"translation") {
            xml.skipCurrentElement();
        } else {
            entry.type = xml.attributes().value(u"type"_qs).toString();
            if (!entry.isPlural) {
                entry.translations = { xml.readElementText() };
                continue;
            }
            while (xml.readNextStartElement())
                entry.translations.append(xml.readElementText());
        }
    }
}

QList<Entry> readCatalogue(const QByteArray &bytes)
{
    QList<Entry> entries;
    QXmlStreamReader xml { bytes };
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            Entry entry;
            entry.context = context;
            readMessage(xml, entry);
            entries.append(entry);
        }
    }
    return entries;
}

QStringList placeHolders(const QString &text)
{
    static const QRegularExpression holder {
        u"\\{[a-z][A-Za-z0-9_-]*\\}|%L?[0-9]{1,2}|</?[a-z]+"_qs
    };
    QStringList found;
    for (auto it = holder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

QString blanksAround(const QString &text)
{
    static const QRegularExpression around { u"^(\\s*).*?(\\s*)$"_qs,
        QRegularExpression::DotMatchesEverythingOption };
    const auto match = around.match(text);
    return match.captured(1) + u'|' + match.captured(2);
}

/// What is wrong with an entry; empty when nothing is.
QString complaint(const Entry &entry)
{
    if (!entry.type.isEmpty())
        return entry.type;
    if (entry.translations.isEmpty() || entry.translations.contains(QString {}))
        return u"empty"_qs;
    for (const QString &translation : entry.translations) {
        if (placeHolders(translation) != placeHolders(entry.source))
            return u"place holders differ: "_qs + translation;
        if (blanksAround(translation) != blanksAround(entry.source))
            return u"blanks around it differ: "_qs + translation;
        if (translation.endsWith(u':') != entry.source.endsWith(u':')
            || translation.endsWith(u'.') != entry.source.endsWith(u'.'))
            return u"the end differs: "_qs + translation;
        if (!entry.isPlural && translation.contains(u"%n"))
            return u"%n without plural forms"_qs;
    }
    return {};
}

QByteArray catalogueWith(const QByteArray &source, const QByteArray &translation)
{
    return "<TS><context><name>A</name><message><source>" + source + "</source>" + translation
        + "</message></context></TS>";
}

} // namespace

class CatalogueFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("catalogue");
        QTest::newRow("a text that is not translated yet")
            << catalogueWith("One.", "<translation type=\"unfinished\"></translation>");
        QTest::newRow("a translation that is a guess")
            << catalogueWith("One.", "<translation type=\"unfinished\">Zwei.</translation>");
        QTest::newRow("an empty translation") << catalogueWith("One.", "<translation/>");
        QTest::newRow("a place holder that got lost")
            << catalogueWith("{file} is gone.", "<translation>Ist weg.</translation>");
        QTest::newRow("a place holder that was translated")
            << catalogueWith("{file} is gone.", "<translation>{datei} ist weg.</translation>");
        QTest::newRow("a number that got lost")
            << catalogueWith("%1 of %2", "<translation>%1 von %1</translation>");
        QTest::newRow("a blank too many")
            << catalogueWith("One.", "<translation>Eins. </translation>");
        QTest::newRow("a sentence without its end")
            << catalogueWith("One.", "<translation>Eins</translation>");
        QTest::newRow("a label without its colon")
            << catalogueWith("One:", "<translation>Eins</translation>");
    }
    void refuses()
    {
        QFETCH(QByteArray, catalogue);
        const QList<Entry> entries = readCatalogue(catalogue);
        QCOMPARE(entries.size(), 1);
        QVERIFY(!complaint(entries[0]).isEmpty());
    }

    void takesPlaceHoldersInAnotherOrder()
    {
        const QList<Entry> entries = readCatalogue(
            catalogueWith("{a} on {b} (%1)", "<translation>(%1) auf {b}: {a}</translation>"));
        QCOMPARE(complaint(entries.value(0)), QString {});
    }

    /// The cost lines print their beginning strongly, so it must be the beginning in every
    /// language.
    void aStrongBeginningStaysOne_data() { everyEntryIsTranslatedAndFits_data(); }
    void aStrongBeginningStaysOne()
    {
        QList<Entry> costs;
        for (const Entry &entry : committed())
            if (entry.context == u"edgemend::Costs")
                costs.append(entry);
        QVERIFY(!costs.isEmpty() || QLatin1StringView { QTest::currentDataTag() } == u"en");
        for (const Entry &part : costs)
            for (const Entry &whole : costs)
                if (whole.source.startsWith(part.source))
                    QVERIFY2(whole.translations.value(0).startsWith(part.translations.value(0)),
                        qPrintable(whole.source));
    }

    void everyEntryIsTranslatedAndFits_data()
    {
        QTest::addColumn<bool>("isComplete");
        for (const QString &language : availableLanguages())
            QTest::newRow(qPrintable(language)) << (language != u"en"); // en: plural forms only
    }
    void everyEntryIsTranslatedAndFits()
    {
        QFETCH(bool, isComplete);
        const QList<Entry> entries = committed();
        if (isComplete)
            QVERIFY(entries.size() > 300);
        QStringList complaints;
        for (const Entry &entry : entries)
            if (const QString why = complaint(entry); !why.isEmpty())
                complaints.append(u"%1: %2: %3"_qs.arg(entry.context, entry.source, why));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

private:
    /// The catalogue of the current row's language.
    static QList<Entry> committed()
    {
        QFile file { QStringLiteral(EDGEMEND_SOURCE_DIR "/translations/edgemend_%1.ts")
                         .arg(QString::fromUtf8(QTest::currentDataTag())) };
        return file.open(QIODevice::ReadOnly) ? readCatalogue(file.readAll()) : QList<Entry> {};
    }
};

QTEST_GUILESS_MAIN(CatalogueFilesTest)
#include "catalogue_files_test.moc"
