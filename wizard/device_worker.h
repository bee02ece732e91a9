// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/repair/verify_by_diagnosis.h"
#include "checks/repair/watched_places.h"
#include "wizard/device_news.h"

#include <functional>
#include <map>
#include <memory>

namespace edgemend {

/// What a worker is given once. All of it is called in the worker's thread.
struct WorkerTools {
    std::function<std::unique_ptr<DeviceConnector>()> makeConnector;
    std::function<std::unique_ptr<DeviceConnector>(const QString &scenario)> makeTrainingConnector;
    RepairClock clock;
    Windows windows;
};

/// Where to go, and whether that is a training device.
struct Destination {
    Target target;
    bool training = false;
    QString scenario;
};

/// What an earlier connection of the same visit saw: the watched places are compared with how they
/// stood before the first change of the visit, not before the first of a connection.
struct VisitMemory {
    std::optional<PlacesSnapshot> placesBefore;
    OwnEffects own; ///< of all changes of this visit
};

/// The engine for one device, called request by request. Plain blocking code: it lives in the
/// thread of a DeviceThread (or in that of a test) and knows nothing of windows or queues.
class DeviceWorker {
public:
    using Teller = std::function<void(DeviceNews &&)>;
    DeviceWorker(WorkerTools tools, Teller tell);
    ~DeviceWorker();

    // --- the way in
    void reach(const Destination &destination, VisitMemory memory, std::stop_token stop);
    void trustHostKey(const QString &label);
    void replaceHostKey();
    /// Reaches anew when the connection of reach() was used up or has waited for too long.
    void logIn(Credentials &&credentials, std::stop_token stop);
    void lookForChanges(std::stop_token stop);

    // --- looking
    void diagnose(std::stop_token stop);
    void giveSudoPassword(SecretText &&password, std::stop_token stop);

    // --- changing
    void preview(const QByteArray &issue, const FixPlan &plan, std::stop_token stop);
    /// `before`: what the person saw who agreed.
    void mend(const Consent &consent, const Diagnosis &before, std::stop_token stop);
    void keep(const QByteArray &id, std::stop_token stop);
    void undo(const QByteArray &id, std::stop_token stop);
    /// A fresh diagnosis, and what it says of this change.
    void verifyAgain(const QByteArray &id, std::stop_token stop);
    /// How it stands on the device. Judges nothing.
    void readChange(const QByteArray &id, std::stop_token stop);
    void removeCopies(const QList<QByteArray> &ids, std::stop_token stop);

private:
    using Verb = Result<TransactionReport> (Repair::*)(const QByteArray &, std::stop_token);
    /// What this visit knows of a change that it made.
    struct Made {
        Effect effect;
        BeforeChange before;
        TransactionReport report;
    };

    [[nodiscard]] bool reachAgain(std::stop_token stop);
    [[nodiscard]] bool sayHello(std::stop_token stop);
    [[nodiscard]] DiagnosisProgress progressOf(const Diagnosis *before);
    [[nodiscard]] Diagnosis look(DiagnosisEnded::Why why, std::stop_token stop);
    void tellDiagnosis(DiagnosisEnded::Why why, Diagnosis &&diagnosis);
    [[nodiscard]] Repair repair();
    void leaveUnfinished(
        const QByteArray &id, Made &&made, const Failure &why, std::stop_token stop);
    void endMend(
        TransactionReport &&report, std::optional<Diagnosis> &&after, std::stop_token stop);
    void endChange(
        const QByteArray &id, Verb verb, RepairProgress::Phase phase, std::stop_token stop);
    void tellChange(TransactionReport &&report);
    void tellFailure(const Failure &failure);
    void noteLink(const Failure &failure);
    void readPlacesBefore(std::stop_token stop);
    void settle(std::optional<Diagnosis> &&after, std::stop_token stop);
    void comparePlaces(std::stop_token stop);

    const WorkerTools m_tools;
    const Teller m_tell;
    Destination m_destination;
    std::unique_ptr<DeviceConnector> m_connector; ///< null: none that could still log in
    std::chrono::steady_clock::time_point m_reached;
    std::unique_ptr<Device> m_device;
    std::optional<Diagnosis> m_diagnosis;
    std::optional<PreviewedPlan> m_preview;
    std::map<QByteArray, Made> m_made;
    VisitMemory m_memory;
};

} // namespace edgemend
