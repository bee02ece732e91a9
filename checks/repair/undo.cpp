// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/repair.h"

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

const FileOnDevice *fileOf(const ReadAnswer &answer, const QByteArray &path)
{
    for (const FileOnDevice &file : answer.files)
        if (file.path == path)
            return &file;
    return nullptr;
}

} // namespace

Result<ReadAnswer> Repair::readFiles(const QList<QByteArray> &paths, std::stop_token stop)
{
    ReadRequest request;
    request.files = paths;
    const auto output = ask(TransactionVerb::Read, {}, encodeReadRequest(request), stop);
    if (!output)
        return tl::unexpected { output.error() };
    return decodeReadAnswer(*output);
}

Result<QByteArray> Repair::newestToUndo(std::stop_token stop)
{
    const auto all = list(stop);
    if (!all)
        return tl::unexpected { all.error() };
    for (const TransactionSummary &summary : *all)
        if (summary.state != TransactionState::Reverted)
            return summary.id;
    return failure(FailureKind::NotFound, REPAIR_TEXT("Undo the newest change"),
        REPAIR_TEXT("There is no change on this device that could be undone."));
}

/// The plan is not at hand any more, so what an undo does to files is read before and after it.
Result<TransactionReport> Repair::undo(const QByteArray &wanted, std::stop_token stop)
{
    const auto id = wanted.isEmpty() ? newestToUndo(stop) : Result<QByteArray> { wanted };
    if (!id)
        return tl::unexpected { id.error() };
    const auto status = statusOnDevice(*id, stop);
    if (!status)
        return tl::unexpected { status.error() };
    if (status->placed.isEmpty())
        return revert(*id, stop);
    const auto before = readFiles(status->placed, stop);
    if (!before)
        return tl::unexpected { before.error() };
    auto report = revert(*id, stop);
    if (!report)
        return report;
    const auto after = readFiles(status->placed, stop);
    if (!after)
        return report; // undone; how the files look now, nobody can say
    for (const QByteArray &path : status->placed) {
        const FileOnDevice *old = fileOf(*before, path);
        const FileOnDevice *now = fileOf(*after, path);
        if (!old || !now || old->sha256 == now->sha256)
            continue;
        const QString shown = m_redact(path);
        report->diffs.append({ shown,
            unifiedDiff(
                shown, m_redact(old->content.revealed()), m_redact(now->content.revealed())),
            false });
    }
    return report;
}

} // namespace edgemend
