// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

class QBoxLayout;

namespace edgemend {

class TextBlock;

/// A row of a group of settings: what it is and a quiet line about it at the start, one control at
/// the end. The control stands below where there is no room beside.
class SettingRow final : public QWidget {
    Q_OBJECT

public:
    SettingRow(const Look &look, const QString &title, const QString &line, QWidget *control,
        QWidget *parent = nullptr);
    void setLine(const QString &line);

    /// With the control below: the same however it stands now.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int controlWidth() const; ///< the least

    TextBlock *m_title, *m_line;
    QWidget *m_control;
    QBoxLayout *m_row;
};

} // namespace edgemend
