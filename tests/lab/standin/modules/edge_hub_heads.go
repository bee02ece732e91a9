// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"bufio"
	"crypto/tls"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"

	"edgemend.test/standin/hublink"
)

// openHeads opens the three ports while still root.
func openHeads() ([]net.Listener, error) {
	listeners := []net.Listener{}
	for _, port := range []string{"443", "5671", "8883"} {
		listener, err := net.Listen("tcp", ":"+port)
		if err != nil {
			return nil, err
		}
		listeners = append(listeners, listener)
	}
	return listeners, nil
}

// serve answers TLS on the three ports, and inside it the modules of this device.
func (h *hub) serve(listeners []net.Listener, certificate *tls.Certificate) {
	config := &tls.Config{Certificates: []tls.Certificate{*certificate}}
	for _, listener := range listeners {
		go func(listener net.Listener) {
			for {
				conn, err := listener.Accept()
				if err != nil {
					return
				}
				go func() {
					defer conn.Close()
					secured := tls.Server(conn, config)
					secured.SetDeadline(time.Now().Add(time.Minute))
					if secured.Handshake() == nil {
						h.serveModule(secured)
					}
				}()
			}
		}(listener)
	}
}

// serveModule speaks the lines of standin/cloud/PROTOCOL.md: takes what a module sends and says so.
func (h *hub) serveModule(conn net.Conn) {
	reader := bufio.NewReader(conn)
	hello, err := hublink.ReadMessage(reader)
	if err != nil || hello.Type != "connect" {
		return
	}
	if !h.admits(hello, time.Now()) {
		hublink.WriteMessage(conn, hublink.Message{Type: "connack", Status: 401, Error: "Unauthorized"})
		return
	}
	client := hello.Device + "/" + hello.Module
	emit("INF", "Hub.Core.ConnectionManager", "New device connection for device "+client)
	defer emit("INF", "Hub.Core.ConnectionManager", "Device connection removed for device "+client)
	answer := hublink.Message{Type: "connack", Status: 200}
	for hublink.WriteMessage(conn, answer) == nil {
		conn.SetDeadline(time.Now().Add(10 * time.Minute))
		message, err := hublink.ReadMessage(reader)
		if err != nil {
			return
		}
		answer = hublink.Message{Type: "ack", ID: message.ID, Status: 200}
	}
}

// admits a module of this device whose token is its own and has not expired. Only the daemon signs, and only for the
// module that asks; the signature itself is checked by the hub in the cloud, which has the keys.
func (h *hub) admits(hello hublink.Message, now time.Time) bool {
	fields, err := url.ParseQuery(strings.TrimPrefix(hello.Token, "SharedAccessSignature "))
	if err != nil || hello.Module == "" || hello.Device != h.self.device || fields.Get("sig") == "" {
		return false
	}
	expiry, err := strconv.ParseInt(fields.Get("se"), 10, 64)
	return err == nil && expiry > now.Unix() && fields.Get("sr") == h.self.hub+"/devices/"+hello.Device+"/modules/"+hello.Module
}
