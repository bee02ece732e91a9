// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"crypto/tls"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// Diagnostics is the helper container of `iotedge check`: real look-ups and handshakes from inside a network.
func Diagnostics(args []string) int {
	options := map[string]string{}
	for i := 1; i+1 < len(args); i += 2 {
		options[strings.TrimLeft(args[i], "-")] = args[i+1]
	}
	if len(args) == 0 {
		fmt.Fprintln(os.Stderr, "usage: diagnostics COMMAND [--hostname NAME --port PORT]")
		return 2
	}
	var err error
	switch args[0] {
	case "local-time":
		fmt.Println(time.Now().Unix())
	case "parent-hostname":
		_, err = net.LookupHost(options["parent-hostname"])
	case "upstream", "edge-agent", "iothub":
		err = reachUpstream(options["hostname"], options["port"])
	default:
		err = fmt.Errorf("unknown command %s", args[0])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func reachUpstream(host, port string) error {
	dialer := &net.Dialer{Timeout: scaled(100 * time.Second)}
	conn, err := tls.DialWithDialer(dialer, "tcp", net.JoinHostPort(host, port), &tls.Config{ServerName: host})
	if err != nil {
		return err
	}
	return conn.Close()
}
