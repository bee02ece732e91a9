// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QLabel>

#include <optional>

namespace edgemend {

/// A mark with its word in the status' colour; with a count: mark, number, quiet word
/// ("7 proved fine").
class StatusWord final : public QLabel {
    Q_OBJECT

public:
    explicit StatusWord(const Look &look, Status status, QWidget *parent = nullptr);

    void setStatus(Status status);
    void setWord(const QString &word); ///< instead of the status' own
    void setCount(int count);
    void setRole(TypeRole role); ///< of the word without a count; BodyStrong without

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] TypeRole wordRole() const;

    const Look &m_look;
    Status m_status;
    QString m_word;
    std::optional<int> m_count;
    TypeRole m_role = TypeRole::BodyStrong;
};

} // namespace edgemend
