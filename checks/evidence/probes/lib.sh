# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Put before every probe by the catalogue. `limit SECONDS COMMAND…`: bounds one command where the device can; where there is no
# timeout command the runner's own limit on the whole probe is the bound.
if timeout 1 true 2>/dev/null; then
    limit() { timeout "$@"; }
else
    limit() { shift; "$@"; }
fi
