// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package proxy

import (
	"bytes"
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// behind starts an echo server and a proxy with these settings, and connects through it.
func behind(t *testing.T, now settings) (*proxy, net.Conn) {
	t.Helper()
	server, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			conn, err := server.Accept()
			if err != nil {
				return
			}
			go func() { _, _ = io.Copy(conn, conn); conn.Close() }()
		}
	}()
	p := &proxy{target: server.Addr().String(), connections: map[*connection]bool{}, now: now}
	p.changed = sync.NewCond(&p.mutex)
	front, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			conn, err := front.Accept()
			if err != nil {
				return
			}
			go p.serve(conn.(*net.TCPConn))
		}
	}()
	conn, err := net.Dial("tcp", front.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(); front.Close(); server.Close() })
	return p, conn
}

func plain() settings { return settings{cutAfter: -1, stallAfter: -1, counted: "down", how: "rst"} }

func TestWhatGoesInComesOut(t *testing.T) {
	_, conn := behind(t, plain())
	sent := bytes.Repeat([]byte("0123456789"), 50000)
	go func() { _, _ = conn.Write(sent) }()
	got := make([]byte, len(sent))
	if _, err := io.ReadFull(conn, got); err != nil || !bytes.Equal(sent, got) {
		t.Fatal("changed on the way", err)
	}
}

func TestDelayIsPaidOncePerDirectionNotPerPiece(t *testing.T) {
	now := plain()
	now.delay = 40 * time.Millisecond
	_, conn := behind(t, now)
	time.Sleep(120 * time.Millisecond) // the connection itself
	started := time.Now()
	for i := 0; i < 5; i++ {
		_, _ = conn.Write([]byte("x"))
		time.Sleep(5 * time.Millisecond)
	}
	if _, err := io.ReadFull(conn, make([]byte, 5)); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(started); took < 80*time.Millisecond || took > 160*time.Millisecond {
		t.Fatal("took", took)
	}
}

func TestCutComesAfterExactlySoManyBytes(t *testing.T) {
	now := plain()
	now.cutAfter = 1234
	_, conn := behind(t, now)
	_, _ = conn.Write(make([]byte, 5000))
	_ = conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	// A reset may overtake what was sent just before it: never more than the limit.
	got, err := io.ReadAll(conn)
	if len(got) > 1234 || err == nil {
		t.Fatal(len(got), err)
	}
	now.how = "fin"
	_, conn = behind(t, now)
	_, _ = conn.Write(make([]byte, 1234))
	got, err = io.ReadAll(conn)
	if len(got) != 1234 || err != nil {
		t.Fatal(len(got), err)
	}
}

func TestStallHoldsAndGoLetsOn(t *testing.T) {
	now := plain()
	now.stallAfter = 10
	p, conn := behind(t, now)
	_, _ = conn.Write(make([]byte, 30))
	if _, err := io.ReadFull(conn, make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	_ = conn.SetReadDeadline(time.Now().Add(200 * time.Millisecond))
	if n, err := conn.Read(make([]byte, 1)); err == nil {
		t.Fatal("a stalled link gave", n)
	}
	p.command([]string{"go"})
	_ = conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	if _, err := io.ReadFull(conn, make([]byte, 20)); err != nil {
		t.Fatal(err)
	}
}

func TestCutByCommandEndsAStalledConnection(t *testing.T) {
	now := plain()
	now.stalled = true
	p, conn := behind(t, now)
	_, _ = conn.Write([]byte("x"))
	time.Sleep(100 * time.Millisecond)
	p.command([]string{"cut"})
	_ = conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	if _, err := conn.Read(make([]byte, 1)); err == nil {
		t.Fatal("still open")
	} else if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
		t.Fatal("not cut")
	}
}

func TestRateLimits(t *testing.T) {
	now := plain()
	now.rate = 20000
	_, conn := behind(t, now)
	started := time.Now()
	go func() { _, _ = conn.Write(make([]byte, 10000)) }()
	if _, err := io.ReadFull(conn, make([]byte, 10000)); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(started); took < 450*time.Millisecond || took > 2*time.Second {
		t.Fatal("10000 bytes at 20000 a second took", took)
	}
}
