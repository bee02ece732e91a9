// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_html.h"

#include "checks/report/report_html_parts.h"

namespace edgemend {

namespace {

using namespace html;

QString section(const QString &title, const QString &inner)
{
    return wrap("section", element("h2", title) + inner);
}

QString verdict(const ReportModel &model)
{
    return wrap("div",
        mark(model.verdictMark)
            + wrap(
                "div", element("h2", model.verdict) + element("p", model.verdictDetail.join(u' '))),
        "verdict");
}

QString signs(const ReportModel &model)
{
    QString list;
    for (const ReportItem &sign : model.signs)
        list += wrap("li",
            mark(sign.mark) + u' ' + element("span", sign.name, "name")
                + element("span", sign.value, "note"));
    QString numbers;
    for (const ReportCount &count : model.counts)
        numbers += wrap("li",
            mark(count.mark) + u' ' + element("span", QString::number(count.number), "number")
                + element("span", count.label, "note"));
    return wrap("section",
        wrap("div", element("h3", model.signsTitle) + element("span", model.signsTime, "time"),
            "line")
            + wrap("ul", list, "five") + element("p", model.signsNote, "muted")
            + u"<ul class=\"five counts\" aria-label=\"%1\">%2</ul>"_qs.arg(
                escaped(model.countsTitle), numbers));
}

QString done(const ReportModel &model)
{
    QString body;
    for (const ReportDone &each : model.done)
        body += wrap("tr",
            u"<th scope=\"row\">%1</th>"_qs.arg(escaped(each.when))
                + wrap("td", paragraph(each.what)) + wrap("td", state(each.mark, each.state)));
    return section(model.doneTitle,
        (body.isEmpty() ? element("p", model.nothingDone) : wrap("table", body, "steps"))
            + paragraph(model.watched));
}

QString evidence(const ReportFinding &finding)
{
    QString lines;
    for (const ReportEvidenceLine &line : finding.evidence)
        lines += u"<li%1><code><span class=\"source\">%2</span> %3</code></li>"_qs.arg(
            line.decisive ? u" class=\"decisive\""_qs : QString {}, escaped(line.source),
            escaped(line.text));
    if (lines.isEmpty())
        return {};
    return wrap("div",
        wrap("p",
            element("strong", finding.evidenceTitle) + u' '
                + element("span", finding.evidenceTime, "muted"))
            + wrap("ol", lines),
        "box");
}

QString commandBox(const QStringList &commands)
{
    QString lines;
    for (const QString &command : commands)
        lines += wrap("li", element("pre", command), "context");
    return lines.isEmpty() ? QString {} : wrap("div", wrap("ol", lines), "box");
}

QString finding(const ReportFinding &finding)
{
    QString inner = wrap("div",
        mark(finding.mark) + element("h3", u"%1  %2"_qs.arg(finding.number).arg(finding.headline))
            + state(finding.stateMark, finding.state),
        "line");
    inner += element("p", finding.symptom) + element("p", finding.cause);
    if (finding.diagram)
        inner += element("p", finding.diagram->words, "muted");
    inner += evidence(finding);
    for (const ReportExplained &each : finding.explained)
        inner += wrap("p",
            mark(each.mark) + u' ' + escaped(each.lead) + u' ' + element("strong", each.headline)
                + u' ' + element("span", each.detail, "muted"));
    inner += items(finding.advice) + commandBox(finding.commands);
    return wrap("div", inner, "finding");
}

QString findings(const ReportModel &model)
{
    QString inner = element("p", model.findingsNone);
    for (const ReportFinding &each : model.findings)
        inner += finding(each);
    return section(model.findingsTitle, inner);
}

QString picture(const char *type, const QByteArray &bytes, const QString &words)
{
    return u"<img alt=\"%1\" src=\"data:%2;base64,%3\">"_qs.arg(
        escaped(words), QLatin1StringView { type }, QString::fromLatin1(bytes.toBase64()));
}

QString seen(const ReportModel &model)
{
    if (model.seen.isEmpty() && model.observations.isEmpty() && model.photos.isEmpty())
        return {};
    QString inner = rows(model.seen);
    for (const QString &paragraph : model.observations)
        inner += element("p", paragraph);
    for (const ReportPhoto &photo : model.photos)
        inner += wrap("figure",
            picture("image/jpeg", photo.jpeg, photo.caption)
                + element("figcaption", photo.caption, "muted"));
    return section(model.seenTitle, inner);
}

QString diff(const ReportDiff &diff)
{
    constexpr const char *classes[] = { "context", "removed", "added" };
    constexpr const char *signsOf[] = { " ", "-", "+" };
    QString lines;
    for (const ReportDiffLine &line : diff.lines) {
        const auto kind = static_cast<int>(line.kind);
        lines += wrap("li",
            u"<pre><span class=\"sign\">%1</span>%2</pre>"_qs.arg(
                QLatin1StringView { signsOf[kind] }, escaped(line.text)),
            classes[kind]);
    }
    return wrap("div",
        wrap("p", u"<code dir=\"ltr\">%1</code>"_qs.arg(escaped(diff.path))) + wrap("ol", lines)
            + element("p", diff.rest, "muted"),
        "box");
}

QString change(const ReportChange &change)
{
    QString inner = wrap("div",
        element("h3", change.letter + u"  "_qs + change.title) + state(change.mark, change.state),
        "line");
    for (const ReportDiff &each : change.diffs)
        inner += diff(each);
    QString body;
    for (const ReportStepRow &row : change.steps)
        body += wrap("tr",
            u"<th scope=\"row\"><code>%1</code></th>"_qs.arg(escaped(row.when))
                + wrap("td", paragraph(row.what)));
    if (!body.isEmpty())
        inner += wrap("table", body, "steps");
    for (const ReportText &line : change.consent)
        inner += paragraph(line);
    return wrap("div", inner, "change");
}

QString changes(const ReportModel &model)
{
    QString inner = element("p", model.changesSummary, "muted");
    for (const ReportChange &each : model.changes)
        inner += change(each);
    QString page = model.changes.isEmpty() ? QString {} : section(model.changesTitle, inner);
    if (!model.otherChanges.isEmpty())
        page += section(model.otherChangesTitle, items(model.otherChanges));
    if (!model.undoCommands.isEmpty() || !model.copies.isEmpty())
        page += section(model.undoTitle,
            element("p", model.undoIntro) + commandBox(model.undoCommands)
                + paragraph(model.copies));
    return page;
}

QString checks(const ReportModel &model)
{
    QString inner = element("p", model.checksSummary, "muted");
    for (const ReportCheckGroup &group : model.checks) {
        QString body;
        for (const ReportItem &row : group.rows)
            body += wrap("tr",
                u"<th scope=\"row\">%1 %2</th>"_qs.arg(mark(row.mark), escaped(row.name))
                    + wrap("td", escaped(row.value)));
        inner += wrap("h2", mark(group.mark) + u' ' + escaped(group.title))
            + wrap("table", body, "checks");
    }
    return section(model.checksTitle, inner);
}

QString signatures(const ReportModel &model)
{
    QString inner;
    for (const ReportSignature &each : model.signatures)
        inner += wrap("div",
            (each.png.isEmpty() ? QString {} : picture("image/png", each.png, each.label))
                + element("span", each.label));
    return section(model.signedTitle, wrap("div", inner, "signed"));
}

QString leftOut(const ReportModel &model)
{
    QString inner;
    for (const QString &sentence : model.leftOut)
        inner += element("p", sentence);
    return section(model.leftOutTitle, inner);
}

QString head(const ReportModel &model)
{
    return u"<!doctype html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
           u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           u"style-src 'unsafe-inline'; img-src data:\">\n"
           u"<meta name=\"viewport\" content=\"width=device-width\">\n"
           u"<meta name=\"generator\" content=\"EdgeMend %3\">\n"
           u"<meta name=\"author\" content=\"%4\">\n<title>%5</title>\n<style>"_qs.arg(
               escaped(model.language), model.rightToLeft ? u"rtl"_qs : u"ltr"_qs,
               escaped(model.version), escaped(model.author), escaped(model.documentTitle))
        + styleSheet() + u"</style>\n</head>\n"_qs;
}

} // namespace

QByteArray reportToHtml(const ReportModel &model)
{
    const QString top = wrap("div",
        element("span", model.tool, "brand") + element("span", model.company, "muted"), "head");
    const QString titles = element("p", model.kind, "kind") + element("h1", model.title)
        + element("p", model.subtitle, "muted");
    const QString tables = wrap("div",
        section(model.deviceTitle, rows(model.device))
            + section(model.visitTitle, rows(model.visit)),
        "two");
    const QString foot
        = wrap("footer", element("span", model.footer) + element("span", model.numberLine));
    const QString page = head(model)
        + wrap("body",
            wrap("main",
                wrap("header", top + titles) + verdict(model) + signs(model) + tables + done(model)
                    + findings(model) + seen(model) + changes(model) + checks(model)
                    + leftOut(model) + signatures(model))
                + foot)
        + u"\n</html>\n"_qs;
    return page.toUtf8();
}

} // namespace edgemend
