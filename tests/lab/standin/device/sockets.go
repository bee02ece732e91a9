// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// maxConnectionsPerUser is the product's limit on each of the daemon's sockets.
const maxConnectionsPerUser = 10

// socketsFromSystemd returns the passed listeners by their FileDescriptorName (the socket unit's name).
func socketsFromSystemd() (map[string]net.Listener, error) {
	pid, _ := strconv.Atoi(os.Getenv("LISTEN_PID"))
	count, _ := strconv.Atoi(os.Getenv("LISTEN_FDS"))
	if pid != os.Getpid() || count == 0 {
		return map[string]net.Listener{}, nil
	}
	names := strings.Split(os.Getenv("LISTEN_FDNAMES"), ":")
	if len(names) != count {
		return nil, fmt.Errorf("LISTEN_FDNAMES is set to an invalid value")
	}
	listeners := make(map[string]net.Listener, count)
	for i, name := range names {
		syscall.CloseOnExec(3 + i)
		file := os.NewFile(uintptr(3+i), name)
		listener, err := net.FileListener(file)
		file.Close()
		if err != nil {
			return nil, err
		}
		// The socket file belongs to systemd; closing must not remove it.
		if unix, ok := listener.(*net.UnixListener); ok {
			unix.SetUnlinkOnClose(false)
		}
		listeners[name] = listener
	}
	return listeners, nil
}

type peerKey struct{}

// peerOf tells who is at the other end of the connection of a request.
func peerOf(r *http.Request) *syscall.Ucred {
	if peer, ok := r.Context().Value(peerKey{}).(*syscall.Ucred); ok {
		return peer
	}
	return &syscall.Ucred{Pid: -1}
}

func peerCredentials(conn net.Conn) *syscall.Ucred {
	if counted, ok := conn.(*countedConn); ok {
		return counted.peer
	}
	unix, ok := conn.(*net.UnixConn)
	if !ok {
		return nil
	}
	raw, err := unix.SyscallConn()
	if err != nil {
		return nil
	}
	var peer *syscall.Ucred
	raw.Control(func(fd uintptr) {
		peer, _ = syscall.GetsockoptUcred(int(fd), syscall.SOL_SOCKET, syscall.SO_PEERCRED)
	})
	return peer
}

// limitedListener closes connections of a user above the limit without an answer, as aziot-edged does.
type limitedListener struct {
	net.Listener
	lock sync.Mutex
	open map[uint32]int
}

func limitConnections(listener net.Listener) net.Listener {
	return &limitedListener{Listener: listener, open: map[uint32]int{}}
}

type countedConn struct {
	net.Conn
	peer    *syscall.Ucred
	release func()
	once    sync.Once
}

func (c *countedConn) Close() error {
	c.once.Do(c.release)
	return c.Conn.Close()
}

func (l *limitedListener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		peer := peerCredentials(conn)
		if peer == nil {
			return conn, nil
		}
		l.lock.Lock()
		full := l.open[peer.Uid] >= maxConnectionsPerUser
		if !full {
			l.open[peer.Uid]++
		}
		l.lock.Unlock()
		if full {
			logInfo("Max simultaneous connections reached for user %d", peer.Uid)
			conn.Close()
			continue
		}
		uid := peer.Uid
		return &countedConn{Conn: conn, peer: peer, release: func() {
			l.lock.Lock()
			l.open[uid]--
			l.lock.Unlock()
		}}, nil
	}
}

// unixServer answers HTTP on a local socket and remembers the peer of each connection.
func unixServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler: handler,
		ConnContext: func(ctx context.Context, conn net.Conn) context.Context {
			if peer := peerCredentials(conn); peer != nil {
				return context.WithValue(ctx, peerKey{}, peer)
			}
			return ctx
		},
	}
}
