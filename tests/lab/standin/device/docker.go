// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const dockerSocket = "/var/run/docker.sock"
const dockerAPI = "/v1.41"
const ownerLabel = "net.azure-devices.edge.owner"
const ownerName = "Microsoft.Azure.Devices.Edge.Agent"
const imageLabel = "net.azure-devices.edge.original-image"

// docker is a small client of the engine's API.
type docker struct {
	client *http.Client
}

func newDocker() *docker {
	return &docker{unixClient(dockerSocket, 0)}
}

// engineError carries the causes that are logged below "container runtime error".
type engineError struct {
	status int
	causes []string
}

func (e *engineError) Error() string { return strings.Join(e.causes, ": ") }

// text is the multi-line form of the daemon's log: one cause plain, several numbered.
func (e *engineError) text() string {
	lines := []string{"container runtime error", "", "Caused by:"}
	for i, cause := range e.causes {
		if len(e.causes) > 1 {
			cause = fmt.Sprintf("%d: %s", i, cause)
		}
		lines = append(lines, "    "+cause)
	}
	return strings.Join(lines, "\n")
}

func (d *docker) open(method, path string, body interface{}) (*http.Response, *engineError) {
	var reader io.Reader
	if body != nil {
		reader = bytes.NewReader(marshalPlain(body))
	}
	request, err := http.NewRequest(method, "http://docker"+dockerAPI+path, reader)
	if err != nil {
		return nil, &engineError{0, []string{err.Error()}}
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := d.client.Do(request)
	if err != nil {
		return nil, &engineError{0, clientCauses(err)}
	}
	if response.StatusCode < 400 {
		return response, nil
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	var problem errorBody
	if json.Unmarshal(text, &problem) != nil || problem.Message == "" {
		problem.Message = strings.TrimSpace(string(text))
	}
	cause := fmt.Sprintf("HTTP %d %s: %s", response.StatusCode, http.StatusText(response.StatusCode), problem.Message)
	return nil, &engineError{response.StatusCode, []string{cause}}
}

func (d *docker) call(method, path string, body, result interface{}) *engineError {
	response, failure := d.open(method, path, body)
	if failure != nil {
		return failure
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return &engineError{0, clientCauses(err)}
	}
	if result != nil && len(text) > 0 {
		if err := json.Unmarshal(text, result); err != nil {
			return &engineError{0, []string{err.Error()}}
		}
	}
	return nil
}

type containerSummary struct {
	ID     string `json:"Id"`
	Names  []string
	Image  string
	State  string
	Labels map[string]string
}

func (c containerSummary) name() string {
	if len(c.Names) == 0 {
		return c.ID
	}
	return strings.TrimPrefix(c.Names[0], "/")
}

type containerDetail struct {
	ID    string `json:"Id"`
	Name  string
	Image string
	State struct {
		Status     string
		Pid        int
		ExitCode   int
		StartedAt  time.Time
		FinishedAt time.Time
	}
	Config struct {
		Image  string
		Env    []string
		Labels map[string]string
	}
}

// modules lists the containers that carry the edge label, newest first as the engine does.
func (d *docker) modules() ([]containerSummary, *engineError) {
	filter := url.QueryEscape(`{"label":["` + ownerLabel + "=" + ownerName + `"]}`)
	var all []containerSummary
	failure := d.call(http.MethodGet, "/containers/json?all=true&filters="+filter, nil, &all)
	return all, failure
}

func (d *docker) inspect(name string) (*containerDetail, *engineError) {
	var detail containerDetail
	failure := d.call(http.MethodGet, "/containers/"+url.PathEscape(name)+"/json", nil, &detail)
	return &detail, failure
}

// pull reads the progress stream to its end: a failure comes in the stream when the answer has begun.
func (d *docker) pull(image, auth string) *engineError {
	request, _ := http.NewRequest(http.MethodPost, "http://docker"+dockerAPI+"/images/create?fromImage="+url.QueryEscape(image), nil)
	if auth != "" {
		request.Header.Set("X-Registry-Auth", auth)
	}
	response, err := d.client.Do(request)
	if err != nil {
		return &engineError{0, clientCauses(err)}
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		var problem errorBody
		json.NewDecoder(response.Body).Decode(&problem)
		cause := fmt.Sprintf("HTTP %d %s: %s", response.StatusCode, http.StatusText(response.StatusCode), problem.Message)
		return &engineError{response.StatusCode, []string{cause}}
	}
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var progress struct{ Error string }
		if json.Unmarshal(lines.Bytes(), &progress) == nil && progress.Error != "" {
			return &engineError{http.StatusInternalServerError, []string{progress.Error}}
		}
	}
	return nil
}

// processes are the pids of a container as the host sees them.
func (d *docker) processes(name string) ([]string, *engineError) {
	var top struct{ Processes [][]string }
	failure := d.call(http.MethodGet, "/containers/"+url.PathEscape(name)+"/top?ps_args=-eo%20pid", nil, &top)
	pids := []string{}
	for _, row := range top.Processes {
		if len(row) > 0 {
			pids = append(pids, strings.TrimSpace(row[0]))
		}
	}
	return pids, failure
}
