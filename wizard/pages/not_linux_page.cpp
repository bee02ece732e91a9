// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/not_linux_page.h"

#include "checks/evidence/safe_text.h"
#include "wizard/page_texts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/evidence_view.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/path_diagram.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int answerColumn = 440;

QWidget *stack(int spacing, QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return place;
}

} // namespace

NotLinuxPage::NotLinuxPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_diagram(new PathDiagram(look, this))
    , m_answer(new EvidenceView(look, this))
    , m_note(new QWidget(this))
    , m_other(stack(tokens::s2, this))
    , m_help(new TextBlock(look, {}, TypeRole::Body, Colour::Text, m_other))
{
    m_machine = buildMachine();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    auto *card = new Card(look, this);
    card->body().addWidget(m_diagram);
    column->addWidget(card);
    column->addSpacing(tokens::s2);
    auto *columns = new Columns(look, Columns::Grows::End, answerColumn, this);
    buildAnswer(columns->start());
    m_other->layout()->addWidget(
        new TextLine(look, tr("What to do"), TypeRole::Heading, Colour::Text, m_other));
    m_other->layout()->addWidget(m_help);
    columns->end().addWidget(m_machine);
    columns->end().addWidget(m_other);
    column->addWidget(columns);
    column->addStretch(1);
}

void NotLinuxPage::buildAnswer(QVBoxLayout &column)
{
    m_answer->setIconName("terminal");
    column.addWidget(m_answer);
    auto *row = new QHBoxLayout(m_note);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::s3);
    row->addWidget(
        new IconMark(look(), "info", tokens::iconControl, Colour::Text, m_note), 0, Qt::AlignTop);
    row->addWidget(new TextBlock(look(),
                       tr("No such machine on it? Then IoT Edge runs as Windows containers, which "
                          "ended with version 1.1, or not at all. EdgeMend mends neither."),
                       TypeRole::Caption, Colour::TextMuted, m_note),
        1);
    column.addWidget(m_note);
}

QWidget *NotLinuxPage::buildMachine()
{
    auto *part = stack(tokens::s3, this);
    part->layout()->addWidget(
        new TextLine(look(), tr("Go on into the machine"), TypeRole::Heading, Colour::Text, part));
    m_ask = new NumberedStep(look(), 1, {}, NumberedStep::Weight::Normal, part);
    m_ask->content().addWidget(
        new CommandView(look(), u"Get-EflowVmAddr; Get-EflowVmUserName"_qs, m_ask));
    auto *go = new NumberedStep(look(), 2,
        tr("Type both here. EdgeMend connects to the machine itself, so this laptop must reach "
           "its address."),
        NumberedStep::Weight::Normal, part);
    m_address = new Field(look(), tr("Address of the machine"), go);
    m_address->setFace(Field::Face::Mono);
    m_user = new Field(look(), tr("User"), go);
    m_user->setFace(Field::Face::Mono);
    m_user->setText(u"iotedge-user"_qs);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(tokens::s3);
    fields->addWidget(m_address, 3);
    fields->addWidget(m_user, 2);
    go->content().addLayout(fields);
    part->layout()->addWidget(m_ask);
    part->layout()->addWidget(go);
    for (Field *field : { m_address, m_user }) {
        connect(field, &Field::textChanged, this, [this] { Q_EMIT actionsChanged(); });
        connect(field, &Field::submitted, this, &NotLinuxPage::connectToMachine);
    }
    return part;
}

void NotLinuxPage::enter() { refresh(); }

QWidget *NotLinuxPage::firstFocus() { return isWindows() ? &m_address->edit() : nullptr; }

QString NotLinuxPage::said(const QString &argument) const
{
    const auto &failure = session().failure();
    return failure ? failure->happened.arguments.value(argument) : QString {};
}

bool NotLinuxPage::isWindows() const { return said(u"system"_qs) == u"windows"_qs; }

Result<Target> NotLinuxPage::machine() const
{
    return WizardSession::parseAddress(
        m_user->text().trimmed() + u'@' + m_address->text().trimmed());
}

void NotLinuxPage::connectToMachine()
{
    const Result<Target> target = machine();
    if (!isWindows() || !target)
        return;
    KnownDevice device;
    device.target = *target;
    session().connectTo(device);
}

PageActions NotLinuxPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Other device"), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().disconnectDevice(); } });
    bar.end.append({ tr("Try again"), "recheck", PageAction::Kind::Secondary, true,
        [this] { session().connectAgain(); } });
    if (isWindows())
        bar.end.append({ tr("Connect to the machine"), "connect", PageAction::Kind::Primary,
            machine().has_value(),
            [self = const_cast<NotLinuxPage *>(this)] { self->connectToMachine(); } });
    return bar;
}

void NotLinuxPage::refresh()
{
    const auto &failure = session().failure();
    if (!failure)
        return;
    const QString name = shortName(session());
    if (isWindows()) {
        m_head->setTitle(tr("%1 answers, but as Windows").arg(name));
        m_head->setLine(tr("EdgeMend mends Linux devices. On Windows, IoT Edge runs in a Linux "
                           "machine inside; that one can be mended."));
    } else {
        m_head->setTitle(tr("What answers at %1 is no Linux shell").arg(name));
        m_head->setLine({}); // what it said stands below, as it said it
    }
    m_ask->setText(
        tr("On %1, in PowerShell as administrator, ask where it is and who may enter:").arg(name));
    m_help->setText(session().words(failure->mayHelp));
    QList<EvidenceLine> lines;
    if (const QString banner = said(u"banner"_qs); !banner.isEmpty())
        lines.append({ {}, {}, makeSafe(banner), EvidenceLine::Weight::Context });
    if (const QString words = said(u"words"_qs); !words.isEmpty())
        lines.append({ {}, {}, makeSafe(words), EvidenceLine::Weight::Decides });
    m_answer->setHead(tr("What answered"), makeSafe(session().device().target.host));
    m_answer->setLines(lines);
    m_answer->setVisible(!lines.isEmpty());
    m_note->setVisible(isWindows());
    m_machine->setVisible(isWindows());
    m_other->setVisible(!isWindows());
    refreshPicture();
    Q_EMIT actionsChanged();
}

void NotLinuxPage::refreshPicture()
{
    const QString name = shortName(session()), host = makeSafe(session().device().target.host);
    using Kind = PathBox::Kind;
    PathPicture picture;
    picture.boxes = { { "laptop", tr("This laptop"), {}, "laptop", 0, Kind::Thing, {} } };
    if (isWindows()) {
        picture.boxes.append(
            { "shell", tr("Windows"), tr("SSH server"), {}, 1, Kind::Thing, "host" });
        picture.boxes.append({ "machine", tr("Virtual machine"), tr("IoT Edge should run here"), {},
            2, Kind::Supposed, "host" });
        picture.groups.append(
            { "host", tr("%1, Windows").arg(name), host, PathGroup::Kind::Computer });
    } else {
        picture.boxes.append(
            { "shell", name, name == host ? QString {} : host, "device", 1, Kind::Thing, {} });
        picture.boxes.append({ "machine", tr("Linux shell"), tr("not there for this user"), {}, 2,
            Kind::Supposed, {} });
    }
    picture.edges.append({ "laptop", "shell", PathEdge::State::Good, tr("SSH answers") });
    picture.edges.append(
        { "shell", "machine", isWindows() ? PathEdge::State::Untried : PathEdge::State::Broken,
            isWindows() ? tr("not tried yet") : tr("no shell") });
    m_diagram->setPicture(tr("What answered"), picture);
}

} // namespace edgemend
