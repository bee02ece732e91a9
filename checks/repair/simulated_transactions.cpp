// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/simulated_transactions.h"

#include "checks/fixes/fix_preview.h"
#include "checks/repair/simulated_change.h"

#include <QCryptographicHash>

namespace edgemend {

namespace {

const QByteArray root = QByteArrayLiteral("/var/lib/edgemend/");

QByteArray refusedWith(const QByteArray &code, const QList<QByteArray> &details = {})
{
    return encodeRefusal({ code, details });
}

DeviceClock clockOf(const SimulatedState &state, SimulatedTime now)
{
    return { now / 1000, static_cast<double>(now - state.booted) / 1000, state.bootId };
}

QList<TransactionSummary> allSummaries(const SimulatedState &state)
{
    QList<TransactionSummary> summaries;
    for (auto it = state.files.lowerBound(root);
         it != state.files.end() && it.key().startsWith(root); ++it)
        if (it.key().endsWith("/status"))
            if (const auto status = decodeStatus(it->content))
                summaries.append(status->summary);
    return summaries;
}

std::optional<Refusal> firstProblem(const SimulatedState &state)
{
    for (const TransactionSummary &summary : allSummaries(state))
        if (isOpen(summary.state))
            return Refusal { "open-transaction",
                { summary.id, summary.who.toUtf8(), summary.when.toUtf8() } };
    return std::nullopt;
}

const Refusal notRoot { "not-root", {} };

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

FileOnDevice fileOnDevice(const SimulatedState &state, const QByteArray &path)
{
    FileOnDevice file;
    file.path = path;
    file.resolved = path;
    const auto found = state.files.find(path);
    if (found == state.files.end()) {
        file.links = 0;
        return file;
    }
    file.kind = FileOnDevice::Kind::Regular;
    file.size = found->content.size();
    file.mode = found->mode;
    file.owner = found->owner;
    file.sha256 = hashOf(found->content);
    file.content = SecretText { QByteArray { found->content } };
    return file;
}

UnitOnDevice unitOnDevice(const SimulatedState &state, const QByteArray &name)
{
    const auto found = state.units.find(name);
    if (found == state.units.end())
        return { name, "not-found", "inactive", "dead", {}, "success" };
    return { name, found->loadState, found->activeState, found->subState, found->unitFileState,
        found->result };
}

QByteArray read(const SimulatedState &state, QByteArrayView input, SimulatedTime now,
    const std::optional<Refusal> &refusal)
{
    const auto request = decodeReadRequest(input);
    if (!request)
        return refusedWith("incomplete");
    ReadAnswer answer;
    answer.clock = clockOf(state, now);
    answer.hostName = state.hostName.toUtf8();
    if (refusal)
        answer.refusals.append(*refusal);
    if (const auto problem = firstProblem(state))
        answer.refusals.append(*problem);
    for (const QByteArray &key : request->sysctls) {
        const QByteArray name = dottedKey(key);
        answer.sysctls.append({ key,
            state.sysctls.contains(name) ? std::optional { state.sysctl(name) } : std::nullopt });
    }
    for (const QByteArray &path : request->files)
        answer.files.push_back(fileOnDevice(state, path));
    for (const QByteArray &unit : request->units)
        answer.units.append(unitOnDevice(state, unit));
    if (request->containers && state.engineAnswers())
        for (auto it = state.containers.begin(); it != state.containers.end(); ++it)
            if (it->isRunning())
                answer.containers.append(it.key());
    answer.transactions = allSummaries(state);
    return encodeReadAnswer(answer);
}

/// The device still looks as the preview showed it; else the first difference.
std::optional<Refusal> firstDifference(const SimulatedState &state, const BeginRequest &request)
{
    for (const BeginStep &begin : request.steps) {
        if (const auto *sysctl = std::get_if<SetSysctl>(&begin.step))
            if (!sameSysctlValue(state.sysctl(dottedKey(sysctl->key)), begin.sysctlBefore))
                return Refusal { "changed", { sysctl->key } };
        for (const UnitOnDevice &unit : begin.unitsBefore) {
            const UnitOnDevice now = unitOnDevice(state, unit.name);
            const bool same = now.loadState == unit.loadState
                && now.unitFileState == unit.unitFileState
                && (now.activeState == "active") == (unit.activeState == "active");
            if (!same)
                return Refusal { "changed", { unit.name } };
        }
    }
    for (const FilePatch &patch : request.files) {
        const bool there = state.files.contains(patch.path);
        const bool same = patch.absentBefore
            ? !there
            : there && hashOf(state.files[patch.path].content) == patch.sha256Before;
        if (!same)
            return Refusal { "changed", { patch.path } };
    }
    return std::nullopt;
}

TransactionStatus statusOf(
    const SimulatedState &state, const BeginRequest &request, SimulatedTime now)
{
    TransactionStatus status;
    status.summary
        = { request.id, TransactionState::NotStarted, false, QString::fromUtf8(request.who),
              QString::fromUtf8(request.laptop), QString::fromUtf8(request.when),
              QString::fromUtf8(request.issue), QString::fromUtf8(request.plan), {} };
    status.clock = clockOf(state, now);
    status.title = request.title;
    status.risk = request.risk;
    status.mayStop = request.mayStop;
    status.device = request.device;
    return status;
}

QByteArray begin(
    SimulatedState &state, const QByteArray &id, QByteArrayView input, SimulatedTime now)
{
    const auto request = decodeBeginRequest(input);
    if (!request || request->id != id)
        return refusedWith("incomplete");
    if (const auto problem = firstProblem(state))
        return encodeRefusal(*problem);
    if (state.files.contains(root + id + "/state"))
        return refusedWith("exists", { id });
    if (const auto difference = firstDifference(state, *request))
        return encodeRefusal(*difference);
    // only the part that is ours: the engine behind it is for a real device
    const QByteArray text = input.toByteArray();
    SimulatedChange change { state, root + id, *request, statusOf(state, *request, now), now };
    if (!change.open(text.left(text.indexOf("\nengine\n") + 8)))
        return refusedWith("changed", { id });
    return encodeStatus(change.status());
}

QByteArray forget(SimulatedState &state, const QByteArray &id, const TransactionStatus &status)
{
    if (isOpen(status.summary.state))
        return refusedWith("wrong-state", { transactionStateId(status.summary.state) });
    state.files.removeIf([&](auto each) { return each.key().startsWith(root + id + '/'); });
    return "edgemend forgotten " + id + "\nedgemend end\n";
}

QByteArray drive(SimulatedState &state, TransactionVerb verb, const QByteArray &id,
    TransactionStatus status, SimulatedTime now)
{
    const auto request = decodeBeginRequest(state.files.value(root + id + "/request").content);
    if (!request)
        return refusedWith("no-such-transaction", { id });
    status.clock = clockOf(state, now);
    SimulatedChange change { state, root + id, *request, std::move(status), now };
    const bool done = verb == TransactionVerb::Apply ? change.apply()
        : verb == TransactionVerb::Keep              ? change.keep()
                                                     : change.revert();
    if (!done)
        return refusedWith("wrong-state", { transactionStateId(change.status().summary.state) });
    return encodeStatus(change.status());
}

QByteArray answerAbout(
    SimulatedState &state, TransactionVerb verb, const QByteArray &id, SimulatedTime now)
{
    auto status = decodeStatus(state.files.value(root + id + "/status").content);
    if (!status)
        return refusedWith("no-such-transaction", { id });
    switch (verb) {
    case TransactionVerb::Forget:
        return forget(state, id, *status);
    case TransactionVerb::Renew:
        return refusedWith("no-lease", { id });
    case TransactionVerb::Apply:
    case TransactionVerb::Keep:
    case TransactionVerb::Revert:
        return drive(state, verb, id, std::move(*status), now);
    default:
        status->clock = clockOf(state, now);
        return encodeStatus(*status);
    }
}

QByteArray outputOf(SimulatedState &state, TransactionVerb verb, const QByteArray &id,
    QByteArrayView input, SimulatedTime now, SimulatedRights rights)
{
    const bool isRoot = rights == SimulatedRights::Root;
    if (verb == TransactionVerb::Read)
        return read(state, input, now, isRoot ? std::nullopt : std::optional { notRoot });
    const bool nothingToHide = verb == TransactionVerb::List && allSummaries(state).isEmpty();
    if (!isRoot && !nothingToHide)
        return encodeRefusal(notRoot);
    if (verb == TransactionVerb::List)
        return encodeList(allSummaries(state));
    if (!isTransactionId(id))
        return refusedWith("bad-id");
    return verb == TransactionVerb::Begin ? begin(state, id, input, now)
                                          : answerAbout(state, verb, id, now);
}

constexpr TransactionVerb allVerbs[] = { TransactionVerb::List, TransactionVerb::Read,
    TransactionVerb::Begin, TransactionVerb::Apply, TransactionVerb::Keep, TransactionVerb::Revert,
    TransactionVerb::Status, TransactionVerb::Renew, TransactionVerb::Forget };

} // namespace

QByteArray dottedKey(QByteArray key) { return key.replace('/', '.'); }

std::optional<ScriptAnswer> answerTransaction(SimulatedState &state, const Script &script,
    QByteArrayView input, SimulatedTime now, SimulatedRights rights)
{
    for (const TransactionVerb verb : allVerbs) {
        if (script.arguments.value(0) != verbId(verb) || !script.id.startsWith("transaction"))
            continue;
        ScriptAnswer answer;
        answer.id = script.id;
        answer.end = ScriptEnd::Finished;
        answer.output = outputOf(state, verb, script.arguments.value(1), input, now, rights);
        answer.exitCode = answer.output.startsWith("edgemend refused") ? 7 : 0;
        return answer;
    }
    return std::nullopt;
}

} // namespace edgemend
