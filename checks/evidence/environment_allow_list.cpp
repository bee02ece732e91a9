// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/environment_allow_list.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace edgemend {
namespace {

struct Entry {
    const char *name;
    EnvironmentRule rule = EnvironmentRule::Keep;
};

constexpr Entry entries[] = {
    // both runtime modules
    { "RuntimeLogLevel" },
    { "UpstreamProtocol" },
    { "StorageFolder" },
    { "UsePersistentStorage" },
    { "EnableSdkDebugLogs" },
    { "RocksDB_MaxTotalWalSize" },
    { "RocksDB_MaxOpenFiles" },
    { "RocksDB_MaxManifestFileSize" },
    { "Storage_LogLevel" },
    // edgeAgent
    { "SendRuntimeQualityTelemetry" },
    { "ConfigRefreshFrequencySecs" },
    { "MaxRestartCount" },
    { "IntensiveCareTimeInMinutes" },
    { "CoolOffTimeUnitInSeconds" },
    { "ModuleUpdateMode" },
    { "ManagementApiTimeoutSecs" },
    { "PerformanceMetricsUpdateFrequency" },
    { "MetricScrapeInterval" },
    { "MetricUploadInterval" },
    { "UseOfflineCheck" },
    { "BackupConfigFilePath" },
    { "CloudConnectionIdleTimeoutSecs" },
    // edgeHub
    { "OptimizeForPerformance" },
    { "MaxUpstreamBatchSize" },
    { "UpstreamFanOutFactor" },
    { "MessageCleanupIntervalSecs" },
    { "CheckEntireQueueOnCleanup" },
    { "MaxConnectedClients" },
    { "ConnectivityCheckFrequencySecs" },
    { "CloudOperationTimeoutSecs" },
    { "AmqpSettings__Enabled" },
    { "MqttSettings__Enabled" },
    { "HttpSettings__Enabled" },
    { "AmqpSettings__Port" },
    { "HttpSettings__Port" },
    { "SslProtocols" },
    { "AuthenticationMode" },
    { "DeviceScopeCacheRefreshRateSecs" },
    { "ModuleRequestThrottleTimeout" },
    { "ServerCertificateRenewAfterInMs" },
    { "Metrics__Listener__Port" },
    // put in by the daemon
    { "IOTEDGE_IOTHUBHOSTNAME" },
    { "IOTEDGE_GATEWAYHOSTNAME" },
    { "IOTEDGE_DEVICEID" },
    { "IOTEDGE_MODULEID" },
    { "IOTEDGE_MODULEGENERATIONID" },
    { "IOTEDGE_APIVERSION" },
    { "IOTEDGE_AUTHSCHEME" },
    { "IOTEDGE_WORKLOADURI" },
    { "IOTEDGE_MANAGEMENTURI" },
    { "IOTEDGE_WORKLOADLISTEN_MNTURI" },
    { "EdgeDeviceHostName" },
    { "NetworkId" },
    { "Mode" },
    { "EDGEAGENTUSER_ID" },
    { "EDGEHUBUSER_ID" },
    // proxies, of which only where they are
    { "http_proxy", EnvironmentRule::ProxyAddress },
    { "https_proxy", EnvironmentRule::ProxyAddress },
    { "no_proxy", EnvironmentRule::ProxyExceptions },
    // the API proxy of nested devices
    { "NGINX_DEFAULT_PORT" },
    { "DOCKER_REQUEST_ROUTE_ADDRESS" },
    // 2017 preview
    { "DockerUri" },
    { "DockerLoggingDriver" },
    { "DockerLoggingOptions__max-size" },
    { "DockerLoggingOptions__max-file" },
    { "EdgeHubVolumeName" },
    { "EdgeHubVolumePath" },
    { "EdgeModuleVolumeName" },
    { "EdgeModuleVolumePath" },
    { "DeviceConnectionString", EnvironmentRule::ConnectionStringParts },
};

// A device of 2017 counts its registries; more than this nobody has.
constexpr int registryCount = 10;
constexpr std::size_t longestName = 64;

using Rules = QHash<QByteArray, EnvironmentRule>;

Rules makeRules()
{
    Rules rules;
    for (const Entry &entry : entries)
        rules.insert(QByteArray { entry.name }.toLower(), entry.rule);
    for (int i = 0; i < registryCount; ++i)
        rules.insert("dockerregistryauth__" + QByteArray::number(i) + "__serveraddress",
            EnvironmentRule::Keep);
    return rules;
}

QList<QByteArray> makeNames()
{
    QList<QByteArray> names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    for (int i = 0; i < registryCount; ++i)
        names.append("DockerRegistryAuth__" + QByteArray::number(i) + "__serverAddress");
    return names;
}

} // namespace

const QList<QByteArray> &allowedEnvironmentNames()
{
    static const QList<QByteArray> names = makeNames();
    return names;
}

QByteArray allowedEnvironmentNamesForShell()
{
    return allowedEnvironmentNames().join(' ').toLower();
}

EnvironmentRule environmentRule(std::string_view name)
{
    static const Rules rules = makeRules();
    if (name.size() > longestName)
        return EnvironmentRule::Drop;
    std::array<char, longestName> lower {};
    std::transform(name.begin(), name.end(), lower.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return rules.value(QByteArray::fromRawData(lower.data(), static_cast<qsizetype>(name.size())),
        EnvironmentRule::Drop);
}

} // namespace edgemend
