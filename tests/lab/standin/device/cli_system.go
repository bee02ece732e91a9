// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
)

var edgeSockets = map[string][]string{"aziot-edged": {"aziot-edged.mgmt.socket", "aziot-edged.workload.socket"}}

func socketsOf(service string) []string {
	if sockets, ok := edgeSockets[service]; ok {
		return sockets
	}
	return []string{service + ".socket"}
}

// serviceNames: aziotctl does not know aziot-edged.
func serviceNames(program string) []string {
	names := []string{}
	for _, service := range services {
		if program == "iotedge" || service.name != "aziot-edged" {
			names = append(names, service.name)
		}
	}
	return names
}

func systemCommand(program string, args []string) int {
	usage := program + " system <COMMAND>"
	if len(args) == 0 {
		return usageError("'"+program+" system' requires a subcommand but one was not provided", usage)
	}
	names := serviceNames(program)
	switch args[0] {
	case "status":
		return systemStatus(program, names)
	case "restart":
		stopServices(names)
		startServices(names)
		return 0
	case "stop":
		stopServices(names)
		return 0
	case "logs":
		return systemLogs(names, args[1:])
	case "set-log-level":
		return setLogLevel(names, args[1:])
	case "reprovision":
		return reprovisionCommand()
	}
	return usageError("unrecognized subcommand '"+args[0]+"'", usage)
}

func systemctl(args ...string) (string, string, error) {
	var out, problem bytes.Buffer
	command := exec.Command("systemctl", args...)
	command.Stdout, command.Stderr = &out, &problem
	err := command.Run()
	return out.String(), problem.String(), err
}

func actOnUnit(doing, done, verb, unit string) {
	fmt.Printf("%s %s...", doing, unit)
	out, problem, err := systemctl(verb, unit)
	if err == nil {
		fmt.Println(done + "!")
		return
	}
	fmt.Println()
	fmt.Fprintf(os.Stderr, "systemctl exited with non-zero status code.\nstdout:\n=======\n%s\nstderr:\n=======\n%s\n", out, problem)
}

func stopServices(names []string) {
	for _, name := range names {
		actOnUnit("Stopping", "Stopped", "stop", name+".service")
	}
}

func startServices(names []string) {
	for _, name := range names {
		for _, socket := range socketsOf(name) {
			actOnUnit("Starting", "Started", "start", socket)
		}
	}
	if names[0] == "aziot-edged" {
		actOnUnit("Starting", "Started", "start", "aziot-edged.service")
	}
}

func activeState(unit string) (string, string) {
	out, problem, _ := systemctl("is-active", unit)
	return strings.TrimSpace(out), strings.TrimSpace(problem)
}

// unitStatus gives the word of the table and whether the unit itself is in a bad state.
func unitStatus(name string) (string, bool) {
	state, problem := activeState(name + ".service")
	switch state {
	case "active":
		for _, socket := range socketsOf(name) {
			if socketState, _ := activeState(socket); socketState != "active" {
				return "Down - socket error", false
			}
		}
		return "Running", false
	case "inactive":
		return "Ready", false
	}
	return "Down - " + state + " " + problem, true
}

func lastLines(unit string) string {
	out, _ := exec.Command("journalctl", "-u", unit, "--no-pager", "-n", "10").Output()
	return string(out)
}

func systemStatus(program string, names []string) int {
	fmt.Println("System services:")
	details := ""
	for _, name := range names {
		word, bad := unitStatus(name)
		fmt.Printf("    %-24s%s\n", name, word)
		if !bad {
			continue
		}
		details += name + " is in a bad state because:\n" + name + ".service: " + word + ": Printing the last 10 log lines.\n" +
			lastLines(name+".service") + "\n"
		for _, socket := range socketsOf(name) {
			if state, problem := activeState(socket); state != "active" {
				details += socket + ": Down - " + state + " " + problem + ": Printing the last 10 log lines.\n" + lastLines(socket) + "\n"
			}
		}
	}
	fmt.Print("\n" + details)
	fmt.Printf("Use '%s system logs' to check for non-fatal errors.\nUse '%s check' to diagnose connectivity and configuration issues.\n", program, program)
	return 0
}

func systemLogs(names, args []string) int {
	if len(args) > 0 && args[0] == "--" {
		args = args[1:]
	}
	if len(args) == 0 {
		args = []string{"-e", "--no-pager"}
	}
	for _, name := range names {
		args = append(args, "-u", name)
	}
	command := exec.Command("journalctl", args...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	command.Run()
	return 0
}

func setLogLevel(names, args []string) int {
	if len(args) != 1 || !strings.Contains(" error warn info debug trace ", " "+args[0]+" ") {
		value := strings.Join(args, " ")
		fmt.Fprintf(os.Stderr, "error: invalid value '%s' for '<log_level>'\n  [possible values: error, warn, info, debug, trace]\n\n"+
			"For more information, try '--help'.\n", value)
		return 2
	}
	level := strings.ToUpper(args[0])
	for _, name := range names {
		folder := "/etc/systemd/system/" + name + ".service.d"
		err := os.MkdirAll(folder, 0o755)
		if err == nil {
			err = os.WriteFile(folder+"/log-level.conf", []byte("[Service]\nEnvironment=AZIOT_LOG="+level+"\n"), 0o644)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "Failed to set log level: %s\nError running system command\n\n", errnoText(errnoOf(err)))
			return 1
		}
	}
	systemctl("daemon-reload")
	fmt.Printf("Set log level to %s for all services. Run the `iotedge system restart` command for the changes to take effect.\n", level)
	return 0
}

func reprovisionCommand() int {
	var err error
	for attempt := 1; attempt <= 2; attempt++ {
		err = localCall(unixClient(identitySocket, 0), http.MethodPost, "identityd.sock", "/identities/device/reprovision"+servicesVersion,
			identityType{Type: "aziot"}, nil)
		if err == nil {
			fmt.Println("Successfully reprovisioned with IoT Hub.")
			systemctl("restart", "aziot-edged.service")
			return 0
		}
		if _, answered := err.(*apiError); answered || attempt == 2 {
			break
		}
		pauseBeforeRetry()
	}
	cause := clientCauses(err)[0]
	if problem, ok := err.(*apiError); ok {
		cause = fmt.Sprintf("unexpected HTTP status code: %d %s", problem.status, http.StatusText(problem.status))
	}
	fmt.Fprintf(os.Stderr, "Failed to reprovision: %s\nError running system command\n\n", cause)
	return 1
}
