// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"
#include "checks/report/report_tally.h"
#include "checks/report/report_words.h"

// The parts that makeReportModel() puts together; each fills its own fields of the model.

namespace edgemend {

/// What all parts read.
struct ReportSources {
    const ReportInput &input;
    const ReportTally &tally;
    const ReportWords &words;
};

void addVerdict(ReportModel &model, const ReportSources &from);
void addSigns(ReportModel &model, const ReportSources &from);
void addCounts(ReportModel &model, const ReportSources &from);
void addDeviceAndVisit(ReportModel &model, const ReportSources &from);
void addFindings(ReportModel &model, const ReportSources &from);
void addSeen(ReportModel &model, const ReportSources &from);
void addDone(ReportModel &model, const ReportSources &from);
void addWatched(ReportModel &model, const ReportSources &from);
void addChanges(ReportModel &model, const ReportSources &from);
void addUndo(ReportModel &model, const ReportSources &from);
void addChecks(ReportModel &model, const ReportSources &from);
void addLeftOut(ReportModel &model, const ReportSources &from);
void addSignatures(ReportModel &model, const ReportSources &from);

/// The label of the device, or what it calls itself, or its address.
[[nodiscard]] QString reportDeviceName(const ReportSources &from);
[[nodiscard]] std::optional<ReportDiagram> networkDiagram(const ReportSources &from);

} // namespace edgemend
