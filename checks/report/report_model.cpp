// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_model.h"

#include "checks/report/photo.h"
#include "checks/report/report_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

constexpr qsizetype mostPhotos = 12;

QString technicianOf(const ReportSources &from)
{
    const QString &named = from.input.fields.technician;
    return from.words.clean(named.isEmpty() ? from.input.user : named, 120);
}

void addRow(QList<ReportRow> &rows, const ReportSources &from, const Message &name,
    const QString &value, const QString &note = {})
{
    if (!value.isEmpty())
        rows.append({ from.words.say(name), from.words.isolated(value), note });
}

/// "2026-03-17-press-07-01": only what may stand in a file's name.
QString numberOf(const ReportSources &from)
{
    static const QRegularExpression others { u"[^A-Za-z0-9]+"_qs };
    QString name = reportDeviceName(from).section(u'/', -1);
    name = name.replace(others, u"-"_qs).left(24);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return u"%1-%2-%3"_qs
        .arg(from.input.written.toTimeZone(from.input.zone).toString(u"yyyy-MM-dd"_qs),
            name.isEmpty() ? u"device"_qs : name)
        .arg(from.input.sequence, 2, 10, QChar { u'0' });
}

void addHead(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    const ReportInput &input = from.input;
    model.language = input.language;
    model.rightToLeft = words.isRightToLeft();
    model.tool = u"EdgeMend"_qs;
    model.version = QStringLiteral(EDGEMEND_VERSION);
    model.company = words.clean(input.fields.company, 120);
    model.author = technicianOf(from);
    model.kind = words.say(REPORT_TEXT("Service report"));
    model.title = reportDeviceName(from);
    model.written = input.written;
    model.number = numberOf(from);
    const QString place = words.clean(input.place, 120);
    const QString customer = words.clean(input.fields.customer, 120);
    QStringList line { place.isEmpty() ? customer : place, words.date(input.written) };
    if (!input.fields.job.isEmpty())
        line << words.say(REPORT_TEXT("Job {job}").with(u"job"_qs, input.fields.job));
    line.removeAll(QString {});
    model.subtitle = line.join(u" · "_qs);
    model.documentTitle = words.say(REPORT_TEXT("Service report {device}, {date}")
                                        .with(u"device"_qs, model.title)
                                        .with(u"date"_qs, words.date(input.written)));
    QStringList foot { model.title, place };
    foot.removeAll(QString {});
    model.footer = foot.join(u", "_qs);
    model.numberLine = words.say(REPORT_TEXT("Report {number}").with(u"number"_qs, model.number));
    model.pageOf = words.say(REPORT_TEXT("Page {page} of {pages}"));
}

QString systemWords(const ReportSources &from, const SystemFacts &system)
{
    QStringList parts { from.words.clean(system.osName, 60),
        from.words.clean(system.architecture, 20) };
    parts.removeAll(QString {});
    return parts.join(u", "_qs);
}

QString addressWords(const ReportSources &from, const DeviceIdentity &device)
{
    if (device.address.isEmpty())
        return {};
    const QString place = device.port == 22 || device.port == 0
        ? device.address
        : u"%1:%2"_qs.arg(device.address).arg(device.port);
    if (device.user.isEmpty())
        return from.words.clean(place, 120);
    return from.words.say(REPORT_TEXT("{address}, as user {user}")
                              .with(u"address"_qs, place)
                              .with(u"user"_qs, device.user));
}

QString keyNote(const ReportSources &from)
{
    if (!from.input.hostKeyKnownSince.isValid())
        return {};
    return from.words.say(REPORT_TEXT("known since {date}")
                              .with(u"date"_qs, from.words.date(from.input.hostKeyKnownSince)));
}

/// How far the device's clock is off, as well as one reading over a link can tell.
QString clockNote(const ReportSources &from, const Evidence &evidence, const QDateTime &device)
{
    const double behind = static_cast<double>(device.msecsTo(evidence.started)) / 1000.0;
    const double blur = static_cast<double>(evidence.duration.count()) / 1000.0 + 1.0;
    // the device was read some time during the run, so it may seem ahead by the run's length
    if (behind <= 1.0 && -behind <= blur)
        return from.words.say(REPORT_TEXT("the same, as far as can be told"));
    const Message words
        = behind > 0 ? REPORT_TEXT("{duration} behind") : REPORT_TEXT("{duration} ahead");
    const std::chrono::milliseconds off { static_cast<qint64>(std::abs(behind) * 1000) };
    return from.words.say(words.with(u"duration"_qs, from.words.duration(off)));
}

void addDevice(ReportModel &model, const ReportSources &from)
{
    const Diagnosis &latest = from.tally.latest;
    const DeviceIdentity &device = latest.evidence.device;
    const SystemFacts *system = latest.facts.system.known();
    const IdentityFacts *identity = latest.facts.identity.known();
    const EngineFacts *engine = latest.facts.engine.known();
    QList<ReportRow> &rows = model.device;
    model.deviceTitle = from.words.say(REPORT_TEXT("Device"));
    addRow(rows, from, REPORT_TEXT("Name"),
        system ? from.words.clean(system->hostName, 80) : QString {});
    if (identity && !(system && identity->deviceId == system->hostName))
        addRow(rows, from, REPORT_TEXT("Identity"), from.words.clean(identity->deviceId, 120));
    addRow(rows, from, REPORT_TEXT("Hub"),
        identity ? from.words.clean(identity->hub, 120) : QString {});
    addRow(rows, from, REPORT_TEXT("Parent"),
        identity ? from.words.clean(identity->parent, 120) : QString {});
    addRow(rows, from, REPORT_TEXT("Address"), addressWords(from, device));
    if (!device.hostKey.isEmpty())
        rows.append({ from.words.say(REPORT_TEXT("Host key")),
            from.words.fingerprint(device.hostKey), keyNote(from), true });
    addRow(rows, from, REPORT_TEXT("IoT Edge"),
        system ? from.words.clean(system->edgeVersion, 60) : QString {});
    addRow(rows, from, REPORT_TEXT("Container engine"),
        engine ? from.words.clean(engine->version, 60) : QString {});
    addRow(rows, from, REPORT_TEXT("System"), system ? systemWords(from, *system) : QString {});
}

QString mayStopWords(const ReportSources &from)
{
    QStringList names;
    for (const TransactionReport &change : from.input.changes)
        if (!change.mayStop.isEmpty() && !names.contains(change.mayStop))
            names << change.mayStop;
    if (names.isEmpty())
        return {};
    return from.words.say(REPORT_TEXT("Yes: {names}").with(u"names"_qs, names.join(u", "_qs)));
}

QString arrivedWords(const ReportSources &from)
{
    const QDateTime looked = from.input.before.evidence.started;
    if (!from.input.arrived.isValid())
        return looked.isValid() ? from.words.minute(looked) : QString {};
    if (!looked.isValid())
        return from.words.minute(from.input.arrived);
    return from.words.say(REPORT_TEXT("{time}, first look {look}")
                              .with(u"time"_qs, from.words.minute(from.input.arrived))
                              .with(u"look"_qs, from.words.minute(looked)));
}

void addVisit(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    const ReportInput &input = from.input;
    const Evidence &evidence = from.tally.latest.evidence;
    const SystemFacts *system = from.tally.latest.facts.system.known();
    QList<ReportRow> &rows = model.visit;
    model.visitTitle = words.say(REPORT_TEXT("Visit"));
    addRow(rows, from, REPORT_TEXT("Technician"), model.author);
    if (input.fields.customer != input.place)
        addRow(rows, from, REPORT_TEXT("Customer"), words.clean(input.fields.customer, 120));
    addRow(rows, from, REPORT_TEXT("Laptop"), words.clean(input.laptop, 80));
    addRow(rows, from, REPORT_TEXT("Arrived"), arrivedWords(from));
    addRow(rows, from, REPORT_TEXT("Report made"), words.minute(input.written));
    if (evidence.started.isValid())
        addRow(rows, from, REPORT_TEXT("Laptop's clock"), words.instant(evidence.started),
            words.zoneName(evidence.started));
    if (system && system->deviceTime.isValid() && evidence.started.isValid())
        addRow(rows, from, REPORT_TEXT("Device's clock"), words.second(system->deviceTime),
            clockNote(from, evidence, system->deviceTime));
    addRow(rows, from, REPORT_TEXT("Line may stop"), mayStopWords(from));
    addRow(rows, from, REPORT_TEXT("EdgeMend"), model.version);
}

QByteArray withoutMetadata(const QByteArray &photo)
{
    if (isBareJpeg(photo))
        return photo;
    const Result<QByteArray> again = encodePhoto(photo);
    return again ? *again : QByteArray {};
}

qsizetype secretsStruckOut(const ReportInput &input)
{
    qsizetype count = 0;
    const auto add = [&count](const Evidence &evidence) {
        for (const ProbeRecord &record : evidence.records)
            count += record.text.count(u"***"_qs);
    };
    add(input.after ? input.after->evidence : input.before.evidence);
    return count;
}

} // namespace

QString reportDeviceName(const ReportSources &from)
{
    const Diagnosis &latest = from.tally.latest;
    const SystemFacts *system = latest.facts.system.known();
    for (const QString &name : { from.input.label, latest.evidence.device.label,
             system ? system->hostName : QString {}, latest.evidence.device.address })
        if (!name.isEmpty())
            return from.words.clean(name, 120);
    return from.words.say(REPORT_TEXT("Unnamed device"));
}

void addDeviceAndVisit(ReportModel &model, const ReportSources &from)
{
    addDevice(model, from);
    addVisit(model, from);
}

void addSeen(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    model.seenTitle = words.say(REPORT_TEXT("Seen by the technician"));
    QStringList symptoms;
    for (const Message &symptom : from.input.symptoms)
        symptoms << words.say(symptom);
    addRow(model.seen, from, REPORT_TEXT("Symptoms"), symptoms.join(u"; "_qs));
    for (const ReportAnswer &answer : from.input.answers)
        model.seen.append({ words.say(answer.question), words.say(answer.answer), {} });
    for (const QString &paragraph : words.cleanLines(from.input.fields.observations).split(u'\n'))
        if (!paragraph.trimmed().isEmpty())
            model.observations << paragraph.trimmed();
    for (const QByteArray &photo : from.input.fields.photos) {
        const QByteArray jpeg
            = model.photos.size() < mostPhotos ? withoutMetadata(photo) : QByteArray {};
        if (!jpeg.isEmpty())
            model.photos.append({ jpeg,
                words.say(REPORT_TEXT("Photo {number}")
                              .with(u"number"_qs, QString::number(model.photos.size() + 1))) });
    }
}

void addLeftOut(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    model.leftOutTitle = words.say(REPORT_TEXT("Left out on purpose"));
    const qsizetype secrets = secretsStruckOut(from.input);
    if (secrets > 0)
        model.leftOut << words.count(secrets,
            REPORT_TEXT("1 secret was struck out before anything was stored or shown; *** stands "
                        "in its place."),
            REPORT_TEXT("{count} secrets were struck out before anything was stored or shown; *** "
                        "stands in their place."));
    else
        model.leftOut << words.say(REPORT_TEXT(
            "Secrets are struck out before anything is stored or shown; none was met."));
    model.leftOut << words.say(REPORT_TEXT("Names and addresses are shown."));
    model.leftOut << words.say(
        REPORT_TEXT("To look, nothing was installed, started or pulled on the device; iotedge "
                    "check was not run, because it pulls images."));
    if (from.input.evidence == ReportInput::Evidence::LeftOut)
        model.leftOut << words.say(REPORT_TEXT("The lines of evidence were left out."));
    if (!model.photos.isEmpty())
        model.leftOut << words.say(
            REPORT_TEXT("The photos carry neither a place nor anything about the camera."));
}

void addSignatures(ReportModel &model, const ReportSources &from)
{
    const ReportWords &words = from.words;
    const ReportFields &fields = from.input.fields;
    model.signedTitle = words.say(REPORT_TEXT("Signed"));
    const QString when
        = words.date(from.input.written) + u", "_qs + words.minute(from.input.written);
    const QByteArray own = encodeSignature(fields.signatureTechnician);
    const Message label = own.isEmpty() ? REPORT_TEXT("{name}, technician: date")
                                        : REPORT_TEXT("{name}, technician, {when}");
    model.signatures.append({ own,
        model.author.isEmpty()
            ? words.say(REPORT_TEXT("Technician: name, date"))
            : words.say(label.with(u"name"_qs, model.author).with(u"when"_qs, when)) });
    const QString customer = fields.customer.isEmpty() ? from.input.place : fields.customer;
    model.signatures.append({ encodeSignature(fields.signatureCustomer),
        customer.isEmpty()
            ? words.say(REPORT_TEXT("For the customer: name, date"))
            : words.say(
                REPORT_TEXT("For {customer}: name, date").with(u"customer"_qs, customer)) });
}

QString plainText(const ReportText &text)
{
    QStringList parts;
    for (const ReportSpan &span : text)
        parts << span.text;
    return parts.join(u' ');
}

QString reportMarkKey(ReportMark mark)
{
    switch (mark) {
    case ReportMark::Fault:
        return u"fault"_qs;
    case ReportMark::Warning:
        return u"warning"_qs;
    case ReportMark::Fine:
        return u"fine"_qs;
    case ReportMark::Unknown:
        return u"unknown"_qs;
    case ReportMark::NotApplicable:
        return u"not-applicable"_qs;
    case ReportMark::None:
        break;
    }
    return u"none"_qs;
}

QString pageWords(const ReportModel &model, int page, int pages)
{
    return fillIn(model.pageOf,
        { { u"page"_qs, QString::number(page) }, { u"pages"_qs, QString::number(pages) } });
}

ReportModel makeReportModel(const ReportInput &input, const Translator &translator)
{
    const ReportTally tally { input };
    const ReportWords words { translator, input.language, input.zone };
    const ReportSources from { input, tally, words };
    ReportModel model;
    addHead(model, from);
    addVerdict(model, from);
    addSigns(model, from);
    addCounts(model, from);
    addDeviceAndVisit(model, from);
    addDone(model, from);
    addWatched(model, from);
    addFindings(model, from);
    addSeen(model, from);
    addChanges(model, from);
    addUndo(model, from);
    addChecks(model, from);
    addLeftOut(model, from);
    addSignatures(model, from);
    return model;
}

} // namespace edgemend
