// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"bufio"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"edgemend.test/standin/hublink"
)

// serverLink is the hub's end of one live link.
type serverLink struct {
	conn   net.Conn
	mutex  sync.Mutex
	device string
	module string
}

func (l *serverLink) send(message hublink.Message) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	_ = l.conn.SetWriteDeadline(time.Now().Add(10 * time.Second))
	return hublink.WriteMessage(l.conn, message)
}

func (c *cloud) serveLinks(port string) error {
	listener, err := tls.Listen("tcp4", ":"+port, c.tlsConfig())
	if err != nil {
		return err
	}
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go c.serveLink(conn, bufio.NewReader(conn))
	}
}

func (c *cloud) upgrade(w http.ResponseWriter) {
	hijacker, ok := w.(http.Hijacker)
	if !ok {
		w.WriteHeader(500)
		return
	}
	conn, buffer, err := hijacker.Hijack()
	if err != nil {
		return
	}
	_ = conn.SetDeadline(time.Time{})
	_, _ = io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: edgemend-link\r\nConnection: Upgrade\r\n\r\n")
	go c.serveLink(conn, buffer.Reader)
}

func (c *cloud) serveLink(conn net.Conn, reader *bufio.Reader) {
	defer conn.Close()
	_ = conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	hello, err := hublink.ReadMessage(reader)
	if err != nil || hello.Type != "connect" {
		return
	}
	link := &serverLink{conn: conn, device: hello.Device, module: hello.Module}
	if !c.admit(link, hello) {
		return
	}
	defer c.forget(link)
	_ = conn.SetReadDeadline(time.Time{})
	for {
		message, err := hublink.ReadMessage(reader)
		if err != nil {
			return
		}
		if err := link.send(c.handle(link, message)); err != nil {
			return
		}
	}
}

// admit answers the connect line; a true answer stands in the table of links.
func (c *cloud) admit(link *serverLink, hello hublink.Message) bool {
	c.mutex.Lock()
	c.counts["connect"]++
	told := c.now.Link
	d := c.now.Devices[hello.Device]
	known := false
	if d != nil && d.Modules[hello.Module] != nil {
		m := d.Modules[hello.Module]
		known = signedBy(hello.Token, c.hub+"/devices/"+hello.Device+"/modules/"+hello.Module, m.Primary, m.Secondary)
	}
	c.mutex.Unlock()
	switch {
	case told == "html":
		return false
	case told != "200":
		status, _ := strconv.Atoi(told)
		_ = link.send(hublink.Message{Type: "connack", Status: status, Error: hubErrorText(told, hello.Device)})
		return false
	case !known:
		_ = link.send(hublink.Message{Type: "connack", Status: 401, Error: hubErrors["401"]})
		return false
	}
	// Registered before the answer, so that no push falls between the two.
	c.mutex.Lock()
	c.links[link] = true
	c.mutex.Unlock()
	return link.send(hublink.Message{Type: "connack", Status: 200}) == nil
}

func (c *cloud) forget(link *serverLink) {
	c.mutex.Lock()
	delete(c.links, link)
	c.mutex.Unlock()
}

func (c *cloud) handle(link *serverLink, message hublink.Message) hublink.Message {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.counts["link "+message.Type]++
	ack := hublink.Message{Type: "ack", ID: message.ID, Status: 200}
	if c.now.Link != "200" {
		ack.Status, _ = strconv.Atoi(c.now.Link)
		ack.Error = hubErrorText(c.now.Link, link.device)
		return ack
	}
	d := c.now.Devices[link.device]
	if d == nil || d.Modules[link.module] == nil {
		ack.Status, ack.Error = 404, fmt.Sprintf(hubErrors["404"], link.device)
		return ack
	}
	m := d.Modules[link.module]
	switch message.Type {
	case "get-twin":
		ack.Desired = d.desired(link.module)
		reported := map[string]interface{}{"$version": m.ReportedVersion}
		mergePatch(reported, m.Reported)
		ack.Reported, _ = json.Marshal(reported)
	case "reported":
		var patch map[string]interface{}
		if err := json.Unmarshal(message.Reported, &patch); err != nil {
			ack.Status, ack.Error = 400, err.Error()
			return ack
		}
		mergePatch(m.Reported, patch)
		m.ReportedVersion++
		ack.Version = m.ReportedVersion
	}
	return ack
}

// mergePatch is RFC 7396.
func mergePatch(target, patch map[string]interface{}) {
	for key, value := range patch {
		child, isObject := value.(map[string]interface{})
		switch {
		case value == nil:
			delete(target, key)
		case isObject:
			existing, ok := target[key].(map[string]interface{})
			if !ok {
				existing = map[string]interface{}{}
				target[key] = existing
			}
			mergePatch(existing, child)
		default:
			target[key] = value
		}
	}
}

// desired is one module's section of the deployment with its version; called with the mutex held.
func (d *device) desired(name string) json.RawMessage {
	section := map[string]interface{}{}
	if entry, ok := d.Content[name].(map[string]interface{}); ok {
		if properties, ok := entry["properties.desired"].(map[string]interface{}); ok {
			for key, value := range properties {
				section[key] = value
			}
		}
	}
	section["$version"] = d.Version
	text, _ := json.Marshal(section)
	return text
}

// push sends the newest desired sections to all links of a device; called with the mutex held.
func (c *cloud) push(id string, d *device) {
	for link := range c.links {
		if link.device == id {
			link := link
			message := hublink.Message{Type: "desired", Desired: d.desired(link.module)}
			go func() { _ = link.send(message) }()
		}
	}
}
