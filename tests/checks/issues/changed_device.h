// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"
#include "tests/support/fixture_evidence.h"

#include <QtGlobal>

// The healthy device with something changed, and what its signs say then.

namespace edgemend::test {

/// The healthy device with one text in place of another.
struct Change {
    const char *probe;
    QString from; ///< empty: the whole answer
    QString to;
};

inline Evidence changed(const QList<Change> &changes)
{
    Evidence evidence = fixtureEvidence();
    for (const Change &change : changes) {
        QString &text = evidence.records[change.probe].text;
        if (change.from.isEmpty())
            text = change.to;
        else if (text.contains(change.from))
            text.replace(change.from, change.to);
        else
            qFatal("the fixture of %s does not hold: %s", change.probe, qPrintable(change.from));
    }
    return evidence;
}

inline Evidence without(const char *probe, ScriptEnd end)
{
    Evidence evidence = fixtureEvidence();
    evidence.records[probe] = ProbeRecord {
        .end = end, .exitCode = -1, .text = {}, .duration = {}, .ranAsRoot = false, .reason = {}
    };
    return evidence;
}

inline const Windows windows {};

inline QMap<SignId, HealthSign> signsOf(const Evidence &evidence)
{
    QMap<SignId, HealthSign> byId;
    for (const HealthSign &sign : readSigns(parseAll(evidence), windows))
        byId.insert(sign.id, sign);
    return byId;
}

inline QString shown(const QMap<SignId, HealthSign> &all)
{
    QStringList words;
    for (const HealthSign &sign : all)
        words.append(signKey(sign.id) + u'=' + signStateKey(sign.state) + u" ("_qs
            + toEnglish(sign.reason) + u')');
    return words.join(u' ');
}

inline bool onlyOneIs(const Evidence &evidence, SignId id, SignState state)
{
    const auto all = signsOf(evidence);
    bool as = all.size() == 5;
    for (const HealthSign &sign : all)
        as &= sign.state == (sign.id == id ? state : SignState::Good);
    if (!as)
        qWarning("%s", qPrintable(shown(all)));
    return as && (state == SignState::Good || !all[id].reason.isEmpty());
}

inline const QString agentStart = u"2026-11-22T23:39:42.074217976Z"_qs;
inline const QString hubStart = u"2026-11-22T23:39:44.148012865Z"_qs;

inline QString logOf(const QString &started, const QString &lines)
{
    return u"epoch=1795390912\nexit=0\nstarted=%1\n"_qs.arg(started) + lines
        + u"\nlogs=0\ndone=yes\n"_qs;
}

inline const QString firstAgentLine
    = u"F 2026-11-22T23:39:42.080627945Z 2026-11-22 23:39:42 +00:00 Starting Edge Agent\n"_qs;
inline const QString attempt
    = u"N 2026-11-22T23:39:42.082481651Z <6> 2026-11-22 23:39:42.081 +00:00 [INF] - Edge agent attempting to connect to IoT Hub via Amqp_Tcp_Only..."_qs;
inline const QString lateLine
    = u"F 2026-11-22T23:40:30.000000000Z <6> 2026-11-22 23:40:30.000 +00:00 [INF] - something else\n"_qs;
inline const QString unitBlock
    = u"| Id=aziot-edged.service\n| LoadState=loaded\n| ActiveState=active\n| SubState=running\n"_qs;

inline Change rotated(const QString &more = {})
{
    return { "agent-log", {}, logOf(agentStart, lateLine + more) };
}
inline Change connected(const QString &peers)
{
    return { "connections", {},
        u"read=edgeAgent\n"_qs + peers + u"read=edgeHub\nT edgeHub 02401FAC:1627\n"_qs };
}

} // namespace edgemend::test
