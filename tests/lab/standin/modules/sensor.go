// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"time"
)

// Sensor prints a reading every five seconds. `--exit CODE` makes it a module that ends by itself.
func Sensor(args []string) int {
	exitOnSignal()
	if len(args) == 2 && args[0] == "--exit" {
		code, err := strconv.Atoi(args[1])
		if err != nil {
			fmt.Fprintln(os.Stderr, "not a number:", args[1])
			return 2
		}
		time.Sleep(time.Second)
		return code
	}
	emit("INF", "", "SimulatedTemperatureSensor Main() started.")
	emit("INF", "", "Initializing simulated temperature sensor to send messages, at an interval of 5 seconds.")
	for count := 1; ; count++ {
		machine := 21 + rand.Float64()*10
		fmt.Printf("\t%s> Sending message: %d, Body: [{\"machine\":{\"temperature\":%.6f,\"pressure\":%.6f},\"ambient\":{\"temperature\":%.6f,"+
			"\"humidity\":%d},\"timeCreated\":\"%s\"}]\n", time.Now().UTC().Format("01/02/2006 15:04:05"), count, machine, 1+machine/10, 20.5+rand.Float64(),
			24+rand.Intn(3), time.Now().UTC().Format(time.RFC3339Nano))
		time.Sleep(scaled(5 * time.Second))
	}
}
