// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/text_block.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int leastWidth = 120; // narrower, a paragraph is a column of words

QString paragraphs(QString text) { return text.replace(u'\n', QChar::LineSeparator); }

} // namespace

TextBlock::TextBlock(
    const Look &look, const QString &text, TypeRole role, Colour colour, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
    , m_role(role)
    , m_colour(colour)
    , m_maximumWidth(tokens::layoutTextMax)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, &TextBlock::refresh);
    setText(text);
}

void TextBlock::setText(const QString &text)
{
    if (text == QLabel::text() && m_natural >= 0)
        return;
    QLabel::setText(text);
    setAccessibleName(text);
    m_spans.clear();
    m_selectedFrom = m_selectedTo = 0;
    refresh();
}

void TextBlock::setRole(TypeRole role)
{
    m_role = role;
    refresh();
}

void TextBlock::setColour(Colour colour)
{
    m_colour = colour;
    update();
}

void TextBlock::setMaximumTextWidth(int px)
{
    m_maximumWidth = px;
    refresh();
}

void TextBlock::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    refresh();
}

void TextBlock::setAlignment(Qt::AlignmentFlag horizontally)
{
    m_alignment = horizontally;
    update();
}

void TextBlock::setMarkedWords(const QStringList &words)
{
    m_marked = words;
    update();
}

void TextBlock::setStrongWords(const QStringList &words)
{
    m_strong = words;
    refresh();
}

void TextBlock::setSpans(const QList<Span> &spans)
{
    m_spans = spans;
    refresh();
}

void TextBlock::setSelecting(Selecting selecting)
{
    m_selecting = selecting;
    setFocusPolicy(selecting == Selecting::On ? Qt::ClickFocus : Qt::NoFocus);
    setCursor(selecting == Selecting::On ? Qt::IBeamCursor : Qt::ArrowCursor);
}

QString TextBlock::selectedText() const
{
    const auto from = std::min(m_selectedFrom, m_selectedTo);
    return text().mid(from, std::abs(m_selectedTo - m_selectedFrom));
}

void TextBlock::refresh()
{
    setFont(m_look.font(m_role));
    m_knownWidth = -1;
    QTextLayout layout(paragraphs(text()), font());
    layOut(layout, QWIDGETSIZE_MAX);
    m_natural = qCeil(layout.maximumWidth());
    updateGeometry();
    update();
}

QList<QTextLayout::FormatRange> TextBlock::formats() const
{
    QList<QTextLayout::FormatRange> found;
    auto strongFont = m_look.font(TypeRole::BodyStrong);
    strongFont.setPixelSize(font().pixelSize());
    QTextCharFormat strong;
    strong.setFont(strongFont);
    for (const auto &words : m_strong) {
        const auto at = words.isEmpty() ? -1 : text().indexOf(words);
        if (at >= 0)
            found.append({ int(at), int(words.size()), strong });
    }
    auto codeFont = m_look.font(TypeRole::Mono);
    codeFont.setPixelSize(font().pixelSize() - 1); // its letters are taller
    QTextCharFormat code;
    code.setFont(codeFont);
    for (const Span &span : m_spans)
        found.append({ span.start, span.length, span.kind == Span::Kind::Code ? code : strong });
    QTextCharFormat marked;
    marked.setBackground(m_look.colour(Colour::DecisiveFill));
    for (const auto &words : m_marked) {
        if (words.isEmpty())
            continue;
        for (auto at = text().indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
             at = text().indexOf(words, at + words.size(), Qt::CaseInsensitive))
            found.append({ int(at), int(words.size()), marked });
    }
    return found;
}

void TextBlock::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(QStyle::visualAlignment(layoutDirection(), m_alignment));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.setFormats(formats());
    const auto height = m_look.lineHeight(m_role);
    layout.beginLayout();
    for (int y = 0;; y += height) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (height - line.height()) / 2));
    }
    layout.endLayout();
}

int TextBlock::naturalWidth() const { return m_natural; }

int TextBlock::textWidthFor(int width) const
{
    const int most
        = m_look.isGlove() ? qRound(m_maximumWidth * tokens::gloveTypeFactor) : m_maximumWidth;
    return std::max(1, most > 0 ? std::min(width, most) : width);
}

int TextBlock::linesAt(int width) const
{
    const auto wide = textWidthFor(width);
    if (wide != m_knownWidth) {
        QTextLayout layout(paragraphs(text()), font());
        layOut(layout, wide);
        m_knownWidth = wide;
        m_knownLines = layout.lineCount();
    }
    return m_knownLines;
}

int TextBlock::heightForWidth(int width) const
{
    const auto margins = contentsMargins();
    const auto all = linesAt(width - margins.left() - margins.right());
    const auto lines = m_maximumLines > 0 ? std::min(all, m_maximumLines) : all;
    return lines * m_look.lineHeight(m_role) + margins.top() + margins.bottom();
}

bool TextBlock::isCut() const { return m_maximumLines > 0 && linesAt(width()) > m_maximumLines; }

QSize TextBlock::sizeHint() const
{
    const auto width = textWidthFor(m_natural);
    return { width, heightForWidth(width) };
}

QSize TextBlock::minimumSizeHint() const
{
    const auto width = std::min(m_natural, leastWidth);
    return { width, text().isEmpty() ? 0 : m_look.lineHeight(m_role) };
}

// Where the text may stand: at the leading side where the widget is wider than text may be.
QRect TextBlock::textRect() const
{
    const auto area = contentsRect();
    const QSize size(textWidthFor(area.width()), area.height());
    return QStyle::alignedRect(layoutDirection(), m_alignment | Qt::AlignTop, size, area);
}

void TextBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_look.colour(isEnabled() ? m_colour : Colour::TextDisabled));
    const auto area = textRect();
    QTextLayout layout(paragraphs(text()), font());
    layOut(layout, area.width());
    const auto all = layout.lineCount();
    const auto shown = m_maximumLines > 0 ? std::min(all, m_maximumLines) : all;
    if (all == shown && m_selectedFrom != m_selectedTo) {
        QTextCharFormat format;
        format.setBackground(m_look.colour(Colour::Selection));
        format.setForeground(m_look.colour(Colour::OnSelection));
        layout.draw(&painter, area.topLeft(),
            { { std::min(m_selectedFrom, m_selectedTo), std::abs(m_selectedTo - m_selectedFrom),
                format } });
        return;
    }
    if (all == shown) {
        layout.draw(&painter, area.topLeft());
        return;
    }
    for (int i = 0; i + 1 < shown; ++i)
        layout.lineAt(i).draw(&painter, area.topLeft());
    const auto height = m_look.lineHeight(m_role);
    drawCutLine(painter, layout.lineAt(shown - 1), area.top() + (shown - 1) * height);
}

void TextBlock::drawCutLine(QPainter &painter, const QTextLine &line, int y) const
{
    const auto rest = text().mid(line.textStart()).replace(u'\n', u' ');
    const auto area = textRect();
    const QRect where(area.left(), y, area.width(), m_look.lineHeight(m_role));
    painter.drawText(where,
        int(QStyle::visualAlignment(layoutDirection(), m_alignment) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        fontMetrics().elidedText(rest, Qt::ElideRight, area.width()));
}

int TextBlock::positionAt(const QPoint &point) const
{
    const auto area = textRect();
    QTextLayout layout(paragraphs(text()), font());
    layOut(layout, area.width());
    if (layout.lineCount() == 0)
        return 0;
    const auto index = (point.y() - area.top()) / m_look.lineHeight(m_role);
    return layout.lineAt(std::clamp(index, 0, layout.lineCount() - 1))
        .xToCursor(point.x() - area.left());
}

void TextBlock::mousePressEvent(QMouseEvent *event)
{
    if (m_selecting == Selecting::Off || event->button() != Qt::LeftButton)
        return event->ignore();
    m_selectedFrom = m_selectedTo = positionAt(event->position().toPoint());
    update();
}

void TextBlock::mouseMoveEvent(QMouseEvent *event)
{
    if (m_selecting == Selecting::Off || !(event->buttons() & Qt::LeftButton))
        return event->ignore();
    m_selectedTo = positionAt(event->position().toPoint());
    update();
}

void TextBlock::keyPressEvent(QKeyEvent *event)
{
    if (m_selecting == Selecting::On && event->matches(QKeySequence::Copy)) {
        if (m_selectedFrom != m_selectedTo)
            QGuiApplication::clipboard()->setText(selectedText());
    } else if (m_selecting == Selecting::On && event->matches(QKeySequence::SelectAll)) {
        m_selectedFrom = 0;
        m_selectedTo = int(text().size());
        update();
    } else {
        event->ignore();
    }
}

} // namespace edgemend
