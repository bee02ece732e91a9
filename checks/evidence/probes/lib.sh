# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Put before every probe by the catalogue. `limit SECONDS COMMAND…`: bounds one command, with the runner's own means where the
# device has no timeout. Only by hand, without the runner, there may be neither.
if timeout 1 true 2>/dev/null; then
    limit() { timeout "$@"; }
elif command -v limited >/dev/null 2>&1; then
    limit() { limited "$@"; }
else
    limit() { shift; "$@"; }
fi
# may_ask_engine: false, and says why, where there is no client, or where asking would change the device: the client of a
# stopped engine whose socket systemd holds starts that engine, with containers, firewall rules and forwarding.
engine_sleeps() {
    case $(limit 5 systemctl is-active docker.service docker.socket 2>/dev/null | tr '\n' ' ') in
    'inactive active '* | 'failed active '* | 'deactivating active '*) return 0 ;;
    *) return 1 ;;
    esac
}
may_ask_engine() {
    if ! command -v docker >/dev/null 2>&1; then
        echo "client=no"
        return 1
    fi
    if engine_sleeps; then
        echo "engine=asleep"
        return 1
    fi
}
