// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/fix_preview.h"

#include <QRegularExpression>
#include <QStringList>

namespace edgemend {

namespace {

#define FIX_TEXT(source) text("Fixes", QT_TRANSLATE_NOOP("Fixes", source))

/// What of a value is its setting: people write a comment behind it, which the programs hand to the
/// kernel with the rest; the kernel reads no further than the number.
QByteArrayView withoutRemark(QByteArrayView value)
{
    for (qsizetype at = 1; at + 1 < value.size(); ++at)
        if ((value[at] == ' ' || value[at] == '\t')
            && (value[at + 1] == '#' || value[at + 1] == ';'))
            return value.first(at).trimmed();
    return value;
}

bool matches(const QByteArray &bytes, const char *pattern)
{
    const QRegularExpression whole { QRegularExpression::anchoredPattern(
        QLatin1StringView { pattern }) };
    return whole.match(QString::fromLatin1(bytes)).hasMatch();
}

/// Whether a step may be told to a device.
struct StepCheck {
    bool operator()(const SetSysctl &step) const
    {
        return isKey(step.key) && isValue(step.value) && (step.file.isEmpty() || isFile(step.file));
    }
    bool operator()(const EditSysctlFile &step) const
    {
        return isKey(step.key) && isValue(step.value)
            && (step.path == "/etc/sysctl.conf" || isFile(step.path));
    }
    bool operator()(const ServiceAction &step) const
    {
        return !step.units.isEmpty()
            && std::all_of(step.units.begin(), step.units.end(), [](const QByteArray &unit) {
                   return matches(unit,
                       "[A-Za-z0-9_][A-Za-z0-9@._:-]{0,200}\\.(service|socket|target|timer|path|"
                       "mount)");
               });
    }

private:
    static bool isKey(const QByteArray &key)
    {
        return matches(key, "[a-z][A-Za-z0-9_./-]{1,200}") && !key.contains("..")
            && !key.contains("//") && !key.contains("./") && !key.contains("/.");
    }
    static bool isValue(const QByteArray &value)
    {
        return matches(value, "[A-Za-z0-9._:-]+([ \\t][A-Za-z0-9._:-]+)*");
    }
    static bool isFile(const QByteArray &path)
    {
        return path.size() < 256
            && matches(path, "/etc/sysctl\\.d/[A-Za-z0-9_][A-Za-z0-9_.-]*\\.conf");
    }
};

} // namespace

bool sameSysctlValue(QByteArrayView left, QByteArrayView right)
{
    return left.toByteArray().simplified() == right.toByteArray().simplified();
}

QList<ByteEdit> sysctlEdits(QByteArrayView text, QByteArrayView key, QByteArrayView value)
{
    const QByteArray wanted = normalSysctlKey(key);
    QList<ByteEdit> edits;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = text.sliced(from, end - from);
        if (const auto setting = sysctlSettingIn(line); setting && setting->path == wanted) {
            const QByteArrayView old
                = withoutRemark(line.sliced(setting->valueFrom, setting->valueLength));
            if (!sameSysctlValue(old, value))
                edits.append({ from + setting->valueFrom, old.size(), value.toByteArray() });
        }
        from = end + 1;
    }
    return edits;
}

QByteArray withEdits(QByteArrayView text, const QList<ByteEdit> &edits)
{
    QByteArray result;
    qsizetype at = 0;
    for (const ByteEdit &edit : edits) {
        result += text.sliced(at, edit.offset - at);
        result += edit.bytes;
        at = edit.offset + edit.length;
    }
    return result + text.sliced(at).toByteArray();
}

QByteArray withSysctlSetting(QByteArrayView text, QByteArrayView key, QByteArrayView value)
{
    QByteArray result = withEdits(text, sysctlEdits(text, key, value));
    const QByteArray wanted = normalSysctlKey(key);
    for (const QByteArray &line : result.split('\n'))
        if (const auto setting = sysctlSettingIn(line); setting && setting->path == wanted)
            return result;
    if (result.isEmpty())
        result = "# Written by EdgeMend. Its undo removes this file.\n";
    if (!result.endsWith('\n'))
        result += '\n';
    return result + key.toByteArray() + " = " + value.toByteArray() + '\n';
}

Result<void> checkStep(const FixStep &step)
{
    if (std::visit(StepCheck {}, step))
        return {};
    return failure(FailureKind::Usage,
        FIX_TEXT("Check the step {step} before it goes to the device")
            .with(QStringLiteral("step"), QString::fromLatin1(commandLineFor(step))),
        FIX_TEXT("It holds a name or a value of an odd shape."));
}

} // namespace edgemend
