// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/simulated_state.h"
#include "checks/repair/transaction_protocol.h"

namespace edgemend {

/// What device/engine.sh does, on a simulated device: applies, keeps or takes back one change,
/// whose folder (request, state, backups) stands among the device's files.
class SimulatedChange {
public:
    SimulatedChange(SimulatedState &state, QByteArray folder, BeginRequest request,
        TransactionStatus status, SimulatedTime now);

    /// Writes the folder: the request and the backups. False: the device has no such kernel value.
    [[nodiscard]] bool open(const QByteArray &requestText);
    /// False: refused, the change does not stand where this could be done.
    [[nodiscard]] bool apply();
    [[nodiscard]] bool keep();
    [[nodiscard]] bool revert();

    [[nodiscard]] const TransactionStatus &status() const { return m_status; }

private:
    void setState(TransactionState state, const Refusal &reason = {});
    bool ran(
        StepOnDevice::Phase phase, int step, const QByteArray &command, const QByteArray &error);
    bool applyStep(int number, const FixStep &step);
    bool applyUnits(int number, const ServiceAction &action);
    QByteArray act(ServiceAction::Verb verb, const QByteArray &unit);
    bool placeFile(const FilePatch &patch, int number);
    void takeBack();
    void restoreFiles();
    void restoreUnits();
    void restoreSysctls();
    [[nodiscard]] std::optional<Refusal> touchedByOthers() const;
    [[nodiscard]] QByteArray backupPath(int number) const
    {
        return m_folder + "/before." + QByteArray::number(number);
    }

    SimulatedState &m_state;
    QByteArray m_folder;
    BeginRequest m_request;
    TransactionStatus m_status;
    SimulatedTime m_now;
};

/// The dotted spelling of a key, by which a simulated device knows it.
[[nodiscard]] QByteArray dottedKey(QByteArray key);

} // namespace edgemend
