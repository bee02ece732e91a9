// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"edgemend.test/standin/hublink"
)

const (
	agentStorage     = "/tmp/edgeAgent"
	agentUser        = 13622
	connectPatience  = 30 * time.Second
	requestPatience  = 20 * time.Second
	keepAlive        = 60 * time.Second
	reconcilePause   = 5 * time.Second
	connectionClass  = "Agent.IoTHub.EdgeAgentConnection"
	clientClass      = "Agent.IoTHub.ModuleClientProvider"
	agentCoreClass   = "Agent.Core.Agent"
	agentBackupClass = "Agent.Core.ConfigSources.BackupConfigSource"
)

// agent is the stand-in for edgeAgent: one loop talks to the hub, the other one to the daemon.
type agent struct {
	self      identity
	lock      sync.Mutex
	desired   *deployment
	reported  int64
	link      *hublink.Link
	backup    *backupStore
	restarts  map[string]*restartState
	prints    map[string]string
	lastPatch string
}

// Agent runs until it gives up on the hub.
func Agent(_ []string) int {
	exitOnSignal()
	storage := agentStorage
	if folder := variable("StorageFolder"); folder != "" {
		storage = folder + "/edgeAgent"
	}
	bare("2006-01-02 15:04:05 -07:00", "Starting Edge Agent")
	user := agentUser
	if number, err := strconv.Atoi(variable("EDGEAGENTUSER_ID")); err == nil {
		user = number
	}
	bare("2006-01-02 15:04:05 -07:00", fmt.Sprintf("Changing ownership of storage folder: %s to %d", storage, user))
	becomeUser(user, storage)
	bare(logTime, "Edge Agent Main()")
	emit("INF", "Agent.Service.Program", "Starting module management agent.")
	emit("INF", "Agent.Service.Program", "Version - "+moduleVersion)
	emit("INF", "Agent.Service.Program", "Experimental features configuration: {\"Enabled\":false,\"DisableCloudSubscriptions\":false}")
	self := &agent{self: ownIdentity(), restarts: map[string]*restartState{}}
	self.backup = newBackupStore(storage, self.self)
	self.prints = loadPrints(storage)
	emit("INF", connectionClass, "Started operation refresh twin config")
	ended := make(chan int, 1)
	go func() { ended <- self.stayConnected() }()
	emit("INF", "Agent.Service.Modules.AgentModule", "Created persistent store at "+storage)
	for pause := time.Second; ; pause = pollPause() {
		select {
		case code := <-ended:
			return code
		case <-time.After(pause):
			self.reconcile()
		}
	}
}

// pollPause never goes below 2 s: a shortened lab must not drown in request lines.
func pollPause() time.Duration {
	if pause := scaled(reconcilePause); pause > 2*time.Second {
		return pause
	}
	return 2 * time.Second
}

// stayConnected returns when neither transport reaches the hub at the start: the daemon's watchdog starts the agent again.
// A link that is lost later is made again by the product's SDK, without a word above DBG; only the twin, pulled each hour and
// whenever the link is back, tells.
func (a *agent) stayConnected() int {
	link, transport, err := a.connect()
	if err != nil {
		emit("ERR", connectionClass, "Device client threw non-transient exception during setup\n"+exceptionText(err))
		return 1
	}
	for {
		a.setLink(link)
		a.listen(link)
		a.setLink(nil)
		emit("DBG", connectionClass, "Connection status changed to Disconnected_Retrying with reason Communication_Error")
		link = a.reconnect(transport)
		emit("DBG", connectionClass, "Connection status changed to Connected with reason Connection_Ok")
		a.pullTwin(link)
	}
}

func (a *agent) reconnect(transport string) *hublink.Link {
	pulled := time.Now()
	for {
		link, err := dialHub(a.self, transport)
		if err == nil {
			return link
		}
		if time.Since(pulled) >= refreshPause() {
			pulled = time.Now()
			emit("WRN", connectionClass, "Error getting edge agent twin from IoTHub\n"+exceptionText(err))
		}
		time.Sleep(scaled(3 * time.Second))
	}
}

func refreshPause() time.Duration { return scaled(seconds("ConfigRefreshFrequencySecs", 3600)) }

// pullTwin: a twin that does not come is no reason to give the link up.
func (a *agent) pullTwin(link *hublink.Link) {
	if err := a.refreshTwin(link); err != nil {
		emit("WRN", connectionClass, "Error getting edge agent twin from IoTHub\n"+exceptionText(err))
	}
}

func (a *agent) setLink(link *hublink.Link) {
	a.lock.Lock()
	a.link = link
	a.lock.Unlock()
}

func (a *agent) connect() (*hublink.Link, string, error) {
	var failure error
	for _, transport := range transports(variable("UpstreamProtocol")) {
		emit("INF", clientClass, "Edge agent attempting to connect to IoT Hub via "+transport+"...")
		link, err := dialHub(a.self, transport)
		if err == nil {
			emit("INF", clientClass, "Edge agent connected to IoT Hub via "+transport+".")
			emit("INF", connectionClass, "Initialized new module client with subscriptions enabled")
			a.pullTwin(link)
			return link, transport, nil
		}
		failure = err
		emit("WRN", clientClass, "Error creating a device-to-cloud connection\n"+exceptionText(err))
	}
	return nil, "", failure
}

// dialHub waits the product's time even when the error comes at once: its client retries inside.
func dialHub(self identity, transport string) (*hublink.Link, error) {
	started := time.Now()
	patience := scaled(connectPatience)
	for {
		token, err := self.token()
		if err == nil {
			var link *hublink.Link
			link, err = hublink.Dial(context.Background(), hublink.Options{Host: self.hub, Transport: transport,
				Device: self.device, Module: self.module, Token: token, Timeout: patience - time.Since(started)})
			if err == nil {
				return link, nil
			}
		}
		var refusal *hublink.StatusError
		if errors.As(err, &refusal) && refusal.Status < 500 && refusal.Status != 429 {
			return nil, err
		}
		rest := patience - time.Since(started)
		if rest <= scaled(3*time.Second) {
			time.Sleep(rest)
			return nil, err
		}
		time.Sleep(scaled(3 * time.Second))
	}
}

func (a *agent) refreshTwin(link *hublink.Link) error {
	twin, err := link.Request(hublink.Message{Type: "get-twin"}, scaled(requestPatience))
	if err != nil {
		return err
	}
	var reported struct {
		Version int64 `json:"$version"`
	}
	json.Unmarshal(twin.Reported, &reported)
	a.take(twin.Desired, reported.Version)
	return nil
}

// take stores a desired section and says so like the product.
func (a *agent) take(desired json.RawMessage, reported int64) {
	wanted, err := parseDeployment(desired)
	a.lock.Lock()
	if reported > 0 {
		a.reported = reported
	}
	version := a.reported
	a.lock.Unlock()
	emit("INF", connectionClass, fmt.Sprintf("Obtained Edge agent twin from IoTHub with desired properties version %d and reported properties version %d.",
		wanted.Version, version))
	if err != nil {
		emit("ERR", connectionClass, "Error refreshing edge agent configuration from twin.\n"+err.Error())
		return
	}
	if wanted.empty() {
		emit("WRN", agentCoreClass, "Deployment config in edge agent's desired properties is empty.\n"+
			"Microsoft.Azure.Devices.Edge.Agent.Core.ConfigEmptyException: This device has an empty configuration for the edge agent. "+
			"Please set a deployment manifest.")
		return
	}
	a.lock.Lock()
	a.desired = wanted
	a.lock.Unlock()
	a.backup.save(wanted)
}

// listen takes pushes, pulls the twin each hour and tests the link; it returns when the link is gone.
func (a *agent) listen(link *hublink.Link) {
	refresh := time.NewTicker(refreshPause())
	defer refresh.Stop()
	for {
		select {
		case desired := <-link.Desired:
			a.take(desired, 0)
		case <-refresh.C:
			a.pullTwin(link)
		case <-link.Closed():
			return
		case <-time.After(scaled(keepAlive)):
			// A refusal of the hub is an answer: only silence and broken connections end the link.
			_, err := link.Request(hublink.Message{Type: "ping"}, scaled(keepAlive))
			var refusal *hublink.StatusError
			if err != nil && !errors.As(err, &refusal) {
				link.Close()
				return
			}
		}
	}
}
