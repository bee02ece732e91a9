// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/diagnosis_json.h"

#include "checks/evidence/root_access.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace edgemend {

namespace {

QJsonArray idArray(const QList<QByteArray> &ids)
{
    QJsonArray array;
    for (const QByteArray &id : ids)
        array.append(QString::fromUtf8(id));
    return array;
}

QJsonArray textArray(const QList<Message> &messages, const Translator &translator)
{
    QJsonArray array;
    for (const Message &message : messages)
        array.append(translator.text(message));
    return array;
}

QString severityKey(Severity severity)
{
    return severity == Severity::Fault ? u"fault"_qs : u"warning"_qs;
}

QJsonArray excerptArray(const QList<Excerpt> &excerpts)
{
    QJsonArray array;
    for (const Excerpt &excerpt : excerpts)
        array.append(QJsonObject {
            { u"probe"_qs, QString::fromUtf8(excerpt.probe) }, { u"excerpt"_qs, excerpt.text } });
    return array;
}

QJsonArray fixArray(const QList<FixPlan> &fixes, const Translator &translator)
{
    QJsonArray array;
    for (const FixPlan &fix : fixes)
        array.append(QJsonObject { { u"id"_qs, QString::fromUtf8(fix.id) },
            { u"title"_qs, translator.text(fix.title) }, { u"risk"_qs, riskId(fix.risk) } });
    return array;
}

QJsonArray questionArray(const QList<Question> &questions, const Translator &translator)
{
    QJsonArray array;
    for (const Question &question : questions) {
        QJsonArray options;
        for (const Question::Option &option : question.options)
            options.append(QJsonObject { { u"value"_qs, QString::fromUtf8(option.value) },
                { u"text"_qs, translator.text(option.text) } });
        array.append(QJsonObject { { u"key"_qs, QString::fromUtf8(question.key) },
            { u"text"_qs, translator.text(question.text) }, { u"options"_qs, options } });
    }
    return array;
}

QJsonArray cloudArray(const QList<CloudChange> &changes, const Translator &translator)
{
    QJsonArray array;
    for (const CloudChange &change : changes)
        array.append(QJsonObject { { u"id"_qs, QString::fromUtf8(change.id) },
            { u"portal"_qs, textArray(change.portal, translator) },
            { u"az"_qs, QJsonArray::fromStringList(change.az) },
            { u"manifest"_qs, change.manifest } });
    return array;
}

/// "noDeviceFix": the reason, or null; what to do instead stands beside it.
void addNoFix(
    QJsonObject &object, const std::optional<NoDeviceFix> &noFix, const Translator &translator)
{
    object.insert(u"noDeviceFix"_qs,
        noFix ? QJsonValue { translator.text(noFix->reason) } : QJsonValue { QJsonValue::Null });
    object.insert(u"instead"_qs, noFix ? textArray(noFix->instead, translator) : QJsonArray {});
}

QJsonObject issueObject(const IssueResult &issue, const Translator &translator)
{
    const auto *finding = std::get_if<Finding>(&issue.verdict);
    const auto *absent = std::get_if<Absent>(&issue.verdict);
    const auto *open = std::get_if<CannotTell>(&issue.verdict);
    QJsonObject object { { u"id"_qs, QString::fromUtf8(issue.info.id) },
        { u"name"_qs, translator.text(issue.info.name) },
        { u"verdict"_qs, verdictKey(issue.verdict) },
        { u"severity"_qs, severityKey(issue.info.severity) },
        { u"headline"_qs, finding ? translator.text(finding->headline) : QString {} },
        { u"reason"_qs, translator.text(finding ? finding->cause : verdictReason(issue.verdict)) },
        { u"window"_qs, translator.text(issue.info.window) },
        { u"explainedBy"_qs, idArray(issue.explainedBy) },
        { u"evidence"_qs,
            excerptArray(finding ? finding->evidence
                    : absent     ? absent->evidence
                                 : QList<Excerpt> {}) },
        { u"fixes"_qs, fixArray(issue.fixes, translator) },
        { u"questions"_qs, questionArray(issue.questions, translator) },
        { u"cloud"_qs, cloudArray(issue.cloud, translator) } };
    addNoFix(object, issue.noDeviceFix, translator);
    if (finding)
        object.insert(u"symptom"_qs, translator.text(finding->symptom));
    if (open && open->tryAgainIn.count() > 0)
        object.insert(u"tryAgainInSeconds"_qs, static_cast<qint64>(open->tryAgainIn.count()));
    return object;
}

QJsonObject signObject(const SignResult &result, const Translator &translator)
{
    QJsonObject object { { u"id"_qs, signKey(result.sign.id) },
        { u"state"_qs, signStateKey(result.sign.state) }, { u"excerpt"_qs, result.sign.excerpt },
        { u"reason"_qs, translator.text(result.sign.reason) },
        { u"explainedBy"_qs, idArray(result.explainedBy) } };
    if (result.sign.tryAgainIn.count() > 0)
        object.insert(u"tryAgainInSeconds"_qs, static_cast<qint64>(result.sign.tryAgainIn.count()));
    return object;
}

QJsonObject deviceObject(const Diagnosis &diagnosis)
{
    const DeviceIdentity &device = diagnosis.evidence.device;
    QJsonObject object { { u"label"_qs, device.label }, { u"address"_qs, device.address },
        { u"port"_qs, device.port }, { u"user"_qs, device.user },
        { u"hostKey"_qs, device.hostKey } };
    if (const SystemFacts *system = diagnosis.facts.system.known()) {
        object.insert(u"hostName"_qs, system->hostName);
        object.insert(u"os"_qs, system->osName);
        object.insert(u"generation"_qs, generationId(system->generation));
        object.insert(u"edgeVersion"_qs, system->edgeVersion);
        object.insert(u"clock"_qs, system->deviceTime.toString(Qt::ISODate));
    }
    return object;
}

QJsonArray probeArray(const Evidence &evidence, const Translator &translator)
{
    QJsonArray array;
    for (auto it = evidence.records.cbegin(); it != evidence.records.cend(); ++it)
        if (!it->isComplete())
            array.append(QJsonObject { { u"probe"_qs, QString::fromUtf8(it.key()) },
                { u"reason"_qs,
                    translator.text(evidence.textOf(it.key()).has_value()
                            ? it->reason
                            : evidence.textOf(it.key()).error().happened) } });
    return array;
}

/// Null when they could not be read.
QJsonValue openChangeArray(const DeviceFacts &facts)
{
    const ChangeFacts *changes = facts.changes.known();
    if (!changes)
        return QJsonValue::Null;
    QJsonArray array;
    for (const OpenChange &change : changes->open)
        array.append(QJsonObject { { u"transaction"_qs, change.id }, { u"state"_qs, change.state },
            { u"issue"_qs, change.issue }, { u"plan"_qs, change.plan },
            { u"started"_qs, change.when } });
    return array;
}

QJsonObject rootObject(RootAccess access, const Translator &translator)
{
    return { { u"access"_qs, QString::fromLatin1(rootAccessId(access)) },
        { u"reason"_qs, translator.text(whyNotRoot(access)) } };
}

/// XML 1.0 knows no way to write the others, not even escaped.
bool isXmlCharacter(QChar c)
{
    return c == u'\n' || c == u'\t'
        || (c.unicode() >= 0x20 && c.unicode() != 0xFFFE && c.unicode() != 0xFFFF);
}

QString escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text.toHtmlEscaped())
        safe += isXmlCharacter(c) ? c : QChar { 0xFFFD };
    return safe;
}

QString junitCase(const QString &group, const QString &id, const QString &inner)
{
    return u"  <testcase classname=\"edgemend.%1\" name=\"%2\">%3</testcase>\n"_qs.arg(
        group, escaped(id), inner);
}

} // namespace

QByteArray diagnosisToJson(const Diagnosis &diagnosis, const Translator &translator)
{
    QJsonArray signArray;
    for (const SignResult &sign : diagnosis.signResults)
        signArray.append(signObject(sign, translator));
    QJsonArray issues;
    for (const IssueResult &issue : diagnosis.issues)
        issues.append(issueObject(issue, translator));
    const LinkCounters &link = diagnosis.evidence.link;
    QJsonObject root { { u"schema"_qs, 1 },
        { u"tool"_qs,
            QJsonObject { { u"name"_qs, u"edgemend"_qs },
                { u"version"_qs, QStringLiteral(EDGEMEND_VERSION) } } },
        { u"device"_qs, deviceObject(diagnosis) },
        { u"started"_qs, diagnosis.evidence.started.toString(Qt::ISODateWithMs) },
        { u"durationMs"_qs, static_cast<qint64>(diagnosis.evidence.duration.count()) },
        { u"health"_qs,
            QJsonObject {
                { u"state"_qs, healthKey(diagnosis.health) }, { u"signs"_qs, signArray } } },
        { u"issues"_qs, issues }, { u"openChanges"_qs, openChangeArray(diagnosis.facts) },
        { u"root"_qs, rootObject(diagnosis.evidence.rootAccess, translator) },
        { u"incomplete"_qs, probeArray(diagnosis.evidence, translator) },
        { u"link"_qs,
            QJsonObject { { u"execs"_qs, link.execs }, { u"sudos"_qs, link.sudos },
                { u"roundTrips"_qs, link.roundTrips }, { u"bytesSent"_qs, link.bytesSent },
                { u"bytesReceived"_qs, link.bytesReceived },
                { u"deviceMs"_qs, static_cast<qint64>(link.deviceTime.count()) } } } };
    if (diagnosis.linkFailure)
        root.insert(u"linkFailure"_qs, translator.text(diagnosis.linkFailure->happened));
    return QJsonDocument { root }.toJson(QJsonDocument::Indented);
}

QByteArray issueListToJson(const Translator &translator)
{
    QJsonArray array;
    for (const auto &issue : makeAllIssues()) {
        const IssueInfo info = issue->info();
        QJsonArray generations;
        for (const Generation generation : info.appliesTo)
            generations.append(generationId(generation));
        array.append(QJsonObject { { u"id"_qs, QString::fromUtf8(info.id) },
            { u"name"_qs, translator.text(info.name) },
            { u"headline"_qs, translator.text(info.faultHeadline) },
            { u"severity"_qs, severityKey(info.severity) },
            { u"window"_qs, translator.text(info.window) }, { u"generations"_qs, generations },
            { u"decisiveFacts"_qs,
                info.decisiveFacts == DecisiveFacts::ReadableByAll ? u"readable-by-all"_qs
                                                                   : u"need-root"_qs } });
    }
    return QJsonDocument { QJsonObject { { u"schema"_qs, 1 }, { u"issues"_qs, array } } }.toJson(
        QJsonDocument::Indented);
}

QByteArray diagnosisToJunit(const Diagnosis &diagnosis, const Translator &translator)
{
    QString cases;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    const auto add
        = [&](const QString &group, const QString &id, const QString &key, const QString &reason) {
              QString inner;
              if (key == u"finding" || key == u"bad") {
                  inner = u"<failure message=\"%1\"/>"_qs.arg(escaped(reason));
                  ++failures;
              } else if (key == u"cannot-tell") {
                  inner = u"<error message=\"%1\"/>"_qs.arg(escaped(reason));
                  ++errors;
              } else if (key == u"not-applicable") {
                  inner = u"<skipped message=\"%1\"/>"_qs.arg(escaped(reason));
                  ++skipped;
              }
              cases += junitCase(group, id, inner);
          };
    for (const SignResult &each : diagnosis.signResults)
        add(u"sign"_qs, signKey(each.sign.id), signStateKey(each.sign.state),
            translator.text(each.sign.reason));
    for (const IssueResult &each : diagnosis.issues)
        add(u"issue"_qs, QString::fromUtf8(each.info.id), verdictKey(each.verdict),
            translator.text(verdictReason(each.verdict)));
    const auto count = diagnosis.signResults.size() + diagnosis.issues.size();
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"edgemend\" tests=\"%1\" failures=\"%2\" errors=\"%3\" skipped=\"%4\">\n%5</testsuite>\n"_qs
        .arg(count)
        .arg(failures)
        .arg(errors)
        .arg(skipped)
        .arg(cases)
        .toUtf8();
}

int checkExitCode(const Diagnosis &diagnosis)
{
    if (diagnosis.foundAny())
        return 1;
    const auto &records = diagnosis.evidence.records;
    const bool arrived = std::any_of(records.begin(), records.end(), [](const ProbeRecord &record) {
        return record.end == ScriptEnd::Finished || record.end == ScriptEnd::Truncated
            || record.end == ScriptEnd::TimedOut;
    });
    if (!arrived)
        return 3;
    return diagnosis.health != HealthState::Works || diagnosis.leftAnyOpen() ? 4 : 0;
}

} // namespace edgemend
