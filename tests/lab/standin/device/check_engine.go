// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

const diagnosticsImage = "mcr.microsoft.com/azureiotedge-diagnostics:" + productVersion
const engineConfig = "/etc/docker/daemon.json"

// runDocker calls the command line of the engine; the error is worded like the product's.
func runDocker(args ...string) (string, error) {
	var out, problem bytes.Buffer
	command := exec.Command("docker", args...)
	command.Stdout, command.Stderr = &out, &problem
	err := command.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return "", fmt.Errorf("docker returned exit status: %d, stderr = %s", exit.ExitCode(), strings.TrimSpace(problem.String()))
	}
	if err != nil {
		return "", errors.New(errnoText(errnoOf(err)))
	}
	return strings.TrimSpace(out.String()), nil
}

func checkEngine(c *checker) checkResult {
	if c.settingsBad {
		c.engineBad = true
		return checkSkipped(noInfo)
	}
	version, err := runDocker("version", "--format", "{{.Server.Version}}")
	info := map[string]interface{}{"docker_host_arg": "unix://" + dockerSocket, "docker_server_version": nil}
	if err != nil {
		c.engineBad = true
		return checkProblem("error", info, "Could not communicate with container engine at unix://"+dockerSocket+".\n"+
			"Please check your moby-engine installation and ensure the service is running.", err.Error())
	}
	c.engineSeen = version
	info["docker_server_version"] = version
	return checkOk(info)
}

func checkManagement(c *checker) checkResult {
	if c.engineBad {
		return checkSkipped(map[string]interface{}{"connect_management_uri": nil, "listen_management_uri": nil})
	}
	settings, err := loadGenerated("aziot-edged")
	if err != nil {
		return checkSkipped(noInfo)
	}
	return checkOk(map[string]interface{}{"connect_management_uri": settings.text("connect", "management_uri"),
		"listen_management_uri": settings.text("listen", "management_uri")})
}

func checkContainerTime(c *checker) checkResult {
	if c.engineBad {
		return checkSkipped(map[string]interface{}{"actual_duration": nil, "diff": nil, "expected_duration": nil})
	}
	now := time.Now()
	out, err := runDocker("run", "--rm", diagnosticsImage, "local-time")
	if err != nil {
		return checkProblem("error", noInfo, "Could not query local time inside container", err.Error())
	}
	seconds, err := strconv.ParseInt(out, 10, 64)
	if err != nil {
		return checkProblem("error", noInfo, "Container returned malformed output", err.Error())
	}
	difference := now.Unix() - seconds
	if difference < 0 {
		difference = -difference
	}
	info := map[string]interface{}{"actual_duration": map[string]int64{"secs": seconds}, "diff": difference,
		"expected_duration": map[string]int64{"secs": now.Unix()}}
	if difference >= 5 {
		return checkProblem("error", info, "Detected time drift between host and container")
	}
	return checkOk(info)
}

// engineSettings reads daemon.json; its absence is the normal case and a cause of two warnings.
func engineSettings() (map[string]interface{}, []string) {
	text, err := os.ReadFile(engineConfig)
	if err != nil {
		return nil, []string{"Could not open container engine config file " + engineConfig, errnoText(errnoOf(err))}
	}
	settings := map[string]interface{}{}
	if err := json.Unmarshal(text, &settings); err != nil {
		return nil, []string{"Could not parse container engine config file " + engineConfig, err.Error()}
	}
	return settings, nil
}

func checkEngineDNS(*checker) checkResult {
	const message = "Container engine is not configured with DNS server setting, which may impact connectivity to IoT Hub.\n" +
		"Please see https://aka.ms/iotedge-prod-checklist-dns for best practices.\n" +
		"You can ignore this warning if you are setting DNS server per module in the Edge deployment."
	settings, causes := engineSettings()
	info := map[string]interface{}{"container_engine_config_path": engineConfig, "dns": settings["dns"]}
	if servers, ok := settings["dns"].([]interface{}); ok && len(servers) > 0 {
		return checkOk(info)
	}
	return checkProblem("warning", info, append([]string{message}, causes...)...)
}

func checkLogPolicy(*checker) checkResult {
	const message = "Container engine is not configured to rotate module logs which may cause it run out of disk space.\n" +
		"Please see https://aka.ms/iotedge-prod-checklist-logs for best practices.\n" +
		"You can ignore this warning if you are setting log policy per module in the Edge deployment."
	settings, causes := engineSettings()
	options, _ := settings["log-opts"].(map[string]interface{})
	info := map[string]interface{}{"daemon_config": settings}
	if settings == nil {
		info["daemon_config"] = nil
	}
	if settings["log-driver"] != nil && options["max-size"] != nil && options["max-file"] != nil {
		return checkOk(info)
	}
	return checkProblem("warning", info, append([]string{message}, causes...)...)
}

func storageMounted(module string) func(*checker) checkResult {
	return func(c *checker) checkResult {
		info := map[string]interface{}{"container_directories": nil, "storage_directory": nil}
		if c.engineBad {
			return checkSkipped(info)
		}
		out, err := runDocker("inspect", "--format", "{{range .Mounts}}{{println .Destination}}{{end}}", module)
		if err != nil {
			return checkProblem("warning", info, "Could not check current state of "+module+" container", err.Error())
		}
		folder := "/tmp/" + module
		directories := strings.Fields(out)
		info = map[string]interface{}{"container_directories": directories, "storage_directory": folder}
		for _, directory := range directories {
			if strings.HasPrefix(folder, directory) {
				return checkOk(info)
			}
		}
		return checkProblem("warning", info, "The "+module+" module is not configured to persist its "+folder+" directory on the host filesystem.\n"+
			"Data might be lost if the module is deleted or updated.\nPlease see https://aka.ms/iotedge-storage-host for best practices.")
	}
}

func checkAgentImage(c *checker) checkResult {
	if c.engineBad || c.config == nil {
		return checkSkipped(noInfo)
	}
	if _, err := runDocker("pull", c.config.agent.text("config", "image")); err != nil {
		return checkProblem("error", noInfo, "Failed to get edge Agent image", err.Error())
	}
	return checkOk(noInfo)
}

// containerConnects starts the diagnostics container in a network, as the product does.
func containerConnects(network, protocol string, port int) func(*checker) checkResult {
	return func(c *checker) checkResult {
		name := network
		if name == "" {
			name = c.agentNetwork
		}
		info := map[string]interface{}{"diagnostics_image_name": "/azureiotedge-diagnostics:" + productVersion, "network_name": name, "proxy": nil,
			"upstream_hostname": c.hub, "upstream_port": protocol}
		if c.engineBad || c.hub == "" {
			return checkSkipped(map[string]interface{}{"diagnostics_image_name": nil, "network_name": nil, "proxy": nil, "upstream_hostname": nil,
				"upstream_port": protocol})
		}
		if protocol == "Mqtt" {
			return checkResult{word: "skipped", info: info, reason: "not required in this configuration"}
		}
		args := []string{"run", "--rm"}
		where := "default"
		if network != "" {
			args = append(args, "--network", network)
			where = network
		}
		if _, err := runDocker(append(args, diagnosticsImage, "upstream", "--hostname", c.hub, "--port", itoa(port))...); err != nil {
			return checkProblem("error", info, fmt.Sprintf("Container on the %s network could not connect to %s:%d", where, c.hub, port), err.Error())
		}
		return checkOk(info)
	}
}
