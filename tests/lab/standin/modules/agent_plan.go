// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"sort"
	"strings"
	"time"

	"edgemend.test/standin/hublink"
)

// currentModule is what the daemon says about a container.
type currentModule struct {
	Name   string `json:"name"`
	Config struct {
		Settings struct {
			Image   string          `json:"image"`
			Options json.RawMessage `json:"createOptions"`
		} `json:"settings"`
	} `json:"config"`
	Status struct {
		StartTime  string `json:"startTime"`
		ExitStatus *struct {
			ExitTime   string `json:"exitTime"`
			StatusCode string `json:"statusCode"`
		} `json:"exitStatus"`
		Runtime struct {
			Status string `json:"status"`
		} `json:"runtimeStatus"`
	} `json:"status"`
}

// restartState counts restarts of one module: the pause doubles from 10 s on.
type restartState struct {
	count int
	due   time.Time
	told  bool
}

// command is one step of a plan: its text and what it does.
type command struct {
	text string
	run  func() error
}

func (a *agent) reconcile() {
	var listed struct{ Modules []currentModule }
	if err := daemonCall(managementPath, http.MethodGet, "/modules", nil, &listed); err != nil {
		emit("ERR", agentCoreClass, "Error reconciling the edge agent.\n"+err.Error())
		return
	}
	wanted := a.wanted()
	if wanted == nil {
		return
	}
	current := map[string]*currentModule{}
	for i := range listed.Modules {
		current[listed.Modules[i].Name] = &listed.Modules[i]
	}
	plan := a.plan(wanted, current)
	if len(plan) > 0 {
		a.execute(wanted, plan)
		daemonCall(managementPath, http.MethodGet, "/modules", nil, &listed)
	}
	a.report(wanted, listed.Modules)
}

// wanted is the deployment from the hub, or the backup as long as the hub was not reached.
func (a *agent) wanted() *deployment {
	a.lock.Lock()
	known := a.desired
	a.lock.Unlock()
	if known != nil {
		return known
	}
	emit("WRN", agentBackupClass, "Empty edge agent config was received. Attempting to read config from backup ("+a.backup.path+") instead")
	kept, err := a.backup.load()
	if os.IsNotExist(err) {
		emit("INF", agentBackupClass, "Edge agent config backup file does not exist - "+a.backup.path)
		return nil
	}
	if err != nil {
		emit("ERR", agentBackupClass, "Error reading edge agent config from backup.\n"+err.Error())
		return nil
	}
	return kept
}

func (a *agent) plan(wanted *deployment, current map[string]*currentModule) [][]command {
	groups := [][]command{}
	all := wanted.all()
	for _, name := range sortedNames(all) {
		module, there := all[name], current[name]
		switch {
		case there == nil:
			groups = append(groups, a.createGroup(wanted, name, module))
		case !a.sameModule(name, there, module):
			groups = append(groups, a.updateGroup(wanted, name, module))
		case module.wantsRunning() && there.Status.Runtime.Status != "running":
			if a.mayStart(name, module, there) {
				groups = append(groups, []command{a.simple("Start", "start", name)})
			}
		case !module.wantsRunning() && there.Status.Runtime.Status == "running":
			groups = append(groups, []command{a.simple("Stop", "stop", name)})
		default:
			a.forgetRestarts(name, there)
		}
	}
	if own := current["edgeAgent"]; own != nil && a.selfChanged(wanted, own) {
		groups = append(groups, a.selfUpdate(wanted))
	}
	for name := range current {
		if all[name] == nil && name != "edgeAgent" {
			groups = append(groups, a.removeGroup(name))
		}
	}
	return groups
}

func sortedNames(all map[string]*wantedModule) []string {
	names := []string{}
	for name := range all {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// sameModule compares with what the agent remembers of its own create; an unknown container counts as its image.
func (a *agent) sameModule(name string, there *currentModule, module *wantedModule) bool {
	print := shortHash(module.fingerprint())
	if known := a.prints[name]; known != "" {
		return known == print
	}
	if there.Config.Settings.Image != module.Settings.Image {
		return false
	}
	a.remember(name, print)
	return true
}

// mayStart holds the restart policy and the pauses between restarts.
func (a *agent) mayStart(name string, module *wantedModule, there *currentModule) bool {
	status := there.Status.Runtime.Status
	switch module.Restart {
	case "never":
		return there.Status.StartTime == ""
	case "on-failure":
		if status == "stopped" && there.Status.StartTime != "" {
			return false
		}
	}
	// Stopped with the daemon (143, 137) or never started: no pause.
	if there.Status.ExitStatus == nil || there.Status.ExitStatus.StatusCode == "143" || there.Status.ExitStatus.StatusCode == "137" {
		return true
	}
	state := a.restarts[name]
	if state == nil {
		state = &restartState{}
		a.restarts[name] = state
	}
	if state.due.IsZero() {
		pause := scaled(10 * time.Second << uint(min(state.count, 5)))
		state.due, state.told = time.Now().Add(pause), false
	}
	left := time.Until(state.due)
	if left > 0 {
		if !state.told {
			state.told = true
			emit("INF", "Agent.Core.Planner.HealthRestartPlanner", fmt.Sprintf("Module '%s' scheduled to restart after %ds (%02ds left).",
				name, 10<<uint(min(state.count, 5)), int(left.Seconds())))
		}
		return false
	}
	state.count++
	state.due = time.Time{}
	return true
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// forgetRestarts: ten minutes of running and a module counts as healthy again.
func (a *agent) forgetRestarts(name string, there *currentModule) {
	start, err := time.Parse(time.RFC3339Nano, there.Status.StartTime)
	if a.restarts[name] != nil && err == nil && time.Since(start) > scaled(10*time.Minute) {
		delete(a.restarts, name)
	}
}

func (a *agent) simple(word, action, name string) command {
	return command{word + " module " + name, func() error {
		return daemonCall(managementPath, http.MethodPost, "/modules/"+url.PathEscape(name)+"/"+action, nil, nil)
	}}
}

func (a *agent) createGroup(wanted *deployment, name string, module *wantedModule) []command {
	group := []command{{"Create module " + name, func() error { return a.createModule(wanted, name, module) }}}
	if module.wantsRunning() {
		group = append(group, a.simple("Start", "start", name))
	}
	return group
}

func (a *agent) updateGroup(wanted *deployment, name string, module *wantedModule) []command {
	group := []command{a.simple("Stop", "stop", name), {"Update module " + name, func() error {
		if err := daemonCall(managementPath, http.MethodDelete, "/modules/"+url.PathEscape(name), nil, nil); err != nil {
			return err
		}
		return a.createModule(wanted, name, module)
	}}}
	if module.wantsRunning() {
		group = append(group, a.simple("Start", "start", name))
	}
	return group
}

func (a *agent) removeGroup(name string) []command {
	return []command{a.simple("Stop", "stop", name), {"Remove module " + name, func() error {
		return daemonCall(managementPath, http.MethodDelete, "/modules/"+url.PathEscape(name), nil, nil)
	}}}
}

// execute runs the groups one after the other; a failing command ends its group, not the plan.
func (a *agent) execute(wanted *deployment, plan [][]command) {
	const class = "Agent.Core.PlanRunners.OrderedRetryPlanRunner"
	emit("INF", class, fmt.Sprintf("Plan execution started for deployment %d", wanted.Version))
	for _, group := range plan {
		if len(group) > 1 {
			texts := []string{}
			for _, step := range group {
				texts = append(texts, "  ["+step.text+"]")
			}
			emit("INF", class, `Executing command: "Command Group: (\n`+strings.Join(texts, `\n`)+`\n)"`)
		}
		for _, step := range group {
			emit("INF", class, `Executing command: "`+step.text+`"`)
			if err := step.run(); err != nil {
				emit("ERR", class, `Executing command for operation ["`+strings.ToLower(strings.SplitN(step.text, " ", 2)[0])+`"] failed.`+"\n"+daemonException(step.text, err))
				break
			}
		}
	}
	emit("INF", class, fmt.Sprintf("Plan execution ended for deployment %d", wanted.Version))
}

func daemonException(text string, err error) string {
	problem, answered := err.(*statusProblem)
	if !answered {
		return "System.Net.Http.HttpRequestException: " + err.Error()
	}
	return fmt.Sprintf("Microsoft.Azure.Devices.Edge.Agent.Edgelet.EdgeletCommunicationException- Message:Error calling %s: %s, StatusCode:%d",
		text, problem.text, problem.status)
}

// report sends the runtime state to the hub when it changed.
func (a *agent) report(wanted *deployment, listed []currentModule) {
	a.lock.Lock()
	link := a.link
	a.lock.Unlock()
	if link == nil {
		return
	}
	states := map[string]interface{}{}
	for _, module := range listed {
		states[module.Name] = map[string]interface{}{"runtimeStatus": module.Status.Runtime.Status, "lastStartTimeUtc": module.Status.StartTime}
	}
	patch, _ := json.Marshal(map[string]interface{}{"lastDesiredVersion": wanted.Version,
		"lastDesiredStatus": map[string]interface{}{"code": 200, "description": ""}, "modules": states})
	if string(patch) == a.lastPatch {
		return
	}
	answer, err := link.Request(hublink.Message{Type: "reported", Reported: patch}, scaled(requestPatience))
	if err != nil {
		return
	}
	a.lastPatch = string(patch)
	a.lock.Lock()
	a.reported = answer.Version
	a.lock.Unlock()
	emit("INF", "Agent.IoTHub.Reporters.IoTHubReporter", "Updated reported properties")
}
