// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/doctor_page.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/chain_diagram.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/copy_button.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

namespace {

/// OpenSSH 9.8 and newer shut an address out for a while after too many tries.
constexpr qint64 penaltySeconds = 60;

struct Advice {
    QString words;
    QString command; ///< may be empty
};

QString titleFor(const Failure &failure, const QString &name)
{
    switch (failure.kind) {
    case FailureKind::NameNotFound:
        return DoctorPage::tr("The name %1 is not known here").arg(name);
    case FailureKind::NoRoute:
        return DoctorPage::tr("There is no way to %1 from this laptop").arg(name);
    case FailureKind::Refused:
        return DoctorPage::tr("%1 is there, but SSH is not").arg(name);
    case FailureKind::TimedOut:
        return DoctorPage::tr("%1 does not answer").arg(name);
    case FailureKind::NotSsh:
        return DoctorPage::tr("What answers at %1 is not SSH").arg(name);
    case FailureKind::TooManyTries:
        return DoctorPage::tr("%1 hung up after too many tries").arg(name);
    default:
        return DoctorPage::tr("No connection to %1").arg(name);
    }
}

QList<Advice> adviceFor(const Failure &failure, const Target &target)
{
    const auto one = [](const QString &words, const QString &command = {}) {
        return Advice { words, command };
    };
    switch (failure.kind) {
    case FailureKind::NameNotFound:
        return { one(DoctorPage::tr("Look at the spelling.")),
            one(DoctorPage::tr(
                    "Use the address of the device instead of its name. At its own screen:"),
                u"hostname -I"_qs) };
    case FailureKind::NoRoute:
        return { one(DoctorPage::tr("Look at the cable and the lamp at the plug.")),
            one(DoctorPage::tr("Is this laptop in the same network as the device?")),
            one(DoctorPage::tr("Is a VPN needed, or in the way?")) };
    case FailureKind::Refused:
        return { one(DoctorPage::tr(
                     "Does SSH listen on another port here? Write it behind the address: %1:2222.")
                         .arg(target.host)),
            one(DoctorPage::tr("Switch SSH on, at the device’s own screen:"),
                u"sudo systemctl enable --now ssh"_qs),
            one(DoctorPage::tr("Plug the laptop into the device’s second network port: a firewall "
                               "may let SSH in on one side only.")) };
    case FailureKind::TimedOut:
        return { one(DoctorPage::tr("Is the device switched on? Look at its power lamp.")),
            one(DoctorPage::tr("Look at the cable and the lamp at the plug.")),
            one(DoctorPage::tr(
                "A firewall may drop SSH without an answer. Ask the site’s IT to let port %1 in.")
                    .arg(target.port)) };
    case FailureKind::TooManyTries:
        return { one(DoctorPage::tr("Wait. Many devices let this laptop in again after a minute.")),
            one(DoctorPage::tr("Then come back with one key or password that is surely right.")) };
    default:
        return {};
    }
}

} // namespace

namespace {

/// What stands at the broken link; what answered and said no is not silent.
QString brokenWord(FailureKind kind)
{
    switch (kind) {
    case FailureKind::TimedOut:
    case FailureKind::Silent:
    case FailureKind::LinkLost:
    case FailureKind::NoRoute:
        return DoctorPage::tr("no answer");
    default:
        return DoctorPage::tr("broken here");
    }
}

} // namespace

DoctorPage::DoctorPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_copy(new CopyButton(look, tr("Copy for the site’s IT"), tr("Copy for the site’s IT"), this))
    , m_chain(new ChainDiagram(look, this))
    , m_means(new TextBlock(look, {}, TypeRole::Body, Colour::TextMuted, this))
    , m_steps(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s5);
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *card = new Card(look, this);
    card->body().addWidget(m_chain);
    column->addWidget(card);
    auto *columns = new Columns(look, Columns::Grows::End, 384, this);
    columns->start().addWidget(
        new TextLine(look, tr("What this means"), TypeRole::Heading, Colour::Text, this));
    columns->start().addWidget(m_means);
    columns->end().addWidget(
        new TextLine(look, tr("Try in this order"), TypeRole::Heading, Colour::Text, this));
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(tokens::s3);
    columns->end().addWidget(m_steps);
    column->addWidget(columns);
    column->addStretch(1);
    m_copy->setSource([this] { return forTheSite(); });
    m_tick.setInterval(std::chrono::seconds { 1 });
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT actionsChanged(); });
    connect(&session, &WizardSession::connectionChanged, this, &DoctorPage::refresh);
}

void DoctorPage::enter()
{
    m_tick.start();
    refresh();
}

void DoctorPage::leave() { m_tick.stop(); }

qint64 DoctorPage::secondsToWait() const
{
    if (!m_tooManySince.isValid())
        return 0;
    const qint64 passed = m_tooManySince.secsTo(QDateTime::currentDateTimeUtc());
    return std::max<qint64>(0, penaltySeconds - passed);
}

PageActions DoctorPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Other device"), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().disconnectDevice(); } });
    const qint64 wait = secondsToWait();
    if (wait > 0) {
        bar.hint = tr("It may be tried again in %1 s").arg(wait);
        return bar;
    }
    if (session().isConnecting())
        bar.end.append({ tr("Cancel"), "cross", PageAction::Kind::Secondary, true,
            [this] { session().cancelConnecting(); } });
    else
        bar.end.append({ tr("Try again"), "recheck", PageAction::Kind::Primary, true,
            [this] { session().connectAgain(); } });
    return bar;
}

void DoctorPage::refresh()
{
    const auto &failure = session().failure();
    if (session().isConnecting() || !failure || failure->kind != FailureKind::TooManyTries)
        m_tooManySince = {};
    else if (!m_tooManySince.isValid()) // who comes back to the page has waited meanwhile
        m_tooManySince = QDateTime::currentDateTimeUtc();
    Q_EMIT actionsChanged();
    if (!failure)
        return;
    m_head->setTitle(titleFor(*failure, shortName(session())));
    QList<ChainLink> links;
    int good = 0;
    for (const DoctorLink &link : session().doctorChain()) {
        ChainLink shown;
        shown.name = session().words(link.name);
        shown.value = link.value.isEmpty() ? QString {} : session().words(link.value);
        shown.state = link.state == DoctorLink::State::Good ? ChainLink::State::Good
            : link.state == DoctorLink::State::Broken       ? ChainLink::State::Broken
                                                            : ChainLink::State::NotReached;
        good += link.state == DoctorLink::State::Good ? 1 : 0;
        // The whole reason stands below; the diagram has room for a few words.
        if (shown.state == ChainLink::State::Broken)
            shown.value = brokenWord(failure->kind);
        links.append(shown);
    }
    m_chain->setLinks(links);
    m_head->setLine(tr("%1 of %2 links hold.").arg(good).arg(links.size()));
    m_means->setText(
        session().words(failure->happened.isEmpty() ? failure->tried : failure->happened));
    refillSteps(*failure);
}

void DoctorPage::refillSteps(const Failure &failure)
{
    while (QLayoutItem *item = m_steps->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<Advice> list = adviceFor(failure, session().device().target);
    if (list.isEmpty() && !failure.mayHelp.isEmpty())
        list.append({ session().words(failure.mayHelp), {} });
    int number = 0;
    for (const Advice &advice : list) {
        auto *step = new NumberedStep(
            look(), ++number, advice.words, NumberedStep::Weight::Normal, m_steps);
        if (!advice.command.isEmpty())
            step->content().addWidget(new CommandView(look(), advice.command, step));
        m_steps->layout()->addWidget(step);
    }
}

QString DoctorPage::forTheSite() const
{
    const Target &target = session().device().target;
    QString text
        = tr("EdgeMend could not reach %1, port %2, by SSH.").arg(target.host).arg(target.port);
    for (const DoctorLink &link : session().doctorChain()) {
        const QString state = link.state == DoctorLink::State::Good ? tr("holds")
            : link.state == DoctorLink::State::Broken               ? tr("broken")
                                                                    : tr("not reached");
        text += u'\n' + session().words(link.name) + u": "_qs + state;
        if (!link.value.isEmpty())
            text += u" ("_qs + session().words(link.value) + u')';
    }
    return text;
}

} // namespace edgemend
