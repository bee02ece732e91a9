// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/sysctl_settings.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

} // namespace

std::optional<SysctlSetting> sysctlSettingIn(QByteArrayView line)
{
    qsizetype from = 0;
    while (from < line.size() && isBlank(line[from]))
        ++from;
    if (from == line.size() || line[from] == '#' || line[from] == ';')
        return std::nullopt;
    // "an error here does not matter"; the two programs differ in whether it may stand twice, or
    // apart from the key, so that one of them reads each of these
    while (from < line.size() && (line[from] == '-' || isBlank(line[from])))
        ++from;
    const qsizetype sign = line.indexOf('=', from);
    if (sign < 0)
        return std::nullopt;
    SysctlSetting setting;
    setting.path = normalSysctlKey(line.sliced(from, sign - from).trimmed());
    qsizetype end = line.size();
    setting.valueFrom = sign + 1;
    while (setting.valueFrom < end && isBlank(line[setting.valueFrom]))
        ++setting.valueFrom;
    while (end > setting.valueFrom && isBlank(line[end - 1]))
        --end;
    setting.valueLength = end - setting.valueFrom;
    return setting;
}

QByteArray normalSysctlKey(QByteArrayView key)
{
    const qsizetype dot = key.indexOf('.');
    const qsizetype slash = key.indexOf('/');
    const bool isDotted = dot >= 0 && (slash < 0 || dot < slash);
    QByteArray path;
    path.reserve(key.size());
    for (char c : key) {
        if (isDotted && (c == '.' || c == '/'))
            c = c == '.' ? '/' : '.';
        if (c != '/' || (!path.isEmpty() && !path.endsWith('/')))
            path += c;
    }
    return path;
}

bool isSysctlPattern(QByteArrayView path)
{
    return path.contains('*') || path.contains('?') || path.contains('[');
}

bool sysctlPatternMatches(QByteArrayView pattern, QByteArrayView path)
{
    const QRegularExpression whole { QRegularExpression::wildcardToRegularExpression(
        QString::fromUtf8(pattern)) };
    return whole.isValid() && whole.match(QString::fromUtf8(path)).hasMatch();
}

std::optional<qint64> kernelNumber(QByteArrayView value)
{
    static const QRegularExpression number { QStringLiteral(
        "^[ \\t]*(-?)(0[xX][0-9a-fA-F]{1,8}|[0-9]{1,10})(?:[ \\t\\r].*)?$") };
    const auto match = number.match(QString::fromUtf8(value));
    if (!match.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const qint64 size = match.captured(2).toLongLong(&isNumber, 0);
    if (!isNumber)
        return std::nullopt;
    return match.captured(1).isEmpty() ? size : -size;
}

} // namespace edgemend
