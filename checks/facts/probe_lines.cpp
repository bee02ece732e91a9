// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/probe_lines.h"

namespace edgemend {

namespace {

void addLine(ProbeLines &lines, QStringView line)
{
    if (line.startsWith(u"| ") || line == u"|") {
        lines.quoted.append(line.mid(2).toString());
        return;
    }
    const qsizetype equals = line.indexOf(u'=');
    const bool isValue
        = equals > 0 && !line.left(equals).contains(u' ') && !line.left(equals).contains(u'\t');
    if (!isValue) {
        if (!line.isEmpty())
            lines.others.append(line.toString());
        return;
    }
    const QString key = line.left(equals).toString();
    if (!lines.values.contains(key))
        lines.values.insert(key, line.mid(equals + 1).toString());
}

} // namespace

ProbeLines readLines(QStringView text)
{
    ProbeLines lines;
    for (const QStringView line : text.split(u'\n'))
        addLine(lines, line);
    return lines;
}

QMap<QString, ProbeLines> readSections(const QString &text)
{
    QMap<QString, ProbeLines> sections;
    QString current;
    for (const QStringView line : QStringView { text }.split(u'\n')) {
        if (line.startsWith(u"@ "))
            current = line.mid(2).trimmed().toString();
        else
            addLine(sections[current], line);
    }
    return sections;
}

QDateTime dockerTime(const QString &value)
{
    if (value.startsWith(u"0001-"))
        return {};
    // Qt reads milliseconds at most: "…:05.123456789Z" → "…:05.123Z"
    QString text = value;
    const qsizetype dot = text.indexOf(u'.');
    if (dot > 0) {
        qsizetype end = dot + 1;
        while (end < text.size() && text[end].isDigit())
            ++end;
        text = text.left(qMin(dot + 4, end)).leftJustified(dot + 4, u'0') + text.mid(end);
    }
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QDateTime epochTime(const ProbeLines &lines)
{
    bool ok = false;
    const qint64 seconds = lines.value(u"epoch"_qs).toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime {};
}

} // namespace edgemend
