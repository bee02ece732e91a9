// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"encoding/json"
	"fmt"
	"strings"
)

// deployment is the desired section of $edgeAgent.
type deployment struct {
	Schema  string `json:"schemaVersion"`
	Version int64  `json:"$version"`
	Runtime struct {
		Settings struct {
			Registries map[string]map[string]string `json:"registryCredentials"`
		} `json:"settings"`
	} `json:"runtime"`
	System  map[string]*wantedModule `json:"systemModules"`
	Modules map[string]*wantedModule `json:"modules"`
}

type wantedModule struct {
	Status   string `json:"status"`
	Restart  string `json:"restartPolicy"`
	Policy   string `json:"imagePullPolicy"`
	Settings struct {
		Image   string          `json:"image"`
		Options json.RawMessage `json:"createOptions"`
		More    string          `json:"createOptions01"`
	} `json:"settings"`
	Env map[string]struct {
		Value interface{} `json:"value"`
	} `json:"env"`
}

func parseDeployment(text json.RawMessage) (*deployment, error) {
	wanted := &deployment{}
	if len(text) == 0 {
		return wanted, nil
	}
	return wanted, json.Unmarshal(text, wanted)
}

func (d *deployment) empty() bool { return d.Schema == "" }

// all gives every module but the agent itself by its container name.
func (d *deployment) all() map[string]*wantedModule {
	all := map[string]*wantedModule{}
	for name, module := range d.Modules {
		if module != nil {
			all[name] = module
		}
	}
	if hub := d.System["edgeHub"]; hub != nil {
		all["edgeHub"] = hub
	}
	return all
}

// options accepts both forms: JSON inside a string (as manifests have it) and an object.
func (m *wantedModule) options() (map[string]interface{}, error) {
	parsed := map[string]interface{}{}
	if len(m.Settings.Options) == 0 || string(m.Settings.Options) == "null" {
		return parsed, nil
	}
	text := string(m.Settings.Options)
	var inner string
	if json.Unmarshal(m.Settings.Options, &inner) == nil {
		text = inner + m.Settings.More
	}
	if strings.TrimSpace(text) == "" {
		return parsed, nil
	}
	return parsed, json.Unmarshal([]byte(text), &parsed)
}

// fingerprint changes when the container has to be made anew.
func (m *wantedModule) fingerprint() string {
	env, _ := json.Marshal(m.Env)
	return m.Settings.Image + "|" + string(m.Settings.Options) + m.Settings.More + "|" + string(env)
}

func (m *wantedModule) wantsRunning() bool { return m.Status == "" || m.Status == "running" }

func (m *wantedModule) environment() map[string]string {
	values := map[string]string{}
	for key, entry := range m.Env {
		values[key] = fmt.Sprint(entry.Value)
	}
	return values
}
