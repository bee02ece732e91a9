// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"crypto"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const certHome = "/var/lib/aziot/certd/certs"
const keydSocket = "/run/aziot/keyd.sock"
const keydVersion = "?api-version=2021-05-01"

// certRequest asks for a certificate of a key pair in keyd: a CA of its own, or issued by another one.
type certRequest struct {
	ID         string   `json:"id"`
	KeyID      string   `json:"keyId"`
	CommonName string   `json:"commonName"`
	Names      []string `json:"names,omitempty"`
	IssuerID   string   `json:"issuerId,omitempty"`
	PublicKey  string   `json:"publicKey,omitempty"`
	Days       int      `json:"days"`
}

type certAnswer struct {
	Pem string `json:"pem"`
}

// Certd keeps certificates; the keys to sign with stay in keyd.
func Certd(args []string) int {
	self, code := startService("aziot-certd", args)
	if self == nil {
		return code
	}
	if _, err := loadGenerated("aziot-certd"); err != nil {
		logFatal([]string{err.Error()})
		return 1
	}
	return self.serve(logged(identityHeaders, handleCertificates))
}

func certPath(id string) string {
	return filepath.Join(certHome, wordInFileName(id)+".cer")
}

func handleCertificates(w http.ResponseWriter, r *http.Request) {
	segments := strings.Split(strings.Trim(r.URL.EscapedPath(), "/"), "/")
	last, _ := url.PathUnescape(segments[len(segments)-1])
	switch {
	case segments[0] != "certificates":
		answerServiceError(w, levelInfo, http.StatusNotFound, []string{"not found"})
	case r.Method == http.MethodPost:
		var request certRequest
		if readBody(r, &request) != nil {
			answerServiceError(w, levelInfo, http.StatusBadRequest, []string{"malformed body"})
			return
		}
		text, err := issue(request)
		if err != nil {
			answerServiceError(w, levelError, http.StatusInternalServerError, []string{"internal error", "could not create cert", err.Error()})
			return
		}
		answer(w, http.StatusCreated, certAnswer{text})
	case r.Method == http.MethodDelete:
		os.Remove(certPath(last))
		answer(w, http.StatusNoContent, nil)
	default:
		text, err := os.ReadFile(certPath(last))
		if err != nil && last == "aziot-edged-trust-bundle" {
			// Without a bundle of its own the device trusts its edge CA.
			text, err = os.ReadFile(certPath("aziot-edged-ca"))
		}
		if err != nil {
			answerServiceError(w, levelInfo, http.StatusBadRequest, []string{"parameter \"id\" has an invalid value", "not found"})
			return
		}
		answer(w, http.StatusOK, certAnswer{string(text)})
	}
}

// remoteSigner signs in keyd, so that certd never holds a private key.
type remoteSigner struct {
	id     string
	public crypto.PublicKey
}

func (s *remoteSigner) Public() crypto.PublicKey { return s.public }

func (s *remoteSigner) Sign(_ io.Reader, digest []byte, _ crypto.SignerOpts) ([]byte, error) {
	request := keyRequest{KeyHandle: s.id, Algorithm: "ECDSA"}
	request.Parameters.Message = base64.StdEncoding.EncodeToString(digest)
	var result keyAnswer
	if err := localCall(unixClient(keydSocket, 10*time.Second), http.MethodPost, "keyd.sock", "/sign"+keydVersion, request, &result); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(result.Signature)
}

func signerFor(id string) (*remoteSigner, error) {
	var pair keyAnswer
	err := localCall(unixClient(keydSocket, 10*time.Second), http.MethodGet, "keyd.sock", "/keypair/"+id+keydVersion, nil, &pair)
	if err != nil {
		return nil, err
	}
	public, err := parsePublic(pair.Public)
	return &remoteSigner{id, public}, err
}

func parsePublic(text string) (crypto.PublicKey, error) {
	der, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, err
	}
	return x509.ParsePKIXPublicKey(der)
}

func issue(request certRequest) (string, error) {
	serial, _ := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	now := time.Now()
	template := &x509.Certificate{
		SerialNumber: serial, Subject: pkix.Name{CommonName: request.CommonName},
		NotBefore: now, NotAfter: now.AddDate(0, 0, request.Days), BasicConstraintsValid: true, IsCA: request.IssuerID == "",
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, DNSNames: request.Names,
	}
	if request.IssuerID == "" {
		signer, err := signerFor(request.KeyID)
		if err != nil {
			return "", err
		}
		der, err := x509.CreateCertificate(rand.Reader, template, template, signer.Public(), signer)
		if err != nil {
			return "", err
		}
		text := string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
		os.MkdirAll(certHome, 0o755)
		return text, os.WriteFile(certPath(request.ID), []byte(text), 0o644)
	}
	return issueBy(request, template)
}

func issueBy(request certRequest, template *x509.Certificate) (string, error) {
	issuerText, err := os.ReadFile(certPath(request.IssuerID))
	if err != nil {
		return "", err
	}
	block, _ := pem.Decode(issuerText)
	if block == nil {
		return "", fmt.Errorf("issuer is not a certificate")
	}
	issuer, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return "", err
	}
	signer, err := signerFor(request.IssuerID)
	if err != nil {
		return "", err
	}
	public, err := parsePublic(request.PublicKey)
	if err != nil {
		return "", err
	}
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
	if template.NotAfter.After(issuer.NotAfter) {
		template.NotAfter = issuer.NotAfter
	}
	der, err := x509.CreateCertificate(rand.Reader, template, issuer, public, signer)
	if err != nil {
		return "", err
	}
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})) + string(issuerText), nil
}
