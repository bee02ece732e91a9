// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// Package device holds the stand-ins for Azure's programs on the device: iotedge, aziotctl and the five daemons.
package device

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Levels as the daemons count them; the number in front is what journald takes as PRIORITY.
const (
	levelError = iota
	levelWarn
	levelInfo
	levelDebug
)

var levelWord = [...]string{"ERR!", "WARN", "INFO", "DBUG"}
var levelPriority = [...]int{3, 4, 6, 7}

var journalLock sync.Mutex
var journalLevel = journalLevelFromEnv(os.Getenv("AZIOT_LOG"))

func journalLevelFromEnv(text string) int {
	switch strings.ToUpper(text) {
	case "ERROR":
		return levelError
	case "WARN":
		return levelWarn
	case "DEBUG", "TRACE":
		return levelDebug
	}
	return levelInfo
}

// formatLine gives one log entry; further lines of a message stay bare, as in the product.
func formatLine(now time.Time, level int, message string) string {
	return fmt.Sprintf("<%d>%s [%s] - %s\n", levelPriority[level], now.UTC().Format("2006-01-02T15:04:05Z"), levelWord[level], message)
}

func logAt(level int, format string, args ...interface{}) {
	if level > journalLevel {
		return
	}
	message := format
	if len(args) > 0 {
		message = fmt.Sprintf(format, args...)
	}
	journalLock.Lock()
	defer journalLock.Unlock()
	os.Stderr.WriteString(formatLine(time.Now(), level, message))
}

func logInfo(format string, args ...interface{})  { logAt(levelInfo, format, args...) }
func logWarn(format string, args ...interface{})  { logAt(levelWarn, format, args...) }
func logError(format string, args ...interface{}) { logAt(levelError, format, args...) }

// logDebug carries the name of the source module, which the product adds at debug level only.
func logDebug(target, format string, args ...interface{}) {
	logAt(levelDebug, "[%s] - %s", target, fmt.Sprintf(format, args...))
}

// logFatal is how identityd, keyd, certd and tpmd end: the causes, then a stack without symbols.
func logFatal(causes []string) {
	logError("service encountered an error")
	for _, cause := range causes {
		logError("caused by: %s", cause)
	}
	logError("%s", anonymousStack())
}

func anonymousStack() string {
	lines := make([]string, 0, 12)
	for i := 0; i < 12; i++ {
		name := "<unknown>"
		if i == 10 {
			name = "__libc_start_main"
		}
		lines = append(lines, fmt.Sprintf("%4d: %s", i, name))
	}
	return strings.Join(lines, "\n")
}

// timeFactor shortens the product's waits in tests; 1 is the product's own pace.
func timeFactor() float64 {
	factor, err := strconv.ParseFloat(os.Getenv("STANDIN_TIME_FACTOR"), 64)
	if err != nil || factor <= 0 {
		return 1
	}
	return factor
}

func scaled(wait time.Duration) time.Duration {
	return time.Duration(float64(wait) / timeFactor())
}
