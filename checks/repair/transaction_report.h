// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/fixes/fix_plan.h"
#include "checks/fixes/fix_preview.h"
#include "checks/repair/transaction_protocol.h"

#include <QJsonObject>

namespace edgemend {

/// What the same detector says of the issue, as far as a repair needs it.
enum class IssueState { Finding, Absent, CannotTell, NotApplicable };
[[nodiscard]] QByteArray issueStateId(IssueState state); ///< as "verdict" in the JSON

/// What a fresh diagnosis says after a change (or before it).
struct Verification {
    EffectState effect = EffectState::CannotTell;
    IssueState issue = IssueState::CannotTell;
    QList<QByteArray> newFindings; ///< issue ids that were no finding before the change
    Message reason; ///< why it cannot be told
};

/// What to do with a change after it was verified (design §6, Verify).
enum class Decision {
    Keep, ///< effect proved, issue absent
    AskHelped, ///< effect proved, issue still there: a second fault. A person decides.
    Revert, ///< effect disproved
    AskUnknown ///< cannot tell: ask, never revert by itself
};
[[nodiscard]] Decision decide(const Verification &verification);
[[nodiscard]] Message decisionText(Decision decision);

/// One command that ran on the device. Redacted, safe to show.
struct StepReport {
    int number = 0;
    StepOnDevice::Phase phase = StepOnDevice::Phase::Apply;
    QString command;
    int exitCode = 0;
    QString output;
    qint64 milliseconds = 0;
    QDateTime deviceTime;
};

/// Everything that is known of one transaction. Redacted; a value.
struct TransactionReport {
    QByteArray id;
    TransactionState state = TransactionState::NotStarted; ///< on the device
    bool running = false; ///< the device works on it right now
    Message reason; ///< for NeedsPerson and Reverted; empty else
    QString issue, plan, title, risk;
    QString confirmedBy, mayStop, laptop, device;
    QString laptopStarted; ///< RFC 3339
    QDateTime laptopTime, deviceTime; ///< both clocks, read together at the last answer
    QList<StepReport> steps;
    QList<FileDiff> diffs; ///< only while the plan is at hand; after a reconnect the commands tell
    qint64 outageMs = 0;
    bool rebootedSince = false;
    QStringList changedSince; ///< files that somebody else changed
    std::optional<IssueState> before, after;
    std::optional<Decision> decision; ///< of mend()
    QList<QByteArray> newFindings; ///< undo is offered for these
    QString undoByHand; ///< "sudo sh /var/lib/edgemend/ID/revert"

    [[nodiscard]] TransactionState outsideState() const { return seenFromOutside(state, running); }
};

/// The object of design §8.
[[nodiscard]] QJsonObject toJson(const TransactionReport &report, const Translator &translator);
[[nodiscard]] QJsonObject toJson(const TransactionSummary &summary);

} // namespace edgemend
