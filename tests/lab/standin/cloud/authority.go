// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"time"
)

// authority is the lab's own CA with a leaf for each way a hub's certificate can look.
type authority struct {
	certificate []byte // PEM
	leaves      map[string]*tls.Certificate
}

func serial() *big.Int {
	number, _ := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	return number
}

func makeCA(name string) (*x509.Certificate, *ecdsa.PrivateKey, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	template := &x509.Certificate{SerialNumber: serial(), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-24 * time.Hour), NotAfter: time.Now().AddDate(10, 0, 0), IsCA: true,
		BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	return certificate, key, err
}

// MakeCA writes ca.crt and ca.key into a folder: `standin make-ca FOLDER`, run by `up` before the containers start.
func MakeCA(args []string) int {
	if len(args) != 1 {
		fmt.Fprintln(os.Stderr, "Usage: make-ca FOLDER")
		return 2
	}
	certificate, key, err := makeCA("Lab Root CA " + fmt.Sprintf("%x", serial().Bytes()[:4]))
	if err == nil {
		err = writePair(args[0], certificate, key)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func writePair(folder string, certificate *x509.Certificate, key *ecdsa.PrivateKey) error {
	der, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	private := pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der})
	if err := os.WriteFile(filepath.Join(folder, "ca.key"), private, 0o600); err != nil {
		return err
	}
	public := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate.Raw})
	return os.WriteFile(filepath.Join(folder, "ca.crt"), public, 0o644)
}

func readPair(folder string) (*x509.Certificate, *ecdsa.PrivateKey, []byte, error) {
	public, err := os.ReadFile(filepath.Join(folder, "ca.crt"))
	if err != nil {
		return nil, nil, nil, err
	}
	private, err := os.ReadFile(filepath.Join(folder, "ca.key"))
	if err != nil {
		return nil, nil, nil, err
	}
	block, _ := pem.Decode(public)
	keyBlock, _ := pem.Decode(private)
	if block == nil || keyBlock == nil {
		return nil, nil, nil, errors.New("ca.crt or ca.key is not PEM")
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return nil, nil, nil, err
	}
	key, err := x509.ParseECPrivateKey(keyBlock.Bytes)
	return certificate, key, public, err
}

func loadAuthority(folder string, names []string) (*authority, error) {
	certificate, key, public, err := readPair(folder)
	if err != nil {
		return nil, err
	}
	stranger, strangerKey, err := makeCA("Plant TLS Inspection CA")
	if err != nil {
		return nil, err
	}
	day := 24 * time.Hour
	trust := &authority{certificate: public, leaves: map[string]*tls.Certificate{}}
	for _, leaf := range []struct {
		mode     string
		from, to time.Duration
		ca       *x509.Certificate
		key      *ecdsa.PrivateKey
	}{
		{"normal", -day, 300 * day, certificate, key}, {"untrusted", -day, 300 * day, stranger, strangerKey},
		{"expired", -400 * day, -day, certificate, key}, {"not-yet-valid", 30 * day, 400 * day, certificate, key},
	} {
		made, err := makeLeaf(names, leaf.from, leaf.to, leaf.ca, leaf.key)
		if err != nil {
			return nil, err
		}
		trust.leaves[leaf.mode] = made
	}
	return trust, nil
}

func makeLeaf(names []string, from, to time.Duration, ca *x509.Certificate, caKey *ecdsa.PrivateKey) (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{SerialNumber: serial(), Subject: pkix.Name{CommonName: names[0]}, DNSNames: names,
		NotBefore: time.Now().Add(from), NotAfter: time.Now().Add(to), KeyUsage: x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}}
	der, err := x509.CreateCertificate(rand.Reader, template, ca, &key.PublicKey, caKey)
	if err != nil {
		return nil, err
	}
	return &tls.Certificate{Certificate: [][]byte{der, ca.Raw}, PrivateKey: key}, nil
}

func (c *cloud) tlsConfig() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
		c.mutex.Lock()
		defer c.mutex.Unlock()
		return c.trust.leaves[c.now.TLS], nil
	}}
}
