# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How the input of a script passes through: all of it, or the script is ended. Part of runner.sh.
# SC2154: em_run is shared with runner.sh. SC2086: em_full is one word or none.
# shellcheck disable=SC2086,SC2154

# em_exact BYTES: exactly so many bytes of fd 3 (head of BusyBox reads more than it hands on). Piece by
# piece, each of them a sign of the client; what reads carries the mark, so that a sweep ends it.
em_exact() {
    em_rest=$1 em_full=
    dd if=/dev/null of=/dev/null bs=1 count=1 iflag=fullblock && em_full=iflag=fullblock
    while [ "$em_rest" -gt 0 ]; do
        em_piece=8192
        [ "$em_rest" -gt "$em_piece" ] || em_piece=$em_rest
        em_count=1 em_size=$em_piece
        [ -n "$em_full" ] || em_count=$em_piece em_size=1
        { em_told=$(EDGEMEND_JOB=$em_run.in. dd bs="$em_size" count="$em_count" $em_full 2>&1 >&5 <&3 5>&- 7>&-); } 5>&1
        case $?:$em_told in
        0:"$em_count+0 "*) echo beat >&7 ;;
        0:* | 137:*) em_hold ;;
        *) break ;; # whoever was to get it is gone
        esac
        em_rest=$((em_rest - em_piece))
    done
    echo fed >&7
}

# Less came than was announced: a script must not take it for the whole, so its input stays open until the
# supervisor has ended it.
em_hold() {
    echo eof >&7
    EDGEMEND_JOB=$em_run.in.
    export EDGEMEND_JOB
    exec sleep 3 3<&- 4>&- 6>&- 7>&- 8>&- 9>&-
}
