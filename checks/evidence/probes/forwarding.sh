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
        awk -v file="$file" '{ line = $0; sub(/^[ \t]*-?[ \t]*/, "", line) }
            line ~ /^net[.\/]ipv4[.\/](ip_forward|conf[.\/][A-Za-z0-9_.\/:-]+[.\/]forwarding)[ \t]*=/ {
                key = line; sub(/[ \t]*=.*/, "", key); gsub(/\//, ".", key)
                value = line; sub(/^[^=]*=[ \t]*/, "", value); sub(/[ \t]+$/, "", value)
                printf "line\t%s\t%d\t%s\t%s\n", file, NR, key, substr(value, 1, 40)
            }' "$file"
    done
exit 0
