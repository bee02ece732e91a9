// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"net/http"
	"os"
	"strings"
)

// Tpmd really looks for a TPM: where there is none it ends like the product, with the words of the TCTI library.
func Tpmd(args []string) int {
	self, code := startService("aziot-tpmd", args)
	if self == nil {
		return code
	}
	found := false
	lines := []string{}
	for _, path := range []string{"/dev/tpmrm0", "/dev/tpm0"} {
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err == nil {
			file.Close()
			found = true
			break
		}
		lines = append(lines, "WARNING:tcti:src/tss2-tcti/tcti-device.c:440:Tss2_Tcti_Device_Init() Failed to open default TCTI device file "+
			path+": "+strings.SplitN(errnoText(errnoOf(err)), " (os", 2)[0]+" ")
	}
	if found {
		return self.serve(logged(identityHeaders, func(w http.ResponseWriter, _ *http.Request) {
			answerServiceError(w, levelInfo, http.StatusNotFound, []string{"not found"})
		}))
	}
	lines = append(lines,
		"ERROR:tcti:src/tss2-tcti/tcti-device.c:445:Tss2_Tcti_Device_Init() Could not open any default TCTI device file ",
		"ERROR:tcti:src/tss2-tcti/tctildr-dl.c:154:tcti_from_file() Could not initialize TCTI file: device ",
		"ERROR:tcti:src/tss2-tcti/tctildr.c:428:Tss2_TctiLdr_Initialize_Ex() Failed to instantiate TCTI ")
	os.Stderr.WriteString(strings.Join(lines, "\n") + "\n")
	logFatal([]string{"internal error", "could not initialize TPM", "tcti:IO failure"})
	return 1
}
