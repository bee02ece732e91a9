// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/wizard_session.h"

namespace edgemend {

/// What a visit knows. Only the files of wizard/session and wizard_session.cpp see it.
class WizardSession::Private {
public:
    explicit Private(WizardServices given)
        : services(std::move(given))
    {
    }

    WizardServices services;

    QList<KnownDevice> known;
    KnownDevice device;
    bool connected = false, connecting = false;
    DeviceIdentity identity;
    std::optional<HostKeyReport> hostKey;
    QList<LoginQuestion> questions;
    QStringList tried;
    std::optional<Failure> failure;
    std::chrono::milliseconds linkTime { 0 };

    QList<TransactionSummary> changes;
    std::optional<TransactionReport> foundChange;

    QList<QByteArray> symptoms;
    QMap<QByteArray, QMap<QByteArray, QByteArray>> answers;

    DiagnosisState state;
    std::optional<Diagnosis> diagnosis;
    QDateTime diagnosedAt;

    QByteArray issue;
    std::optional<PreviewView> preview;
    FixState fix;
    std::optional<TransactionReport> change;
    QList<TransactionReport> changesOfThisVisit;
    WatchedPlaces places;

    static constexpr qsizetype longestHistory = 50;
    QList<PageId> history;
    bool previewing = false, mending = false;
};

} // namespace edgemend
