// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/counts_line.h"

#include "wizard/widgets/painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

namespace edgemend {

namespace {

constexpr std::array counted { Status::Fault, Status::Warning, Status::Fine, Status::Unknown,
    Status::NotApplicable };
constexpr int between = 24, markSize = 20, gap = 8;

} // namespace

CountsLine::CountsLine(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    setCounts({});
}

void CountsLine::setCounts(const Counts &counts)
{
    m_counts = counts;
    QStringList words;
    for (const Status status : counted) {
        const int count = countOf(counts, status);
        words.append(tr("%1 %2").arg(count).arg(wordOf(status, count)));
    }
    setAccessibleName(words.join(u", "_qs));
    updateGeometry();
    update();
}

int CountsLine::countOf(const Counts &counts, Status status)
{
    switch (status) {
    case Status::Fault:
        return counts.faults;
    case Status::Warning:
        return counts.warnings;
    case Status::Fine:
        return counts.fine;
    case Status::Unknown:
        return counts.unknown;
    case Status::NotApplicable:
        return counts.notApplicable;
    default:
        return 0;
    }
}

QString CountsLine::wordOf(Status status, int count)
{
    switch (status) {
    case Status::Fault:
        return count == 1 ? tr("fault") : tr("faults");
    case Status::Warning:
        return count == 1 ? tr("warning") : tr("warnings");
    case Status::Fine:
        return tr("proved fine");
    case Status::Unknown:
        return tr("could not tell");
    case Status::NotApplicable:
        return count == 1 ? tr("does not apply") : tr("do not apply");
    default:
        return Look::wordOf(status);
    }
}

QSize CountsLine::sizeHint() const
{
    int width = 0;
    for (const Status status : counted)
        width += itemWidth(status) + (width > 0 ? between : 0);
    return { width, lineHeight() };
}

QSize CountsLine::minimumSizeHint() const
{
    int width = 0;
    for (const Status status : counted)
        width = std::max(width, itemWidth(status));
    return { width, lineHeight() };
}

int CountsLine::heightForWidth(int width) const
{
    int lines = 1, used = 0;
    for (const Status status : counted) {
        const int item = itemWidth(status);
        if (used > 0 && used + between + item > width) {
            ++lines;
            used = 0;
        }
        used += item + (used > 0 ? between : 0);
    }
    return lines * lineHeight() + (lines - 1) * gap;
}

void CountsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    int left = 0, top = 0;
    for (const Status status : counted) {
        const int item = itemWidth(status);
        if (left > 0 && left + item > width()) {
            left = 0;
            top += lineHeight() + gap;
        }
        drawItem(painter,
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, item, lineHeight())),
            status);
        left += item + between;
    }
}

int CountsLine::itemWidth(Status status) const
{
    const int count = countOf(m_counts, status);
    return markSize + gap + runWidth(m_look, { QString::number(count), TypeRole::Heading, {} })
        + gap + runWidth(m_look, { wordOf(status, count), TypeRole::Body, {} }) + 2;
}

int CountsLine::lineHeight() const { return m_look.lineHeight(TypeRole::Heading); }

void CountsLine::drawItem(QPainter &painter, const QRect &area, Status status) const
{
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(
            layoutDirection(), area, QRect(area.left() + left, area.top(), width, area.height()));
    };
    QRect mark = part(0, markSize);
    mark.setTop(area.top() + (area.height() - markSize) / 2);
    mark.setHeight(markSize);
    painter.drawPixmap(mark, m_look.statusIcon(status, markSize, devicePixelRatioF()));
    const int count = countOf(m_counts, status);
    const TextRun number { QString::number(count), TypeRole::Heading, Colour::Text };
    const int numberWidth = runWidth(m_look, number) + 1;
    drawRun(painter, m_look, part(markSize + gap, numberWidth), number);
    const int wordLeft = markSize + 2 * gap + numberWidth - 1;
    drawRun(painter, m_look, part(wordLeft, area.width() - wordLeft),
        { wordOf(status, count), TypeRole::Body, Colour::TextMuted });
}

} // namespace edgemend
