// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
	"unicode/utf8"
)

func pauseBeforeRetry() { time.Sleep(retryPause) }

func commandFailed(format string, args ...interface{}) int {
	fmt.Fprintf(os.Stderr, "Command failed: "+format+"\n\n", args...)
	return 1
}

func configCommand(args []string) int {
	usage := "iotedge config <COMMAND>"
	if len(args) == 0 {
		return usageError("'iotedge config' requires a subcommand but one was not provided", usage)
	}
	options := map[string]string{}
	names := map[string]string{"-c": "config", "--config-file": "config", "--connection-string": "connection", "-o": "out", "--out-config-file": "out"}
	force := false
	for i := 1; i < len(args); i++ {
		if args[i] == "-f" || args[i] == "--force" {
			force = true
			continue
		}
		name := names[args[i]]
		if name == "" {
			return usageError("unexpected argument '"+args[i]+"' found", usage)
		}
		if i++; i >= len(args) {
			return usageError("a value is required for '"+args[i-1]+"'", usage)
		}
		options[name] = args[i]
	}
	if os.Getuid() != 0 {
		return commandFailed("this command must be run as root")
	}
	switch args[0] {
	case "apply":
		return applyConfig(first(options["config"], configFile))
	case "mp":
		return writeManualConfig(options["connection"], first(options["out"], configFile), force)
	}
	return usageError("unrecognized subcommand '"+args[0]+"'", usage)
}

func first(values ...string) string {
	for _, value := range values {
		if value != "" {
			return value
		}
	}
	return ""
}

// applyConfig checks config.toml, writes the daemons' own files and restarts everything.
func applyConfig(path string) int {
	text, err := os.ReadFile(path)
	if err != nil {
		return commandFailed("could not read config file %s: %s", path, errnoText(errnoOf(err)))
	}
	if !utf8.Valid(text) {
		return commandFailed("error parsing config: invalid utf-8 sequence of 1 bytes from index %d", invalidAt(text))
	}
	config, err := readSuperConfig(string(text))
	if err != nil {
		return commandFailed("could not parse config file: %s", err)
	}
	if config.source == "dps" && config.table.text("parent_hostname") != "" {
		return commandFailed("DPS provisioning is not supported in nested mode")
	}
	before, err := loadGenerated("aziot-identityd")
	if err == nil {
		if message := hostnameConflict(before.text("hostname"), config.hostname); message != "" {
			return commandFailed("%s", message)
		}
	} else {
		fmt.Println("Warning: the previous identity config file is unreadable")
	}
	if err := writeGenerated(config); err != nil {
		return commandFailed("%s", err)
	}
	fmt.Println("Azure IoT Edge has been configured successfully!")
	fmt.Println("\nRestarting service for configuration to take effect...")
	names := serviceNames("iotedge")
	stopServices(names)
	startServices(names)
	fmt.Println("Done.")
	return 0
}

func invalidAt(text []byte) int {
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRune(text[i:])
		if c == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return 0
}

// hostnameConflict: containers carry the old host name. The product swaps the two names in its text.
func hostnameConflict(before, after string) string {
	if before == after || before == "" {
		return ""
	}
	present, failure := newDocker().modules()
	if failure != nil || len(present) == 0 {
		return ""
	}
	return fmt.Sprintf("Cannot apply config because the hostname in the config %s is different from the previous hostname %s. "+
		"To update the hostname, run the following command which deletes all IoT Edge modules and reapplies the configuration. "+
		"Or, revert the hostname change in the config.toml file.\n"+
		"                    sudo iotedge system stop && sudo docker rm -f $(sudo docker ps -aq -f \"label=%s=%s\") && sudo iotedge config apply\n"+
		"                Warning: Data stored in the modules is lost when above command is executed.", before, after, ownerLabel, ownerName)
}

func writeGenerated(config *superConfig) error {
	if len(config.key) > 0 {
		fmt.Println("Note: Symmetric key will be written to " + deviceKeyFile)
		if err := os.MkdirAll(filepath.Dir(deviceKeyFile), 0o700); err != nil {
			return errors.New(errnoText(errnoOf(err)))
		}
		chownTo(filepath.Dir(deviceKeyFile), "aziotks")
		if err := writeOwned(deviceKeyFile, config.key, 0o600, "aziotks"); err != nil {
			return errors.New(errnoText(errnoOf(err)))
		}
	}
	files := config.generatedFiles()
	for _, service := range services {
		if err := writeOwned(superPath(service.name), []byte(files[service.name]), 0o600, service.owner); err != nil {
			return fmt.Errorf("could not write %s: %s", superPath(service.name), errnoText(errnoOf(err)))
		}
	}
	return nil
}

// writeManualConfig is `config mp`: a fresh config.toml from a connection string.
func writeManualConfig(connection, path string, force bool) int {
	if _, err := os.Stat(path); err == nil && !force {
		return commandFailed("File %s already exists. Azure IoT Edge has already been configured.\n\n"+
			"To have the configuration take effect, run:\n\n    sudo iotedge config apply\n\n"+
			"To reconfigure IoT Edge, run:\n\n    sudo iotedge config mp --force\n", path)
	}
	if _, err := parseConnectionString(connection); err != nil {
		return commandFailed("%s", err)
	}
	hostname, _ := os.Hostname()
	text := fmt.Sprintf("hostname = %q\nauto_reprovisioning_mode = \"OnErrorOnly\"\nprefer_module_identity_cache = false\n\n"+
		"[provisioning]\nsource = \"manual\"\nconnection_string = %q\n\n[agent]\nname = \"edgeAgent\"\ntype = \"docker\"\n"+
		"imagePullPolicy = \"on-create\"\n\n[agent.config]\nimage = %q\n\n[agent.config.createOptions]\n\n[agent.env]\n",
		hostname, connection, defaultAgentImage)
	if err := writeOwned(path, []byte(text), 0o600, "root"); err != nil {
		return commandFailed("could not write config file %s: %s", path, errnoText(errnoOf(err)))
	}
	fmt.Printf("Azure IoT Edge has been configured successfully!\nThe configuration has been written to %s\n"+
		"To apply the new configuration to services, run:\n\n    sudo iotedge config apply -c '%s'\n\n"+
		"WARNING: This configuration is not suitable when using IoT Edge as a gateway.\n", path, path)
	return 0
}
