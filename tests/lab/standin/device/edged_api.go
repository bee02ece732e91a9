// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

var knownVersions = map[string]bool{"2018-06-28": true, "2019-01-30": true, "2019-10-22": true, "2019-11-05": true,
	"2020-07-07": true, "2020-10-10": true, "2021-12-07": true, "2022-08-03": true}

// checkVersion refuses requests without a known api-version.
func checkVersion(r *http.Request) *apiError {
	version := r.URL.Query().Get("api-version")
	if version == "" {
		return refuse(http.StatusBadRequest, "api-version not specified")
	}
	if !knownVersions[version] {
		return refuse(http.StatusBadRequest, "invalid api-version %q", version)
	}
	return nil
}

var errForbidden = refuse(http.StatusForbidden, "forbidden")

// onlyModule lets a request pass when its sender runs inside the container of that name.
func (e *edged) onlyModule(r *http.Request, name string) *apiError {
	pids, failure := e.engine.processes(name)
	if failure != nil {
		logWarn("%s", failure.text())
		logInfo("Auth for %s failed: runtime operation error: top module %q", name, name)
		return errForbidden
	}
	pid := int(peerOf(r).Pid)
	for _, text := range pids {
		if number, err := strconv.Atoi(text); err == nil && number == pid {
			return nil
		}
	}
	logInfo("Only %s is authorized for this endpoint; pid %d not authorized.", name, pid)
	return errForbidden
}

func (e *edged) handleManagement(w http.ResponseWriter, r *http.Request) {
	logInfo("%s", requestLine(r, edgedHeaders))
	if problem := checkVersion(r); problem != nil {
		answerError(w, problem)
		return
	}
	segments := strings.Split(strings.Trim(r.URL.EscapedPath(), "/"), "/")
	name := ""
	if len(segments) > 1 {
		name, _ = url.PathUnescape(segments[1])
	}
	var problem *apiError
	switch segments[0] {
	case "modules":
		problem = e.handleModules(w, r, segments, name)
	case "identities":
		problem = e.handleIdentities(w, r, name)
	case "systeminfo":
		e.answerSystemInfo(w, len(segments) > 1)
	case "device":
		problem = e.reprovisionDevice(w, r)
	default:
		problem = refuse(http.StatusNotFound, "not found")
	}
	if problem != nil {
		answerError(w, problem)
	}
}

// runtimeProblem is the answer to a failure of the engine; its cause goes to the journal only.
func runtimeProblem(failure *engineError, operation string, logged bool) *apiError {
	if logged {
		logWarn("%s", failure.text())
	}
	status := failure.status
	if status == 0 {
		status = http.StatusInternalServerError
	}
	return refuse(status, "runtime operation error: %s", operation)
}

func (e *edged) handleModules(w http.ResponseWriter, r *http.Request, segments []string, name string) *apiError {
	switch {
	case name == "" && r.Method == http.MethodGet:
		listed, failure := e.listModules()
		if failure != nil {
			// Recorded: listing is the one call that does not log the engine's error.
			return runtimeProblem(failure, "list modules", false)
		}
		answer(w, http.StatusOK, map[string]interface{}{"modules": listed})
		return nil
	case name == "":
		return e.createModule(w, r)
	case len(segments) == 2:
		return e.handleOneModule(w, r, name)
	case segments[2] == "logs":
		return e.answerLogs(w, r, name)
	case r.Method != http.MethodPost:
		return refuse(http.StatusNotFound, "not found")
	}
	return e.actOnModule(w, r, segments[2], name)
}

func (e *edged) handleOneModule(w http.ResponseWriter, r *http.Request, name string) *apiError {
	switch r.Method {
	case http.MethodDelete:
		if problem := e.onlyModule(r, agentName); problem != nil {
			return problem
		}
		logInfo("Removing module %s...", name)
		if failure := e.removeContainer(name); failure != nil {
			return runtimeProblem(failure, fmt.Sprintf("remove module %q", name), true)
		}
		e.workload.remove(name)
		answer(w, http.StatusNoContent, nil)
		return nil
	case http.MethodPut:
		return e.updateModule(w, r, name)
	}
	container, failure := e.engine.inspect(name)
	if failure != nil {
		return runtimeProblem(failure, fmt.Sprintf("get module %q", name), false)
	}
	answer(w, http.StatusOK, detailsOf(container))
	return nil
}

func (e *edged) actOnModule(w http.ResponseWriter, r *http.Request, action, name string) *apiError {
	var failure *engineError
	switch action {
	case "start":
		failure = e.startModule(name)
	case "stop":
		failure = e.stopModule(name)
	case "restart":
		logInfo("Restarting module %s...", name)
		failure = e.engine.call(http.MethodPost, "/containers/"+url.PathEscape(name)+"/restart", nil, nil)
	case "prepareupdate":
		if problem := e.onlyModule(r, agentName); problem != nil {
			return problem
		}
		spec, problem := readModule(r)
		if problem != nil {
			return problem
		}
		failure = e.pullImage(spec.Config.Settings.Image, spec.Config.Settings.Auth)
		action = "prepare update of"
	default:
		return refuse(http.StatusNotFound, "not found")
	}
	if failure != nil {
		return runtimeProblem(failure, fmt.Sprintf("%s module %q", action, name), true)
	}
	answer(w, http.StatusNoContent, nil)
	return nil
}

func readModule(r *http.Request) (*moduleSpec, *apiError) {
	var spec moduleSpec
	if err := readBody(r, &spec); err != nil {
		return nil, refuse(http.StatusUnprocessableEntity, "%s", err.Error())
	}
	options := struct {
		HostConfig struct{ PortBindings map[string]json.RawMessage }
	}{}
	if len(spec.Config.Settings.CreateOptions) > 0 {
		if err := json.Unmarshal(spec.Config.Settings.CreateOptions, &options); err != nil {
			return nil, refuse(http.StatusBadRequest, "invalid Docker config: invalid type: %s, expected a map", err.Error())
		}
	}
	return &spec, nil
}

func (e *edged) createModule(w http.ResponseWriter, r *http.Request) *apiError {
	if problem := e.onlyModule(r, agentName); problem != nil {
		return problem
	}
	spec, problem := readModule(r)
	if problem != nil {
		return problem
	}
	if problem := e.pullModule(spec); problem != nil {
		return problem
	}
	if problem := e.makeModule(spec, nil, nil); problem != nil {
		return problem
	}
	return e.answerModule(w, http.StatusCreated, spec.Name)
}

func (e *edged) pullModule(spec *moduleSpec) *apiError {
	settings := &spec.Config.Settings
	if spec.Policy == "never" {
		return nil
	}
	if failure := e.pullImage(settings.Image, settings.Auth); failure != nil {
		logWarn("%s", failure.text())
		return refuse(http.StatusInternalServerError, "registry operation error: pull image %q", settings.Image)
	}
	return nil
}

// makeModule adds labels and environment of the daemon's own to what the caller asked for.
func (e *edged) makeModule(spec *moduleSpec, labels map[string]string, own []string) *apiError {
	environment := []string{}
	for _, variable := range spec.Config.Env {
		environment = append(environment, variable.Key+"="+variable.Value)
	}
	if failure := e.createContainer(spec, labels, append(environment, own...)); failure != nil {
		return runtimeProblem(failure, fmt.Sprintf("create module %q", spec.Name), true)
	}
	return nil
}

func (e *edged) updateModule(w http.ResponseWriter, r *http.Request, name string) *apiError {
	if problem := e.onlyModule(r, agentName); problem != nil {
		return problem
	}
	spec, problem := readModule(r)
	if problem != nil {
		return problem
	}
	var labels map[string]string
	var own []string
	if name == agentName {
		var identity deviceIdentity
		if err := identityCall(http.MethodGet, "/identities/modules/$edgeAgent", nil, &identity); err != nil {
			return refuse(http.StatusInternalServerError, "%s", shortCause(err))
		}
		labels, own = agentLabels(spec), e.agentEnvironment(identity.Spec, false)
	}
	// The image first: a module must not be gone because its next version cannot be had.
	if problem := e.pullModule(spec); problem != nil {
		return problem
	}
	logInfo("Removing module %s...", name)
	if failure := e.removeContainer(name); failure != nil && failure.status != http.StatusNotFound {
		return runtimeProblem(failure, fmt.Sprintf("remove module %q", name), true)
	}
	if problem := e.makeModule(spec, labels, own); problem != nil {
		return problem
	}
	if _, start := r.URL.Query()["start"]; start {
		if failure := e.startModule(name); failure != nil {
			return runtimeProblem(failure, fmt.Sprintf("start module %q", name), true)
		}
	}
	return e.answerModule(w, http.StatusOK, name)
}

func (e *edged) answerModule(w http.ResponseWriter, status int, name string) *apiError {
	container, failure := e.engine.inspect(name)
	if failure != nil {
		return runtimeProblem(failure, fmt.Sprintf("get module %q", name), true)
	}
	answer(w, status, detailsOf(container))
	return nil
}

type managedIdentity struct {
	ModuleID   string `json:"moduleId"`
	ManagedBy  string `json:"managedBy"`
	Generation string `json:"generationId"`
	Auth       string `json:"authType"`
}

func (e *edged) handleIdentities(w http.ResponseWriter, r *http.Request, name string) *apiError {
	if r.Method == http.MethodGet {
		var listed struct{ Identities []deviceIdentity }
		if err := identityCall(http.MethodGet, "/identities/modules", nil, &listed); err != nil {
			return refuse(http.StatusInternalServerError, "%s", shortCause(err))
		}
		identities := []managedIdentity{}
		for _, identity := range listed.Identities {
			identities = append(identities, managedIdentity{identity.Spec.ModuleID, identity.Spec.ManagedBy, identity.Spec.Generation, "sas"})
		}
		answer(w, http.StatusOK, map[string]interface{}{"identities": identities})
		return nil
	}
	if problem := e.onlyModule(r, agentName); problem != nil {
		return problem
	}
	return e.changeIdentity(w, r, name)
}

func (e *edged) changeIdentity(w http.ResponseWriter, r *http.Request, name string) *apiError {
	if r.Method == http.MethodDelete {
		if err := identityCall(http.MethodDelete, "/identities/modules/"+name, nil, nil); err != nil {
			return refuse(http.StatusInternalServerError, "%s", shortCause(err))
		}
		answer(w, http.StatusNoContent, nil)
		return nil
	}
	var body struct{ ModuleID, ManagedBy string }
	readBody(r, &body)
	if body.ModuleID == "" {
		body.ModuleID = name
	}
	var identity deviceIdentity
	method, uri := http.MethodPost, "/identities/modules"
	if r.Method == http.MethodPut {
		method, uri = http.MethodPut, "/identities/modules/"+body.ModuleID+"?type=aziot"
	}
	if err := identityCall(method, uri, identityType{"aziot", body.ModuleID}, &identity); err != nil {
		return refuse(http.StatusInternalServerError, "%s", shortCause(err))
	}
	managedBy := body.ManagedBy
	if managedBy == "" {
		managedBy = "iotedge"
	}
	answer(w, http.StatusOK, managedIdentity{identity.Spec.ModuleID, managedBy, identity.Spec.Generation, "sas"})
	return nil
}

func (e *edged) reprovisionDevice(w http.ResponseWriter, r *http.Request) *apiError {
	if problem := e.onlyModule(r, agentName); problem != nil {
		return problem
	}
	if err := identityCall(http.MethodPost, "/identities/device/reprovision", identityType{Type: "aziot"}, nil); err != nil {
		return refuse(http.StatusInternalServerError, "%s", shortCause(err))
	}
	answer(w, http.StatusOK, map[string]string{})
	return nil
}
