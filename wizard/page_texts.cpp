// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/page_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace edgemend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(edgemend::PageTexts)
};

void count(Counts &counts, Status status)
{
    switch (status) {
    case Status::Fault:
        ++counts.faults;
        break;
    case Status::Warning:
        ++counts.warnings;
        break;
    case Status::Fine:
        ++counts.fine;
        break;
    case Status::Unknown:
        ++counts.unknown;
        break;
    case Status::NotApplicable:
        ++counts.notApplicable;
        break;
    case Status::Running:
    case Status::Waiting:
        break;
    }
}

} // namespace

Status statusOf(const IssueInfo &info, const Verdict &verdict)
{
    if (isFinding(verdict))
        return info.severity == Severity::Fault ? Status::Fault : Status::Warning;
    if (std::holds_alternative<Absent>(verdict))
        return Status::Fine;
    return std::holds_alternative<CannotTell>(verdict) ? Status::Unknown : Status::NotApplicable;
}

bool isCounted(const IssueInfo &info) { return info.order != IssueInfo::Order::AfterAllOthers; }

Counts countsOf(const QList<DiagnosisRow> &rows)
{
    Counts counts;
    for (const DiagnosisRow &row : rows)
        if (row.verdict && isCounted(row.info))
            count(counts, statusOf(row.info, *row.verdict));
    return counts;
}

Counts countsOf(const Diagnosis &diagnosis)
{
    Counts counts;
    for (const IssueResult &issue : diagnosis.issues)
        if (isCounted(issue.info))
            count(counts, statusOf(issue.info, issue.verdict));
    return counts;
}

QString shortName(const WizardSession &session)
{
    const KnownDevice &device = session.device();
    const QString label = device.label.section(u'/', -1).trimmed();
    return label.isEmpty() ? device.target.host : label;
}

QString backWords(const WizardSession &session)
{
    switch (session.pageBefore()) {
    case PageId::FirstStart:
        return Words::tr("Back to the start");
    case PageId::Connect:
    case PageId::HostKeyUnknown:
    case PageId::HostKeyChanged:
    case PageId::Login:
    case PageId::Doctor:
    case PageId::NotLinux:
        return Words::tr("Back to connecting");
    case PageId::Symptoms:
        return Words::tr("Back to symptoms");
    case PageId::Diagnosis:
        return Words::tr("Back to the diagnosis");
    case PageId::Findings:
        return Words::tr("Back to findings");
    case PageId::Issue:
        return Words::tr("Back to the finding");
    case PageId::Report:
        return Words::tr("Back to the report");
    case PageId::Settings:
        return Words::tr("Back to settings");
    case PageId::Guide:
        return Words::tr("Back to the guide");
    case PageId::ChangeFound:
    case PageId::FixPreview:
    case PageId::FixRunning:
    case PageId::FixVerified:
    case PageId::FixUndecided:
    case PageId::FixReverted:
    case PageId::NeedsPerson:
    case PageId::ChangedBySomeone:
        return Words::tr("Back to the change");
    case PageId::Licences:
    case PageId::Tour:
        break;
    }
    return Words::tr("Back");
}

QString secondsText(std::chrono::milliseconds time)
{
    return Words::tr("%1 s").arg(
        QLocale().toString(static_cast<double>(time.count()) / 1000.0, 'f', 1));
}

QString bytesText(qint64 bytes)
{
    if (bytes < 1024)
        return Words::tr("%1 bytes").arg(bytes);
    if (bytes < 1024 * 1024)
        return Words::tr("%1 KiB").arg(bytes / 1024);
    return Words::tr("%1 MiB").arg(bytes / (1024 * 1024));
}

QString aboutText(std::chrono::seconds time)
{
    if (time < std::chrono::seconds { 90 })
        return Words::tr("About %1 s").arg(time.count());
    return Words::tr("About %1 min").arg((time.count() + 30) / 60);
}

std::optional<std::chrono::milliseconds> deviceAhead(const Diagnosis &diagnosis)
{
    const ContainerFacts *containers = diagnosis.facts.containers.known();
    if (!containers || !containers->readAt.isValid() || !diagnosis.evidence.started.isValid())
        return std::nullopt;
    // The device was read somewhere within the run: only what lies outside it is a difference.
    const qint64 ahead = diagnosis.evidence.started.msecsTo(containers->readAt);
    const qint64 run = diagnosis.evidence.duration.count();
    if (ahead < 0)
        return std::chrono::milliseconds { ahead };
    return std::chrono::milliseconds { std::max<qint64>(0, ahead - run) };
}

QList<const IssueResult *> explainedBy(const Diagnosis &diagnosis, const QByteArray &root)
{
    QList<const IssueResult *> list;
    for (const IssueResult &issue : diagnosis.issues)
        if (isFinding(issue.verdict) && issue.explainedBy.contains(root))
            list.append(&issue);
    return list;
}

} // namespace edgemend
