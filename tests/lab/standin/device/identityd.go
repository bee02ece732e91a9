// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
)

const identityHome = "/var/lib/aziot/identityd"

// identityd knows who the device is and keeps the module identities of the hub.
type identityd struct {
	lock     sync.Mutex
	settings tomlTable
	hub      *hubClient
	gateway  string
	modules  map[string]hubModule
}

type deviceIdentity struct {
	Type string       `json:"type"`
	Spec identitySpec `json:"spec"`
}

type identitySpec struct {
	HubName    string                 `json:"hubName"`
	Gateway    string                 `json:"gatewayHost"`
	DeviceID   string                 `json:"deviceId"`
	ModuleID   string                 `json:"moduleId,omitempty"`
	Generation string                 `json:"genId,omitempty"`
	ManagedBy  string                 `json:"managedBy,omitempty"`
	Auth       map[string]interface{} `json:"auth"`
}

// Identityd provisions the device at its start and ends when the hub refuses it.
func Identityd(args []string) int {
	self, code := startService("aziot-identityd", args)
	if self == nil {
		return code
	}
	settings, err := loadGenerated("aziot-identityd")
	if err != nil {
		logFatal([]string{"could not read config from /etc/aziot/identityd/config.d", err.Error()})
		return 1
	}
	logInfo("Loaded openssl'd Default provider")
	daemon := &identityd{settings: settings, modules: map[string]hubModule{}}
	if failure := daemon.provision("Startup"); failure != nil {
		logFatal(failure.causes)
		return 1
	}
	if failure := daemon.reconcile("Startup"); failure != nil {
		logFatal(failure.causes)
		return 1
	}
	return self.serve(logged(identityHeaders, daemon.handle))
}

// provision finds hub and device id: from the settings, or from DPS.
func (d *identityd) provision(reason string) *hubError {
	logInfo("Provisioning starting. Reason: %s", reason)
	hub := &hubClient{d.settings.text("provisioning", "iothub_hostname"), d.settings.text("provisioning", "device_id")}
	if d.settings.text("provisioning", "source") == "dps" {
		assigned, failure := d.registerWithDps()
		if failure != nil {
			logError("Failed to provision with IoT Hub, and no valid device backup was found: %s", failure.causes[0])
			return failure
		}
		hub = assigned
	}
	d.hub, d.gateway = hub, hub.hub
	d.saveDeviceInfo()
	logInfo("Provisioning complete.")
	return nil
}

func (d *identityd) saveDeviceInfo() {
	text := fmt.Sprintf("hub_name = %q\nlocal_gateway_hostname = %q\ndevice_id = %q\n", d.hub.hub, d.gateway, d.hub.device)
	os.WriteFile(identityHome+"/device_info", []byte(text), 0o644)
	// Only a hash of the settings: the product compares it to see whether the provisioning changed.
	state := fmt.Sprintf("state = %q\n", sha256Hex(inlineToml(d.settings)))
	os.WriteFile(identityHome+"/prev_state", []byte(state), 0o644)
	logInfo("Updated device info for %s.", d.hub.device)
}

func (d *identityd) backupPath() string {
	return identityHome + "/modules/" + sha256Hex(d.hub.hub) + "-" + sha256Hex(d.hub.device)
}

// reconcile compares the identities with the hub. A refusal is tried once more after provisioning again.
func (d *identityd) reconcile(reason string) *hubError {
	logInfo("Identity reconciliation started. Reason: %s", reason)
	failure := d.fetchModules()
	if failure == nil {
		logInfo("Identity reconciliation complete.")
		return nil
	}
	if failure.offline {
		logWarn("Network not available for Identity reconciliation. Using offline backup from last run.")
		d.loadBackup()
		return nil
	}
	logInfo("Could not reconcile Identities with current device data. Reprovisioning.")
	d.saveDeviceInfo()
	if failure = d.fetchModules(); failure == nil {
		logInfo("Identity reconciliation complete.")
		return nil
	}
	logError("Failed to provision with IoT Hub, and no valid device backup was found: %s", failure.causes[0])
	return failure
}

func (d *identityd) fetchModules() *hubError {
	var listed []hubModule
	if failure := d.hub.call(http.MethodGet, d.hub.modulePath(""), nil, &listed); failure != nil {
		return failure
	}
	d.modules = map[string]hubModule{}
	for _, module := range listed {
		module.Authentication = nil
		d.modules[module.ModuleID] = module
	}
	d.saveBackup()
	return nil
}

func (d *identityd) saveBackup() {
	os.MkdirAll(d.backupPath(), 0o755)
	os.WriteFile(d.backupPath()+"/modules.json", marshalPlain(d.modules), 0o644)
}

func (d *identityd) loadBackup() {
	if text, err := os.ReadFile(d.backupPath() + "/modules.json"); err == nil {
		json.Unmarshal(text, &d.modules)
	}
}

func (d *identityd) handle(w http.ResponseWriter, r *http.Request) {
	d.lock.Lock()
	defer d.lock.Unlock()
	segments := strings.Split(strings.Trim(r.URL.EscapedPath(), "/"), "/")
	last, _ := url.PathUnescape(segments[len(segments)-1])
	switch {
	case segments[0] == "sign":
		d.signForModule(w, r)
	case segments[0] != "identities":
		answerServiceError(w, levelInfo, http.StatusNotFound, []string{"not found"})
	case len(segments) == 3 && last == "reprovision":
		d.reprovision(w)
	case len(segments) == 2 && segments[1] == "device":
		answer(w, http.StatusOK, d.identityOf("", nil))
	case len(segments) == 2 && r.Method == http.MethodGet:
		d.listModules(w)
	case len(segments) == 2:
		var body struct{ ModuleID string }
		readBody(r, &body)
		d.writeModule(w, body.ModuleID, "iotedge")
	case r.Method == http.MethodPut:
		d.writeModule(w, last, "iotedge")
	case r.Method == http.MethodDelete:
		d.deleteModule(w, last)
	default:
		d.readModule(w, last)
	}
}

func (d *identityd) identityOf(id string, module *hubModule) deviceIdentity {
	spec := identitySpec{HubName: d.hub.hub, Gateway: d.gateway, DeviceID: d.hub.device,
		Auth: map[string]interface{}{"type": "sas", "keyHandle": "device-id"}}
	if module != nil {
		spec.ModuleID, spec.Generation, spec.ManagedBy = id, module.GenerationID, module.ManagedBy
		spec.Auth["keyHandle"] = "aziot_identityd_master_id&derive=" + d.hub.derivation(id, "primary")
	}
	return deviceIdentity{"aziot", spec}
}

func (d *identityd) writeModule(w http.ResponseWriter, id, managedBy string) {
	module, failure := d.hub.updateModule(id, managedBy)
	if failure != nil {
		answerServiceError(w, levelInfo, http.StatusNotFound, failure.causes)
		return
	}
	module.Authentication = nil
	d.modules[id] = *module
	d.saveBackup()
	answer(w, http.StatusOK, d.identityOf(id, module))
}

func (d *identityd) readModule(w http.ResponseWriter, id string) {
	module, known := d.modules[id]
	if !known {
		answerServiceError(w, levelInfo, http.StatusNotFound, []string{"identity not found", id})
		return
	}
	answer(w, http.StatusOK, d.identityOf(id, &module))
}

func (d *identityd) deleteModule(w http.ResponseWriter, id string) {
	if failure := d.hub.call(http.MethodDelete, d.hub.modulePath(id), nil, nil); failure != nil {
		answerServiceError(w, levelInfo, http.StatusNotFound, failure.causes)
		return
	}
	delete(d.modules, id)
	d.saveBackup()
	answer(w, http.StatusNoContent, nil)
}

func (d *identityd) listModules(w http.ResponseWriter) {
	if failure := d.fetchModules(); failure != nil {
		answerServiceError(w, levelInfo, http.StatusNotFound, failure.causes)
		return
	}
	identities := []deviceIdentity{}
	for id := range d.modules {
		module := d.modules[id]
		identities = append(identities, d.identityOf(id, &module))
	}
	answer(w, http.StatusOK, map[string]interface{}{"identities": identities})
}

func (d *identityd) reprovision(w http.ResponseWriter) {
	failure := d.provision("Api")
	if failure == nil {
		failure = d.fetchModules()
	}
	if failure != nil {
		answerServiceError(w, levelInfo, http.StatusNotFound, failure.causes)
		return
	}
	answer(w, http.StatusOK, map[string]interface{}{})
}

// signForModule signs a text for a module; aziot-edged has checked before that the caller is that module.
func (d *identityd) signForModule(w http.ResponseWriter, r *http.Request) {
	var body struct{ ModuleID, Data string }
	if readBody(r, &body) != nil {
		answerServiceError(w, levelInfo, http.StatusBadRequest, []string{"malformed body"})
		return
	}
	data, _ := base64.StdEncoding.DecodeString(body.Data)
	digest, err := signWith("aziot_identityd_master_id&derive="+d.hub.derivation(body.ModuleID, "primary"), data)
	if err != nil {
		answerServiceError(w, levelInfo, http.StatusInternalServerError, []string{"internal error", err.Error()})
		return
	}
	answer(w, http.StatusOK, map[string]string{"digest": digest})
}
