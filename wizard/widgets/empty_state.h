// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class Button;
class TextBlock;

/// Where nothing is yet: an icon, what is missing, what to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const Look &look, const QByteArray &icon, const QString &heading,
        const QString &sentence, const QString &button = {}, QWidget *parent = nullptr);

    void setTexts(const QString &heading, const QString &sentence, const QString &button = {});

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    TextBlock *m_heading;
    TextBlock *m_sentence;
    Button *m_button;
};

} // namespace edgemend
