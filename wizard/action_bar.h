// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QHBoxLayout;

namespace edgemend {

class Button;
class TextLine;

/// The bar at the foot of the window: the way back or out at the start, the act at the end. A
/// button keeps the keyboard when the page tells its actions anew. Where there is no room, the
/// buttons that are not at the end's last place show their icon only and keep their name.
class ActionBar final : public QWidget {
    Q_OBJECT

public:
    explicit ActionBar(const Look &look, QWidget *parent = nullptr);

    void setActions(const PageActions &actions);
    enum class Room { Wide, Narrow };
    void setRoom(Room room);
    /// The filled button, or the last at the end; null: there is none.
    [[nodiscard]] QWidget *mainButton() const;
    [[nodiscard]] QList<Button *> buttons() const { return m_start + m_end; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(QList<Button *> &buttons, const QList<PageAction> &actions, QHBoxLayout &place);
    void show(Button &button, const PageAction &action);
    void fitFaces();
    void setMargins();
    [[nodiscard]] int wantedWidth() const;

    const Look &m_look;
    PageActions m_actions;
    Room m_room = Room::Wide;
    QHBoxLayout *m_row;
    QHBoxLayout *m_startRow;
    QHBoxLayout *m_endRow;
    TextLine *m_hint;
    QList<Button *> m_start, m_end;
};

} // namespace edgemend
