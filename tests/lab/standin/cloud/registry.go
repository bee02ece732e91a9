// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package cloud

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const manifestType = "application/vnd.docker.distribution.manifest.v2+json"
const configType = "application/vnd.docker.container.image.v1+json"
const layerType = "application/vnd.docker.image.rootfs.diff.tar.gzip"

type registry struct {
	blobs     map[string][]byte // by digest
	manifests map[string]string // repository -> digest of its manifest
}

type layer struct {
	digest, plainDigest string
	size                int
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// newRegistry makes the module images from this container's own programs and the lab's CA.
func newRegistry(ca []byte, factor string) (*registry, error) {
	r := &registry{blobs: map[string][]byte{}, manifests: map[string]string{}}
	base, err := r.addLayer(writePrograms)
	if err != nil {
		return nil, err
	}
	trust, err := r.addLayer(func(w *tar.Writer) error {
		for _, folder := range []string{"etc/ssl/", "etc/ssl/certs/"} {
			if err := addFolder(w, folder, 0o755); err != nil {
				return err
			}
		}
		return addFile(w, "etc/ssl/certs/ca-certificates.crt", 0o644, ca)
	})
	if err != nil {
		return nil, err
	}
	ports := map[string]struct{}{"443/tcp": {}, "5671/tcp": {}, "8883/tcp": {}, "1883/tcp": {}}
	for repository, image := range map[string]struct {
		entry []string
		ports map[string]struct{}
	}{
		"azureiotedge-agent":                        {[]string{"/standin", "edgeagent"}, nil},
		"azureiotedge-hub":                          {[]string{"/standin", "edgehub"}, ports},
		"azureiotedge-simulated-temperature-sensor": {[]string{"/standin", "sensor"}, nil},
		"azureiotedge-diagnostics":                  {[]string{"/standin", "diagnostics"}, nil},
		"lab-exit":                                  {[]string{"/standin", "sensor", "--exit", "1"}, nil},
	} {
		if err := r.addImage(repository, image.entry, image.ports, factor, base, trust); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *registry) addLayer(fill func(*tar.Writer) error) (layer, error) {
	var plain bytes.Buffer
	archive := tar.NewWriter(&plain)
	if err := fill(archive); err != nil {
		return layer{}, err
	}
	if err := archive.Close(); err != nil {
		return layer{}, err
	}
	var packed bytes.Buffer
	zipper, _ := gzip.NewWriterLevel(&packed, gzip.BestSpeed)
	if _, err := zipper.Write(plain.Bytes()); err != nil {
		return layer{}, err
	}
	if err := zipper.Close(); err != nil {
		return layer{}, err
	}
	made := layer{digest(packed.Bytes()), digest(plain.Bytes()), packed.Len()}
	r.blobs[made.digest] = packed.Bytes()
	return made, nil
}

func addFolder(w *tar.Writer, name string, mode int64) error {
	return w.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeDir, Mode: mode})
}

func addFile(w *tar.Writer, name string, mode int64, content []byte) error {
	if err := w.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: mode, Size: int64(len(content))}); err != nil {
		return err
	}
	_, err := w.Write(content)
	return err
}

func writePrograms(w *tar.Writer) error {
	for _, folder := range []string{"bin/", "etc/", "var/", "var/run/"} {
		if err := addFolder(w, folder, 0o755); err != nil {
			return err
		}
	}
	if err := addFolder(w, "tmp/", 0o1777); err != nil {
		return err
	}
	for path, name := range map[string]string{"/standin": "standin", "/bin/busybox": "bin/busybox"} {
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := addFile(w, name, 0o755, content); err != nil {
			return err
		}
	}
	for _, applet := range strings.Fields("sh cat ls ps wget nc nslookup ping ip id env date sleep kill mkdir rm chown grep sed head tail test true false getopt stat df du printenv") {
		if err := w.WriteHeader(&tar.Header{Name: "bin/" + applet, Typeflag: tar.TypeSymlink, Linkname: "busybox"}); err != nil {
			return err
		}
	}
	people := "root:x:0:0:root:/:/bin/sh\nedgeagentuser:x:13622:13622::/:/bin/false\nedgehubuser:x:13623:13623::/:/bin/false\n"
	if err := addFile(w, "etc/passwd", 0o644, []byte(people)); err != nil {
		return err
	}
	return addFile(w, "etc/group", 0o644, []byte("root:x:0:\nedgeagentuser:x:13622:\nedgehubuser:x:13623:\n"))
}

func (r *registry) addImage(repository string, entry []string, ports map[string]struct{}, factor string, layers ...layer) error {
	run := map[string]interface{}{"Entrypoint": entry, "WorkingDir": "/app",
		"Env": []string{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "STANDIN_TIME_FACTOR=" + factor}}
	if ports != nil {
		run["ExposedPorts"] = ports
	}
	var plain []string
	var parts []map[string]interface{}
	for _, l := range layers {
		plain = append(plain, l.plainDigest)
		parts = append(parts, map[string]interface{}{"mediaType": layerType, "size": l.size, "digest": l.digest})
	}
	config, err := json.Marshal(map[string]interface{}{"architecture": "amd64", "os": "linux", "config": run,
		"created": time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC), "rootfs": map[string]interface{}{"type": "layers", "diff_ids": plain}})
	if err != nil {
		return err
	}
	r.blobs[digest(config)] = config
	manifest, err := json.Marshal(map[string]interface{}{"schemaVersion": 2, "mediaType": manifestType, "layers": parts,
		"config": map[string]interface{}{"mediaType": configType, "size": len(config), "digest": digest(config)}})
	if err != nil {
		return err
	}
	r.manifests[repository] = digest(manifest)
	r.blobs[digest(manifest)] = manifest
	return nil
}

func registryError(w http.ResponseWriter, status int, code, text string) {
	writeJSON(w, status, map[string]interface{}{"errors": []map[string]string{{"code": code, "message": text}}})
}

// serveRegistry is as much of the registry's HTTP API v2 as a pull needs.
func (c *cloud) serveRegistry(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Docker-Distribution-Api-Version", "registry/2.0")
	path := strings.Trim(strings.TrimPrefix(r.URL.Path, "/v2"), "/")
	if path == "" {
		writeJSON(w, 200, map[string]string{})
		return
	}
	parts := strings.Split(path, "/")
	if len(parts) < 3 {
		registryError(w, 404, "NAME_UNKNOWN", "repository name not known to registry")
		return
	}
	reference, kind := parts[len(parts)-1], parts[len(parts)-2]
	repository := strings.Join(parts[:len(parts)-2], "/")
	c.mutex.Lock()
	told := c.now.Registry[repository]
	c.mutex.Unlock()
	switch told {
	case 0:
	case 401:
		registryError(w, 401, "UNAUTHORIZED", "authentication required")
		return
	case 403:
		registryError(w, 403, "DENIED", "requested access to the resource is denied")
		return
	case 429:
		registryError(w, 429, "TOOMANYREQUESTS", "too many requests")
		return
	default:
		registryError(w, told, "UNKNOWN", http.StatusText(told))
		return
	}
	c.serveBlob(w, r, repository, kind, reference)
}

func (c *cloud) serveBlob(w http.ResponseWriter, r *http.Request, repository, kind, reference string) {
	known, ok := c.registry.manifests[repository]
	if !ok {
		registryError(w, 404, "NAME_UNKNOWN", fmt.Sprintf("repository %s not found", repository))
		return
	}
	if kind == "manifests" {
		if !strings.HasPrefix(reference, "sha256:") {
			reference = known
		}
		w.Header().Set("Content-Type", manifestType)
		w.Header().Set("Docker-Content-Digest", reference)
	} else {
		w.Header().Set("Content-Type", "application/octet-stream")
	}
	content, ok := c.registry.blobs[reference]
	if !ok {
		w.Header().Del("Docker-Content-Digest")
		registryError(w, 404, "BLOB_UNKNOWN", "blob unknown to registry")
		return
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(content)))
	w.WriteHeader(200)
	if r.Method != http.MethodHead {
		_, _ = w.Write(content)
	}
}
