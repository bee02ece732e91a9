// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace edgemend {

namespace {

template <typename List, typename Make>
QJsonArray arrayOf(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &each : list)
        array.append(make(each));
    return array;
}

QString idText(const QByteArray &id) { return QString::fromUtf8(id); }

QJsonObject rowJson(const ReportRow &row)
{
    QJsonObject object { { u"name"_qs, row.name }, { u"value"_qs, row.value } };
    if (!row.note.isEmpty())
        object.insert(u"note"_qs, row.note);
    return object;
}

QJsonObject itemJson(const ReportItem &item)
{
    return { { u"id"_qs, idText(item.id) }, { u"mark"_qs, reportMarkKey(item.mark) },
        { u"name"_qs, item.name }, { u"value"_qs, item.value } };
}

QJsonValue diagramJson(const std::optional<ReportDiagram> &diagram)
{
    if (!diagram)
        return QJsonValue::Null;
    const auto way = [](const ReportDiagram::Way &each) {
        return QJsonObject { { u"mark"_qs, reportMarkKey(each.mark) },
            { u"label"_qs, each.label } };
    };
    return QJsonObject { { u"group"_qs, diagram->group },
        { u"groupDetail"_qs, diagram->groupDetail },
        { u"modules"_qs, QJsonArray::fromStringList(diagram->modules) },
        { u"device"_qs, diagram->device }, { u"deviceDetail"_qs, diagram->deviceDetail },
        { u"hub"_qs, diagram->hub }, { u"hubDetail"_qs, diagram->hubDetail },
        { u"fromDevice"_qs, way(diagram->fromDevice) },
        { u"fromModules"_qs, way(diagram->fromModules) }, { u"words"_qs, diagram->words } };
}

QJsonObject findingJson(const ReportFinding &finding)
{
    return { { u"id"_qs, idText(finding.id) }, { u"number"_qs, finding.number },
        { u"mark"_qs, reportMarkKey(finding.mark) }, { u"headline"_qs, finding.headline },
        { u"stateMark"_qs, reportMarkKey(finding.stateMark) }, { u"state"_qs, finding.state },
        { u"symptom"_qs, finding.symptom }, { u"cause"_qs, finding.cause },
        { u"diagram"_qs, diagramJson(finding.diagram) },
        { u"evidenceTime"_qs, finding.evidenceTime },
        { u"evidence"_qs,
            arrayOf(finding.evidence,
                [](const ReportEvidenceLine &line) {
                    return QJsonObject { { u"source"_qs, line.source }, { u"text"_qs, line.text },
                        { u"decisive"_qs, line.decisive } };
                }) },
        { u"explained"_qs,
            arrayOf(finding.explained,
                [](const ReportExplained &each) {
                    return QJsonObject { { u"id"_qs, idText(each.id) },
                        { u"mark"_qs, reportMarkKey(each.mark) }, { u"headline"_qs, each.headline },
                        { u"detail"_qs, each.detail } };
                }) },
        { u"advice"_qs, QJsonArray::fromStringList(finding.advice) },
        { u"commands"_qs, QJsonArray::fromStringList(finding.commands) } };
}

QJsonObject diffJson(const ReportDiff &diff)
{
    constexpr const char *kinds[] = { "context", "removed", "added" };
    return { { u"path"_qs, diff.path },
        { u"lines"_qs,
            arrayOf(diff.lines,
                [&](const ReportDiffLine &line) {
                    return QJsonObject {
                        { u"kind"_qs, QLatin1StringView { kinds[static_cast<int>(line.kind)] } },
                        { u"text"_qs, line.text }
                    };
                }) },
        { u"rest"_qs, diff.rest } };
}

QJsonObject changeJson(const ReportChange &change)
{
    return { { u"transaction"_qs, idText(change.id) }, { u"letter"_qs, change.letter },
        { u"title"_qs, change.title }, { u"mark"_qs, reportMarkKey(change.mark) },
        { u"state"_qs, change.state }, { u"diffs"_qs, arrayOf(change.diffs, diffJson) },
        { u"steps"_qs,
            arrayOf(change.steps,
                [](const ReportStepRow &row) {
                    return QJsonObject { { u"time"_qs, row.when },
                        { u"text"_qs, plainText(row.what) } };
                }) },
        { u"consent"_qs, arrayOf(change.consent, plainText) } };
}

QJsonObject groupJson(const ReportCheckGroup &group)
{
    return { { u"id"_qs, idText(group.id) }, { u"mark"_qs, reportMarkKey(group.mark) },
        { u"title"_qs, group.title }, { u"rows"_qs, arrayOf(group.rows, itemJson) } };
}

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QJsonObject headJson(const ReportModel &model)
{
    return { { u"schema"_qs, 1 }, { u"kind"_qs, u"report"_qs },
        { u"tool"_qs,
            QJsonObject { { u"name"_qs, u"edgemend"_qs }, { u"version"_qs, model.version } } },
        { u"language"_qs, model.language }, { u"number"_qs, model.number },
        { u"written"_qs, model.written.toString(Qt::ISODateWithMs) },
        { u"company"_qs, model.company }, { u"author"_qs, model.author },
        { u"title"_qs, model.title }, { u"subtitle"_qs, model.subtitle },
        { u"verdict"_qs,
            QJsonObject { { u"mark"_qs, reportMarkKey(model.verdictMark) },
                { u"headline"_qs, model.verdict },
                { u"details"_qs, QJsonArray::fromStringList(model.verdictDetail) } } },
        { u"health"_qs,
            QJsonObject { { u"read"_qs, model.signsTime }, { u"note"_qs, model.signsNote },
                { u"signs"_qs, arrayOf(model.signs, itemJson) } } },
        { u"counts"_qs,
            arrayOf(model.counts,
                [](const ReportCount &count) {
                    return QJsonObject { { u"id"_qs, idText(count.id) },
                        { u"mark"_qs, reportMarkKey(count.mark) }, { u"number"_qs, count.number },
                        { u"label"_qs, count.label } };
                }) },
        { u"device"_qs, arrayOf(model.device, rowJson) },
        { u"visit"_qs, arrayOf(model.visit, rowJson) } };
}

} // namespace

QByteArray reportToJson(const ReportModel &model)
{
    QJsonObject root = headJson(model);
    root.insert(u"done"_qs, arrayOf(model.done, [](const ReportDone &done) {
        return QJsonObject { { u"time"_qs, done.when }, { u"text"_qs, plainText(done.what) },
            { u"mark"_qs, reportMarkKey(done.mark) }, { u"state"_qs, done.state } };
    }));
    root.insert(u"nothingDone"_qs, model.nothingDone);
    root.insert(u"watchedPlaces"_qs, plainText(model.watched));
    root.insert(u"findings"_qs, arrayOf(model.findings, findingJson));
    root.insert(u"seen"_qs, arrayOf(model.seen, rowJson));
    root.insert(u"observations"_qs, QJsonArray::fromStringList(model.observations));
    root.insert(u"photos"_qs, arrayOf(model.photos, [](const ReportPhoto &photo) {
        return QJsonObject { { u"caption"_qs, photo.caption }, { u"jpeg"_qs, base64(photo.jpeg) } };
    }));
    root.insert(u"changes"_qs, arrayOf(model.changes, changeJson));
    root.insert(u"otherChanges"_qs, QJsonArray::fromStringList(model.otherChanges));
    root.insert(u"undo"_qs,
        QJsonObject { { u"intro"_qs, model.undoIntro },
            { u"commands"_qs, QJsonArray::fromStringList(model.undoCommands) },
            { u"copies"_qs, plainText(model.copies) } });
    root.insert(u"checksSummary"_qs, model.checksSummary);
    root.insert(u"checks"_qs, arrayOf(model.checks, groupJson));
    root.insert(u"leftOut"_qs, QJsonArray::fromStringList(model.leftOut));
    root.insert(u"signatures"_qs, arrayOf(model.signatures, [](const ReportSignature &signature) {
        return QJsonObject { { u"label"_qs, signature.label },
            { u"png"_qs, base64(signature.png) } };
    }));
    return QJsonDocument { root }.toJson(QJsonDocument::Indented);
}

} // namespace edgemend
