// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/device_words.h"

#include "checks/evidence/safe_text.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace edgemend {

DeviceWords::DeviceWords(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_icon(new IconMark(look, "device", tokens::iconControl, Colour::Text, this))
    , m_who(new TextLine(look, {}, TypeRole::Caption, Colour::TextMuted, this))
    , m_words(new TextBlock(look, {}, TypeRole::Mono, Colour::EvidenceText, this))
{
    m_who->setRoom(TextLine::Room::NeedsAll);
    m_words->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_who);
    row->addWidget(m_words, 1);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void DeviceWords::setWords(Speaker speaker, const QString &who, const QString &words)
{
    m_shown = shownOf(words);
    m_icon->setIconName(speaker == Speaker::Device ? "device" : "laptop");
    m_who->setText(who);
    m_words->setText(u'\u2066' + m_shown + u'\u2069'); // as data, whatever our script is
    setAccessibleName(tr("%1: %2").arg(who, m_shown));
}

QString DeviceWords::shownOf(const QString &words)
{
    // before it is made safe, so that its cost is bounded too
    const QStringView bare = QStringView(words).trimmed(); // a prompt may end its line
    QString text = makeSafe(bare.first(std::min(bare.size(), 4 * mostCharacters)));
    // a line feed could push words of EdgeMend away
    text.replace(u'\n', u'␊').replace(u'\t', u' ');
    if (text.size() <= mostCharacters)
        return text;
    text.truncate(mostCharacters);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

void DeviceWords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_look.hairline();
    painter.setPen(QPen(m_look.colour(Colour::Border), line));
    painter.setBrush(m_look.colour(Colour::EvidenceFill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
        tokens::radiusControl, tokens::radiusControl);
}

} // namespace edgemend
