// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"sort"
)

// selfChanged compares the deployment's edgeAgent with the labels that the daemon gave this container.
func (a *agent) selfChanged(wanted *deployment, own *currentModule) bool {
	module := wanted.System["edgeAgent"]
	if module == nil || module.Settings.Image == "" {
		return false
	}
	var options struct{ Labels map[string]string }
	json.Unmarshal(own.Config.Settings.Options, &options)
	asked, err := module.options()
	if err != nil {
		return false
	}
	made := map[string]interface{}{}
	json.Unmarshal([]byte(options.Labels["net.azure-devices.edge.create-options"]), &made)
	return own.Config.Settings.Image != module.Settings.Image || !sameJSON(asked, made) ||
		!reflect.DeepEqual(module.environment(), labelEnvironment(options.Labels["net.azure-devices.edge.env"]))
}

func sameJSON(left, right interface{}) bool {
	first, _ := json.Marshal(left)
	second, _ := json.Marshal(right)
	return string(first) == string(second)
}

func labelEnvironment(text string) map[string]string {
	var entries map[string]struct{ Value interface{} }
	json.Unmarshal([]byte(text), &entries)
	values := map[string]string{}
	for key, entry := range entries {
		values[key] = fmt.Sprint(entry.Value)
	}
	return values
}

// selfUpdate ends this container: the daemon makes the new one, and the backup goes with the old one.
func (a *agent) selfUpdate(wanted *deployment) []command {
	module := wanted.System["edgeAgent"]
	return []command{{"Update module edgeAgent", func() error {
		options, err := module.options()
		if err != nil {
			return err
		}
		env := []map[string]string{}
		for key, value := range module.environment() {
			env = append(env, map[string]string{"key": key, "value": value})
		}
		sort.Slice(env, func(i, k int) bool { return env[i]["key"] < env[k]["key"] })
		settings := map[string]interface{}{"image": module.Settings.Image, "createOptions": options}
		if auth := credentialsFor(wanted, module.Settings.Image); auth != nil {
			settings["auth"] = auth
		}
		body := map[string]interface{}{"name": "edgeAgent", "type": "docker", "imagePullPolicy": module.Policy,
			"config": map[string]interface{}{"settings": settings, "env": env}}
		return daemonCall(managementPath, http.MethodPut, "/modules/edgeAgent?start", body, nil)
	}}}
}
