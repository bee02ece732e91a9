// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
)

// checkResult is what one check found; details[0] is the message, the rest are its causes.
type checkResult struct {
	word    string // ok, warning, ignored, skipped, error
	details []string
	info    interface{}
	reason  string // of a skip: not required, or an earlier failure
}

var noInfo = map[string]interface{}{}

func checkOk(info interface{}) checkResult { return checkResult{word: "ok", info: info} }

func checkIgnored(info interface{}) checkResult { return checkResult{word: "ignored", info: info} }

func checkProblem(word string, info interface{}, details ...string) checkResult {
	return checkResult{word: word, details: details, info: info}
}

func checkSkipped(info interface{}) checkResult {
	return checkResult{word: "skipped", info: info, reason: "previous failures"}
}

// check is a row of the table: where it stands, what it is called, what it does.
type check struct {
	id, description string
	run             func(*checker) checkResult
}

type checkSection struct {
	title  string
	checks []check
}

// checker holds what checks learn from each other.
type checker struct {
	hub          string
	config       *superConfig
	settingsBad  bool
	engineBad    bool
	engineSeen   string
	verbose      bool
	dontRun      map[string]bool
	asErrors     bool
	agentNetwork string
}

func newChecker() *checker {
	state := &checker{dontRun: map[string]bool{}, agentNetwork: "azure-iot-edge"}
	if text, err := os.ReadFile(configFile); err == nil {
		if config, err := readSuperConfig(string(text)); err == nil {
			state.config, state.hub = config, config.hub
		}
	}
	if state.hub == "" {
		if text, err := os.ReadFile(identityHome + "/device_info"); err == nil {
			if table, failure := parseToml(string(text)); failure == nil {
				state.hub = table.text("hub_name")
			}
		}
	}
	return state
}

func checkCommand(args []string) int {
	state := newChecker()
	output := "text"
	for i := 0; i < len(args); i++ {
		switch {
		case args[i] == "--verbose":
			state.verbose = true
		case args[i] == "--warnings-as-errors":
			state.asErrors = true
		case (args[i] == "-o" || args[i] == "--output") && i+1 < len(args):
			i++
			output = args[i]
		case strings.HasPrefix(args[i], "--output="):
			output = strings.TrimPrefix(args[i], "--output=")
		case args[i] == "--dont-run" && i+1 < len(args):
			i++
			for _, id := range strings.Fields(strings.ReplaceAll(args[i], ",", " ")) {
				state.dontRun[id] = true
			}
		case args[i] == "--iothub-hostname" && i+1 < len(args):
			i++
			state.hub = args[i]
		default:
			return usageError("unexpected argument '"+args[i]+"' found", "iotedge check [OPTIONS]")
		}
	}
	if output == "json" {
		text, code := state.runJSON()
		fmt.Println(text)
		return code
	}
	return state.runText(checkSections())
}

func (c *checker) runOne(entry check) checkResult {
	if c.dontRun[entry.id] {
		return checkIgnored(noInfo)
	}
	result := entry.run(c)
	if result.info == nil {
		result.info = noInfo
	}
	if c.asErrors && result.word == "warning" {
		result.word = "error"
	}
	return result
}

func (c *checker) runText(sections []checkSection) int {
	counts := map[string]int{}
	for _, section := range sections {
		fmt.Printf("\n%s\n%s\n", section.title, strings.Repeat("-", len(section.title)))
		for _, entry := range section.checks {
			result := c.runOne(entry)
			counts[result.word]++
			fmt.Print(c.textOf(entry, result))
		}
	}
	return c.summary(counts)
}

func (c *checker) textOf(entry check, result checkResult) string {
	switch result.word {
	case "ok":
		return "√ " + entry.description + " - OK\n"
	case "ignored":
		return ""
	case "skipped":
		if !c.verbose {
			return ""
		}
		if result.reason == "not required in this configuration" {
			return "√ " + entry.description + " - OK\n    skipping because of " + result.reason + "\n"
		}
		return "‼ " + entry.description + " - Warning\n    skipping because of " + result.reason + "\n"
	}
	sign, word := "‼ ", " - Warning\n"
	if result.word == "error" {
		sign, word = "× ", " - Error\n"
	}
	text := sign + entry.description + word + indent(result.details[0], "    ", "    ")
	if c.verbose {
		for _, detail := range result.details {
			text += indent(detail, "        caused by: ", "                   ")
		}
	}
	return text
}

func indent(text, first, further string) string {
	return first + strings.ReplaceAll(text, "\n", "\n"+further) + "\n"
}

func (c *checker) summary(counts map[string]int) int {
	hint := " Re-run with --verbose for more details."
	if c.verbose {
		hint = ""
	}
	fmt.Printf("%d check(s) succeeded.\n", counts["ok"])
	if counts["warning"] > 0 {
		fmt.Printf("%d check(s) raised warnings.%s\n", counts["warning"], hint)
	}
	if counts["error"] > 0 {
		fmt.Printf("%d check(s) raised errors.%s\n", counts["error"], hint)
	}
	if counts["skipped"] > 0 {
		fmt.Printf("%d check(s) were skipped due to errors from other checks.%s\n", counts["skipped"], hint)
	}
	if counts["error"] > 0 {
		fmt.Print("\n\n")
		return 1
	}
	return 0
}

func (r checkResult) json() map[string]interface{} {
	result := map[string]interface{}{"result": r.word}
	if len(r.details) > 0 {
		result["details"] = r.details
	}
	return map[string]interface{}{"result": result, "additional_info": r.info}
}

// runJSON gives the whole answer on one line, checks sorted by id.
func (c *checker) runJSON() (string, int) {
	checks := map[string]interface{}{}
	code := 0
	for _, section := range checkSections() {
		for _, entry := range section.checks {
			result := c.runOne(entry)
			if result.word == "error" {
				code = 1
			}
			checks[entry.id] = result.json()
		}
	}
	host := []map[string]string{}
	for _, space := range disks() {
		free := 0.0
		if space.Total > 0 {
			free = 100 * float64(space.Available) / float64(space.Total)
		}
		host = append(host, map[string]string{"available_space": gibibytes(space.Available), "file_system": space.System, "file_type": space.Kind,
			"name": space.Name, "percent_free": fmt.Sprintf("%.1f%%", free), "total_space": gibibytes(space.Total)})
	}
	answer := map[string]interface{}{"checks": checks, "additional_info": map[string]interface{}{
		"aziot_edged_version": productVersion, "docker_version": c.engineSeen, "now": time.Now().UTC().Format(time.RFC3339Nano),
		"os":          map[string]interface{}{"arch": "x86_64", "bitness": 64, "id": osRelease("ID"), "version_id": osRelease("VERSION_ID")},
		"system_info": map[string]interface{}{"disks": host, "total_ram": gibibytes(totalMemory())},
	}}
	text, _ := json.Marshal(answer)
	return string(text), code
}

func gibibytes(bytes uint64) string { return fmt.Sprintf("%.2f GiB", float64(bytes)/(1<<30)) }

func checkListCommand() int {
	sections := checkSections()
	fmt.Printf("%-46s%-46s%s\n\n", "CATEGORY", "ID", "DESCRIPTION")
	for _, section := range sections {
		for _, entry := range section.checks {
			fmt.Printf("%-46s%-46s%s\n", section.title, entry.id, entry.description)
		}
		fmt.Println()
	}
	return 0
}

func identitySections() []checkSection {
	sections := []checkSection{}
	for _, section := range checkSections() {
		if strings.HasSuffix(section.title, " (aziot-identity-service)") {
			sections = append(sections, checkSection{strings.TrimSuffix(section.title, " (aziot-identity-service)"), section.checks})
		}
	}
	return sections
}

func identityCheckCommand(args []string) int {
	state := newChecker()
	for _, arg := range args {
		state.verbose = state.verbose || arg == "--verbose"
	}
	return state.runText(identitySections())
}

func identityCheckListCommand(args []string) int {
	sections := identitySections()
	if strings.Contains(strings.Join(args, " "), "json") {
		listed := map[string][]map[string]string{}
		for _, section := range sections {
			for _, entry := range section.checks {
				listed[section.title] = append(listed[section.title], map[string]string{"id": entry.id, "description": entry.description})
			}
		}
		text, _ := json.Marshal(listed)
		fmt.Println(string(text))
		return 0
	}
	for _, section := range sections {
		for _, entry := range section.checks {
			fmt.Printf("%-46s%s\n", entry.id, entry.description)
		}
	}
	return 0
}
