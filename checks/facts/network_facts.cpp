// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/network_facts.h"

#include "checks/facts/probe_lines.h"

#include <algorithm>
#include <optional>

namespace edgemend {

namespace {

/// The kernel takes any number for a switch, and forwards with any but 0.
std::optional<bool> switchValue(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 10 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toLongLong() != 0;
}

/// What a Go program takes for a flag: "given", "given=false", or "none".
ForwardingFacts::EngineFlag engineFlag(const QString &word)
{
    using Flag = ForwardingFacts::EngineFlag;
    static const QStringList off { u"0"_qs, u"f"_qs, u"F"_qs, u"false"_qs, u"False"_qs,
        u"FALSE"_qs };
    if (word == u"none")
        return Flag::NotGiven;
    if (!word.startsWith(u"given"))
        return Flag::Unknown;
    return off.contains(word.section(u'=', 1)) ? Flag::Off : Flag::On;
}

void addForwardingLine(ForwardingFacts &facts, QMap<QString, QString> &links, const QString &line)
{
    if (line.startsWith(u"if ")) {
        const QStringList words = line.split(u' ');
        if (const auto value = switchValue(words.value(2)))
            facts.interfaces.insert(words.value(1), *value);
    } else if (line.startsWith(u"bridge ")) {
        const QStringList words = line.split(u' ');
        facts.bridges.append(words.value(1));
        if (words.value(2).toInt() > 0)
            facts.bridgesInUse.append(words.value(1));
    } else if (line.startsWith(u"file\t")) {
        const QStringList words = line.split(u'\t');
        facts.fileNames.append(words.value(1));
        links.insert(words.value(1), words.value(2));
    } else if (line.startsWith(u"unreadable\t")) {
        facts.unreadable.append(line.section(u'\t', 1));
    } else if (line.startsWith(u"line\t")) {
        const QStringList words = line.split(u'\t');
        facts.files.append({ words.value(1), links.value(words.value(1)), words.value(3),
            words.value(4), words.value(2).toInt(), words.size() == 4 });
    } else if (line.startsWith(u"exit ")) {
        const QStringList words = line.split(u' ');
        facts.exits.append({ words.value(1), words.value(2).toInt() });
    }
}

Reach nameReach(const QString &status) { return status == u"0" ? Reach::Ok : Reach::NameFails; }

Reach tcpReach(const QString &status, const QString &why)
{
    if (status == u"0")
        return Reach::Ok;
    if (status == u"notool")
        return Reach::NoTool;
    if (status == u"none")
        return Reach::NotTried; // no address to try
    if (why == u"refused")
        return Reach::Refused;
    if (why == u"unreachable")
        return Reach::Unreachable;
    return Reach::TimedOut;
}

Message modulesReason(const QString &word)
{
    if (word == u"none-running")
        return text("Facts",
            QT_TRANSLATE_NOOP("Facts", "No module is running whose network could be tried."));
    if (word == u"needs-root")
        return text("Facts",
            QT_TRANSLATE_NOOP(
                "Facts", "Needs root: the module network cannot be entered by this user."));
    if (word == u"engine-does-not-answer" || word == u"no-docker")
        return text("Facts",
            QT_TRANSLATE_NOOP("Facts",
                "The container engine does not answer, so the module network cannot be tried."));
    return text("Facts",
        QT_TRANSLATE_NOOP(
            "Facts", "The tools that enter the module network are missing on this device."));
}

} // namespace

QString reachId(Reach reach)
{
    switch (reach) {
    case Reach::Ok:
        return u"ok"_qs;
    case Reach::NameFails:
        return u"name-fails"_qs;
    case Reach::Refused:
        return u"refused"_qs;
    case Reach::TimedOut:
        return u"timed-out"_qs;
    case Reach::Unreachable:
        return u"unreachable"_qs;
    case Reach::NoTool:
        return u"no-tool"_qs;
    case Reach::NotTried:
        break;
    }
    return u"not-tried"_qs;
}

Fact<ForwardingFacts> parseForwarding(const Evidence &evidence)
{
    const auto text = evidence.textOf("forwarding");
    if (!text)
        return Fact<ForwardingFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    const QString value = lines.value(u"ip_forward"_qs);
    const auto isOn = switchValue(value);
    if (!isOn)
        return Fact<ForwardingFacts>::unknown(edgemend::text("Facts",
            QT_TRANSLATE_NOOP("Facts", "The kernel's forwarding switch could not be read.")));
    ForwardingFacts facts;
    facts.ipForward = *isOn ? 1 : 0;
    facts.uplink = lines.value(u"uplink"_qs);
    facts.routesTold = lines.is(u"rules"_qs, "plain") || lines.is(u"rules"_qs, "own");
    facts.ownRules = lines.is(u"rules"_qs, "own");
    facts.engineRunsWith = engineFlag(lines.value(u"engine.runs"_qs));
    facts.engineStartsWith = engineFlag(lines.value(u"engine.starts"_qs));
    QMap<QString, QString> links;
    for (const QString &line : lines.others)
        addForwardingLine(facts, links, line);
    return facts;
}

Reach ReachFacts::side(QStringView name) const
{
    Reach worst = Reach::NotTried;
    bool any = false;
    for (const ReachRow &row : rows) {
        if (row.side != name || row.reach == Reach::NotTried)
            continue;
        if (row.reach != Reach::Ok)
            return row.reach;
        any = true;
    }
    return any ? Reach::Ok : worst;
}

bool ReachFacts::onlyModulesAreCutOff() const
{
    bool isCutOff = false;
    for (const ReachRow &row : rows) {
        if (row.side != u"modules" || row.port == 0)
            continue;
        if (row.reach == Reach::Ok || row.reach == Reach::Refused)
            return false;
        isCutOff = isCutOff || row.reach == Reach::TimedOut || row.reach == Reach::Unreachable;
    }
    return isCutOff && side(u"host") == Reach::Ok;
}

QStringList ReachFacts::addressesOf(QStringView name) const
{
    QStringList addresses;
    for (const ReachRow &row : rows)
        if (row.side == name)
            addresses += row.addresses;
    return addresses;
}

Fact<ReachFacts> parseReach(const Evidence &evidence)
{
    const auto text = evidence.textOf("reach");
    if (!text)
        return Fact<ReachFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    ReachFacts facts;
    facts.hub = lines.value(u"hub"_qs);
    if (facts.hub.isEmpty())
        return Fact<ReachFacts>::unknown(edgemend::text("Facts",
            QT_TRANSLATE_NOOP("Facts", "The name of the hub could not be found on this device.")));
    facts.network = lines.value(u"network"_qs);
    facts.via = lines.value(u"via"_qs);
    if (lines.values.contains(u"modules"_qs))
        facts.modulesNotTried = modulesReason(lines.value(u"modules"_qs));
    for (const QString &line : lines.others) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.value(0) == u"way" && words.size() == 4)
            facts.ways.append({ words[2], words[3], words[1] == u"modules" });
        ReachRow row;
        row.side = words.value(1);
        row.endPoint = facts.hub;
        if (words.value(0) == u"name") {
            row.reach = nameReach(words.value(2));
            row.addresses = words.mid(3);
        } else if (words.value(0) == u"tcp") {
            row.port = words.value(2).toInt();
            row.reach = tcpReach(words.value(3), words.value(4));
        } else {
            continue;
        }
        facts.rows.append(row);
    }
    return facts;
}

Fact<IdentityFacts> parseIdentity(const Evidence &evidence)
{
    const auto text = evidence.textOf("identity");
    if (!text)
        return Fact<IdentityFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    if (!lines.is(u"info"_qs, "yes") && !lines.is(u"config"_qs, "yes"))
        return Fact<IdentityFacts>::unknown(edgemend::text("Facts",
            QT_TRANSLATE_NOOP("Facts",
                "Neither the identity service's file nor the configuration could be read.")));
    IdentityFacts facts;
    const auto first = [&](const QString &a, const QString &b) {
        return lines.value(a).isEmpty() ? lines.value(b) : lines.value(a);
    };
    facts.hub = first(u"hub_name"_qs, u"config.hub"_qs);
    facts.deviceId = first(u"device_id"_qs, u"config.device"_qs);
    facts.parent = lines.value(u"config.parent_hostname"_qs);
    facts.provisioning = lines.value(u"config.provisioning.source"_qs);
    facts.hostName = lines.value(u"config.hostname"_qs);
    return facts;
}

} // namespace edgemend
