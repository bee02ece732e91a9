// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/module_connection.h"

#include <QUrl>

#include <optional>

namespace edgemend {

namespace {

enum class Said { Connected, Trying, Disconnected, Nothing };

// Exact words: facts §4.3. "Exiting disconnected state" alone proves nothing; "Entering connected
// state" does.
Said meaningOf(const QString &message)
{
    if (message.contains(u"Edge agent connected to IoT Hub via")
        || message.contains(u"Obtained Edge agent twin from IoTHub")
        || message.contains(u"Entering connected state"))
        return Said::Connected;
    if (message.contains(u"Entering disconnected state")
        || message.contains(u"Entering unreachable state")
        || message.contains(u"Exiting connected state")
        || message.contains(u"Empty edge agent config was received"))
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

enum class Match { Upstream, PortOnly, Other };

/// PortOnly: right port, but the address is not among those that the hub's name gives now. The
/// cloud changes them, so that is no proof of the contrary.
Match matchOf(const PeerConnection &peer, const Container &module, const ReachFacts *reach)
{
    const QUrl proxy { valueWithoutCase(module.environment, "https_proxy") };
    if (!proxy.host().isEmpty() && peer.port == proxy.port(proxy.scheme() == u"https" ? 443 : 80))
        return peer.address == proxy.host() || proxy.host().at(0).isLetter() ? Match::Upstream
                                                                             : Match::PortOnly;
    if (!portsOf(valueWithoutCase(module.environment, "UpstreamProtocol")).contains(peer.port))
        return Match::Other;
    const bool isKnown = reach
        && (reach->addressesOf(u"modules") + reach->addressesOf(u"host")).contains(peer.address);
    return isKnown ? Match::Upstream : Match::PortOnly;
}

ConnectionVerdict cannotTell(const Message &reason, const Container &module)
{
    return { ConnectionVerdict::State::CannotTell, {}, reason.with(u"name"_qs, module.name),
        false };
}

/// edgeAgent at INFO says nothing when it loses its link: only the next pull of its twin (each
/// `ConfigRefreshFrequencySecs`, and whenever it is connected again) tells, and tells it as WRN.
bool isLinkError(const LogLine &line)
{
    return line.message.startsWith(u"Error getting edge agent twin from IoTHub")
        || line.message.startsWith(u"Error creating a device-to-cloud connection")
        || line.message.startsWith(u"Device client threw non-transient exception during setup")
        || line.message.startsWith(u"Edge agent connection error handing connection change");
}

/// The newest error of the link itself after a time; empty without one. A link that came back says
/// so by a newer twin.
QString linkErrorSince(const ModuleLogFacts &log, const QDateTime &since)
{
    for (const QList<LogLine> *lines : { &log.connection, &log.errors })
        for (auto it = lines->crbegin(); it != lines->crend(); ++it)
            if (it->time > since && isLinkError(*it))
                return it->message;
    return {};
}

/// An error that may be younger than the connection: edgeHub tests an idle connection every 300 s,
/// edgeAgent pulls its twin every 3600 s (facts §4.2).
QString freshError(const ModuleLogFacts &log)
{
    constexpr qint64 testInterval = 300;
    constexpr qint64 twinInterval = 3600;
    for (auto it = log.errors.crbegin(); it != log.errors.crend(); ++it) {
        const bool counts = it->level == u"ERR" || it->level == u"FTL"
            || it->message.contains(u"Error calling IotHub");
        if (counts && it->time.isValid() && it->time.secsTo(log.readAt) <= testInterval)
            return it->message;
    }
    return linkErrorSince(log, log.readAt.addSecs(-twinInterval));
}

/// What the kernel's table of a container says about its way up.
struct Table {
    bool isRead = false;
    QString upstream; ///< the connection to the hub (parent, proxy); empty without one
    bool portOnly = false; ///< right port, an address that the hub's name does not give now
};

/// In the network of the host the table is the host's: identityd's own connections stand in it too.
Table tableOf(const DeviceFacts &facts, const Container &module)
{
    Table table;
    const ConnectionFacts *connections = facts.connections.known();
    table.isRead
        = connections && connections->read.contains(module.name) && module.networkMode != u"host";
    if (!table.isRead)
        return table;
    for (const PeerConnection &peer : connections->established) {
        const Match match = peer.container == module.name
            ? matchOf(peer, module, facts.reach.known())
            : Match::Other;
        table.portOnly |= match == Match::PortOnly;
        if (match == Match::Upstream && table.upstream.isEmpty())
            table.upstream = u"established: %1:%2"_qs.arg(peer.address).arg(peer.port);
    }
    return table;
}

/// No line of its log decides.
ConnectionVerdict fromTable(const Table &table, const Container &module, const ModuleLogFacts &log)
{
    if (!table.isRead)
        return cannotTell(text("Signs",
                              QT_TRANSLATE_NOOP("Signs",
                                  "The log of {name} no longer reaches back to its start, and its "
                                  "connections could not be read.")),
            module);
    if (const QString error = freshError(log); !table.upstream.isEmpty() && !error.isEmpty())
        return cannotTell(text("Signs",
                              QT_TRANSLATE_NOOP("Signs",
                                  "{name} has a connection to the hub, but its newest log "
                                  "lines hold an error: {error}"))
                              .with(u"error"_qs, error),
            module);
    if (!table.upstream.isEmpty())
        return { ConnectionVerdict::State::Connected, table.upstream, {}, false };
    if (table.portOnly)
        return cannotTell(text("Signs",
                              QT_TRANSLATE_NOOP("Signs",
                                  "The log of {name} no longer reaches back to its start, and "
                                  "whether its connection is to the hub cannot be told.")),
            module);
    return { ConnectionVerdict::State::NotConnected, {}, {}, false };
}

/// The last word of its log is *connected*; that word may be old.
ConnectionVerdict fromWord(
    const LogLine &word, const Table &table, const Container &module, const ModuleLogFacts &log)
{
    const QString error = linkErrorSince(log, word.time);
    const bool noPeer = table.isRead && table.upstream.isEmpty() && !table.portOnly;
    if (noPeer && !error.isEmpty())
        return { ConnectionVerdict::State::NotConnected, error, {}, true };
    if (!error.isEmpty())
        return cannotTell(text("Signs",
                              QT_TRANSLATE_NOOP("Signs",
                                  "The log of {name} holds an error of its connection that is "
                                  "newer than its last success: {error}"))
                              .with(u"error"_qs, error),
            module);
    if (noPeer)
        return cannotTell(text("Signs",
                              QT_TRANSLATE_NOOP("Signs",
                                  "The log of {name} says that it connected, but it has no "
                                  "connection to the hub at this moment.")),
            module);
    return { ConnectionVerdict::State::Connected, word.message, {}, false };
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
    const Table table = tableOf(facts, module);
    if (const LogLine *line = lastMeaningful(*log)) {
        const Said said = meaningOf(line->message);
        if (said == Said::Connected)
            return fromWord(*line, table, module, *log);
        return { ConnectionVerdict::State::NotConnected, line->message, {},
            said == Said::Disconnected };
    }
    // Not one line of that kind: rotated away, or never written, since RuntimeLogLevel may leave
    // them out.
    if (!log->reachesStart || table.isRead)
        return fromTable(table, module, *log);
    return { ConnectionVerdict::State::NotConnected, {}, {}, false };
}

} // namespace edgemend
