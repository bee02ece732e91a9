// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"
#include "checks/repair/transaction_report.h"

namespace edgemend {

/// One step as a person is shown it.
struct StepPreview {
    QByteArray command; ///< what would be typed, or "write FILE"
    QList<Message> before; ///< value or states that were read back just now
    QList<Message> after;
    bool atKeep = false; ///< made when the change is kept, not before
    bool changesSomething = true; ///< false: it is so already
    QString file = {}; ///< that is written: no command does it, its difference is among the diffs
};

/// Of what was read back, or would be: one after the other.
[[nodiscard]] QString statesInWords(const QList<Message> &states, const Translator &translator);

/// A plan together with what the device looks like right now. Only Repair::preview() makes one.
class PreviewedPlan {
public:
    PreviewedPlan(PreviewedPlan &&) noexcept = default;
    PreviewedPlan &operator=(PreviewedPlan &&) noexcept = default;

    [[nodiscard]] const FixPlan &plan() const { return m_plan; }
    [[nodiscard]] const QByteArray &issue() const { return m_issue; }
    [[nodiscard]] const QString &deviceName() const
    {
        return m_deviceName;
    } ///< what R3 wants typed
    [[nodiscard]] const QList<StepPreview> &steps() const { return m_steps; }
    [[nodiscard]] const QList<FileDiff> &diffs() const { return m_diffs; } ///< redacted
    [[nodiscard]] const Outage &outage() const
    {
        return m_outage;
    } ///< of the plan, with the containers that really run
    [[nodiscard]] const QList<Message> &notes() const
    {
        return m_notes;
    } ///< what undo cannot bring back
    /// Not empty: the device would refuse, and nothing can be confirmed.
    [[nodiscard]] const QList<Message> &refusals() const { return m_refusals; }
    [[nodiscard]] const QDateTime &deviceTime() const { return m_deviceTime; }

private:
    friend class Repair;
    friend class PreviewBuilder;
    friend Result<class ConfirmedPlan> confirm(
        PreviewedPlan &&preview, const struct Consent &consent);
    PreviewedPlan() = default;

    FixPlan m_plan;
    QByteArray m_issue;
    QString m_deviceName;
    QStringList m_otherNames; ///< label and address: as good as the host name when typed
    QList<StepPreview> m_steps;
    QList<FileDiff> m_diffs;
    Outage m_outage;
    QList<Message> m_notes;
    QList<Message> m_refusals;
    QDateTime m_deviceTime;
    BeginRequest m_request;
};

/// Who agreed to what.
struct Consent {
    QString confirmedBy; ///< the person at the laptop
    QString laptop; ///< its host name
    QString mayStop; ///< who allowed the outage; needed when there is one
    QString typedDeviceName; ///< needed for R3
};

/// A previewed plan that a person agreed to; can be applied once.
class ConfirmedPlan {
public:
    ConfirmedPlan(ConfirmedPlan &&) noexcept = default;
    ConfirmedPlan &operator=(ConfirmedPlan &&) noexcept = default;
    [[nodiscard]] const PreviewedPlan &preview() const { return m_preview; }

private:
    friend class Repair;
    friend Result<ConfirmedPlan> confirm(PreviewedPlan &&preview, const Consent &consent);
    ConfirmedPlan(PreviewedPlan &&preview, Consent consent);
    PreviewedPlan m_preview;
    Consent m_consent;
};

/// Refuses (Usage) when an outage lacks mayStop, R3 lacks the device's name, or nobody confirmed;
/// (Refusal) when the preview holds refusals.
[[nodiscard]] Result<ConfirmedPlan> confirm(PreviewedPlan &&preview, const Consent &consent);

/// What a change is doing, for a progress line. Called in the calling thread.
struct RepairProgress {
    enum class Phase {
        Preparing,
        Applying,
        Settling,
        Verifying,
        Keeping,
        Reverting
    } phase
        = Phase::Preparing;
    QByteArray transaction;
    int stepsDone = 0;
    int steps = 0;
    std::chrono::seconds remaining { 0 }; ///< of the settling
    QList<StepReport> ran = {}; ///< commands that ended so far, as far as the device told
};
using ProgressSink = std::function<void(const RepairProgress &)>;

/// Fresh evidence, the same detector, the effect. Called after the device has settled.
using Verifier = std::function<Result<Verification>(std::stop_token)>;

/// Time, so that tests need none.
struct RepairClock {
    std::function<QDateTime()> now;
    /// Returns early when stopped.
    std::function<void(std::chrono::milliseconds, std::stop_token)> wait;
    [[nodiscard]] static RepairClock real();
};

/// Redacts what came from the device before it goes into a preview or report.
using TextRedactor = std::function<QString(QByteArrayView)>;

/// Changes a device by transactions (design §6). Blocking; lives in the device's thread. Nothing
/// here decides for a person, except mend() along decide().
class Repair {
public:
    explicit Repair(
        Device &device, RepairClock clock = RepairClock::real(), TextRedactor redact = {});

    /// Changes nothing on the device, mtimes included.
    [[nodiscard]] Result<PreviewedPlan> preview(
        const QByteArray &issue, const FixPlan &plan, std::stop_token stop);

    /// Begins the transaction and applies it; ends as applied, reverted (a step failed) or
    /// needs-person. A failure of kind Refusal: nothing was touched. LinkLost or Cancelled: the
    /// device goes on by itself, see status().
    [[nodiscard]] Result<TransactionReport> apply(
        ConfirmedPlan &&plan, const ProgressSink &progress, std::stop_token stop);

    /// apply, settle, verify, then keep or revert or leave it applied for a person, along decide().
    [[nodiscard]] Result<TransactionReport> mend(ConfirmedPlan &&plan, IssueState before,
        const Verifier &verify, const ProgressSink &progress, std::stop_token stop);

    [[nodiscard]] Result<TransactionReport> keep(const QByteArray &id, std::stop_token stop);
    [[nodiscard]] Result<TransactionReport> revert(const QByteArray &id, std::stop_token stop);
    /// Reverts a kept (or applied) change; an empty id means the newest that is not reverted. A
    /// file that somebody else changed since is not overwritten: needs-person. The report holds
    /// what it did to files.
    [[nodiscard]] Result<TransactionReport> undo(const QByteArray &id, std::stop_token stop);
    /// Removes the folder with its backups; only of a kept or reverted change. Undo ends with it.
    [[nodiscard]] Result<void> forget(const QByteArray &id, std::stop_token stop);
    [[nodiscard]] Result<TransactionReport> status(const QByteArray &id, std::stop_token stop);
    /// Newest first. Redacted.
    [[nodiscard]] Result<QList<TransactionSummary>> list(std::stop_token stop);

private:
    [[nodiscard]] Result<QByteArray> ask(TransactionVerb verb, const QList<QByteArray> &arguments,
        const SecretText &input, std::stop_token stop);
    [[nodiscard]] Result<TransactionStatus> drive(TransactionVerb verb, const QByteArray &id,
        const ProgressSink &progress, std::stop_token stop);
    [[nodiscard]] TransactionReport report(const TransactionStatus &status) const;
    [[nodiscard]] Result<TransactionStatus> statusOnDevice(
        const QByteArray &id, std::stop_token stop);
    [[nodiscard]] Result<ReadAnswer> readFiles(
        const QList<QByteArray> &paths, std::stop_token stop);
    [[nodiscard]] Result<QByteArray> newestToUndo(std::stop_token stop);

    Device &m_device;
    RepairClock m_clock;
    TextRedactor m_redact;
};

/// Whether a step could cut off the connection that we are on: it touches the way to the peer of
/// $SSH_CONNECTION (design §6). Such a step needs a lease; until there is one, preview() refuses
/// it.
[[nodiscard]] bool canCutUsOff(const FixStep &step, QByteArrayView sshConnection);

} // namespace edgemend
