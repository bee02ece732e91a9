// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

class QVBoxLayout;

namespace edgemend {

class TextBlock;

/// One of several things that are done in order: a number in a ring, what is done, and below it
/// whatever belongs to it (a diff, a command, tags).
class NumberedStep final : public QWidget {
    Q_OBJECT

public:
    enum class Weight { Strong, Normal }; ///< of the text: a title or a paragraph
    NumberedStep(const Look &look, int number, const QString &text, Weight weight = Weight::Strong,
        QWidget *parent = nullptr);

    /// `strong`: words at the beginning of a normal text that are set strong.
    void setText(const QString &text, const QStringList &strong = {});
    [[nodiscard]] TextBlock &text() { return *m_text; }
    /// What belongs to the step stands in here, from side to side.
    [[nodiscard]] QVBoxLayout &content() { return *m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    const int m_number;
    TextBlock *m_text;
    QVBoxLayout *m_content;
};

} // namespace edgemend
