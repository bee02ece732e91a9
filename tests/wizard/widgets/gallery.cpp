// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the basic widgets with their states, to be laid beside mockups/components.png:
//   QT_QPA_PLATFORM=offscreen wizard_gallery FOLDER

#include "wizard/widgets/banner.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/check_row.h"
#include "wizard/widgets/chip.h"
#include "wizard/widgets/copy_button.h"
#include "wizard/widgets/empty_state.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/hold_button.h"
#include "wizard/widgets/link_back.h"
#include "wizard/widgets/progress_bar.h"
#include "wizard/widgets/radio_cards.h"
#include "wizard/widgets/risk_tag.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/secret_field.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/select.h"
#include "wizard/widgets/sheet.h"
#include "wizard/widgets/spinner.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/status_word.h"
#include "wizard/widgets/tag.h"
#include "wizard/widgets/text_area.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"
#include "wizard/widgets/toggle.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace edgemend;

namespace {

constexpr QSize paper { 1366, 1640 };

QHBoxLayout *row(QVBoxLayout &column)
{
    auto *made = new QHBoxLayout;
    made->setSpacing(tokens::s4);
    column.addLayout(made);
    return made;
}

void head(const Look &look, QVBoxLayout &column, const QString &text)
{
    column.addSpacing(tokens::s2);
    column.addWidget(new TextLine(look, text, TypeRole::Label));
}

void addButtons(const Look &look, QVBoxLayout &column)
{
    head(look, column, u"Buttons: rest, pressed, disabled"_qs);
    struct Shown {
        ButtonKind kind;
        QString text;
        QByteArray icon;
    };
    const QList<Shown> all { { ButtonKind::Primary, u"Preview"_qs, "preview" },
        { ButtonKind::Secondary, u"Check again"_qs, "recheck" },
        { ButtonKind::Quiet, u"See why"_qs, {} },
        { ButtonKind::Destructive, u"Undo now"_qs, "undo" } };
    for (const auto &shown : all) {
        auto *line = row(column);
        for (int state = 0; state < 3; ++state) {
            auto *button = new Button(look, shown.kind, shown.text, shown.icon);
            button->setDown(state == 1);
            button->setEnabled(state != 2);
            line->addWidget(button);
        }
        line->addStretch();
    }
    auto *line = row(column);
    auto *next = new Button(look, ButtonKind::Primary, u"Continue"_qs);
    next->setIconName("arrow-next", IconPlace::End);
    line->addWidget(next);
    line->addWidget(new LinkBack(look, u"Packets are too large for the radio link"_qs));
    line->addStretch();
}

void addFields(const Look &look, QVBoxLayout &column)
{
    head(look, column, u"Fields"_qs);
    auto *plain = new Field(look, u"Address"_qs);
    plain->setFace(Field::Face::Mono);
    plain->setPlaceholder(u"user@host"_qs);
    auto *wrong = new Field(look, u"Address"_qs);
    wrong->setFace(Field::Face::Mono);
    wrong->setText(u"tech@192.168.0"_qs);
    wrong->setState(FieldState::Wrong, u"No such address"_qs);
    auto *right = new Field(look, u"Paste the key you expect"_qs);
    right->setFace(Field::Face::Mono);
    right->setText(u"SHA256:q7Rk2mT0"_qs);
    right->setState(FieldState::Right, u"The same, all 43 characters"_qs);
    auto *off = new Field(look, u"Port"_qs);
    off->setText(u"22"_qs);
    off->setEnabled(false);
    auto *first = row(column);
    for (auto *field : { plain, wrong, right, off })
        first->addWidget(field, 0, Qt::AlignTop);
    auto *said = new Field(look, u"May this pump be without data for 3 min?"_qs);
    said->setText(u"Shift lead, by phone at 13:52"_qs);
    said->setHint(u"Who said so? Goes into the report."_qs);
    auto *secret = new SecretField(look, u"sudo password of tech"_qs);
    secret->editor()->setObjectName(u"secret"_qs);
    auto *area = new TextArea(look, u"Observations"_qs);
    area->setText(u"The cabinet is wet.\nThe fan does not run."_qs);
    auto *second = row(column);
    second->addWidget(said, 2, Qt::AlignTop);
    second->addWidget(secret, 1, Qt::AlignTop);
    second->addWidget(area, 1);
}

void addChoices(const Look &look, QVBoxLayout &column)
{
    head(look, column, u"Hold to confirm, choices"_qs);
    auto *holds = row(column);
    holds->addWidget(new HoldButton(look, u"Hold to remove and re-create"_qs));
    auto *held = new HoldButton(look, u"Hold to remove and re-create"_qs);
    held->setObjectName(u"held"_qs);
    holds->addWidget(held);
    auto *segments = new Segments(look, u"Theme"_qs);
    segments->setOptions({ { "system", u"System"_qs }, { "light", u"Light"_qs },
        { "dark", u"Dark"_qs }, { "sunlight", u"Sunlight"_qs } });
    segments->setChosen("light");
    holds->addWidget(segments);
    auto *select = new Select(look, u"Give up a silent device"_qs);
    select->addOption("30", u"after 30 s"_qs);
    holds->addWidget(select);
    auto *chip = new Chip(look, u"English"_qs);
    chip->setChecked(true);
    holds->addWidget(chip);
    holds->addWidget(new Chip(look, u"Deutsch"_qs));
    holds->addStretch();

    auto *cards = row(column);
    auto *settings = new Card(look);
    settings->addRow(new Toggle(look, u"Glove"_qs, u"Targets of 20 mm, one column"_qs));
    auto *on = new Toggle(look, u"Use this laptop's SSH settings"_qs);
    on->setChecked(true);
    settings->addRow(on);
    auto *check = new CheckRow(look, u"Include evidence"_qs);
    check->setChecked(true);
    settings->addRow(check);
    settings->addRow(new CheckRow(look, u"Remove the copies"_qs, u"No longer to be undone"_qs));
    cards->addWidget(settings, 1, Qt::AlignTop);
    auto *radios = new RadioCards(look, u"Which server?"_qs);
    radios->setOptions({ { "a", u"Use the site's server, 192.168.0.1"_qs,
                             u"It answered in 4 ms when the device itself asked"_qs },
        { "b", u"Use another one"_qs, {} } });
    radios->setChosen("a");
    cards->addWidget(radios, 1, Qt::AlignTop);
}

void addStatus(const Look &look, QVBoxLayout &column)
{
    head(look, column, u"Status, risk and cost"_qs);
    auto *words = row(column);
    auto *counts = row(column);
    auto *marks = row(column);
    for (const auto status : { Status::Fault, Status::Warning, Status::Fine, Status::Unknown,
             Status::NotApplicable, Status::Running, Status::Waiting }) {
        words->addWidget(new StatusWord(look, status));
        auto *count = new StatusWord(look, status);
        count->setCount(int(status) + 1);
        counts->addWidget(count);
        for (const auto size : { 40, 24, 20, 16 })
            marks->addWidget(new StatusMark(look, status, size));
    }
    auto *tags = row(column);
    for (const auto risk : { Risk::R0, Risk::R1, Risk::R2, Risk::R3 })
        tags->addWidget(new RiskTag(look, risk));
    tags->addWidget(new Tag(look, "timer", u"About 40 s outage"_qs));
    tags->addWidget(new Tag(look, "module", u"4 containers stop"_qs));
    tags->addWidget(new Spinner(look, u"Looking at press-07"_qs));
    for (auto *line : { words, counts, marks, tags })
        line->addStretch();
    auto *bar = new ProgressBar(look, u"Checks"_qs);
    bar->setRange(0, 20);
    bar->setValue(10);
    column.addWidget(bar);
}

Card *makeFirstFinding(const Look &look)
{
    auto *first = new Card(look);
    first->setBorder(Card::Border::Strong);
    first->body().addWidget(
        new TextBlock(look, u"Modules cannot look up names"_qs, TypeRole::Title));
    auto *why = new TextBlock(look,
        u"About 3 min outage. Docker sends every module to 1.1.1.1 for names, and this site does "
        "not let that out. The device itself asks 192.168.0.1, which answers."_qs);
    why->setStrongWords({ u"About 3 min outage."_qs });
    why->setMarkedWords({ u"device"_qs });
    first->body().addWidget(why);
    auto *fold = new Fold(look, u"Explains 1 more finding and what you saw"_qs, FoldFace::Inline);
    fold->content().addWidget(
        new TextBlock(look, u"edgeAgent stops about a minute after each start"_qs));
    fold->setOpen(true);
    first->sunken().addWidget(fold);
    return first;
}

void addCards(const Look &look, QVBoxLayout &column)
{
    head(look, column, u"Cards, rows, folds"_qs);
    auto *line = row(column);
    line->addWidget(makeFirstFinding(look), 1, Qt::AlignTop);
    auto *rows = new Card(look);
    auto *port = new RowButton(look, u"nginx holds port 443, so edgeHub cannot start"_qs,
        u"Not a consequence of the first. Two ways to mend it."_qs);
    port->setMark(Status::Fault);
    port->setStatusWord(Status::Fault);
    rows->addRow(port);
    auto *hub = new RowButton(look, u"edgeHub is set up for a larger machine"_qs,
        u"1 GB of memory; killed for memory twice since Friday."_qs);
    hub->setMark(Status::Warning);
    hub->setStatusWord(Status::Warning);
    hub->setEndText(u"2 ms"_qs);
    hub->setDown(true);
    rows->addRow(hub);
    line->addWidget(rows, 1, Qt::AlignTop);
    auto *folds = row(column);
    const QList<std::pair<Status, QString>> all { { Status::Fine, u"9 proved fine"_qs },
        { Status::Unknown, u"5 could not be told"_qs },
        { Status::NotApplicable, u"2 do not apply"_qs } };
    for (const auto &[status, title] : all) {
        auto *fold = new Fold(look, title);
        fold->setMark(status);
        folds->addWidget(fold, 1, Qt::AlignTop);
    }
}

void addBanners(const Look &look, QVBoxLayout &column)
{
    head(look, column, u"Banners, empty, copy"_qs);
    auto *line = row(column);
    const QList<BannerKind> kinds { BannerKind::Info, BannerKind::Fault, BannerKind::Warning,
        BannerKind::Fine, BannerKind::Unknown };
    for (const auto kind : kinds)
        line->addWidget(new Banner(look, kind, u"This address was Line 1 / mixer-03"_qs,
                            u"Usual on another site."_qs),
            1, Qt::AlignTop);
    auto *last = row(column);
    last->addWidget(new EmptyState(look, "device", u"No device met yet"_qs,
                        u"Type an address, or begin with the training device."_qs,
                        u"Begin with the training device"_qs),
        1);
    auto *copy = new CopyButton(look, u"Copy"_qs, u"Copy the command"_qs);
    copy->setCopied(u"true"_qs);
    copy->click();
    last->addWidget(copy, 0, Qt::AlignTop);
    last->addStretch(1);
}

QWidget *makePage(const Look &look)
{
    auto *page = new QWidget;
    page->resize(paper);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(tokens::s7, tokens::s5, tokens::s7, tokens::s5);
    column->setSpacing(tokens::s3);
    column->addWidget(new TextBlock(look, u"EdgeMend components"_qs, TypeRole::Title));
    addButtons(look, *column);
    addFields(look, *column);
    addChoices(look, *column);
    addStatus(look, *column);
    addCards(look, *column);
    addBanners(look, *column);
    column->addStretch();
    return page;
}

void save(QWidget &page, const QString &path)
{
    QTest::qWait(150);
    if (!page.grab().save(path))
        qFatal("cannot save %s", qPrintable(path));
}

void saveSheet(const Look &look, QWidget &page, const QString &path)
{
    Sheet sheet(look, u"Restart Docker"_qs, &page);
    sheet.body().addWidget(
        new TextBlock(look, u"Remove and re-create 3 modules on pump-02?"_qs, TypeRole::Title));
    sheet.body().addWidget(new TextBlock(look, u"Pump station / pump-02"_qs));
    auto *line = row(sheet.body());
    line->addWidget(new Button(look, ButtonKind::Secondary, u"Not now"_qs));
    line->addStretch();
    line->addWidget(new HoldButton(look, u"Hold to remove and re-create"_qs));
    sheet.open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    save(page, path);
    sheet.closeSheet();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_qs);
    Look look;
    const QList<std::pair<ThemeChoice, QString>> themes { { ThemeChoice::Light, u"light"_qs },
        { ThemeChoice::Dark, u"dark"_qs }, { ThemeChoice::Sunlight, u"sunlight"_qs } };
    std::unique_ptr<QWidget> page(makePage(look));
    page->show();
    page->activateWindow();
    auto *secret = page->findChild<QWidget *>(u"secret"_qs);
    QTest::keyClicks(secret, u"not a real one"_qs);
    auto *held = page->findChild<HoldButton *>(u"held"_qs);
    QTest::mousePress(held, Qt::LeftButton);
    QTest::qWait(1000);
    auto *button = page->findChild<Button *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Tab);
    for (const auto &[theme, name] : themes) {
        look.apply({ .theme = theme });
        save(*page, folder.filePath(name + u".png"_qs));
        saveSheet(look, *page, folder.filePath(name + u"-sheet.png"_qs));
    }
    look.apply({ .theme = ThemeChoice::Light });
    QApplication::setLayoutDirection(Qt::RightToLeft);
    save(*page, folder.filePath(u"rtl.png"_qs));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    look.apply({ .theme = ThemeChoice::Light, .glove = true });
    page->resize(paper.width(), paper.height() * 3 / 2);
    save(*page, folder.filePath(u"glove.png"_qs));
    return 0;
}
