// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/script.h"
#include "checks/device/secret_text.h"
#include "checks/fixes/fix_step.h"
#include "checks/result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

// What transaction.sh and the laptop say to each other: line based, pure functions in both
// directions, so that the simulated device answers in the same words. The format stands at the head
// of device/transaction.sh and in README.md.

namespace edgemend {

/// Where a transaction stands on the device. The -ing ones mean that a run is going on, or was cut
/// off in the middle
/// (`TransactionStatus::running` tells which); all of them can be gone on with or reverted.
enum class TransactionState {
    NotStarted,
    Applying,
    Applied,
    Keeping,
    Kept,
    Reverting,
    Reverted,
    NeedsPerson
};
[[nodiscard]] QByteArray transactionStateId(
    TransactionState state); ///< "not-started" … "needs-person"
[[nodiscard]] std::optional<TransactionState> transactionStateFrom(QByteArrayView id);
/// Neither kept nor reverted: it stands in the way of another one.
[[nodiscard]] bool isOpen(TransactionState state);
/// The five states that people and the JSON see (design §6). An -ing state that nobody works on
/// needs a person.
[[nodiscard]] TransactionState seenFromOutside(TransactionState state, bool running);

/// "20261122-231500-3fa9": what a folder below /var/lib/edgemend may be called.
[[nodiscard]] bool isTransactionId(QByteArrayView id);

/// One field of a line: bytes outside [A-Za-z0-9_./:@%+,=-] become \0ooo (what printf '%b' reads),
/// nothing becomes "-".
[[nodiscard]] QByteArray encodeField(QByteArrayView bytes);
[[nodiscard]] std::optional<QByteArray> decodeField(QByteArrayView field);

/// A script call of transaction.sh.
enum class TransactionVerb { List, Read, Begin, Apply, Keep, Revert, Status, Renew, Forget };
[[nodiscard]] QByteArray verbId(TransactionVerb verb);
[[nodiscard]] Script transactionScript(
    TransactionVerb verb, const QList<QByteArray> &arguments = {});
/// What stands as "engine" in the folder of a transaction.
[[nodiscard]] QByteArray engineScript();

// --- read: what a preview needs
// ---------------------------------------------------------------------------------

struct ReadRequest {
    QList<QByteArray> sysctls;
    QList<QByteArray> files;
    QList<QByteArray> units;
    bool containers = false; ///< which containers run, when the engine does
};
[[nodiscard]] SecretText encodeReadRequest(const ReadRequest &request);
[[nodiscard]] Result<ReadRequest> decodeReadRequest(QByteArrayView bytes);

struct SysctlValue {
    QByteArray key;
    std::optional<QByteArray> value; ///< nothing: the kernel does not have this key
};

struct FileOnDevice {
    enum class Kind { Absent, Regular, Other };
    QByteArray path; ///< as asked
    QByteArray resolved; ///< links followed: this one is written
    Kind kind = Kind::Absent;
    qint64 size = 0;
    QByteArray mode; ///< "-rw-r--r--"
    QByteArray owner; ///< "0:0"
    int links = 1;
    QByteArray sha256; ///< hex; empty when absent
    SecretText content; ///< raw, only for files up to 256 KiB
    QByteArray obstacle; ///< why it cannot be replaced: "read-only", "immutable", "hard-linked" …;
                         ///< or empty
};

struct UnitOnDevice {
    QByteArray name;
    QByteArray loadState;
    QByteArray activeState;
    QByteArray subState;
    QByteArray unitFileState;
    QByteArray result;
};

/// A reason in the device's words: why it refuses (nothing was touched), or why a transaction ended
/// as it did.
struct Refusal {
    QByteArray code; ///< "not-root", "open-transaction", "no-storage", "read-only", "disk-full",
                     ///< "immutable", "changed" …; empty: none
    QList<QByteArray> details; ///< a path, a transaction's id …; hostile, display only
    bool operator==(const Refusal &) const = default;
};
/// Redacted.
[[nodiscard]] Message refusalText(const Refusal &refusal);

struct TransactionSummary {
    QByteArray id;
    TransactionState state = TransactionState::NotStarted;
    bool running = false;
    QString who; ///< hostile, display only
    QString laptop;
    QString when; ///< laptop's clock, RFC 3339
    QString issue;
    QString plan;
    Refusal reason; ///< for NeedsPerson, Reverted, and Applied when *keep* failed; code empty: none
};

/// The device's clocks, read together.
struct DeviceClock {
    qint64 epoch = 0; ///< seconds, the device's own idea
    double uptime = 0; ///< seconds
    QByteArray bootId;
    [[nodiscard]] QDateTime utc() const { return QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC); }
};

struct ReadAnswer {
    DeviceClock clock;
    QByteArray hostName; ///< hostile, display only
    QByteArray sshConnection; ///< $SSH_CONNECTION
    QList<Refusal> refusals;
    QList<SysctlValue> sysctls;
    std::vector<FileOnDevice> files;
    QList<UnitOnDevice> units;
    QList<QByteArray>
        containers; ///< running ones, when the plan restarts something and the engine runs
    QList<TransactionSummary> transactions;
};
[[nodiscard]] QByteArray encodeReadAnswer(const ReadAnswer &answer);
[[nodiscard]] Result<ReadAnswer> decodeReadAnswer(QByteArrayView output);

// --- begin
// ------------------------------------------------------------------------------------------------------

/// A file as it is to be, from byte ranges: bytes that do not change never travel back.
struct FilePatch {
    struct Piece {
        qint64 offset = 0; ///< in the old file
        qint64 length = 0; ///< bytes taken away there
        QByteArray bytes; ///< bytes put there
    };
    QByteArray path; ///< links followed
    bool absentBefore = false; ///< then one piece at 0 is the whole file
    QByteArray sha256Before; ///< hex; empty when absent
    QByteArray sha256After;
    QList<Piece> pieces; ///< ascending, not overlapping
};

struct BeginStep {
    FixStep step;
    QByteArray sysctlBefore; ///< SetSysctl: the value that the preview showed
    QList<UnitOnDevice> unitsBefore; ///< ServiceAction: likewise
};

struct BeginRequest {
    QByteArray id;
    QByteArray issue;
    QByteArray plan;
    QByteArray title; ///< English
    QByteArray risk;
    QByteArray who;
    QByteArray mayStop;
    QByteArray laptop;
    QByteArray when; ///< RFC 3339, laptop
    QByteArray device;
    QList<BeginStep> steps;
    QList<FilePatch> files; ///< made at *keep*
};
/// With the engine behind it: what `begin` reads from its standard input.
[[nodiscard]] SecretText encodeBeginRequest(const BeginRequest &request);
[[nodiscard]] Result<BeginRequest> decodeBeginRequest(QByteArrayView bytes);

// --- status, and the answer of begin, apply, keep, revert
// --------------------------------------------------------

struct StepOnDevice {
    int number = 0; ///< from 1
    enum class Phase { Apply, Keep, Revert } phase = Phase::Apply;
    int exitCode = 0;
    qint64 milliseconds = 0;
    QByteArray command; ///< as run
    QByteArray output; ///< raw: redact before use
    qint64 epoch = 0; ///< device's clock
};

struct TransactionStatus {
    TransactionSummary summary;
    DeviceClock clock;
    bool rebootedSince = false; ///< since it was applied: values of the running kernel are gone
    qint64 outageMs = 0;
    QByteArray title;
    QByteArray risk;
    QByteArray mayStop;
    QByteArray device;
    QList<StepOnDevice> steps; ///< as they happened
    QList<QByteArray> placed; ///< files that the change wrote and nobody took back
    QList<QByteArray> changedSince; ///< of those, the ones that somebody else changed
};
[[nodiscard]] QByteArray encodeStatus(const TransactionStatus &status);
/// A `refused` line becomes a Failure of kind Refusal (NotFound for an unknown id).
[[nodiscard]] Result<TransactionStatus> decodeStatus(QByteArrayView output);

[[nodiscard]] QByteArray encodeList(const QList<TransactionSummary> &list);
[[nodiscard]] Result<QList<TransactionSummary>> decodeList(QByteArrayView output);
[[nodiscard]] QByteArray encodeRefusal(const Refusal &refusal);

} // namespace edgemend
