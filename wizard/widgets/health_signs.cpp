// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/health_signs.h"

#include "checks/diagnosis/sign_words.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

Status statusOf(SignState state)
{
    switch (state) {
    case SignState::Good:
        return Status::Fine;
    case SignState::Bad:
        return Status::Fault;
    case SignState::CannotTell:
        return Status::Unknown;
    case SignState::NotApplicable:
        break;
    }
    return Status::NotApplicable;
}

/// A sentence as a part of a line: without its full stop.
QString asPhrase(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace

HealthSigns::HealthSigns(const Look &look, Form form, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_form(form)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void HealthSigns::setSigns(
    const Diagnosis &diagnosis, const Translator &translator, const QString &readWhen)
{
    delete m_content;
    m_content = nullptr;
    const QString answer = answerOf(diagnosis.health);
    setAccessibleName(answer);
    if (m_form == Form::List)
        return fillList(diagnosis, translator, readWhen);
    const QList<Line> lines = linesOf(diagnosis.signResults, translator);
    if (m_form == Form::Block) {
        auto *card = new Card(m_look, this);
        m_content = card;
        auto *inside = new QWidget(card);
        fillLine(*inside, lines, answer);
        card->addRow(inside);
        inside->layout()->setContentsMargins(18, 12, 18, 12);
    } else {
        m_content = new QWidget(this);
        fillLine(*m_content, lines, answer);
    }
    m_column->addWidget(m_content);
}

QString HealthSigns::nameOf(SignId id)
{
    switch (id) {
    case SignId::ContainerEngine:
        return tr("Container engine");
    case SignId::Daemon:
        return tr("Daemon");
    case SignId::EdgeAgent:
        return tr("edgeAgent");
    case SignId::Modules:
        return tr("Modules");
    case SignId::EdgeHub:
        return tr("edgeHub");
    }
    return {};
}

QString HealthSigns::answerOf(HealthState health)
{
    switch (health) {
    case HealthState::Works:
        return tr("Does it work? Yes");
    case HealthState::Ill:
        return tr("Does it work? No");
    case HealthState::CannotTell:
        break;
    }
    return tr("Does it work? Could not tell");
}

QList<HealthSigns::Line> HealthSigns::linesOf(
    const QList<SignResult> &results, const Translator &translator)
{
    QList<Line> lines;
    QList<HealthSign> unread;
    for (const SignResult &result : results) {
        const HealthSign &sign = result.sign;
        if (sign.state == SignState::CannotTell)
            unread.append(sign);
        else if (sign.state == SignState::Bad && !sign.reason.isEmpty())
            lines.append({ Status::Fault, asPhrase(translator.text(sign.reason)) });
        else
            lines.append({ statusOf(sign.state), nameOf(sign.id) });
    }
    if (unread.isEmpty())
        return lines;
    const Message reason = unread.first().reason;
    const bool haveOneReason = std::all_of(unread.begin(), unread.end(),
        [&reason](const HealthSign &sign) { return sign.reason == reason; });
    const QString count = unread.size() == 1 ? tr("%1 not read").arg(nameOf(unread.first().id))
                                             : tr("%1 not read").arg(unread.size());
    lines.append({ Status::Unknown,
        haveOneReason && !reason.isEmpty()
            ? tr("%1: %2").arg(count, asPhrase(translator.text(reason)))
            : count });
    return lines;
}

void HealthSigns::fillLine(QWidget &place, const QList<Line> &lines, const QString &answer)
{
    auto *flow = new FlowLayout(18, 6, &place);
    auto *head = new TextBlock(m_look, answer, TypeRole::Label, Colour::Text, &place);
    head->setStrongWords({ answer });
    flow->addWidget(head);
    for (const Line &line : lines) {
        auto *item = new QWidget(&place);
        auto *row = new QHBoxLayout(item);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(7);
        row->addWidget(new StatusMark(m_look, line.status, tokens::iconInline, item));
        row->addWidget(new TextLine(m_look, line.words, TypeRole::Label, Colour::Text, item));
        flow->addWidget(item);
    }
}

void HealthSigns::fillList(
    const Diagnosis &diagnosis, const Translator &translator, const QString &readWhen)
{
    auto *card = new Card(m_look, this);
    auto *head = new QWidget(card);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 12, 16, 10);
    row->addWidget(
        new TextLine(m_look, answerOf(diagnosis.health), TypeRole::BodyStrong, Colour::Text, head),
        1);
    row->addWidget(new TextLine(m_look, readWhen, TypeRole::Caption, Colour::TextMuted, head));
    card->addRow(head);
    int nameWidth = 0; // one column for what was read, in every language and size
    const QFontMetrics metrics { m_look.font(TypeRole::BodyStrong) };
    for (const SignResult &result : diagnosis.signResults)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(nameOf(result.sign.id)) + 1);
    for (const SignResult &result : diagnosis.signResults) {
        const HealthSign &sign = result.sign;
        const Message words
            = sign.state == SignState::Good ? goodSignWords(diagnosis.facts, sign) : sign.reason;
        card->addRow(listRow(nameOf(sign.id), nameWidth, statusOf(sign.state),
            words.isEmpty() ? Look::wordOf(statusOf(sign.state))
                            : asPhrase(translator.text(words))));
    }
    m_content = card;
    m_column->addWidget(card);
}

QWidget *HealthSigns::listRow(
    const QString &name, int nameWidth, Status status, const QString &value)
{
    auto *item = new QWidget(this);
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(12);
    row->addWidget(new StatusMark(m_look, status, tokens::iconControl, item), 0, Qt::AlignTop);
    auto *title = new TextLine(m_look, name, TypeRole::BodyStrong, Colour::Text, item);
    title->setRoom(TextLine::Room::NeedsAll);
    title->setMinimumWidth(nameWidth);
    row->addWidget(title, 0, Qt::AlignTop);
    row->addWidget(new TextBlock(m_look, value, TypeRole::Body, Colour::Text, item), 1);
    return item;
}

} // namespace edgemend
