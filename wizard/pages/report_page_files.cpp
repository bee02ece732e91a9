// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files that the report reads and writes: a slow disk or a large photo holds nobody up.

#include "checks/report/photo.h"
#include "checks/report/report_html.h"
#include "checks/report/report_json.h"
#include "checks/report/report_pdf.h"
#include "wizard/in_background.h"
#include "wizard/pages/report_page.h"
#include "wizard/widgets/status_word.h"

#include <QFileDialog>
#include <QSaveFile>

namespace edgemend {

namespace {

/// A photo as the report holds it. Nothing: it could not be read.
std::optional<Result<QByteArray>> readPhoto(const QString &path)
{
    QFile file { path };
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPhotoFile)
        return std::nullopt;
    return encodePhoto(file.readAll());
}

Result<QByteArray> bytesOf(const ReportModel &model, PaperSize paper, const QString &path)
{
    if (path.endsWith(u".html"_qs, Qt::CaseInsensitive))
        return reportToHtml(model);
    if (path.endsWith(u".json"_qs, Qt::CaseInsensitive))
        return reportToJson(model);
    return reportToPdf(model, paper);
}

struct Written {
    std::optional<Failure> failure; ///< the report could not be made
    QString fileError; ///< or not be saved
};

Written writeReport(const ReportModel &model, PaperSize paper, const QString &path)
{
    const Result<QByteArray> bytes = bytesOf(model, paper, path);
    if (!bytes)
        return { bytes.error(), {} };
    QSaveFile file { path };
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return { std::nullopt, file.errorString() };
    return {};
}

} // namespace

void ReportPage::addPhoto()
{
    auto *dialog
        = new QFileDialog(this, tr("Add a photo"), {}, tr("Pictures (*.jpg *.jpeg *.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        inBackground(
            this, [path] { return readPhoto(path); },
            [this, host = session().device().target.host](
                const std::optional<Result<QByteArray>> &photo) {
                if (host != session().device().target.host)
                    return; // it belongs to a visit that is over
                if (!photo)
                    return say(Status::Fault, tr("The picture could not be read"));
                if (!*photo)
                    return say(Status::Fault, session().words(photo->error().happened));
                session().reportForm().photos.append(**photo);
                showPhotos();
                changed();
            });
    });
    dialog->open();
}

QString ReportPage::suggestedName(const QString &suffix) const
{
    QString name = m_model.number;
    for (QChar &letter : name)
        if (!letter.isLetterOrNumber() && letter != u'-' && letter != u'.')
            letter = u'-';
    return (name.isEmpty() ? u"edgemend-report"_qs : name) + u'.' + suffix;
}

void ReportPage::save(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save the report"), suggestedName(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { write(path); });
    dialog->open();
}

void ReportPage::write(const QString &path)
{
    if (m_soon.isActive()) // the last letters were typed a moment ago
        layOut();
    setWriting(true);
    inBackground(
        this,
        [model = m_model, paper = paperSize(), path] { return writeReport(model, paper, path); },
        [this, path](const Written &written) {
            setWriting(false);
            if (written.failure)
                return say(Status::Fault, session().words(written.failure->happened));
            if (!written.fileError.isEmpty())
                return say(Status::Fault, tr("Not saved: %1").arg(written.fileError));
            say(Status::Fine, tr("Saved as %1").arg(path.section(u'/', -1)));
        });
}

/// One at a time: two would write into one file.
void ReportPage::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    if (isWriting)
        say(Status::Running, tr("Saving"));
    Q_EMIT actionsChanged();
}

void ReportPage::say(Status status, const QString &words) const
{
    m_said->setStatus(status);
    m_said->setWord(words);
    m_said->show();
}

} // namespace edgemend
