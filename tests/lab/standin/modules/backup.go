// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package modules

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"os"
)

// backupStore keeps the last deployment encrypted; the key comes from the daemon, so that nothing readable lies in the container.
type backupStore struct {
	folder, path string
	self         identity
}

func newBackupStore(folder string, self identity) *backupStore {
	return &backupStore{folder, folder + "/backup.json", self}
}

func (b *backupStore) cipher() (cipher.AEAD, error) {
	digest, err := b.self.sign(base64.StdEncoding.EncodeToString([]byte("backup")))
	if err != nil {
		return nil, err
	}
	key := sha256.Sum256([]byte(digest))
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

func (b *backupStore) save(wanted *deployment) {
	sealer, err := b.cipher()
	if err != nil {
		return
	}
	text, _ := json.Marshal(wanted)
	nonce := make([]byte, sealer.NonceSize())
	rand.Read(nonce)
	sealed := base64.StdEncoding.EncodeToString(append(nonce, sealer.Seal(nil, nonce, text, nil)...))
	os.WriteFile(b.path, []byte(sealed), 0o600)
}

// load returns nil when there is no backup; the second result tells a missing file from an unreadable one.
func (b *backupStore) load() (*deployment, error) {
	content, err := os.ReadFile(b.path)
	if err != nil {
		return nil, err
	}
	sealer, err := b.cipher()
	if err != nil {
		return nil, err
	}
	sealed, err := base64.StdEncoding.DecodeString(string(content))
	if err != nil || len(sealed) < sealer.NonceSize() {
		return nil, os.ErrInvalid
	}
	text, err := sealer.Open(nil, sealed[:sealer.NonceSize()], sealed[sealer.NonceSize():], nil)
	if err != nil {
		return nil, err
	}
	return parseDeployment(text)
}
