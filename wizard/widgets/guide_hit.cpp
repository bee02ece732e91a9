// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/guide_hit.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/card.h"

#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int side = 16, endGap = 16, bar = 4, rowHeight = 76;
constexpr int lettersBefore = 16; ///< of the sentence, before the first mark

} // namespace

GuideHit::GuideHit(const Look &look, const QString &title, const QString &summary,
    const QStringList &marked, QWidget *parent)
    : TitledRow(look, title, summary, parent)
    , m_marked(marked)
{
    setRowMargins({ side, 10, side, 10 });
    setFocusPlaceInside();
}

void GuideHit::setShown(Shown shown)
{
    m_shown = shown;
    setAccessibleDescription(shown == Shown::Yes ? tr("Shown now. %1").arg(line()) : line());
    update();
}

QSize GuideHit::sizeHint() const { return { 320, heightForWidth(320) }; }

int GuideHit::roomAtEnd() const { return tokens::iconControl + endGap; }

int GuideHit::leastHeight() const { return std::max(rowHeight, look().target()); }

QString GuideHit::shownLine() const
{
    const QFontMetrics metrics(look().font(TypeRole::Caption));
    const int room = std::max(textRect().width() - 24, 80); // marked words are wider
    if (metrics.horizontalAdvance(line()) <= room)
        return line();
    qsizetype first = line().size(), end = 0;
    for (const QString &word : m_marked)
        if (const qsizetype at = line().indexOf(word, 0, Qt::CaseInsensitive);
            at >= 0 && at < first) {
            first = at;
            end = at + word.size();
        }
    QString text = line();
    if (metrics.horizontalAdvance(line().left(end) + u'…') > room) {
        const qsizetype from = std::max(qsizetype { 0 }, first - lettersBefore);
        const qsizetype blank = line().indexOf(u' ', from);
        text = u"… "_qs + line().mid(blank >= 0 && blank < first ? blank + 1 : first);
    }
    return metrics.elidedText(text, Qt::ElideRight, room);
}

QList<QTextLayout::FormatRange> GuideHit::lineFormats() const
{
    QFont font = look().font(TypeRole::Caption);
    font.setWeight(QFont::DemiBold);
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(look().colour(Colour::Text));
    format.setBackground(look().colour(Colour::DecisiveFill));
    QList<QTextLayout::FormatRange> found;
    const QString text = shownLine();
    for (const QString &word : m_marked) {
        if (word.isEmpty())
            continue;
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            found.append({ static_cast<int>(at), static_cast<int>(word.size()), format });
    }
    return found;
}

void GuideHit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isShown = m_shown == Shown::Yes;
    const QColor state = stateFill();
    Card::fillInside(painter, *this,
        state.isValid() ? state
            : isShown   ? look().colour(Colour::AccentSoft)
                        : QColor {});
    if (isShown)
        painter.fillRect(
            towardsStart(*this, { 0, 0, bar, height() }), look().colour(Colour::Accent));
    paintTexts(painter, Colour::Text, Colour::TextMuted);
    const QRect chevron(width() - side - tokens::iconControl, 0, tokens::iconControl, height());
    paintPixmap(painter, towardsStart(*this, chevron),
        look().icon("chevron-next", Colour::Text, tokens::iconControl, ratioOf(*this)));
    paintFocusInside(painter, tokens::radiusControl);
}

} // namespace edgemend
