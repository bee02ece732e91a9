// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/button.h"

#include <QTimer>

#include <functional>

namespace edgemend {

/// Copies a text, then says so in its own place for 2 s.
class CopyButton final : public Button {
    Q_OBJECT

public:
    /// `spokenName` says what is copied: "Copy the command".
    CopyButton(const Look &look, const QString &text, const QString &spokenName,
        QWidget *parent = nullptr);

    void setCopied(const QString &what); ///< what a press puts on the clipboard
    /// Asked at the press instead.
    void setSource(std::function<QString()> source);
    [[nodiscard]] bool isConfirming() const { return m_confirms.isActive(); }
    void setConfirmTime(std::chrono::milliseconds time) { m_confirms.setInterval(time); }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QString shownText() const override;
    [[nodiscard]] QByteArray shownIcon() const override;

private:
    void copy();

    QString m_spokenName;
    std::function<QString()> m_source;
    QTimer m_confirms;
};

} // namespace edgemend
