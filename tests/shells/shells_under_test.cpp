// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shells/shells_under_test.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

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
    addBusyBox(QStringLiteral("busybox"), {});
    addBusyBox(QStringLiteral("busybox without setsid and timeout"),
        { QStringLiteral("setsid"), QStringLiteral("timeout") });
    addBusyBox(QStringLiteral("busybox without head, od and renice"),
        { QStringLiteral("head"), QStringLiteral("od"), QStringLiteral("renice") });
}

void ShellsUnderTest::addBusyBox(const QString &name, const QStringList &without)
{
    const QString busybox = QStandardPaths::findExecutable(QStringLiteral("busybox"));
    if (busybox.isEmpty())
        return;
    const QString folder = m_folder.filePath(QString::number(m_shells.size()));
    QDir().mkpath(folder);
    QProcess list;
    list.start(busybox, { QStringLiteral("--list") });
    list.waitForFinished();
    for (const QByteArray &applet : list.readAllStandardOutput().split('\n')) {
        const QString file = QString::fromLatin1(applet);
        if (!file.isEmpty() && !without.contains(file))
            QFile::link(busybox, folder + u'/' + file);
    }
    m_shells << ShellUnderTest { name, { folder + QStringLiteral("/ash") }, folder };
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
