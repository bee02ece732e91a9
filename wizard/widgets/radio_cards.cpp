// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/radio_cards.h"

#include "wizard/style/paint.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int disc = 22, dot = 8, gap = 14, discLine = 2;

} // namespace

RadioCard::RadioCard(const Look &look, const RadioOption &option, QWidget *parent)
    : TitledRow(look, option.title, option.line, parent)
{
    setCheckable(true);
    setAutoExclusive(true); // spoken as a radio button
}

int RadioCard::roomAtStart() const { return disc + gap; }

void RadioCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto on = isChecked();
    const auto filled = on && look().isSunlight();
    auto fill = look().colour(on ? Colour::AccentSoft : Colour::Surface);
    if (filled)
        fill = look().colour(Colour::Accent);
    else if (stateFill().isValid() && !on)
        fill = stateFill();
    if (!isEnabled())
        fill = look().colour(Colour::DisabledFill);
    const auto line = on ? look().selectedLine() : look().hairline();
    paintBox(painter, rect(),
        { fill, look().colour(on ? Colour::Accent : Colour::BorderStrong), qreal(line),
            tokens::radiusControl });
    const auto place
        = towardsStart(*this, { rowMargins().left(), (height() - disc) / 2, disc, disc });
    const auto ring = filled ? Colour::OnAccent : on ? Colour::Accent : Colour::BorderStrong;
    paintBox(painter, place,
        { on ? look().colour(ring) : look().colour(Colour::Surface), look().colour(ring),
            qreal(discLine), disc / 2.0 });
    const auto inset = (disc - dot) / 2;
    if (on)
        paintBox(painter, place.adjusted(inset, inset, -inset, -inset),
            { look().colour(filled ? Colour::Accent : Colour::OnAccent), {}, 0, dot / 2.0 });
    paintTexts(painter, filled ? Colour::OnAccent : Colour::Text,
        filled ? Colour::OnAccent : Colour::TextMuted);
}

RadioCards::RadioCards(const Look &look, const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(question);
    m_column->setSpacing(tokens::s2);
    connect(m_group, &QButtonGroup::idClicked, this,
        [this](int id) { Q_EMIT chosenChanged(m_options.at(id).id); });
}

void RadioCards::setOptions(const QList<RadioOption> &options)
{
    if (options == m_options)
        return;
    const auto before = chosen();
    for (auto *card : m_group->buttons()) {
        m_group->removeButton(card);
        card->hide();
        card->deleteLater(); // it may be the one whose press led here
    }
    m_options = options;
    for (qsizetype i = 0; i < options.size(); ++i) {
        auto *card = new RadioCard(m_look, options.at(i), this);
        m_group->addButton(card, int(i));
        m_column->addWidget(card);
    }
    setChosen(before);
}

QByteArray RadioCards::chosen() const
{
    const auto id = m_group->checkedId();
    return id >= 0 ? m_options.at(id).id : QByteArray();
}

void RadioCards::setChosen(const QByteArray &id)
{
    // an exclusive group lets nothing be unchosen
    m_group->setExclusive(false);
    for (qsizetype i = 0; i < m_options.size(); ++i)
        m_group->button(int(i))->setChecked(m_options.at(i).id == id);
    m_group->setExclusive(true);
}

} // namespace edgemend
