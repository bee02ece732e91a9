// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>

class QWidget;

namespace edgemend {
class EdgeWizard;
}

namespace edgemend::test {

/// A hand at mouse and keyboard: its events enter where those of a person do, at the native window,
/// so that whatever lies over a control catches them. It finds controls by the name that a screen
/// reader says. Each act gives an empty text, or what went wrong.
class Hand {
public:
    explicit Hand(EdgeWizard &window)
        : m_window(window)
    {
    }

    /// Presses what is called this, or begins so, with the mouse.
    [[nodiscard]] QString click(const QString &name);
    /// Goes to it by Tab and presses Enter.
    [[nodiscard]] QString enter(const QString &name);
    /// Clicks into the field of this name and types.
    [[nodiscard]] QString type(const QString &name, const QString &text);
    /// Goes into the field by Tab and types. What a secret field holds cannot be read back.
    [[nodiscard]] QString write(const QString &name, const QString &text);
    /// Goes to one of several answers by Tab and the arrow keys and chooses it by Space.
    [[nodiscard]] QString choose(const QString &name);
    /// A key for whatever has the keyboard now.
    void press(Qt::Key key);

private:
    [[nodiscard]] QWidget *find(const QString &name) const;
    [[nodiscard]] QWidget *waitFor(const QString &name) const;
    [[nodiscard]] QPoint show(QWidget &widget) const; ///< where it is in the native window
    [[nodiscard]] QString missing(const QString &name) const;
    [[nodiscard]] QString go(const QString &name) const; ///< by the keyboard

    EdgeWizard &m_window;
};

} // namespace edgemend::test
