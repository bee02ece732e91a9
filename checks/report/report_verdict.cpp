// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Page 1: what the visit came to. "Works again" is said only when every sign was read and is good.

#include "checks/diagnosis/sign_words.h"
#include "checks/report/report_parts.h"

#include <algorithm>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

struct Headline {
    ReportMark mark;
    QString words;
};

Headline headlineWhenItWorks(const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    if (tally.open > 0)
        return { ReportMark::Warning,
            from.words.count(tally.open, REPORT_TEXT("The device works, but 1 fault is open"),
                REPORT_TEXT("The device works, but {count} faults are open")) };
    const bool again = tally.mended > 0 || from.input.before.health == HealthState::Ill;
    return { ReportMark::Fine,
        from.words.say(
            again ? REPORT_TEXT("The device works again") : REPORT_TEXT("The device works")) };
}

Headline headlineWhenUnknown(const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    if (tally.mended == 0)
        return { ReportMark::Unknown,
            from.words.say(REPORT_TEXT("Whether the device works could not be told")) };
    const Message words = tally.faults() == 1
        ? REPORT_TEXT("The fault was mended. Whether the device works could not be told")
        : REPORT_TEXT("{mended} of {total} faults mended. Whether it works could not be told");
    return { ReportMark::Unknown,
        from.words.say(words.with(u"mended"_qs, QString::number(tally.mended))
                           .with(u"total"_qs, QString::number(tally.faults()))) };
}

Headline headlineOf(const ReportSources &from)
{
    if (from.tally.needPerson > 0)
        return { ReportMark::Fault, from.words.say(REPORT_TEXT("A change needs a person")) };
    if (from.tally.onTrial > 0)
        return { ReportMark::Warning, from.words.say(REPORT_TEXT("A change is still on trial")) };
    switch (from.tally.health) {
    case HealthState::Works:
        return headlineWhenItWorks(from);
    case HealthState::Ill:
        return { ReportMark::Fault, from.words.say(REPORT_TEXT("The device does not work")) };
    case HealthState::CannotTell:
        break;
    }
    return headlineWhenUnknown(from);
}

QString healthSentence(const ReportSources &from)
{
    switch (from.tally.health) {
    case HealthState::Works:
        return from.words.say(REPORT_TEXT("All five signs of health are good."));
    case HealthState::Ill:
        return from.words.say(REPORT_TEXT("The device does not work."));
    case HealthState::CannotTell:
        break;
    }
    return from.words.say(REPORT_TEXT("Whether it works could not be told."));
}

/// "2 of 2 faults mended.", or that there was none.
QString faultSentence(const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    const bool isQuiet = tally.findings.isEmpty();
    if (isQuiet && tally.unknown == 0 && tally.health == HealthState::Works)
        return from.words.say(REPORT_TEXT("Nothing was found."));
    if (isQuiet)
        return from.words.say(REPORT_TEXT("Nothing was found, but not everything could be told."));
    if (tally.faults() == 0)
        return {};
    if (tally.faults() == 1)
        return from.words.say(tally.mended == 1 ? REPORT_TEXT("The fault was mended.")
                                                : REPORT_TEXT("The fault was not mended."));
    return from.words.say(REPORT_TEXT("{mended} of {total} faults mended.")
                              .with(u"mended"_qs, QString::number(tally.mended))
                              .with(u"total"_qs, QString::number(tally.faults())));
}

/// "The runtime is ill, and no known cause explains it.": counted nowhere else.
QString unexplained(const ReportSources &from)
{
    for (const IssueResult &issue : from.tally.latest.issues)
        if (issue.info.order == IssueInfo::Order::AfterAllOthers && !from.tally.isStale)
            if (const auto *finding = std::get_if<Finding>(&issue.verdict))
                return from.words.say(finding->headline) + u'.';
    return {};
}

void addKind(QStringList &sentences, const ReportSources &from)
{
    switch (from.tally.latest.evidence.device.kind) {
    case DeviceIdentity::Kind::Training:
        sentences << from.words.say(
            REPORT_TEXT("This is a training device: nothing real was looked at or changed."));
        break;
    case DeviceIdentity::Kind::Recorded:
        sentences << from.words.say(
            REPORT_TEXT("Made from a saved visit: the device was not looked at again."));
        break;
    case DeviceIdentity::Kind::Live:
        break;
    }
}

QString signName(const ReportWords &words, SignId id)
{
    switch (id) {
    case SignId::ContainerEngine:
        return words.say(REPORT_TEXT("Container engine"));
    case SignId::Daemon:
        return words.say(REPORT_TEXT("Daemon"));
    case SignId::EdgeAgent:
        return u"edgeAgent"_qs;
    case SignId::Modules:
        return words.say(REPORT_TEXT("Modules"));
    case SignId::EdgeHub:
        break;
    }
    return u"edgeHub"_qs;
}

ReportMark signMark(SignState state)
{
    constexpr ReportMark marks[]
        = { ReportMark::Fine, ReportMark::Fault, ReportMark::Unknown, ReportMark::NotApplicable };
    return marks[static_cast<int>(state)];
}

/// What `runtime-ill-cause-unknown` says when it is no finding: "explained by …".
QString signsNote(const ReportSources &from)
{
    if (from.tally.latest.health == HealthState::Works)
        return {}; // the marks say so
    for (const IssueResult &issue : from.tally.latest.issues)
        if (issue.info.order == IssueInfo::Order::AfterAllOthers && !isFinding(issue.verdict))
            return from.words.say(verdictReason(issue.verdict));
    return {};
}

ReportCount faultCount(const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    const ReportWords &words = from.words;
    ReportCount count { "faults", ReportMark::Fine, tally.faults(), {} };
    if (tally.open == 0) {
        count.label = tally.mended > 0
            ? words.count(tally.mended, REPORT_TEXT("fault mended"), REPORT_TEXT("faults mended"))
            : words.say(REPORT_TEXT("faults"));
        return count;
    }
    count.mark = ReportMark::Fault;
    count.label = tally.mended == 0
        ? words.count(tally.open, REPORT_TEXT("fault open"), REPORT_TEXT("faults open"))
        : words.say(REPORT_TEXT("faults, {open} of them open")
                        .with(u"open"_qs, QString::number(tally.open)));
    return count;
}

} // namespace

void addVerdict(ReportModel &model, const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    const ReportWords &words = from.words;
    const Headline headline = headlineOf(from);
    model.verdictMark = headline.mark;
    model.verdict = headline.words;
    QStringList sentences;
    if (tally.needPerson + tally.onTrial > 0)
        sentences << healthSentence(from);
    if (headline.mark != ReportMark::Unknown || tally.mended == 0)
        sentences << faultSentence(from);
    sentences << unexplained(from);
    if (tally.undone > 0)
        sentences << words.count(tally.undone, REPORT_TEXT("1 change was undone."),
            REPORT_TEXT("{count} changes were undone."));
    if (tally.isStale)
        sentences << words.say(
            REPORT_TEXT("The device was not checked again after the last change."));
    if (tally.warnings > 0)
        sentences << words.count(tally.warnings, REPORT_TEXT("1 warning remains."),
            REPORT_TEXT("{count} warnings remain."));
    if (tally.unknown > 0)
        sentences << words.count(tally.unknown, REPORT_TEXT("1 point could not be told."),
            REPORT_TEXT("{count} points could not be told."));
    if (tally.latest.linkFailure)
        sentences << words.say(REPORT_TEXT("The check was cut short: the link broke."));
    addKind(sentences, from);
    sentences.removeAll(QString {});
    model.verdictDetail = sentences;
}

void addSigns(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    const QDateTime readAt = from.tally.latest.evidence.started;
    model.signsTitle = words.say(REPORT_TEXT("Does the device work?"));
    if (readAt.isValid())
        model.signsTime
            = words.say((from.input.after ? REPORT_TEXT("Read at {time}, before leaving")
                                          : REPORT_TEXT("Read at {time}"))
                            .with(u"time"_qs, words.minute(readAt)));
    model.signsNote = signsNote(from);
    for (const SignResult &result : from.tally.latest.signResults) {
        const HealthSign &sign = result.sign;
        const QString value = sign.state == SignState::Good
            ? words.say(goodSignWords(from.tally.latest.facts, sign))
            : words.say(sign.reason);
        model.signs.append(
            { signKey(sign.id).toUtf8(), signMark(sign.state), signName(words, sign.id), value });
    }
}

void addCounts(ReportModel &model, const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    const ReportWords &words = from.words;
    model.countsTitle = words.say(REPORT_TEXT("Result of the checks"));
    model.counts = { faultCount(from),
        { "warnings", ReportMark::Warning, tally.warnings,
            words.count(tally.warnings, REPORT_TEXT("warning"), REPORT_TEXT("warnings")) },
        { "fine", ReportMark::Fine, tally.fine, words.say(REPORT_TEXT("proved fine")) },
        { "unknown", ReportMark::Unknown, tally.unknown,
            words.say(REPORT_TEXT("could not be told")) },
        { "not-applicable", ReportMark::NotApplicable, tally.notApplicable,
            words.count(tally.notApplicable, REPORT_TEXT("does not apply"),
                REPORT_TEXT("do not apply")) } };
}

} // namespace edgemend
