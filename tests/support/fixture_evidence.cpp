// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixture_evidence.h"

#include "checks/evidence/probe_redaction.h"

#include <QDir>
#include <QFile>

namespace edgemend::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file { path };
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

ScriptEnd endNamed(const QByteArray &word)
{
    const QMap<QByteArray, ScriptEnd> names { { "not-run", ScriptEnd::NotRun },
        { "timed-out", ScriptEnd::TimedOut }, { "truncated", ScriptEnd::Truncated },
        { "link-lost", ScriptEnd::LinkLost } };
    if (!names.contains(word))
        qFatal("no such end: %s", word.constData());
    return names[word];
}

void lay(Evidence &evidence, const QString &folder)
{
    for (const QFileInfo &file : QDir { folder }.entryInfoList(QDir::Files, QDir::Name)) {
        const QByteArray probe = file.completeBaseName().toUtf8();
        if (file.suffix() == u"txt") {
            evidence.records.insert(probe,
                ProbeRecord { .end = ScriptEnd::Finished,
                    .exitCode = 0,
                    .text = redactProbeOutput(Redactor {}, contentOf(file.filePath())),
                    .duration = {},
                    .ranAsRoot = true,
                    .reason = {} });
        } else if (file.suffix() == u"end") {
            const QByteArray words = contentOf(file.filePath()).trimmed();
            ProbeRecord &record = evidence.records[probe];
            record.end = endNamed(words.split(' ').first());
            record.reason = Message { "Test", words.mid(words.indexOf(' ') + 1), {} };
        } else if (file.suffix() == u"absent") {
            evidence.records.remove(probe);
        }
    }
}

} // namespace

Evidence fixtureEvidence(const QString &folder)
{
    Evidence evidence;
    evidence.device.kind = DeviceIdentity::Kind::Recorded;
    evidence.started = QDateTime::currentDateTimeUtc();
    lay(evidence, QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/fixtures/healthy_device"));
    if (!folder.isEmpty())
        lay(evidence, folder);
    return evidence;
}

QStringList caseFolders(const QString &stem)
{
    return QDir { QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/checks/issues/") + stem }.entryList(
        QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace edgemend::test
