// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/login_page.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/device_words.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/secret_field.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

void empty(QWidget &place)
{
    while (QLayoutItem *item = place.layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

LoginPage::LoginPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_questions(new QWidget(this))
    , m_proved(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_tried(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    auto *card = new Card(look, this);
    auto *proved = new QHBoxLayout;
    proved->setSpacing(tokens::s3);
    proved->addWidget(
        new StatusMark(look, Status::Fine, tokens::iconControl, card), 0, Qt::AlignTop);
    proved->addWidget(m_proved, 1);
    card->body().addLayout(proved);
    auto *questions = new QVBoxLayout(m_questions);
    questions->setContentsMargins(0, 0, 0, 0);
    questions->setSpacing(tokens::s2);
    card->body().addWidget(m_questions);
    columns->start().addWidget(card);
    columns->start().addWidget(new TextBlock(look,
        tr("Answers stay in memory, go only to the device, and are forgotten when you disconnect."),
        TypeRole::Caption, Colour::TextMuted, this));
    auto *tried = new QVBoxLayout(m_tried);
    tried->setContentsMargins(0, 0, 0, 0);
    auto *triedCard = new Card(look, this);
    triedCard->setPadding(Card::Padding::Narrow);
    triedCard->body().addWidget(
        new TextLine(look, tr("Tried so far"), TypeRole::BodyStrong, Colour::Text, triedCard));
    triedCard->body().addWidget(m_tried);
    columns->end().addWidget(triedCard);
    columns->end().addWidget(new TextBlock(look,
        tr("A wrong answer counts: after 6 the device hangs up, and some shut this laptop out for "
           "minutes. EdgeMend never sends one twice."),
        TypeRole::Caption, Colour::TextMuted, this));
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::connectionChanged, this, &LoginPage::refresh);
}

void LoginPage::enter()
{
    refillQuestions();
    refresh();
}

void LoginPage::leave()
{
    for (const Answer &answer : m_answers) {
        if (answer.secret)
            answer.secret->wipe();
        if (answer.plain)
            answer.plain->setText({});
    }
}

QWidget *LoginPage::firstFocus()
{
    if (m_answers.isEmpty())
        return nullptr;
    const Answer &first = m_answers.constFirst();
    return first.secret ? first.secret->editor() : &first.plain->edit();
}

PageActions LoginPage::actions() const
{
    PageActions bar;
    if (session().isConnecting())
        bar.start.append({ tr("Cancel"), "cross", PageAction::Kind::Secondary, true,
            [this] { session().cancelConnecting(); } });
    else
        bar.start.append({ tr("Other device"), "chevron-back", PageAction::Kind::Secondary, true,
            [this] { session().disconnectDevice(); } });
    bar.end.append(
        { tr("Log in"), "key", PageAction::Kind::Primary, isComplete() && !session().isConnecting(),
            [this] { const_cast<LoginPage *>(this)->send(); } });
    return bar;
}

bool LoginPage::isComplete() const
{
    int asked = 0, answered = 0;
    for (const Answer &answer : m_answers) {
        const bool given
            = answer.secret ? !answer.secret->isEmpty() : !answer.plain->text().isEmpty();
        if (answer.question.askedBy == LoginQuestion::AskedBy::Device) {
            ++asked;
            answered += given ? 1 : 0;
        } else if (given) {
            return true;
        }
    }
    return asked > 0 && answered == asked;
}

/// After a refusal the session may ask other questions than before, on the same page.
bool LoginPage::showsTheQuestions() const
{
    const QList<LoginQuestion> &questions = session().loginQuestions();
    return std::equal(m_answers.begin(), m_answers.end(), questions.begin(), questions.end(),
        [](const Answer &answer, const LoginQuestion &question) {
            return answer.question == question;
        });
}

/// Below the field whose answer was not taken. That a key alone was refused is no wrong password.
void LoginPage::markRefusal()
{
    const auto &failure = session().failure();
    for (const Answer &answer : m_answers) {
        if (!answer.secret)
            continue;
        const bool passphrase = answer.question.answer == LoginQuestion::Answer::Passphrase;
        const bool meant = failure && !session().isConnecting()
            && (passphrase ? failure->kind == FailureKind::KeyUnreadable
                           : failure->kind == FailureKind::PasswordRefused
                        || failure->kind == FailureKind::LoginMethodUnavailable);
        answer.secret->setWrong(meant ? session().words(failure->happened) : QString {});
    }
}

void LoginPage::refresh()
{
    const QString name = shortName(session());
    m_head->setTitle(tr("%1 wants to know who you are").arg(name));
    const QString user = session().device().target.user;
    const int count = static_cast<int>(session().loginQuestions().size());
    m_head->setLine(user.isEmpty()
            ? tr("It asks %n question(s).", nullptr, count)
            : tr("It asks %n question(s) for the user %1.", nullptr, count).arg(user));
    m_proved->setText(tr("This is %1: its key is the one that is trusted.").arg(name));
    refillTried();
    if (!showsTheQuestions() && isVisible()) {
        refillQuestions();
        if (QWidget *first = firstFocus())
            first->setFocus(Qt::OtherFocusReason);
    }
    markRefusal();
    Q_EMIT actionsChanged();
}

void LoginPage::refillQuestions()
{
    empty(*m_questions);
    m_answers.clear();
    for (const LoginQuestion &question : session().loginQuestions())
        addQuestion(question);
    const bool anyVerbatim = std::any_of(m_answers.begin(), m_answers.end(),
        [](const Answer &answer) { return answer.question.verbatim; });
    if (anyVerbatim)
        m_questions->layout()->addWidget(new TextBlock(look(),
            tr("The lines beside the device sign are its own words. Shown as it sent them, up to "
               "200 "
               "characters."),
            TypeRole::Caption, Colour::TextMuted, m_questions));
}

QString LoginPage::labelOf(const LoginQuestion &question) const
{
    if (question.verbatim)
        return DeviceWords::shownOf(question.words);
    if (question.answer == LoginQuestion::Answer::Passphrase)
        return tr("Passphrase of the key, if it has one");
    const QString &user = session().device().target.user;
    return tr("Password of %1").arg(user.isEmpty() ? tr("this user") : user);
}

/// Only what the device really sent is shown as its words: ours stand above the field, as any
/// label.
void LoginPage::addQuestion(const LoginQuestion &question)
{
    const bool device = question.askedBy == LoginQuestion::AskedBy::Device;
    const QString shown = labelOf(question);
    if (question.verbatim) {
        auto *words = new DeviceWords(look(), m_questions);
        words->setWords(device ? DeviceWords::Speaker::Device : DeviceWords::Speaker::Laptop,
            device ? tr("%1 asks").arg(shortName(session())) : tr("This laptop asks"),
            question.words);
        m_questions->layout()->addWidget(words);
    }
    Answer answer { question };
    if (question.secret) {
        answer.secret = new SecretField(look(), shown, m_questions);
        if (question.verbatim)
            answer.secret->setLabelPlace(SecretField::LabelPlace::SpokenOnly);
        connect(answer.secret, &SecretField::changed, this, [this] { Q_EMIT actionsChanged(); });
        connect(answer.secret, &SecretField::submitted, this, &LoginPage::send);
        m_questions->layout()->addWidget(answer.secret);
    } else {
        answer.plain = new Field(look(), shown, m_questions);
        if (question.verbatim)
            answer.plain->setLabelPlace(Field::LabelPlace::SpokenOnly);
        answer.plain->setFace(Field::Face::Mono);
        connect(answer.plain, &Field::textChanged, this, [this] { Q_EMIT actionsChanged(); });
        m_questions->layout()->addWidget(answer.plain);
    }
    m_answers.append(answer);
}

QString LoginPage::triedText(const LoginTry &tried)
{
    switch (tried.kind) {
    case LoginTry::Kind::KeyFile:
        return tr("Key %1").arg(tried.file);
    case LoginTry::Kind::KeyWithPassphrase:
        return tr("Key with passphrase");
    case LoginTry::Kind::Password:
        break;
    }
    return tr("Password");
}

void LoginPage::refillTried()
{
    empty(*m_tried);
    for (const LoginTry &each : session().loginTried()) {
        auto *row = new QWidget(m_tried);
        auto *words = new QHBoxLayout(row);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(tokens::s2);
        words->addWidget(new StatusMark(look(), Status::NotApplicable, tokens::iconInline, row), 0,
            Qt::AlignTop);
        words->addWidget(
            new TextBlock(look(), triedText(each), TypeRole::Caption, Colour::Text, row), 1);
        m_tried->layout()->addWidget(row);
    }
    if (session().loginTried().isEmpty())
        m_tried->layout()->addWidget(new TextBlock(
            look(), tr("Nothing yet"), TypeRole::Caption, Colour::TextMuted, m_tried));
}

void LoginPage::send()
{
    if (!isComplete() || session().isConnecting())
        return;
    std::vector<SecretText> answers;
    for (const Answer &answer : m_answers) {
        if (answer.secret)
            answers.push_back(answer.secret->take());
        else
            answers.emplace_back(answer.plain->text().toUtf8());
    }
    session().logIn(std::move(answers));
}

} // namespace edgemend
