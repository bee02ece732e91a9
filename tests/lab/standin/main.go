// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// Command standin is all stand-ins of the lab in one static program; the name it is called by says which.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"edgemend.test/standin/cloud"
	"edgemend.test/standin/device"
	"edgemend.test/standin/modules"
	"edgemend.test/standin/proxy"
)

var programs = map[string]func([]string) int{
	"iotedge":         device.Iotedge,
	"aziotctl":        device.Aziotctl,
	"aziot-edged":     device.Edged,
	"aziot-identityd": device.Identityd,
	"aziot-keyd":      device.Keyd,
	"aziot-certd":     device.Certd,
	"aziot-tpmd":      device.Tpmd,
	"edgeagent":       modules.Agent,
	"edgehub":         modules.EdgeHub,
	"sensor":          modules.Sensor,
	"diagnostics":     modules.Diagnostics,
	"cloud":           cloud.Cloud,
	"cloudcontrol":    cloud.Control,
	"make-ca":         cloud.MakeCA,
	"proxy":           proxy.Proxy,
}

func main() {
	args := os.Args[1:]
	program := programs[filepath.Base(os.Args[0])]
	if program == nil && len(args) > 0 {
		program, args = programs[args[0]], args[1:]
	}
	if program == nil {
		var names []string
		for name := range programs {
			names = append(names, name)
		}
		sort.Strings(names)
		fmt.Fprintln(os.Stderr, "Usage: standin NAME ARGUMENT…   with NAME of", names)
		os.Exit(2)
	}
	os.Exit(program(args))
}
