// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/report_page.h"

#include "checks/catalogue_translator.h"
#include "checks/report/report_pdf.h"
#include "wizard/page_texts.h"
#include "wizard/report_of_visit.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/paper_view.h"
#include "wizard/widgets/photo_strip.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/select.h"
#include "wizard/widgets/signature_pad.h"
#include "wizard/widgets/status_word.h"
#include "wizard/widgets/text_area.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"
#include "wizard/widgets/toggle.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr std::chrono::milliseconds afterTyping { 350 };

/// The name of a control above it.
QVBoxLayout *labelled(const Look &look, const QString &label, QWidget *control, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    auto *name = new TextLine(look, label, TypeRole::Label, Colour::Text, parent);
    name->setRoom(TextLine::Room::NeedsAll);
    column->addWidget(name);
    column->addWidget(control);
    return column;
}

} // namespace

ReportPage::ReportPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_paper(new PaperView(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    m_head->setTitle(tr("The report"));
    column->addWidget(m_head);
    auto *columns = new Columns(look, Columns::Grows::Start, 420, this);
    columns->start().addWidget(m_paper);
    columns->end().addWidget(buildForm());
    columns->end().addWidget(buildMore());
    column->addWidget(columns);
    column->addStretch(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterTyping);
    connect(&m_soon, &QTimer::timeout, this, &ReportPage::layOut);
    connect(&session, &WizardSession::changesChanged, this, [this] {
        if (const auto &failed = this->session().copiesFailure(); failed && isVisible())
            say(Status::Fault, this->session().words(failed->happened));
        changed();
    });
    connect(&session, &WizardSession::watchedPlacesChanged, this, &ReportPage::changed);
}

ReportPage::~ReportPage() = default;

QWidget *ReportPage::buildForm()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    m_language = new Select(look(), tr("Language of the report"), part);
    for (const QString &language : availableLanguages())
        m_language->addOption(language.toLatin1(), languageName(language));
    m_size = new Segments(look(), tr("Paper"), part);
    m_size->setOptions({ { "a4", tr("A4") }, { "letter", tr("Letter") } });
    auto *paper = new QHBoxLayout;
    paper->setSpacing(tokens::s3);
    paper->addLayout(labelled(look(), tr("Language of the report"), m_language, part), 1);
    paper->addLayout(labelled(look(), tr("Paper"), m_size, part));
    column->addLayout(paper);
    m_customer = new Field(look(), tr("Customer"), part);
    m_job = new Field(look(), tr("Job"), part);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s3);
    row->addWidget(m_customer, 3);
    row->addWidget(m_job, 2);
    column->addLayout(row);
    m_seen = new TextArea(look(), tr("What you saw and did"), part);
    column->addWidget(m_seen);
    m_seen->setVisibleLines(3);
    m_seen->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_language, &Select::chosenChanged, this, &ReportPage::readForm);
    connect(m_size, &Segments::chosenChanged, this, &ReportPage::readForm);
    connect(m_customer, &Field::textChanged, this, &ReportPage::readForm);
    connect(m_job, &Field::textChanged, this, &ReportPage::readForm);
    connect(m_seen, &TextArea::textChanged, this, &ReportPage::readForm);
    return part;
}

QWidget *ReportPage::buildMore()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    auto *card = new Card(look(), part);
    card->addRow(buildPhotos(card));
    card->addRow(buildSignatures(card));
    m_evidence = new Toggle(look(), tr("Evidence"), tr("The lines that prove each finding"), card);
    m_evidence->setWords(tr("Shown"), tr("Left out"));
    m_evidence->setIconName("logs");
    m_evidence->setRowMargins({ tokens::s4, tokens::s2, tokens::s4, tokens::s2 });
    connect(m_evidence, &Toggle::toggled, this, &ReportPage::readForm);
    card->addRow(m_evidence);
    m_remove = new Button(look(), ButtonKind::Secondary, tr("Remove"), {}, card);
    m_remove->setAccessibleName(tr("Remove EdgeMend’s copies from the device"));
    connect(m_remove, &Button::clicked, this, [this] { session().removeCopies(); });
    m_copies = formRow({ "storage", tr("EdgeMend’s copies on the device: kept"),
                           tr("Undo ends when they are removed") },
        m_remove, card);
    card->addRow(m_copies);
    column->addWidget(card);
    m_said = new StatusWord(look(), Status::Fine, part);
    m_said->hide();
    column->addWidget(m_said);
    return part;
}

QWidget *ReportPage::formRow(const RowWords &words, Button *button, QWidget *parent) const
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(tokens::s4, tokens::s2, tokens::s4, tokens::s2);
    line->setSpacing(tokens::s3);
    line->addWidget(new IconMark(look(), words.icon, tokens::iconControl, Colour::Text, row));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new TextBlock(look(), words.title, TypeRole::BodyStrong, Colour::Text, row));
    texts->addWidget(new TextBlock(look(), words.line, TypeRole::Caption, Colour::TextMuted, row));
    line->addLayout(texts, 1);
    line->addWidget(button);
    return row;
}

QWidget *ReportPage::buildPhotos(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *add = new Button(look(), ButtonKind::Secondary, tr("Add"), {}, part);
    add->setAccessibleName(tr("Add a photo"));
    connect(add, &Button::clicked, this, &ReportPage::addPhoto);
    column->addWidget(formRow(
        { "photo", tr("Photos"), tr("Without place and camera: only the picture") }, add, part));
    m_photos = new PhotoStrip(look(), part);
    m_photos->setContentsMargins(tokens::s4, 0, tokens::s4, tokens::s3);
    column->addWidget(m_photos);
    connect(m_photos, &PhotoStrip::removeAsked, this, [this](qsizetype index) {
        session().reportForm().photos.removeAt(index);
        showPhotos();
        changed();
    });
    return part;
}

QWidget *ReportPage::buildSignatures(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *sign = new Button(look(), ButtonKind::Secondary, tr("Sign"), {}, part);
    column->addWidget(formRow(
        { "signature", tr("Signatures"), tr("Without one there is a line to sign on paper") }, sign,
        part));
    auto *pads = new QWidget(part);
    auto *padColumn = new QVBoxLayout(pads);
    padColumn->setContentsMargins(tokens::s4, tokens::s1, tokens::s4, tokens::s4);
    padColumn->setSpacing(tokens::s3);
    m_technician = new SignaturePad(look(), tr("Technician"), pads);
    m_customerSigns = new SignaturePad(look(), tr("Customer"), pads);
    padColumn->addWidget(m_technician);
    padColumn->addWidget(m_customerSigns);
    pads->hide();
    column->addWidget(pads);
    connect(sign, &Button::clicked, this, [pads] { pads->setVisible(pads->isHidden()); });
    connect(m_technician, &SignaturePad::changed, this, [this] {
        session().reportForm().signatureTechnician = m_technician->png();
        changed();
    });
    connect(m_customerSigns, &SignaturePad::changed, this, [this] {
        session().reportForm().signatureCustomer = m_customerSigns->png();
        changed();
    });
    return part;
}

void ReportPage::showPhotos()
{
    const QList<QByteArray> &photos = session().reportForm().photos;
    m_photos->setPhotos(photos);
    m_photos->setVisible(!photos.isEmpty());
}

void ReportPage::enter()
{
    if (session().reportForm().language.isEmpty())
        session().reportForm().language = session().translator().language();
    showForm();
    m_said->hide();
    layOut();
}

void ReportPage::leave() { m_soon.stop(); }

void ReportPage::showForm()
{
    const ReportForm &form = session().reportForm();
    m_language->setChosen(form.language.toLatin1());
    m_size->setChosen(form.paper == ReportForm::Paper::A4 ? "a4" : "letter");
    const QSignalBlocker quiet[] = { QSignalBlocker { m_customer }, QSignalBlocker { m_job },
        QSignalBlocker { m_seen }, QSignalBlocker { m_evidence }, QSignalBlocker { m_technician },
        QSignalBlocker { m_customerSigns } };
    m_customer->setText(form.customer);
    m_job->setText(form.job);
    m_seen->setText(form.observations);
    m_evidence->setChecked(form.includeEvidence);
    showPhotos();
    // Nobody signs for the visit after: what was drawn goes with the form that it belonged to.
    if (form.signatureTechnician.isEmpty())
        m_technician->clear();
    if (form.signatureCustomer.isEmpty())
        m_customerSigns->clear();
}

PageActions ReportPage::actions() const
{
    auto *self = const_cast<ReportPage *>(this); // pressing is not asking
    PageActions bar;
    bar.start.append({ tr("Findings"), "chevron-back", PageAction::Kind::Secondary,
        session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
    bar.end.append({ tr("HTML"), {}, PageAction::Kind::Secondary, !m_isWriting,
        [self] { self->save(u"html"_qs); } });
    bar.end.append({ tr("JSON"), {}, PageAction::Kind::Secondary, !m_isWriting,
        [self] { self->save(u"json"_qs); } });
    bar.end.append({ tr("Save PDF"), "pdf", PageAction::Kind::Primary,
        m_layout && m_layout->isReady() && !m_isWriting, [self] { self->save(u"pdf"_qs); } });
    return bar;
}

/// At once, not when the page is left: then the visit that it belongs to may have ended.
void ReportPage::readForm()
{
    ReportForm &form = session().reportForm();
    form.language = QString::fromLatin1(m_language->chosen());
    form.paper = m_size->chosen() == "letter" ? ReportForm::Paper::Letter : ReportForm::Paper::A4;
    form.customer = m_customer->text();
    form.job = m_job->text();
    form.observations = m_seen->text();
    form.includeEvidence = m_evidence->isChecked();
    changed();
}

PaperSize ReportPage::paperSize() const
{
    return session().reportForm().paper == ReportForm::Paper::A4 ? PaperSize::A4
                                                                 : PaperSize::Letter;
}

void ReportPage::changed()
{
    if (isVisible())
        m_soon.start();
}

void ReportPage::layOut()
{
    m_soon.stop();
    m_translator = makeTranslator(session().reportForm().language);
    const Translator &words = m_translator ? *m_translator : session().translator();
    m_model = reportOfVisit(session(), words, QDateTime::currentDateTimeUtc());
    m_paper->setPaper(nullptr);
    m_layout = std::make_unique<ReportPaper>(m_model, paperSize());
    m_paper->setPaper(m_layout.get());
    m_head->setLine(m_layout->isReady()
            ? tr("%n page(s). What you see is what is saved.", nullptr, m_layout->pageCount())
            : tr("The fonts of the report could not be loaded."));
    m_copies->setVisible(session().hasCopies());
    m_remove->setEnabled(session().isConnected());
    Q_EMIT actionsChanged();
}

} // namespace edgemend
