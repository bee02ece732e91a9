// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/script_bundle.h"

#include "checks/device/shell_quoting.h"

#include <algorithm>

namespace edgemend {

namespace embedded {
QByteArrayView runnerScript(QByteArrayView name);
}

namespace {

/// Our own scripts without whole-line comments and indentation: they hold no text of several lines
/// in which that would matter.
QByteArray condensed(QByteArrayView script)
{
    QByteArray text;
    for (const QByteArray &line : script.toByteArray().split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith('#'))
            text += trimmed + '\n';
    }
    return text;
}

/// Somebody else's script, which may hold anything, loses only the comments before its first
/// command.
QByteArrayView withoutHeader(QByteArrayView script)
{
    while (script.startsWith('#') || script.startsWith('\n')) {
        const qsizetype end = script.indexOf('\n');
        if (end < 0)
            return {};
        script = script.sliced(end + 1);
    }
    return script;
}

QByteArray word(Privilege privilege)
{
    switch (privilege) {
    case Privilege::User:
        return "user";
    case Privilege::RootIfPossible:
        return "any";
    case Privilege::Root:
        return "root";
    }
    return "user";
}

QByteArray word(BundleOptions::Sudo sudo)
{
    switch (sudo) {
    case BundleOptions::Sudo::Never:
        return "never";
    case BundleOptions::Sudo::Try:
        return "try";
    case BundleOptions::Sudo::TryThenPassword:
        return "password";
    }
    return "never";
}

QByteArray number(qint64 value) { return QByteArray::number(value); }

QByteArray assignment(QByteArrayView name, QByteArrayView value)
{
    return name.toByteArray() + '=' + shellQuoted(value) + '\n';
}

/// A script becomes a function, so that its text needs no second evaluation on the device.
QByteArray jobFunction(const Script &script, qsizetype index)
{
    const QByteArray n = number(index);
    return "em_id_" + n + '=' + shellQuoted(QByteArrayView { script.id }) + " em_limit_" + n + '='
        + number(std::max<qint64>(1, script.timeLimit.count())) + "\nem_job_" + n
        + "() {\nem_probe " + word(script.privilege) + ' '
        + number(std::max<qint64>(0, script.outputLimit)) + ' '
        + shellQuoted(withoutHeader(script.body)) + ' ' + shellQuoted(script.arguments) + "\n}\n";
}

/// ' and ` exchanged: the text goes through up to two more levels of single quotes, where each '
/// would grow to four bytes and then to thirteen. The device exchanges them back with tr.
QByteArray quotesExchanged(QByteArray text)
{
    for (char &byte : text) {
        if (byte == '\'')
            byte = '`';
        else if (byte == '`')
            byte = '\'';
    }
    return text;
}

QByteArray bundle(const QList<Script> &scripts, qsizetype inputSize, const BundleOptions &options)
{
    QByteArray common = condensed(embedded::runnerScript("runner.sh"))
        + condensed(embedded::runnerScript("input.sh"))
        + assignment("em_prelude", condensed(embedded::runnerScript("prelude.sh")));
    QByteArray all, user, other;
    for (qsizetype i = 0; i < scripts.size(); ++i) {
        const QByteArray n = number(i + 1) + ' ';
        common += jobFunction(scripts[i], i + 1);
        all += n;
        (scripts[i].privilege == Privilege::User ? user : other) += n;
    }
    return "LC_ALL=C\nexport LC_ALL\n" + assignment("em_common", quotesExchanged(common))
        + "em_common=$(printf %s \"$em_common\" | tr \"'\\`\" \"\\`'\")\neval \"$em_common\"\n"
        + "em_lanes=" + number(std::max(1, options.lanes))
        + " em_beat_limit=" + number(options.heartbeatLimit.count()) + " em_sudo_limit="
        + number(options.sudoLimit.count()) + " em_input=" + number(inputSize) + " em_sudo_mode="
        + word(options.sudo) + "\nem_all=\"" + all + "\" em_user=\"" + user + "\" em_other=\""
        + other + "\"\n" + condensed(embedded::runnerScript("start.sh")) + "em_start\n";
}

} // namespace

QByteArray bundleScripts(const QList<Script> &scripts, const BundleOptions &options)
{
    return bundle(scripts, 0, options);
}

QByteArray bundleWithInput(const Script &script, qsizetype inputSize, const BundleOptions &options)
{
    return bundle({ script }, inputSize, options);
}

QByteArray execString(const QByteArray &bundle)
{
    // In csh $?HOME is 1. It would complain about the first quoted newline and run every line after
    // it; its own exit does not end a -c of several lines.
    return ":; test $?HOME = 0HOME || exec /bin/sh -c \"exit 99\"\nexec /bin/sh -c "
        + shellQuoted(QByteArrayView { bundle });
}

QByteArray loaderString(qsizetype bundleSize, std::chrono::seconds patience)
{
    // Piece by piece: a guard ends what waits too long for one, and itself when that is gone. dd,
    // since head of BusyBox reads more than it hands on; the "." keeps newlines at the end.
    const QByteArray n = number(bundleSize);
    const QByteArray t = number(patience.count());
    return "exec /bin/sh -c 'LC_ALL=C;i=iflag=fullblock;"
           "dd if=/dev/null of=/dev/null count=1 $i 2>/dev/null||i=;"
           "g(){ exec >/dev/null;t=0;while [ $t -lt "
        + t + " ]&&kill -0 $1;do sleep 1;t=$((t+1));done;[ $t -lt " + t
        + " ]||kill -9 $1;};"
          "s=$(exec 2>/dev/null;n="
        + n
        + ";while [ $n -gt 0 ];do c=8192;[ $n -gt $c ]||c=$n;"
          "f=\"bs=$c count=1 $i\";[ $i ]||f=\"bs=1 count=$c\";"
          "(read p x </proc/self/stat;g $p & exec dd $f)||n=0;n=$((n-c));done;echo .);"
          "s=${s%.};[ ${#s} = "
        + n + " ]||exit 76;eval \"$s\"'";
}

} // namespace edgemend
