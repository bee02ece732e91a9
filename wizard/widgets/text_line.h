// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QLabel>

namespace edgemend {

/// One line of plain text, cut with "…" where there is no room. The whole text is the accessible
/// name and, when it is cut, the tool tip.
class TextLine final : public QLabel {
    Q_OBJECT

public:
    explicit TextLine(const Look &look, const QString &text = {}, TypeRole role = TypeRole::Body,
        Colour colour = Colour::Text, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setRole(TypeRole role);
    void setColour(Colour colour);
    /// Middle for paths and addresses, whose ends matter.
    void setElide(Qt::TextElideMode mode);
    enum class Room { MayBeCut, NeedsAll };
    /// NeedsAll: the layout never gives it less than its text.
    void setRoom(Room room);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] bool isCut() const;

    const Look &m_look;
    TypeRole m_role;
    Colour m_colour;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    Room m_room = Room::MayBeCut;
};

} // namespace edgemend
