// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/module_connection.h"

#include <QUrl>

#include <optional>

namespace edgemend {

namespace {

enum class Said { Connected, Trying, Disconnected, Nothing };

// Exact words: facts §4.3. "Exiting disconnected state" alone proves nothing; "Entering connected state" does.
Said meaningOf(const QString &message)
{
    if (message.contains(u"Edge agent connected to IoT Hub via") || message.contains(u"Obtained Edge agent twin from IoTHub")
        || message.contains(u"Entering connected state"))
        return Said::Connected;
    if (message.contains(u"Entering disconnected state") || message.contains(u"Entering unreachable state")
        || message.contains(u"Exiting connected state") || message.contains(u"Empty edge agent config was received"))
        return Said::Disconnected;
    if (message.contains(u"Edge agent attempting to connect"))
        return Said::Trying;
    return Said::Nothing;
}

const LogLine *lastMeaningful(const ModuleLogFacts &log)
{
    for (auto it = log.connection.crbegin(); it != log.connection.crend(); ++it)
        if (it->time >= log.startedAt && meaningOf(it->message) != Said::Nothing)
            return &*it;
    return nullptr;
}

QString valueWithoutCase(const QMap<QString, QString> &environment, const char *name)
{
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        if (it.key().compare(QLatin1StringView { name }, Qt::CaseInsensitive) == 0)
            return it.value();
    return {};
}

bool isUpstream(const PeerConnection &peer, const Container &module, const ReachFacts *reach)
{
    const QUrl proxy { valueWithoutCase(module.environment, "https_proxy") };
    if (proxy.isValid() && !proxy.host().isEmpty() && peer.port == proxy.port(443))
        return peer.address == proxy.host() || proxy.host().at(0).isLetter();
    if (!portsOf(valueWithoutCase(module.environment, "UpstreamProtocol")).contains(peer.port))
        return false;
    if (!reach)
        return false;
    return reach->addressesOf(u"modules").contains(peer.address) || reach->addressesOf(u"host").contains(peer.address);
}

ConnectionVerdict fromConnections(const DeviceFacts &facts, const Container &module)
{
    const ConnectionFacts *connections = facts.connections.known();
    if (!connections || !connections->read.contains(module.name))
        return { ConnectionVerdict::State::CannotTell, {},
            text("Signs", QT_TRANSLATE_NOOP("Signs", "The log of {name} no longer reaches back to its start, and its connections could not be read."))
                .with(u"name"_qs, module.name),
            false };
    for (const PeerConnection &peer : connections->established)
        if (peer.container == module.name && isUpstream(peer, module, facts.reach.known()))
            return { ConnectionVerdict::State::Connected, u"established: %1:%2"_qs.arg(peer.address).arg(peer.port), {}, false };
    return { ConnectionVerdict::State::NotConnected, {}, {}, false };
}

} // namespace

QList<int> portsOf(const QString &upstreamProtocol)
{
    const QString name = upstreamProtocol.toLower();
    if (name == u"amqpws" || name == u"mqttws")
        return { 443 };
    if (name == u"mqtt")
        return { 8883 };
    if (name == u"amqp")
        return { 5671 };
    return { 5671, 443 }; // unset: Amqp, then AmqpWs
}

ConnectionVerdict judgeConnection(const DeviceFacts &facts, const Container &module)
{
    const auto &fact = module.name == u"edgeHub" ? facts.hubLog : facts.agentLog;
    const ModuleLogFacts *log = fact.known();
    if (!log)
        return { ConnectionVerdict::State::CannotTell, {}, fact.whyUnknown(), false };
    if (const LogLine *line = lastMeaningful(*log)) {
        const Said said = meaningOf(line->message);
        if (said == Said::Connected)
            return { ConnectionVerdict::State::Connected, line->message, {}, false };
        return { ConnectionVerdict::State::NotConnected, line->message, {}, said == Said::Disconnected };
    }
    if (!log->reachesStart)
        return fromConnections(facts, module);
    return { ConnectionVerdict::State::NotConnected, {}, {}, false };
}

} // namespace edgemend
