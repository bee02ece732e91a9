// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"sort"
	"strings"
)

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}

func identityOf(name string) string {
	if name == "edgeHub" {
		return "$edgeHub"
	}
	return name
}

// createModule gives the module an identity first, then asks for its container.
func (a *agent) createModule(wanted *deployment, name string, module *wantedModule) error {
	var created struct{ GenerationID string }
	err := daemonCall(managementPath, http.MethodPost, "/identities",
		map[string]string{"moduleId": identityOf(name), "managedBy": "IotEdge"}, &created)
	if err != nil {
		return err
	}
	options, err := module.options()
	if err != nil {
		return err
	}
	if name == "edgeHub" {
		addAlias(options, variable("NetworkId"), variable("EdgeDeviceHostName"))
	}
	settings := map[string]interface{}{"image": module.Settings.Image, "createOptions": options}
	if auth := credentialsFor(wanted, module.Settings.Image); auth != nil {
		settings["auth"] = auth
	}
	body := map[string]interface{}{"name": name, "type": "docker", "imagePullPolicy": module.Policy,
		"config": map[string]interface{}{"settings": settings, "env": a.environmentOf(name, created.GenerationID, module)}}
	if err := daemonCall(managementPath, http.MethodPost, "/modules", body, nil); err != nil {
		return err
	}
	a.remember(name, shortHash(module.fingerprint()))
	return nil
}

// remember keeps hashes only: no environment and no option of a module lies in the agent's storage in the clear.
func (a *agent) remember(name, print string) {
	a.prints[name] = print
	if text, err := json.Marshal(a.prints); err == nil {
		os.WriteFile(a.backup.folder+"/modules.json", text, 0o600)
	}
}

func loadPrints(folder string) map[string]string {
	prints := map[string]string{}
	if text, err := os.ReadFile(folder + "/modules.json"); err == nil {
		json.Unmarshal(text, &prints)
	}
	return prints
}

// addAlias: modules reach edgeHub under the device's host name.
func addAlias(options map[string]interface{}, network, hostname string) {
	if _, given := options["NetworkingConfig"]; given || network == "" {
		return
	}
	if host, ok := options["HostConfig"].(map[string]interface{}); ok && host["NetworkMode"] != nil {
		return
	}
	endpoint := map[string]interface{}{"Aliases": []string{hostname}}
	options["NetworkingConfig"] = map[string]interface{}{"EndpointsConfig": map[string]interface{}{network: endpoint}}
}

func credentialsFor(wanted *deployment, image string) map[string]string {
	for _, registry := range wanted.Runtime.Settings.Registries {
		if address := registry["address"]; address != "" && strings.HasPrefix(image, address+"/") {
			return map[string]string{"serveraddress": address, "username": registry["username"], "password": registry["password"]}
		}
	}
	return nil
}

// environmentOf is what the product's agent adds to every module, before the manifest's own values.
func (a *agent) environmentOf(name, generation string, module *wantedModule) []map[string]string {
	values := map[string]string{
		"IOTEDGE_WORKLOADURI":        "unix:///var/run/iotedge/workload.sock",
		"IOTEDGE_MODULEGENERATIONID": generation,
		"IOTEDGE_DEVICEID":           a.self.device,
		"IOTEDGE_MODULEID":           identityOf(name),
		"IOTEDGE_IOTHUBHOSTNAME":     a.self.hub,
		"IOTEDGE_AUTHSCHEME":         "sasToken",
		"IOTEDGE_APIVERSION":         variable("IOTEDGE_APIVERSION"),
	}
	if name == "edgeHub" {
		values["EdgeDeviceHostName"] = variable("EdgeDeviceHostName")
		values["NetworkId"] = variable("NetworkId")
	} else {
		values["IOTEDGE_GATEWAYHOSTNAME"] = variable("EdgeDeviceHostName")
	}
	for key, value := range module.environment() {
		values[key] = value
	}
	list := []map[string]string{}
	for key, value := range values {
		list = append(list, map[string]string{"key": key, "value": value})
	}
	sort.Slice(list, func(i, k int) bool { return list[i]["key"] < list[k]["key"] })
	return list
}
