// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"
#include "checks/repair/transaction_report.h"

#include <QTimeZone>

// All that a report is made of, as plain values: the window and the command line fill them in.

namespace edgemend {

/// The comparison of the watched places, before and after all that a visit did.
struct ReportWatched {
    int total = 0, read = 0;
    QStringList changed; ///< besides what EdgeMend changed; hostile
    QDateTime before, after;
    [[nodiscard]] bool isProved() const { return total > 0 && before.isValid() && after.isValid(); }
};

/// What the technician wrote, drew and photographed. Free text goes through the redactor.
struct ReportFields {
    QString company, technician, customer, job, observations;
    QList<QByteArray> photos; ///< encoded; one that still holds metadata is encoded again
    QByteArray signatureTechnician, signatureCustomer; ///< PNG; empty: a line to sign by hand
};

struct ReportAnswer {
    Message question;
    Message answer;
};

/// EdgeMend's folders on the device, which undo needs.
struct ReportCopies {
    enum class State { None, Kept, Removed } state = State::None;
    QDateTime removedAt; ///< laptop time
};

struct ReportInput {
    Diagnosis before;
    std::optional<Diagnosis> after; ///< the newest, when there is more than one
    QList<TransactionReport> changes; ///< of this visit, oldest first
    QMap<QByteArray, QStringList> stopped; ///< transaction → containers that stopped; hostile
    ReportWatched watched;

    QString label, place; ///< empty: the device's own name, no place
    QString user, laptop; ///< who sits at which laptop
    QDateTime arrived, written; ///< laptop time; `written` is when the report is made
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< in which times are shown
    QDateTime hostKeyKnownSince; ///< invalid: not known
    QString language = QStringLiteral("en"); ///< of the Translator; decides the form of dates
    int sequence = 1; ///< last part of the report's number

    ReportFields fields;
    QList<Message> symptoms; ///< that were chosen
    QList<ReportAnswer> answers;
    ReportCopies copies;
    enum class Evidence { Shown, LeftOut } evidence = Evidence::Shown;
};

} // namespace edgemend
