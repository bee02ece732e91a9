// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"
#include "wizard/wizard_session.h"

#include <QWidget>

#include <functional>

namespace edgemend {

/// One button of the action bar. A page describes it; the frame draws it.
struct PageAction {
    enum class Kind { Primary, Secondary, Quiet, Destructive };
    QString text; ///< says what happens; empty: no button
    QByteArray icon;
    Kind kind = Kind::Secondary;
    bool enabled = true;
    std::function<void()> run;
};

/// What stands in the action bar: the way back or out at the start, the act at the end.
struct PageActions {
    QList<PageAction> start;
    QString hint; ///< a quiet line before the end: "Nothing is changed yet"
    QList<PageAction> end; ///< at most one of them Primary
    [[nodiscard]] bool isEmpty() const { return start.isEmpty() && end.isEmpty(); }
};

/// One page of the wizard. It reads the session and draws; it holds no knowledge about IoT Edge and
/// no state that the session should remember. Made once, shown often.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(WizardSession &session, const Look &look, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_session(session)
        , m_look(look)
    {
    }

    /// Called each time the page is about to be seen: read the session, lay out anew.
    virtual void enter() { }
    /// Called before another page is shown. Secrets typed here are wiped now.
    virtual void leave() { }
    [[nodiscard]] virtual PageActions actions() const { return {}; }
    /// What gets the keyboard when the page is shown; null: the first control.
    [[nodiscard]] virtual QWidget *firstFocus() { return nullptr; }
    /// What the tour speaks of on this page; null: the filled button of the action bar. A button
    /// that is hidden because it stands in the action bar is found there by its name.
    [[nodiscard]] virtual QWidget *tourTarget() { return nullptr; }

Q_SIGNALS:
    /// The action bar is to be read again.
    void actionsChanged();
    /// Something came that is perhaps below what is seen of the page.
    void wantsInSight(QWidget *part);

protected:
    [[nodiscard]] WizardSession &session() const { return m_session; }
    [[nodiscard]] const Look &look() const { return m_look; }

private:
    WizardSession &m_session;
    const Look &m_look;
};

} // namespace edgemend
