# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# transactions: changes that EdgeMend made on this device before, and their state (design §6). Needs root.
folder=/var/lib/edgemend
if [ ! -e "$folder" ]; then
    echo "folder=absent"
    exit 0
fi
if [ ! -r "$folder" ] || [ ! -x "$folder" ]; then
    echo "folder=unreadable"
    exit 0
fi
echo "folder=yes"
for entry in "$folder"/*/; do
    id=${entry%/}
    id=${id##*/}
    case $id in *[!A-Za-z0-9._-]*) continue ;; esac
    [ -f "$entry/state" ] || continue
    echo "transaction=$id"
    head -c 300 "$entry/state" | sed 's/^/| /'
    # for a change that waits: of what, since when (fields of begin's request; odd bytes are left out)
    for word in issue plan when; do
        value=$(sed -n "s/^$word //p" "$entry/request" 2>/dev/null | head -n 1 | head -c 80 | tr -cd 'A-Za-z0-9:+._-')
        echo "$word=$value"
    done
done
exit 0
