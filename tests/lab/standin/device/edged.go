// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

const (
	edgedHome         = "/var/lib/aziot/edged"
	identitySocket    = "/run/aziot/identityd.sock"
	certdSocket       = "/run/aziot/certd.sock"
	servicesVersion   = "?api-version=2020-09-01"
	exitSettings      = 153
	edgeCADays        = 90
	watchdogPeriod    = 60 * time.Second
	provisioningPause = 5 * time.Second
	shutdownPatience  = 10 * time.Second
)

// edged is the stand-in for aziot-edged: it owns the containers and the two sockets.
type edged struct {
	settings tomlTable
	engine   *docker
	device   identitySpec
	workload *workloadManager
	gone     chan struct{} // closed at shutdown
}

// Edged runs the daemon until a signal comes.
func Edged(args []string) int {
	if len(args) > 0 && (args[0] == "--version" || args[0] == "-V") {
		fmt.Println("aziot-edged", productVersion)
		return 0
	}
	logInfo("Starting Azure IoT Edge Daemon")
	logInfo("Version - %s", productVersion)
	settings, err := loadGenerated("aziot-edged")
	if err != nil {
		logError("Failed to load settings: %s", err)
		return exitSettings
	}
	listeners, err := socketsFromSystemd()
	if err != nil {
		logError("%s", err)
		return 1
	}
	daemon := &edged{settings: settings, engine: newDocker(), gone: make(chan struct{})}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	early := make(chan int, 1)
	go func() { early <- daemon.initialize() }()
	select {
	case <-signals:
		return 0
	case code := <-early:
		if code != 0 {
			return code
		}
	}
	return daemon.run(listeners, signals)
}

// initialize does everything up to the point where the sockets are answered.
func (e *edged) initialize() int {
	e.obtainDevice()
	logInfo("Device is %s on %s", e.device.DeviceID, e.device.HubName)
	logInfo("Initializing module runtime...")
	logInfo("Using runtime network id %s", e.network())
	if failure := e.ensureNetwork(); failure != nil {
		logWarn("%s", failure.text())
		logError("Failed to initialize module runtime: runtime operation error: initialize module runtime")
		return 1
	}
	logInfo("Successfully initialized module runtime")
	if err := e.ensureEdgeCA(); err != nil {
		logError("Failed to create Edge CA certificate: %s", err)
		return 1
	}
	e.workload = newWorkloadManager(e)
	stopped, failure := e.stopAllModules()
	if failure != nil {
		logWarn("Failed to stop modules on startup: runtime operation error: list modules")
	}
	e.compareDevice()
	e.workload.stoppedAtStart = stopped
	return 0
}

func (e *edged) network() string {
	if name := e.settings.text("moby_runtime", "network"); name != "" {
		return name
	}
	return "azure-iot-edge"
}

// identity calls identityd, twice when the connection fails.
func identityCall(method, uri string, body, result interface{}) error {
	var err error
	// The product puts the version first and other parameters behind it.
	parts := append(strings.SplitN(uri, "?", 2), "")
	uri = parts[0] + servicesVersion
	if parts[1] != "" {
		uri += "&" + parts[1]
	}
	for attempt := 1; attempt <= 2; attempt++ {
		err = localCall(unixClient(identitySocket, 0), method, "identityd.sock", uri, body, result)
		if _, answered := err.(*apiError); err == nil || answered {
			return err
		}
		logWarn("Failed to send HTTP request (attempt %d of 2): %s", attempt, clientCauses(err)[0])
		if attempt == 1 {
			time.Sleep(scaled(retryPause))
		}
	}
	return err
}

type identityType struct {
	Type     string `json:"type"`
	ModuleID string `json:"moduleId,omitempty"`
}

// shortCause is the message of a service, or the kind of connection trouble.
func shortCause(err error) string {
	if problem, ok := err.(*apiError); ok {
		return problem.message
	}
	return clientCauses(err)[0]
}

// obtainDevice waits for identityd as long as it takes.
func (e *edged) obtainDevice() {
	for {
		logInfo("Obtaining Edge device provisioning data...")
		var identity deviceIdentity
		err := identityCall(http.MethodPost, "/identities/device", identityType{Type: "aziot"}, &identity)
		if err == nil {
			e.device = identity.Spec
			return
		}
		logWarn("Failed to obtain device identity: %s", shortCause(err))
		if shortCause(err) == "client error (Connect)" {
			logWarn("Identity Service was unreachable. Waiting for Identity Service startup.")
		} else {
			logInfo("Requesting device reprovision")
			if err := identityCall(http.MethodPost, "/identities/device/reprovision", identityType{Type: "aziot"}, nil); err != nil {
				logWarn("Failed to reprovision: %s", shortCause(err))
			}
		}
		time.Sleep(scaled(provisioningPause))
	}
}

// ensureNetwork keeps an existing network as it is: a changed MTU or subnet survives.
func (e *edged) ensureNetwork() *engineError {
	var found []struct{ Name string }
	filter := url.QueryEscape(`{"name":["` + e.network() + `"]}`)
	if failure := e.engine.call(http.MethodGet, "/networks?filters="+filter, nil, &found); failure != nil {
		return failure
	}
	for _, network := range found {
		if network.Name == e.network() {
			return nil
		}
	}
	body := map[string]interface{}{"Name": e.network(), "CheckDuplicate": true}
	return e.engine.call(http.MethodPost, "/networks/create", body, nil)
}

func (e *edged) ensureEdgeCA() error {
	const id = "aziot-edged-ca"
	certd := unixClient(certdSocket, 0)
	var certificate certAnswer
	err := localCall(certd, http.MethodGet, "certd.sock", "/certificates/"+id+servicesVersion, nil, &certificate)
	if _, missing := err.(*apiError); missing {
		logInfo("Requesting new Edge CA certificate...")
		if err := keyd(http.MethodPost, "/keypair", keyRequest{ID: id}, nil); err != nil {
			return err
		}
		request := certRequest{ID: id, KeyID: id, CommonName: "aziot-edge CA " + e.settings.text("hostname"), Days: edgeCADays}
		if err := localCall(certd, http.MethodPost, "certd.sock", "/certificates"+servicesVersion, request, &certificate); err != nil {
			return err
		}
		logInfo("Created new Edge CA certificate")
	} else if err != nil {
		return err
	} else {
		logInfo("Using existing Edge CA certificate")
	}
	block, _ := pem.Decode([]byte(certificate.Pem))
	if block == nil {
		return fmt.Errorf("not a certificate")
	}
	parsed, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return err
	}
	renewal := parsed.NotBefore.Add(parsed.NotAfter.Sub(parsed.NotBefore) * 8 / 10)
	logInfo("Certificate %s will be auto-renewed. Next renewal at %s.", id, renewal.UTC().Format("2006-01-02T15:04:05-07:00"))
	return nil
}

// compareDevice removes all modules when hub or device are not those of the last run.
func (e *edged) compareDevice() {
	logInfo("Detecting if device information has changed...")
	sum := sha256.Sum256([]byte(e.device.HubName + "/" + e.device.DeviceID + "/" + e.device.Gateway))
	state := base64.StdEncoding.EncodeToString(sum[:])
	path := edgedHome + "/cache/provisioning_state"
	before, _ := os.ReadFile(path)
	if string(before) == state {
		logInfo("Device information has not changed")
		return
	}
	logInfo("Change to device information detected")
	logInfo("Removing all modules...")
	if present, failure := e.engine.modules(); failure == nil {
		for _, module := range present {
			e.removeContainer(module.name())
		}
	}
	logInfo("Removed all modules")
	logInfo("Updating cached device information")
	os.MkdirAll(edgedHome+"/cache", 0o755)
	os.WriteFile(path, []byte(state), 0o644)
}

func (e *edged) run(listeners map[string]net.Listener, signals chan os.Signal) int {
	logInfo("Starting management API...")
	management, err := e.listener(listeners, "management", "mgmt")
	if err != nil {
		logError("Failed to listen on management socket: %s", errnoText(errnoOf(err)))
		return 1
	}
	workload, err := e.listener(listeners, "workload", "workload")
	if err != nil {
		logError("Failed to listen on workload socket: %s", errnoText(errnoOf(err)))
		return 1
	}
	e.workload.startAll()
	logInfo("Starting watchdog with %d second period...", int(watchdogPeriod.Seconds()))
	logInfo("Starting image garbage collection task...")
	logInfo("Starting workload API...")
	go unixServer(http.HandlerFunc(e.handleManagement)).Serve(limitConnections(management))
	go unixServer(e.workloadHandler("")).Serve(limitConnections(workload))
	e.workload.dropStoppedAtStart()
	finished := make(chan struct{})
	go func() {
		e.watch()
		close(finished)
	}()
	<-signals
	return e.shutDown(finished)
}

// listener takes the socket of systemd when the settings say fd://, else it makes its own.
func (e *edged) listener(passed map[string]net.Listener, kind, short string) (net.Listener, error) {
	address := e.settings.text("listen", kind+"_uri")
	if strings.HasPrefix(address, "fd://") || address == "" {
		if listener := passed["aziot-edged."+short+".socket"]; listener != nil {
			return listener, nil
		}
		return nil, syscall.EACCES
	}
	// With systemd's socket of the same path in place the daemon uses that one.
	path := strings.TrimPrefix(address, "unix://")
	if listener := passed["aziot-edged."+short+".socket"]; listener != nil &&
		strings.TrimPrefix(listener.Addr().String(), "/var") == strings.TrimPrefix(path, "/var") {
		return listener, nil
	}
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	listener, err := net.Listen("unix", path)
	if err == nil {
		os.Chmod(path, 0o660)
	}
	return listener, err
}

func (e *edged) shutDown(finished chan struct{}) int {
	logInfo("Received signal; shutting down")
	logInfo("Watchdog stopped")
	close(e.gone)
	_, failure := e.stopAllModules()
	if failure != nil {
		logWarn("Failed to stop modules on shutdown: runtime operation error: list modules")
	}
	select {
	case <-finished:
	case <-time.After(scaled(shutdownPatience)):
	}
	logInfo("watchdog finished")
	logInfo("Stopping management API...")
	logInfo("Management API stopped")
	logInfo("Stopping workload API...")
	if failure != nil {
		time.Sleep(scaled(shutdownPatience))
		logWarn("1 task(s) have not exited in time for shutdown")
		return 0
	}
	e.workload.stopAll()
	logInfo("Workload Manager stopped")
	return 0
}
