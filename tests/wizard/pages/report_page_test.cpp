// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/report_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/paper_view.h"
#include "wizard/widgets/photo_strip.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/select.h"
#include "wizard/widgets/signature_pad.h"
#include "wizard/widgets/text_area.h"
#include "wizard/widgets/toggle.h"

#include <QFileDialog>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace edgemend;

class ReportPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsWrittenInThreeForms();
    void whatWasJustTypedIsWritten();
    void theFormIsKeptBetweenVisitsToThePage();
    void nothingOfOneVisitReachesTheNext();
    void aSignatureIsKeptAndCanBeCleared();
    void evidenceCanBeLeftOut();
    void itsLanguageIsChosenApart();
    void theChosenPaperIsWritten();
    void aPhotoIsAddedAndRemoved();
    void whatCannotBeWrittenIsSaid();
    void savingAsksWhereWithoutBlocking();

private:
    void visit();
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Until it is said what became of it.
    void write(const QString &name) const
    {
        m_shown->page->write(path(name));
        QVERIFY(!canPress(*m_shown->page, u"Save PDF"_qs)); // not two at once
        WAIT_FOR(canPress(*m_shown->page, u"Save PDF"_qs));
    }
    [[nodiscard]] QByteArray written(const QString &name) const
    {
        write(name);
        QFile file { path(name) };
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
    }
    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(written(u"report.json"_qs)).object();
    }
    /// What poppler says of it.
    [[nodiscard]] QString pdfInfo(const QString &name) const
    {
        QProcess process;
        process.start(u"pdfinfo"_qs, { path(name) });
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput())
                                         : process.errorString();
    }
    [[nodiscard]] Field &field(const QString &label) const
    {
        return *fieldIn(m_shown->window, label);
    }
    [[nodiscard]] SignaturePad &customersPad() const
    {
        return *m_shown->window.findChildren<SignaturePad *>().last();
    }
    [[nodiscard]] static int signaturesIn(const QJsonObject &report)
    {
        int count = 0;
        for (const auto &each : report[u"signatures"].toArray())
            count += each.toObject()[u"png"].toString().isEmpty() ? 0 : 1;
        return count;
    }

    Look m_look;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WizardSession> m_session;
    std::unique_ptr<ShownPage<ReportPage>> m_shown;
};

void ReportPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<WizardSession>(trainingServices({}), ScriptedVisit::english());
    m_shown = std::make_unique<ShownPage<ReportPage>>(*m_session, m_look);
    visit();
}

void ReportPageTest::cleanup()
{
    m_shown.reset();
    m_session.reset();
}

void ReportPageTest::visit()
{
    WizardSession &session = *m_session;
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    session.goTo(PageId::Report);
    QCOMPARE(session.page(), PageId::Report);
    m_shown->enter();
}

void ReportPageTest::itIsWrittenInThreeForms()
{
    QCOMPARE(primaryOf(*m_shown->page), u"Save PDF"_qs);
    QVERIFY(canPress(*m_shown->page, u"Save PDF"_qs));
    const QString headline = u"Modules cannot reach the network"_qs;
    const QByteArray pdf = written(u"report.pdf"_qs);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY2(wordsIn(m_shown->window).contains(u"Saved as report.pdf"_qs),
        qPrintable(wordsIn(m_shown->window)));
    const QString html = QString::fromUtf8(written(u"report.HTML"_qs));
    QVERIFY(html.startsWith(u"<!doctype html"_qs, Qt::CaseInsensitive));
    QVERIFY(html.contains(headline));
    const QJsonObject report = json();
    QCOMPARE(report[u"kind"].toString(), u"report"_qs);
    const QJsonArray findings = report[u"findings"].toArray();
    QVERIFY(!findings.isEmpty());
    QCOMPARE(findings.first()[u"id"].toString(), u"ip-forwarding-disabled"_qs);
}

void ReportPageTest::whatWasJustTypedIsWritten()
{
    field(u"Customer"_qs).setText(u"Example Plant Ltd"_qs);
    m_shown->window.findChild<TextArea *>()->setText(u"Lamp 3 was red."_qs);
    // no waiting: a press of Save right after the last letter
    const QByteArray html = written(u"report.html"_qs);
    QVERIFY(html.contains("Example Plant Ltd"));
    QVERIFY(html.contains("Lamp 3 was red."));
}

void ReportPageTest::theFormIsKeptBetweenVisitsToThePage()
{
    field(u"Customer"_qs).setText(u"Example Plant Ltd"_qs);
    field(u"Job"_qs).setText(u"4711"_qs);
    m_session->goTo(PageId::Findings);
    m_shown->page->leave();
    QCOMPARE(m_session->reportForm().customer, u"Example Plant Ltd"_qs);
    QCOMPARE(m_session->reportForm().job, u"4711"_qs);
    m_session->goTo(PageId::Report);
    m_shown->enter();
    QCOMPARE(field(u"Customer"_qs).text(), u"Example Plant Ltd"_qs);
    QCOMPARE(field(u"Job"_qs).text(), u"4711"_qs);
}

void ReportPageTest::nothingOfOneVisitReachesTheNext()
{
    field(u"Customer"_qs).setText(u"Example Plant Ltd"_qs);
    field(u"Job"_qs).setText(u"4711"_qs);
    m_shown->window.findChild<TextArea *>()->setText(u"Lamp 3 was red."_qs);
    customersPad().name().setText(u"R. Sample"_qs);
    QVERIFY(!m_session->reportForm().signatureCustomer.isEmpty());
    // from the rail, while the page is shown: the frame leaves it after the visit has ended
    m_session->disconnectDevice();
    m_shown->page->leave();
    const ReportForm &form = m_session->reportForm();
    QCOMPARE(form.customer, QString {});
    QCOMPARE(form.job, QString {});
    QCOMPARE(form.observations, QString {});
    QVERIFY(form.signatureCustomer.isEmpty());
    visit();
    QCOMPARE(field(u"Customer"_qs).text(), QString {});
    QVERIFY(customersPad().isEmpty());
    QVERIFY(form.signatureCustomer.isEmpty());
    const QByteArray html = written(u"report.html"_qs);
    QVERIFY(!html.contains("Example Plant Ltd"));
    QVERIFY(!html.contains("Lamp 3 was red."));
    QCOMPARE(signaturesIn(json()), 0);
}

void ReportPageTest::aSignatureIsKeptAndCanBeCleared()
{
    customersPad().name().setText(u"R. Sample"_qs);
    QCOMPARE(signaturesIn(json()), 1);
    // the pages are made anew when the window's language changes
    m_shown->page->leave();
    m_shown = std::make_unique<ShownPage<ReportPage>>(*m_session, m_look);
    m_shown->enter();
    field(u"Customer"_qs).setText(u"Example Plant Ltd"_qs);
    QCOMPARE(signaturesIn(json()), 1);
    customersPad().name().setText(u"R"_qs);
    buttonIn(m_shown->window, u"Clear the signature of Customer"_qs)->click();
    QCOMPARE(signaturesIn(json()), 0);
}

void ReportPageTest::evidenceCanBeLeftOut()
{
    const auto lines = [](const QJsonObject &report) {
        return report[u"findings"].toArray().first()[u"evidence"].toArray().size();
    };
    QVERIFY(lines(json()) > 0);
    m_shown->window.findChild<Toggle *>()->click();
    QVERIFY(!m_session->reportForm().includeEvidence);
    QCOMPARE(lines(json()), 0);
}

void ReportPageTest::itsLanguageIsChosenApart()
{
    auto *language = m_shown->window.findChild<Select *>();
    QCOMPARE(language->chosen(), QByteArray { "en" });
    const int german = language->findData(QByteArray { "de" });
    QVERIFY(german >= 0);
    language->setCurrentIndex(german);
    Q_EMIT language->activated(german);
    const QJsonObject report = json();
    QCOMPARE(report[u"language"].toString(), u"de"_qs);
    QVERIFY(report[u"findings"].toArray().first()[u"headline"].toString()
        != u"Modules cannot reach the network"_qs);
    QCOMPARE(primaryOf(*m_shown->page), u"Save PDF"_qs); // the window speaks as before
}

void ReportPageTest::theChosenPaperIsWritten()
{
    write(u"a4.pdf"_qs);
    QVERIFY2(pdfInfo(u"a4.pdf"_qs).contains(u"(A4)"_qs), qPrintable(pdfInfo(u"a4.pdf"_qs)));
    for (Segment *segment : m_shown->window.findChildren<Segment *>())
        if (segment->text() == u"Letter")
            segment->click();
    QCOMPARE(m_session->reportForm().paper, ReportForm::Paper::Letter);
    write(u"letter.pdf"_qs);
    QVERIFY2(
        pdfInfo(u"letter.pdf"_qs).contains(u"(letter)"_qs), qPrintable(pdfInfo(u"letter.pdf"_qs)));
}

void ReportPageTest::aPhotoIsAddedAndRemoved()
{
    QImage picture { 40, 30, QImage::Format_RGB32 };
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(path(u"photo.jpg"_qs), "JPG"));
    buttonIn(m_shown->window, u"Add a photo"_qs)->click();
    auto *dialog = m_shown->page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path(u"photo.jpg"_qs));
    dialog->close();
    WAIT_FOR(m_session->reportForm().photos.size() == 1);
    QCOMPARE(json()[u"photos"].toArray().size(), 1);
    auto *strip = m_shown->window.findChild<PhotoStrip *>();
    QCOMPARE(strip->count(), 1);
    Q_EMIT strip->removeAsked(0);
    QCOMPARE(strip->count(), 0);
    QVERIFY(json()[u"photos"].toArray().isEmpty());
}

void ReportPageTest::whatCannotBeWrittenIsSaid()
{
    write(u"no/such/folder/report.html"_qs);
    QVERIFY2(
        wordsIn(m_shown->window).contains(u"Not saved:"_qs), qPrintable(wordsIn(m_shown->window)));
    write(u"report.html"_qs);
    QVERIFY(!wordsIn(m_shown->window).contains(u"Not saved:"_qs));
}

void ReportPageTest::savingAsksWhereWithoutBlocking()
{
    QVERIFY(press(*m_shown->page, u"JSON"_qs)); // comes back at once
    auto *dialog = m_shown->page->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->defaultSuffix(), u"json"_qs);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    Q_EMIT dialog->fileSelected(path(u"mine.json"_qs));
    dialog->close();
    WAIT_FOR(QFile::exists(path(u"mine.json"_qs)));
}

QTEST_MAIN(ReportPageTest)
#include "report_page_test.moc"
