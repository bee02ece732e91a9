// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"fmt"
	"net/http"
	"time"
)

const agentName = "edgeAgent"

// watch looks after edgeAgent, and only after it, once a period.
func (e *edged) watch() {
	for {
		logInfo("Watchdog checking Edge runtime status")
		if err := e.checkAgent(); err != nil {
			logWarn("Error in watchdog: %s", err)
		}
		select {
		case <-e.gone:
			return
		case <-time.After(scaled(watchdogPeriod)):
		}
	}
}

func (e *edged) checkAgent() error {
	logDebug("edgelet_docker::runtime", "Getting module %s...", agentName)
	container, failure := e.engine.inspect(agentName)
	if failure != nil {
		// Not found and "the engine does not answer" are the same to the product.
		return e.makeAgent()
	}
	status := runtimeStatus(container.State.Status, container.State.ExitCode)
	if status == "running" {
		logInfo("Edge runtime is running")
		return nil
	}
	logInfo("Edge runtime status is %s, starting module now...", status)
	return e.startAgent()
}

func (e *edged) startAgent() error {
	if failure := e.startModule(agentName); failure != nil {
		logWarn("%s", failure.text())
		return fmt.Errorf("Failed to start Edge runtime module: runtime operation error: start module %q", agentName)
	}
	logInfo("Started Edge runtime module %s", agentName)
	return nil
}

// makeAgent needs the hub for the identity and the registry for the image, even when that is on the device.
func (e *edged) makeAgent() error {
	var identity deviceIdentity
	err := identityCall(http.MethodPut, "/identities/modules/$edgeAgent?type=aziot", identityType{"aziot", "$edgeAgent"}, &identity)
	if err != nil {
		return fmt.Errorf("Failed to update $edgeAgent identity: %s", shortCause(err))
	}
	image := e.settings.text("agent", "config", "image")
	logInfo("Creating and starting Edge runtime module %s...", agentName)
	auth := map[string]string{}
	if table, ok := e.settings.at("agent", "config", "auth"); ok {
		for key, value := range table.(tomlTable) {
			auth[key] = fmt.Sprint(value)
		}
	}
	if failure := e.pullImage(image, auth); failure != nil {
		logWarn("%s", failure.text())
		return fmt.Errorf("Failed to pull Edge runtime module: registry operation error: pull image %q", image)
	}
	spec := &moduleSpec{Name: agentName, Type: "docker"}
	spec.Config.Settings.Image = image
	options, given := e.settings.at("agent", "config", "createOptions")
	if !given {
		options = tomlTable{}
	}
	spec.Config.Settings.CreateOptions = marshalPlain(options)
	env, _ := e.settings.at("agent", "env")
	labels := map[string]string{
		"net.azure-devices.edge.create-options": string(marshalPlain(options)),
		"net.azure-devices.edge.env":            string(marshalPlain(env)),
	}
	if failure := e.createContainer(spec, labels, e.agentEnvironment(identity.Spec)); failure != nil {
		logWarn("%s", failure.text())
		return fmt.Errorf("Failed to create Edge runtime module: runtime operation error: create module %q", agentName)
	}
	logInfo("Created Edge runtime module %s", agentName)
	return e.startAgent()
}

func (e *edged) agentEnvironment(identity identitySpec) []string {
	environment := []string{
		"EdgeDeviceHostName=" + e.settings.text("hostname"),
		"IOTEDGE_APIVERSION=2022-08-03",
		"IOTEDGE_AUTHSCHEME=sasToken",
		"IOTEDGE_DEVICEID=" + e.device.DeviceID,
		"IOTEDGE_IOTHUBHOSTNAME=" + e.device.HubName,
		"IOTEDGE_MANAGEMENTURI=unix:///var/run/iotedge/mgmt.sock",
		"IOTEDGE_MODULEGENERATIONID=" + identity.Generation,
		"IOTEDGE_MODULEID=$edgeAgent",
		"IOTEDGE_WORKLOADLISTEN_MNTURI=unix:///var/lib/aziot/edged/mnt",
		"IOTEDGE_WORKLOADURI=unix:///var/run/iotedge/workload.sock",
		"Mode=iotedged",
		"NetworkId=" + e.network(),
	}
	if env, ok := e.settings.at("agent", "env"); ok {
		if table, ok := env.(tomlTable); ok {
			for key, value := range table {
				environment = append(environment, key+"="+fmt.Sprint(value))
			}
		}
	}
	return environment
}
