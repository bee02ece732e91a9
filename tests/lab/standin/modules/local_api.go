// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"path"
	"strings"
	"syscall"
	"time"

	"edgemend.test/standin/hublink"
)

const managementPath = "/var/run/iotedge/mgmt.sock"
const workloadPath = "/var/run/iotedge/workload.sock"
const apiVersion = "api-version=2022-08-03"

// statusProblem is an answer of the daemon that is not a success.
type statusProblem struct {
	status int
	text   string
}

func (p *statusProblem) Error() string { return fmt.Sprintf("%d: %s", p.status, p.text) }

func socketClient(socket string) *http.Client {
	return &http.Client{Timeout: scaled(5 * time.Minute), Transport: &http.Transport{DisableKeepAlives: true,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "unix", socket)
		}}}
}

func withVersion(uri string) string {
	if strings.Contains(uri, "?") {
		return uri + "&" + apiVersion
	}
	return uri + "?" + apiVersion
}

// daemonCall asks aziot-edged on one of its sockets; a new connection each time.
func daemonCall(socket, method, uri string, body, result interface{}) error {
	var reader io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return err
		}
		reader = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, "http://"+path.Base(socket)+withVersion(uri), reader)
	if err != nil {
		return err
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := socketClient(socket).Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode >= 400 {
		return &statusProblem{response.StatusCode, string(text)}
	}
	if result != nil && len(text) > 0 {
		return json.Unmarshal(text, result)
	}
	return nil
}

// identity is who this module is, from the variables that the daemon or the agent gave it.
type identity struct {
	hub, device, module, generation string
}

func ownIdentity() identity {
	return identity{variable("IOTEDGE_IOTHUBHOSTNAME"), variable("IOTEDGE_DEVICEID"), variable("IOTEDGE_MODULEID"),
		variable("IOTEDGE_MODULEGENERATIONID")}
}

func (i identity) workloadURI(tail string) string {
	generation := i.generation
	if generation == "" {
		generation = "1"
	}
	return "/modules/" + url.PathEscape(i.module) + "/genid/" + generation + "/" + tail
}

// token lets the daemon sign: no key is ever inside a container.
func (i identity) token() (string, error) {
	audience := i.hub + "/devices/" + i.device + "/modules/" + i.module
	expiry := time.Now().Add(time.Hour).Unix()
	text := base64.StdEncoding.EncodeToString([]byte(hublink.StringToSign(audience, expiry)))
	digest, err := i.sign(text)
	if err != nil {
		return "", err
	}
	return hublink.AssembleToken(audience, digest, expiry), nil
}

func (i identity) sign(data string) (string, error) {
	var signed struct{ Digest string }
	err := daemonCall(workloadPath, http.MethodPost, i.workloadURI("sign"),
		map[string]string{"keyId": "primary", "algo": "HMACSHA256", "data": data}, &signed)
	return signed.Digest, err
}

// transports is the order in which the product tries: one only when it is set, else TCP and then WebSocket.
func transports(protocol string) []string {
	switch strings.ToLower(protocol) {
	case "amqpws":
		return []string{"Amqp_WebSocket_Only"}
	case "mqtt":
		return []string{"Mqtt_Tcp_Only"}
	case "mqttws":
		return []string{"Mqtt_WebSocket_Only"}
	case "amqp":
		return []string{"Amqp_Tcp_Only"}
	}
	return []string{"Amqp_Tcp_Only", "Amqp_WebSocket_Only"}
}

// becomeUser drops root after giving the storage folder away, as the product's start script does.
func becomeUser(uid int, folder string) {
	os.MkdirAll(folder, 0o755)
	if os.Getuid() != 0 {
		return
	}
	os.Chown(folder, uid, uid)
	for _, entry := range []string{"backup.json", "modules.json"} {
		os.Chown(folder+"/"+entry, uid, uid) // left by a run under another user
	}
	syscall.Setgroups([]int{})
	syscall.Setgid(uid)
	syscall.Setuid(uid)
}

// exitOnSignal ends a module at once with the code of an unhandled SIGTERM.
func exitOnSignal() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	go func() {
		<-signals
		os.Exit(143)
	}()
}
