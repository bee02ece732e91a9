// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"strings"
	"time"
)

const (
	typeA       = 1
	typeAAAA    = 28
	noError     = 0
	serverFails = 2
	noSuchName  = 3
)

type question struct {
	name string
	kind uint16
	end  int
}

func parseQuestion(packet []byte) (question, error) {
	if len(packet) < 17 || binary.BigEndian.Uint16(packet[4:]) != 1 {
		return question{}, errors.New("not one question")
	}
	var labels []string
	at := 12
	for at < len(packet) && packet[at] != 0 {
		length := int(packet[at])
		if length > 63 || at+1+length >= len(packet) {
			return question{}, errors.New("bad name")
		}
		labels = append(labels, string(packet[at+1:at+1+length]))
		at += 1 + length
	}
	if at+5 > len(packet) {
		return question{}, errors.New("cut off")
	}
	return question{strings.ToLower(strings.Join(labels, ".")), binary.BigEndian.Uint16(packet[at+1:]), at + 5}, nil
}

// lookUp gives the address, or a code; silent is a server that does not answer.
func (c *cloud) lookUp(name string) (address net.IP, code byte, silent bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	switch told := c.now.DNS[name]; told {
	case "":
	case "nxdomain":
		return nil, noSuchName, false
	case "servfail":
		return nil, serverFails, false
	case "silent":
		return nil, noError, true
	default:
		return net.ParseIP(told).To4(), noError, false
	}
	for _, known := range c.names() {
		if name == known || (known == "pool.ntp.org" && strings.HasSuffix(name, "."+known)) {
			return c.address, noError, false
		}
	}
	return nil, noSuchName, false
}

func (c *cloud) answerDNS(packet []byte) []byte {
	asked, err := parseQuestion(packet)
	if err != nil {
		return nil
	}
	address, code, silent := c.lookUp(asked.name)
	if silent {
		return nil
	}
	reply := append([]byte{}, packet[:asked.end]...)
	reply[2] = 0x84 | packet[2]&1 // an answer, authoritative, recursion as asked
	reply[3] = 0x80 | code
	for i := 6; i < 12; i++ {
		reply[i] = 0
	}
	if code == noError && asked.kind == typeA && address != nil {
		reply[7] = 1
		reply = append(reply, 0xc0, 12, 0, typeA, 0, 1, 0, 0, 0, 5, 0, 4)
		reply = append(reply, address...)
	}
	return reply
}

func (c *cloud) serveDNS() error {
	socket, err := net.ListenPacket("udp4", ":53")
	if err != nil {
		return err
	}
	buffer := make([]byte, 1500)
	for {
		n, peer, err := socket.ReadFrom(buffer)
		if err != nil {
			return err
		}
		if reply := c.answerDNS(append([]byte{}, buffer[:n]...)); reply != nil {
			_, _ = socket.WriteTo(reply, peer)
		}
	}
}

func (c *cloud) serveDNSOverTCP() error {
	listener, err := net.Listen("tcp4", ":53")
	if err != nil {
		return err
	}
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			_ = conn.SetDeadline(time.Now().Add(10 * time.Second))
			var length [2]byte
			if _, err := io.ReadFull(conn, length[:]); err != nil {
				return
			}
			packet := make([]byte, binary.BigEndian.Uint16(length[:]))
			if _, err := io.ReadFull(conn, packet); err != nil {
				return
			}
			if reply := c.answerDNS(packet); reply != nil {
				binary.BigEndian.PutUint16(length[:], uint16(len(reply)))
				_, _ = conn.Write(append(length[:], reply...))
			}
		}()
	}
}

// serveNTP tells the real time, or what it was told to claim; it changes no clock.
func (c *cloud) serveNTP() error {
	socket, err := net.ListenPacket("udp4", ":123")
	if err != nil {
		return err
	}
	buffer := make([]byte, 512)
	for {
		n, peer, err := socket.ReadFrom(buffer)
		if err != nil {
			return err
		}
		c.mutex.Lock()
		mode, offset := c.now.NTP, c.now.Offset
		c.mutex.Unlock()
		if n < 48 || mode == "silent" {
			continue
		}
		if mode != "offset" {
			offset = 0
		}
		_, _ = socket.WriteTo(ntpReply(buffer[:48], time.Now().Add(time.Duration(offset)*time.Second)), peer)
	}
}

func ntpReply(request []byte, now time.Time) []byte {
	reply := make([]byte, 48)
	reply[0] = request[0]&0x38 | 4 // the asked version, mode server
	reply[1] = 2                   // stratum
	reply[2] = request[2]
	reply[3] = 0xec // precision
	copy(reply[12:16], "LOCL")
	copy(reply[24:32], request[40:48])
	const from1900to1970 = 2208988800
	seconds := uint32(now.Unix() + from1900to1970)
	fraction := uint32((uint64(now.Nanosecond()) << 32) / 1e9)
	for _, at := range []int{16, 32, 40} {
		binary.BigEndian.PutUint32(reply[at:], seconds)
		binary.BigEndian.PutUint32(reply[at+4:], fraction)
	}
	return reply
}
