// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

namespace edgemend {

enum class ButtonKind { Primary, Secondary, Quiet, Destructive };
enum class IconPlace { Start, End };

/// A button of §6. At most one Primary on a page; Destructive only for what cannot be undone.
class Button : public Pressable {
    Q_OBJECT

public:
    Button(const Look &look, ButtonKind kind, const QString &text, const QByteArray &icon = {},
        QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    [[nodiscard]] ButtonKind kind() const { return m_kind; }
    void setIconName(const QByteArray &icon, IconPlace place = IconPlace::Start);
    enum class Face { IconAndText, IconOnly };
    /// IconOnly: square; the text is the tool tip and what a screen reader says.
    void setFace(Face face);

    enum class Pointing { Elsewhere, Here };
    void setPointing(Pointing pointing); ///< Here: the tour speaks of it

    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QSize sizeFor(const QString &text) const;
    void paintEvent(QPaintEvent *event) override;
    /// The text on the button; CopyButton shows another one for a while.
    [[nodiscard]] virtual QString shownText() const { return text(); }
    [[nodiscard]] virtual QByteArray shownIcon() const { return m_icon; }

private:
    [[nodiscard]] int padding() const;
    [[nodiscard]] Colour ink() const;
    void paintBackground(QPainter &painter) const;
    void paintContent(QPainter &painter) const;

    ButtonKind m_kind;
    QByteArray m_icon;
    IconPlace m_place = IconPlace::Start;
    Face m_face = Face::IconAndText;
    Pointing m_pointing = Pointing::Elsewhere;
};

} // namespace edgemend
