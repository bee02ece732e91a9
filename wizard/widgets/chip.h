// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

namespace edgemend {

/// A small choice that is on or off: a language, a filter. Chosen ones have a check mark.
class Chip final : public Pressable {
    Q_OBJECT

public:
    explicit Chip(const Look &look, const QString &text, const QByteArray &icon = {},
        QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QByteArray m_icon;
};

} // namespace edgemend
