// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/binary"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// answerLogs passes a container's log on, both streams as one, until the engine or the reader ends it.
func (e *edged) answerLogs(w http.ResponseWriter, r *http.Request, name string) *apiError {
	logInfo("Getting logs for module %s...", name)
	query := r.URL.Query()
	asked := url.Values{"stdout": {"true"}, "stderr": {"true"}}
	for _, key := range []string{"follow", "tail", "timestamps", "since", "until"} {
		if value := query.Get(key); value != "" {
			asked.Set(key, value)
		}
	}
	response, failure := e.engine.open(http.MethodGet, "/containers/"+url.PathEscape(name)+"/logs?"+asked.Encode(), nil)
	if failure != nil {
		return runtimeProblem(failure, "get logs for module "+strconv.Quote(name), true)
	}
	defer response.Body.Close()
	logInfo("--> 200 {\"content-type\": \"text/plain\"}")
	w.Header().Set("Content-Type", "text/plain")
	w.WriteHeader(http.StatusOK)
	copyFrames(w, response.Body)
	return nil
}

// copyFrames takes the engine's stream headers (8 bytes each) out.
func copyFrames(w http.ResponseWriter, body io.Reader) {
	header := make([]byte, 8)
	for {
		if _, err := io.ReadFull(body, header); err != nil {
			return
		}
		if _, err := io.CopyN(w, body, int64(binary.BigEndian.Uint32(header[4:]))); err != nil {
			return
		}
		if flusher, ok := w.(http.Flusher); ok {
			flusher.Flush()
		}
	}
}

type systemInfo struct {
	OsType       string                 `json:"osType"`
	Release      string                 `json:"kernel_release"`
	Version      string                 `json:"kernel_version"`
	System       string                 `json:"operating_system"`
	SystemID     string                 `json:"operating_system_version"`
	Architecture string                 `json:"architecture"`
	Cpus         int                    `json:"cpus"`
	Memory       uint64                 `json:"total_memory"`
	Virtualized  string                 `json:"virtualized"`
	Edge         string                 `json:"version"`
	Engine       string                 `json:"server_version"`
	Provisioning map[string]interface{} `json:"provisioning"`
}

func osRelease(key string) string {
	text, _ := os.ReadFile("/etc/os-release")
	for _, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, key+"=") {
			return strings.Trim(line[len(key)+1:], "\"")
		}
	}
	return ""
}

func charText(field []int8) string {
	text := []byte{}
	for _, c := range field {
		if c == 0 {
			break
		}
		text = append(text, byte(c))
	}
	return string(text)
}

func (e *edged) answerSystemInfo(w http.ResponseWriter, resources bool) {
	if resources {
		e.answerResources(w)
		return
	}
	logInfo("Querying system info...")
	var uname syscall.Utsname
	syscall.Uname(&uname)
	var engine struct{ Version string }
	e.engine.call(http.MethodGet, "/version", nil, &engine)
	virtualized := "no"
	if exec.Command("systemd-detect-virt", "-q").Run() == nil {
		virtualized = "yes"
	}
	info := systemInfo{"Linux", charText(uname.Release[:]), charText(uname.Version[:]), osRelease("ID"), osRelease("VERSION_ID"),
		charText(uname.Machine[:]), runtime.NumCPU(), totalMemory(), virtualized, productVersion, engine.Version,
		map[string]interface{}{"type": "ProvisioningType", "dynamicReprovisioning": false, "alwaysReprovisionOnStartup": false}}
	logInfo("Successfully queried system info")
	answer(w, http.StatusOK, info)
}

func totalMemory() uint64 {
	var info syscall.Sysinfo_t
	syscall.Sysinfo(&info)
	return info.Totalram * uint64(info.Unit)
}

var processStart = time.Now()

func (e *edged) answerResources(w http.ResponseWriter) {
	logInfo("Querying system resources...")
	var info syscall.Sysinfo_t
	syscall.Sysinfo(&info)
	unit := uint64(info.Unit)
	answer(w, http.StatusOK, map[string]interface{}{
		"host_uptime": info.Uptime, "process_uptime": int(time.Since(processStart).Seconds()),
		"used_ram": (info.Totalram - info.Freeram) * unit, "total_ram": info.Totalram * unit, "disks": disks(),
	})
}

type disk struct {
	Name      string `json:"name"`
	Available uint64 `json:"available_space"`
	Total     uint64 `json:"total_space"`
	System    string `json:"file_system"`
	Kind      string `json:"file_type"`
}

// disks lists the mounts with a real size.
func disks() []disk {
	text, _ := os.ReadFile("/proc/mounts")
	found := []disk{}
	for _, line := range strings.Split(string(text), "\n") {
		fields := strings.Fields(line)
		if len(fields) < 3 || (fields[0] != "overlay" && !strings.HasPrefix(fields[0], "/dev/")) {
			continue
		}
		var space syscall.Statfs_t
		if syscall.Statfs(fields[1], &space) != nil {
			continue
		}
		kind := "HDD"
		if fields[0] == "overlay" {
			kind = "Unknown(-1)"
		}
		found = append(found, disk{fields[0], space.Bavail * uint64(space.Bsize), space.Blocks * uint64(space.Bsize), fields[2], kind})
	}
	return found
}
