// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/confirm_sheet.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/hold_button.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/sheet.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>

namespace edgemend {

namespace {

/// A name of a machine is one word: it is not parted at its hyphens.
QString unbroken(QString name) { return name.replace(u'-', QChar { 0x2011 }); }

} // namespace

ConfirmSheet::ConfirmSheet(
    WizardSession &session, const Look &look, const PreviewView &preview, QWidget *over)
    : QObject(over)
    , m_session(session)
    , m_look(look)
    , m_preview(preview)
    , m_sheet(new Sheet(look, tr("Confirm the change"), over))
{
    m_sheet->body().setSpacing(tokens::s4);
    buildHead(m_sheet);
    auto *costs = new CostList(look, m_sheet);
    costs->setLines(costLines(preview, session.translator()));
    m_sheet->body().addWidget(costs);
    if (!preview.outage.isNone())
        buildQuestion(m_sheet);
    buildActs(m_sheet);
    connect(m_sheet, &Sheet::dismissed, this, &ConfirmSheet::close);
    // A preview that is gone can be confirmed no more: the link broke, or the visit ended.
    connect(&session, &WizardSession::pageChanged, this, &ConfirmSheet::close);
    connect(&session, &WizardSession::connectionChanged, this, [this] {
        if (!m_session.preview())
            close();
    });
    refresh();
}

void ConfirmSheet::open()
{
    QWidget *first = m_mayStop ? static_cast<QWidget *>(m_mayStop) : nullptr;
    m_sheet->open(first);
}

void ConfirmSheet::buildHead(QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s4);
    row->addWidget(
        new StatusMark(m_look, Status::Warning, tokens::iconHero, parent), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(tokens::s1);
    words->addWidget(new TextBlock(m_look,
        tr("%1 on %2?").arg(m_session.words(m_preview.title), unbroken(m_preview.deviceName)),
        TypeRole::Title, Colour::Text, parent));
    const KnownDevice &device = m_session.device();
    QStringList where;
    for (const QString &part :
        { device.label, device.place, device.training ? QString {} : device.target.host })
        if (!part.isEmpty())
            where.append(part);
    words->addWidget(
        new TextBlock(m_look, where.join(u", "_qs), TypeRole::Body, Colour::TextMuted, parent));
    row->addLayout(words, 1);
    m_sheet->body().addLayout(row);
}

void ConfirmSheet::buildQuestion(QWidget *parent)
{
    const QString question = m_preview.outage.expected.count() > 0
        ? tr("May %1 be without its modules for %2?")
              .arg(m_preview.deviceName, aboutText(m_preview.outage.expected).toLower())
        : tr("May these containers stop?");
    auto *row = new QHBoxLayout;
    row->addWidget(new TextBlock(m_look, question, TypeRole::BodyStrong, Colour::Text, parent), 1);
    m_mayStop = new Segments(m_look, question, parent);
    m_mayStop->setOptions({ { "no", tr("No") }, { "yes", tr("Yes") } });
    row->addWidget(m_mayStop);
    m_sheet->body().addLayout(row);
    m_who = new Field(m_look, tr("Who said so? Goes into the report."), parent);
    m_sheet->body().addWidget(m_who);
    connect(m_mayStop, &Segments::chosenChanged, this, &ConfirmSheet::refresh);
    connect(m_who, &Field::textChanged, this, &ConfirmSheet::refresh);
}

void ConfirmSheet::buildActs(QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s3);
    auto *notNow = new Button(m_look, ButtonKind::Secondary, tr("Not now"), {}, parent);
    connect(notNow, &Button::clicked, this, &ConfirmSheet::dismiss);
    row->addWidget(notNow);
    row->addStretch(1);
    if (needsHold()) {
        buildHold(parent, *row);
    } else {
        m_act = new Button(m_look, ButtonKind::Primary,
            tr("Make the change on %1").arg(m_preview.deviceName), {}, parent);
        connect(m_act, &Button::clicked, this, &ConfirmSheet::confirm);
        row->addWidget(m_act);
    }
    m_sheet->foot().addLayout(row);
    if (m_holdMessage)
        m_sheet->foot().addWidget(m_holdMessage, 0, Qt::AlignTrailing);
}

void ConfirmSheet::buildHold(QWidget *parent, QLayout &row)
{
    m_type = new Button(m_look, ButtonKind::Quiet, tr("Type the name instead"), {}, parent);
    connect(m_type, &Button::clicked, this, &ConfirmSheet::showTyping);
    m_name = new Field(m_look, tr("Type %1").arg(m_preview.deviceName), parent);
    m_name->setFace(Field::Face::Mono);
    m_name->hide();
    connect(m_name, &Field::textChanged, this, &ConfirmSheet::refresh);
    m_act = new Button(m_look, ButtonKind::Destructive,
        tr("Make the change on %1").arg(m_preview.deviceName), {}, parent);
    m_act->hide();
    connect(m_act, &Button::clicked, this, &ConfirmSheet::confirm);
    m_hold = new HoldButton(m_look, tr("Hold to make the change"), parent);
    connect(m_hold, &HoldButton::confirmed, this, &ConfirmSheet::confirm);
    m_holdMessage
        = new TextLine(m_look, m_hold->message(), TypeRole::Caption, Colour::TextMuted, parent);
    connect(m_hold, &HoldButton::messageChanged, m_holdMessage, &TextLine::setText);
    for (QWidget *part : std::initializer_list<QWidget *> { m_type, m_name, m_act, m_hold })
        row.addWidget(part);
}

void ConfirmSheet::showTyping()
{
    m_type->hide();
    m_hold->hide();
    m_holdMessage->hide();
    m_name->show();
    m_act->show();
    m_name->edit().setFocus();
    refresh();
}

bool ConfirmSheet::mayGoOn() const
{
    if (m_mayStop && (m_mayStop->chosen() != "yes" || m_who->text().trimmed().isEmpty()))
        return false;
    return true;
}

void ConfirmSheet::refresh()
{
    if (m_who)
        m_who->setEnabled(m_mayStop->chosen() == "yes");
    const bool typed = m_name && m_name->text().trimmed() == m_preview.deviceName;
    if (m_hold)
        m_hold->setEnabled(mayGoOn());
    if (m_act)
        m_act->setEnabled(mayGoOn() && (!needsHold() || typed));
}

void ConfirmSheet::confirm()
{
    if (!mayGoOn())
        return;
    const QString who = m_who ? m_who->text().trimmed() : QString {};
    dismiss();
    // Holding the button stands for the typed name: both are the same wilful act.
    m_session.confirmFix(who, needsHold() ? m_preview.deviceName : QString {});
}

void ConfirmSheet::dismiss()
{
    m_sheet->closeSheet();
    close();
}

void ConfirmSheet::close()
{
    m_session.disconnect(this);
    m_sheet->hide();
    m_sheet->deleteLater();
    deleteLater();
}

} // namespace edgemend
