// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all controls owe a hand and a screen reader.

#include "wizard/widgets/button.h"
#include "wizard/widgets/check_row.h"
#include "wizard/widgets/chip.h"
#include "wizard/widgets/copy_button.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/hold_button.h"
#include "wizard/widgets/link_back.h"
#include "wizard/widgets/radio_cards.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/secret_field.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/select.h"
#include "wizard/widgets/text_area.h"
#include "wizard/widgets/toggle.h"

#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace edgemend;

namespace {

// One of each, on a page.
std::unique_ptr<QWidget> makeAll(const Look &look)
{
    auto page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(page.get());
    for (const auto kind :
        { ButtonKind::Primary, ButtonKind::Secondary, ButtonKind::Quiet, ButtonKind::Destructive })
        column->addWidget(new Button(look, kind, u"OK"_qs), 0, Qt::AlignLeft);
    auto *small = new Button(look, ButtonKind::Quiet, u"Copy the command"_qs, "copy");
    small->setFace(Button::Face::IconOnly);
    column->addWidget(small, 0, Qt::AlignLeft);
    column->addWidget(new CopyButton(look, u"Copy"_qs, u"Copy the key"_qs), 0, Qt::AlignLeft);
    column->addWidget(new LinkBack(look, u"Findings"_qs), 0, Qt::AlignLeft);
    column->addWidget(new HoldButton(look, u"Hold"_qs), 0, Qt::AlignLeft);
    column->addWidget(new Chip(look, u"en"_qs), 0, Qt::AlignLeft);
    column->addWidget(new Toggle(look, u"Glove"_qs));
    column->addWidget(new CheckRow(look, u"Evidence"_qs));
    column->addWidget(new RowButton(look, u"Toolbox"_qs));
    column->addWidget(new Fold(look, u"2 do not apply"_qs));
    column->addWidget(new Fold(look, u"Explains 1 more"_qs, FoldFace::Inline));
    auto *segments = new Segments(look, u"Paper"_qs);
    segments->setOptions({ { "a4", u"A4"_qs }, { "letter", u"Letter"_qs } });
    column->addWidget(segments, 0, Qt::AlignLeft);
    auto *radios = new RadioCards(look, u"Which one?"_qs);
    radios->setOptions({ { "a", u"This"_qs, {} }, { "b", u"That"_qs, u"the other"_qs } });
    column->addWidget(radios);
    auto *select = new Select(look, u"Language"_qs);
    select->addOption("en", u"en"_qs);
    column->addWidget(select, 0, Qt::AlignLeft);
    column->addWidget(new Field(look, u"Address"_qs));
    column->addWidget(new SecretField(look, u"Password"_qs));
    column->addWidget(new TextArea(look, u"Observations"_qs));
    return page;
}

// The least that a finger meets: a field's box counts, not the line inside it.
QList<QWidget *> targetsOf(const QWidget &page)
{
    QList<QWidget *> found;
    for (auto *widget : page.findChildren<QWidget *>()) {
        const auto isBox = widget->inherits("edgemend::FieldFrame");
        if (isBox || qobject_cast<QAbstractButton *>(widget) || qobject_cast<Select *>(widget))
            found.append(widget);
    }
    return found;
}

QString spoken(QWidget &widget, QAccessible::Text what = QAccessible::Name)
{
    auto *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(what) : QString();
}

QAccessible::Role roleOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

} // namespace

class PressableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTargetIsLargeEnough_data();
    void everyTargetIsLargeEnough();
    void everyControlHasANameAndCanBeReached();
    void checkableOnesAreSpokenAsWhatTheyAre();
    void anAmpersandIsNoShortcut();
    void enterPressesToo();
    void anIconAloneStillSaysItsName();
    void aToggleSwitchesWhereverItsRowIsPressed();
    void oneOfSeveralIsChosen();
    void nothingIsChosenByItself();
    void copyingIsConfirmedInPlace();
    void theMouseWheelChangesNoSelect();
    void optionsMayBeRebuiltByTheirOwnPress();
};

void PressableTest::everyTargetIsLargeEnough_data()
{
    QTest::addColumn<bool>("glove");
    QTest::addColumn<bool>("sunlight");
    QTest::newRow("by hand") << false << false;
    QTest::newRow("in sunlight") << false << true;
    QTest::newRow("in gloves") << true << false;
    QTest::newRow("in gloves, in sunlight") << true << true;
}

void PressableTest::everyTargetIsLargeEnough()
{
    QFETCH(bool, glove);
    QFETCH(bool, sunlight);
    Look look;
    look.apply({ .theme = sunlight ? ThemeChoice::Sunlight : ThemeChoice::Light, .glove = glove });
    const auto page = makeAll(look);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    const auto targets = targetsOf(*page);
    QVERIFY(targets.size() >= 23);
    const auto least = glove ? look.target() : 44;
    for (const auto *target : targets) {
        const auto size = target->size();
        const auto what = u"%1 %2: %3 x %4"_qs
                              .arg(QString::fromLatin1(target->metaObject()->className()),
                                  target->accessibleName())
                              .arg(size.width())
                              .arg(size.height());
        QVERIFY2(size.height() >= least && size.width() >= least, qPrintable(what));
    }
}

void PressableTest::everyControlHasANameAndCanBeReached()
{
    Look look;
    const auto page = makeAll(look);
    for (auto *target : targetsOf(*page)) {
        auto *control = target->focusProxy() ? target->focusProxy() : target;
        QVERIFY2(!spoken(*control).isEmpty(), control->metaObject()->className());
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, control->metaObject()->className());
    }
}

void PressableTest::checkableOnesAreSpokenAsWhatTheyAre()
{
    Look look;
    Button button(look, ButtonKind::Primary, u"Start"_qs);
    QCOMPARE(roleOf(button), QAccessible::Button);
    Toggle toggle(look, u"Glove"_qs, u"Targets of 20 mm"_qs);
    QCOMPARE(roleOf(toggle), QAccessible::CheckBox);
    QCOMPARE(spoken(toggle, QAccessible::Description), u"Targets of 20 mm"_qs);
    RadioCard card(look, { "a", u"This"_qs, {} });
    QCOMPARE(roleOf(card), QAccessible::RadioButton);
    RowButton row(look, u"nginx holds port 443"_qs, u"Two ways to mend it."_qs);
    row.setStatusWord(Status::Fault);
    QCOMPARE(roleOf(row), QAccessible::Button);
    QCOMPARE(spoken(row, QAccessible::Description), u"Fault · Two ways to mend it."_qs);
}

void PressableTest::anAmpersandIsNoShortcut()
{
    Look look;
    Button button(look, ButtonKind::Secondary, u"Connect to R&D"_qs);
    QCOMPARE(button.text(), u"Connect to R&D"_qs);
    QCOMPARE(spoken(button), u"Connect to R&D"_qs);
    QVERIFY(button.shortcut().isEmpty());
}

void PressableTest::enterPressesToo()
{
    Look look;
    Button button(look, ButtonKind::Secondary, u"Start"_qs);
    QSignalSpy clicked(&button, &QPushButton::clicked);
    for (const auto key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter })
        QTest::keyClick(&button, key);
    QCOMPARE(clicked.size(), 3);
    button.setEnabled(false);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 3);
}

void PressableTest::anIconAloneStillSaysItsName()
{
    Look look;
    Button button(look, ButtonKind::Quiet, u"Copy <b>"_qs, "copy");
    button.setFace(Button::Face::IconOnly);
    QCOMPARE(spoken(button), u"Copy <b>"_qs);
    QCOMPARE(button.toolTip(), u"Copy &lt;b&gt;"_qs);
    QCOMPARE(button.sizeHint(), QSize(44, 44));
}

void PressableTest::aToggleSwitchesWhereverItsRowIsPressed()
{
    Look look;
    Toggle toggle(look, u"Glove"_qs);
    toggle.resize(600, 60);
    QSignalSpy toggled(&toggle, &QPushButton::toggled);
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, QPoint(3, 57));
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, QPoint(597, 2));
    QCOMPARE(toggled.size(), 2);
    QVERIFY(!toggle.isChecked());
}

void PressableTest::oneOfSeveralIsChosen()
{
    Look look;
    Segments segments(look, u"Paper"_qs);
    segments.setOptions({ { "a4", u"A4"_qs }, { "letter", u"Letter"_qs } });
    QSignalSpy chosen(&segments, &Segments::chosenChanged);
    segments.setChosen("a4");
    QCOMPARE(chosen.size(), 0);
    segments.show();
    segments.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    const auto parts = segments.findChildren<Segment *>();
    QTest::mouseClick(parts.at(1), Qt::LeftButton);
    QCOMPARE(segments.chosen(), QByteArray("letter"));
    QCOMPARE(chosen.takeFirst().at(0).toByteArray(), QByteArray("letter"));
    QTest::keyClick(parts.at(1), Qt::Key_Left);
    QCOMPARE(segments.chosen(), QByteArray("a4"));
}

void PressableTest::nothingIsChosenByItself()
{
    Look look;
    RadioCards cards(look, u"Which one?"_qs);
    cards.setOptions({ { "a", u"This"_qs, {} }, { "b", u"That"_qs, {} } });
    QVERIFY(cards.chosen().isEmpty());
    cards.setChosen("b");
    QCOMPARE(cards.chosen(), QByteArray("b"));
    cards.setOptions({ { "b", u"That"_qs, {} }, { "c", u"Other"_qs, {} } });
    QCOMPARE(cards.chosen(), QByteArray("b"));
    cards.setChosen({});
    QVERIFY(cards.chosen().isEmpty());
}

void PressableTest::copyingIsConfirmedInPlace()
{
    Look look;
    CopyButton copy(look, u"Copy"_qs, u"Copy the command"_qs);
    copy.setCopied(u"ip link"_qs);
    copy.setConfirmTime(std::chrono::milliseconds { 50 });
    const auto size = copy.sizeHint();
    QTest::mouseClick(&copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ip link"_qs);
    QVERIFY(copy.isConfirming());
    QCOMPARE(spoken(copy), u"Copied"_qs);
    QCOMPARE(copy.sizeHint(), size);
    QTRY_VERIFY(!copy.isConfirming());
    QCOMPARE(spoken(copy), u"Copy the command"_qs);
}

void PressableTest::theMouseWheelChangesNoSelect()
{
    Look look;
    Select select(look, u"Give up a silent device"_qs);
    select.addOption("10", u"after 10 s"_qs);
    select.addOption("30", u"after 30 s"_qs);
    select.setChosen("30");
    select.show();
    QWheelEvent wheel(QPointF(5, 5), select.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
        Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&select, &wheel);
    QCOMPARE(select.chosen(), QByteArray("30"));
    QSignalSpy chosen(&select, &Select::chosenChanged);
    QTest::keyClick(&select, Qt::Key_Up);
    QCOMPARE(select.chosen(), QByteArray("10"));
    QCOMPARE(chosen.size(), 1);
}

void PressableTest::optionsMayBeRebuiltByTheirOwnPress()
{
    Look look;
    RadioCards cards(look, u"Which one?"_qs);
    cards.setOptions({ { "a", u"This"_qs, {} }, { "b", u"That"_qs, {} } });
    connect(&cards, &RadioCards::chosenChanged, &cards, [&cards](const QByteArray &) {
        cards.setOptions({ { "b", u"That"_qs, {} } });
    });
    cards.show();
    QTest::mouseClick(cards.findChildren<RadioCard *>().at(1), Qt::LeftButton);
    QCOMPARE(cards.chosen(), QByteArray("b"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(cards.findChildren<RadioCard *>().size(), 1);
}

QTEST_MAIN(PressableTest)
#include "pressable_test.moc"
