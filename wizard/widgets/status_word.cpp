// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/status_word.h"

#include "wizard/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int markGap = 9, countGap = 9;

} // namespace

StatusWord::StatusWord(const Look &look, Status status, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
    , m_status(status)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &StatusWord::refresh);
    refresh();
}

void StatusWord::setStatus(Status status)
{
    m_status = status;
    refresh();
}

void StatusWord::setWord(const QString &word)
{
    m_word = word;
    refresh();
}

void StatusWord::setCount(int count)
{
    m_count = count;
    refresh();
}

void StatusWord::setRole(TypeRole role)
{
    m_role = role;
    refresh();
}

QString StatusWord::word() const { return m_word.isEmpty() ? Look::wordOf(m_status) : m_word; }

QString StatusWord::number() const { return m_count ? QString::number(*m_count) : QString(); }

void StatusWord::refresh()
{
    setText(m_count ? u"%1 %2"_qs.arg(number(), word()) : word());
    setAccessibleName(text());
    updateGeometry();
    update();
}

void StatusWord::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

TypeRole StatusWord::wordRole() const { return m_count ? TypeRole::Body : m_role; }

QSize StatusWord::sizeHint() const
{
    const QFontMetricsF words(m_look.font(wordRole()));
    auto width = tokens::iconControl + markGap + qCeil(words.horizontalAdvance(word())) + 1;
    if (m_count)
        width += countGap
            + qCeil(QFontMetricsF(m_look.font(TypeRole::Heading)).horizontalAdvance(number()));
    return { width, m_look.lineHeight(m_count ? TypeRole::Heading : m_role) };
}

void StatusWord::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPixmap(painter, towardsStart(*this, { 0, 0, tokens::iconControl, height() }),
        m_look.statusIcon(m_status, tokens::iconControl, ratioOf(*this)));
    auto start = tokens::iconControl + markGap;
    const auto flags = int(leading(*this)) | Qt::TextSingleLine;
    if (m_count) {
        painter.setFont(m_look.font(TypeRole::Heading));
        painter.setPen(m_look.colour(Colour::Text));
        const auto wide = qCeil(QFontMetricsF(painter.font()).horizontalAdvance(number()));
        painter.drawText(towardsStart(*this, { start, 0, wide + 1, height() }), flags, number());
        start += wide + countGap;
    }
    painter.setFont(m_look.font(wordRole()));
    painter.setPen(m_look.colour(m_count ? Colour::TextMuted : Look::textOf(m_status)));
    painter.drawText(towardsStart(*this, { start, 0, width() - start, height() }), flags, word());
}

} // namespace edgemend
