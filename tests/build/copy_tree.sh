# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# copy_tree FROM TO: what a clone of the working tree would hold, changes included.
copy_tree() {
    mkdir -p "$2"
    if [ -e "$1/.git" ]; then
        git -C "$1" -c safe.directory='*' ls-files -z --cached --others --exclude-standard
    else
        (cd "$1" && find . -path ./build -prune -o -type f -print0)
    fi | (cd "$1" && while IFS= read -r -d '' f; do if [ -e "$f" ]; then printf '%s\0' "$f"; fi; done) |
        tar -C "$1" --null -T - -cf - | tar -C "$2" -xf -
}
