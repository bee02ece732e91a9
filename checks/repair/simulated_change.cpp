// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/simulated_change.h"

#include "checks/fixes/fix_preview.h"

#include <QCryptographicHash>

#include <algorithm>

namespace edgemend {

namespace {

using Phase = StepOnDevice::Phase;
using State = TransactionState;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray patched(const QByteArray &before, const FilePatch &patch)
{
    QList<ByteEdit> edits;
    for (const FilePatch::Piece &piece : patch.pieces)
        edits.append({ piece.offset, piece.length, piece.bytes });
    return withEdits(before, edits);
}

/// "NAME LOAD ACTIVE FILE" of every unit, so that undo brings back exactly these.
QByteArray unitsText(const SimulatedState &state)
{
    QByteArray text;
    for (auto it = state.units.begin(); it != state.units.end(); ++it)
        text += it.key() + ' ' + it->loadState + ' ' + it->activeState + ' '
            + encodeField(it->unitFileState) + '\n';
    return text;
}

QByteArray sysctlsText(const SimulatedState &state)
{
    QByteArray text;
    for (auto it = state.sysctls.begin(); it != state.sysctls.end(); ++it)
        text += it.key() + ' ' + encodeField(it.value()) + '\n';
    return text;
}

/// The forwarding keys that the kernel moves together with this one.
bool movesWith(const QByteArray &moved, const QByteArray &key)
{
    return moved == key
        || (key == "net.ipv4.ip_forward" && moved.startsWith("net.ipv4.conf.")
            && moved.endsWith(".forwarding"));
}

QByteArray verbText(ServiceAction::Verb verb)
{
    constexpr const char *words[] = { "unmask", "enable", "reset-failed", "start", "restart" };
    return words[static_cast<int>(verb)];
}

} // namespace

SimulatedChange::SimulatedChange(SimulatedState &state, QByteArray folder, BeginRequest request,
    TransactionStatus status, SimulatedTime now)
    : m_state(state)
    , m_folder(std::move(folder))
    , m_request(std::move(request))
    , m_status(std::move(status))
    , m_now(now)
{
}

void SimulatedChange::setState(State state, const Refusal &reason)
{
    m_status.summary.state = state;
    m_status.summary.reason = reason;
    const QByteArray words = transactionStateId(state) + ' ' + encodeField(reason.code) + ' '
        + encodeField(reason.details.value(0)) + ' ' + QByteArray::number(m_now / 1000) + '\n';
    m_state.files[m_folder + "/state"] = { words, "-rw-------", "0:0", m_now };
    m_state.files[m_folder + "/status"] = { encodeStatus(m_status), "-rw-------", "0:0", m_now };
}

bool SimulatedChange::ran(Phase phase, int step, const QByteArray &command, const QByteArray &error)
{
    m_status.steps.append(
        { step, phase, error.isEmpty() ? 0 : 1, 0, command, error, m_now / 1000 });
    return error.isEmpty();
}

bool SimulatedChange::open(const QByteArray &requestText)
{
    for (const BeginStep &begin : m_request.steps)
        if (const auto *sysctl = std::get_if<SetSysctl>(&begin.step))
            if (!m_state.sysctls.contains(dottedKey(sysctl->key)))
                return false;
    m_state.files[m_folder + "/request"] = { requestText, "-rw-------", "0:0", m_now };
    m_state.files[m_folder + "/units.before"] = { unitsText(m_state), "-rw-------", "0:0", m_now };
    m_state.files[m_folder + "/sysctl.before"]
        = { sysctlsText(m_state), "-rw-------", "0:0", m_now };
    for (qsizetype i = 0; i < m_request.files.size(); ++i)
        if (!m_request.files[i].absentBefore)
            m_state.files[backupPath(static_cast<int>(i + 1))]
                = m_state.files.value(m_request.files[i].path);
    setState(State::NotStarted);
    return true;
}

QByteArray SimulatedChange::act(ServiceAction::Verb verb, const QByteArray &unit)
{
    using Verb = ServiceAction::Verb;
    const auto found = m_state.units.find(unit);
    if (found == m_state.units.end())
        return "Unit " + unit + " could not be found.";
    switch (verb) {
    case Verb::Unmask:
        found->loadState = "loaded";
        if (found->unitFileState == "masked")
            found->unitFileState = "disabled";
        return {};
    case Verb::Enable:
        found->unitFileState = "enabled";
        return {};
    case Verb::ResetFailed:
        if (found->activeState == "failed")
            found->activeState = "inactive", found->subState = "dead", found->result = "success";
        return {};
    case Verb::Restart:
        m_state.stopUnit(unit, m_now);
        break;
    case Verb::Start:
        break;
    }
    return m_state.startUnit(unit, m_now);
}

bool SimulatedChange::applyUnits(int number, const ServiceAction &action)
{
    QByteArray error;
    for (const QByteArray &unit : action.units)
        if (error.isEmpty())
            error = act(action.verb, unit);
    return ran(Phase::Apply, number,
        "systemctl " + verbText(action.verb) + ' ' + action.units.join(' '), error);
}

bool SimulatedChange::applyStep(int number, const FixStep &step)
{
    if (const auto *sysctl = std::get_if<SetSysctl>(&step)) {
        const bool done = m_state.setSysctl(dottedKey(sysctl->key), sysctl->value);
        return ran(Phase::Apply, number, commandLineFor(step),
            done ? QByteArray {} : QByteArray { "no such key" });
    }
    if (const auto *action = std::get_if<ServiceAction>(&step))
        return applyUnits(number, *action);
    return true; // an edit is made at keep, with the other files
}

bool SimulatedChange::apply()
{
    const State state = m_status.summary.state;
    if (state == State::Applied || state == State::Kept)
        return true;
    if (state != State::NotStarted && state != State::Applying)
        return false;
    for (int number = 1; number <= m_request.steps.size(); ++number) {
        if (applyStep(number, m_request.steps[number - 1].step))
            continue;
        takeBack();
        setState(State::Reverted, { "step-failed", { QByteArray::number(number) } });
        return true;
    }
    setState(State::Applied);
    return true;
}

bool SimulatedChange::placeFile(const FilePatch &patch, int number)
{
    const auto found = m_state.files.constFind(patch.path);
    const bool there = found != m_state.files.constEnd();
    if (there && hashOf(found->content) == patch.sha256After)
        return true;
    const bool asBefore
        = patch.absentBefore ? !there : there && hashOf(found->content) == patch.sha256Before;
    if (!asBefore)
        return false;
    SimulatedFile file = there ? *found : SimulatedFile {};
    file.content = patched(m_state.files.value(backupPath(number)).content, patch);
    file.changed = m_now;
    if (hashOf(file.content) != patch.sha256After)
        return false;
    m_state.files[patch.path] = file;
    m_status.placed.append(patch.path);
    return ran(Phase::Keep, 0, "write " + patch.path, {});
}

bool SimulatedChange::keep()
{
    const State state = m_status.summary.state;
    if (state == State::Kept)
        return true;
    if (state != State::Applied && state != State::Keeping && state != State::NeedsPerson)
        return false;
    for (int number = 1; number <= m_request.files.size(); ++number) {
        const FilePatch &patch = m_request.files[number - 1];
        if (placeFile(patch, number))
            continue;
        restoreFiles();
        setState(State::Applied, { "file-changed", { patch.path } });
        return true;
    }
    setState(State::Kept);
    return true;
}

/// A file or a value that is neither what we made nor what was there before was changed by somebody
/// else.
std::optional<Refusal> SimulatedChange::touchedByOthers() const
{
    for (const FilePatch &patch : m_request.files) {
        const auto found = m_state.files.constFind(patch.path);
        const bool there = found != m_state.files.constEnd();
        const QByteArray hash = there ? hashOf(found->content) : QByteArray {};
        if (hash != patch.sha256After && hash != patch.sha256Before)
            return Refusal { "file-changed", { patch.path } };
    }
    for (const BeginStep &begin : m_request.steps)
        if (const auto *sysctl = std::get_if<SetSysctl>(&begin.step)) {
            const QByteArray now = m_state.sysctl(dottedKey(sysctl->key));
            if (!sameSysctlValue(now, sysctl->value) && !sameSysctlValue(now, begin.sysctlBefore))
                return Refusal { "value-changed", { sysctl->key } };
        }
    return std::nullopt;
}

bool SimulatedChange::revert()
{
    const State state = m_status.summary.state;
    if (state == State::Reverted)
        return true;
    if (state == State::NotStarted) {
        setState(State::Reverted);
        return true;
    }
    if (const auto others = touchedByOthers()) {
        setState(State::NeedsPerson, *others);
        return true;
    }
    takeBack();
    setState(State::Reverted);
    return true;
}

void SimulatedChange::takeBack()
{
    restoreFiles();
    restoreUnits();
    restoreSysctls();
}

void SimulatedChange::restoreFiles()
{
    for (int number = 1; number <= m_request.files.size(); ++number) {
        const FilePatch &patch = m_request.files[number - 1];
        const auto found = m_state.files.constFind(patch.path);
        if (found == m_state.files.constEnd() || hashOf(found->content) != patch.sha256After)
            continue; // never placed
        if (patch.absentBefore)
            m_state.files.remove(patch.path);
        else
            m_state.files[patch.path] = m_state.files.value(backupPath(number));
        (void)ran(Phase::Revert, 0, (patch.absentBefore ? "rm " : "restore ") + patch.path, {});
    }
    m_status.placed.clear();
}

void SimulatedChange::restoreUnits()
{
    const bool any = std::any_of(m_request.steps.begin(), m_request.steps.end(),
        [](const BeginStep &begin) { return std::holds_alternative<ServiceAction>(begin.step); });
    const QByteArray before
        = any ? m_state.files.value(m_folder + "/units.before").content : QByteArray {};
    for (const QByteArray &line : before.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const auto unit = m_state.units.find(words.value(0));
        if (words.size() != 4 || unit == m_state.units.end())
            continue;
        const bool wasActive = words[2] == "active";
        if (unit->isActive() && !wasActive) {
            m_state.stopUnit(words[0], m_now);
            (void)ran(Phase::Revert, 0, "systemctl stop " + words[0], {});
        } else if (!unit->isActive() && wasActive) {
            (void)ran(Phase::Revert, 0, "systemctl start " + words[0],
                m_state.startUnit(words[0], m_now));
        }
        unit->loadState = words[1];
        unit->unitFileState = decodeField(words[3]).value_or(QByteArray {});
    }
}

void SimulatedChange::restoreSysctls()
{
    const QByteArray before = m_state.files.value(m_folder + "/sysctl.before").content;
    for (const BeginStep &begin : m_request.steps) {
        const auto *sysctl = std::get_if<SetSysctl>(&begin.step);
        if (!sysctl)
            continue;
        // the switch first, then what the kernel moved with it
        (void)m_state.setSysctl(dottedKey(sysctl->key), begin.sysctlBefore);
        for (const QByteArray &line : before.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 2 && movesWith(words[0], dottedKey(sysctl->key)))
                m_state.sysctls[words[0]] = decodeField(words[1]).value_or(QByteArray {});
        }
        (void)ran(Phase::Revert, 0,
            "echo '" + begin.sysctlBefore + "' > /proc/sys/" + normalSysctlKey(sysctl->key), {});
    }
}

} // namespace edgemend
