// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The PDF, read back with the tools that others read it with (poppler, libqpdf).

#include "checks/report/report_pdf.h"

#include "tests/checks/report/report_samples.h"
#include "tests/support/secret_shapes.h"

#include <QBuffer>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

using namespace edgemend;
using namespace edgemend::test;

namespace {

/// A PDF on the disk and what poppler's tools say of it.
class PrintedReport {
public:
    PrintedReport(const ReportModel &model, PaperSize size)
    {
        const auto pdf = reportToPdf(model, size);
        if (!pdf) {
            qWarning("%s", qPrintable(toEnglish(pdf.error().happened)));
            return;
        }
        bytes = *pdf;
        QFile file { path() };
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        // to look at: EDGEMEND_KEEP_REPORTS=/tmp/x report_pdf_test
        const QString kept = qEnvironmentVariable("EDGEMEND_KEEP_REPORTS");
        if (!kept.isEmpty())
            file.copy(u"%1-%2.pdf"_qs.arg(kept, QString::fromLatin1(QTest::currentTestFunction())));
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"report.pdf"_qs); }
    [[nodiscard]] QString ask(const QString &tool, const QStringList &arguments = {}) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tool,
            arguments + QStringList { path() }
                + (tool == u"pdftotext" ? QStringList { u"-"_qs } : QStringList {}));
        return process.waitForFinished() ? QString::fromUtf8(process.readAll())
                                         : process.errorString();
    }
    [[nodiscard]] QString words() const
    {
        return ask(u"pdftotext"_qs, { u"-layout"_qs, u"-enc"_qs, u"UTF-8"_qs }).simplified();
    }

    QByteArray bytes;

private:
    QTemporaryDir m_folder;
};

QByteArray drawn()
{
    QImage image { 300, 80, QImage::Format_ARGB32 };
    image.fill(Qt::transparent);
    QPainter painter { &image };
    painter.setPen(QPen { Qt::black, 3 });
    painter.drawLine(10, 60, 280, 20);
    painter.end();
    QByteArray bytes;
    QBuffer buffer { &bytes };
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// With everything a report can hold, several pages long.
ReportInput fullVisit()
{
    ReportInput input = mendedVisit();
    input.fields.observations = u"Power lamp steady, network lamp flickers.\n"_qs
        + u"The cabinet is warm and dusty. "_qs.repeated(120);
    QImage photo { 640, 480, QImage::Format_RGB32 };
    photo.fill(Qt::gray);
    QByteArray jpeg;
    QBuffer buffer { &jpeg };
    buffer.open(QIODevice::WriteOnly);
    photo.save(&buffer, "jpg");
    input.fields.photos = { jpeg, jpeg, jpeg };
    input.fields.signatureTechnician = drawn();
    return input;
}

} // namespace

class ReportPdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fontsAreEmbeddedAndTextCanBeSelected()
    {
        const PrintedReport report { modelOf(fullVisit()), PaperSize::A4 };
        const QStringList fonts
            = report.ask(u"pdffonts"_qs).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(fonts.size() >= 2);
        for (const QString &line : fonts) {
            QVERIFY2(line.contains(u"EdgeMend"), qPrintable(line));
            // columns: … emb sub uni object ID
            QVERIFY2(line.simplified().contains(u" yes no yes "), qPrintable(line));
        }
        const QString words = report.words();
        for (const QString &sentence :
            { u"The device works again"_qs, u"No other change in the 214 watched places."_qs,
                u"net.ipv4.ip_forward = 1"_qs, u"Power lamp steady, network lamp flickers."_qs,
                u"Report 2026-03-17-press-07-01"_qs, u"Left out on purpose"_qs })
            QVERIFY2(words.contains(sentence), qPrintable(sentence + u"\n"_qs + words));
    }

    void pagesAreCountedAndSized_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("named");
        QTest::newRow("A4") << int(PaperSize::A4) << u"(A4)"_qs;
        QTest::newRow("Letter") << int(PaperSize::Letter) << u"(letter)"_qs;
    }
    void pagesAreCountedAndSized()
    {
        QFETCH(int, size);
        QFETCH(QString, named);
        const ReportModel model = modelOf(fullVisit());
        const ReportPaper paper { model, PaperSize(size) };
        const PrintedReport report { model, PaperSize(size) };
        const QString info = report.ask(u"pdfinfo"_qs);
        QVERIFY2(info.contains(named), qPrintable(info));
        QVERIFY2(
            info.simplified().contains(u"Pages: %1 "_qs.arg(paper.pageCount())), qPrintable(info));
        const QString words = report.words();
        for (int page = 1; page <= paper.pageCount(); ++page)
            QVERIFY(words.contains(pageWords(model, page, paper.pageCount())));
    }

    void knowsItsLanguageTitleAndAuthor()
    {
        ReportInput input = mendedVisit();
        input.language = u"de"_qs;
        const PrintedReport report { modelOf(input), PaperSize::A4 };
        const QString info = report.ask(u"pdfinfo"_qs).simplified();
        QVERIFY(info.contains(u"Title: Service report Line 4 / press-07, 17. März 2026"));
        QVERIFY(info.contains(u"Author: S. Example"));
        QPDF pdf;
        pdf.processMemoryFile("report", report.bytes.constData(), std::size_t(report.bytes.size()));
        QPDFObjectHandle root = pdf.getRoot();
        QCOMPARE(root.getKey("/Lang").getUTF8Value(), std::string { "de" });
        QVERIFY(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
        const auto xmp = root.getKey("/Metadata").getStreamData();
        const QByteArray meta { reinterpret_cast<const char *>(xmp->getBuffer()),
            qsizetype(xmp->getSize()) };
        QVERIFY(meta.contains("17. März 2026</rdf:li>") && meta.contains("<rdf:li>de</rdf:li>"));
    }

    void eachSectionHasABookmark()
    {
        const ReportModel model = modelOf(fullVisit());
        const PrintedReport report { model, PaperSize::A4 };
        QPDF pdf;
        pdf.processMemoryFile("report", report.bytes.constData(), std::size_t(report.bytes.size()));
        const auto pages = pdf.getAllPages();
        QPDFOutlineDocumentHelper outline { pdf };
        QStringList titles;
        for (QPDFOutlineObjectHelper &each : outline.getTopLevelOutlines()) {
            titles << QString::fromStdString(each.getTitle());
            const auto target = each.getDestPage().getObjGen();
            QVERIFY(std::any_of(pages.begin(), pages.end(),
                [&](const QPDFObjectHandle &page) { return page.getObjGen() == target; }));
        }
        for (const QString &title : { model.verdict, model.signsTitle, model.doneTitle,
                 model.findingsTitle, model.seenTitle, model.changesTitle, model.undoTitle,
                 model.checksTitle, model.leftOutTitle, model.signedTitle })
            QVERIFY2(
                titles.contains(title), qPrintable(title + u" in "_qs + titles.join(u", "_qs)));
    }

    void noSectionBeginsInTheLastFourCentimetres()
    {
        for (const PaperSize size : { PaperSize::A4, PaperSize::Letter })
            for (int lines = 0; lines < 60; lines += 3) {
                ReportInput input = mendedVisit();
                input.fields.observations = u"One line.\n"_qs.repeated(lines);
                const ReportPaper paper { modelOf(input), size };
                for (const PaperBookmark &bookmark : paper.bookmarks())
                    QVERIFY2(bookmark.fromTop < paper.pageSize().height() - (40 + 18) * 72 / 25.4,
                        qPrintable(bookmark.title));
            }
    }

    /// The preview is the same page: ink where the margins allow it, and none in the margins.
    void aPreviewPageIsPaintedFromTheSameLayout()
    {
        const ReportPaper paper { modelOf(fullVisit()), PaperSize::A4 };
        QVERIFY(paper.isReady() && paper.pageCount() >= 3);
        for (int page = 0; page < paper.pageCount(); ++page) {
            const QImage image = paper.pageImage(page, 595);
            QCOMPARE(image.size(), QSize(595, 842));
            int inside = 0, outside = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qGray(image.pixel(x, y)) < 128)
                        ++((x > 54 && x < 552 && y > 48) ? inside : outside);
            QVERIFY2(inside > 500, qPrintable(QString::number(inside)));
            QCOMPARE(outside, 0);
        }
    }

    void aRightToLeftPageIsMirrored()
    {
        ReportInput input = mendedVisit();
        const ReportModel model = modelOf(input);
        input.language = u"ar"_qs;
        const QImage left = ReportPaper { model, PaperSize::A4 }.pageImage(0, 595);
        const QImage right = ReportPaper { modelOf(input), PaperSize::A4 }.pageImage(0, 595);
        const QColor accent = left.pixelColor(66, 66);
        QVERIFY(accent.blue() > 180 && accent.red() < 80); // the program's icon
        QCOMPARE(right.pixelColor(594 - 66, 66), accent);
    }

    void noPlantedSecretGetsIn()
    {
        const QList<PlantedSecret> secrets = plantSecrets(42);
        ReportInput input = mendedVisit();
        input.fields.observations = QString::fromUtf8(plantedText(secrets));
        const PrintedReport report { modelOf(input), PaperSize::A4 };
        const QByteArray words = report.ask(u"pdftotext"_qs, { u"-raw"_qs }).toUtf8();
        QVERIFY(words.contains("***"));
        const QList<QByteArray> found = leaked(secrets, words);
        QVERIFY2(found.isEmpty(), found.join(", ").constData());
    }
};

QTEST_MAIN(ReportPdfTest)
#include "report_pdf_test.moc"
