// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

const productVersion = "1.6.1"
const identityVersion = "1.6.0"

func itoa(number int) string { return strconv.Itoa(number) }

func sha256Hex(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// writeOwned replaces a file in one step and gives it to a user (of the same-named group).
func writeOwned(path string, content []byte, mode os.FileMode, owner string) error {
	temporary := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
	if err := os.WriteFile(temporary, content, mode); err != nil {
		return err
	}
	os.Chmod(temporary, mode)
	if owner != "" {
		chownTo(temporary, owner)
	}
	return os.Rename(temporary, path)
}

func chownTo(path, owner string) {
	if account, err := user.Lookup(owner); err == nil {
		uid, _ := strconv.Atoi(account.Uid)
		gid, _ := strconv.Atoi(account.Gid)
		os.Chown(path, uid, gid)
	}
}

// wordInFileName is the form of key and certificate ids in file names: letters and digits only.
func wordInFileName(id string) string {
	letters := []rune{}
	for _, c := range id {
		if (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') {
			letters = append(letters, c)
		}
	}
	return string(letters) + "-" + sha256Hex(id)
}

// errnoOf finds the system's error number in an error, ENOENT when there is none.
func errnoOf(err error) syscall.Errno {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return syscall.ENOENT
}
