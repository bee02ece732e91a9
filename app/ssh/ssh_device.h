// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/script_run.h"
#include "app/ssh/ssh_link.h"
#include "checks/device/device.h"
#include "checks/device/script_bundle.h"

#include <functional>
#include <memory>

namespace edgemend {

/// A Linux device behind an SSH session. Belongs to the thread that logged in.
class SshDevice final : public Device {
public:
    /// `rememberLoader` is called when it turns out that this device needs the loader.
    SshDevice(std::unique_ptr<SshLink> link, DeviceIdentity identity, SecretText sudoPassword,
        bool needsLoader, std::function<void()> rememberLoader);

    [[nodiscard]] const DeviceIdentity &identity() const override { return m_identity; }
    [[nodiscard]] Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override;
    [[nodiscard]] Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override;
    [[nodiscard]] LinkCounters counters() const override;
    [[nodiscard]] RootAccess rootAccess() const override { return m_rootAccess; }
    [[nodiscard]] Result<void> offerSudoPassword(
        SecretText &&password, std::stop_token stop) override;
    /// Is told of silence in run(), as runAll() tells its own.
    void listenToRuns(PulseSink sink) override { m_runPulse = std::move(sink); }

private:
    [[nodiscard]] BundleOptions bundleOptions() const;
    /// Sends one bundle, by the cheapest way the device takes.
    [[nodiscard]] RunEnd runOnce(ScriptRun::Limits limits, RunRequest &&request,
        const FrameReader::Sink &onFrame, const std::stop_token &stop);
    [[nodiscard]] Result<void> runBundle(const QByteArray &bundle, const SecretText &input,
        const QList<Script> &scripts, const FrameReader::Sink &onFrame, const PulseSink &onPulse,
        const std::stop_token &stop);
    [[nodiscard]] RunRequest makeRequest(
        const QByteArray &bundle, const SecretText &input, bool withLoader) const;
    [[nodiscard]] Result<void> resultOf(RunEnd end);
    [[nodiscard]] Result<void> explained(RunEnd end) const;
    void count(const Frame &frame);

    const std::unique_ptr<SshLink> m_link;
    const DeviceIdentity m_identity;
    SecretText m_sudoPassword; ///< emptied as soon as sudo refused it
    RootAccess m_rootAccess = RootAccess::Unknown;
    PulseSink m_runPulse;
    const std::function<void()> m_rememberLoader;
    const bool m_takesTwoChannels;
    std::unique_ptr<ScriptRun> m_run; ///< the newest one; its channel may still be closing
    bool m_needsLoader = false;
    bool m_usesSudo = false; ///< of the bundle that runs
};

} // namespace edgemend
