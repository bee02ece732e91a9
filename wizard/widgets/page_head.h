// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class LinkBack;
class StatusMark;
class TextBlock;
class TextLine;

/// The head of a page: the way back, a mark, the title, a quiet line below it and a quiet note at
/// the end. All but the title may be missing.
class PageHead final : public QWidget {
    Q_OBJECT

public:
    explicit PageHead(const Look &look, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setTitleRole(TypeRole role); ///< Display for a verdict
    void setLine(const QString &line);
    void setNote(const QString &note);
    void setMark(std::optional<Status> status);
    void setBack(const QString &text); ///< empty: no way back here

Q_SIGNALS:
    void backPressed();

private:
    LinkBack *m_back;
    StatusMark *m_mark;
    TextBlock *m_title;
    TextBlock *m_line;
    TextLine *m_note;
};

} // namespace edgemend
