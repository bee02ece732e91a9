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
};

/// Every shell that the runner must work under and that this machine has; the BusyBox ones with a
/// PATH that holds nothing but BusyBox.
class ShellsUnderTest {
public:
    ShellsUnderTest();
    const QList<ShellUnderTest> &all() const { return m_shells; }
    const ShellUnderTest &named(const QString &name) const;

    /// Adds the column "shell" and one row for each.
    void addRows() const;

private:
    void addBusyBox(const QString &name, const QStringList &without);

    QTemporaryDir m_folder;
    QList<ShellUnderTest> m_shells;
};

/// Lets other users read and run it: some tests run as nobody.
void openToAll(const QString &path);

/// Ids of living processes whose environment holds this text.
QStringList processesWith(const QByteArray &mark);

} // namespace edgemend::test
