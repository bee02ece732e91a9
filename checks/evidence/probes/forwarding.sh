# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# forwarding: does the kernel pass packets on, and which files set that at boot (facts P14). Readable by everybody.
echo "ip_forward=$(cat /proc/sys/net/ipv4/ip_forward 2>/dev/null)"
echo "uplink=$(awk '$2 == "00000000" && $8 == "00000000" { print $1; exit }' /proc/net/route 2>/dev/null)"
for conf in /proc/sys/net/ipv4/conf/*; do
    name=${conf##*/}
    case $name in veth* | lo) continue ;; esac
    echo "if $name $(cat "$conf/forwarding" 2>/dev/null)"
done | head -n 100
for bridge in /sys/class/net/*/bridge; do
    [ -d "$bridge" ] || continue
    net=${bridge%/bridge}
    members=0
    for member in "$net"/brif/*; do
        [ -e "$member" ] && members=$((members + 1))
    done
    echo "bridge ${net##*/} $members"
done

# By which interfaces packets leave for other networks, and whether rules of somebody's own choose between routing tables.
if rules=$(ip -4 rule show 2>/dev/null) && routes=$(ip -4 route show table all 2>/dev/null); then
    if printf '%s\n' "$rules" | grep -qvE '^[0-9]+:[[:space:]]*from all lookup (local|main|default|25[345])[[:space:]]*$'; then
        echo "rules=own"
    else
        echo "rules=plain"
    fi
    # a network that the interface is in itself is no exit; next hops of one route stand on lines of their own
    printf '%s\n' "$routes" | awk '
        $1 ~ /^(local|broadcast|multicast|anycast|unreachable|blackhole|prohibit|throw)$/ { target = ""; next }
        /^[^ \t]/ { target = $1 }
        target == "" || / proto kernel/ || (/ scope link/ && / src / && !/ via /) { next }
        {
            length_of = 32
            if (target == "default") length_of = 0
            else if (target ~ /\//) { length_of = target; sub(/.*\//, "", length_of) }
            for (i = 1; i < NF; i++) if ($i == "dev") print "exit " $(i + 1) " " length_of + 0
        }' | LC_ALL=C sort -u | awk 'NR <= 100'
fi

# What dockerd is told about the switch on its command line: as it runs, and as its unit would start it.
ip_forward_flag() {
    # shellcheck disable=SC2020 # each of these is a line feed
    tr '\000\t "\047' '\n\n\n\n\n' | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*=\)\{0,1\}--ip-forward\(=[A-Za-z0-9]*\)\{0,1\}$/given\2/p' |
        tail -n 1 | grep . || echo none
}
unit_says() { limit 5 systemctl show docker.service -p "$1" 2>/dev/null | sed -n "s/^$1=//p"; }
engine=$(unit_says MainPID)
case $engine in
'' | 0 | *[!0-9]*) ;;
*) [ -r "/proc/$engine/cmdline" ] &&
    echo "engine.runs=$(ip_forward_flag 2>/dev/null <"/proc/$engine/cmdline")" ;;
esac
starts=$(unit_says ExecStart)
if [ -n "$starts" ]; then
    case $starts in
    # a variable: what stands in the unit and its files of variables
    *'$'*)
        starts="$starts $(unit_says Environment)"
        for file in $(unit_says EnvironmentFiles | sed 's/ (ignore_errors=.*//'); do
            [ -r "$file" ] && starts="$starts $(grep -v '^[[:space:]]*[#;]' "$file")"
        done
        ;;
    esac
    echo "engine.starts=$(printf '%s\n' "$starts" | ip_forward_flag)"
fi

# systemd-sysctl: all folders as one, sorted by file name, the first folder wins for a name; procps reads sysctl.conf last
for folder in /etc/sysctl.d /run/sysctl.d /usr/local/lib/sysctl.d /usr/lib/sysctl.d /lib/sysctl.d; do
    for file in "$folder"/*.conf; do
        [ -e "$file" ] || [ -h "$file" ] || continue
        printf '%s\t%s\n' "${file##*/}" "$file"
    done
done | LC_ALL=C sort -s -t '	' -k 1,1 | awk -F '\t' '!seen[$1]++ { print $2 } END { print "/etc/sysctl.conf" }' |
    while IFS= read -r file; do
        [ -e "$file" ] || continue
        target=
        [ -h "$file" ] && target=$(readlink "$file")
        printf 'file\t%s\t%s\n' "$file" "$target"
        if [ ! -r "$file" ]; then
            printf 'unreadable\t%s\n' "$file"
            continue
        fi
        # Whatever names one of the switches, and each pattern that may match one. There are no comments behind a value; a
        # line "-KEY" without a value keeps KEY from the patterns.
        awk -v file="$file" '
            { line = $0; sub(/^[ \t\r]+/, "", line) }
            line ~ /^[#;]/ { next }
            {
                excluded = line ~ /^-/ && line !~ /=/
                sub(/^[- \t]+/, "", line)
                if (line !~ /=/ && !excluded) next
                key = line; sub(/=.*/, "", key); sub(/[ \t\r]+$/, "", key)
                value = line; sub(/^[^=]*=?[ \t\r]*/, "", value); sub(/[ \t\r]+$/, "", value); gsub(/\t/, " ", value)
                path = key; gsub(/\//, ".", path); gsub(/\.+/, ".", path); sub(/^\./, "", path)
                named = path ~ /^net\.ipv4\.(ip_forward|conf\..+\.forwarding)$/
                fixed = path; sub(/[*?[].*/, "", fixed)
                pattern = fixed != path && (fixed == "" || index("net.ipv4.ip_forward", fixed) == 1 || index("net.ipv4.conf.", fixed) == 1 || index(fixed, "net.ipv4.conf.") == 1)
                if ((!named && !pattern) || length(key) > 120) next
                if (excluded) printf "line\t%s\t%d\t%s\n", file, NR, key
                else printf "line\t%s\t%d\t%s\t%s\n", file, NR, key, substr(value, 1, 40)
            }' "$file"
    done
exit 0
