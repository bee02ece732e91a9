// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_paper.h"
#include "wizard/pages/page.h"

#include <QTimer>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace edgemend {

class Button;
class Field;
class PageHead;
class PaperView;
class PhotoStrip;
class Segments;
class Select;
class SignaturePad;
class StatusWord;
class TextArea;
class Toggle;

/// The report as it will be saved: its pages, and what the technician adds. Laid out anew a moment
/// after something changed, from the same layout that becomes the PDF.
class ReportPage final : public Page {
    Q_OBJECT

public:
    ReportPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);
    ~ReportPage() override;

    void enter() override;
    void leave() override;
    [[nodiscard]] PageActions actions() const override;

    /// Writes the report as it stands in the form now; what it becomes is said by the ending of
    /// the path: .html, .json, otherwise PDF. Returns at once; whether it worked stands on the
    /// page.
    void write(const QString &path);

private:
    QWidget *buildForm();
    QWidget *buildMore();
    struct RowWords {
        QByteArray icon;
        QString title, line;
    };
    [[nodiscard]] QWidget *formRow(const RowWords &words, Button *button, QWidget *parent) const;
    QWidget *buildPhotos(QWidget *parent);
    QWidget *buildSignatures(QWidget *parent);
    void showPhotos();
    void showForm();
    void readForm();
    void changed(); ///< lays out anew a moment later
    void layOut();
    void addPhoto();
    void save(const QString &suffix);
    void say(Status status, const QString &words) const;
    void setWriting(bool isWriting);
    [[nodiscard]] PaperSize paperSize() const;
    [[nodiscard]] QString suggestedName(const QString &suffix) const;

    PageHead *m_head;
    PaperView *m_paper;
    Select *m_language = nullptr;
    Segments *m_size = nullptr;
    Field *m_customer = nullptr, *m_job = nullptr;
    TextArea *m_seen = nullptr;
    PhotoStrip *m_photos = nullptr;
    SignaturePad *m_technician = nullptr, *m_customerSigns = nullptr;
    Toggle *m_evidence = nullptr;
    Button *m_remove = nullptr;
    QWidget *m_copies = nullptr; ///< the row of m_remove
    StatusWord *m_said = nullptr;
    std::unique_ptr<Translator> m_translator; ///< of the report
    ReportModel m_model;
    std::unique_ptr<ReportPaper> m_layout;
    QTimer m_soon;
    bool m_isWriting = false;
};

} // namespace edgemend
