// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

namespace edgemend {

/// A way in: a large icon, what it is, a line about it and a quiet last line with an arrow. All of
/// it is the target. Where it is wide, the icon stands beside the words.
class DoorCard final : public Pressable {
    Q_OBJECT

public:
    DoorCard(const Look &look, const QByteArray &icon, const QString &title, const QString &line,
        const QString &note, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the words stand in a card of this width, from left to right.
    [[nodiscard]] QRect wordsIn(int width) const;
    [[nodiscard]] int noteHeight(const QRect &words) const;
    /// Title and line; gives their height. With a null painter it only measures.
    int paintWords(QPainter *painter, const QRect &words) const;

    QByteArray m_icon;
    QString m_line, m_note;
};

} // namespace edgemend
