// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shells/shells_under_test.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

namespace edgemend::test {

ShellsUnderTest::ShellsUnderTest()
{
    openToAll(m_folder.path());
    const auto add = [this](const QString &name, const QStringList &program) {
        if (QFile::exists(program.first()))
            m_shells << ShellUnderTest { name, program, {} };
    };
    add(QStringLiteral("dash"), { QStringLiteral("/bin/dash") });
    add(QStringLiteral("bash"), { QStringLiteral("/bin/bash") });
    add(QStringLiteral("bash as sh"), { QStringLiteral("/bin/bash"), QStringLiteral("--posix") });
    const QString tools = busyBoxTools();
    if (tools.isEmpty())
        return;
    m_shells << ShellUnderTest { QStringLiteral("busybox"), { tools + QStringLiteral("/ash") },
        tools };
    // BusyBox's own shell has all tools inside, however small the folder of links.
    addWithout(tools, QStringLiteral("setsid timeout"));
    addWithout(tools, QStringLiteral("head od renice"));
}

QString ShellsUnderTest::busyBoxTools()
{
    const QString busybox = QStandardPaths::findExecutable(QStringLiteral("busybox"));
    if (busybox.isEmpty())
        return {};
    const QString folder = m_folder.filePath(QStringLiteral("tools"));
    QDir().mkpath(folder);
    QProcess list;
    list.start(busybox, { QStringLiteral("--list") });
    list.waitForFinished();
    for (const QByteArray &applet : list.readAllStandardOutput().split('\n')) {
        if (!applet.isEmpty())
            QFile::link(busybox, folder + u'/' + QString::fromLatin1(applet));
    }
    return folder;
}

/// dash with the tools of BusyBox but these, which are hidden wherever the runner would look.
void ShellsUnderTest::addWithout(const QString &tools, const QString &hidden)
{
    const QString hide = QStringLiteral(
        "for f in %1; do for d in %2 /usr/local/sbin /usr/local/bin /usr/sbin /usr/bin /sbin /bin; "
        "do"
        " [ ! -e $d/$f ] || mount --bind /dev/null $d/$f || exit 77; done; done; exec \"$@\"");
    const QString folder = m_folder.filePath(QString(hidden).replace(u' ', u'-'));
    QDir().mkpath(folder);
    const QStringList left = hidden.split(u' ')
        + QStringList { QStringLiteral("sh"), QStringLiteral("ash"), QStringLiteral("hush"),
              QStringLiteral("bash"), QStringLiteral("busybox") };
    for (const QString &tool : QDir(tools).entryList(QDir::Files)) {
        if (!left.contains(tool))
            QFile::link(tools + u'/' + tool, folder + u'/' + tool);
    }
    QFile::link(QStringLiteral("/bin/dash"), folder + QStringLiteral("/sh"));
    ShellUnderTest shell { QStringLiteral("dash without ") + hidden,
        { QStringLiteral("/usr/bin/unshare"), QStringLiteral("-m"), QStringLiteral("/bin/sh"),
            QStringLiteral("-c"), hide.arg(hidden, folder), QStringLiteral("sh"),
            QStringLiteral("/bin/dash") },
        folder, true };
    QProcess check;
    check.start(shell.program.first(),
        shell.program.mid(1)
            << QStringLiteral("-c")
            << QStringLiteral("for f in %1; do command -v $f && exit 1; done; true").arg(hidden));
    if (check.waitForFinished() && check.exitCode() == 0)
        m_shells << shell;
    else if (::geteuid() == 0)
        qFatal("cannot hide %s: %s", qPrintable(hidden), check.readAll().constData());
}

const ShellUnderTest &ShellsUnderTest::named(const QString &name) const
{
    for (const ShellUnderTest &shell : m_shells) {
        if (shell.name == name)
            return shell;
    }
    return m_shells.first();
}

void ShellsUnderTest::addRows() const
{
    QTest::addColumn<QString>("shell");
    for (const ShellUnderTest &shell : m_shells)
        QTest::newRow(qPrintable(shell.name)) << shell.name;
}

void openToAll(const QString &path)
{
    QFile::setPermissions(path, QFile::Permissions::fromInt(0x7755));
}

QStringList processesWith(const QByteArray &mark)
{
    QStringList found;
    const QStringList ids
        = QDir(QStringLiteral("/proc")).entryList({ QStringLiteral("[0-9]*") }, QDir::Dirs);
    for (const QString &id : ids) {
        QFile environment(QStringLiteral("/proc/%1/environ").arg(id));
        if (environment.open(QIODevice::ReadOnly) && environment.readAll().contains(mark))
            found << id;
    }
    return found;
}

} // namespace edgemend::test
