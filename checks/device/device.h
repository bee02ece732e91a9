// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/script.h"
#include "checks/device/secret_text.h"
#include "checks/result.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace edgemend {

/// Who the other end is, as far as the connection itself can prove.
struct DeviceIdentity {
    QString label; ///< customer / site / device; may be empty
    QString address; ///< host name or address as typed
    quint16 port = 22;
    QString user;
    QString hostKey; ///< "SHA256:…"; empty for a device without one
    QString serverBanner; ///< "SSH-2.0-OpenSSH_9.2p1"; hostile, display only
    enum class Kind { Live, Recorded, Training } kind = Kind::Live;
};

/// What a session has cost so far. Counted exactly, guarded in CI.
struct LinkCounters {
    int execs = 0;
    int sudos = 0;
    int roundTrips = 0; ///< of our own making (requests that waited for an answer)
    qint64 bytesSent = 0; ///< on the wire where there is one
    qint64 bytesReceived = 0;
    std::chrono::milliseconds deviceTime { 0 }; ///< measured on the device
};

/// Reports that a run is alive, or how long it has been silent.
struct RunPulse {
    std::chrono::milliseconds silentFor { 0 };
    QList<QByteArray> running; ///< ids that began and have not ended, as far as known
};

/// How this login gets at root, as far as a run has told.
enum class RootAccess {
    Unknown, ///< nothing has asked for root yet
    Root, ///< logged in as root
    SudoWithoutPassword,
    SudoWithPassword, ///< the password was taken
    PasswordNeeded, ///< sudo asks for a password and has none
    Refused, ///< sudo says that this user may not
    WrongPassword, ///< sudo did not take the password that was given
    Missing, ///< there is no sudo
    NoAnswer ///< sudo said nothing in time
};

/// A machine that can be asked and changed. Blocking; one Device belongs to one thread. Destroying
/// it ends the session. No implementation ever throws across this interface.
class Device {
public:
    using AnswerSink = std::function<void(ScriptAnswer &&)>;
    using PulseSink = std::function<void(const RunPulse &)>;

    virtual ~Device() = default;
    Device() = default;
    Device(const Device &) = delete;
    Device &operator=(const Device &) = delete;

    [[nodiscard]] virtual const DeviceIdentity &identity() const = 0;

    /// Runs all scripts, in one exec and at most one sudo, at most four at once. `onAnswer` is
    /// called in the calling thread, once for *every* script, also for those that could not run: a
    /// lost link or a stop gives the missing ones as LinkLost or Cancelled before the function
    /// returns. The Result is the fate of the run as a whole; a failure still comes with all
    /// answers.
    [[nodiscard]] virtual Result<void> runAll(const QList<Script> &scripts,
        const AnswerSink &onAnswer, const PulseSink &onPulse, std::stop_token stop)
        = 0;

    /// Runs one script with `input` as its standard input (a patch, a password). Used by changes,
    /// which are never batched. The answer's output is raw.
    [[nodiscard]] virtual Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop)
        = 0;

    [[nodiscard]] virtual LinkCounters counters() const = 0;

    /// Changes only while something runs; read it in the same thread.
    [[nodiscard]] virtual RootAccess rootAccess() const { return RootAccess::Unknown; }

    /// Gives sudo the password that it asks for, and has it tried at once by a command that does
    /// nothing. Taken: it is used until the session ends. A failure of kind SudoRefused: it was not
    /// taken, is forgotten and never sent again; the device goes on without root.
    [[nodiscard]] virtual Result<void> offerSudoPassword(
        SecretText &&password, std::stop_token stop);

    /// Is told how a run() goes, as runAll() tells its own. For devices with a link.
    virtual void listenToRuns(PulseSink sink);
};

} // namespace edgemend
