// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

// service is what identityd, keyd, certd and tpmd have in common.
type service struct {
	name   string // socket unit without suffix, e.g. "aziot-keyd"
	listen net.Listener
}

// exitOnSignal ends the process at once: these four have nothing to put in order.
func exitOnSignal() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	go func() {
		<-signals
		os.Exit(0)
	}()
}

func startService(name string, args []string) (*service, int) {
	if len(args) > 0 && (args[0] == "--version" || args[0] == "-V") {
		fmt.Println(name, identityVersion)
		return nil, 0
	}
	exitOnSignal()
	logInfo("Starting service...")
	logInfo("Version - %s", identityVersion)
	return &service{name: name}, -1
}

// serve answers on the socket of systemd, or on its own one when started by hand.
func (s *service) serve(handler http.Handler) int {
	listeners, err := socketsFromSystemd()
	if err != nil {
		logFatal([]string{err.Error()})
		return 1
	}
	s.listen = listeners[s.name+".socket"]
	if s.listen == nil {
		path := "/run/aziot/" + s.name[len("aziot-"):] + ".sock"
		os.Remove(path)
		if s.listen, err = net.Listen("unix", path); err != nil {
			logFatal([]string{err.Error()})
			return 1
		}
	}
	logInfo("Starting server...")
	if err := unixServer(handler).Serve(s.listen); err != nil {
		logFatal([]string{err.Error()})
	}
	return 1
}

// logged prints the request line before the handler runs.
func logged(order []string, handler http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		logInfo("%s", requestLine(r, order))
		handler(w, r)
	})
}

func readBody(r *http.Request, target interface{}) error {
	return json.NewDecoder(r.Body).Decode(target)
}

// loadGenerated reads a daemon's own settings; config.d may be unreadable or the file damaged.
func loadGenerated(name string) (tomlTable, error) {
	text, err := os.ReadFile(superPath(name))
	if err != nil {
		return nil, fmt.Errorf("could not read config")
	}
	table, failure := parseToml(string(text))
	if failure != nil {
		return nil, fmt.Errorf("could not read config from %s", superPath(name))
	}
	return table, nil
}
