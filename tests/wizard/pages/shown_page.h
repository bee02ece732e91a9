// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/wizard/session/scripted_way.h"
#include "tests/wizard/session/training_visit.h"
#include "wizard/pages/page.h"
#include "wizard/widgets/field.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

// A page in a window of its own, and a person who reads it and presses what is there.

namespace edgemend {

/// A visit to a device of which the test says how it is reached and logged in to.
struct ScriptedVisit {
    explicit ScriptedVisit(const QString &dataFolder = {})
        : session(services(dataFolder), english())
    {
        way->logIn = [clock = clock](const Credentials &) {
            return makeTrainingDevice(u"healthy", clock.training());
        };
    }
    [[nodiscard]] WizardServices services(const QString &dataFolder) const
    {
        WizardServices given = trainingServices(clock);
        given.makeConnector = [way = way] { return std::make_unique<ScriptedConnector>(way); };
        given.identityFiles = [] { return QStringList { u"/keys/id_ed25519"_qs }; };
        given.dataFolder = dataFolder;
        return given;
    }
    [[nodiscard]] static const EnglishTranslator &english()
    {
        static const EnglishTranslator translator;
        return translator;
    }
    void showsKey(const HostKeyReport &report) const
    {
        way->reach = [report](std::stop_token) { return Result<HostKeyReport> { report }; };
    }
    [[nodiscard]] static KnownDevice press()
    {
        KnownDevice device;
        device.target.host = u"192.0.2.7"_qs;
        device.target.user = u"admin"_qs;
        return device;
    }

    TestClock clock;
    std::shared_ptr<ScriptedWay> way = std::make_shared<ScriptedWay>();
    WizardSession session;
};

/// Enters the page as the frame does, and leaves it.
template <typename PageType>
class ShownPage {
public:
    /// `form`: of a class that serves several pages, which of them.
    template <typename... Form>
    ShownPage(WizardSession &session, const Look &look, Form... form)
        : page(new PageType(form..., session, look, &window))
    {
        (new QVBoxLayout(&window))->addWidget(page);
        window.resize(1126, 700);
    }
    void enter()
    {
        page->enter();
        window.show();
    }
    PageType *operator->() const { return page; }

    QWidget window;
    PageType *page;
};

/// The one with this text; nothing: the action bar has none.
[[nodiscard]] inline std::optional<PageAction> actionOf(const Page &page, const QString &text)
{
    const PageActions bar = page.actions();
    for (const PageAction &action : bar.start + bar.end)
        if (action.text == text)
            return action;
    return std::nullopt;
}

[[nodiscard]] inline bool canPress(const Page &page, const QString &text)
{
    const auto action = actionOf(page, text);
    return action && action->enabled;
}

/// What can be pressed now, in the order of the bar.
[[nodiscard]] inline QStringList pressable(const Page &page)
{
    QStringList texts;
    const PageActions bar = page.actions();
    for (const PageAction &action : bar.start + bar.end)
        if (action.enabled && !action.text.isEmpty())
            texts.append(action.text);
    return texts;
}

/// The filled button; empty: none.
[[nodiscard]] inline QString primaryOf(const Page &page)
{
    for (const PageAction &action : page.actions().end)
        if (action.kind == PageAction::Kind::Primary)
            return action.text;
    return {};
}

/// As the frame does: only what can be pressed.
inline bool press(const Page &page, const QString &text)
{
    const auto action = actionOf(page, text);
    if (!action || !action->enabled)
        return false;
    action->run();
    return true;
}

/// All that stands there, a line each.
[[nodiscard]] inline QString wordsIn(const QWidget &place)
{
    QStringList lines;
    for (const QLabel *label : place.findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            lines.append(label->text());
    return lines.join(u'\n');
}

/// Null: there is none of this name.
[[nodiscard]] inline Field *fieldIn(const QWidget &place, const QString &label)
{
    for (Field *field : place.findChildren<Field *>())
        if (field->edit().accessibleName() == label)
            return field;
    return nullptr;
}

/// By the start of its name, as a screen reader says it. Null: there is none.
[[nodiscard]] inline QAbstractButton *buttonIn(const QWidget &place, const QString &name)
{
    for (QAbstractButton *button : place.findChildren<QAbstractButton *>())
        if (button->accessibleName().startsWith(name))
            return button;
    return nullptr;
}

} // namespace edgemend
