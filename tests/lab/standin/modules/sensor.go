// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"time"

	"edgemend.test/standin/hublink"
)

const sensorTransport = "Amqp_Tcp_Only"

// Sensor sends a reading to edgeHub every five seconds. `--exit CODE` makes it a module that ends by itself.
func Sensor(args []string) int {
	exitOnSignal()
	if len(args) == 2 && args[0] == "--exit" {
		code, err := strconv.Atoi(args[1])
		if err != nil {
			fmt.Fprintln(os.Stderr, "not a number:", args[1])
			return 2
		}
		time.Sleep(time.Second)
		return code
	}
	fmt.Printf("[%s]: Starting Module\n", time.Now().UTC().Format("2006-01-02 15:04:05 -07:00"))
	fmt.Println("SimulatedTemperatureSensor Main() started.")
	fmt.Println("Initializing simulated temperature sensor to send unlimited messages, at an interval of 5 seconds.")
	self := ownIdentity()
	for count := 1; ; {
		link := connectToEdgeHub(self)
		for sendReading(link, &count) == nil {
			time.Sleep(scaled(5 * time.Second))
		}
		link.Close()
	}
}

// connectToEdgeHub tries until it stands: what is in its way may be mended while this module runs.
func connectToEdgeHub(self identity) *hublink.Link {
	fmt.Printf("[Information]: Trying to initialize module client using transport type [%s].\n", sensorTransport)
	for try := 1; ; try++ {
		link, err := dialEdgeHub(self)
		if err == nil {
			fmt.Printf("[Information]: Successfully initialized module client of transport type [%s].\n", sensorTransport)
			return link
		}
		fmt.Printf("[Error] Retry %d times to create module client and failed with exception:\n%s\n", try, exceptionText(err))
		time.Sleep(scaled(10 * time.Second))
	}
}

// dialEdgeHub goes to the device's own name, which is an alias of edgeHub's container, and trusts what the daemon says
// its modules should trust.
func dialEdgeHub(self identity) (*hublink.Link, error) {
	var bundle struct{ Certificate string }
	if err := daemonCall(workloadPath, http.MethodGet, "/trust-bundle", nil, &bundle); err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM([]byte(bundle.Certificate)) {
		return nil, errors.New("the daemon's trust bundle holds no certificate")
	}
	token, err := self.token()
	if err != nil {
		return nil, err
	}
	return hublink.Dial(context.Background(), hublink.Options{Host: variable("IOTEDGE_GATEWAYHOSTNAME"), Transport: sensorTransport,
		Device: self.device, Module: self.module, Token: token, Roots: roots, Timeout: scaled(connectPatience)})
}

// sendReading prints its line once edgeHub has the message: nobody can take a silent edgeHub for a good one.
func sendReading(link *hublink.Link, count *int) error {
	now := time.Now().UTC()
	if _, err := link.Request(hublink.Message{Type: "telemetry", Count: *count}, scaled(requestPatience)); err != nil {
		return err
	}
	machine := 21 + rand.Float64()*10
	fmt.Printf("\t%s> Sending message: %d, Body: [{\"machine\":{\"temperature\":%.6f,\"pressure\":%.6f},\"ambient\":{\"temperature\":%.6f,"+
		"\"humidity\":%d},\"timeCreated\":\"%s\"}]\n", now.Format("01/02/2006 15:04:05"), *count, machine, 1+machine/10, 20.5+rand.Float64(),
		24+rand.Intn(3), now.Format(time.RFC3339Nano))
	*count++
	return nil
}
