// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

type controlRequest struct {
	Words []string `json:"words"`
	Input string   `json:"input"`
}

type controlAnswer struct {
	Error  string `json:"error,omitempty"`
	Output string `json:"output,omitempty"`
}

// Control is the client: its words go to the cloud's socket, stdin too where the words need it.
func Control(args []string) int {
	request := controlRequest{Words: args}
	if len(args) == 2 && args[0] == "deployment" && args[1] == "set" {
		input, err := io.ReadAll(os.Stdin)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		request.Input = string(input)
	}
	conn, err := net.DialTimeout("unix", controlSocket, 5*time.Second)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(20 * time.Second))
	var answer controlAnswer
	if err = json.NewEncoder(conn).Encode(request); err == nil {
		err = json.NewDecoder(conn).Decode(&answer)
	}
	if err == nil && answer.Error != "" {
		err = errors.New(answer.Error)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cloud:", err)
		return 1
	}
	if answer.Output != "" {
		fmt.Println(answer.Output)
	}
	return 0
}

func (c *cloud) serveControl() error {
	_ = os.Remove(controlSocket)
	listener, err := net.Listen("unix", controlSocket)
	if err != nil {
		return err
	}
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			_ = conn.SetDeadline(time.Now().Add(20 * time.Second))
			var request controlRequest
			if err := json.NewDecoder(conn).Decode(&request); err != nil {
				return
			}
			output, err := c.control(request)
			answer := controlAnswer{Output: output}
			if err != nil {
				answer.Error = err.Error()
			}
			_ = json.NewEncoder(conn).Encode(answer)
		}()
	}
}

var errUsage = errors.New("not understood: see PROTOCOL.md, Control")

func (c *cloud) control(request controlRequest) (string, error) {
	words := append(append([]string{}, request.Words...), "", "", "", "")
	c.mutex.Lock()
	defer c.mutex.Unlock()
	defer c.save()
	switch words[0] + " " + words[1] {
	case "hub answer":
		return "", c.setAnswer(words[2], words[3])
	case "hub drop":
		return "", c.drop(words[2])
	case "device add", "device remove", "device list":
		return c.controlDevice(words[1:])
	case "deployment get", "deployment set", "deployment default":
		return c.controlDeployment(words[1], request.Input)
	case "module put", "module remove", "module list":
		return c.controlModule(words[1:])
	case "registry set":
		status, err := strconv.Atoi(words[3])
		if err != nil || words[2] == "" {
			return "", errUsage
		}
		c.now.Registry[words[2]] = status
		return "", nil
	case "registry reset":
		c.now.Registry = map[string]int{}
		return "", nil
	}
	return c.controlRest(words)
}

func (c *cloud) controlRest(words []string) (string, error) {
	switch words[0] {
	case "dns":
		if words[1] == "reset" {
			c.now.DNS = map[string]string{}
			return "", nil
		}
		known := words[3] == "nxdomain" || words[3] == "servfail" || words[3] == "silent"
		if words[1] != "set" || !known && net.ParseIP(words[3]).To4() == nil {
			return "", errUsage
		}
		c.now.DNS[strings.ToLower(words[2])] = words[3]
		return "", nil
	case "tls":
		if c.trust.leaves[words[1]] == nil {
			return "", errUsage
		}
		c.now.TLS = words[1]
		return "", nil
	case "ntp":
		offset, err := strconv.Atoi(words[2])
		if words[1] != "normal" && words[1] != "silent" && (words[1] != "offset" || err != nil) {
			return "", errUsage
		}
		c.now.NTP, c.now.Offset = words[1], offset
		return "", nil
	case "state":
		return c.describe()
	case "reset":
		devices := c.now.Devices
		c.now = freshBehaviour()
		c.now.Devices = devices
		return "", nil
	}
	return "", errUsage
}

func (c *cloud) setAnswer(status, part string) error {
	if _, known := hubErrors[status]; !known && status != "200" && status != "html" || part != "" && part != "api" && part != "link" {
		return errUsage
	}
	if part != "link" {
		c.now.API = status
	}
	if part != "api" {
		c.now.Link = status
	}
	return nil
}

func (c *cloud) drop(module string) error {
	for link := range c.links {
		if module == "" || link.module == module {
			link.conn.Close()
		}
	}
	return nil
}

func (c *cloud) controlDevice(words []string) (string, error) {
	switch {
	case words[0] == "add" && words[1] != "" && words[2] != "":
		c.now.Devices[words[1]] = newDevice(words[2])
	case words[0] == "remove" && c.now.Devices[words[1]] != nil:
		delete(c.now.Devices, words[1])
	case words[0] == "list":
		var names []string
		for name := range c.now.Devices {
			names = append(names, name)
		}
		sort.Strings(names)
		return strings.Join(names, "\n"), nil
	default:
		return "", errUsage
	}
	return "", nil
}

// controlDeployment acts on all devices: a lab has one.
func (c *cloud) controlDeployment(word, input string) (string, error) {
	content := defaultDeployment()
	if word == "set" {
		var given struct {
			ModulesContent map[string]interface{} `json:"modulesContent"`
		}
		if err := json.Unmarshal([]byte(input), &given); err != nil {
			return "", err
		}
		if given.ModulesContent == nil {
			return "", errors.New("no modulesContent")
		}
		content = given.ModulesContent
	}
	for id, d := range c.now.Devices {
		if word == "get" {
			text, err := json.Marshal(map[string]interface{}{"modulesContent": d.Content})
			return string(text), err
		}
		d.Content = content
		d.Version++
		c.push(id, d)
	}
	return "", nil
}

// controlModule changes one module of the deployment; list prints each with the status that is wanted of it.
func (c *cloud) controlModule(words []string) (string, error) {
	var lines []string
	for id, d := range c.now.Devices {
		agent, _ := d.Content["$edgeAgent"].(map[string]interface{})
		desired, _ := agent["properties.desired"].(map[string]interface{})
		modules, ok := desired["modules"].(map[string]interface{})
		if !ok {
			return "", errors.New("the deployment has no modules")
		}
		if words[0] == "list" {
			for name, entry := range modules {
				fields, _ := entry.(map[string]interface{})
				lines = append(lines, fmt.Sprint(name, " ", fields["status"]))
			}
			continue
		}
		if words[0] == "remove" {
			delete(modules, words[1])
		} else {
			var entry map[string]interface{}
			if err := json.Unmarshal([]byte(words[2]), &entry); err != nil || words[1] == "" {
				return "", errUsage
			}
			modules[words[1]] = entry
		}
		d.Version++
		c.push(id, d)
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n"), nil
}

func (c *cloud) describe() (string, error) {
	linked := []string{}
	for link := range c.links {
		linked = append(linked, link.module)
	}
	sort.Strings(linked)
	text, err := json.Marshal(map[string]interface{}{"linked": linked, "api": c.now.API, "link": c.now.Link, "tls": c.now.TLS,
		"dns": c.now.DNS, "registry": c.now.Registry, "ntp": c.now.NTP, "counts": c.counts})
	return string(text), err
}
