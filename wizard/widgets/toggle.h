// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/titled_row.h"

namespace edgemend {

/// On or off, at once. The whole row is the target; the word stands before the switch.
class Toggle final : public TitledRow {
    Q_OBJECT

public:
    explicit Toggle(const Look &look, const QString &title, const QString &line = {},
        QWidget *parent = nullptr);

    /// Instead of On and Off: Shown and Hidden.
    void setWords(const QString &on, const QString &off);
    void setIconName(const QByteArray &icon); ///< before the texts

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] int roomAtStart() const override;
    [[nodiscard]] int roomAtEnd() const override;
    [[nodiscard]] int leastHeight() const override;

private:
    [[nodiscard]] QString word(bool on) const;
    void paintSwitch(QPainter &painter, const QRect &where) const;

    QByteArray m_icon;
    QString m_on, m_off;
};

} // namespace edgemend
