// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"sort"
	"strings"
	"sync"
	"time"
)

type envVar struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// moduleSpec is a module as edgeAgent sends it and as the daemon answers.
type moduleSpec struct {
	ID     string       `json:"id"`
	Name   string       `json:"name"`
	Type   string       `json:"type"`
	Config moduleConfig `json:"config"`
	Policy string       `json:"imagePullPolicy,omitempty"`
}

type moduleConfig struct {
	Settings moduleSettings `json:"settings"`
	Env      []envVar       `json:"env"`
}

type moduleSettings struct {
	CreateOptions json.RawMessage   `json:"createOptions,omitempty"`
	Image         string            `json:"image"`
	ImageHash     string            `json:"imageHash,omitempty"`
	Auth          map[string]string `json:"auth,omitempty"`
}

type exitStatus struct {
	ExitTime   string `json:"exitTime"`
	StatusCode string `json:"statusCode"`
}

type moduleStatus struct {
	StartTime string      `json:"startTime,omitempty"`
	Exit      *exitStatus `json:"exitStatus,omitempty"`
	Runtime   struct {
		Status string `json:"status"`
	} `json:"runtimeStatus"`
}

type moduleDetails struct {
	ID     string       `json:"id"`
	Name   string       `json:"name"`
	Type   string       `json:"type"`
	Config moduleConfig `json:"config"`
	Status moduleStatus `json:"status"`
}

// runtimeStatus maps the engine's word to the product's.
func runtimeStatus(state string, exitCode int) string {
	switch state {
	case "running":
		return "running"
	case "created", "paused", "restarting":
		return "stopped"
	case "exited":
		if exitCode == 0 {
			return "stopped"
		}
		return "failed"
	case "dead":
		return "dead"
	}
	return "unknown"
}

func detailsOf(container *containerDetail) moduleDetails {
	labels := marshalPlain(map[string]interface{}{"Labels": container.Config.Labels})
	image := container.Config.Labels[imageLabel]
	if image == "" {
		image = container.Config.Image
	}
	details := moduleDetails{ID: "id", Name: strings.TrimPrefix(container.Name, "/"), Type: "docker",
		Config: moduleConfig{Settings: moduleSettings{CreateOptions: labels, Image: image, ImageHash: container.Image}, Env: []envVar{}}}
	details.Status.Runtime.Status = runtimeStatus(container.State.Status, container.State.ExitCode)
	if !container.State.StartedAt.IsZero() {
		details.Status.StartTime = container.State.StartedAt.UTC().Format(time.RFC3339Nano)
	}
	if !container.State.FinishedAt.IsZero() && !container.State.StartedAt.IsZero() {
		details.Status.Exit = &exitStatus{container.State.FinishedAt.UTC().Format(time.RFC3339Nano), fmt.Sprint(container.State.ExitCode)}
	}
	return details
}

func (e *edged) listModules() ([]moduleDetails, *engineError) {
	logDebug("edgelet_docker::runtime", "Listing modules...")
	present, failure := e.engine.modules()
	if failure != nil {
		return nil, failure
	}
	listed := []moduleDetails{}
	for _, module := range present {
		logDebug("edgelet_docker::runtime", "Getting module %s...", module.name())
		// One that vanished in between is left out.
		if container, failure := e.engine.inspect(module.name()); failure == nil {
			listed = append(listed, detailsOf(container))
		}
	}
	return listed, nil
}

// stopAllModules is an outage of all modules at each start and each orderly end of the daemon.
func (e *edged) stopAllModules() ([]string, *engineError) {
	logInfo("Stopping all modules...")
	present, failure := e.engine.modules()
	if failure != nil {
		return nil, failure
	}
	var group sync.WaitGroup
	names := []string{}
	for _, module := range present {
		names = append(names, module.name())
		logInfo("Stopping module %s...", module.name())
		group.Add(1)
		go func(name string) {
			defer group.Done()
			e.engine.call(http.MethodPost, "/containers/"+url.PathEscape(name)+"/stop?t=30", nil, nil)
		}(module.name())
	}
	if e.workload != nil {
		e.workload.stopListeners(names)
	}
	group.Wait()
	logInfo("All modules stopped")
	return names, nil
}

func (e *edged) removeContainer(name string) *engineError {
	return e.engine.call(http.MethodDelete, "/containers/"+url.PathEscape(name)+"?force=true", nil, nil)
}

func registryAuth(auth map[string]string) string {
	if len(auth) == 0 {
		return ""
	}
	return base64.URLEncoding.EncodeToString(marshalPlain(auth))
}

func (e *edged) pullImage(image string, auth map[string]string) *engineError {
	logInfo("Pulling image via tag %s...", image)
	if failure := e.engine.pull(image, registryAuth(auth)); failure != nil {
		return failure
	}
	logInfo("Successfully pulled image %s", image)
	return nil
}

// createContainer completes the create options the way the product does: labels, environment, socket, network.
func (e *edged) createContainer(spec *moduleSpec, labels map[string]string, environment []string) *engineError {
	logInfo("Creating module %s...", spec.Name)
	logInfo("Creating image via tag %s...", spec.Config.Settings.Image)
	options := map[string]interface{}{}
	json.Unmarshal(spec.Config.Settings.CreateOptions, &options)
	options["Image"] = spec.Config.Settings.Image
	merged := map[string]interface{}{ownerLabel: ownerName, imageLabel: spec.Config.Settings.Image}
	if given, ok := options["Labels"].(map[string]interface{}); ok {
		for key, value := range given {
			merged[key] = value
		}
	}
	for key, value := range labels {
		merged[key] = value
	}
	options["Labels"] = merged
	options["Env"] = mergeEnvironment(options["Env"], environment)
	host, _ := options["HostConfig"].(map[string]interface{})
	if host == nil {
		host = map[string]interface{}{}
	}
	host["Binds"] = append(bindList(host["Binds"]), e.socketBinds(spec.Name)...)
	options["HostConfig"] = host
	if _, given := options["NetworkingConfig"]; !given && host["NetworkMode"] == nil {
		options["NetworkingConfig"] = map[string]interface{}{
			"EndpointsConfig": map[string]interface{}{e.network(): map[string]interface{}{}}}
	}
	return e.engine.call(http.MethodPost, "/containers/create?name="+url.QueryEscape(spec.Name), options, nil)
}

func (e *edged) socketBinds(name string) []interface{} {
	workload := edgedHome + "/mnt/" + name + ".sock:/var/run/iotedge/workload.sock"
	if name == "edgeAgent" {
		return []interface{}{"/var/run/iotedge/mgmt.sock:/var/run/iotedge/mgmt.sock", workload}
	}
	return []interface{}{workload}
}

func bindList(value interface{}) []interface{} {
	given, _ := value.([]interface{})
	kept := []interface{}{}
	for _, bind := range given {
		if text, ok := bind.(string); ok && strings.HasSuffix(text, ":/var/run/iotedge/workload.sock") {
			continue
		}
		kept = append(kept, bind)
	}
	return kept
}

// mergeEnvironment sorts by name, as the product's map does; the daemon's own values win.
func mergeEnvironment(given interface{}, own []string) []string {
	values := map[string]string{}
	add := func(text string) {
		pair := strings.SplitN(text, "=", 2)
		if len(pair) == 2 {
			values[pair[0]] = pair[1]
		}
	}
	if list, ok := given.([]interface{}); ok {
		for _, item := range list {
			if text, ok := item.(string); ok {
				add(text)
			}
		}
	}
	for _, text := range own {
		add(text)
	}
	merged := []string{}
	for key, value := range values {
		merged = append(merged, key+"="+value)
	}
	sort.Strings(merged)
	return merged
}

func (e *edged) startModule(name string) *engineError {
	logInfo("Starting module %s...", name)
	e.workload.startListener(name)
	return e.engine.call(http.MethodPost, "/containers/"+url.PathEscape(name)+"/start", nil, nil)
}

func (e *edged) stopModule(name string) *engineError {
	logInfo("Stopping module %s...", name)
	failure := e.engine.call(http.MethodPost, "/containers/"+url.PathEscape(name)+"/stop", nil, nil)
	if failure == nil {
		e.workload.stopListeners([]string{name})
	}
	return failure
}
