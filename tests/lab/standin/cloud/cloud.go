// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// Package cloud plays Azure's end of a lab: hub, provisioning, registry, DNS and NTP. See PROTOCOL.md.
package cloud

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net"
	"os"
	"path/filepath"
	"sync"
)

const stateFolder = "/var/lib/cloud"
const controlSocket = "/run/cloud-control.sock"

// behaviour is what the control socket can change; it is kept over a restart.
type behaviour struct {
	API      string             // 200, 401, 403, 404, 429, 500 or html
	Link     string             // the same for the live link
	TLS      string             // normal, untrusted, expired, not-yet-valid
	NTP      string             // normal, silent, offset
	Offset   int                // seconds
	DNS      map[string]string  // name -> address, nxdomain, servfail, silent
	Registry map[string]int     // repository -> HTTP status
	Devices  map[string]*device // by id
}

type cloud struct {
	mutex    sync.Mutex
	now      behaviour
	hub      string
	address  net.IP
	counts   map[string]int
	links    map[*serverLink]bool
	registry *registry
	trust    *authority
}

// Cloud is the program of the cloud container.
func Cloud(args []string) int {
	flags := flag.NewFlagSet("cloud", flag.ContinueOnError)
	hub := flags.String("hub", "lab-hub.azure-devices.net", "the hub's name")
	address := flags.String("address", "", "this container's IPv4 address")
	factor := flags.String("factor", "10", "time factor told to the module images")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	c := &cloud{hub: *hub, address: net.ParseIP(*address).To4(), counts: map[string]int{}, links: map[*serverLink]bool{}}
	if c.address == nil {
		fmt.Fprintln(os.Stderr, "cloud: --address is missing")
		return 2
	}
	if err := c.run(*factor); err != nil {
		log.Print(err)
		return 1
	}
	return 0
}

func (c *cloud) run(factor string) error {
	c.load()
	trust, err := loadAuthority(stateFolder, c.names())
	if err != nil {
		return err
	}
	c.trust = trust
	if c.registry, err = newRegistry(trust.certificate, factor); err != nil {
		return err
	}
	failed := make(chan error, 8)
	for _, serve := range []func() error{c.serveDNS, c.serveDNSOverTCP, c.serveNTP, c.serveWeb, c.serveControl,
		func() error { return c.serveLinks("5671") }, func() error { return c.serveLinks("8883") }} {
		serve := serve
		go func() { failed <- serve() }()
	}
	return <-failed
}

func freshBehaviour() behaviour {
	return behaviour{API: "200", Link: "200", TLS: "normal", NTP: "normal", DNS: map[string]string{},
		Registry: map[string]int{}, Devices: map[string]*device{}}
}

func (c *cloud) load() {
	c.now = freshBehaviour()
	if text, err := os.ReadFile(filepath.Join(stateFolder, "state.json")); err == nil {
		_ = json.Unmarshal(text, &c.now)
	}
}

// save is called with the mutex held, after each change.
func (c *cloud) save() {
	text, err := json.Marshal(c.now)
	if err != nil {
		log.Print(err)
		return
	}
	path := filepath.Join(stateFolder, "state.json")
	if err := os.WriteFile(path+".new", text, 0o600); err == nil {
		_ = os.Rename(path+".new", path)
	}
}

// names are all that the lab's DNS answers with this container's address.
func (c *cloud) names() []string {
	return []string{c.hub, "global.azure-devices-provisioning.net", "mcr.microsoft.com", "lab.azurecr.io", "aka.ms",
		"raw.githubusercontent.com", "pool.ntp.org", "time.windows.com", "dc.services.visualstudio.com"}
}

func (c *cloud) count(what string) {
	c.mutex.Lock()
	c.counts[what]++
	c.mutex.Unlock()
}
