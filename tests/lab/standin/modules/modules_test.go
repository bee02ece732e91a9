// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"bufio"
	"encoding/json"
	"net"
	"regexp"
	"strings"
	"testing"
	"time"

	"edgemend.test/standin/hublink"
)

// The expression that the facts give for all generations of module logs.
var entryForm = regexp.MustCompile(`^(?:<([0-7])> )?(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{3})?(?: [+-]\d\d:\d\d)?) \[(VRB|DBG|INF|WRN|ERR|FTL)\](?: \[[^\]]+\])? - (.*)$`)

func TestEntryForm(t *testing.T) {
	moment := time.Date(2026, 12, 1, 10, 0, 0, 123456789, time.UTC)
	line := formatEntry(moment, "INF", clientClass, "Edge agent connected to IoT Hub via Amqp_Tcp_Only.", false)
	if line != "<6> 2026-12-01 10:00:00.123 +00:00 [INF] - Edge agent connected to IoT Hub via Amqp_Tcp_Only.\n" {
		t.Errorf("got %q", line)
	}
	for _, detailed := range []bool{false, true} {
		line := strings.TrimSpace(formatEntry(moment, "WRN", clientClass, "x", detailed))
		if match := entryForm.FindStringSubmatch(line); match == nil || match[1] != "4" {
			t.Errorf("not the product's form: %q", line)
		}
	}
}

func TestOnlyTheUnsetProtocolFallsBack(t *testing.T) {
	for protocol, want := range map[string]int{"": 2, "Amqp": 1, "AmqpWs": 1, "Mqtt": 1, "MqttWs": 1} {
		if got := transports(protocol); len(got) != want {
			t.Errorf("%q: %v", protocol, got)
		}
	}
}

func TestUnknownNameAndSilentResolverDiffer(t *testing.T) {
	unknown := exceptionText(&net.DNSError{IsNotFound: true})
	silent := exceptionText(&net.DNSError{IsTimeout: true})
	if !strings.Contains(unknown, "Name does not resolve") || !strings.Contains(silent, "Resource temporarily unavailable") {
		t.Errorf("%s\n%s", unknown, silent)
	}
}

func TestManifestWithOptionsAsText(t *testing.T) {
	wanted, err := parseDeployment(json.RawMessage(`{"schemaVersion":"1.1","$version":4,
		"systemModules":{"edgeAgent":{"settings":{"image":"a"}},"edgeHub":{"settings":{"image":"h","createOptions":"{\"HostConfig\":{\"PortBindings\":{}}}"}}},
		"modules":{"x":{"status":"stopped","restartPolicy":"always","settings":{"image":"i"},"env":{"A":{"value":1}}}}}`))
	if err != nil || wanted.Version != 4 {
		t.Fatal(err, wanted.Version)
	}
	all := wanted.all()
	if len(all) != 2 || all["x"].wantsRunning() || !all["edgeHub"].wantsRunning() {
		t.Errorf("modules: %v", all)
	}
	options, err := all["edgeHub"].options()
	if _, ok := options["HostConfig"]; err != nil || !ok {
		t.Errorf("options: %v %v", options, err)
	}
	before := all["x"].fingerprint()
	all["x"].Settings.Image = "j"
	if all["x"].fingerprint() == before {
		t.Error("a new image must make a new container")
	}
}

func TestStoppedWithTheDaemonStartsAtOnceAFailureWaits(t *testing.T) {
	a := &agent{restarts: map[string]*restartState{}}
	there := &currentModule{}
	there.Status.Runtime.Status, there.Status.StartTime = "failed", "2026-11-22T21:00:00Z"
	exit := func(code string) {
		there.Status.ExitStatus = &struct {
			ExitTime   string `json:"exitTime"`
			StatusCode string `json:"statusCode"`
		}{"2026-11-22T21:00:00Z", code}
	}
	module := &wantedModule{Restart: "always"}
	exit("143")
	if !a.mayStart("x", module, there) {
		t.Error("143 is the daemon's own stop")
	}
	exit("1")
	if a.mayStart("x", module, there) {
		t.Error("a failure has to wait")
	}
	module.Restart = "never"
	if a.mayStart("x", module, there) {
		t.Error("never means never")
	}
}

func TestTheAgentUpdatesItselfOnlyForAChange(t *testing.T) {
	a := &agent{}
	own := &currentModule{}
	own.Config.Settings.Image = "a:1"
	own.Config.Settings.Options = json.RawMessage(`{"Labels":{"net.azure-devices.edge.create-options":"{}","net.azure-devices.edge.env":"{\"A\":{\"value\":\"1\"}}"}}`)
	deploy := func(env string) *deployment {
		wanted, err := parseDeployment(json.RawMessage(`{"schemaVersion":"1.1","systemModules":{"edgeAgent":{"settings":{"image":"a:1","createOptions":"{}"},"env":` + env + `}}}`))
		if err != nil {
			t.Fatal(err)
		}
		return wanted
	}
	if a.selfChanged(deploy(`{"A":{"value":1}}`), own) {
		t.Error("the same environment is no change")
	}
	if !a.selfChanged(deploy(`{}`), own) || !a.selfChanged(deploy(`{"A":{"value":2}}`), own) {
		t.Error("a variable was changed")
	}
}

func TestEdgeHubAcknowledgesItsOwnModulesOnly(t *testing.T) {
	h := &hub{self: identity{hub: "h.azure-devices.net", device: "d", module: "$edgeHub"}}
	token := func(module string, left time.Duration) string {
		return hublink.AssembleToken("h.azure-devices.net/devices/d/modules/"+module, "c2ln", time.Now().Add(left).Unix())
	}
	for name, try := range map[string]struct {
		hello hublink.Message
		want  int
	}{
		"own module":     {hublink.Message{Type: "connect", Device: "d", Module: "m", Token: token("m", time.Hour)}, 200},
		"another device": {hublink.Message{Type: "connect", Device: "e", Module: "m", Token: token("m", time.Hour)}, 401},
		"another module": {hublink.Message{Type: "connect", Device: "d", Module: "m", Token: token("n", time.Hour)}, 401},
		"expired":        {hublink.Message{Type: "connect", Device: "d", Module: "m", Token: token("m", -time.Hour)}, 401},
		"no token":       {hublink.Message{Type: "connect", Device: "d", Module: "m"}, 401},
	} {
		here, there := net.Pipe()
		go func() { h.serveModule(there); there.Close() }()
		here.SetDeadline(time.Now().Add(10 * time.Second))
		reader := bufio.NewReader(here)
		hublink.WriteMessage(here, try.hello)
		answer, err := hublink.ReadMessage(reader)
		if err != nil || answer.Type != "connack" || answer.Status != try.want {
			t.Errorf("%s: %v %v", name, answer, err)
		}
		hublink.WriteMessage(here, hublink.Message{Type: "telemetry", ID: 7, Count: 1})
		answer, err = hublink.ReadMessage(reader)
		if acknowledged := err == nil && answer.Type == "ack" && answer.ID == 7; acknowledged != (try.want == 200) {
			t.Errorf("%s: %v %v", name, answer, err)
		}
		here.Close()
	}
}
