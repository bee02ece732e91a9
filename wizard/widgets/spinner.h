// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class TextLine;

/// Something runs: the turning ring and what it does. The words are always there; with reduced
/// motion the ring stands still.
class Spinner final : public QWidget {
    Q_OBJECT

public:
    explicit Spinner(const Look &look, const QString &words, QWidget *parent = nullptr);
    void setWords(const QString &words);

private:
    TextLine *m_words;
};

} // namespace edgemend
