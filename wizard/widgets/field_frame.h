// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QWidget>

namespace edgemend {

class StatusMark;
class TextLine;

/// Whether what stands in a field is wrong, right, or not judged.
enum class FieldState { Normal, Wrong, Right };

/// The box around what can be typed into, for Field, SecretField and TextArea: surface, border by
/// state, 2 px in the colour of focus while the editor has the keyboard.
class FieldFrame final : public QWidget {
    Q_OBJECT

public:
    explicit FieldFrame(const Look &look, QWidget *parent = nullptr);

    void setEditor(QWidget *editor); ///< puts it first; a press on the box goes to it
    void add(QWidget *afterEditor);
    void addBefore(QWidget *beforeEditor);
    void setEndPadding(int px); ///< where a button stands at the end
    void setVerticalPadding(int px);
    void setState(FieldState state);
    /// The mark and the reason below a field. Hidden; `mark` and `reason` are its parts.
    [[nodiscard]] static QWidget *makeReasonLine(
        const Look &look, StatusMark *&mark, TextLine *&reason, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QColor borderColour() const;

    const Look &m_look;
    QHBoxLayout *m_row;
    static constexpr int padding = 14;
    int m_endPadding = padding, m_verticalPadding = 0;
    QPointer<QWidget> m_editor;
    FieldState m_state = FieldState::Normal;
};

} // namespace edgemend
