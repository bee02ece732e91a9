// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// Package hublink is the client half of the live link between a stand-in module and a hub: the lab's, or edgeHub.
package hublink

import (
	"bufio"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Message is one line of the link, in either direction.
type Message struct {
	Type     string          `json:"type"`
	ID       int64           `json:"id,omitempty"`
	Status   int             `json:"status,omitempty"`
	Error    string          `json:"error,omitempty"`
	Device   string          `json:"device,omitempty"`
	Module   string          `json:"module,omitempty"`
	Token    string          `json:"token,omitempty"`
	Desired  json.RawMessage `json:"desired,omitempty"`
	Reported json.RawMessage `json:"reported,omitempty"`
	Version  int64           `json:"version,omitempty"`
	Count    int             `json:"count,omitempty"`
}

// MaxLine bounds one line of the link.
const MaxLine = 1 << 20

// Port is the hub's port of a transport as the product names it ("Amqp_Tcp_Only", ...).
func Port(transport string) string {
	switch {
	case strings.Contains(transport, "WebSocket"):
		return "443"
	case strings.HasPrefix(transport, "Mqtt"):
		return "8883"
	}
	return "5671"
}

// StringToSign is what a token signs: the escaped audience, a newline, the expiry.
func StringToSign(audience string, expiry int64) string {
	return url.QueryEscape(audience) + "\n" + strconv.FormatInt(expiry, 10)
}

// Sign makes the base64 signature of text with a base64 key.
func Sign(key, text string) (string, error) {
	raw, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		return "", fmt.Errorf("the key is not base64: %w", err)
	}
	mac := hmac.New(sha256.New, raw)
	mac.Write([]byte(text))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil)), nil
}

// AssembleToken joins a signature made elsewhere (the workload API) to a token.
func AssembleToken(audience, signature string, expiry int64) string {
	return fmt.Sprintf("SharedAccessSignature sr=%s&sig=%s&se=%d",
		url.QueryEscape(audience), url.QueryEscape(signature), expiry)
}

// Token signs an audience ("hub/devices/D" or "hub/devices/D/modules/M") with a base64 key.
func Token(key, audience string, ttl time.Duration) (string, error) {
	expiry := time.Now().Add(ttl).Unix()
	signature, err := Sign(key, StringToSign(audience, expiry))
	if err != nil {
		return "", err
	}
	return AssembleToken(audience, signature, expiry), nil
}

// StatusError is a refusal said by the hub itself.
type StatusError struct {
	Status int
	Text   string
}

func (e *StatusError) Error() string { return fmt.Sprintf("%d: %s", e.Status, e.Text) }

// Link is one established connection to the hub.
type Link struct {
	conn    net.Conn
	reader  *bufio.Reader
	mutex   sync.Mutex
	nextID  int64
	waiting map[int64]chan Message
	closed  chan struct{}
	once    sync.Once
	failure error
	// Desired receives each pushed desired section; it is buffered and drops nothing but the oldest.
	Desired chan json.RawMessage
}

// Options say where and as whom to connect.
type Options struct {
	Host      string // the name in TLS and HTTP
	Transport string // the product's name: Amqp_Tcp_Only, Amqp_WebSocket_Only, Mqtt_Tcp_Only, Mqtt_WebSocket_Only
	Device    string
	Module    string
	Token     string
	Roots     *x509.CertPool // nil: those of the system
	Timeout   time.Duration  // resolve + connect + TLS + connack
}

// Dial resolves, connects, shakes hands and logs in; the error is the first thing that failed.
func Dial(ctx context.Context, options Options) (*Link, error) {
	ctx, cancel := context.WithTimeout(ctx, options.Timeout)
	defer cancel()
	dialer := tls.Dialer{Config: &tls.Config{ServerName: options.Host, RootCAs: options.Roots}}
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(options.Host, Port(options.Transport)))
	if err != nil {
		return nil, err
	}
	if deadline, ok := ctx.Deadline(); ok {
		_ = conn.SetDeadline(deadline)
	}
	link := &Link{conn: conn, reader: bufio.NewReaderSize(conn, 64<<10), waiting: map[int64]chan Message{},
		closed: make(chan struct{}), Desired: make(chan json.RawMessage, 8)}
	if err := link.login(options); err != nil {
		conn.Close()
		return nil, err
	}
	_ = conn.SetDeadline(time.Time{})
	go link.receive()
	return link, nil
}

func (l *Link) login(options Options) error {
	if Port(options.Transport) == "443" {
		if err := l.upgrade(options.Host); err != nil {
			return err
		}
	}
	err := l.write(Message{Type: "connect", Device: options.Device, Module: options.Module, Token: options.Token})
	if err != nil {
		return err
	}
	answer, err := ReadMessage(l.reader)
	if err != nil {
		return err
	}
	if answer.Type != "connack" || answer.Status != 200 {
		return &StatusError{answer.Status, answer.Error}
	}
	return nil
}

func (l *Link) upgrade(host string) error {
	_, err := fmt.Fprintf(l.conn, "GET /$iothub/websocket HTTP/1.1\r\nHost: %s\r\n"+
		"Upgrade: edgemend-link\r\nConnection: Upgrade\r\n\r\n", host)
	if err != nil {
		return err
	}
	status, err := l.reader.ReadString('\n')
	if err != nil {
		return err
	}
	for {
		line, err := l.reader.ReadString('\n')
		if err != nil {
			return err
		}
		if strings.TrimSpace(line) == "" {
			break
		}
	}
	if !strings.Contains(status, " 101 ") {
		code := 0
		if fields := strings.Fields(status); len(fields) > 1 {
			code, _ = strconv.Atoi(fields[1])
		}
		return &StatusError{code, "the hub did not upgrade the connection: " + strings.TrimSpace(status)}
	}
	return nil
}

// ReadMessage reads one line; a longer one than MaxLine is an error.
func ReadMessage(reader *bufio.Reader) (Message, error) {
	var message Message
	var line []byte
	for {
		part, err := reader.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > MaxLine {
			return message, errors.New("line of the link too long")
		}
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return message, err
		}
	}
	return message, json.Unmarshal(line, &message)
}

// WriteMessage writes one line.
func WriteMessage(writer io.Writer, message Message) error {
	line, err := json.Marshal(message)
	if err != nil {
		return err
	}
	_, err = writer.Write(append(line, '\n'))
	return err
}

func (l *Link) write(message Message) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return WriteMessage(l.conn, message)
}

func (l *Link) receive() {
	for {
		message, err := ReadMessage(l.reader)
		if err != nil {
			l.fail(err)
			return
		}
		switch message.Type {
		case "ack":
			l.mutex.Lock()
			waiter := l.waiting[message.ID]
			delete(l.waiting, message.ID)
			l.mutex.Unlock()
			if waiter != nil {
				waiter <- message
			}
		case "desired":
			l.push(message.Desired)
		}
	}
}

func (l *Link) push(desired json.RawMessage) {
	for {
		select {
		case l.Desired <- desired:
			return
		default:
			select {
			case <-l.Desired:
			default:
			}
		}
	}
}

// Request sends a message and waits for its ack. A status other than 200 is a *StatusError beside the answer.
func (l *Link) Request(message Message, timeout time.Duration) (Message, error) {
	waiter := make(chan Message, 1)
	l.mutex.Lock()
	l.nextID++
	message.ID = l.nextID
	l.waiting[message.ID] = waiter
	l.mutex.Unlock()
	defer func() {
		l.mutex.Lock()
		delete(l.waiting, message.ID)
		l.mutex.Unlock()
	}()
	if err := l.write(message); err != nil {
		l.fail(err)
		return Message{}, err
	}
	timer := time.NewTimer(timeout)
	defer timer.Stop()
	select {
	case answer := <-waiter:
		if answer.Status != 200 {
			return answer, &StatusError{answer.Status, answer.Error}
		}
		return answer, nil
	case <-l.closed:
		return Message{}, l.failure
	case <-timer.C:
		return Message{}, errors.New("operation timed out")
	}
}

func (l *Link) fail(err error) {
	l.once.Do(func() {
		l.failure = err
		close(l.closed)
		l.conn.Close()
	})
}

// Closed is closed when the connection is gone; Err says why.
func (l *Link) Closed() <-chan struct{} { return l.closed }

// Err is the reason why the link is gone (only after Closed).
func (l *Link) Err() error { return l.failure }

// Close ends the link.
func (l *Link) Close() { l.fail(errors.New("closed here")) }
