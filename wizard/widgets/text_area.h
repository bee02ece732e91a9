// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPlainTextEdit>
#include <QWidget>

namespace edgemend {

class FieldFrame;
class TextLine;

/// A label and several lines of plain text. Tab leaves it.
class TextArea final : public QWidget {
    Q_OBJECT

public:
    explicit TextArea(const Look &look, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_edit->toPlainText(); }
    void setText(const QString &text) { m_edit->setPlainText(text); }
    void setLabel(const QString &label);
    void setPlaceholder(const QString &text) { m_edit->setPlaceholderText(text); }
    void setVisibleLines(int lines); ///< the height; 3 without
    [[nodiscard]] QPlainTextEdit &edit() { return *m_edit; }

Q_SIGNALS:
    void textChanged();

private:
    void refresh();

    const Look &m_look;
    TextLine *m_label;
    FieldFrame *m_frame;
    QPlainTextEdit *m_edit;
    int m_lines = 3;
};

} // namespace edgemend
