// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/mono_delegates.h"

#include "wizard/models/diff_model.h"
#include "wizard/models/evidence_lines.h"
#include "wizard/widgets/painting.h"

#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int evidenceStart = 22, columnGap = 16, barWidth = 4;
constexpr int mostSourceWidth = 140; // a long name of a module must leave room for the text

DiffLine::Kind kindOf(const QModelIndex &index)
{
    return static_cast<DiffLine::Kind>(index.data(DiffModel::KindRole).toInt());
}

} // namespace

QSize MonoDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!isOpen(index))
        return { 160, rowHeight() };
    const TextRun run { index.data().toString(), TypeRole::MonoSmall, {} };
    const int text = drawWrapped(
        nullptr, look(), QRect(0, 0, textWidth(), 0), run, Qt::AlignLeft, Qt::LeftToRight);
    return { 160, std::max(rowHeight(), text + 4) };
}

bool MonoDelegate::isCut(const QModelIndex &index) const
{
    const QFontMetrics metrics(look().font(TypeRole::MonoSmall));
    return metrics.horizontalAdvance(withoutTabs(index.data().toString())) > textWidth();
}

int MonoDelegate::textWidth() const
{
    return std::max(view().viewport()->width() - textStart() - textEnd(), 40);
}

RowDelegate::Hover MonoDelegate::hover(const QModelIndex &) const
{
    return Hover::None; // the fill says what a line means
}

void MonoDelegate::drawText(QPainter &painter, const QRect &area, const QModelIndex &index,
    Colour colour, QFont::Weight weight) const
{
    const QRect text(area.left() + textStart(), area.top() + 2, textWidth(), area.height() - 4);
    if (isOpen(index)) {
        drawWrapped(&painter, look(), text,
            { index.data().toString(), TypeRole::MonoSmall, colour }, Qt::AlignLeft,
            Qt::LeftToRight);
        return;
    }
    QFont font = look().font(TypeRole::MonoSmall);
    font.setWeight(std::max(font.weight(), weight));
    painter.setFont(font);
    painter.setPen(look().colour(colour));
    const QString shown = QFontMetrics(font).elidedText(
        withoutTabs(index.data().toString()), Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

EvidenceDelegate::EvidenceDelegate(RowView &view)
    : MonoDelegate(view)
{
    measure();
    connect(&view.look(), &Look::changed, this, &EvidenceDelegate::measure);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &EvidenceDelegate::measure);
}

void EvidenceDelegate::measure()
{
    const QFontMetrics metrics(look().font(TypeRole::MonoSmall));
    m_timeWidth = 0;
    m_sourceWidth = 0;
    const auto &model = static_cast<const EvidenceModel &>(*view().model());
    for (const EvidenceLine &line : model.lines()) {
        m_timeWidth = std::max(m_timeWidth, metrics.horizontalAdvance(line.time));
        m_sourceWidth = std::max(m_sourceWidth, metrics.horizontalAdvance(line.source));
    }
    m_timeWidth += m_timeWidth > 0 ? columnGap : 0;
    m_sourceWidth = std::min(m_sourceWidth, mostSourceWidth) + (m_sourceWidth > 0 ? columnGap : 0);
}

int EvidenceDelegate::textStart() const { return evidenceStart + m_timeWidth + m_sourceWidth; }

int EvidenceDelegate::rowHeight() const { return look().lineHeight(TypeRole::MonoSmall) + 4; }

bool EvidenceDelegate::isOpen(const QModelIndex &index) const
{
    return index.data(EvidenceModel::OpenRole).toBool();
}

std::optional<Colour> EvidenceDelegate::fill(const QModelIndex &index) const
{
    return index.data(EvidenceModel::DecidesRole).toBool() ? std::optional { Colour::DecisiveFill }
                                                           : std::nullopt;
}

void EvidenceDelegate::paintRow(
    QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const bool decides = index.data(EvidenceModel::DecidesRole).toBool();
    const Colour colour = decides ? Colour::EvidenceText : Colour::EvidenceDim;
    if (decides)
        painter.fillRect(QRect(area.topLeft(), QSize(barWidth, area.height())),
            look().colour(Colour::DecisiveBar));
    QFont font = look().font(TypeRole::MonoSmall);
    if (decides)
        font.setWeight(std::max(font.weight(), QFont::Medium));
    const QFontMetrics metrics(font);
    const int height = rowHeight();
    const auto column = [&](int x, int width, const QString &text) {
        painter.setFont(font);
        painter.setPen(look().colour(colour));
        painter.drawText(QRect(area.left() + x, area.top(), width, height),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, width));
    };
    column(evidenceStart, m_timeWidth, index.data(EvidenceModel::TimeRole).toString());
    column(evidenceStart + m_timeWidth, m_sourceWidth - columnGap / 2,
        index.data(EvidenceModel::SourceRole).toString());
    drawText(painter, area, index, colour, decides ? QFont::Medium : QFont::Normal);
}

int DiffDelegate::rowHeight() const { return look().lineHeight(TypeRole::MonoSmall) + 1; }

bool DiffDelegate::isOpen(const QModelIndex &index) const
{
    return index.data(DiffModel::OpenRole).toBool();
}

std::optional<Colour> DiffDelegate::fill(const QModelIndex &index) const
{
    switch (kindOf(index)) {
    case DiffLine::Kind::Added:
        return Colour::DiffAddFill;
    case DiffLine::Kind::Removed:
        return Colour::DiffRemoveFill;
    default:
        return std::nullopt;
    }
}

void DiffDelegate::paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const DiffLine::Kind kind = kindOf(index);
    const bool added = kind == DiffLine::Kind::Added, removed = kind == DiffLine::Kind::Removed;
    const Colour colour = added       ? Colour::DiffAddText
        : removed                     ? Colour::DiffRemoveText
        : kind == DiffLine::Kind::Gap ? Colour::EvidenceDim
                                      : Colour::EvidenceText;
    // a minus as wide as the plus, so that the signs stand below each other
    const QString sign = added ? u"+"_qs : removed ? u"−"_qs : QString {};
    QFont font = look().font(TypeRole::MonoSmall);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(look().colour(colour));
    painter.drawText(QRect(area.left(), area.top(), 40, rowHeight()), Qt::AlignCenter, sign);
    if (kind == DiffLine::Kind::Gap)
        painter.drawText(QRect(area.left() + textStart(), area.top(), 80, rowHeight()),
            Qt::AlignLeft | Qt::AlignVCenter, u"⋯"_qs);
    drawText(painter, area, index, colour, QFont::Normal);
}

} // namespace edgemend
