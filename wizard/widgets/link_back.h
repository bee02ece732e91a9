// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

namespace edgemend {

/// The quiet way back above a page's title: a chevron and where it leads.
class LinkBack final : public Pressable {
    Q_OBJECT

public:
    LinkBack(const Look &look, const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace edgemend
