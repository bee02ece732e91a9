// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class IconMark;
class TextBlock;
class TextLine;

/// Words of a device (or of this laptop), shown as data: who says it, then the words. Nobody can
/// mistake them for words of EdgeMend: plain text, cut at 200 characters, one line, what steers or
/// hides shown as a symbol.
class DeviceWords final : public QWidget {
    Q_OBJECT

public:
    enum class Speaker { Device, Laptop };
    explicit DeviceWords(const Look &look, QWidget *parent = nullptr);

    /// `who`: "oven-02 asks". `words` are hostile.
    void setWords(Speaker speaker, const QString &who, const QString &words);
    [[nodiscard]] const QString &shown() const { return m_shown; }
    static constexpr qsizetype mostCharacters = 200;
    /// What is shown of hostile words. Pure.
    [[nodiscard]] static QString shownOf(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    IconMark *m_icon;
    TextLine *m_who;
    TextBlock *m_words;
    QString m_shown;
};

} // namespace edgemend
