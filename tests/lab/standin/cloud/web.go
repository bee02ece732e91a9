// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

// serveWeb is all of port 443; the host's name says which service is meant.
func (c *cloud) serveWeb() error {
	server := &http.Server{Addr: ":443", Handler: http.HandlerFunc(c.route), TLSConfig: c.tlsConfig(),
		ReadHeaderTimeout: 20 * time.Second, ErrorLog: log.New(os.Stderr, "web: ", 0)}
	server.TLSConfig.NextProtos = []string{"http/1.1"} // the live link takes a connection over as a whole
	return server.ListenAndServeTLS("", "")
}

func (c *cloud) route(w http.ResponseWriter, r *http.Request) {
	host := strings.ToLower(strings.SplitN(r.Host, ":", 2)[0])
	switch {
	case host == c.hub:
		c.serveHub(w, r)
	case host == "global.azure-devices-provisioning.net":
		c.serveProvisioning(w, r)
	case host == "mcr.microsoft.com" || strings.HasSuffix(host, ".azurecr.io"):
		c.count("registry")
		c.serveRegistry(w, r)
	case host == "aka.ms":
		w.Header().Set("Location", "https://raw.githubusercontent.com/Azure/azure-iotedge/main/latest"+r.URL.Path+".json")
		w.WriteHeader(301)
	case host == "raw.githubusercontent.com":
		writeJSON(w, 200, latestVersions())
	default:
		w.WriteHeader(404)
	}
}

func latestVersions() interface{} {
	components := func(pairs ...string) []map[string]string {
		var list []map[string]string
		for i := 0; i < len(pairs); i += 2 {
			list = append(list, map[string]string{"name": pairs[i], "version": pairs[i+1]})
		}
		return list
	}
	return map[string]interface{}{"channels": []interface{}{map[string]interface{}{"name": "stable",
		"products": []interface{}{map[string]interface{}{"id": "aziot-edge", "name": "Azure IoT Edge", "version": "1.6.1",
			"components": components("aziot-edge", "1.6.1", "aziot-identity-service", "1.6.0",
				"azureiotedge-agent", "1.6.1", "azureiotedge-hub", "1.6.1")}}}},
		"aziot-identity-service": "1.6.0", "aziot-edge": "1.6.1"}
}

// serveProvisioning knows every registered device as a registration of the same name and key.
func (c *cloud) serveProvisioning(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/")
	if len(parts) < 4 || parts[1] != "registrations" {
		writeJSON(w, 404, map[string]interface{}{"errorCode": 404201, "message": "Not found"})
		return
	}
	scope, id := parts[0], parts[2]
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.counts["provisioning"]++
	d := c.now.Devices[id]
	token := strings.SplitN(r.Header.Get("Authorization"), "&skn=", 2)[0]
	if d == nil || !signedBy(token, scope+"/registrations/"+id, d.Key) {
		writeJSON(w, 401, map[string]interface{}{"errorCode": 401002, "message": "Unauthorized", "trackingId": fmt.Sprintf("%x", time.Now().UnixNano())})
		return
	}
	operation := "5.lab-" + id
	if parts[3] == "register" && r.Method == http.MethodPut {
		writeJSON(w, 202, map[string]string{"operationId": operation, "status": "assigning"})
		return
	}
	if parts[3] == "operations" {
		writeJSON(w, 200, map[string]interface{}{"operationId": operation, "status": "assigned", "registrationState": map[string]string{
			"registrationId": id, "assignedHub": c.hub, "deviceId": id, "status": "assigned", "substatus": "initialAssignment"}})
		return
	}
	writeJSON(w, 404, map[string]interface{}{"errorCode": 404201, "message": "Not found"})
}

// defaultDeployment is the deployment of the recordings.
func defaultDeployment() map[string]interface{} {
	const text = `{"$edgeAgent":{"properties.desired":{"schemaVersion":"1.1",
 "runtime":{"type":"docker","settings":{"minDockerVersion":"v1.25"}},
 "systemModules":{
  "edgeAgent":{"type":"docker","settings":{"image":"mcr.microsoft.com/azureiotedge-agent:1.6","createOptions":"{}"}},
  "edgeHub":{"type":"docker","status":"running","restartPolicy":"always","settings":{"image":"mcr.microsoft.com/azureiotedge-hub:1.6",
   "createOptions":"{\"HostConfig\":{\"PortBindings\":{\"443/tcp\":[{\"HostPort\":\"443\"}],\"5671/tcp\":[{\"HostPort\":\"5671\"}],\"8883/tcp\":[{\"HostPort\":\"8883\"}]}}}"}}},
 "modules":{"tempSensor":{"type":"docker","version":"1.0","status":"running","restartPolicy":"always",
   "settings":{"image":"mcr.microsoft.com/azureiotedge-simulated-temperature-sensor:1.5","createOptions":"{}"}}}}},
"$edgeHub":{"properties.desired":{"schemaVersion":"1.1","routes":{"upstream":"FROM /messages/* INTO $upstream"},
  "storeAndForwardConfiguration":{"timeToLiveSecs":7200}}}}`
	var content map[string]interface{}
	if err := json.Unmarshal([]byte(text), &content); err != nil {
		panic(err)
	}
	return content
}
