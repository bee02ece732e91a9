// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"edgemend.test/standin/hublink"
)

const (
	hubStorage        = "/tmp/edgeHub"
	hubUser           = 13623
	connectivityClass = "Hub.CloudProxy.DeviceConnectivityManager"
	cloudClass        = "Hub.CloudProxy.CloudConnectionProvider"
	hubProgram        = "Hub.Service.Program"
)

type connectivity int

const (
	disconnected connectivity = iota
	connected
	unreachable
)

var connectivityWords = [...]string{"disconnected", "connected", "unreachable"}

// hub is the stand-in for edgeHub: it listens for modules and keeps a line to IoT Hub.
type hub struct {
	self  identity
	state connectivity
	lock  sync.Mutex
	link  *hublink.Link
}

// EdgeHub runs until a signal comes, or until its ports cannot be had.
func EdgeHub(_ []string) int {
	exitOnSignal()
	storage := hubStorage
	if folder := variable("StorageFolder"); folder != "" {
		storage = folder + "/edgeHub"
	}
	bare("2006-01-02 15:04:05 -07:00", "Starting Edge Hub")
	user := hubUser
	if number, err := strconv.Atoi(variable("EDGEHUBUSER_ID")); err == nil {
		user = number
	}
	bare("2006-01-02 15:04:05 -07:00", fmt.Sprintf("Changing ownership of storage folder: %s to %d", storage, user))
	listeners, err := openHeads()
	if err != nil {
		fmt.Println("Unhandled exception. System.AggregateException: One or more errors occurred. (" + err.Error() + ")")
		return 139
	}
	becomeUser(user, storage)
	bare(logTime, "Edge Hub Main()")
	self := &hub{self: ownIdentity()}
	introduce()
	certificate, err := self.serverCertificate()
	if err != nil {
		fmt.Println("Unhandled exception. System.AggregateException: One or more errors occurred. (" + err.Error() + ")")
		return 134
	}
	expiry := certificate.Leaf.NotAfter.UTC().Format("2006-01-02T15:04:05.0000000Z")
	emit("INF", "Hub.Service.EdgeHubCertificates", `Loaded server certificate with expiration date of "`+expiry+`"`)
	emit("INF", "Hub.Service.CertificateRenewal", `Scheduling server certificate renewal for "`+expiry+`".`)
	emit("INF", hubProgram, "Starting protocol heads - (AMQP, MQTT, HTTP)")
	self.serve(listeners, certificate)
	self.watchConnectivity()
	return 0
}

// introduce prints what the product says before it asks for its certificate.
func introduce() {
	emit("INF", hubProgram, "Starting Edge Hub")
	emit("INF", hubProgram, "Version - "+moduleVersion)
	optimize := "True"
	if value := variable("OptimizeForPerformance"); value != "" {
		optimize = firstUpper(value)
	}
	emit("INF", hubProgram, "OptimizeForPerformance="+optimize)
	emit("INF", "Hub.Service.Modules.RoutingModule", fmt.Sprintf(
		"Created cloud endpoint iothub with max batch size %s and fan-out factor of %s.", setting("MaxUpstreamBatchSize", "10"), setting("UpstreamFanOutFactor", "10")))
}

func setting(name, standard string) string {
	if value := variable(name); value != "" {
		return value
	}
	return standard
}

// serverCertificate asks the daemon again while it is not ready to issue.
func (h *hub) serverCertificate() (*tls.Certificate, error) {
	var issued struct {
		Certificate string
		PrivateKey  struct{ Bytes string }
	}
	var err error
	for try := 0; try < 5; try++ {
		err = daemonCall(workloadPath, http.MethodPost, h.self.workloadURI("certificate/server"),
			map[string]string{"commonName": variable("EdgeDeviceHostName"), "expiration": time.Now().AddDate(0, 0, 90).UTC().Format(time.RFC3339)}, &issued)
		if err == nil {
			break
		}
		time.Sleep(scaled(5 * time.Second))
	}
	if err != nil {
		return nil, err
	}
	pair, err := tls.X509KeyPair([]byte(issued.Certificate), []byte(issued.PrivateKey.Bytes))
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode([]byte(issued.Certificate))
	if block == nil {
		return nil, errors.New("the daemon's answer holds no certificate")
	}
	pair.Leaf, err = x509.ParseCertificate(block.Bytes)
	return &pair, err
}

// watchConnectivity makes a call of its own at an interval and moves through the product's three states.
func (h *hub) watchConnectivity() {
	interval := scaled(seconds("ConnectivityCheckFrequencySecs", 300))
	for {
		if err := h.testCall(); err == nil {
			h.moveTo(connected)
			h.waitOrBreak(interval)
			continue
		} else {
			emit("WRN", connectivityClass, "Error calling IotHub for connectivity test\n"+exceptionText(err))
		}
		if h.state == connected {
			h.moveTo(unreachable)
		} else {
			h.moveTo(disconnected)
		}
		time.Sleep(scaled(10 * time.Second))
	}
}

// waitOrBreak ends early when the link breaks, since then the next call fails anyway.
func (h *hub) waitOrBreak(interval time.Duration) {
	h.lock.Lock()
	link := h.link
	h.lock.Unlock()
	select {
	case <-link.Closed():
		emit("INF", cloudClass, "Connection status for "+h.client()+" changed to ConnectionLost")
	case <-time.After(interval):
	}
}

func (h *hub) client() string { return h.self.device + "/" + h.self.module }

func (h *hub) moveTo(next connectivity) {
	if h.state == next {
		return
	}
	// From unreachable the product leaves without a line of its own.
	if h.state != unreachable {
		emit("INF", connectivityClass, "Exiting "+connectivityWords[h.state]+" state")
	}
	h.state = next
	emit("INF", connectivityClass, "Entering "+connectivityWords[next]+" state")
}

// testCall opens the line to IoT Hub when it is gone, and asks something over it.
func (h *hub) testCall() error {
	h.lock.Lock()
	defer h.lock.Unlock()
	if h.link != nil {
		_, err := h.link.Request(hublink.Message{Type: "ping"}, scaled(requestPatience))
		if err == nil {
			return nil
		}
		var refusal *hublink.StatusError
		if errors.As(err, &refusal) && refusal.Status < 500 {
			return nil // an answer, even a refusal, shows that the hub is reachable
		}
		h.link.Close()
		h.link = nil
	}
	var failure error
	for _, transport := range transports(variable("UpstreamProtocol")) {
		emit("INF", cloudClass, "Attempting to connect to IoT Hub for client "+h.client()+" via "+transport+"...")
		link, err := dialHub(h.self, transport)
		if err == nil {
			h.link = link
			emit("INF", cloudClass, "Created cloud proxy for client "+h.client()+" via "+transport+", with client operation timeout 20 seconds.")
			emit("INF", cloudClass, "Connection status for "+h.client()+" changed to ConnectionEstablished")
			return nil
		}
		failure = err
	}
	return failure
}
