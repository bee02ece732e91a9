// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/progress_delegates.h"

#include "wizard/models/progress_model.h"
#include "wizard/widgets/painting.h"

#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

/// A time or a value, which is never mirrored.
TextRun timeOf(const QModelIndex &index)
{
    const QString time = index.data(ProgressModel::TimeRole).toString();
    return { time.isEmpty() ? time : u'\u2066' + time + u'\u2069', TypeRole::Caption,
        Colour::TextMuted };
}

Status statusOf(const QModelIndex &index)
{
    return static_cast<Status>(index.data(ProgressModel::StatusRole).toInt());
}

bool isFinding(Status status) { return status == Status::Fault || status == Status::Warning; }

/// Where something lies that is `x` from the row's leading edge.
QRect placed(const RowView &view, const QRect &row, int x, int width)
{
    return QStyle::visualRect(view.layoutDirection(), row,
        QRect(row.left() + x, row.top(), std::max(width, 0), row.height()));
}

QRect centred(const QRect &place, int size)
{
    QRect mark(0, 0, size, size);
    mark.moveCenter(place.center());
    return mark;
}

} // namespace

void drawMark(QPainter &painter, const RowView &view, const QRect &place, Status status)
{
    const QPixmap mark = view.look().statusIcon(status, place.width(), view.devicePixelRatioF());
    if (status != Status::Running)
        return painter.drawPixmap(place, mark);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(place).center());
    painter.rotate(view.spinnerAngle());
    painter.drawPixmap(QPointF(-place.width() / 2.0, -place.height() / 2.0), mark);
    painter.restore();
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 320, look().target() };
}

std::optional<Colour> CheckDelegate::fill(const QModelIndex &index) const
{
    const Status status = statusOf(index);
    return isFinding(status) ? std::optional { Look::softOf(status) } : std::nullopt;
}

void CheckDelegate::paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    constexpr int side = 18, mark = 20, text = 50, gap = 12;
    const Status status = statusOf(index);
    drawMark(painter, view(), centred(placed(view(), area, side, mark), mark), status);
    const TextRun time = timeOf(index);
    const int timeWidth = time.text.isEmpty() ? 0 : runWidth(look(), time) + 1;
    drawRun(painter, look(), placed(view(), area, area.width() - side - timeWidth, timeWidth), time,
        Qt::AlignTrailing | Qt::AlignVCenter);
    const int room = area.width() - text - side - (timeWidth > 0 ? timeWidth + gap : 0);
    const TextRun title { index.data().toString(),
        isFinding(status) ? TypeRole::BodyStrong : TypeRole::Body,
        status == Status::Waiting ? Colour::TextMuted : Colour::Text };
    const int used = drawRun(painter, look(), placed(view(), area, text, room), title);
    const TextRun detail { index.data(ProgressModel::DetailRole).toString(), TypeRole::Caption,
        Colour::TextMuted };
    // a piece of a word helps nobody
    if (room - used - gap > 40)
        drawRun(
            painter, look(), placed(view(), area, text + used + gap, room - used - gap), detail);
}

StepDelegate::StepDelegate(RowView &view, const QSet<QByteArray> &open)
    : RowDelegate(view)
    , m_open(open)
{
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int least = std::max(64, look().target());
    if (!isOpen(index))
        return { 320, least };
    const QRect row(0, 0, view().viewport()->width(), least);
    const int height = 20 + look().lineHeight(TypeRole::BodyStrong)
        + detailHeight(textArea(row, index).width(), index);
    return { 320, std::max(least, height) };
}

std::optional<Colour> StepDelegate::fill(const QModelIndex &index) const
{
    return statusOf(index) == Status::Running ? std::optional { Colour::AccentSoft } : std::nullopt;
}

RowDelegate::Hover StepDelegate::hover(const QModelIndex &) const { return Hover::None; }

QRect StepDelegate::textArea(const QRect &row, const QModelIndex &index) const
{
    constexpr int text = 60, side = 20, gap = 16;
    const QString time = index.data(ProgressModel::TimeRole).toString();
    const int timeWidth
        = time.isEmpty() ? 0 : runWidth(look(), { time, TypeRole::Caption, Colour::Text }) + gap;
    return placed(view(), row, text, row.width() - text - side - timeWidth);
}

bool StepDelegate::isOpen(const QModelIndex &index) const
{
    return m_open.contains(index.data(ProgressModel::IdRole).toByteArray());
}

int StepDelegate::detailHeight(int width, const QModelIndex &index) const
{
    const TextRun detail { index.data(ProgressModel::DetailRole).toString(), TypeRole::Caption,
        Colour::TextMuted };
    return drawWrapped(nullptr, look(), QRect(0, 0, width, 0), detail);
}

void StepDelegate::paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    constexpr int side = 20, mark = 24;
    const Status status = statusOf(index);
    drawMark(painter, view(), centred(placed(view(), area, side, mark), mark), status);
    const TextRun time = timeOf(index);
    const int timeWidth = runWidth(look(), time) + 1;
    drawRun(painter, look(), placed(view(), area, area.width() - side - timeWidth, timeWidth), time,
        Qt::AlignTrailing | Qt::AlignVCenter);
    const bool isLater = status == Status::Waiting;
    const TextRun title { index.data().toString(), isLater ? TypeRole::Body : TypeRole::BodyStrong,
        isLater ? Colour::TextMuted : Colour::Text };
    const TextRun detail { index.data(ProgressModel::DetailRole).toString(), TypeRole::Caption,
        Colour::TextMuted };
    QRect text = textArea(area, index);
    const int titleHeight = look().lineHeight(title.role);
    if (detail.text.isEmpty()) {
        drawRun(painter, look(), text, title);
        return;
    }
    const int detailLines
        = isOpen(index) ? detailHeight(text.width(), index) : look().lineHeight(detail.role);
    text.setTop(area.top() + (area.height() - titleHeight - detailLines) / 2);
    drawRun(painter, look(), QRect(text.topLeft(), QSize(text.width(), titleHeight)), title);
    const QRect below(text.left(), text.top() + titleHeight, text.width(), detailLines);
    if (isOpen(index))
        drawWrapped(&painter, look(), below, detail, Qt::AlignLeading, view().layoutDirection());
    else
        drawRun(painter, look(), below, detail);
}

} // namespace edgemend
