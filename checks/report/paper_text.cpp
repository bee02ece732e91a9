// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/paper_text.h"

#include "checks/report/report_fonts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace edgemend {

namespace {

struct Face {
    qreal size, line; ///< pt
    QFont::Weight weight;
    enum class Family { Sans, Mono } family = Family::Sans;
};

Face faceOf(PaperRole role, const ReportLook &look)
{
    switch (role) {
    case PaperRole::Name:
        return { look.bodyPt, 14, QFont::DemiBold };
    case PaperRole::Caption:
        return { 8.5, 12, QFont::Normal };
    case PaperRole::Title:
        return { look.titlePt, 28, QFont::DemiBold };
    case PaperRole::Chapter:
        return { 16.5, 21, QFont::DemiBold };
    case PaperRole::Heading:
        return { look.headingPt, 18, QFont::DemiBold };
    case PaperRole::Display:
        return { 15, 20, QFont::DemiBold };
    case PaperRole::Number:
        return { 15, 18, QFont::DemiBold };
    case PaperRole::Mono:
        return { look.monoPt, 12.8, QFont::Normal, Face::Family::Mono };
    case PaperRole::MonoStrong:
        return { look.monoPt, 12.8, QFont::Medium, Face::Family::Mono };
    case PaperRole::Body:
        break;
    }
    return { look.bodyPt, 14, QFont::Normal };
}

QFont fontOf(const Face &face)
{
    const bool isMono = face.family == Face::Family::Mono;
    // the other family behind it has symbols for control characters; then what the system has
    QFont font { isMono ? QStringList { monoFamily, sansFamily }
                        : QStringList { sansFamily, monoFamily } };
    font.setPixelSize(static_cast<int>(face.size * pt + 0.5));
    font.setWeight(face.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferOutline);
    return font;
}

Face faceOf(const ReportSpan &span, Face base, const ReportLook &look)
{
    if (span.kind == ReportSpan::Kind::Strong)
        base.weight = QFont::DemiBold;
    if (span.kind == ReportSpan::Kind::Mono)
        base = { look.monoPt, base.line, QFont::Normal, Face::Family::Mono };
    return base;
}

QTextOption optionFor(const PaperStyle &style)
{
    QTextOption option;
    option.setTextDirection(style.direction);
    const bool rightToLeft = style.direction == Qt::RightToLeft;
    const auto start = rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const auto end = rightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    option.setAlignment(style.align == PaperStyle::Align::Center ? Qt::AlignHCenter
            : style.align == PaperStyle::Align::End              ? end
                                                                 : start);
    option.setWrapMode(style.lines == PaperStyle::Lines::One
            ? QTextOption::NoWrap
            : QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

PaperText::PaperText(
    const ReportText &text, const PaperStyle &style, const ReportLook &look, qreal width)
    : m_colour(look.colour(style.colour))
{
    const Face face = faceOf(style.role, look);
    m_lineHeight = face.line * pt;
    QString all;
    QList<QTextLayout::FormatRange> formats;
    for (const ReportSpan &span : text) {
        const QString blank = all.isEmpty() ? QString {} : u" "_qs;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(all.size() + blank.size());
        range.length = static_cast<int>(span.text.size());
        range.format.setFont(fontOf(faceOf(span, face, look)));
        if (span.kind == ReportSpan::Kind::Muted)
            range.format.setForeground(look.colour("textMuted"));
        all += blank + span.text;
        formats.append(range);
    }
    if (style.lines == PaperStyle::Lines::One)
        all = QFontMetricsF { fontOf(face) }.elidedText(all, Qt::ElideRight, width);
    m_layout = std::make_shared<QTextLayout>(all, fontOf(face));
    m_layout->setTextOption(optionFor(style));
    m_layout->setFormats(formats);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        const qreal spare = m_lineHeight - (line.ascent() + line.descent());
        line.setPosition({ 0, (m_layout->lineCount() - 1) * m_lineHeight + spare / 2 });
    }
    m_layout->endLayout();
}

qreal PaperText::naturalWidth() const
{
    qreal width = 0;
    for (int i = 0; i < lineCount(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

void PaperText::paint(QPainter &painter, const QPointF &topLeft) const
{
    if (!m_layout)
        return;
    painter.setPen(m_colour);
    m_layout->draw(&painter, topLeft);
}

void PaperText::paintLine(QPainter &painter, int line, const QPointF &topLeft) const
{
    painter.setPen(m_colour);
    m_layout->lineAt(line).draw(&painter, topLeft - QPointF { 0, line * m_lineHeight });
}

ReportText plainParagraph(const QString &text) { return { { text, ReportSpan::Kind::Plain } }; }

} // namespace edgemend
