// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace edgemend {

class CopyButton;
class IconMark;
class TextBlock;
class TextLine;

/// The frame of evidence and changes: a head of 44 with what it is, whose time it is and Copy, and
/// below it lines on the fill of evidence. Those are added to lines().
class TextCard final : public QWidget {
    Q_OBJECT

public:
    enum class Title { Words, Path }; ///< a path is mono and never mirrored
    TextCard(const Look &look, const QByteArray &icon, Title title, QWidget *parent = nullptr);

    void setIconName(const QByteArray &icon);
    void setHead(const QString &title, const QString &note);
    /// What Copy copies, asked at the press; `spokenName`: "Copy the evidence".
    void setCopied(const QString &spokenName, std::function<QString()> source);
    [[nodiscard]] QVBoxLayout &lines() { return *m_lines; }
    /// Below the lines, on the fill of the head.
    void setFoot(QWidget *foot);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHead(QVBoxLayout &column);

    const Look &m_look;
    const Title m_kind;
    QWidget *m_head;
    IconMark *m_icon;
    TextLine *m_title;
    TextBlock *m_note;
    CopyButton *m_copy;
    QWidget *m_body;
    QVBoxLayout *m_lines;
};

} // namespace edgemend
