// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

const keyHome = "/var/lib/aziot/keyd/keys"
const deviceKeyFile = "/var/secrets/aziot/keyd/device-id"

type keyRequest struct {
	ID         string `json:"id,omitempty"`
	KeyHandle  string `json:"keyHandle,omitempty"`
	Algorithm  string `json:"algorithm,omitempty"`
	Parameters struct {
		Message string `json:"message,omitempty"`
	} `json:"parameters"`
	DerivationData string `json:"derivationData,omitempty"`
}

type keyAnswer struct {
	KeyHandle string `json:"keyHandle,omitempty"`
	Signature string `json:"signature,omitempty"`
	Key       string `json:"key,omitempty"`
	Public    string `json:"public,omitempty"`
}

// Keyd keeps the keys; no other program ever reads them.
func Keyd(args []string) int {
	self, code := startService("aziot-keyd", args)
	if self == nil {
		return code
	}
	if _, err := loadGenerated("aziot-keyd"); err != nil && !os.IsNotExist(err) && err.Error() != "could not read config" {
		logFatal([]string{err.Error()})
		return 1
	}
	return self.serve(logged(identityHeaders, handleKeys))
}

func keyPath(id string) string {
	if id == "device-id" {
		return deviceKeyFile
	}
	return filepath.Join(keyHome, wordInFileName(id)+".key")
}

func handleKeys(w http.ResponseWriter, r *http.Request) {
	segments := strings.Split(strings.Trim(r.URL.EscapedPath(), "/"), "/")
	var request keyRequest
	if r.Method == http.MethodPost {
		readBody(r, &request)
	}
	last, _ := url.PathUnescape(segments[len(segments)-1])
	switch {
	case r.Method == http.MethodGet && segments[0] == "key":
		findKey(w, last)
	case r.Method == http.MethodGet && segments[0] == "keypair":
		findKeyPair(w, last)
	case segments[0] == "keypair":
		createKeyPair(w, request.ID)
	case segments[0] == "key":
		createKey(w, request.ID)
	case segments[0] == "sign":
		signMessage(w, request)
	case segments[0] == "derivedkey" && last == "export":
		answer(w, http.StatusOK, keyAnswer{Key: base64.StdEncoding.EncodeToString(derive(request.KeyHandle))})
	case segments[0] == "derivedkey":
		answer(w, http.StatusOK, keyAnswer{KeyHandle: request.KeyHandle + "&derive=" + request.DerivationData})
	default:
		answerServiceError(w, levelInfo, http.StatusNotFound, []string{"not found"})
	}
}

func findKey(w http.ResponseWriter, id string) {
	if _, err := os.Stat(keyPath(id)); err != nil {
		// The master key of identityd comes into being at its first use.
		if id != "aziot_identityd_master_id" || !makeKey(id) {
			answerServiceError(w, levelInfo, http.StatusNotFound, []string{"parameter \"id\" has an invalid value", "not found"})
			return
		}
	}
	answer(w, http.StatusOK, keyAnswer{KeyHandle: id})
}

func makeKey(id string) bool {
	secret := make([]byte, 32)
	rand.Read(secret)
	os.MkdirAll(keyHome, 0o755)
	return os.WriteFile(keyPath(id), secret, 0o644) == nil
}

func createKey(w http.ResponseWriter, id string) {
	if _, err := os.Stat(keyPath(id)); err != nil && !makeKey(id) {
		answerServiceError(w, levelError, http.StatusInternalServerError, []string{"internal error", "could not create key"})
		return
	}
	answer(w, http.StatusOK, keyAnswer{KeyHandle: id})
}

func loadPair(id string) (*ecdsa.PrivateKey, error) {
	text, err := os.ReadFile(keyPath(id))
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("not a key pair")
	}
	return x509.ParseECPrivateKey(block.Bytes)
}

func publicText(key *ecdsa.PrivateKey) string {
	der, _ := x509.MarshalPKIXPublicKey(&key.PublicKey)
	return base64.StdEncoding.EncodeToString(der)
}

func findKeyPair(w http.ResponseWriter, id string) {
	key, err := loadPair(id)
	if os.IsNotExist(err) {
		answerServiceError(w, levelInfo, http.StatusNotFound, []string{"parameter \"id\" has an invalid value", "not found"})
		return
	}
	if err != nil {
		// A symmetric key asked for as a pair: each `iotedge check` does that on a healthy device.
		logError("error:1E08010C:DECODER routines:OSSL_DECODER_from_bio:unsupported:../crypto/encode_decode/decoder_lib.c:103:" +
			"No supported data to decode. Input type: PEM")
		answerServiceError(w, levelError, http.StatusInternalServerError, []string{"internal error", "could not load key pair",
			"could not load key pair: AZIOT_KEYS_RC_ERR_EXTERNAL"})
		return
	}
	answer(w, http.StatusOK, keyAnswer{KeyHandle: id, Public: publicText(key)})
}

func createKeyPair(w http.ResponseWriter, id string) {
	key, err := loadPair(id)
	if err != nil {
		if key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader); err == nil {
			var der []byte
			if der, err = x509.MarshalECPrivateKey(key); err == nil {
				os.MkdirAll(keyHome, 0o755)
				err = os.WriteFile(keyPath(id), pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der}), 0o644)
			}
		}
	}
	if err != nil {
		answerServiceError(w, levelError, http.StatusInternalServerError, []string{"internal error", "could not create key pair", err.Error()})
		return
	}
	answer(w, http.StatusOK, keyAnswer{KeyHandle: id, Public: publicText(key)})
}

// derive gives the key behind a handle of the form "base&derive=data".
func derive(handle string) []byte {
	parts := strings.SplitN(handle, "&derive=", 2)
	secret, _ := os.ReadFile(keyPath(parts[0]))
	if len(parts) == 1 {
		return secret
	}
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(parts[1]))
	return mac.Sum(nil)
}

func signMessage(w http.ResponseWriter, request keyRequest) {
	message, err := base64.StdEncoding.DecodeString(request.Parameters.Message)
	if err != nil {
		answerServiceError(w, levelInfo, http.StatusBadRequest, []string{"parameter \"message\" has an invalid value"})
		return
	}
	var signature []byte
	if request.Algorithm == "ECDSA" {
		var key *ecdsa.PrivateKey
		if key, err = loadPair(request.KeyHandle); err == nil {
			signature, err = ecdsa.SignASN1(rand.Reader, key, message)
		}
		if err != nil {
			answerServiceError(w, levelError, http.StatusInternalServerError, []string{"internal error", "could not sign", err.Error()})
			return
		}
	} else {
		mac := hmac.New(sha256.New, derive(request.KeyHandle))
		mac.Write(message)
		signature = mac.Sum(nil)
	}
	answer(w, http.StatusOK, keyAnswer{Signature: base64.StdEncoding.EncodeToString(signature)})
}
