// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// loggedHeaders is the order in which headers are printed. Go does not keep the sender's order.
var edgedHeaders = []string{"host", "user-agent", "accept", "content-length", "content-type", "accept-encoding"}
var identityHeaders = []string{"content-type", "host", "content-length"}

func requestLine(r *http.Request, order []string) string {
	parts := []string{}
	for _, name := range order {
		value := r.Header.Get(name)
		switch name {
		case "host":
			value = r.Host
		case "content-length":
			if value == "" && r.ContentLength >= 0 && r.Method == http.MethodPost && r.Header.Get("User-Agent") != "" &&
				!strings.HasPrefix(r.Header.Get("User-Agent"), "curl/") {
				value = fmt.Sprint(r.ContentLength)
			}
		}
		if value != "" {
			parts = append(parts, fmt.Sprintf("%q: %q", name, value))
		}
	}
	return fmt.Sprintf("<-- %s %s {%s}", r.Method, r.URL.RequestURI(), strings.Join(parts, ", "))
}

// apiError is an answer with a message; causes are logged by the identity services.
type apiError struct {
	status  int
	message string
}

func (e *apiError) Error() string { return e.message }

func refuse(status int, format string, args ...interface{}) *apiError {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	return &apiError{status, format}
}

// marshalPlain writes JSON like the product: no HTML escapes, no final newline.
func marshalPlain(value interface{}) []byte {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return []byte("{}")
	}
	return []byte(strings.TrimSuffix(text.String(), "\n"))
}

// answer sends JSON (or nothing) and writes the second line of the request log.
func answer(w http.ResponseWriter, status int, body interface{}) {
	if body == nil {
		logInfo("--> %d {}", status)
		w.WriteHeader(status)
		return
	}
	text := marshalPlain(body)
	logInfo("--> %d {\"content-type\": \"application/json\"}", status)
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(text)
}

type errorBody struct {
	Message string `json:"message"`
}

func answerError(w http.ResponseWriter, err *apiError) {
	answer(w, err.status, errorBody{err.message})
}

// answerServiceError is the form of identityd, keyd and certd: every cause is a line of its own.
func answerServiceError(w http.ResponseWriter, level, status int, causes []string) {
	for i, cause := range causes {
		if i == 0 {
			logAt(level, "!!! %s", cause)
		} else {
			logAt(level, "!!! caused by: %s", cause)
		}
	}
	answer(w, status, errorBody{strings.Join(causes, "\ncaused by: ")})
}
