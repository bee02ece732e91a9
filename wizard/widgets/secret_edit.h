// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/secret_text.h"
#include "wizard/style/look.h"

#include <QLineEdit>

#include <array>

namespace edgemend {

/// The editor inside SecretField. The QLineEdit below holds dots only; what was typed stands in a
/// buffer of fixed size that never moves and is wiped.
class SecretEdit final : public QLineEdit {
    Q_OBJECT

public:
    static constexpr qsizetype longest = 1024; ///< UTF-16 units

    explicit SecretEdit(const Look &look, QWidget *parent = nullptr);
    ~SecretEdit() override;

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] SecretText take();
    void wipe();
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_shown; }

Q_SIGNALS:
    void secretChanged();
    void pasteRefused(); ///< more than one line
    void left(); ///< the keyboard went elsewhere

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void insertSecret(QStringView text);
    void removeSecret(qsizetype from, qsizetype count);
    void paste(int clipboardMode);
    void letEditorDelete(QKeyEvent *event);
    void refresh();

    const Look &m_look;
    std::array<char16_t, longest> m_secret {};
    qsizetype m_size = 0;
    bool m_shown = false;
};

} // namespace edgemend
