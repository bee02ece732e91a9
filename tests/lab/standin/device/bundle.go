// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"archive/zip"
	"bytes"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// bundler collects what support-bundle puts into its archive.
type bundler struct {
	archive *zip.Writer
	quiet   bool
	since   string
	until   string
	runtime bool
	hub     string
	output  string
}

func bundleCommand(args []string) int {
	options := &bundler{since: "1 day", output: "support_bundle_" + time.Now().UTC().Format("2006_01_02_15_04_05") + "_UTC.zip"}
	values := map[string]*string{"-o": &options.output, "--output": &options.output, "--since": &options.since, "--until": &options.until,
		"--iothub-hostname": &options.hub}
	for i := 0; i < len(args); i++ {
		switch args[i] {
		case "-q", "--quiet":
			options.quiet = true
		case "-e", "--include-edge-runtime-only":
			options.runtime = true
		default:
			target := values[args[i]]
			if target == nil {
				return usageError("unexpected argument '"+args[i]+"' found", "iotedge support-bundle [OPTIONS]")
			}
			if i++; i >= len(args) {
				return usageError("a value is required for '"+args[i-1]+"'", "iotedge support-bundle [OPTIONS]")
			}
			*target = args[i]
		}
	}
	fmt.Println("Making support bundle")
	var content bytes.Buffer
	options.archive = zip.NewWriter(&content)
	options.collect()
	options.archive.Close()
	if options.output == "-" {
		os.Stdout.Write(content.Bytes())
		return 0
	}
	path, _ := filepath.Abs(options.output)
	if err := os.WriteFile(path, content.Bytes(), 0o644); err != nil {
		return printChain("A module runtime error occurred", "Could not write", errnoText(errnoOf(err)))
	}
	fmt.Println("Created support bundle at " + path)
	return 0
}

func (b *bundler) say(format string, args ...interface{}) {
	if !b.quiet {
		fmt.Printf(format+"\n", args...)
	}
}

// add writes an entry with the date of 1980, as the product's archives have it.
func (b *bundler) add(name string, content []byte) {
	entry, err := b.archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err == nil {
		entry.Write(content)
	}
}

func (b *bundler) collect() {
	b.say("Calling iotedge check")
	state := newChecker()
	if b.hub != "" {
		state.hub = b.hub
	}
	text, _ := state.runJSON()
	b.add("check.json", []byte(text+"\n"))
	b.say("Wrote check output to file")
	b.addModules()
	b.addNetworks()
	for _, unit := range []string{"aziot-keyd", "aziot-certd", "aziot-identityd", "aziot-edged", "docker"} {
		b.addJournal(unit)
	}
}

func (b *bundler) addModules() {
	var listed struct{ Modules []moduleDetails }
	if err := managementCall(http.MethodGet, "/modules", listPatience, &listed); err != nil {
		fmt.Println("Warning: Unable to call management socket. Module list not available.")
		return
	}
	for _, module := range listed.Modules {
		if b.runtime && module.Name != "edgeAgent" && module.Name != "edgeHub" {
			continue
		}
		var log bytes.Buffer
		fetchLogs(&logOptions{module: module.Name, tail: "all", since: b.since, until: b.until}, &log)
		b.add("logs/"+module.Name+"_log.txt", log.Bytes())
		b.say("Running docker inspect for %s", module.Name)
		b.addDocker("inspect/"+module.Name, "inspect", module.Name)
		b.say("Got docker inspect for %s", module.Name)
	}
}

// addDocker keeps the answer, or the error under a name of its own.
func (b *bundler) addDocker(name string, args ...string) {
	out, err := exec.Command("docker", args...).Output()
	if err == nil {
		b.add(name+".json", out)
		return
	}
	if exit, ok := err.(*exec.ExitError); ok {
		b.add(name+"_err.json", append(out, exit.Stderr...))
		return
	}
	b.say("Could not reach docker. Including error in bundle.\nError message: %s", errnoText(errnoOf(err)))
	b.add(name+"_err_docker.txt", []byte(errnoText(errnoOf(err))))
}

func (b *bundler) addNetworks() {
	names := []string{"azure-iot-edge"}
	out, err := exec.Command("docker", "network", "ls", "--format", "{{.Name}}").Output()
	if err == nil {
		names = strings.Fields(string(out))
	} else if exit, ok := err.(*exec.ExitError); ok {
		b.say("Could not find network names: %s", exit.Stderr)
	} else {
		b.say("Could not find network names: %s", errnoText(errnoOf(err)))
	}
	for _, name := range names {
		b.say("Running docker network inspect for %s", name)
		b.addDocker("network/"+name, "network", "inspect", "-v", name)
		b.say("Got docker network inspect for %s", name)
	}
}

func (b *bundler) addJournal(unit string) {
	b.say("Getting system logs for %s", unit)
	since, ok := sinceTime(b.since, time.Now())
	if !ok {
		since = time.Now().Add(-24 * time.Hour).Unix()
	}
	args := []string{"-a", "-u", unit, "-S", time.Unix(since, 0).UTC().Format("2006-01-02 15:04:05"), "--no-pager"}
	if until, ok := sinceTime(b.until, time.Now()); ok && b.until != "" {
		args = append(args, "-U", time.Unix(until, 0).UTC().Format("2006-01-02 15:04:05"))
	}
	var out, problem bytes.Buffer
	command := exec.Command("journalctl", args...)
	command.Stdout, command.Stderr = &out, &problem
	if command.Run() != nil {
		b.add("logs/"+unit+"_err.txt", problem.Bytes())
	} else {
		b.add("logs/"+unit+".txt", out.Bytes())
	}
	b.say("Got logs for %s", unit)
}
