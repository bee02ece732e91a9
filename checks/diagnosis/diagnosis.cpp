// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/diagnosis/diagnosis.h"

#include <algorithm>

namespace edgemend {

namespace {

Verdict judge(const Issue &issue, const DetectionInput &input)
{
    const IssueInfo info = issue.info();
    const SystemFacts *system = input.facts.system.known();
    if (system && !info.appliesTo.contains(system->generation)) {
        if (system->generation == Generation::None)
            return NotApplicable { text("Diagnosis",
                QT_TRANSLATE_NOOP("Diagnosis", "IoT Edge is not installed on this device.")) };
        return NotApplicable { text("Diagnosis",
            QT_TRANSLATE_NOOP(
                "Diagnosis", "Cannot exist in this generation of IoT Edge ({generation})."))
                                   .with(u"generation"_qs, generationId(system->generation)) };
    }
    return issue.detect(input);
}

IssueResult resultOf(const Issue &issue, const DetectionInput &input)
{
    IssueResult result;
    result.info = issue.info();
    result.verdict = judge(issue, input);
    if (const auto *finding = std::get_if<Finding>(&result.verdict)) {
        result.fixes = issue.fixes(input.facts, *finding, {});
        result.questions = issue.questions(input.facts, *finding);
        result.cloud = issue.cloudChanges(input.facts, *finding, {});
        result.noDeviceFix = issue.noDeviceFix(input.facts, *finding);
        result.picture = issue.picture(input.facts, *finding);
    }
    return result;
}

QList<QByteArray> explainersOf(const QList<IssueResult> &issues, SignId sign)
{
    QList<QByteArray> ids;
    for (const IssueResult &issue : issues)
        // a warning never explains a bad sign (design §1.2)
        if (isFinding(issue.verdict) && issue.info.severity == Severity::Fault
            && issue.info.canTurnBad.contains(sign))
            ids.append(issue.info.id);
    return ids;
}

void explainIssues(QList<IssueResult> &issues)
{
    for (IssueResult &issue : issues)
        for (const QByteArray &root : issue.info.explainedBy)
            for (const IssueResult &other : issues)
                if (isFinding(issue.verdict) && other.info.id == root && isFinding(other.verdict))
                    issue.explainedBy.append(root);
    // roots above their consequences, findings above the rest; otherwise the registry's order
    std::stable_sort(issues.begin(), issues.end(), [](const IssueResult &a, const IssueResult &b) {
        const auto rank = [](const IssueResult &issue) {
            if (!isFinding(issue.verdict))
                return 2;
            return issue.explainedBy.isEmpty() ? 0 : 1;
        };
        return rank(a) < rank(b);
    });
}

HealthState healthOf(const QList<HealthSign> &signList)
{
    const auto is = [](SignState state) {
        return [state](const HealthSign &sign) { return sign.state == state; };
    };
    if (std::any_of(signList.begin(), signList.end(), is(SignState::Bad)))
        return HealthState::Ill;
    if (std::any_of(signList.begin(), signList.end(), is(SignState::CannotTell)))
        return HealthState::CannotTell;
    return HealthState::Works;
}

} // namespace

QString healthKey(HealthState state)
{
    switch (state) {
    case HealthState::Works:
        return u"works"_qs;
    case HealthState::Ill:
        return u"ill"_qs;
    case HealthState::CannotTell:
        return u"cannot-tell"_qs;
    }
    return {};
}

const IssueResult *Diagnosis::find(QByteArrayView id) const
{
    const auto found = std::find_if(issues.begin(), issues.end(),
        [&](const IssueResult &issue) { return issue.info.id == id; });
    return found == issues.end() ? nullptr : &*found;
}

bool Diagnosis::foundAny() const
{
    return std::any_of(issues.begin(), issues.end(),
        [](const IssueResult &issue) { return isFinding(issue.verdict); });
}

bool Diagnosis::leftAnyOpen() const
{
    return health == HealthState::CannotTell || linkFailure
        || std::any_of(issues.begin(), issues.end(), [](const IssueResult &issue) {
               return std::holds_alternative<CannotTell>(issue.verdict);
           });
}

Diagnosis diagnose(const Evidence &evidence, const Windows &windows)
{
    Diagnosis diagnosis;
    diagnosis.evidence = evidence;
    diagnosis.facts = parseAll(evidence);
    const QList<HealthSign> signList = readSigns(diagnosis.facts, windows);
    const IssueList all = makeAllIssues();
    DetectionInput input { diagnosis.facts, signList, {} };
    for (const auto &issue : all)
        if (issue->info().order == IssueInfo::Order::First)
            diagnosis.issues.append(resultOf(*issue, input));
    for (const IssueResult &result : diagnosis.issues)
        input.judged.append({ result.info, isFinding(result.verdict),
            std::holds_alternative<Absent>(result.verdict) });
    for (const auto &issue : all)
        if (issue->info().order == IssueInfo::Order::AfterAllOthers)
            diagnosis.issues.append(resultOf(*issue, input));
    explainIssues(diagnosis.issues);
    diagnosis.health = healthOf(signList);
    for (const HealthSign &sign : signList) {
        const bool needsNone
            = sign.state == SignState::Good || sign.state == SignState::NotApplicable;
        diagnosis.signResults.append(
            { sign, needsNone ? QList<QByteArray> {} : explainersOf(diagnosis.issues, sign.id) });
    }
    return diagnosis;
}

QList<FixPlan> fixesFor(const Diagnosis &diagnosis, const QByteArray &id, const Answers &answers)
{
    const IssueResult *result = diagnosis.find(id);
    const auto *finding = result ? std::get_if<Finding>(&result->verdict) : nullptr;
    if (finding)
        for (const auto &issue : makeAllIssues())
            if (issue->info().id == id)
                return issue->fixes(diagnosis.facts, *finding, answers);
    return {};
}

namespace {

/// A record that knows less never replaces one that knows more.
bool isBetter(const ProbeRecord &fresh, const ProbeRecord *before)
{
    return !before || fresh.ranAsRoot || (fresh.isComplete() && !before->isComplete());
}

void tellJudged(const Diagnosis &soFar, const DiagnosisProgress &progress, QList<QByteArray> &told)
{
    if (progress.onJudged)
        progress.onJudged(soFar);
    for (const IssueResult &issue : soFar.issues) {
        // A verdict that still waits for facts is not told early.
        const bool late = issue.info.order == IssueInfo::Order::AfterAllOthers;
        if (!isFinding(issue.verdict) || late || told.contains(issue.info.id))
            continue;
        told.append(issue.info.id);
        if (progress.onVerdict)
            progress.onVerdict(issue);
    }
}

/// Collects these probes on top of what is known.
Diagnosis collectOnto(Device &device, const QList<Probe> &probes, Evidence evidence,
    const DiagnosisProgress &progress, std::stop_token stop, const Windows &windows)
{
    Evidence fresh;
    QList<QByteArray> told;
    const auto onRecord = [&](const QByteArray &probe, const ProbeRecord &record) {
        if (!evidence.started.isValid())
            evidence.started = fresh.started;
        evidence.device = fresh.device;
        evidence.link = fresh.link;
        if (isBetter(record, evidence.find(probe)))
            evidence.records.insert(probe, record);
        if (progress.onRecord)
            progress.onRecord(probe, record);
        if (progress.onVerdict || progress.onJudged)
            tellJudged(diagnose(evidence, windows), progress, told);
    };
    const Result<void> fate = collect(device, probes, fresh, onRecord, progress.onPulse, stop);
    evidence.duration += fresh.duration;
    evidence.link = fresh.link;
    evidence.rootAccess = fresh.rootAccess;
    Diagnosis diagnosis = diagnose(evidence, windows);
    if (!fate)
        diagnosis.linkFailure = fate.error();
    return diagnosis;
}

} // namespace

Diagnosis runDiagnosis(
    Device &device, const DiagnosisProgress &progress, std::stop_token stop, const Windows &windows)
{
    return collectOnto(device, probeCatalogue(), {}, progress, stop, windows);
}

QList<QByteArray> probesWithoutRoot(const Evidence &evidence)
{
    QList<QByteArray> ids;
    for (const Probe &probe : probeCatalogue()) {
        const ProbeRecord *record = evidence.find(probe.script.id);
        if (probe.script.privilege != Privilege::User && (!record || !record->ranAsRoot))
            ids.append(probe.script.id);
    }
    return ids;
}

Diagnosis completeAsRoot(Device &device, const Diagnosis &before, const DiagnosisProgress &progress,
    std::stop_token stop, const Windows &windows)
{
    const QList<QByteArray> wanted = probesWithoutRoot(before.evidence);
    QList<Probe> probes;
    for (const Probe &probe : probeCatalogue())
        if (wanted.contains(probe.script.id))
            probes.append(probe);
    return collectOnto(device, probes, before.evidence, progress, stop, windows);
}

} // namespace edgemend
