// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"crypto/tls"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

func ignored(*checker) checkResult  { return checkIgnored(noInfo) }
func alwaysOk(*checker) checkResult { return checkOk(noInfo) }

func needsSettings(c *checker) checkResult {
	if c.settingsBad {
		return checkSkipped(noInfo)
	}
	return checkOk(noInfo)
}

func wellFormed(name string, required bool) func(*checker) checkResult {
	return func(c *checker) checkResult {
		_, err := loadGenerated("aziot-" + name)
		if err == nil || (!required && err.Error() == "could not read config") {
			return checkOk(noInfo)
		}
		c.settingsBad = true
		return checkProblem("error", noInfo, name+"'s configuration file is not well-formed.", err.Error())
	}
}

func edgedWellFormed(c *checker) checkResult {
	if _, err := loadGenerated("aziot-edged"); err != nil {
		c.settingsBad = true
		return checkProblem("error", noInfo, "Error running check: The IoT Edge daemon's configuration file is not well-formed.", err.Error())
	}
	return checkOk(noInfo)
}

// upToDate: config.toml younger than what was made of it means "edited, not applied".
func upToDate(names ...string) func(*checker) checkResult {
	return func(c *checker) checkResult {
		source, err := os.Stat(configFile)
		if err != nil || c.settingsBad {
			return checkSkipped(noInfo)
		}
		for _, name := range names {
			made, err := os.Stat(superPath("aziot-" + name))
			if err == nil && source.ModTime().After(made.ModTime()) {
				return checkProblem("warning", noInfo, configFile+" was modified after "+name+"'s config\nYou must run 'iotedge config apply' "+
					"to update "+name+"'s config with the latest config.toml")
			}
		}
		return checkOk(noInfo)
	}
}

func checkHostname(c *checker) checkResult {
	if c.config == nil || c.settingsBad {
		return checkSkipped(noInfo)
	}
	machine, _ := os.Hostname()
	name := c.config.hostname
	info := map[string]interface{}{"config_hostname": name, "machine_hostname": machine}
	if !strings.EqualFold(name, machine) && !strings.HasPrefix(strings.ToLower(name), strings.ToLower(machine)+".") {
		return checkProblem("error", info, fmt.Sprintf("identityd config has hostname %s but device reports hostname %s.\n"+
			"Hostname in identityd config must either be identical to the device hostname or be a fully-qualified domain name that has the device "+
			"hostname as the first component.", name, machine))
	}
	return checkOk(info)
}

// latestVersion asks the address that the product asks; redirects are followed.
func latestVersion(page, key string) (string, error) {
	client := cloudClient(30 * time.Second)
	client.CheckRedirect = nil
	response, err := client.Get("https://aka.ms/" + page)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return "", err
	}
	var versions map[string]interface{}
	if err := json.Unmarshal(text, &versions); err != nil {
		return "", fmt.Errorf("could not deserialize HTTP response")
	}
	if version, ok := versions[key].(string); ok {
		return version, nil
	}
	return "", fmt.Errorf("could not deserialize HTTP response")
}

func versionCheck(page, key, actual, problem string) checkResult {
	expected, err := latestVersion(page, key)
	if err != nil {
		return checkProblem("warning", noInfo, append([]string{problem}, clientCauses(err)...)...)
	}
	info := map[string]string{"actual_version": actual, "expected_version": expected}
	if expected != actual {
		return checkProblem("warning", info, fmt.Sprintf("Installed version is %s but %s is the latest stable version available.", actual, expected))
	}
	return checkOk(info)
}

func checkIdentityVersion(*checker) checkResult {
	return versionCheck("latest-aziot-identity-service", "aziot-identity-service", identityVersion,
		"could not query https://aka.ms/latest-aziot-identity-service for latest available version")
}

func checkEdgeVersion(*checker) checkResult {
	return versionCheck("azure-iotedge-latest-versions", "aziot-edge", productVersion,
		"Error while fetching latest versions of edge components: could not send HTTP request")
}

// checkHostTime asks pool.ntp.org; no answer is no error, only a warning.
func checkHostTime(*checker) checkResult {
	offset, err := ntpOffset("pool.ntp.org:123")
	if err != nil {
		return checkProblem("warning", noInfo, "Could not query NTP server", err.Error())
	}
	info := map[string]interface{}{"offset": int(offset.Seconds())}
	if offset > 10*time.Second || offset < -10*time.Second {
		return checkProblem("warning", info, "Time on the device is out of sync with the NTP server. This may cause problems connecting to IoT Hub.\n"+
			"Please ensure time on device is accurate, for example by installing an NTP daemon.")
	}
	return checkOk(info)
}

func ntpOffset(server string) (time.Duration, error) {
	conn, err := net.DialTimeout("udp", server, 5*time.Second)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(5 * time.Second))
	packet := make([]byte, 48)
	packet[0] = 0x1b
	if _, err := conn.Write(packet); err != nil {
		return 0, err
	}
	if _, err := io.ReadFull(conn, packet); err != nil {
		return 0, err
	}
	const between = 2208988800 // seconds from 1900 to 1970
	moment := time.Unix(int64(binary.BigEndian.Uint32(packet[40:44]))-between, 0)
	return time.Until(moment), nil
}

// serviceAnswers only connects: systemd's socket says yes even when the daemon crashes behind it.
func serviceAnswers(name string) func(*checker) checkResult {
	return func(*checker) checkResult {
		conn, err := net.DialTimeout("unix", "/run/aziot/"+name+".sock", 5*time.Second)
		if err != nil {
			return checkProblem("error", noInfo, "Could not connect to "+name+" on unix:///run/aziot/"+name+".sock", errnoText(errnoOf(err)))
		}
		conn.Close()
		return checkOk(noInfo)
	}
}

func readBundle(c *checker) checkResult {
	if c.settingsBad {
		return checkSkipped(noInfo)
	}
	err := localCall(unixClient(certdSocket, 10*time.Second), http.MethodGet, "certd.sock",
		"/certificates/aziot-edged-trust-bundle"+servicesVersion, nil, nil)
	if _, answered := err.(*apiError); err != nil && !answered {
		return checkProblem("error", noInfo, "could not get cert with ID \"aziot-edged-trust-bundle\"", clientCauses(err)[0])
	}
	return checkOk(noInfo)
}

// readKeyPairs asks for device-id as a pair, which is why keyd logs errors at each check.
func readKeyPairs(*checker) checkResult {
	localCall(unixClient(keydSocket, 10*time.Second), http.MethodGet, "keyd.sock", "/keypair/device-id"+keydVersion, nil, nil)
	return checkOk(noInfo)
}

func hostConnects(port int) func(*checker) checkResult {
	return func(c *checker) checkResult {
		info := map[string]interface{}{"iothub_hostname": c.hub, "port_number": port, "proxy": nil}
		if c.hub == "" {
			return checkSkipped(map[string]interface{}{"iothub_hostname": nil, "port_number": port, "proxy": nil})
		}
		dialer := &net.Dialer{Timeout: 70 * time.Second}
		conn, err := tls.DialWithDialer(dialer, "tcp", net.JoinHostPort(c.hub, itoa(port)), &tls.Config{ServerName: c.hub, RootCAs: systemRoots()})
		if err == nil {
			conn.Close()
			return checkOk(info)
		}
		causes := clientCauses(err)
		if causes[len(causes)-1] == "deadline has elapsed" {
			return checkProblem("error", info, "Failed to do TLS Handshake, Connection Attempt Timed out in 70 Seconds", "deadline has elapsed")
		}
		details := []string{"Could not connect to " + c.hub + " : could not complete TLS handshake"}
		if len(causes) > 1 {
			details = append(details, causes[1])
		}
		return checkProblem("error", info, details...)
	}
}

func checkDps(c *checker) checkResult {
	if c.config == nil || c.config.source != "dps" {
		return checkIgnored(map[string]interface{}{"dps_endpoint": nil, "dps_hostname": nil, "proxy": nil})
	}
	response, err := cloudClient(70 * time.Second).Get(c.config.dps.endpoint)
	if err != nil {
		return checkProblem("error", noInfo, append([]string{"Could not connect to DPS endpoint " + c.config.dps.endpoint}, clientCauses(err)...)...)
	}
	response.Body.Close()
	return checkOk(map[string]interface{}{"dps_endpoint": c.config.dps.endpoint})
}
