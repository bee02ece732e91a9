// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// Package proxy is a bad link: a TCP proxy that delays, limits, cuts and stalls at any byte.
package proxy

import (
	"flag"
	"fmt"
	"net"
	"os"
	"sync"
	"time"
)

// settings can be changed while connections stand, through the control socket.
type settings struct {
	delay      time.Duration // one way, so a round trip costs twice as much
	rate       int64         // bytes per second and direction, 0 = unlimited
	cutAfter   int64         // bytes of a connection in the counted direction, -1 = never
	stallAfter int64
	counted    string // down (server to client), up, both
	how        string // rst or fin
	refuse     bool
	stalled    bool
}

type proxy struct {
	mutex       sync.Mutex
	changed     *sync.Cond
	now         settings
	target      string
	connections map[*connection]bool
	accepted    int64
	up, down    int64
}

// Proxy is the program.
func Proxy(args []string) int {
	flags := flag.NewFlagSet("proxy", flag.ContinueOnError)
	listen := flags.String("listen", "127.0.0.1:0", "where clients connect")
	target := flags.String("to", "", "HOST:PORT behind the link")
	delay := flags.Int("delay", 0, "milliseconds one way")
	rate := flags.Int64("rate", 0, "bytes per second and direction")
	cutAfter := flags.Int64("cut-after", -1, "bytes after which a connection is cut")
	stallAfter := flags.Int64("stall-after", -1, "bytes after which nothing passes any more")
	counted := flags.String("count", "down", "direction whose bytes are counted: down, up or both")
	how := flags.String("how", "rst", "how it is cut: rst or fin")
	control := flags.String("control", "", "unix socket for commands")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *target == "" || flags.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "proxy: --to HOST:PORT is missing")
		return 2
	}
	p := &proxy{target: *target, connections: map[*connection]bool{}, now: settings{
		delay: time.Duration(*delay) * time.Millisecond, rate: *rate, cutAfter: *cutAfter, stallAfter: *stallAfter,
		counted: *counted, how: *how}}
	p.changed = sync.NewCond(&p.mutex)
	listener, err := net.Listen("tcp", *listen)
	if err == nil && *control != "" {
		err = p.listenForCommands(*control)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "proxy:", err)
		return 1
	}
	fmt.Printf("LISTEN=%s\n", listener.Addr())
	for {
		client, err := listener.Accept()
		if err != nil {
			fmt.Fprintln(os.Stderr, "proxy:", err)
			return 1
		}
		go p.serve(client.(*net.TCPConn))
	}
}

// connection is one client's link with what has passed over it.
type connection struct {
	proxy          *proxy
	client, server *net.TCPConn
	up, down       int64
	once           sync.Once
}

func (p *proxy) serve(client *net.TCPConn) {
	p.mutex.Lock()
	refuse, delay := p.now.refuse, p.now.delay
	p.accepted++
	p.mutex.Unlock()
	if refuse {
		_ = client.SetLinger(0)
		client.Close()
		return
	}
	// A SYN and its answer travel too; the kernel has answered the client already, so the server waits instead.
	time.Sleep(2 * delay)
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		_ = client.SetLinger(0)
		client.Close()
		return
	}
	c := &connection{proxy: p, client: client, server: server.(*net.TCPConn)}
	p.mutex.Lock()
	p.connections[c] = true
	p.mutex.Unlock()
	var both sync.WaitGroup
	both.Add(2)
	go func() { c.carry(c.client, c.server, &c.up, "up"); both.Done() }()
	go func() { c.carry(c.server, c.client, &c.down, "down"); both.Done() }()
	both.Wait()
	c.end("fin")
	p.mutex.Lock()
	delete(p.connections, c)
	p.mutex.Unlock()
}

func (c *connection) end(how string) {
	c.once.Do(func() {
		if how == "rst" {
			_ = c.client.SetLinger(0)
			_ = c.server.SetLinger(0)
		}
		c.client.Close()
		c.server.Close()
	})
	c.proxy.changed.Broadcast()
}

type piece struct {
	content []byte
	due     time.Time
}

// carry moves one direction: read at once, hold each piece for the delay, pace it by the rate, count, cut or stall.
func (c *connection) carry(from, to *net.TCPConn, passed *int64, direction string) {
	pieces := make(chan piece, 4096)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for one := range pieces {
			time.Sleep(time.Until(one.due))
			if !c.deliver(to, one.content, passed, direction) {
				// The reader ends by the closed connection; what it still holds goes nowhere.
				for range pieces {
				}
				return
			}
		}
		_ = to.CloseWrite()
	}()
	for {
		buffer := make([]byte, 16<<10)
		n, err := from.Read(buffer)
		if n > 0 {
			c.proxy.mutex.Lock()
			delay := c.proxy.now.delay
			c.proxy.mutex.Unlock()
			pieces <- piece{buffer[:n], time.Now().Add(delay)}
		}
		if err != nil {
			break
		}
	}
	close(pieces)
	<-done
}

// deliver writes one piece as far as it may go; false ends the direction.
func (c *connection) deliver(to *net.TCPConn, content []byte, passed *int64, direction string) bool {
	for len(content) > 0 {
		allowed, rate, cut := c.allowance(int64(len(content)), passed, direction)
		if allowed > 0 {
			if _, err := to.Write(content[:allowed]); err != nil {
				c.end("fin")
				return false
			}
			content = content[allowed:]
			if rate > 0 {
				time.Sleep(time.Duration(allowed) * time.Second / time.Duration(rate))
			}
		}
		if cut {
			c.proxy.mutex.Lock()
			how := c.proxy.now.how
			c.proxy.mutex.Unlock()
			c.end(how)
			return false
		}
	}
	return true
}

// allowance says how much of n bytes may pass now, and whether the connection is cut after them; it waits in a stall.
func (c *connection) allowance(n int64, passed *int64, direction string) (int64, int64, bool) {
	p := c.proxy
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for {
		counts := p.now.counted == "both" || p.now.counted == direction
		total := *passed
		if p.now.counted == "both" {
			total = c.up + c.down
		}
		allowed := n
		if p.now.rate > 0 && allowed > 1+p.now.rate/50 {
			allowed = 1 + p.now.rate/50
		}
		if counts && p.now.stallAfter >= 0 && total+allowed > p.now.stallAfter {
			allowed = p.now.stallAfter - total
		}
		cut := false
		if counts && p.now.cutAfter >= 0 && total+allowed >= p.now.cutAfter {
			allowed, cut = p.now.cutAfter-total, true
		}
		if allowed < 0 {
			allowed = 0
		}
		if !p.now.stalled && (allowed > 0 || cut) {
			*passed += allowed
			if direction == "up" {
				p.up += allowed
			} else {
				p.down += allowed
			}
			return allowed, p.now.rate, cut
		}
		if !p.connections[c] {
			return 0, 0, true
		}
		p.changed.Wait()
	}
}
