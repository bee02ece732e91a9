// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

// recorded gives a file of the real programs' output without its first line, the command.
func recorded(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitN(string(text), "\n", 2)[1]
}

func TestEntryHasTheRecordedForm(t *testing.T) {
	moment := time.Date(2026, 11, 22, 21, 7, 8, 0, time.UTC)
	line := strings.TrimPrefix(formatLine(moment, levelInfo, "Starting Azure IoT Edge Daemon"), "<6>")
	if !strings.Contains(recorded(t, "journal-start.txt"), "aziot-edged[10239]: "+line) {
		t.Errorf("not in the recording: %q", line)
	}
}

func TestRequestLineHasTheRecordedForm(t *testing.T) {
	request := httptest.NewRequest("POST", "/modules?api-version=2022-08-03", strings.NewReader(strings.Repeat("x", 548)))
	request.Host = "mgmt.sock"
	request.Header.Set("User-Agent", "Go-http-client/1.1")
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept-Encoding", "gzip")
	line := requestLine(request, edgedHeaders)
	if !strings.Contains(recorded(t, "journal-start.txt"), "[INFO] - "+line+"\n") {
		t.Errorf("not in the recording: %q", line)
	}
}

func TestCrashStackIsTheRecordedOne(t *testing.T) {
	prefix := regexp.MustCompile(`(?m)^\S+ edge-07 aziot-identityd\[10713\]: (2026\S+ \[ERR!\] - )?`)
	text := prefix.ReplaceAllString(recorded(t, "hub-answers-401-journal.txt"), "")
	if !strings.Contains(text, "\n"+anonymousStack()+"\n") {
		t.Errorf("not in the recording:\n%s", anonymousStack())
	}
}

func TestListIsTheRecordedOne(t *testing.T) {
	now := time.Date(2026, 11, 22, 21, 44, 45, 240447710, time.UTC)
	module := func(name, image, state, exit string, before time.Duration) moduleDetails {
		details := moduleDetails{Name: name}
		details.Config.Settings.Image = image
		details.Status.Runtime.Status = state
		details.Status.StartTime = now.Add(-before).Format(time.RFC3339Nano)
		if exit != "" {
			details.Status.Exit = &exitStatus{now.Add(-before).Format(time.RFC3339Nano), exit}
		}
		return details
	}
	const mcr = "mcr.microsoft.com/"
	listed := []moduleDetails{
		module("tempSensor", mcr+"azureiotedge-simulated-temperature-sensor:1.5", "running", "", 128*time.Second),
		module("exit139", mcr+"lab-exit:1", "failed", "139", 3561355217),
		module("exitOne", mcr+"lab-exit:1", "failed", "1", 4100439790),
		module("exitZero", mcr+"lab-exit:1", "stopped", "0", 4618693474),
		module("edgeHub", mcr+"azureiotedge-hub:1.6", "running", "", 80*time.Second),
		module("edgeAgent", mcr+"azureiotedge-agent:1.6", "running", "", 128*time.Second),
	}
	if got, want := formatList(listed, now), recorded(t, "module-stops-list.txt"); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRoughTimes(t *testing.T) {
	for span, want := range map[time.Duration]string{
		20*time.Second + 1: "20 seconds", 44 * time.Second: "44 seconds", 90 * time.Second: "a minute", 91 * time.Second: "2 minutes",
		50 * time.Minute: "an hour", 2 * time.Hour: "2 hours", 30 * time.Hour: "a day", 48 * time.Hour: "2 days", 8 * 24 * time.Hour: "a week",
		12 * time.Second: "12 seconds", 12*time.Second + 5: "12 seconds and 5 ns", 0: "now",
	} {
		if got := humanTime(span); got != want {
			t.Errorf("%v: got %q, want %q", span, got, want)
		}
	}
}

func TestMalformedConfigPrintsTheRecordedError(t *testing.T) {
	for name, text := range map[string]string{
		"syntax-apply.txt":   "hostname = \"edge-07\"\n\n[provisioning\nsource = \"manual\"\n",
		"unquoted-apply.txt": "hostname = edge-07\n[provisioning]\nsource = \"manual\"\n",
	} {
		_, err := readSuperConfig(text)
		if err == nil {
			t.Fatalf("%s: accepted", name)
		}
		if got, want := "Command failed: could not parse config file: "+err.Error()+"\n", recorded(t, name); strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s: got\n%q\nwant\n%q", name, got, want)
		}
	}
}

func TestGeneratedFilesCanBeReadBack(t *testing.T) {
	config, err := readSuperConfig("hostname = \"edge-07\"\n[provisioning]\nsource = \"manual\"\n" +
		"connection_string = \"HostName=h.azure-devices.net;DeviceId=edge-07;SharedAccessKey=c2VjcmV0\"\n" +
		"[agent]\nname = \"edgeAgent\"\ntype = \"docker\"\n[agent.config]\nimage = \"i:1\"\ncreateOptions = { HostConfig = { Dns = [\"1.2.3.4\"] } }\n" +
		"[agent.env]\nRuntimeLogLevel = \"debug\"\n")
	if err != nil {
		t.Fatal(err)
	}
	files := config.generatedFiles()
	for name, text := range files {
		if strings.Contains(text, "c2VjcmV0") {
			t.Errorf("%s holds the key", name)
		}
		if _, failure := parseToml(text); failure != nil {
			t.Errorf("%s: %v", name, failure)
		}
	}
	edged, _ := parseToml(files["aziot-edged"])
	options, _ := edged.at("agent", "config", "createOptions")
	if got := string(marshalPlain(options)); got != `{"HostConfig":{"Dns":["1.2.3.4"]}}` {
		t.Errorf("create options: %s", got)
	}
	if edged.text("agent", "env", "RuntimeLogLevel") != "debug" || edged.text("moby_runtime", "network") != "azure-iot-edge" {
		t.Error("agent.env or network is lost")
	}
}

func TestCheckListHasTheRecordedRows(t *testing.T) {
	want := recorded(t, "check-list.txt")
	for _, section := range checkSections() {
		for _, entry := range section.checks {
			if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(section.title) + ` +` + regexp.QuoteMeta(entry.id) + ` +` + regexp.QuoteMeta(entry.description) + `$`).MatchString(want) {
				t.Errorf("not in the recording: %s %s", entry.id, entry.description)
			}
		}
	}
}
