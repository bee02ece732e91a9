// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/known_devices.h"

#include <QTemporaryDir>
#include <QTest>

namespace edgemend {

namespace {

KnownDevice device(const QString &label, const QString &host)
{
    KnownDevice known;
    known.label = label;
    known.target.host = host;
    known.target.user = u"admin"_qs;
    known.lastVisit = QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC);
    return known;
}

QString fileIn(const QTemporaryDir &folder) { return folder.filePath(u"known_devices.json"_qs); }

} // namespace

class KnownDevicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasRememberedIsThereAgain();
    void theNewestVisitStandsFirst();
    void aVisitWithoutAVerdictKeepsTheOldOne();
    void damageMeansNoneIsKnown_data();
    void damageMeansNoneIsKnown();
    void devicesAreForgottenByTheirNames();
    void withoutAFolderNothingIsKept();
};

void KnownDevicesTest::whatWasRememberedIsThereAgain()
{
    const QTemporaryDir folder;
    KnownDevice known = device(u"Line 4 / press-07"_qs, u"192.0.2.7"_qs);
    known.place = u"Example Plant"_qs;
    known.target.port = 2222;
    known.faults = 2;
    known.warnings = 1;
    known.health = HealthState::Ill;
    KnownDevices { folder.path() }.remember(known);
    known.target.label = known.label;
    QCOMPARE(KnownDevices { folder.path() }.all(), QList<KnownDevice> { known });
    // for its owner only
    QVERIFY(!(QFile::permissions(fileIn(folder)) & (QFile::ReadGroup | QFile::ReadOther)));
}

void KnownDevicesTest::theNewestVisitStandsFirst()
{
    const QTemporaryDir folder;
    KnownDevices known { folder.path() };
    known.remember(device(u"a"_qs, u"1"_qs));
    known.remember(device(u"b"_qs, u"2"_qs));
    known.remember(device(u"a"_qs, u"3"_qs));
    QCOMPARE(known.all().size(), 2);
    QCOMPARE(known.all().first().target.host, u"3"_qs);
    // plants reuse addresses: the same address under another label is another device
    known.remember(device(u"c"_qs, u"3"_qs));
    QCOMPARE(known.all().size(), 3);
    Target typed;
    typed.host = u"2"_qs;
    QCOMPARE(known.find(typed)->label, u"b"_qs);
    typed.host = u"9"_qs;
    QVERIFY(!known.find(typed));
}

void KnownDevicesTest::aVisitWithoutAVerdictKeepsTheOldOne()
{
    const QTemporaryDir folder;
    KnownDevices known { folder.path() };
    KnownDevice first = device(u"a"_qs, u"1"_qs);
    first.health = HealthState::Ill;
    first.faults = 3;
    first.place = u"Plant"_qs;
    known.remember(first);
    known.remember(device(u"a"_qs, u"1"_qs));
    QCOMPARE(known.all().first().health, HealthState::Ill);
    QCOMPARE(known.all().first().faults, 3);
    QCOMPARE(known.all().first().place, u"Plant"_qs);
}

void KnownDevicesTest::damageMeansNoneIsKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("devices");
    QTest::newRow("cut in the middle") << QByteArray { "{\"schema\":1,\"devi" } << 0;
    QTest::newRow("no JSON at all") << QByteArray { "\x7f\x45LF" } << 0;
    QTest::newRow("a newer version")
        << QByteArray { R"({"schema":2,"devices":[{"host":"a"}]})" } << 0;
    QTest::newRow("odd types beside a good one")
        << QByteArray { R"({"schema":1,"devices":[7,{"host":3},{"host":"a","port":"x"},
            {"host":"b","port":99999},{"label":"c","host":"c","faults":-5}]})" }
        << 2;
}

void KnownDevicesTest::damageMeansNoneIsKnown()
{
    QFETCH(QByteArray, text);
    QFETCH(int, devices);
    const QTemporaryDir folder;
    QFile file { fileIn(folder) };
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    KnownDevices known { folder.path() };
    QCOMPARE(known.all().size(), qsizetype { devices });
    for (const KnownDevice &each : known.all())
        QVERIFY(each.faults >= 0 && each.target.port > 0);
    known.remember(device(u"new"_qs, u"1"_qs));
    QCOMPARE(KnownDevices { folder.path() }.all().size(), qsizetype { devices + 1 });
}

void KnownDevicesTest::devicesAreForgottenByTheirNames()
{
    const QTemporaryDir folder;
    KnownDevices known { folder.path() };
    known.remember(device(u"a"_qs, u"1"_qs));
    known.remember(device({}, u"2"_qs));
    known.forget(u"nobody"_qs);
    QCOMPARE(known.all().size(), 2);
    known.forget(u"admin@2:22"_qs);
    known.forget(u"a"_qs);
    QVERIFY(known.all().isEmpty());
    QVERIFY(KnownDevices { folder.path() }.all().isEmpty());
}

void KnownDevicesTest::withoutAFolderNothingIsKept()
{
    KnownDevices known { {} };
    known.remember(device(u"a"_qs, u"1"_qs));
    QCOMPARE(known.all().size(), 1);
    QVERIFY(KnownDevices { {} }.all().isEmpty());
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(KnownDevicesTest)
#include "known_devices_test.moc"
