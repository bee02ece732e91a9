// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"
)

const managementSocket = "/var/run/iotedge/mgmt.sock"
const managementVersion = "api-version=2020-07-07"
const listPatience = 30 * time.Second

// Iotedge is the command line of IoT Edge.
func Iotedge(args []string) int {
	if len(args) == 0 {
		fmt.Fprint(os.Stderr, "Usage: iotedge [OPTIONS] <COMMAND>\n")
		return 2
	}
	switch args[0] {
	case "version", "--version", "-V":
		fmt.Println("iotedge", productVersion)
		return 0
	case "list":
		return listCommand()
	case "logs":
		return logsCommand(args[1:])
	case "restart":
		return restartCommand(args[1:])
	case "system":
		return systemCommand("iotedge", args[1:])
	case "config":
		return configCommand(args[1:])
	case "check":
		return checkCommand(args[1:])
	case "check-list":
		return checkListCommand()
	case "support-bundle":
		return bundleCommand(args[1:])
	}
	return usageError("unrecognized subcommand '"+args[0]+"'", "iotedge [OPTIONS] <COMMAND>")
}

// Aziotctl is the command line of the identity service.
func Aziotctl(args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "--version", "-V":
			fmt.Println("aziotctl", identityVersion)
			return 0
		case "system":
			return systemCommand("aziotctl", args[1:])
		case "check":
			return identityCheckCommand(args[1:])
		case "check-list":
			return identityCheckListCommand(args[1:])
		case "config":
			fmt.Fprint(os.Stderr, "could not read config file\n\nCaused by:\n    No such file or directory (os error 2)\n")
			return 0
		}
		return usageError("unrecognized subcommand '"+args[0]+"'", "aziotctl <COMMAND>")
	}
	fmt.Fprint(os.Stderr, "Usage: aziotctl <COMMAND>\n")
	return 2
}

func usageError(problem, usage string) int {
	fmt.Fprintf(os.Stderr, "error: %s\n\nUsage: %s\n\nFor more information, try '--help'.\n", problem, usage)
	return 2
}

// printChain prints an error and its causes like the product, with an empty line behind.
func printChain(causes ...string) int {
	for i, cause := range causes {
		if i > 0 {
			cause = "\tcaused by: " + cause
		}
		fmt.Fprintln(os.Stderr, cause)
	}
	fmt.Fprintln(os.Stderr)
	return 1
}

const runtimeProblemText = "A module runtime error occurred"

// managementHost is what the product's client sends as Host: the path of the socket in hexadecimal.
func managementHost() string { return hex.EncodeToString([]byte(managementSocket)) + ":0" }

func managementCall(method, uri string, patience time.Duration, result interface{}) error {
	separator := "?"
	if strings.Contains(uri, "?") {
		separator = "&"
	}
	return localCall(unixClient(managementSocket, patience), method, managementHost(), uri+separator+managementVersion, nil, result)
}

func callCauses(err error) []string {
	if problem, ok := err.(*apiError); ok {
		return []string{problem.message}
	}
	return clientCauses(err)
}

func listCommand() int {
	var listed struct{ Modules []moduleDetails }
	if err := managementCall(http.MethodGet, "/modules", listPatience, &listed); err != nil {
		return printChain(append([]string{runtimeProblemText, runtimeProblemText}, callCauses(err)...)...)
	}
	fmt.Print(formatList(listed.Modules, time.Now()))
	return 0
}

func restartCommand(args []string) int {
	if len(args) != 1 {
		return requiredArgument("restart")
	}
	for _, action := range []string{"stop", "start"} {
		err := managementCall(http.MethodPost, "/modules/"+url.PathEscape(args[0])+"/"+action, 0, nil)
		if problem, ok := err.(*apiError); ok {
			return printChain(runtimeProblemText, fmt.Sprintf("unexpected HTTP status code: %d %s", problem.status, http.StatusText(problem.status)))
		}
		if err != nil {
			return printChain(append([]string{runtimeProblemText}, clientCauses(err)...)...)
		}
	}
	fmt.Println("Restarted", args[0])
	return 0
}

func requiredArgument(command string) int {
	fmt.Fprintf(os.Stderr, "error: the following required arguments were not provided:\n  <MODULE>\n\nUsage: iotedge %s <MODULE>\n\n"+
		"For more information, try '--help'.\n", command)
	return 2
}

var durationPart = regexp.MustCompile(`^\s*(\d+)\s*([a-z]+)`)

// sinceTime understands "1 day", "90m", RFC 3339 and UNIX seconds.
func sinceTime(text string, now time.Time) (int64, bool) {
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil {
		return seconds, true
	}
	if moment, err := time.Parse(time.RFC3339, text); err == nil {
		return moment.Unix(), true
	}
	units := map[byte]int64{'s': 1, 'm': 60, 'h': 3600, 'd': 86400, 'w': 604800}
	total := int64(0)
	for rest := text; strings.TrimSpace(rest) != ""; {
		match := durationPart.FindStringSubmatch(rest)
		if match == nil || units[match[2][0]] == 0 {
			return 0, false
		}
		number, _ := strconv.ParseInt(match[1], 10, 64)
		total += number * units[match[2][0]]
		rest = rest[len(match[0]):]
	}
	return now.Unix() - total, total > 0
}

type logOptions struct {
	module, tail, since, until string
	follow                     bool
}

func parseLogOptions(args []string) (*logOptions, int) {
	options := &logOptions{tail: "all", since: "1 day"}
	for i := 0; i < len(args); i++ {
		name, value, joined := args[i], "", false
		if split := strings.SplitN(name, "=", 2); strings.HasPrefix(name, "--") && len(split) == 2 {
			name, value, joined = split[0], split[1], true
		}
		if name == "-f" || name == "--follow" {
			options.follow = true
			continue
		}
		if !strings.HasPrefix(name, "-") {
			options.module = name
			continue
		}
		if !joined {
			if i++; i >= len(args) {
				return nil, usageError("a value is required for '"+name+"'", "iotedge logs [OPTIONS] <MODULE>")
			}
			value = args[i]
		}
		switch name {
		case "--tail":
			options.tail = value
		case "--since":
			options.since = value
		case "--until":
			options.until = value
		default:
			return nil, usageError("unexpected argument '"+name+"' found", "iotedge logs [OPTIONS] <MODULE>")
		}
	}
	if options.module == "" {
		return nil, requiredArgument("logs")
	}
	return options, 0
}

func logsCommand(args []string) int {
	options, code := parseLogOptions(args)
	if options == nil {
		return code
	}
	return fetchLogs(options, os.Stdout)
}

// fetchLogs has no time limit, like the product: it hangs as long as the daemon does not answer.
func fetchLogs(options *logOptions, out io.Writer) int {
	since, ok := sinceTime(options.since, time.Now())
	if !ok {
		return usageError("invalid value '"+options.since+"' for '--since <DURATION or TIMESTAMP>'", "iotedge logs [OPTIONS] <MODULE>")
	}
	uri := fmt.Sprintf("/modules/%s/logs?%s&follow=%t&tail=%s&timestamps=false&since=%d",
		url.PathEscape(options.module), managementVersion, options.follow, url.QueryEscape(options.tail), since)
	if options.until != "" {
		until, _ := sinceTime(options.until, time.Now())
		uri += fmt.Sprintf("&until=%d", until)
	}
	request, err := http.NewRequest(http.MethodGet, "http://local"+uri, nil)
	if err != nil {
		return printChain(runtimeProblemText, err.Error())
	}
	request.Host = managementHost()
	request.Header.Set("User-Agent", "")
	response, err := unixClient(managementSocket, 0).Do(request)
	if err != nil {
		return printChain(append([]string{runtimeProblemText, "Could not write", runtimeProblemText}, clientCauses(err)...)...)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return printChain(runtimeProblemText, "Could not write", fmt.Sprintf("Bad status code when calling logs: %d %s",
			response.StatusCode, http.StatusText(response.StatusCode)))
	}
	io.Copy(out, response.Body)
	return 0
}
