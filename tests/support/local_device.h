// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"
#include "checks/device/frame_reader.h"
#include "checks/device/script_bundle.h"

#include <QProcess>
#include <QStringList>

#include <optional>

namespace edgemend::test {

/// How the machine of the test plays the device.
struct LocalDeviceOptions {
    enum class Way {
        Bundle, ///< the runner itself runs under this shell; the bundle comes on stdin
        ExecString, ///< `shell -c EXECSTRING`: the shell is the login shell, /bin/sh runs the
                    ///< runner
        Loader ///< `shell -c LOADER`, likewise; the bundle comes on stdin
    } way
        = Way::Bundle;
    QStringList shell { QStringLiteral("/bin/sh") }; ///< program and arguments before "-c"
    QString path; ///< PATH of the device; empty: that of the test
    QStringList environment; ///< more "NAME=value" for the device
    std::optional<int> userId; ///< run as this user and group (needs root)
    BundleOptions bundle { .sudo = BundleOptions::Sudo::Never };
    QByteArray password; ///< sent as the first line when bundle.sudo is TryThenPassword
    bool sendHeartbeats = true;
    qsizetype mostSent = -1; ///< the link stalls after so many bytes of what is sent first
    bool hangUpThere = false; ///< or ends there
    std::chrono::seconds loaderPatience { 25 };
    std::chrono::seconds giveUpAfter { 60 };
};

/// A Device that is this machine, without SSH: what the tests of scripts run against.
class LocalDevice final : public Device {
public:
    explicit LocalDevice(LocalDeviceOptions options = {});

    const DeviceIdentity &identity() const override { return m_identity; }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override;
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override;
    LinkCounters counters() const override { return m_counters; }

    /// All answers of one run, in the order of the scripts.
    QList<ScriptAnswer> answers(const QList<Script> &scripts);

    // What the last run told, for tests of the runner itself.
    const std::optional<HelloFrame> &hello() const { return m_hello; }
    const std::optional<PrivilegeFrame> &privilege() const { return m_privilege; }
    const FrameReader &reader() const { return m_reader; }
    const QList<QByteArray> &begun() const { return m_begun; }
    const QByteArray &raw() const { return m_raw; } ///< every byte of stdout
    const QByteArray &errors() const { return m_errors; } ///< every byte of stderr
    int exitCode() const { return m_exitCode; }

private:
    void exchange(const QByteArray &bundle, const QByteArray &input, const FrameReader::Sink &sink,
        const std::function<bool()> &goOn);
    void start(QProcess &process, const QByteArray &bundle);
    void listen(
        QProcess &process, const FrameReader::Sink &sink, const std::function<bool()> &goOn);
    void note(const Frame &frame);

    LocalDeviceOptions m_options;
    DeviceIdentity m_identity;
    LinkCounters m_counters;
    FrameReader m_reader;
    std::optional<HelloFrame> m_hello;
    std::optional<PrivilegeFrame> m_privilege;
    QList<QByteArray> m_begun;
    QByteArray m_raw;
    QByteArray m_errors;
    int m_exitCode = -1;
};

} // namespace edgemend::test
