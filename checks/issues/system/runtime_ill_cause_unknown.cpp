// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The device does not work, and no cause that we know explains it (design §1.2). Found from the
// health signs alone, after all other issues; it says what is bad, the newest error lines, and what
// was excluded.

#include "checks/issues/issue.h"

#include <algorithm>

namespace edgemend {

namespace {

#define ILL_TEXT(source)                                                                           \
    text("runtime-ill-cause-unknown", QT_TRANSLATE_NOOP("runtime-ill-cause-unknown", source))

constexpr qsizetype linesShown = 6;

QStringList explainersOf(SignId sign, const QList<DetectionInput::Judged> &judged)
{
    QStringList ids;
    for (const auto &each : judged)
        if (each.found && each.info.severity == Severity::Fault
            && each.info.canTurnBad.contains(sign))
            ids.append(QString::fromUtf8(each.info.id));
    return ids;
}

void addNewest(QList<Excerpt> &evidence, const QByteArray &probe, const QStringList &lines)
{
    for (const QString &line : lines.mid(qMax<qsizetype>(0, lines.size() - linesShown)))
        evidence.append({ probe, line });
}

QStringList messagesOf(const ModuleLogFacts *log)
{
    QStringList lines;
    for (const LogLine &line : log ? log->errors : QList<LogLine> {})
        lines.append(line.message);
    return lines;
}

QString excludedIds(const QList<DetectionInput::Judged> &judged)
{
    QStringList ids;
    for (const auto &each : judged)
        if (each.excluded)
            ids.append(QString::fromUtf8(each.info.id));
    return ids.isEmpty() ? u"-"_qs : ids.join(u", "_qs);
}

class RuntimeIllCauseUnknown final : public Issue {
public:
    IssueInfo info() const override
    {
        return { .id = "runtime-ill-cause-unknown",
            .name = ILL_TEXT("State of the runtime"),
            .faultHeadline = ILL_TEXT("The runtime is ill, and no known cause explains it"),
            .area = Area::System,
            .severity = Severity::Fault,
            .canTurnBad = {},
            .explainedBy = {},
            .window = ILL_TEXT("since the newest start of each part"),
            .watchTime = std::chrono::seconds { 300 },
            .appliesTo = { Generation::None, Generation::G0, Generation::G1, Generation::G2,
                Generation::Snap },
            .decisiveFacts = DecisiveFacts::NeedRoot,
            .order = IssueInfo::Order::AfterAllOthers };
    }

    Verdict detect(const DetectionInput &input) const override
    {
        QList<HealthSign> unexplained;
        QStringList explained;
        const HealthSign *untold = nullptr;
        for (const HealthSign &sign : input.signs) {
            if (sign.state == SignState::Good || sign.state == SignState::NotApplicable)
                continue;
            const QStringList ids = explainersOf(sign.id, input.judged);
            if (!ids.isEmpty())
                explained += ids;
            else if (sign.state == SignState::Bad)
                unexplained.append(sign);
            else if (!untold)
                untold = &sign;
        }
        if (!unexplained.isEmpty())
            return findingFor(unexplained, input);
        if (untold)
            return CannotTell { untold->reason, untold->tryAgainIn };
        explained.removeDuplicates();
        if (!explained.isEmpty())
            return Absent { ILL_TEXT("Every bad sign is explained by {ids}.")
                                .with(u"ids"_qs, explained.join(u", "_qs)),
                {} };
        return Absent { ILL_TEXT("Every sign of the runtime was read, and all are good."), {} };
    }

    std::optional<NoDeviceFix> noDeviceFix(
        const DeviceFacts &facts, const Finding &finding) const override
    {
        NoDeviceFix advice { ILL_TEXT("Nothing is changed while the cause is unknown."), {} };
        const auto isErrorLine = [](const Excerpt &line) { return line.probe != "signs"; };
        if (std::any_of(finding.evidence.begin(), finding.evidence.end(), isErrorLine))
            advice.instead.append(ILL_TEXT("Read the newest error lines on this page: the last "
                                           "cause that is named is usually the reason."));
        advice.instead.append(
            ILL_TEXT("Make a support bundle for whoever looks at it next: {command}")
                .with(u"command"_qs, u"sudo iotedge support-bundle"_qs));
        const ContainerFacts *containers = facts.containers.known();
        if (!containers || containers->find(u"edgeAgent"))
            advice.instead.append(ILL_TEXT("Do not remove the container edgeAgent: without the hub "
                                           "and the registry it does not come back."));
        return advice;
    }

private:
    static Finding findingFor(const QList<HealthSign> &signList, const DetectionInput &input)
    {
        Finding finding;
        finding.variant = "signs";
        finding.headline = ILL_TEXT("The runtime is ill, and no known cause explains it");
        QStringList names;
        for (const HealthSign &sign : signList) {
            names.append(signKey(sign.id));
            finding.evidence.append(
                { "signs", u"%1: %2"_qs.arg(signKey(sign.id), signStateKey(sign.state)) });
            if (!sign.excerpt.isEmpty())
                finding.evidence.append({ "signs", sign.excerpt });
        }
        finding.symptom = ILL_TEXT("Bad signs: {signs}.").with(u"signs"_qs, names.join(u", "_qs));
        finding.cause
            = ILL_TEXT("Not known. Excluded: {ids}.").with(u"ids"_qs, excludedIds(input.judged));
        if (const DaemonFacts *daemon = input.facts.daemon.known())
            addNewest(finding.evidence, "daemon-journal", daemon->errorLines);
        addNewest(finding.evidence, "agent-log", messagesOf(input.facts.agentLog.known()));
        addNewest(finding.evidence, "hub-log", messagesOf(input.facts.hubLog.known()));
        return finding;
    }
};

} // namespace

std::unique_ptr<Issue> make_runtime_ill_cause_unknown()
{
    return std::make_unique<RuntimeIllCauseUnknown>();
}

} // namespace edgemend
