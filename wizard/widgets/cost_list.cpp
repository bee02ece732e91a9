// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/cost_list.h"

#include "checks/evidence/safe_text.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/separator.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

namespace {

struct Costs {
    Q_DECLARE_TR_FUNCTIONS(edgemend::Costs)
};

constexpr qsizetype mostNames = 12;

CostLine outageLine(const Outage &outage)
{
    if (outage.isNone())
        return { "timer", Costs::tr("No outage is added"), Costs::tr("No outage"), {} };
    if (outage.expected.count() == 0)
        return { "timer", Costs::tr("An outage of unknown length"), Costs::tr("An outage"), {} };
    const qint64 seconds = outage.expected.count();
    const QString time = seconds < 120 ? Costs::tr("About %1 s").arg(seconds)
                                       : Costs::tr("About %1 min").arg((seconds + 59) / 60);
    return { "timer", Costs::tr("%1 without modules").arg(time), time, {} };
}

CostLine stopsLine(const Outage &outage)
{
    const qsizetype count = outage.containers.size();
    if (count == 0) {
        const QString text = outage.isNone() ? Costs::tr("Nothing stops")
                                             : Costs::tr("No container runs that could stop");
        return { "module", text, text, {} };
    }
    const QString text
        = count == 1 ? Costs::tr("1 container stops") : Costs::tr("%1 containers stop").arg(count);
    QStringList names;
    for (const QString &name : outage.containers.first(std::min(count, mostNames)))
        names.append(makeSafe(name));
    if (count > mostNames)
        names.append(Costs::tr("%1 more").arg(count - mostNames));
    return { "module", text, text, names.join(u", "_qs) };
}

CostLine messagesLine(const Outage &outage)
{
    if (outage.isNone())
        return { "storage", Costs::tr("Messages are not touched"), Costs::tr("Messages"), {} };
    const QString text = Costs::tr("Unsent messages: could not tell");
    return { "storage", text, text, Costs::tr("What edgeHub has not sent yet was not counted.") };
}

CostLine undoLine(const PreviewView &preview, const Translator &translator)
{
    QStringList notes;
    for (const Message &note : preview.notes)
        notes.append(translator.text(note));
    const QString more = notes.join(u'\n');
    switch (preview.risk) {
    case Risk::R0:
        return { "undo", Costs::tr("Nothing to undo: it only looks"), Costs::tr("Nothing to undo:"),
            more };
    case Risk::R1:
        return { "undo", Costs::tr("Restart only: no setting is changed"),
            Costs::tr("Restart only:"), more };
    case Risk::R2:
        return { "undo", Costs::tr("Can be undone now or on a later visit"),
            Costs::tr("Can be undone"), more };
    case Risk::R3:
        break;
    }
    return { "undo", Costs::tr("Cannot all be undone"), Costs::tr("Cannot all be undone"), more };
}

CostLine linkLine(const PreviewView &preview)
{
    const QString name = u'\u2068' + makeSafe(preview.deviceName) + u'\u2069';
    const QString strong = Costs::tr("If the link breaks,");
    if (preview.hasLease)
        return { "shield",
            Costs::tr("If the link breaks, %1 undoes it by itself 2 min after the last contact")
                .arg(name),
            strong, {} };
    return { "shield",
        Costs::tr("If the link breaks, %1 finishes by itself. You decide on the next connect")
            .arg(name),
        strong, {} };
}

} // namespace

QList<CostLine> costLines(const PreviewView &preview, const Translator &translator)
{
    return { outageLine(preview.outage), stopsLine(preview.outage), messagesLine(preview.outage),
        undoLine(preview, translator), linkLine(preview) };
}

CostList::CostList(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_title(tr("What it costs"))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void CostList::setTitle(const QString &title)
{
    m_title = title;
    fill();
}

void CostList::setLines(const QList<CostLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    fill();
}

void CostList::fill()
{
    delete m_content;
    auto *card = new Card(m_look, this);
    QVBoxLayout &body = card->body();
    body.setContentsMargins(18, 16, 18, 16);
    body.setSpacing(8);
    if (!m_title.isEmpty())
        body.addWidget(new TextLine(m_look, m_title, TypeRole::Heading, Colour::Text, card));
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (i > 0)
            body.addWidget(new Separator(m_look, Qt::Horizontal, card));
        body.addWidget(makeLine(m_lines[i]));
    }
    m_content = card;
    m_column->addWidget(card);
    setAccessibleName(m_title);
}

QWidget *CostList::makeLine(const CostLine &line)
{
    auto *item = new QWidget(this);
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(
        new IconMark(m_look, line.icon, tokens::iconControl, Colour::Text, item), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *text = new TextBlock(m_look, line.text, TypeRole::Body, Colour::Text, item);
    text->setStrongWords({ line.strong });
    words->addWidget(text);
    if (!line.more.isEmpty())
        words->addWidget(
            new TextBlock(m_look, line.more, TypeRole::Caption, Colour::TextMuted, item));
    row->addLayout(words, 1);
    return item;
}

} // namespace edgemend
