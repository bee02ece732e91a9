// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// HTML and JSON: nothing of a device is markup, nothing is loaded from elsewhere, no secret gets
// in.

#include "checks/report/report_html.h"
#include "checks/report/report_json.h"
#include "tests/checks/report/report_samples.h"
#include "tests/support/secret_shapes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QString attack = u"<script>alert(1)</script>\"'&<img src=x onerror=y>"_qs;

/// A device and a technician who write markup wherever they can.
ReportInput hostileVisit()
{
    ReportInput input = mendedVisit();
    input.label = attack;
    input.place = attack;
    input.fields.observations = attack;
    input.fields.technician = attack;
    input.stopped[input.changes.first().id] = { attack };
    input.watched.changed = { attack };
    input.changes.first().diffs.first().path = attack;
    input.changes.first().diffs.first().unified = u"+"_qs + attack;
    input.changes.first().steps.first().command = attack;
    input.changes.first().mayStop = attack;
    for (Diagnosis *diagnosis : { &input.before, &*input.after }) {
        for (SignResult &sign : diagnosis->signResults)
            sign.sign.excerpt = attack;
        diagnosis->facts.system.known()->hostName = attack;
    }
    for (IssueResult &issue : input.before.issues)
        if (auto *finding = std::get_if<Finding>(&issue.verdict)) {
            finding->evidence = { { "forwarding", attack } };
            finding->symptom = text("Test", "{said}").with(u"said"_qs, attack);
        }
    return input;
}

} // namespace

class ReportWritersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void htmlEscapesWhatDevicesPrint()
    {
        const QByteArray html = reportToHtml(modelOf(hostileVisit()));
        QVERIFY(!html.contains("<script") && !html.contains("<img src=x"));
        QVERIFY(html.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 8);
        // every tag that is there is one of ours
        static const QRegularExpression tag { u"<([a-z0-9]+)"_qs };
        static const QStringList ours
            = u"html head meta title style body main header div p span h1 "
              u"h2 h3 ul ol li svg path circle section table tr th td strong "
              u"code pre footer br figure figcaption img"_qs.split(u' ');
        for (auto it = tag.globalMatch(QString::fromUtf8(html)); it.hasNext();) {
            const QString name = it.next().captured(1);
            QVERIFY2(ours.contains(name), qPrintable(name));
        }
    }

    void htmlNeedsNothingElse()
    {
        const QByteArray html = reportToHtml(modelOf(mendedVisit()));
        QVERIFY(html.startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"));
        QVERIFY(html.contains("<title>Service report Line 4 / press-07, 17 March 2026</title>"));
        QVERIFY(html.contains("default-src 'none'"));
        QVERIFY(html.contains("@media print") && html.contains("@page"));
        QVERIFY(!html.contains("url(") && !html.contains("href") && !html.contains("<link"));
        for (const char *token : { "@text@", "@surface@", "@border@", "@fineMark@" })
            QVERIFY2(!html.contains(token), token);
        for (const char *words :
            { "The device works again", "No other change in the 214 watched places.",
                "net.ipv4.ip_forward = 1", "Confirmed by", "Left out on purpose",
                "SHA256:q7Rk2mT0vXcJ5nLw8aYdB3sHfE1uPzG9oKiV6tQxNj4" })
            QVERIFY2(html.contains(words), words);
    }

    void aRightToLeftLanguageTurnsThePage()
    {
        ReportInput input = mendedVisit();
        input.language = u"ar"_qs;
        const QByteArray html = reportToHtml(modelOf(input));
        QVERIFY(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
        // values of the device are kept apart from the words around them, once and for all
        QVERIFY(html.contains("\u2068192.168.0.17\u2069"));
        QVERIFY(!html.contains("{U+"));
        const ReportModel model = modelOf(input);
        for (const QChar c : model.subtitle)
            QVERIFY(!c.isDigit() || c <= u'9'); // digits stay European
    }

    void jsonSaysTheSame()
    {
        const ReportModel model = modelOf(mendedVisit());
        const QJsonObject root = QJsonDocument::fromJson(reportToJson(model)).object();
        QCOMPARE(root[u"schema"_qs].toInt(), 1);
        QCOMPARE(root[u"kind"_qs].toString(), u"report"_qs);
        QCOMPARE(root[u"verdict"_qs][u"headline"_qs].toString(), model.verdict);
        QCOMPARE(root[u"verdict"_qs][u"mark"_qs].toString(), u"fine"_qs);
        QCOMPARE(root[u"health"_qs][u"signs"_qs].toArray().size(), 5);
        QCOMPARE(root[u"counts"_qs].toArray().size(), 5);
        QCOMPARE(root[u"findings"_qs][0][u"state"_qs].toString(), u"Mended"_qs);
        QCOMPARE(root[u"changes"_qs][0][u"diffs"_qs][0][u"lines"_qs][1][u"kind"_qs].toString(),
            u"added"_qs);
        QCOMPARE(root[u"watchedPlaces"_qs].toString(), plainText(model.watched));
        QVERIFY(
            !root[u"checks"_qs].toArray().isEmpty() && !root[u"leftOut"_qs].toArray().isEmpty());
    }

    /// Every shape of secret, typed by the technician and printed by the device.
    void noPlantedSecretGetsIn()
    {
        const QList<PlantedSecret> secrets = plantSecrets(20260317);
        QVERIFY(secrets.size() > 5);
        const QString planted = QString::fromUtf8(plantedText(secrets));
        ReportInput input = mendedVisit();
        input.fields.observations = planted;
        input.changes.first().diffs.first().unified = planted;
        const ReportModel model = modelOf(input);
        for (const QByteArray &product : { reportToHtml(model), reportToJson(model) }) {
            const QList<QByteArray> found = leaked(secrets, product);
            QVERIFY2(found.isEmpty(), found.join(", ").constData());
        }
    }
};

QTEST_GUILESS_MAIN(ReportWritersTest)
#include "report_writers_test.moc"
