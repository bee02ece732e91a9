// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/device_worker.h"

#include <QElapsedTimer>

namespace edgemend {

namespace {

using Step = ConnectFailed::Step;

/// sshd closes a connection that has not logged in after 120 s; well before that we make a new one.
constexpr std::chrono::seconds connectionStaysFresh { 60 };

Script hello()
{
    Script script;
    script.id = "hello";
    script.body = ":";
    script.privilege = Privilege::User;
    return script;
}

} // namespace

DeviceWorker::DeviceWorker(WorkerTools tools, Teller tell)
    : m_tools(std::move(tools))
    , m_tell(std::move(tell))
{
}

DeviceWorker::~DeviceWorker() = default;

void DeviceWorker::reach(const Destination &destination, VisitMemory memory, std::stop_token stop)
{
    m_device.reset();
    m_diagnosis.reset();
    m_preview.reset();
    m_destination = destination;
    m_memory = std::move(memory);
    (void)reachAgain(std::move(stop));
}

/// True: the key is trusted and logIn() may go on. Else the news says what there is to decide.
bool DeviceWorker::reachAgain(std::stop_token stop)
{
    m_connector = m_destination.training ? m_tools.makeTrainingConnector(m_destination.scenario)
                                         : m_tools.makeConnector();
    const Result<HostKeyReport> key = m_connector->reach(m_destination.target, std::move(stop));
    if (!key) {
        m_connector.reset();
        m_tell(ConnectFailed { Step::Reach, key.error() });
        return false;
    }
    m_reached = std::chrono::steady_clock::now();
    m_tell(HostKeySeen { *key });
    return key->state == HostKeyReport::State::Trusted;
}

void DeviceWorker::trustHostKey(const QString &label)
{
    if (!m_connector)
        return;
    const Result<void> trusted = m_connector->trustHostKey(label);
    if (!label.isEmpty())
        m_destination.target.label = label;
    if (!trusted)
        m_tell(ConnectFailed { Step::HostKey, trusted.error() });
    else
        m_tell(HostKeyTrusted {});
}

void DeviceWorker::replaceHostKey()
{
    if (!m_connector)
        return;
    if (const Result<void> replaced = m_connector->replaceHostKey(); !replaced)
        m_tell(ConnectFailed { Step::HostKey, replaced.error() });
    else
        m_tell(HostKeyTrusted {});
}

void DeviceWorker::logIn(Credentials &&credentials, std::stop_token stop)
{
    Credentials owned = std::move(credentials);
    const bool fresh
        = m_connector && std::chrono::steady_clock::now() - m_reached < connectionStaysFresh;
    if (!fresh && !reachAgain(stop))
        return;
    // a connector serves one attempt
    const std::unique_ptr<DeviceConnector> connector = std::move(m_connector);
    auto device = connector->logIn(std::move(owned), {}, stop);
    if (!device) {
        m_tell(ConnectFailed { Step::LogIn, device.error() });
        return;
    }
    m_device = std::move(*device);
    m_device->listenToRuns([this](const RunPulse &pulse) {
        m_tell(DeviceAlive { pulse.running, pulse.silentFor });
    });
    if (sayHello(stop))
        lookForChanges(stop);
}

/// Whether a shell of ours runs there, and how long one answer takes.
bool DeviceWorker::sayHello(std::stop_token stop)
{
    QElapsedTimer clock;
    clock.start();
    const Result<ScriptAnswer> answer = m_device->run(hello(), {}, std::move(stop));
    if (!answer) {
        m_device.reset();
        m_tell(ConnectFailed { Step::Shell, answer.error() });
        return false;
    }
    const std::chrono::milliseconds took { clock.elapsed() };
    m_tell(LoggedIn { m_device->identity(), std::max(took - answer->duration, {}) });
    return true;
}

void DeviceWorker::lookForChanges(std::stop_token stop)
{
    if (!m_device)
        return;
    ChangesRead news;
    Repair all = repair();
    if (auto list = all.list(stop); !list) {
        news.failure = list.error();
        noteLink(list.error());
    } else {
        news.all = std::move(*list);
        for (const TransactionSummary &summary : news.all) {
            if (news.open || !isOpen(summary.state))
                continue;
            if (auto report = all.status(summary.id, stop))
                news.open = std::move(*report);
            else
                news.failure = report.error();
        }
    }
    m_tell(std::move(news));
}

/// Rows and pulses while a diagnosis runs. `before`: what is known already (a run as root).
DiagnosisProgress DeviceWorker::progressOf(const Diagnosis *before)
{
    const int all = static_cast<int>(probeIds().size());
    const int asked = before ? static_cast<int>(probesWithoutRoot(before->evidence).size()) : all;
    auto answered = std::make_shared<int>(all - asked);
    DiagnosisProgress progress;
    progress.onRecord = [answered](const QByteArray &, const ProbeRecord &) { ++*answered; };
    progress.onPulse = [this](const RunPulse &pulse) {
        m_tell(DeviceAlive { pulse.running, pulse.silentFor });
    };
    progress.onJudged = [this, answered, all](const Diagnosis &soFar) {
        DiagnosisJudged news;
        news.soFar = soFar;
        news.probesDone = *answered;
        news.probes = all;
        news.link = m_device->counters();
        news.root = m_device->rootAccess();
        m_tell(std::move(news));
    };
    return progress;
}

Diagnosis DeviceWorker::look(DiagnosisEnded::Why why, std::stop_token stop)
{
    const bool asRoot = why == DiagnosisEnded::Why::AsRoot && m_diagnosis;
    const DiagnosisProgress progress = progressOf(asRoot ? &*m_diagnosis : nullptr);
    return asRoot
        ? completeAsRoot(*m_device, *m_diagnosis, progress, std::move(stop), m_tools.windows)
        : runDiagnosis(*m_device, progress, std::move(stop), m_tools.windows);
}

void DeviceWorker::tellDiagnosis(DiagnosisEnded::Why why, Diagnosis &&diagnosis)
{
    const auto failure = diagnosis.linkFailure;
    if (failure && why == DiagnosisEnded::Why::AfterChange) {
        noteLink(*failure); // half a look says nothing new, the one before it still stands
        return;
    }
    m_diagnosis = std::move(diagnosis);
    m_tell(DiagnosisEnded { why, *m_diagnosis, m_device->rootAccess(), m_tools.clock.now() });
    if (failure)
        noteLink(*failure);
}

void DeviceWorker::diagnose(std::stop_token stop)
{
    if (!m_device)
        return;
    tellDiagnosis(DiagnosisEnded::Why::Asked, look(DiagnosisEnded::Why::Asked, stop));
    readPlacesBefore(stop); // the findings are open by now
}

void DeviceWorker::giveSudoPassword(SecretText &&password, std::stop_token stop)
{
    SecretText owned = std::move(password);
    if (!m_device)
        return;
    const Result<void> taken = m_device->offerSudoPassword(std::move(owned), stop);
    if (!taken) {
        m_tell(SudoAnswered { taken.error() });
        noteLink(taken.error());
        return;
    }
    m_tell(SudoAnswered {});
    lookForChanges(stop); // before the findings open: an open change goes before them
    if (m_diagnosis && m_device)
        tellDiagnosis(DiagnosisEnded::Why::AsRoot, look(DiagnosisEnded::Why::AsRoot, stop));
    readPlacesBefore(stop);
}

/// A device that does not answer any more is let go, and the session hears of it once.
void DeviceWorker::noteLink(const Failure &failure)
{
    const bool gone = failure.kind == FailureKind::LinkLost || failure.kind == FailureKind::Silent;
    if (!gone || !m_device)
        return;
    m_device.reset();
    m_preview.reset();
    m_tell(LinkBroke { failure });
}

} // namespace edgemend
