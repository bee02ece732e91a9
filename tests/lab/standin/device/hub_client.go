// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const hubAPIVersion = "?api-version=2020-05-31-preview"
const cloudTimeout = 70 * time.Second
const retryPause = 3 * time.Second

// hubError says what identityd has to do about an answer of the hub.
type hubError struct {
	causes  []string
	status  int  // 0: no answer at all
	offline bool // counts as "no network": the device goes on with what it knows
}

func (e *hubError) Error() string { return strings.Join(e.causes, ": ") }

// hubClient is identityd's way to the hub; each call asks keyd for a signature.
type hubClient struct {
	hub, device string
}

func keyd(method, uri string, body, result interface{}) error {
	return localCall(unixClient(keydSocket, 10*time.Second), method, "keyd.sock", uri+keydVersion, body, result)
}

// signWith lets keyd sign a text with one of its symmetric keys.
func signWith(handle string, text []byte) (string, error) {
	request := keyRequest{KeyHandle: handle, Algorithm: "HMAC-SHA256"}
	request.Parameters.Message = base64.StdEncoding.EncodeToString(text)
	var result keyAnswer
	err := keyd(http.MethodPost, "/sign", request, &result)
	return result.Signature, err
}

// sasToken is the usual shared access signature, valid for an hour.
func sasToken(resource string, sign func([]byte) (string, error)) (string, error) {
	audience := url.QueryEscape(resource)
	expiry := fmt.Sprint(time.Now().Add(time.Hour).Unix())
	signature, err := sign([]byte(audience + "\n" + expiry))
	if err != nil {
		return "", err
	}
	return "SharedAccessSignature sr=" + audience + "&sig=" + url.QueryEscape(signature) + "&se=" + expiry, nil
}

func (h *hubClient) token() (string, error) {
	var handle keyAnswer
	if err := keyd(http.MethodGet, "/key/device-id", nil, &handle); err != nil {
		return "", err
	}
	return sasToken(h.hub+"/devices/"+h.device, func(text []byte) (string, error) { return signWith(handle.KeyHandle, text) })
}

// call tries twice on connection trouble and sleeps when it is throttled, like the product.
func (h *hubClient) call(method, path string, body, result interface{}) *hubError {
	for throttled, failed := 1, 1; ; {
		response, err := h.send(method, path, body)
		if err != nil {
			causes := clientCauses(err)
			logWarn("Failed to send HTTP request (attempt %d of 2): %s", failed, causes[0])
			if failed++; failed > 2 {
				return &hubError{append([]string{"Hub client error"}, causes...), 0, true}
			}
			time.Sleep(scaled(retryPause))
			continue
		}
		text, _ := io.ReadAll(response.Body)
		response.Body.Close()
		if response.StatusCode == http.StatusTooManyRequests && throttled <= 5 {
			pause := throttled*66 + rand.Intn(8)
			logWarn("HTTP request throttled (attempt %d of 5). Sleeping for %d seconds.", throttled, pause)
			time.Sleep(scaled(time.Duration(pause) * time.Second))
			throttled++
			continue
		}
		return h.read(response, text, result)
	}
}

func (h *hubClient) send(method, path string, body interface{}) (*http.Response, error) {
	token, err := h.token()
	if err != nil {
		return nil, err
	}
	var reader io.Reader
	if body != nil {
		reader = bytes.NewReader(marshalPlain(body))
	}
	request, err := http.NewRequest(method, "https://"+h.hub+path+hubAPIVersion, reader)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", token)
	request.Header.Set("User-Agent", "iot-identity-service/"+identityVersion)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("If-Match", "*")
	}
	return cloudClient(scaled(cloudTimeout)).Do(request)
}

func (h *hubClient) read(response *http.Response, text []byte, result interface{}) *hubError {
	if response.StatusCode == http.StatusNoContent {
		return nil
	}
	if !strings.HasPrefix(response.Header.Get("Content-Type"), "application/json") {
		return &hubError{[]string{"Hub client error", "invalid Content-Type; expected JSON"}, response.StatusCode, false}
	}
	if response.StatusCode >= 300 {
		var problem struct{ Message string }
		json.Unmarshal(text, &problem)
		return &hubError{[]string{"Hub client error", problem.Message}, response.StatusCode, response.StatusCode >= 500}
	}
	if result != nil {
		if err := json.Unmarshal(text, result); err != nil {
			return &hubError{[]string{"Hub client error", err.Error()}, response.StatusCode, false}
		}
	}
	return nil
}

// hubModule is a module identity as the hub keeps it.
type hubModule struct {
	ModuleID       string      `json:"moduleId"`
	DeviceID       string      `json:"deviceId,omitempty"`
	ManagedBy      string      `json:"managedBy"`
	GenerationID   string      `json:"generationId,omitempty"`
	Authentication interface{} `json:"authentication,omitempty"`
}

type hubKeys struct {
	Type         string `json:"type"`
	SymmetricKey struct {
		Primary   string `json:"primaryKey"`
		Secondary string `json:"secondaryKey"`
	} `json:"symmetricKey"`
}

func (h *hubClient) modulePath(id string) string {
	path := "/devices/" + url.PathEscape(h.device) + "/modules"
	if id != "" {
		path += "/" + url.PathEscape(id)
	}
	return path
}

// updateModule reads the identity first, then writes it with keys that keyd derives.
func (h *hubClient) updateModule(id, managedBy string) (*hubModule, *hubError) {
	var module hubModule
	failure := h.call(http.MethodGet, h.modulePath(id), nil, &module)
	if failure != nil && failure.status != http.StatusNotFound {
		return nil, failure
	}
	if failure != nil {
		module = hubModule{ModuleID: id, DeviceID: h.device}
		module.ManagedBy = managedBy
	}
	keys, err := h.moduleKeys(id)
	if err != nil {
		return nil, &hubError{[]string{"internal error", err.Error()}, 0, false}
	}
	module.Authentication = keys
	var written hubModule
	if failure := h.call(http.MethodPut, h.modulePath(id), module, &written); failure != nil {
		return nil, failure
	}
	return &written, nil
}

func (h *hubClient) moduleKeys(id string) (*hubKeys, error) {
	var master keyAnswer
	if err := keyd(http.MethodGet, "/key/aziot_identityd_master_id", nil, &master); err != nil {
		return nil, err
	}
	keys := &hubKeys{Type: "sas"}
	for _, slot := range []struct {
		name   string
		target *string
	}{{"primary", &keys.SymmetricKey.Primary}, {"secondary", &keys.SymmetricKey.Secondary}} {
		var derived, exported keyAnswer
		request := keyRequest{KeyHandle: master.KeyHandle, DerivationData: h.derivation(id, slot.name)}
		if err := keyd(http.MethodPost, "/derivedkey", request, &derived); err != nil {
			return nil, err
		}
		if err := keyd(http.MethodPost, "/derivedkey/export", keyRequest{KeyHandle: derived.KeyHandle}, &exported); err != nil {
			return nil, err
		}
		*slot.target = exported.Key
	}
	return keys, nil
}

func (h *hubClient) derivation(module, slot string) string {
	return "sha256:" + sha256Hex(strings.Join([]string{h.hub, h.device, module, slot}, "/"))
}
