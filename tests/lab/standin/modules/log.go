// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// Package modules holds the stand-ins for the programs inside the containers: edgeAgent, edgeHub, a sensor, diagnostics.
package modules

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"edgemend.test/standin/hublink"
)

const moduleVersion = "1.6.1.101684017 (2f8f0e2d9d3c4b5a6978812345678abcdef01234)"
const logTime = "2006-01-02 15:04:05.000 -07:00"

var severities = map[string]int{"VRB": 7, "DBG": 7, "INF": 6, "WRN": 4, "ERR": 3, "FTL": 0}
var ranks = map[string]int{"VRB": 0, "DBG": 1, "INF": 2, "WRN": 3, "ERR": 4, "FTL": 5}

var logLock sync.Mutex
var lowestRank = rankFromEnv(variable("RuntimeLogLevel"))

func rankFromEnv(level string) int {
	switch strings.ToLower(level) {
	case "verbose":
		return 0
	case "debug":
		return 1
	case "warning":
		return 3
	case "error":
		return 4
	case "fatal":
		return 5
	}
	return 2
}

// variable looks an environment variable up the way .NET does: without regard to upper and lower case.
func variable(name string) string {
	for _, pair := range os.Environ() {
		parts := strings.SplitN(pair, "=", 2)
		if len(parts) == 2 && strings.EqualFold(parts[0], name) {
			return parts[1]
		}
	}
	return ""
}

// formatEntry is one line of the log; at debug level each line names its class.
func formatEntry(now time.Time, level, class, message string, detailed bool) string {
	source := ""
	if detailed && class != "" {
		source = " [Microsoft.Azure.Devices.Edge." + class + "]"
	}
	return fmt.Sprintf("<%d> %s [%s]%s - %s\n", severities[level], now.UTC().Format(logTime), level, source, message)
}

func emit(level, class, message string) {
	if ranks[level] < lowestRank {
		return
	}
	logLock.Lock()
	defer logLock.Unlock()
	os.Stdout.WriteString(formatEntry(time.Now(), level, class, message, lowestRank <= ranks["DBG"]))
}

// bare prints the few lines that come before the logger is there.
func bare(format, message string) {
	logLock.Lock()
	defer logLock.Unlock()
	fmt.Println(time.Now().UTC().Format(format), message)
}

func timeFactor() float64 {
	text := os.Getenv("STANDIN_TIME_FACTOR")
	if content, err := os.ReadFile("/etc/standin-factor"); err == nil {
		text = strings.TrimSpace(string(content))
	}
	factor, err := strconv.ParseFloat(text, 64)
	if err != nil || factor <= 0 {
		return 1
	}
	return factor
}

func scaled(wait time.Duration) time.Duration {
	return time.Duration(float64(wait) / timeFactor())
}

// seconds reads a number of seconds from the environment.
func seconds(name string, standard int) time.Duration {
	if number, err := strconv.Atoi(variable(name)); err == nil && number > 0 {
		return time.Duration(number) * time.Second
	}
	return time.Duration(standard) * time.Second
}

// exceptionText is the bare text behind a log line: what .NET says about the error.
func exceptionText(err error) string {
	const network = "Microsoft.Azure.Devices.Client.Exceptions.IotHubCommunicationException: Transient network error occurred, please retry."
	var refusal *hublink.StatusError
	if errors.As(err, &refusal) {
		return statusText(refusal)
	}
	var lookup *net.DNSError
	var errno syscall.Errno
	var timeout net.Error
	switch {
	case errors.As(err, &lookup) && lookup.IsNotFound && !lookup.IsTemporary:
		return network + "\n ---> System.Net.Sockets.SocketException (00000005, 0xFFFDFFFF): Name does not resolve"
	case errors.As(err, &lookup):
		return network + "\n ---> System.Net.Sockets.SocketException (00000001, 11): Resource temporarily unavailable"
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return network + "\n ---> System.TimeoutException: The operation has timed out."
	case certificateProblem(err):
		return "Microsoft.Azure.Devices.Client.Exceptions.IotHubCommunicationException: TLS authentication error.\n" +
			" ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: " +
			certificateReason(err)
	case errors.As(err, &errno):
		return network + "\n ---> System.Net.Sockets.SocketException (" + strconv.Itoa(int(errno)) + "): " + firstUpper(errno.Error())
	}
	return network + "\n ---> System.IO.IOException: Unable to read data from the transport connection: Connection reset by peer."
}

func firstUpper(text string) string {
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func statusText(refusal *hublink.StatusError) string {
	const namespace = "Microsoft.Azure.Devices.Client.Exceptions."
	switch refusal.Status {
	case 401:
		return namespace + "UnauthorizedException: {\"errorCode\":401002,\"message\":\"Unauthorized\"}"
	case 403:
		return namespace + "QuotaExceededException: " + refusal.Text
	case 404:
		return namespace + "DeviceNotFoundException: " + refusal.Text
	case 429:
		return namespace + "IotHubThrottledException: " + refusal.Text
	}
	return namespace + "ServerErrorException: " + refusal.Text
}

func certificateProblem(err error) bool {
	var unknown x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	var name x509.HostnameError
	return errors.As(err, &unknown) || errors.As(err, &invalid) || errors.As(err, &name)
}

func certificateReason(err error) string {
	var invalid x509.CertificateInvalidError
	if errors.As(err, &invalid) && invalid.Reason == x509.Expired {
		return "NotTimeValid"
	}
	return "PartialChain"
}
