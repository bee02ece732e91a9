// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

func checkSections() []checkSection {
	return []checkSection{
		{"Configuration checks (aziot-identity-service)", identityConfigChecks()},
		{"Connectivity checks (aziot-identity-service)", identityConnectChecks()},
		{"Configuration checks", edgeConfigChecks()},
		{"Connectivity checks", edgeConnectChecks()},
	}
}

func identityConfigChecks() []check {
	return []check{
		{"keyd-config-well-formed", "keyd configuration is well-formed", wellFormed("keyd", false)},
		{"certd-config-well-formed", "certd configuration is well-formed", wellFormed("certd", true)},
		{"tpmd-config-well-formed", "tpmd configuration is well-formed", wellFormed("tpmd", false)},
		{"identityd-config-well-formed", "identityd configuration is well-formed", wellFormed("identityd", true)},
		{"configs-up-to-date", "daemon configurations up-to-date with config.toml", upToDate("keyd", "certd", "identityd", "tpmd")},
		{"hostname", "identityd config toml file specifies a valid hostname", checkHostname},
		{"aziot-version", "aziot-identity-service package is up-to-date", checkIdentityVersion},
		{"host-local-time", "host time is close to reference time", checkHostTime},
		{"identity-certificate-expiry", "production readiness: identity certificates expiry", ignored},
		{"est-identity-and-bootstrap-certificate-expiry", "production readiness: EST identity and bootstrap certificates expiry", ignored},
		{"local-ca-certificate-expiry", "production readiness: Local CA certificates expiry", ignored},
		{"certs-preloaded", "preloaded certificates are valid", needsSettings},
		{"keyd-running", "keyd is running", serviceAnswers("keyd")},
		{"certd-running", "certd is running", serviceAnswers("certd")},
		{"tpmd-running", "tpmd is running", ignored},
		{"identityd-running", "identityd is running", serviceAnswers("identityd")},
		{"certs-read", "read all preloaded certificates from the Certificates Service", readBundle},
		{"key-pairs-read", "read all preloaded key pairs from the Keys Service", readKeyPairs},
		{"est-server-https", "check all EST server URLs utilize HTTPS", needsSettings},
		{"certs-match-private-keys", "ensure all preloaded certificates match preloaded private keys with the same ID", alwaysOk},
	}
}

func identityConnectChecks() []check {
	return []check{
		{"host-connect-iothub-amqp", "host can connect to and perform TLS handshake with iothub AMQP port", hostConnects(5671)},
		{"host-connect-iothub-https", "host can connect to and perform TLS handshake with iothub HTTPS / WebSockets port", hostConnects(443)},
		{"host-connect-iothub-mqtt", "host can connect to and perform TLS handshake with iothub MQTT port", hostConnects(8883)},
		{"host-connect-dps-endpoint", "host can connect to and perform TLS handshake with DPS endpoint", checkDps},
	}
}

func edgeConfigChecks() []check {
	return []check{
		{"aziot-edged-config-well-formed", "aziot-edged configuration is well-formed", edgedWellFormed},
		{"config-up-to-date", "configuration up-to-date with config.toml", upToDate("edged")},
		{"container-engine-uri", "container engine is installed and functional", checkEngine},
		{"parent_hostname", "configuration has correct parent_hostname", ignored},
		{"container-resolve-parent-hostname", "parent hostname is resolvable from inside container", ignored},
		{"connect-management-uri", "configuration has correct URIs for daemon mgmt endpoint", checkManagement},
		{"aziot-edge-version", "aziot-edge package is up-to-date", checkEdgeVersion},
		{"container-local-time", "container time is close to host time", checkContainerTime},
		{"container-engine-dns", "DNS server", checkEngineDNS},
		{"container-engine-ipv6", "IPv6 network configuration", ignored},
		{"container-engine-logrotate", "production readiness: logs policy", checkLogPolicy},
		{"edge-agent-storage-mounted-from-host", "production readiness: Edge Agent's storage directory is persisted on the host filesystem",
			storageMounted("edgeAgent")},
		{"edge-hub-storage-mounted-from-host", "production readiness: Edge Hub's storage directory is persisted on the host filesystem",
			storageMounted("edgeHub")},
		{"check-agent-image", "Agent image is valid and can be pulled from upstream", checkAgentImage},
		{"proxy-settings", "proxy settings are consistent in aziot-edged, aziot-identityd, moby daemon and config.toml", alwaysOk},
	}
}

func edgeConnectChecks() []check {
	return []check{
		{"container-default-connect-upstream-amqp", "container on the default network can connect to upstream AMQP port",
			containerConnects("", "Amqp", 5671)},
		{"container-default-connect-upstream-https", "container on the default network can connect to upstream HTTPS / WebSockets port",
			containerConnects("", "Https", 443)},
		{"container-default-connect-upstream-mqtt", "container on the default network can connect to upstream MQTT port",
			containerConnects("", "Mqtt", 8883)},
		{"container-connect-upstream-amqp", "container on the IoT Edge module network can connect to upstream AMQP port",
			containerConnects("azure-iot-edge", "Amqp", 5671)},
		{"container-connect-upstream-https", "container on the IoT Edge module network can connect to upstream HTTPS / WebSockets port",
			containerConnects("azure-iot-edge", "Https", 443)},
		{"container-connect-upstream-mqtt", "container on the IoT Edge module network can connect to upstream MQTT port",
			containerConnects("azure-iot-edge", "Mqtt", 8883)},
	}
}
