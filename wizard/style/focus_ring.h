// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace edgemend {

/// Where a control shows that it has the keyboard: a ring around it, drawn for it, or inside it,
/// which it draws by itself when Look::showsFocus() says so.
enum class FocusPlace { Around, Inside };
void setFocusPlace(QWidget &widget, FocusPlace place);
[[nodiscard]] FocusPlace focusPlaceOf(const QWidget &widget);

/// The corner radius of a control, for the ring around it. Without: that of a button.
void setFocusRadius(QWidget &widget, int radius);
[[nodiscard]] int focusRadiusOf(const QWidget &widget);

/// Draws the one focus ring of the program, and only while the keyboard is used.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    /// Whether this widget is to show that it has the keyboard.
    [[nodiscard]] bool showsFor(const QWidget &widget) const { return m_shown == &widget; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusMoved(QWidget *now);
    void show(QWidget *widget);

    QPointer<QFocusFrame> m_frame;
    QPointer<QWidget> m_shown;
    bool m_byKeyboard = false;
};

} // namespace edgemend
