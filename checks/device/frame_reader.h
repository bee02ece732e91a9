// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/script.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <chrono>
#include <functional>
#include <variant>

namespace edgemend {

/// The runner is alive; everything before it was noise.
struct HelloFrame {
    QByteArray boundary; ///< drawn on the device
    qint64 userId = -1;
    QByteArray shell; ///< what /bin/sh is: "dash", "bash", "busybox" …; hostile, display only
};

/// What became of root, told once, when it is settled.
struct PrivilegeFrame {
    enum class Sudo {
        NotNeeded, ///< logged in as root
        NotTried, ///< BundleOptions::Sudo::Never, or no script asked for root
        Missing, ///< there is no sudo
        WithoutPassword, ///< `sudo -n` was enough
        WithPassword, ///< the password was taken
        PasswordNeeded, ///< `sudo -n` was not enough and no password was on offer
        Refused, ///< this user may not
        WrongPassword, ///< the password was not taken
        NoAnswer ///< sudo said nothing within sudoLimit
    };
    Sudo sudo = Sudo::NotTried;
    bool root = false; ///< root scripts run as root
    bool passwordSent = false; ///< the password was handed to sudo (and never more than once)
};

struct BeginFrame {
    QByteArray id;
};

/// The last one. Without it the run was cut.
struct EndFrame {
    std::chrono::milliseconds deviceTime { 0 };
};

using Frame = std::variant<HelloFrame, PrivilegeFrame, BeginFrame, ScriptAnswer, EndFrame>;

struct FrameLimits {
    qint64 answerBytes
        = 8 * 1024 * 1024; ///< one answer; what is more is dropped, the answer is Truncated
    QHash<QByteArray, qint64> answerBytesOf
        = {}; ///< the same by id; unless empty, nothing of any other id is kept
    qint64 totalBytes = 64 * 1024 * 1024; ///< one run; what comes after is ignored
};

/// Turns the bytes a bundle prints into frames, whatever else is printed around them. Memory is
/// bounded by the limits; no input makes it fail, wait or throw. Ids are [a-z0-9-]{1,64} but need
/// not be known: the caller ignores ids it did not ask for and answers it already has.
class FrameReader {
public:
    using Sink = std::function<void(Frame &&)>;

    explicit FrameReader(FrameLimits limits = {});
    ~FrameReader();

    void feed(QByteArrayView bytes, const Sink &sink);

    [[nodiscard]] bool helloSeen() const { return !m_boundary.isEmpty(); }
    [[nodiscard]] bool endSeen() const { return m_state == State::Ended; }
    [[nodiscard]] bool overflowed() const { return m_overflowed; }
    /// Bytes after Hello that belong to no frame.
    [[nodiscard]] qint64 noiseBytes() const { return m_noise; }
    /// Overwrites what is kept of what was read. Also done at the end of its life.
    void wipe();
    /// The first 4 KiB before Hello, for telling what answered when no Hello came. Hostile.
    [[nodiscard]] const QByteArray &preamble() const { return m_preamble; }

private:
    enum class State { BeforeHello, Between, InAnswer, Ended };

    bool step(const Sink &sink);
    bool stepLine(const Sink &sink);
    bool stepInAnswer(const Sink &sink);
    bool readHello(const QByteArray &line, const Sink &sink);
    bool readHeader(const QByteArray &line, const Sink &sink);
    bool startAnswer(const QList<QByteArrayView> &words);
    void keepOutput(QByteArrayView bytes);
    void finishAnswer(bool closed, const Sink &sink);
    void skipNoise(QByteArrayView bytes);

    FrameLimits m_limits;
    State m_state = State::BeforeHello;
    QByteArray m_buffer; ///< not yet understood
    QByteArray m_boundary;
    QByteArray m_preamble;
    ScriptAnswer m_answer; ///< the one being received
    qint64 m_room = 0; ///< how much of it may be kept
    qint64 m_announced = 0; ///< its length as told
    qint64 m_received = 0; ///< its length as seen
    qint64 m_total = 0;
    qint64 m_noise = 0;
    bool m_inLongLine = false; ///< its start was skipped already
    bool m_overflowed = false;
};

} // namespace edgemend
