// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"
#include "tests/support/fixture_evidence.h"

#include <QTest>

namespace edgemend::test {

/// One row of an issue's table: the folder and what the issue must say of it.
struct IssueCase {
    const char *folder;
    const char *verdict; ///< verdictKey()
    const char *variant = ""; ///< of a finding
};

/// Fills the columns; every folder on disk must be in the table, and the other way round.
inline void addRows(const QString &stem, const QList<IssueCase> &cases)
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("variant");
    QStringList named;
    for (const IssueCase &each : cases) {
        named.append(QString::fromUtf8(each.folder));
        QTest::newRow(each.folder)
            << QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/checks/issues/") + stem + u'/'
                + QString::fromUtf8(each.folder)
            << QString::fromUtf8(each.verdict) << QString::fromUtf8(each.variant);
    }
    named.sort();
    QCOMPARE(named, caseFolders(stem));
}

/// Runs the whole diagnosis on the current row's folder, with the product's own windows, and
/// compares.
inline IssueResult judgedRow(const QByteArray &id)
{
    QFETCH(QString, folder);
    const Diagnosis diagnosis = diagnose(fixtureEvidence(folder), Windows {});
    const IssueResult *issue = diagnosis.find(id);
    return issue ? *issue : IssueResult {};
}

inline void compareRow(const IssueResult &issue)
{
    QFETCH(QString, verdict);
    QFETCH(QString, variant);
    QVERIFY2(verdictKey(issue.verdict) == verdict,
        qPrintable(verdictKey(issue.verdict) + u": "_qs + toEnglish(verdictReason(issue.verdict))));
    QVERIFY(!toEnglish(verdictReason(issue.verdict)).isEmpty());
    if (const auto *finding = std::get_if<Finding>(&issue.verdict)) {
        QCOMPARE(QString::fromUtf8(finding->variant), variant);
        QVERIFY(!finding->symptom.isEmpty() && !finding->cause.isEmpty()
            && !finding->evidence.isEmpty());
        QVERIFY(!issue.fixes.isEmpty() || issue.noDeviceFix || !issue.cloud.isEmpty());
    }
}

} // namespace edgemend::test
