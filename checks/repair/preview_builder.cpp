// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/preview_builder.h"

#include <QCryptographicHash>

#include <algorithm>

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash { QCryptographicHash::Sha256 };
    hash.addData(bytes);
    return hash.result().toHex();
}

/// What a unit would be after one action; empty when the action changes nothing.
Message afterAction(ServiceAction::Verb verb, const UnitOnDevice &unit)
{
    switch (verb) {
    case ServiceAction::Verb::Unmask:
        return unit.unitFileState.startsWith("masked") ? REPAIR_TEXT("{unit}: not masked")
                                                       : Message {};
    case ServiceAction::Verb::Enable:
        return unit.unitFileState == "disabled" || unit.unitFileState.startsWith("masked")
                || unit.unitFileState == "enabled-runtime" || unit.unitFileState == "indirect"
            ? REPAIR_TEXT("{unit}: starts at boot")
            : Message {};
    case ServiceAction::Verb::ResetFailed:
        return unit.activeState == "failed" ? REPAIR_TEXT("{unit}: no failure remembered")
                                            : Message {};
    case ServiceAction::Verb::Start:
        return unit.activeState == "active" ? Message {} : REPAIR_TEXT("{unit}: runs");
    case ServiceAction::Verb::Restart:
        break;
    }
    return REPAIR_TEXT("{unit}: runs, started anew");
}

QByteArray stateWords(const UnitOnDevice &unit)
{
    const QByteArray file = unit.unitFileState.isEmpty() ? unit.loadState : unit.unitFileState;
    return unit.name + ": " + unit.activeState + ", " + file;
}

} // namespace

QString statesInWords(const QList<Message> &states, const Translator &translator)
{
    QStringList words;
    for (const Message &state : states)
        words.append(translator.text(state));
    return words.join(QStringLiteral("; "));
}

PreviewBuilder::PreviewBuilder(const QByteArray &issue, const FixPlan &plan,
    const DeviceIdentity &identity, TextRedactor redact)
    : m_redact(std::move(redact))
    , m_identity(identity)
{
    m_preview.m_plan = plan;
    m_preview.m_issue = issue;
}

Result<ReadRequest> PreviewBuilder::request() const
{
    ReadRequest request;
    const auto addOnce = [](QList<QByteArray> &list, const QByteArray &entry) {
        if (!entry.isEmpty() && !list.contains(entry))
            list.append(entry);
    };
    for (const FixStep &step : m_preview.m_plan.steps) {
        if (const auto checked = checkStep(step); !checked)
            return tl::unexpected { checked.error() };
        if (const auto *sysctl = std::get_if<SetSysctl>(&step)) {
            addOnce(request.sysctls, normalSysctlKey(sysctl->key));
            addOnce(request.files, sysctl->file);
        } else if (const auto *edit = std::get_if<EditSysctlFile>(&step)) {
            addOnce(request.files, edit->path);
        } else if (const auto *action = std::get_if<ServiceAction>(&step)) {
            for (const QByteArray &unitName : action->units)
                addOnce(request.units, unitName);
            request.containers = request.containers || action->verb == ServiceAction::Verb::Restart;
        }
    }
    return request;
}

void PreviewBuilder::refuse(const Refusal &refusal)
{
    Refusal safe = refusal;
    for (QByteArray &detail : safe.details)
        detail = m_redact(detail).toUtf8();
    const Message message = refusalText(safe);
    if (!m_preview.m_refusals.contains(message))
        m_preview.m_refusals.append(message);
}

void PreviewBuilder::refuse(const char *code, const QByteArray &detail)
{
    refuse(Refusal { code, { detail } });
}

const UnitOnDevice *PreviewBuilder::unit(const QByteArray &name) const
{
    for (const UnitOnDevice &each : m_answer->units)
        if (each.name == name)
            return &each;
    return nullptr;
}

PreviewBuilder::File *PreviewBuilder::fileFor(const QByteArray &path)
{
    for (const FileOnDevice &file : m_answer->files) {
        if (file.path != path)
            continue;
        // A name is shown, and put into a script that a person copies: in one line.
        const auto isControl
            = [](char each) { return static_cast<unsigned char>(each) < 0x20 || each == 0x7f; };
        if (std::any_of(file.resolved.begin(), file.resolved.end(), isControl))
            return refuse("odd-name", file.resolved), nullptr;
        if (!file.resolved.startsWith("/etc/") || file.resolved.contains("/../"))
            return refuse("outside-etc", file.resolved), nullptr;
        if (!file.obstacle.isEmpty())
            return refuse(file.obstacle.constData(), file.resolved), nullptr;
        if (file.kind == FileOnDevice::Kind::Other)
            return refuse("not-a-file", file.resolved), nullptr;
        if (file.kind == FileOnDevice::Kind::Regular
            && sha256(file.content.revealed()) != file.sha256)
            return refuse("changed", file.resolved), nullptr;
        File &entry = m_files[file.resolved];
        if (!entry.before) {
            entry.before = &file;
            entry.after = file.content.duplicate();
        }
        return &entry;
    }
    refuse("no-such-file", path);
    return nullptr;
}

void PreviewBuilder::addSysctl(const SetSysctl &step)
{
    const QByteArray key = normalSysctlKey(step.key);
    BeginStep begin { step, {}, {} };
    std::get<SetSysctl>(begin.step).key = key;
    StepPreview shown { commandLineFor(step), {}, { verbatim(QString::fromUtf8(step.value)) },
        false, true };
    for (const SysctlValue &value : m_answer->sysctls) {
        if (value.key != key || !value.value)
            continue;
        begin.sysctlBefore = *value.value;
        shown.before = { verbatim(m_redact(*value.value)) };
        shown.changesSomething = !sameSysctlValue(*value.value, step.value);
    }
    if (shown.before.isEmpty())
        refuse("no-such-key", step.key);
    m_preview.m_steps.append(shown);
    m_preview.m_request.steps.append(begin);
    if (step.file.isEmpty())
        return;
    if (File *file = fileFor(step.file))
        file->after
            = SecretText { withSysctlSetting(file->after.revealed(), step.key, step.value) };
}

void PreviewBuilder::addEdit(const EditSysctlFile &step)
{
    m_preview.m_request.steps.append({ step, {}, {} });
    File *file = fileFor(step.path);
    if (!file)
        return;
    if (file->before->kind == FileOnDevice::Kind::Absent)
        return refuse("no-such-file", step.path);
    const QList<ByteEdit> edits = sysctlEdits(file->after.revealed(), step.key, step.value);
    file->after = SecretText { withEdits(file->after.revealed(), edits) };
}

/// In systemd's own words.
Message PreviewBuilder::stateOf(const UnitOnDevice &unit) const
{
    return verbatim(m_redact(stateWords(unit)));
}

/// What the device runs besides, before the step itself: systemctl unmask leaves a mask that is
/// made for this boot only.
void PreviewBuilder::addRuntimeUnmasks(const ServiceAction &step)
{
    if (step.verb != ServiceAction::Verb::Unmask)
        return;
    for (const QByteArray &name : step.units)
        if (const UnitOnDevice *found = unit(name);
            found && found->unitFileState == "masked-runtime")
            m_preview.m_steps.append({ "systemctl unmask --runtime " + name, { stateOf(*found) },
                { REPAIR_TEXT("{unit}: not masked").with(QStringLiteral("unit"), m_redact(name)) },
                false, true });
}

void PreviewBuilder::addUnits(const ServiceAction &step)
{
    addRuntimeUnmasks(step);
    BeginStep begin { step, {}, {} };
    StepPreview shown { commandLineFor(step), {}, {}, false, false };
    for (const QByteArray &name : step.units) {
        const UnitOnDevice *found = unit(name);
        if (!found || found->loadState == "no-systemd" || found->loadState == "not-found") {
            refuse("no-such-unit", name);
            continue;
        }
        begin.unitsBefore.append(*found);
        const Message then = afterAction(step.verb, *found);
        shown.before.append(stateOf(*found));
        shown.after.append((then.isEmpty() ? REPAIR_TEXT("{unit}: as it is") : then)
                               .with(QStringLiteral("unit"), m_redact(name)));
        shown.changesSomething = shown.changesSomething || !then.isEmpty();
    }
    m_preview.m_steps.append(shown);
    m_preview.m_request.steps.append(begin);
    if (step.verb == ServiceAction::Verb::Start || step.verb == ServiceAction::Verb::Restart) {
        const Message note = REPAIR_TEXT(
            "Undo stops what was not running before. What a start does by itself, such as the "
            "container engine's firewall rules and its own switching on of forwarding, stays.");
        if (!m_preview.m_notes.contains(note))
            m_preview.m_notes.append(note);
    }
}

void PreviewBuilder::addFiles()
{
    for (auto &[path, file] : m_files) {
        const QByteArrayView before = file.before->content.revealed(),
                             after = file.after.revealed();
        if (before == after)
            continue;
        const bool isNew = file.before->kind == FileOnDevice::Kind::Absent;
        FilePatch patch { path, isNew, file.before->sha256, sha256(after), {} };
        for (const ByteEdit &edit : editsBetween(before, after))
            patch.pieces.append({ edit.offset, edit.length, edit.bytes });
        m_preview.m_request.files.append(patch);
        const QString shownPath = m_redact(path);
        m_preview.m_steps.append({ "write " + shownPath.toUtf8(),
            { isNew ? REPAIR_TEXT("no such file")
                    : verbatim(QString::fromLatin1(file.before->mode + ' ' + file.before->owner)) },
            { REPAIR_TEXT("see the difference") }, true, true, shownPath });
        m_preview.m_diffs.append(
            { shownPath, unifiedDiff(shownPath, m_redact(before), m_redact(after), isNew), isNew });
    }
}

void PreviewBuilder::addNames()
{
    m_preview.m_deviceName = m_redact(m_answer->hostName);
    for (const QString &name : { m_identity.label, m_identity.address })
        if (!name.isEmpty())
            m_preview.m_otherNames.append(name);
    if (m_preview.m_deviceName.isEmpty())
        m_preview.m_deviceName = m_preview.m_otherNames.value(0);
}

void PreviewBuilder::addOutage()
{
    m_preview.m_outage = m_preview.m_plan.outage;
    m_preview.m_notes += m_preview.m_plan.notes;
    for (const QByteArray &name : m_answer->containers) {
        const QString shown = m_redact(name);
        if (!m_preview.m_outage.containers.contains(shown))
            m_preview.m_outage.containers.append(shown);
    }
}

PreviewedPlan PreviewBuilder::build(const ReadAnswer &answer)
{
    m_answer = &answer;
    m_preview.m_deviceTime = answer.clock.utc();
    for (const Refusal &refusal : answer.refusals)
        refuse(refusal);
    for (const FixStep &step : m_preview.m_plan.steps) {
        if (canCutUsOff(step, answer.sshConnection))
            refuse("needs-lease", commandLineFor(step));
        if (const auto *sysctl = std::get_if<SetSysctl>(&step))
            addSysctl(*sysctl);
        else if (const auto *edit = std::get_if<EditSysctlFile>(&step))
            addEdit(*edit);
        else if (const auto *action = std::get_if<ServiceAction>(&step))
            addUnits(*action);
    }
    addFiles();
    addNames();
    addOutage();
    const auto changes = [](const StepPreview &step) { return step.changesSomething; };
    if (m_preview.m_refusals.isEmpty()
        && std::none_of(m_preview.m_steps.begin(), m_preview.m_steps.end(), changes))
        refuse("nothing-to-change");
    m_preview.m_request.issue = m_preview.m_issue;
    m_preview.m_request.plan = m_preview.m_plan.id;
    m_preview.m_request.title = toEnglish(m_preview.m_plan.title).toUtf8();
    m_preview.m_request.risk = riskId(m_preview.m_plan.risk).toLatin1();
    m_preview.m_request.device = m_preview.m_deviceName.toUtf8();
    return std::move(m_preview);
}

} // namespace edgemend
