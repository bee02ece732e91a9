# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeAgent lost its link to the hub and says nothing of it: the last word of its log is old
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: cannot-tell

# As in edge-agent.sh, but nobody restarts edgeAgent: its SDK tries again for ever, and logs that at debug level only.
fault() { shutAgentOff; }

heal() { letAgentOut; }
