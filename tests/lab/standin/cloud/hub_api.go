// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"crypto/hmac"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"edgemend.test/standin/hublink"
)

// device is one entry of the hub's identity registry.
type device struct {
	Key     string
	Version int64
	Content map[string]interface{} // modulesContent
	Modules map[string]*module
}

// module is an identity with its twin.
type module struct {
	Generation      string
	ManagedBy       string
	Primary         string
	Secondary       string
	Reported        map[string]interface{}
	ReportedVersion int64
}

func newModule() *module {
	return &module{Generation: strconv.FormatInt(time.Now().UnixNano()/100, 10) + "00", Reported: map[string]interface{}{}}
}

// A hub makes the two system identities together with the edge device; their keys come with the device's first PUT.
func newDevice(key string) *device {
	d := &device{Key: key, Version: 1, Content: defaultDeployment(), Modules: map[string]*module{}}
	for _, name := range []string{"$edgeAgent", "$edgeHub"} {
		d.Modules[name] = newModule()
	}
	return d
}

// signedBy tells whether a token for what is asked was made with one of the keys and has not expired.
func signedBy(token, asked string, keys ...string) bool {
	if !strings.HasPrefix(token, "SharedAccessSignature ") {
		return false
	}
	fields, err := url.ParseQuery(strings.TrimPrefix(token, "SharedAccessSignature "))
	if err != nil {
		return false
	}
	audience := fields.Get("sr")
	expiry, err := strconv.ParseInt(fields.Get("se"), 10, 64)
	if err != nil || time.Now().Unix() > expiry || !strings.HasPrefix(asked+"/", strings.TrimSuffix(audience, "/")+"/") {
		return false
	}
	given, err := base64.StdEncoding.DecodeString(fields.Get("sig"))
	if err != nil {
		return false
	}
	// The audience is signed in the escaping that the sender chose.
	escaped := between(token, "sr=", "&")
	for _, key := range keys {
		wanted, err := hublink.Sign(key, escaped+"\n"+fields.Get("se"))
		if err != nil || key == "" {
			continue
		}
		raw, _ := base64.StdEncoding.DecodeString(wanted)
		if hmac.Equal(raw, given) {
			return true
		}
	}
	return false
}

func between(text, start, end string) string {
	at := strings.Index(text, start)
	if at < 0 {
		return ""
	}
	text = text[at+len(start):]
	if at = strings.Index(text, end); at >= 0 {
		text = text[:at]
	}
	return text
}

var hubErrors = map[string]string{
	"401": "ErrorCode:IotHubUnauthorizedAccess;Unauthorized",
	"403": "ErrorCode:IotHubQuotaExceeded;Total number of messages on IotHub '%s' exceeded the allocated quota.",
	"404": "ErrorCode:DeviceNotFound;%s",
	"429": "ErrorCode:ThrottlingException;Too many requests. Throttled",
	"500": "ErrorCode:ServerError;Internal server error",
}

func hubErrorText(status, subject string) string {
	text := hubErrors[status]
	if strings.Contains(text, "%s") {
		text = fmt.Sprintf(text, subject)
	}
	return text
}

func writeHubError(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]string{"Message": text,
		"ExceptionMessage": "Tracking ID:" + fmt.Sprintf("%032x", time.Now().UnixNano()) + "-TimeStamp:" + time.Now().UTC().Format(time.RFC3339)})
}

const portalPage = `<!DOCTYPE html><html><head><title>Guest network</title></head><body>Please log in to use this network.</body></html>`

// serveHub answers the identity registry's HTTP API.
func (c *cloud) serveHub(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/$iothub/websocket" {
		c.upgrade(w)
		return
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.counts["api"]++
	if c.now.API == "html" {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(portalPage))
		return
	}
	parts := strings.Split(strings.Trim(r.URL.EscapedPath(), "/"), "/")
	for i := range parts {
		parts[i], _ = url.PathUnescape(parts[i])
	}
	if parts[0] != "devices" || len(parts) < 2 {
		writeHubError(w, 404, "ErrorCode:ResourceNotFound;No such resource")
		return
	}
	if status, err := strconv.Atoi(c.now.API); err == nil && status != 200 {
		writeHubError(w, status, hubErrorText(c.now.API, parts[1]))
		return
	}
	d := c.now.Devices[parts[1]]
	asked := c.hub + "/" + strings.Join(parts, "/")
	if d == nil || !signedBy(r.Header.Get("Authorization"), asked, d.Key) {
		writeHubError(w, 401, hubErrors["401"])
		return
	}
	c.serveDevice(w, r, d, parts)
}

// serveDevice is called with the mutex held and the caller known.
func (c *cloud) serveDevice(w http.ResponseWriter, r *http.Request, d *device, parts []string) {
	switch {
	case len(parts) == 2:
		writeJSON(w, 200, map[string]interface{}{"deviceId": parts[1], "status": "enabled", "capabilities": map[string]bool{"iotEdge": true}})
	case parts[2] != "modules" || len(parts) > 4:
		writeHubError(w, 404, "ErrorCode:ResourceNotFound;No such resource")
	case len(parts) == 3:
		list := []interface{}{}
		for name := range d.Modules {
			list = append(list, d.Modules[name].identity(parts[1], name))
		}
		writeJSON(w, 200, list)
	default:
		c.serveModule(w, r, d, parts[1], parts[3])
	}
}

func (c *cloud) serveModule(w http.ResponseWriter, r *http.Request, d *device, id, name string) {
	m := d.Modules[name]
	switch r.Method {
	case http.MethodPut:
		var body identityBody
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<10)).Decode(&body); err != nil {
			writeHubError(w, 400, "ErrorCode:ArgumentInvalid;"+err.Error())
			return
		}
		if m == nil {
			m = newModule()
			d.Modules[name] = m
		}
		m.ManagedBy = body.ManagedBy
		if keys := body.Authentication.SymmetricKey; keys.Primary != "" {
			m.Primary, m.Secondary = keys.Primary, keys.Secondary
		}
		c.save()
		writeJSON(w, 200, m.identity(id, name))
	case http.MethodDelete:
		delete(d.Modules, name)
		c.save()
		w.WriteHeader(204)
	default:
		if m == nil {
			writeHubError(w, 404, "ErrorCode:ModuleNotFound;Module "+name+" on device "+id+" not found.")
			return
		}
		writeJSON(w, 200, m.identity(id, name))
	}
}

type identityBody struct {
	ManagedBy      string `json:"managedBy"`
	Authentication struct {
		SymmetricKey struct {
			Primary   string `json:"primaryKey"`
			Secondary string `json:"secondaryKey"`
		} `json:"symmetricKey"`
	} `json:"authentication"`
}

func (m *module) identity(device, name string) map[string]interface{} {
	managed := m.ManagedBy
	if managed == "" {
		managed = "IotEdge"
	}
	return map[string]interface{}{"moduleId": name, "deviceId": device, "managedBy": managed, "generationId": m.Generation,
		"etag": `"` + m.Generation[len(m.Generation)-8:] + `"`, "connectionState": "Disconnected",
		"authentication": map[string]interface{}{"type": "sas",
			"symmetricKey": map[string]string{"primaryKey": m.Primary, "secondaryKey": m.Secondary}}}
}

func writeJSON(w http.ResponseWriter, status int, value interface{}) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value)
}
