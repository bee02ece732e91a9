// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"fmt"
	"sort"
	"strings"
	"time"
	"unicode/utf8"
)

const preciseBelow = 20 * time.Second

// formatList lays the table out: columns at least 15 wide, two blanks between, the last one open.
func formatList(modules []moduleDetails, now time.Time) string {
	rows := [][]string{}
	sorted := append([]moduleDetails{}, modules...)
	sort.Slice(sorted, func(i, k int) bool { return sorted[i].Name < sorted[k].Name })
	for _, module := range sorted {
		rows = append(rows, []string{module.Name, module.Status.Runtime.Status, describe(module.Status, now), module.Config.Settings.Image})
	}
	table := append([][]string{{"NAME", "STATUS", "DESCRIPTION", "Config"}}, rows...)
	widths := [4]int{15, 15, 15, 0}
	for _, row := range table {
		for i := 0; i < 3; i++ {
			if size := utf8.RuneCountInString(row[i]); size > widths[i] {
				widths[i] = size
			}
		}
	}
	var text strings.Builder
	for _, row := range table {
		for i := 0; i < 3; i++ {
			text.WriteString(row[i] + strings.Repeat(" ", widths[i]+2-utf8.RuneCountInString(row[i])))
		}
		text.WriteString(row[3] + "\n")
	}
	return text.String()
}

func describe(status moduleStatus, now time.Time) string {
	word := map[string]string{"running": "Up", "stopped": "Stopped", "failed": "Failed", "dead": "Dead", "unknown": "Unknown"}[status.Runtime.Status]
	if status.Runtime.Status == "running" {
		if start, err := time.Parse(time.RFC3339Nano, status.StartTime); err == nil {
			return word + " " + humanTime(now.Sub(start))
		}
		return word
	}
	if status.Exit == nil || (status.Runtime.Status != "stopped" && status.Runtime.Status != "failed") {
		return word
	}
	end, err := time.Parse(time.RFC3339Nano, status.Exit.ExitTime)
	if err != nil {
		return word
	}
	if status.Runtime.Status == "failed" {
		word += " (" + status.Exit.StatusCode + ")"
	}
	return word + " " + humanTime(now.Sub(end)) + " ago"
}

// humanTime is precise up to 20 s (with every smaller unit), rough above.
func humanTime(span time.Duration) string {
	if span < 0 {
		span = 0
	}
	if span <= preciseBelow {
		return preciseTime(span)
	}
	const day = 24 * time.Hour
	seconds := int64(span / time.Second)
	switch {
	case span <= 45*time.Second:
		return fmt.Sprintf("%d seconds", seconds)
	case span <= 90*time.Second:
		return "a minute"
	case span <= 45*time.Minute:
		return plural(rounded(span, time.Minute), "minute")
	case span <= 90*time.Minute:
		return "an hour"
	case span <= 22*time.Hour:
		return plural(rounded(span, time.Hour), "hour")
	case span <= 36*time.Hour:
		return "a day"
	case span <= 156*time.Hour:
		return plural(rounded(span, day), "day")
	case span <= 252*time.Hour:
		return "a week"
	case span <= 25*day:
		return plural(rounded(span, 7*day), "week")
	case span <= 45*day:
		return "a month"
	case span <= 320*day:
		return plural(rounded(span, 30*day), "month")
	case span <= 548*day:
		return "a year"
	}
	return plural(rounded(span, 365*day), "year")
}

// rounded never says "1 minutes": below two the words above apply.
func rounded(span, unit time.Duration) int64 {
	count := int64((span + unit/2) / unit)
	if count < 2 {
		return 2
	}
	return count
}

func plural(count int64, unit string) string {
	if count == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", count, unit)
}

func preciseTime(span time.Duration) string {
	parts := []string{}
	if seconds := int64(span / time.Second); seconds > 0 {
		parts = append(parts, plural(seconds, "second"))
	}
	for _, unit := range []struct {
		size, limit time.Duration
		name        string
	}{{time.Millisecond, time.Second, "ms"}, {time.Microsecond, time.Millisecond, "µs"}, {time.Nanosecond, time.Microsecond, "ns"}} {
		if count := span % unit.limit / unit.size; count > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", int64(count), unit.name))
		}
	}
	switch len(parts) {
	case 0:
		return "now"
	case 1:
		return parts[0]
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}
