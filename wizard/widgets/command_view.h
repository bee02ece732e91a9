// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class CopyButton;

/// A command as it would be typed, with Copy at the end. Wraps where it is long; always from left
/// to right.
class CommandView final : public QWidget {
    Q_OBJECT

public:
    explicit CommandView(const Look &look, const QString &command = {}, QWidget *parent = nullptr);
    void setCommand(const QString &command);
    [[nodiscard]] const QString &command() const { return m_command; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString shown() const; ///< safe text, its lines kept
    [[nodiscard]] int textWidth(int width) const;

    const Look &m_look;
    QString m_command;
    CopyButton *m_copy;
};

} // namespace edgemend
