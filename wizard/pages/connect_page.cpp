// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/connect_page.h"

#include "checks/repair/training_device.h"
#include "wizard/page_texts.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/spinner.h"
#include "wizard/widgets/status_word.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

namespace {

const QMargins narrowRow { tokens::s4, 14, tokens::s4, 14 };

QString daysAgo(const QDateTime &time)
{
    const qint64 days = time.daysTo(QDateTime::currentDateTimeUtc());
    if (days <= 0)
        return ConnectPage::tr("today");
    return ConnectPage::tr("%n day(s) ago", nullptr, static_cast<int>(days));
}

QString addressOf(const KnownDevice &device)
{
    QString address = device.target.user.isEmpty() ? device.target.host
                                                   : device.target.user + u'@' + device.target.host;
    if (device.target.port != 22)
        address += u':' + QString::number(device.target.port);
    return device.place.isEmpty() ? address : device.place + u" · "_qs + address;
}

QString titleOf(const KnownDevice &device)
{
    return device.label.isEmpty() ? device.target.host : device.label;
}

} // namespace

QString lastVerdictText(const KnownDevice &device)
{
    if (device.faults > 0)
        return ConnectPage::tr("%n fault(s) left", nullptr, device.faults);
    if (device.warnings > 0)
        return ConnectPage::tr("%n warning(s)", nullptr, device.warnings);
    if (!device.health)
        return ConnectPage::tr("Not examined");
    return device.health == HealthState::Works ? ConnectPage::tr("Nothing found")
                                               : ConnectPage::tr("Not all could be told");
}

Status lastVerdictMark(const KnownDevice &device)
{
    if (device.faults > 0)
        return Status::Fault;
    if (device.warnings > 0)
        return Status::Warning;
    return device.health == HealthState::Works ? Status::Fine : Status::Unknown;
}

ConnectPage::ConnectPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_running(new Banner(look, BannerKind::Info, {}, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    m_head->setTitle(tr("Which device?"));
    column->addWidget(m_head);
    column->addWidget(m_running);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    columns->start().addWidget(buildStart());
    columns->end().addWidget(buildEnd());
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::knownDevicesChanged, this, &ConnectPage::refillKnown);
    connect(&session, &WizardSession::connectionChanged, this, &ConnectPage::refresh);
    connect(&session, &WizardSession::fixChanged, this, &ConnectPage::sayWhatRuns);
}

QWidget *ConnectPage::buildStart()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    m_known = new Card(look(), part);
    m_trying = new Spinner(look(), {}, part);
    column->addWidget(m_known);
    column->addWidget(m_trying);
    column->addWidget(buildAddress());
    m_more = new Fold(look(), tr("Name and place of the device"), FoldFace::Inline, part);
    m_label = new Field(look(), tr("Device"), m_more);
    m_label->setPlaceholder(tr("Line 4 / press-07"));
    m_place = new Field(look(), tr("Place"), m_more);
    m_place->setPlaceholder(tr("Example Plant"));
    m_more->content().addWidget(m_label);
    m_more->content().addWidget(m_place);
    m_more->content().addWidget(new TextBlock(look(),
        tr("Trust in its key is kept for this name, since plants reuse addresses. Another port is "
           "written behind the address: user@host:2222."),
        TypeRole::Caption, Colour::TextMuted, m_more));
    column->addWidget(m_more);
    return part;
}

QWidget *ConnectPage::buildAddress()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::s3);
    m_address = new Field(look(), tr("Another device"), part);
    m_address->setPlaceholder(u"user@host"_qs);
    m_address->setFace(Field::Face::Mono);
    m_connect = new Button(look(), ButtonKind::Secondary, tr("Connect"), "connect", part);
    row->addWidget(m_address, 1);
    // Beside the field itself, below the height of its label.
    auto *beside = new QVBoxLayout;
    beside->setContentsMargins(0, look().lineHeight(TypeRole::Label) + 6, 0, 0);
    beside->addWidget(m_connect);
    beside->addStretch(1);
    row->addLayout(beside);
    connect(m_connect, &Button::clicked, this, &ConnectPage::connectTyped);
    connect(&m_address->edit(), &QLineEdit::returnPressed, this, &ConnectPage::connectTyped);
    connect(
        m_address, &Field::textChanged, this, [this] { m_address->setState(FieldState::Normal); });
    return part;
}

QWidget *ConnectPage::buildEnd()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    auto *card = new Card(look(), part);
    card->setPadding(Card::Padding::Narrow);
    card->body().addWidget(
        new TextLine(look(), tr("No device at hand?"), TypeRole::Label, Colour::TextMuted, card));
    auto *training = new RowButton(
        look(), tr("Training device"), tr("Built in, with real faults to find"), card);
    training->setIconName("training");
    training->setRowMargins(narrowRow);
    card->addRow(training);
    m_exercises = buildExercises(card);
    card->addRow(m_exercises);
    connect(training, &RowButton::clicked, this,
        [this] { m_exercises->setVisible(m_exercises->isHidden()); });
    auto *guide = new RowButton(look(), tr("Read the guide"), tr("No network needed"), card);
    guide->setIconName("guide");
    guide->setRowMargins(narrowRow);
    connect(guide, &RowButton::clicked, this, [this] { session().goTo(PageId::Guide); });
    card->addRow(guide);
    column->addWidget(card);
    auto *promise = new QHBoxLayout;
    promise->setSpacing(tokens::s3);
    promise->addWidget(
        new IconMark(look(), "lock", tokens::iconControl, Colour::Text, part), 0, Qt::AlignTop);
    promise->addWidget(new TextBlock(look(),
                           tr("Passwords are asked for when needed and forgotten when you "
                              "disconnect. Nothing is sent to anyone but the device."),
                           TypeRole::Caption, Colour::TextMuted, part),
        1);
    column->addLayout(promise);
    return part;
}

/// Numbers, not names: to find out what is wrong is the exercise.
QWidget *ConnectPage::buildExercises(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    int number = 0;
    for (const QByteArray &scenario : trainingScenarios()) {
        auto *row = new RowButton(
            look(), tr("Exercise %1").arg(++number), tr("Nothing real is touched"), part);
        row->setIconName("connect");
        row->setRowMargins(narrowRow);
        connect(row, &RowButton::clicked, this,
            [this, name = QString::fromLatin1(scenario)] { session().connectToTraining(name); });
        column->addWidget(row);
    }
    part->hide();
    return part;
}

void ConnectPage::enter()
{
    if (m_went && session().device().target.host.isEmpty())
        forgetTyped(); // that device was left for good
    m_more->setOpen(!m_label->text().isEmpty() || !m_place->text().isEmpty());
    refillKnown();
    refresh();
    sayWhatRuns();
}

/// Or the next address would be visited, and its key trusted, under the name of the last device.
void ConnectPage::forgetTyped()
{
    m_went = false;
    m_address->setText({});
    m_label->setText({});
    m_place->setText({});
}

/// Who goes to another device here stops nothing there.
void ConnectPage::sayWhatRuns()
{
    const bool runs = session().canGoTo(PageId::FixRunning);
    m_running->setVisible(runs);
    if (runs)
        m_running->setTexts(tr("A change runs on %1").arg(shortName(session())),
            tr("If you go to another device or close the window, it goes on by itself. The next "
               "visit shows what became of it."));
}

PageActions ConnectPage::actions() const
{
    PageActions bar;
    if (session().isConnecting())
        bar.start.append({ tr("Cancel"), "cross", PageAction::Kind::Secondary, true,
            [this] { session().cancelConnecting(); } });
    return bar;
}

QWidget *ConnectPage::firstFocus()
{
    return session().knownDevices().isEmpty() ? &m_address->edit() : nullptr;
}

void ConnectPage::refresh()
{
    if (m_went && session().isConnected())
        forgetTyped(); // from now on the list knows it
    const bool connecting = session().isConnecting();
    m_trying->setVisible(connecting);
    m_trying->setWords(tr("Connecting to %1").arg(titleOf(session().device())));
    m_connect->setEnabled(!connecting);
    m_known->setEnabled(!connecting);
    Q_EMIT actionsChanged();
}

void ConnectPage::refillKnown()
{
    m_known->clearRows();
    bool first = true;
    for (const KnownDevice &device : session().knownDevices()) {
        m_known->addRow(first ? latestRow(device) : olderRow(device));
        first = false;
    }
    m_known->setVisible(!first);
    m_connect->setKind(first ? ButtonKind::Primary : ButtonKind::Secondary);
    m_head->setLine(
        first ? tr("Type its address.") : tr("Choose one you know, or type an address."));
}

QWidget *ConnectPage::latestRow(const KnownDevice &device)
{
    auto *row = new QWidget(m_known);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(tokens::s5 - 2, tokens::s5, tokens::s4, tokens::s5);
    line->setSpacing(tokens::s4);
    line->addWidget(new IconMark(look(), "device", tokens::iconCard, Colour::Text, row));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLine(look(), titleOf(device), TypeRole::Heading, Colour::Text, row));
    words->addWidget(
        new TextLine(look(), addressOf(device), TypeRole::Caption, Colour::TextMuted, row));
    line->addLayout(words, 1);
    auto *verdict = new QVBoxLayout;
    verdict->setSpacing(0);
    auto *word = new StatusWord(look(), lastVerdictMark(device), row);
    word->setWord(lastVerdictText(device));
    verdict->addWidget(word);
    verdict->addWidget(
        new TextLine(look(), daysAgo(device.lastVisit), TypeRole::Caption, Colour::TextMuted, row));
    line->addLayout(verdict);
    auto *button = new Button(look(), ButtonKind::Primary, tr("Connect"), "connect", row);
    button->setAccessibleName(tr("Connect to %1").arg(titleOf(device)));
    connect(button, &Button::clicked, this, [this, device] {
        if (device.training)
            session().connectToTraining(device.scenario);
        else
            session().connectTo(device);
    });
    line->addWidget(button);
    return row;
}

QWidget *ConnectPage::olderRow(const KnownDevice &device)
{
    auto *row = new RowButton(look(), titleOf(device), addressOf(device), m_known);
    row->setIconName("device");
    row->setEndStatus(lastVerdictMark(device), lastVerdictText(device), daysAgo(device.lastVisit));
    row->setRowMargins({ tokens::s5 - 2, 14, tokens::s4, 14 });
    connect(row, &RowButton::clicked, this, [this, device] {
        if (device.training)
            session().connectToTraining(device.scenario);
        else
            session().connectTo(device);
    });
    return row;
}

void ConnectPage::connectTyped()
{
    if (session().isConnecting()) // Enter in the field is the button beside it
        return;
    const Result<Target> target = WizardSession::parseAddress(m_address->text());
    if (!target) {
        m_address->setState(FieldState::Wrong, session().words(target.error().happened));
        m_address->edit().setFocus();
        return;
    }
    KnownDevice device;
    device.target = *target;
    device.label = m_label->text().trimmed();
    device.place = m_place->text().trimmed();
    m_went = true;
    session().connectTo(device);
}

} // namespace edgemend
