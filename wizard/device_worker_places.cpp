// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/device_worker.h"

namespace edgemend {

void DeviceWorker::readPlacesBefore(std::stop_token) { }
void DeviceWorker::comparePlaces(std::stop_token) { }

} // namespace edgemend
