// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/probe_redaction.h"

#include "checks/device/wipe.h"

#include <QByteArrayList>

namespace edgemend {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Length of a word made of digits and `marks`, such as a date, with the blank behind it; 0 when
/// there is none.
qsizetype wordLength(QByteArrayView line, qsizetype at, QByteArrayView marks)
{
    qsizetype end = at;
    while (end < line.size() && end - at < 40 && (isDigit(line[end]) || marks.contains(line[end])))
        ++end;
    return end > at && end < line.size() && line[end] == ' ' && isDigit(line[at]) ? end - at + 1
                                                                                  : 0;
}

/// The head of a module's log line (facts §4.3): `<6> 2026-11-22 10:00:00.123 +00:00 [INF] - `.
qsizetype logHeadLength(QByteArrayView line, qsizetype at)
{
    qsizetype end = at;
    if (end + 3 < line.size() && line[end] == '<' && line[end + 2] == '>')
        end += 4;
    const qsizetype date = wordLength(line, end, "-");
    const qsizetype time = date ? wordLength(line, end + date, ":.") : 0;
    if (!time)
        return end - at;
    end += date + time;
    if (end < line.size() && (line[end] == '+' || line[end] == '-'))
        end += 1 + wordLength(line, end + 1, ":");
    const qsizetype dash = line.sliced(end, qMin<qsizetype>(8, line.size() - end)).indexOf("] - ");
    return (dash < 0 ? end : end + dash + 4) - at;
}

/// How much of a line is ours: `| `, or a letter and the engine's time stamp, and then the log's
/// own head.
qsizetype markLength(QByteArrayView line)
{
    if (line.startsWith("| "))
        return 2;
    const bool isRing = line.size() > 3 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == ' ';
    const qsizetype stamp = isRing ? wordLength(line, 2, "-:.TZ") : 0;
    return stamp ? 2 + stamp + logHeadLength(line, 2 + stamp) : 0;
}

/// Lines of what a probe printed, overwritten in the end.
struct RawLines {
    QByteArrayList lines;

    ~RawLines() { wipe(); }
    void wipe()
    {
        for (QByteArray &line : lines)
            wipeBytes(line);
        lines.clear();
    }
};

/// A run of marked lines, redacted as if the marks were not there.
void appendRun(
    RawLines &result, const Redactor &redactor, const QByteArrayList &marks, const RawLines &bodies)
{
    if (bodies.lines.isEmpty())
        return;
    QByteArray text = bodies.lines.join('\n');
    const QByteArrayList redacted = redactor.redactBytes(text).split('\n');
    wipeBytes(text);
    for (qsizetype i = 0; i < redacted.size(); ++i)
        result.lines.append(marks[qMin(i, marks.size() - 1)] + redacted[i]);
}

} // namespace

QString redactProbeOutput(const Redactor &redactor, QByteArrayView output)
{
    RawLines result;
    QByteArrayList marks;
    RawLines bodies;
    const auto finish = [&] {
        appendRun(result, redactor, marks, bodies);
        marks.clear();
        bodies.wipe();
    };
    for (qsizetype at = 0; at <= output.size();) {
        const qsizetype found = output.indexOf('\n', at);
        const qsizetype end = found < 0 ? output.size() : found;
        const QByteArrayView line = output.sliced(at, end - at);
        at = end + 1;
        const qsizetype mark = line == "|" ? 1 : markLength(line);
        if (mark == 0) {
            finish();
            result.lines.append(line.toByteArray());
            continue;
        }
        marks.append(line.first(mark).toByteArray());
        bodies.lines.append(line.sliced(mark).toByteArray());
    }
    finish();
    QByteArray text = result.lines.join('\n');
    const QString redacted = redactor.redact(text);
    wipeBytes(text);
    return redacted;
}

Message redactArguments(const Redactor &redactor, Message message)
{
    for (QString &argument : message.arguments)
        argument = redactor.redact(argument.toUtf8());
    return message;
}

} // namespace edgemend
