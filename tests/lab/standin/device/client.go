// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"
	"time"
)

// unixClient speaks HTTP over a local socket, with only the headers that the product sends.
func unixClient(path string, timeout time.Duration) *http.Client {
	return &http.Client{
		Timeout: timeout,
		Transport: &http.Transport{
			DisableCompression: true,
			DisableKeepAlives:  true,
			DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
				return (&net.Dialer{}).DialContext(ctx, "unix", path)
			},
		},
	}
}

// localCall asks a service on its socket. A status of 400 or more comes back as an apiError.
func localCall(client *http.Client, method, host, uri string, body, result interface{}) error {
	var reader io.Reader
	if body != nil {
		reader = bytes.NewReader(marshalPlain(body))
	}
	request, err := http.NewRequest(method, "http://local"+uri, reader)
	if err != nil {
		return err
	}
	request.Host = host
	request.Header.Set("User-Agent", "")
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode >= 400 {
		var problem errorBody
		json.Unmarshal(text, &problem)
		return &apiError{response.StatusCode, problem.Message}
	}
	if result != nil && len(text) > 0 {
		return json.Unmarshal(text, result)
	}
	return nil
}

const verifyFailed = "error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../ssl/statem/statem_clnt.c:1889:"

// errnoText is how Rust's standard library prints the errors that matter here.
func errnoText(errno syscall.Errno) string {
	words := map[syscall.Errno]string{
		syscall.ENOENT: "No such file or directory", syscall.EACCES: "Permission denied",
		syscall.ECONNREFUSED: "Connection refused", syscall.ECONNRESET: "Connection reset by peer",
		syscall.ENETUNREACH: "Network is unreachable", syscall.EHOSTUNREACH: "No route to host",
		syscall.ETIMEDOUT: "Connection timed out", syscall.EPIPE: "Broken pipe", syscall.EAGAIN: "Resource temporarily unavailable",
	}
	text, known := words[errno]
	if !known {
		text = errno.Error()
	}
	return text + " (os error " + itoa(int(errno)) + ")"
}

// lookupCause separates a name that does not exist from a resolver that gives no answer.
func lookupCause(problem *net.DNSError) string {
	if problem.IsNotFound && !problem.IsTemporary && !problem.IsTimeout {
		return "failed to lookup address information: Name or service not known"
	}
	return "failed to lookup address information: Temporary failure in name resolution"
}

// clientCauses turns an error of Go's client into the chain that the product's client prints.
func clientCauses(err error) []string {
	var lookup *net.DNSError
	if errors.As(err, &lookup) {
		return []string{"client error (Connect)", "dns error", lookupCause(lookup)}
	}
	if reason := certificateCause(err); reason != "" {
		return []string{"client error (Connect)", verifyFailed + reason, verifyFailed, verifyFailed}
	}
	var timeout net.Error
	var operation *net.OpError
	isDial := errors.As(err, &operation) && operation.Op == "dial"
	if errors.As(err, &timeout) && timeout.Timeout() {
		if isDial {
			return []string{"client error (Connect)", "tcp connect error", "deadline has elapsed"}
		}
		return []string{"timed out"}
	}
	var errno syscall.Errno
	hasErrno := errors.As(err, &errno)
	if isDial {
		text := err.Error()
		if hasErrno {
			text = errnoText(errno)
		}
		if strings.HasPrefix(operation.Net, "unix") {
			return []string{"client error (Connect)", text}
		}
		return []string{"client error (Connect)", "tcp connect error", text}
	}
	if !hasErrno || errno == syscall.EPIPE {
		errno = syscall.ECONNRESET
	}
	return []string{"client error (SendRequest)", "connection error", errnoText(errno)}
}

func certificateCause(err error) string {
	var unknown x509.UnknownAuthorityError
	var name x509.HostnameError
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &unknown):
		return ": self-signed certificate in certificate chain"
	case errors.As(err, &name):
		return ": hostname mismatch"
	case errors.As(err, &invalid):
		if strings.Contains(invalid.Detail, "before") {
			return ": certificate is not yet valid"
		}
		return ": certificate has expired"
	}
	return ""
}

// cloudClient is the HTTPS client of identityd. It closes each connection: DNS is asked anew every time.
func cloudClient(timeout time.Duration) *http.Client {
	return &http.Client{
		Timeout: timeout,
		Transport: &http.Transport{
			DisableKeepAlives: true,
			Proxy:             http.ProxyFromEnvironment,
			TLSClientConfig:   &tls.Config{RootCAs: systemRoots()},
			DialContext:       (&net.Dialer{Timeout: timeout}).DialContext,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// systemRoots reads the store anew each time: a daemon must see a CA that was added while it runs.
func systemRoots() *x509.CertPool {
	pool := x509.NewCertPool()
	for _, path := range []string{"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"} {
		if text, err := os.ReadFile(path); err == nil {
			pool.AppendCertsFromPEM(text)
			break
		}
	}
	return pool
}
