// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/paper_blocks.h"

// The report's parts as blocks, in reading order.

namespace edgemend {

void addPaperFirstPage(PaperBlocks &blocks, const ReportModel &model);
void addPaperFindings(PaperBlocks &blocks, const ReportModel &model);
void addPaperSeen(PaperBlocks &blocks, const ReportModel &model);
void addPaperChanges(PaperBlocks &blocks, const ReportModel &model);
void addPaperChecks(PaperBlocks &blocks, const ReportModel &model);
void addPaperEnd(PaperBlocks &blocks, const ReportModel &model);

/// The diagram of a finding as one block.
[[nodiscard]] PaperBlock paperDiagram(const PaperBlocks &blocks, const ReportDiagram &diagram);

} // namespace edgemend
