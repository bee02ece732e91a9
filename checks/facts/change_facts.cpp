// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/change_facts.h"

#include "checks/facts/probe_lines.h"

namespace edgemend {

namespace {

bool isOver(const OpenChange &change)
{
    return change.state.isEmpty() || change.state == u"kept" || change.state == u"reverted";
}

OpenChange changeFrom(const QString &block)
{
    const ProbeLines lines = readLines(block);
    return { .id = lines.value(u"transaction"_qs),
        .state = lines.firstQuoted().section(u' ', 0, 0),
        .issue = lines.value(u"issue"_qs),
        .plan = lines.value(u"plan"_qs),
        .when = lines.value(u"when"_qs) };
}

} // namespace

const OpenChange *ChangeFacts::openFor(QStringView issue) const
{
    for (const OpenChange &change : open)
        if (change.issue == issue)
            return &change;
    return nullptr;
}

Fact<ChangeFacts> parseChanges(const Evidence &evidence)
{
    const auto all = evidence.textOf("transactions");
    if (!all)
        return Fact<ChangeFacts>::unknown(all.error().happened);
    if (readLines(*all).is(u"folder"_qs, "unreadable"))
        return Fact<ChangeFacts>::unknown(text("Facts",
            QT_TRANSLATE_NOOP("Facts", "Needs root: this user may not read EdgeMend's folder.")));
    ChangeFacts facts;
    const QString mark = u"\ntransaction="_qs;
    const QStringList blocks = (u'\n' + *all).split(mark);
    for (const QString &block : blocks.mid(1)) {
        const OpenChange change = changeFrom(mark.mid(1) + block);
        if (!isOver(change))
            facts.open.append(change);
    }
    return facts;
}

} // namespace edgemend
