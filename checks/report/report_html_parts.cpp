// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_html_parts.h"

#include "checks/report/report_look.h"

namespace edgemend {

namespace embedded {
QByteArrayView icons(QByteArrayView name);
}

namespace html {

namespace {

QString classAttribute(const char *classes)
{
    return *classes == '\0' ? QString {} : u" class=\"%1\""_qs.arg(QLatin1StringView { classes });
}

QString spanHtml(const ReportSpan &span)
{
    switch (span.kind) {
    case ReportSpan::Kind::Strong:
        return element("strong", span.text);
    case ReportSpan::Kind::Mono:
        return u"<code dir=\"ltr\">%1</code>"_qs.arg(escaped(span.text));
    case ReportSpan::Kind::Muted:
        return element("span", span.text, "muted");
    case ReportSpan::Kind::Plain:
        break;
    }
    return escaped(span.text);
}

/// The rules with a colour or a size of the tokens in them, as @token@.
const char *const sheet = R"CSS(
*{box-sizing:border-box}
html{background:@window@}
body{margin:0 auto;max-width:190mm;padding:18mm 16mm 18mm 20mm;background:@surface@;color:@text@;
 font:9.5pt/14pt "EdgeMend Sans",Inter,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:22pt;line-height:28pt;font-weight:600;margin:0}
h2{font-size:13pt;line-height:18pt;font-weight:600;margin:0 0 6pt}
h3{font-size:13pt;line-height:18pt;font-weight:600;margin:0;flex:1}
section,.finding,.change{border-top:1.2pt solid @text@;padding-top:12pt;margin-top:18pt}
p{margin:4pt 0}
code,pre{font:8pt/12pt "EdgeMend Mono","JetBrains Mono",Consolas,monospace}
pre{margin:0;white-space:pre-wrap;direction:ltr;text-align:left}
.muted,.note,.kind,.time{color:@textMuted@}
.head{display:flex;justify-content:space-between;margin-bottom:18pt}
.brand,strong,.name{font-weight:600}
.mark{width:11pt;height:11pt;vertical-align:-2pt;flex:none}
.mark-fault{color:@faultMark@}.mark-warning{color:@warningMark@}.mark-fine{color:@fineMark@}
.mark-unknown{color:@unknownMark@}.mark-not-applicable{color:@notApplicableMark@}
.state{font-weight:600;white-space:nowrap}
.state-fault{color:@faultText@}.state-warning{color:@warningText@}.state-fine{color:@fineText@}
.state-unknown{color:@unknownText@}.state-not-applicable{color:@notApplicableText@}
.verdict{display:flex;gap:14pt;align-items:center;border:2px solid @text@;border-radius:8px;
 padding:12pt 16pt;margin-top:18pt}
.verdict .mark{width:30pt;height:30pt}
.verdict h2{font-size:15pt;line-height:20pt;margin:0}
.line{display:flex;gap:8pt;align-items:baseline}
.five{display:grid;grid-template-columns:repeat(5,1fr);gap:8pt;margin:0;padding:0;list-style:none}
.five .note{display:block}
.counts{border-top:.6pt solid @border@;margin-top:10pt;padding-top:10pt}
.counts .number{font-size:15pt;font-weight:600}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 26pt}
table{border-collapse:collapse;width:100%}
th,td{border-top:.6pt solid @border@;padding:5pt 6pt 5pt 0;text-align:start;vertical-align:top;
 font-weight:400}
th{color:@textMuted@;width:32%}
.checks th{color:@text@;font-weight:500}.checks td{color:@textMuted@}
.steps th{width:18%}
.box{border:.6pt solid @border@;border-radius:6px;margin:8pt 0;background:@evidenceFill@;overflow:hidden}
.box>p{margin:0;padding:6pt 10pt;background:@surface@;border-bottom:.6pt solid @border@}
.box ol{list-style:none;margin:0;padding:3pt 0;direction:ltr;text-align:left}
.box li{padding:1pt 10pt;border-left:3px solid transparent;color:@evidenceDim@}
.box li.decisive{background:@decisiveFill@;border-left-color:@decisiveBar@;color:@evidenceText@}
.box .source{display:inline-block;min-width:9em}
.box li.added{background:@diffAddFill@;color:@diffAddText@}
.box li.removed{background:@diffRemoveFill@;color:@diffRemoveText@}
.box li.context{color:@evidenceText@}
.box .sign{display:inline-block;width:2em;text-align:center;font-weight:600}
figure{display:inline-block;margin:0 8pt 8pt 0;max-width:60mm}
figure img{max-width:100%;border:.6pt solid @borderStrong@;border-radius:6px}
.signed{display:grid;grid-template-columns:1fr 1fr;gap:26pt}
.signed div{display:flex;flex-direction:column;justify-content:flex-end;min-height:20mm}
.signed img{max-height:16mm;max-width:100%;object-fit:contain;object-position:0 100%}
.signed span{border-top:1pt solid @text@;padding-top:4pt;color:@textMuted@}
footer{margin-top:24pt;border-top:.6pt solid @border@;padding-top:6pt;color:@textMuted@;
 display:flex;justify-content:space-between}
@media print{html,body{background:none}body{padding:0;max-width:none}
 @page{margin:18mm 16mm 18mm 20mm}
 h2,h3,.line{break-after:avoid}tr,.box,.verdict,.signed,figure,.finding>.line{break-inside:avoid}
 *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)CSS";

} // namespace

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString element(const char *tag, const QString &text, const char *classes)
{
    return text.isEmpty() ? QString {} : wrap(tag, escaped(text), classes);
}

QString wrap(const char *tag, const QString &inner, const char *classes)
{
    const QLatin1StringView name { tag };
    return u"<%1%2>"_qs.arg(name, classAttribute(classes)) + inner + u"</%1>"_qs.arg(name);
}

QString paragraph(const ReportText &text, const char *classes)
{
    QStringList parts;
    for (const ReportSpan &span : text)
        parts << spanHtml(span);
    return parts.isEmpty() ? QString {} : wrap("p", parts.join(u' '), classes);
}

QString mark(ReportMark mark)
{
    if (mark == ReportMark::None)
        return {};
    const QString key = reportMarkKey(mark);
    const QByteArray file = "status-" + key.toLatin1() + ".svg";
    QString svg = QString::fromUtf8(embedded::icons(file)).trimmed();
    // the word stands beside it, so a screen reader need not name the shape
    return svg.replace(
        u"<svg "_qs, u"<svg aria-hidden=\"true\" class=\"mark mark-%1\" "_qs.arg(key));
}

QString state(ReportMark shape, const QString &words)
{
    return u"<span class=\"state state-%1\">%2 %3</span>"_qs.arg(
        reportMarkKey(shape), mark(shape), escaped(words));
}

QString rows(const QList<ReportRow> &rows)
{
    QString body;
    for (const ReportRow &row : rows) {
        const QString value = row.isMono ? u"<code dir=\"ltr\">%1</code>"_qs.arg(escaped(row.value))
                                         : escaped(row.value);
        const QString note
            = row.note.isEmpty() ? QString {} : u"<br>"_qs + element("span", row.note, "note");
        body += wrap("tr",
            u"<th scope=\"row\">%1</th>"_qs.arg(escaped(row.name)) + wrap("td", value + note));
    }
    return body.isEmpty() ? QString {} : wrap("table", body);
}

QString items(const QList<QString> &texts)
{
    QString list;
    for (const QString &text : texts)
        list += element("li", text);
    return list.isEmpty() ? QString {} : wrap("ul", list);
}

QString styleSheet()
{
    const ReportLook look;
    const QString rules = QString::fromLatin1(sheet);
    QString css;
    qsizetype at = 0;
    while (at < rules.size()) {
        const qsizetype open = rules.indexOf(u'@', at);
        const qsizetype close = open < 0 ? -1 : rules.indexOf(u'@', open + 1);
        const QString name = close < 0 ? QString {} : rules.mid(open + 1, close - open - 1);
        const QColor colour = look.colour(name.toLatin1().constData());
        css += rules.mid(at, (open < 0 ? rules.size() : open) - at);
        if (open < 0)
            break;
        css += colour.isValid() ? colour.name() : u"@"_qs; // @media and @page stay
        at = colour.isValid() ? close + 1 : open + 1;
    }
    return css;
}

} // namespace html

} // namespace edgemend
