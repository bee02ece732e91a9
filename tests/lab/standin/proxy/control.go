// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package proxy

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

// listenForCommands takes one command a line and answers each with one line.
func (p *proxy) listenForCommands(path string) error {
	_ = os.Remove(path)
	listener, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				lines := bufio.NewScanner(conn)
				for lines.Scan() {
					fmt.Fprintln(conn, p.command(strings.Fields(lines.Text())))
				}
			}()
		}
	}()
	return nil
}

// command: cut | stall | go | refuse on|off | delay MS | rate B | cut-after N | stall-after N | stats
func (p *proxy) command(words []string) string {
	if len(words) == 1 {
		switch words[0] {
		case "cut":
			return p.cutAll()
		case "stats":
			p.mutex.Lock()
			defer p.mutex.Unlock()
			return fmt.Sprintf("accepted=%d open=%d up=%d down=%d", p.accepted, len(p.connections), p.up, p.down)
		case "stall", "go":
			p.mutex.Lock()
			defer p.mutex.Unlock()
			p.now.stalled = words[0] == "stall"
			if words[0] == "go" {
				p.now.stallAfter, p.now.cutAfter = -1, -1
			}
			p.changed.Broadcast()
			return "ok"
		}
	}
	if len(words) != 2 {
		return "error: not understood"
	}
	return p.set(words[0], words[1])
}

func (p *proxy) set(name, value string) string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	defer p.changed.Broadcast()
	if name == "refuse" {
		p.now.refuse = value == "on"
		return "ok"
	}
	number, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return "error: not a number"
	}
	switch name {
	case "delay":
		p.now.delay = time.Duration(number) * time.Millisecond
	case "rate":
		p.now.rate = number
	case "cut-after":
		p.now.cutAfter = number
	case "stall-after":
		p.now.stallAfter = number
	default:
		return "error: not understood"
	}
	return "ok"
}

func (p *proxy) cutAll() string {
	p.mutex.Lock()
	how := p.now.how
	var all []*connection
	for c := range p.connections {
		all = append(all, c)
		delete(p.connections, c)
	}
	p.mutex.Unlock()
	for _, c := range all {
		c.end(how)
	}
	return "ok"
}
