// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

namespace edgemend {

/// A large card with an icon, a title and a line, on or off. All of it is the target.
class SymptomCard final : public Pressable {
    Q_OBJECT

public:
    SymptomCard(const Look &look, const QByteArray &id, const QByteArray &icon,
        const QString &title, const QString &line, QWidget *parent = nullptr);
    [[nodiscard]] const QByteArray &id() const { return m_id; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBox(QPainter &painter, bool chosen) const;
    [[nodiscard]] int textHeight(int width) const;

    QByteArray m_id, m_icon;
    QString m_line;
};

} // namespace edgemend
