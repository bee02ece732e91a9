// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/help_blocks.h"

#include "wizard/guide_search.h"
#include "wizard/style/paint.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/separator.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int bulletRoom = 22, bulletLeft = 6, bullet = 6, gap = 10, headingGap = 2;

/// An item of a list: a dot at the start, what belongs to it indented.
class BulletItem final : public QWidget {
public:
    BulletItem(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addSpacing(bulletRoom); // margins are mirrored by nobody
        content = new QVBoxLayout;
        content->setSpacing(tokens::s2);
        row->addLayout(content, 1);
    }
    QVBoxLayout *content;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.colour(Colour::TextMuted));
        const int top = (m_look.lineHeight(TypeRole::Body) - bullet) / 2;
        painter.drawEllipse(towardsStart(*this, { bulletLeft, top, bullet, bullet }));
    }

private:
    const Look &m_look;
};

} // namespace

HelpBlocks::HelpBlocks(const Look &look, const QString &query, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_query(query)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gap);
}

void HelpBlocks::addSection(const QString &title, const HelpText &first)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(headingGap);
    column->addWidget(new TextLine(m_look, title, TypeRole::Heading, Colour::Text, this));
    if (!plainText(first).isEmpty())
        column->addWidget(makeText(first, TypeRole::Body));
    if (m_column->count() > 0)
        m_column->addSpacing(tokens::s1);
    m_column->addLayout(column);
}

void HelpBlocks::addBlock(const HelpBlock &block) { addTo(*m_column, block); }

void HelpBlocks::fill(TextBlock &block, const HelpText &text) const
{
    block.setText(plainText(text));
    QList<TextBlock::Span> spans;
    int at = 0;
    for (const HelpSpan &span : text) {
        const int length = static_cast<int>(span.text.size());
        if (span.kind != HelpSpan::Kind::Plain)
            spans.append({ span.kind == HelpSpan::Kind::Code ? TextBlock::Span::Kind::Code
                                                             : TextBlock::Span::Kind::Strong,
                at, length });
        at += length;
    }
    block.setSpans(spans);
    block.setMarkedWords(markedIn(block.text(), m_query));
}

TextBlock *HelpBlocks::makeText(const HelpText &text, TypeRole role)
{
    auto *block = new TextBlock(m_look, {}, role, Colour::Text, this);
    fill(*block, text);
    return block;
}

void HelpBlocks::addTo(QVBoxLayout &place, const HelpBlock &block)
{
    switch (block.kind) {
    case HelpBlock::Kind::Paragraph:
        place.addWidget(makeText(block.text, TypeRole::Body));
        break;
    case HelpBlock::Kind::Code:
        place.addWidget(new CommandView(m_look, block.code, this));
        break;
    case HelpBlock::Kind::Bullets:
    case HelpBlock::Kind::Steps:
        addItems(place, block);
        break;
    case HelpBlock::Kind::Table:
        addTable(place, block);
        break;
    }
}

void HelpBlocks::addRest(QVBoxLayout &place, const std::vector<HelpBlock> &item)
{
    for (std::size_t i = 1; i < item.size(); ++i)
        addTo(place, item[i]);
}

void HelpBlocks::addItems(QVBoxLayout &place, const HelpBlock &block)
{
    int number = 0;
    for (const std::vector<HelpBlock> &item : block.items) {
        const HelpText first = item.empty() ? HelpText {} : item.front().text;
        if (block.kind == HelpBlock::Kind::Bullets) {
            auto *one = new BulletItem(m_look, this);
            one->content->addWidget(makeText(first, TypeRole::Body));
            addRest(*one->content, item);
            place.addWidget(one);
            continue;
        }
        auto *step = new NumberedStep(
            m_look, ++number, plainText(first), NumberedStep::Weight::Normal, this);
        fill(step->text(), first);
        addRest(step->content(), item);
        place.addWidget(step);
    }
}

void HelpBlocks::addTable(QVBoxLayout &place, const HelpBlock &block)
{
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(tokens::s4);
    grid->setVerticalSpacing(tokens::s2);
    int line = 0, columns = 1;
    for (const QList<HelpText> &row : block.rows)
        columns = std::max(columns, static_cast<int>(row.size()));
    for (const QList<HelpText> &row : block.rows) {
        const TypeRole role = line == 0 ? TypeRole::BodyStrong : TypeRole::Body;
        int column = 0;
        for (const HelpText &cell : row) {
            grid->setColumnStretch(column, 1);
            grid->addWidget(makeText(cell, role), line, column++);
        }
        grid->addWidget(new Separator(m_look, Qt::Horizontal, table), line + 1, 0, 1, columns);
        line += 2;
    }
    place.addWidget(table);
}

} // namespace edgemend
