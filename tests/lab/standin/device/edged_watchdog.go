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
	spec.Config.Env = e.bootstrapEnv()
	if failure := e.createContainer(spec, agentLabels(spec), e.agentEnvironment(identity.Spec, true)); failure != nil {
		logWarn("%s", failure.text())
		return fmt.Errorf("Failed to create Edge runtime module: runtime operation error: create module %q", agentName)
	}
	logInfo("Created Edge runtime module %s", agentName)
	return e.startAgent()
}

// agentLabels are how edgeAgent sees later what it was made from.
func agentLabels(spec *moduleSpec) map[string]string {
	options := string(spec.Config.Settings.CreateOptions)
	if options == "" {
		options = "{}"
	}
	env := map[string]interface{}{}
	for _, entry := range spec.Config.Env {
		env[entry.Key] = map[string]string{"value": entry.Value}
	}
	return map[string]string{"net.azure-devices.edge.create-options": options, "net.azure-devices.edge.env": string(marshalPlain(env))}
}

// bootstrapEnv is [agent.env] of config.toml: it counts until a deployment defines edgeAgent.
func (e *edged) bootstrapEnv() []envVar {
	list := []envVar{}
	env, _ := e.settings.at("agent", "env")
	if table, ok := env.(tomlTable); ok {
		for _, key := range sortedKeys(table) {
			list = append(list, envVar{key, fmt.Sprint(table[key])})
		}
	}
	return list
}

func (e *edged) agentEnvironment(identity identitySpec, bootstrap bool) []string {
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
	if bootstrap {
		for _, entry := range e.bootstrapEnv() {
			environment = append(environment, entry.Key+"="+entry.Value)
		}
	}
	return environment
}
