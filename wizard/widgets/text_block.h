// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QLabel>
#include <QStringList>
#include <QTextLayout>

namespace edgemend {

/// A paragraph with the line height of its role: plain text, wrapped, as high as its width asks
/// for. Ends at 680 px like all running text. The accessible name is the text.
class TextBlock final : public QLabel {
    Q_OBJECT

public:
    explicit TextBlock(const Look &look, const QString &text = {}, TypeRole role = TypeRole::Body,
        Colour colour = Colour::Text, QWidget *parent = nullptr);

    void setText(const QString &text); ///< plain text; line feeds start new lines
    void setRole(TypeRole role);
    void setColour(Colour colour);
    /// The text never gets wider; 0: as wide as the widget.
    void setMaximumTextWidth(int px);
    /// The rest is cut with "…"; 0: all lines.
    void setMaximumLines(int lines);
    void setAlignment(Qt::AlignmentFlag horizontally); ///< AlignLeft is the leading side
    /// Filled with decisiveFill wherever they occur, in any case: hits of a search.
    void setMarkedWords(const QStringList &words);
    /// Weight 600 where they occur first: "About 3 min outage." at the head of a sentence.
    void setStrongWords(const QStringList &words);

    /// A part of the text that is set strong, or is code: then it is in the mono font.
    struct Span {
        enum class Kind { Strong, Code } kind = Kind::Strong;
        int start = 0, length = 0; ///< in characters
    };
    void setSpans(const QList<Span> &spans); ///< of the present text

    enum class Selecting { Off, On };
    /// On: the mouse selects, Ctrl+A and Ctrl+C work.
    void setSelecting(Selecting selecting);
    [[nodiscard]] QString selectedText() const;

    [[nodiscard]] int naturalWidth() const;
    [[nodiscard]] bool isCut() const; ///< lines were left out at the present width
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh(); ///< the text, its look or its room changed
    void layOut(QTextLayout &layout, int width) const;
    [[nodiscard]] int linesAt(int width) const;
    [[nodiscard]] int textWidthFor(int width) const;
    [[nodiscard]] QRect textRect() const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const;
    void drawCutLine(QPainter &painter, const QTextLine &line, int y) const;
    [[nodiscard]] int positionAt(const QPoint &point) const;

    const Look &m_look;
    TypeRole m_role;
    Colour m_colour;
    int m_maximumWidth;
    int m_maximumLines = 0;
    Qt::AlignmentFlag m_alignment = Qt::AlignLeft;
    QStringList m_marked, m_strong;
    QList<Span> m_spans;
    Selecting m_selecting = Selecting::Off;
    int m_selectedFrom = 0, m_selectedTo = 0;
    mutable int m_knownWidth = -1, m_knownLines = 0; ///< layouts ask for the same width often
    mutable int m_natural = -1; ///< width of the longest line where nothing wraps
};

} // namespace edgemend
