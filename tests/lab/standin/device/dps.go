// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// registerWithDps asks the provisioning service which hub the device belongs to (symmetric key only).
func (d *identityd) registerWithDps() (*hubClient, *hubError) {
	endpoint := strings.TrimSuffix(d.settings.text("provisioning", "global_endpoint"), "/")
	scope := d.settings.text("provisioning", "scope_id")
	id := d.settings.text("provisioning", "attestation", "registration_id")
	logInfo("Sending DPS registration request.")
	base := endpoint + "/" + scope + "/registrations/" + id
	var operation struct {
		OperationID       string `json:"operationId"`
		Status            string `json:"status"`
		RegistrationState struct {
			AssignedHub  string `json:"assignedHub"`
			DeviceID     string `json:"deviceId"`
			ErrorMessage string `json:"errorMessage"`
		} `json:"registrationState"`
	}
	failure := callDps(http.MethodPut, base+"/register?api-version=2021-06-01", scope, id, &operation)
	for try := 0; failure == nil && operation.Status == "assigning" && try < 20; try++ {
		time.Sleep(scaled(2 * time.Second))
		failure = callDps(http.MethodGet, base+"/operations/"+operation.OperationID+"?api-version=2021-06-01", scope, id, &operation)
	}
	if failure != nil {
		return nil, failure
	}
	if operation.Status != "assigned" {
		return nil, &hubError{[]string{"DPS client error", operation.RegistrationState.ErrorMessage}, 0, false}
	}
	logInfo("Assigned to IoT hub: %s", operation.RegistrationState.AssignedHub)
	logInfo("Successfully provisioned with DPS.")
	return &hubClient{operation.RegistrationState.AssignedHub, operation.RegistrationState.DeviceID}, nil
}

func callDps(method, address, scope, id string, result interface{}) *hubError {
	token, err := sasToken(scope+"/registrations/"+id, func(text []byte) (string, error) { return signWith("device-id", text) })
	if err != nil {
		return &hubError{[]string{"DPS client error", err.Error()}, 0, false}
	}
	body := marshalPlain(map[string]string{"registrationId": id})
	request, err := http.NewRequest(method, address, bytes.NewReader(body))
	if err != nil {
		return &hubError{[]string{"DPS client error", err.Error()}, 0, false}
	}
	request.Header.Set("Authorization", token+"&skn=registration")
	request.Header.Set("Content-Type", "application/json")
	response, err := cloudClient(scaled(cloudTimeout)).Do(request)
	if err != nil {
		causes := clientCauses(err)
		logWarn("Failed to send HTTP request (attempt 1 of 2): %s", causes[0])
		return &hubError{append([]string{"DPS client error"}, causes...), 0, true}
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	if response.StatusCode >= 300 {
		var problem struct {
			Message   string `json:"message"`
			ErrorCode int    `json:"errorCode"`
		}
		json.Unmarshal(text, &problem)
		if problem.Message == "" {
			problem.Message = fmt.Sprintf("unexpected HTTP status code: %d %s", response.StatusCode, http.StatusText(response.StatusCode))
		}
		return &hubError{[]string{"DPS client error", problem.Message}, response.StatusCode, false}
	}
	if err := json.Unmarshal(text, result); err != nil {
		return &hubError{[]string{"DPS client error", err.Error()}, response.StatusCode, false}
	}
	return nil
}
