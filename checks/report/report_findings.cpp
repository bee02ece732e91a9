// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The findings, each with its consequences under it, and the checks that found nothing.

#include "checks/report/report_parts.h"

#include <QJsonDocument>

#include <algorithm>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

constexpr qsizetype mostEvidenceLines = 4;

struct StateWords {
    ReportMark mark;
    Message words;
};

StateWords wordsOf(FindingState state)
{
    switch (state) {
    case FindingState::Mended:
        return { ReportMark::Fine, REPORT_TEXT("Mended") };
    case FindingState::Watching:
        return { ReportMark::Fine, REPORT_TEXT("Mended, still watching") };
    case FindingState::Gone:
        return { ReportMark::Fine, REPORT_TEXT("No longer there") };
    case FindingState::New:
        return { ReportMark::Fault, REPORT_TEXT("New since the change") };
    case FindingState::Undone:
        return { ReportMark::Warning, REPORT_TEXT("Change undone") };
    case FindingState::OnTrial:
        return { ReportMark::Warning, REPORT_TEXT("Change on trial") };
    case FindingState::NeedsPerson:
        return { ReportMark::Fault, REPORT_TEXT("Needs a person") };
    case FindingState::Unknown:
        return { ReportMark::Unknown, REPORT_TEXT("Could not be told any more") };
    case FindingState::LeftAsIs:
        return { ReportMark::Warning, REPORT_TEXT("Left as it is") };
    case FindingState::Open:
        break;
    }
    return { ReportMark::Fault, REPORT_TEXT("Open") };
}

ReportMark markOf(const IssueResult &issue)
{
    return issue.info.severity == Severity::Fault ? ReportMark::Fault : ReportMark::Warning;
}

QList<ReportEvidenceLine> evidenceOf(
    const ReportSources &from, const IssueResult &issue, const Finding &finding)
{
    // no line decides where the cause is not known
    const bool decisive = issue.info.order != IssueInfo::Order::AfterAllOthers;
    QList<ReportEvidenceLine> lines;
    for (const Excerpt &excerpt : finding.evidence)
        for (const QString &line : from.words.cleanLines(excerpt.text).split(u'\n'))
            if (!line.trimmed().isEmpty() && lines.size() < mostEvidenceLines)
                lines.append({ from.words.clean(QString::fromUtf8(excerpt.probe), 40),
                    from.words.clean(line, 300), decisive });
    return lines;
}

void addAdvice(ReportFinding &shown, const ReportSources &from, const IssueResult &issue)
{
    if (issue.noDeviceFix) {
        shown.advice << from.words.say(issue.noDeviceFix->reason);
        for (const Message &line : issue.noDeviceFix->instead)
            shown.advice << from.words.say(line);
    }
    for (const CloudChange &change : issue.cloud) {
        for (const Message &line : change.portal)
            shown.advice << from.words.say(line);
        for (const QString &command : change.az)
            shown.commands << from.words.clean(command, 2000);
        if (!change.manifest.isEmpty())
            shown.commands << from.words.cleanLines(QString::fromUtf8(
                QJsonDocument { change.manifest }.toJson(QJsonDocument::Indented)));
    }
}

bool isOpenState(FindingState state)
{
    return state != FindingState::Mended && state != FindingState::Watching
        && state != FindingState::Gone;
}

ReportFinding findingOf(const ReportSources &from, const JudgedFinding &judged, int number)
{
    const IssueResult &issue = *judged.result;
    const Finding &finding = std::get<Finding>(issue.verdict);
    const StateWords state = wordsOf(judged.state);
    ReportFinding shown;
    shown.id = issue.info.id;
    shown.number = number;
    shown.mark = markOf(issue);
    shown.headline = from.words.say(finding.headline);
    shown.stateMark = state.mark;
    shown.state = from.words.say(state.words);
    shown.symptom = from.words.say(finding.symptom);
    shown.cause = from.words.say(finding.cause);
    if (issue.info.area == Area::Connectivity)
        shown.diagram = networkDiagram(from);
    if (from.input.evidence == ReportInput::Evidence::Shown) {
        shown.evidence = evidenceOf(from, issue, finding);
        shown.evidenceTitle = from.words.say(REPORT_TEXT("Evidence"));
        const bool isNew = !from.input.before.find(issue.info.id)
            || !isFinding(from.input.before.find(issue.info.id)->verdict);
        const Evidence &source = isNew ? from.tally.latest.evidence : from.input.before.evidence;
        shown.evidenceTime
            = from.words.say(REPORT_TEXT("read at {time}, laptop's time")
                                 .with(u"time"_qs, from.words.second(source.started)));
    }
    if (isOpenState(judged.state))
        addAdvice(shown, from, issue);
    return shown;
}

/// The finding that a consequence stands under: its root, if that is one of ours.
ReportFinding *rootOf(QList<ReportFinding> &findings, const IssueResult &issue)
{
    for (ReportFinding &finding : findings)
        if (issue.explainedBy.contains(finding.id))
            return &finding;
    return nullptr;
}

ReportItem checkRow(const ReportSources &from, const IssueResult &issue, ReportMark mark)
{
    return { issue.info.id, mark, from.words.say(issue.info.name),
        from.words.say(verdictReason(issue.verdict)) };
}

template <typename Kind>
ReportCheckGroup groupOf(
    const ReportSources &from, const QByteArray &id, ReportMark mark, const Message &title)
{
    ReportCheckGroup group { id, mark, from.words.say(title), {} };
    for (const IssueResult &issue : from.tally.latest.issues) {
        const JudgedFinding *found = from.tally.find(issue.info.id);
        const bool standsAbove
            = found && found->state != FindingState::Gone && found->state != FindingState::Unknown;
        if (std::holds_alternative<Kind>(issue.verdict) && !standsAbove
            && issue.info.order != IssueInfo::Order::AfterAllOthers)
            group.rows.append(checkRow(from, issue, mark));
    }
    return group;
}

/// What was not collected at all, or only in part.
ReportCheckGroup notRead(const ReportSources &from)
{
    const Evidence &evidence = from.tally.latest.evidence;
    ReportCheckGroup group { "not-read", ReportMark::Unknown,
        from.words.say(REPORT_TEXT("Not read, or only in part")), {} };
    for (auto it = evidence.records.cbegin(); it != evidence.records.cend(); ++it) {
        if (it->isComplete())
            continue;
        const Result<QString> read = evidence.textOf(it.key());
        const Message why = read ? it->reason : read.error().happened;
        group.rows.append({ it.key(), ReportMark::Unknown,
            from.words.clean(QString::fromUtf8(it.key()), 60), from.words.say(why) });
    }
    return group;
}

QString rightsSentence(const ReportSources &from)
{
    const Diagnosis &latest = from.tally.latest;
    const QString user = latest.evidence.device.user;
    const auto &records = latest.evidence.records;
    const bool asRoot = std::any_of(
        records.begin(), records.end(), [](const ProbeRecord &record) { return record.ranAsRoot; });
    if (user.isEmpty())
        return from.words.say(
            asRoot ? REPORT_TEXT("Read as root.") : REPORT_TEXT("Read without root."));
    return from.words.say((asRoot ? REPORT_TEXT("Read as user {user}, with root.")
                                  : REPORT_TEXT("Read as user {user}, without root."))
                              .with(u"user"_qs, user));
}

} // namespace

void addFindings(ReportModel &model, const ReportSources &from)
{
    model.findingsTitle = from.words.say(REPORT_TEXT("Findings"));
    if (from.tally.findings.isEmpty())
        model.findingsNone = from.words.say(REPORT_TEXT("Nothing was found."));
    for (const JudgedFinding &judged : from.tally.findings)
        if (!rootOf(model.findings, *judged.result))
            model.findings.append(
                findingOf(from, judged, static_cast<int>(model.findings.size()) + 1));
    for (const JudgedFinding &judged : from.tally.findings) {
        ReportFinding *root = rootOf(model.findings, *judged.result);
        if (!root || root->id == judged.result->info.id)
            continue;
        const StateWords state = wordsOf(judged.state);
        const Finding &finding = std::get<Finding>(judged.result->verdict);
        root->explained.append({ judged.result->info.id, markOf(*judged.result),
            from.words.say(REPORT_TEXT("Explained:")), from.words.say(finding.headline),
            from.words.say(state.words) });
    }
}

void addChecks(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    model.checksTitle = words.say(REPORT_TEXT("Every check"));
    QStringList sentences;
    if (const QDateTime readAt = from.tally.latest.evidence.started; readAt.isValid())
        sentences << words.say(
            (from.input.after ? REPORT_TEXT("As of {time}, after the last change.")
                              : REPORT_TEXT("As of {time}."))
                .with(u"time"_qs, words.minute(readAt)));
    sentences << rightsSentence(from);
    if (const qsizetype found = from.tally.findings.size(); found > 0)
        sentences << words.count(found, REPORT_TEXT("The finding stands under Findings."),
            REPORT_TEXT("The {count} findings stand under Findings."));
    model.checksSummary = sentences.join(u' ');
    model.checks = { groupOf<CannotTell>(from, "cannot-tell", ReportMark::Unknown,
                         REPORT_TEXT("Could not be told")),
        notRead(from),
        groupOf<Absent>(from, "absent", ReportMark::Fine, REPORT_TEXT("Proved fine")),
        groupOf<NotApplicable>(
            from, "not-applicable", ReportMark::NotApplicable, REPORT_TEXT("Do not apply")) };
    model.checks.removeIf([](const ReportCheckGroup &group) { return group.rows.isEmpty(); });
}

} // namespace edgemend
