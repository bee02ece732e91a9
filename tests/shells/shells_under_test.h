// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace edgemend::test {

struct ShellUnderTest {
    QString name;
    QStringList program; ///< what runs the bundle with "-c"
    QString path; ///< PATH of the device; empty: that of the test
    bool needsRoot = false;
};

/// Every shell that the runner must work under and that this machine has. BusyBox's has a PATH that
/// holds nothing but BusyBox; root also gets two systems that lack some tools.
class ShellsUnderTest {
public:
    ShellsUnderTest();
    const QList<ShellUnderTest> &all() const { return m_shells; }
    const ShellUnderTest &named(const QString &name) const;

    /// Adds the column "shell" and one row for each.
    void addRows() const;

private:
    QString busyBoxTools();
    void addWithout(const QString &tools, const QString &hidden);

    QTemporaryDir m_folder;
    QList<ShellUnderTest> m_shells;
};

/// Lets other users read and run it: some tests run as nobody.
void openToAll(const QString &path);

/// Ids of living processes whose environment holds this text.
QStringList processesWith(const QByteArray &mark);

} // namespace edgemend::test
