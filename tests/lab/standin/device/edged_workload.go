// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"
)

// workloadManager holds one socket per module, bound into its container.
type workloadManager struct {
	daemon         *edged
	lock           sync.Mutex
	servers        map[string]*http.Server
	stoppedAtStart []string
}

func newWorkloadManager(daemon *edged) *workloadManager {
	os.MkdirAll(edgedHome+"/mnt", 0o755)
	os.MkdirAll(edgedHome+"/gc", 0o755)
	return &workloadManager{daemon: daemon, servers: map[string]*http.Server{}}
}

// startAll opens the sockets of all containers that are there when the daemon starts.
func (m *workloadManager) startAll() {
	present, failure := m.daemon.engine.modules()
	if failure != nil {
		return
	}
	for _, module := range present {
		m.startListener(module.name())
	}
}

// dropStoppedAtStart: the stops of the start are worked off after the sockets were opened (recorded order).
func (m *workloadManager) dropStoppedAtStart() {
	m.stopListeners(m.stoppedAtStart)
}

func (m *workloadManager) startListener(name string) {
	logInfo("Starting new listener for module %s", name)
	path := edgedHome + "/mnt/" + name + ".sock"
	m.lock.Lock()
	defer m.lock.Unlock()
	before := m.servers[name]
	os.Remove(path)
	listener, err := net.Listen("unix", path)
	if err != nil {
		logWarn("Failed to listen on workload socket: %s", errnoText(errnoOf(err)))
		return
	}
	listener.(*net.UnixListener).SetUnlinkOnClose(false)
	os.Chmod(path, 0o666)
	server := unixServer(m.daemon.workloadHandler(name))
	m.servers[name] = server
	logInfo("Starting workload API...")
	go server.Serve(limitConnections(listener))
	if before != nil {
		before.Close()
		logInfo("Workload API stopped")
	}
}

func (m *workloadManager) stopListeners(names []string) {
	m.lock.Lock()
	defer m.lock.Unlock()
	stopped := 0
	for _, name := range names {
		server := m.servers[name]
		if server == nil {
			continue
		}
		logInfo("Stopping listener for module %s", name)
		server.Close()
		delete(m.servers, name)
		stopped++
	}
	for ; stopped > 0; stopped-- {
		logInfo("Workload API stopped")
	}
}

func (m *workloadManager) stopAll() {
	m.lock.Lock()
	names := []string{}
	for name := range m.servers {
		names = append(names, name)
	}
	m.lock.Unlock()
	m.stopListeners(names)
}

func (m *workloadManager) remove(name string) {
	m.stopListeners([]string{name})
	os.Remove(edgedHome + "/mnt/" + name + ".sock")
}

// workloadHandler serves the socket of one module, or the common one (name empty).
func (e *edged) workloadHandler(_ string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		logInfo("%s", requestLine(r, edgedHeaders))
		problem := checkVersion(r)
		if problem == nil {
			problem = e.handleWorkload(w, r)
		}
		if problem != nil {
			answerError(w, problem)
		}
	})
}

func (e *edged) handleWorkload(w http.ResponseWriter, r *http.Request) *apiError {
	segments := strings.Split(strings.Trim(r.URL.EscapedPath(), "/"), "/")
	switch {
	case len(segments) == 1 && segments[0] == "modules" && r.Method == http.MethodGet:
		return e.handleModules(w, r, segments, "")
	case len(segments) == 1 && segments[0] == "trust-bundle":
		return e.answerTrustBundle(w)
	case len(segments) < 3 || segments[0] != "modules" || r.Method != http.MethodPost:
		return refuse(http.StatusNotFound, "not found")
	}
	id, _ := url.PathUnescape(segments[1])
	name := strings.TrimPrefix(id, "$")
	if problem := e.onlyModule(r, name); problem != nil {
		return problem
	}
	switch segments[len(segments)-1] {
	case "sign":
		return e.signForModule(w, r, name)
	case "server":
		return e.issueServerCertificate(w, r, name)
	}
	return refuse(http.StatusNotFound, "not found")
}

func (e *edged) answerTrustBundle(w http.ResponseWriter) *apiError {
	var bundle certAnswer
	err := localCall(unixClient(certdSocket, 0), http.MethodGet, "certd.sock", "/certificates/aziot-edged-trust-bundle"+servicesVersion, nil, &bundle)
	if err != nil {
		return refuse(http.StatusInternalServerError, "%s", shortCause(err))
	}
	answer(w, http.StatusOK, map[string]string{"certificate": bundle.Pem})
	return nil
}

// identityName: the two system modules have a $ in front of their identity.
func identityName(name string) string {
	if name == "edgeAgent" || name == "edgeHub" {
		return "$" + name
	}
	return name
}

func (e *edged) signForModule(w http.ResponseWriter, r *http.Request, name string) *apiError {
	var body struct{ KeyID, Algo, Data string }
	if err := readBody(r, &body); err != nil {
		return refuse(http.StatusUnprocessableEntity, "%s", err.Error())
	}
	var signed struct {
		Digest string `json:"digest"`
	}
	request := map[string]string{"moduleId": identityName(name), "data": body.Data}
	if err := localCall(unixClient(identitySocket, 0), http.MethodPost, "identityd.sock", "/sign"+servicesVersion, request, &signed); err != nil {
		return refuse(http.StatusInternalServerError, "%s", shortCause(err))
	}
	answer(w, http.StatusOK, signed)
	return nil
}

// issueServerCertificate makes the key here: it is the module's own and leaves with the answer.
func (e *edged) issueServerCertificate(w http.ResponseWriter, r *http.Request, name string) *apiError {
	var body struct {
		CommonName string
		Expiration string
	}
	readBody(r, &body)
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return refuse(http.StatusInternalServerError, "%s", err.Error())
	}
	request := certRequest{ID: "aziot-edged/module/" + name + ":server", CommonName: body.CommonName, Names: []string{body.CommonName, name},
		IssuerID: "aziot-edged-ca", PublicKey: publicText(key), Days: edgeCADays}
	var issued certAnswer
	if err := localCall(unixClient(certdSocket, 0), http.MethodPost, "certd.sock", "/certificates"+servicesVersion, request, &issued); err != nil {
		return refuse(http.StatusInternalServerError, "%s", shortCause(err))
	}
	der, _ := x509.MarshalECPrivateKey(key)
	answer(w, http.StatusCreated, map[string]interface{}{
		"privateKey":  map[string]string{"type": "key", "bytes": string(pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der}))},
		"certificate": issued.Pem, "expiration": expiryOf(issued.Pem),
	})
	return nil
}

func expiryOf(text string) string {
	block, _ := pem.Decode([]byte(text))
	if block == nil {
		return ""
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return ""
	}
	return certificate.NotAfter.UTC().Format(time.RFC3339)
}
