// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/system_facts.h"

#include "checks/facts/probe_lines.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

Generation generationOf(const ProbeLines &lines, const QString &version)
{
    // facts §1.2: the version decides between G1 and G2, files where it does not say
    static const QRegularExpression numbers { u"^(\\d+)\\.(\\d+)"_qs };
    const auto match = numbers.match(version);
    if (match.hasMatch()) {
        const bool atLeast12 = match.captured(1).toInt() > 1 || match.captured(2).toInt() >= 2;
        return atLeast12 ? Generation::G2 : Generation::G1;
    }
    if (lines.is(u"file./var/snap/azure-iot-edge/common"_qs, "yes"))
        return Generation::Snap;
    if (lines.is(u"file./usr/libexec/aziot/aziot-edged"_qs, "yes")
        || lines.is(u"file./etc/aziot/config.toml"_qs, "yes"))
        return Generation::G2;
    if (lines.values.contains(u"tool.iotedged"_qs)
        || lines.is(u"file./etc/iotedge/config.yaml"_qs, "yes"))
        return Generation::G1;
    if (lines.values.contains(u"tool.iotedgectl"_qs)
        || lines.is(u"file./etc/azure-iot-edge/config.json"_qs, "yes"))
        return Generation::G0;
    return Generation::None;
}

bool isConfigured(const ProbeLines &lines, Generation generation)
{
    switch (generation) {
    case Generation::G0:
        return lines.is(u"file./etc/azure-iot-edge/config.json"_qs, "yes");
    case Generation::G1:
        return lines.is(u"file./etc/iotedge/config.yaml"_qs, "yes");
    case Generation::G2:
        return lines.is(u"file./etc/aziot/config.toml"_qs, "yes");
    default:
        return false;
    }
}

} // namespace

QString generationId(Generation generation)
{
    switch (generation) {
    case Generation::G0:
        return u"G0"_qs;
    case Generation::G1:
        return u"G1"_qs;
    case Generation::G2:
        return u"G2"_qs;
    case Generation::Snap:
        return u"snap"_qs;
    default:
        return u"none"_qs;
    }
}

Fact<SystemFacts> parseSystem(const Evidence &evidence)
{
    const auto text = evidence.textOf("system");
    if (!text)
        return Fact<SystemFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    // printed before the tools and files: without it, nothing tells a device without IoT Edge from
    // an answer that broke off
    if (!lines.values.contains(u"systemd"_qs) && !lines.values.contains(u"iotedge"_qs))
        return Fact<SystemFacts>::unknown(edgemend::text(
            "Facts", QT_TRANSLATE_NOOP("Facts", "The answer about the system is not complete.")));
    SystemFacts facts;
    facts.hostName = lines.value(u"hostname"_qs);
    facts.osName = lines.value(u"os"_qs);
    facts.kernel = lines.value(u"kernel"_qs);
    facts.architecture = lines.value(u"arch"_qs);
    facts.deviceTime = epochTime(lines);
    facts.upTime
        = std::chrono::seconds { static_cast<qint64>(lines.value(u"uptime"_qs).toDouble()) };
    facts.isRoot = lines.is(u"uid"_qs, "0");
    facts.hasSystemd = lines.is(u"systemd"_qs, "yes");
    static const QRegularExpression version { u"^iotedge (\\d+\\.\\d+\\.\\d+\\S*)"_qs };
    facts.edgeVersion = version.match(lines.value(u"iotedge"_qs)).captured(1);
    facts.generation = generationOf(lines, facts.edgeVersion);
    facts.configured = isConfigured(lines, facts.generation);
    return facts;
}

} // namespace edgemend
