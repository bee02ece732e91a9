// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/fix_preview.h"
#include "checks/repair/protocol_fields.h"

#include <array>

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

tl::unexpected<Failure> badRequest()
{
    return failure(FailureKind::BadData, REPAIR_TEXT("Read a request for a change"),
        REPAIR_TEXT("It makes no sense."));
}

constexpr std::array<const char *, 5> actions { "unmask", "enable", "reset-failed", "start",
    "restart" };

QByteArray stepLine(int number, const BeginStep &begin)
{
    QByteArray line = "step " + QByteArray::number(number) + ' ';
    if (const auto *sysctl = std::get_if<SetSysctl>(&begin.step))
        return line
            + protocolLine("sysctl",
                { normalSysctlKey(sysctl->key), sysctl->value, sysctl->file, begin.sysctlBefore });
    if (const auto *edit = std::get_if<EditSysctlFile>(&begin.step))
        return line + protocolLine("edit", { edit->path, edit->key, edit->value });
    const auto &action = std::get<ServiceAction>(begin.step);
    return line
        + protocolLine("unit",
            QList<QByteArray> { actions.at(static_cast<std::size_t>(action.verb)) } + action.units);
}

QByteArray unitLines(const QList<BeginStep> &steps)
{
    QByteArray lines;
    QList<QByteArray> seen;
    for (const BeginStep &begin : steps) {
        for (const UnitOnDevice &unit : begin.unitsBefore) {
            if (!seen.contains(unit.name))
                lines += protocolLine(
                    "unit", { unit.name, unit.loadState, unit.activeState, unit.unitFileState });
            seen.append(unit.name);
        }
    }
    return lines;
}

QByteArray fileLines(int number, const FilePatch &patch)
{
    const QByteArray count = QByteArray::number(number);
    QByteArray lines = protocolLine("file",
        { count, patch.path, patch.absentBefore ? "absent" : patch.sha256Before,
            patch.sha256After });
    for (const FilePatch::Piece &piece : patch.pieces)
        lines += protocolLine("piece",
            { count, QByteArray::number(piece.offset), QByteArray::number(piece.length),
                piece.bytes });
    return lines;
}

/// One line of a begin request into it.
bool readStep(ProtocolLine &fields, BeginRequest &request)
{
    const QByteArray kind = fields.text(1);
    BeginStep begin;
    if (kind == "sysctl") {
        begin.step = SetSysctl { fields.text(2), fields.text(3), fields.text(4) };
        begin.sysctlBefore = fields.text(5);
    } else if (kind == "edit") {
        begin.step = EditSysctlFile { fields.text(2), fields.text(3), fields.text(4) };
    } else if (kind == "unit") {
        ServiceAction action;
        const auto found = std::find(actions.begin(), actions.end(), fields.text(2));
        if (found == actions.end())
            return false;
        action.verb = static_cast<ServiceAction::Verb>(found - actions.begin());
        for (qsizetype i = 3; i < fields.size(); ++i)
            action.units.append(fields.text(i));
        begin.step = action;
    } else {
        return false;
    }
    request.steps.append(begin);
    return fields.isFine();
}

void readUnit(ProtocolLine &fields, BeginRequest &request)
{
    UnitOnDevice unit;
    unit.name = fields.text(0);
    unit.loadState = fields.text(1);
    unit.activeState = fields.text(2);
    unit.unitFileState = fields.text(3);
    for (BeginStep &begin : request.steps)
        if (const auto *action = std::get_if<ServiceAction>(&begin.step);
            action && action->units.contains(unit.name))
            begin.unitsBefore.append(unit);
}

bool readLine(ProtocolLine &fields, BeginRequest &request)
{
    const QByteArray &word = fields.word();
    const std::pair<const char *, QByteArray *> plain[] = { { "id", &request.id },
        { "issue", &request.issue }, { "plan", &request.plan }, { "title", &request.title },
        { "risk", &request.risk }, { "who", &request.who }, { "may-stop", &request.mayStop },
        { "laptop", &request.laptop }, { "when", &request.when }, { "device", &request.device } };
    for (const auto &[name, target] : plain)
        if (word == name)
            *target = fields.text(0);
    if (word == "step")
        return readStep(fields, request);
    if (word == "unit")
        readUnit(fields, request);
    if (word == "file") {
        FilePatch patch;
        patch.path = fields.text(1);
        patch.sha256Before = fields.text(2);
        patch.absentBefore = patch.sha256Before == "absent";
        if (patch.absentBefore)
            patch.sha256Before.clear();
        patch.sha256After = fields.text(3);
        request.files.append(patch);
    }
    if (word == "piece") {
        const qint64 number = fields.number(0);
        if (number < 1 || number > request.files.size())
            return false;
        request.files[number - 1].pieces.append(
            { fields.number(1), fields.number(2), fields.text(3) });
    }
    return fields.isFine();
}

} // namespace

SecretText encodeReadRequest(const ReadRequest &request)
{
    QByteArray text;
    for (const QByteArray &key : request.sysctls)
        text += protocolLine("sysctl", { key });
    for (const QByteArray &path : request.files)
        text += protocolLine("file", { path });
    for (const QByteArray &unit : request.units)
        text += protocolLine("unit", { unit });
    if (request.containers)
        text += "containers\n";
    text += "end\n";
    return SecretText { std::move(text) };
}

Result<ReadRequest> decodeReadRequest(QByteArrayView bytes)
{
    ReadRequest request;
    for (const QByteArray &line : bytes.toByteArray().split('\n')) {
        ProtocolLine fields { line };
        if (fields.word() == "end")
            return request;
        if (fields.word() == "containers")
            request.containers = true;
        else if (fields.word() == "sysctl")
            request.sysctls.append(fields.text(0));
        else if (fields.word() == "file")
            request.files.append(fields.text(0));
        else if (fields.word() == "unit")
            request.units.append(fields.text(0));
        else
            return badRequest();
        if (!fields.isFine())
            return badRequest();
    }
    return badRequest();
}

SecretText encodeBeginRequest(const BeginRequest &request)
{
    QByteArray text;
    const std::pair<const char *, QByteArray> plain[] = { { "id", request.id },
        { "issue", request.issue }, { "plan", request.plan }, { "title", request.title },
        { "risk", request.risk }, { "who", request.who }, { "may-stop", request.mayStop },
        { "laptop", request.laptop }, { "when", request.when }, { "device", request.device } };
    for (const auto &[name, value] : plain)
        text += protocolLine(name, { value });
    int number = 0;
    for (const BeginStep &step : request.steps)
        text += stepLine(++number, step);
    text += unitLines(request.steps);
    number = 0;
    for (const FilePatch &patch : request.files)
        text += fileLines(++number, patch);
    text += "engine\n" + engineScript() + "edgemend-end\n";
    return SecretText { std::move(text) };
}

Result<BeginRequest> decodeBeginRequest(QByteArrayView bytes)
{
    BeginRequest request;
    for (const QByteArray &line : bytes.toByteArray().split('\n')) {
        ProtocolLine fields { line };
        if (fields.word() == "engine")
            return isTransactionId(request.id) ? Result<BeginRequest> { request } : badRequest();
        if (!readLine(fields, request))
            return badRequest();
    }
    return badRequest();
}

} // namespace edgemend
