// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/watched_places.h"

#include "checks/repair/training_device.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace edgemend {

namespace {

const QDateTime early = QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC);

PlacesSnapshot snapshot(const QByteArray &lines)
{
    ScriptAnswer answer;
    answer.output = lines + "end\n";
    answer.ranAsRoot = true;
    const auto parsed = parsePlaces(answer, early);
    return parsed ? *parsed : PlacesSnapshot {};
}

OwnEffects effectsOf(const QStringList &commands)
{
    TransactionReport report;
    for (const QString &command : commands)
        report.steps.append({ 1, StepOnDevice::Phase::Apply, command, 0, {}, 0, {} });
    OwnEffects own;
    own.add(report);
    return own;
}

QByteArray runScript(const QStringList &shell, const QStringList &places)
{
    QProcess process;
    QStringList words = shell.mid(1);
    words << QStringLiteral(EDGEMEND_SOURCE_DIR "/checks/repair/device/watched_places.sh");
    process.start(shell[0], words + places);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        return "failed";
    return process.readAllStandardOutput();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file { path };
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class WatchedPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsWellFormed();
    void whatDiffersIsNamedUnlessItIsOurs_data();
    void whatDiffersIsNamedUnlessItIsOurs();
    void whatCannotBeReadIsNotCounted();
    void aCutAnswerLosesThePlaceWhereItWasCut();
    void nonsenseIsRefused();
    void hostileNamesAreMadeSafe();
    void shellsReadFiles_data();
    void shellsReadFiles();
    void theTrainingDeviceAnswersAllOfIt();
};

void WatchedPlacesTest::theListIsWellFormed()
{
    const QList<QByteArray> places = watchedPlaces();
    QVERIFY(places.size() > 100);
    const QList<QByteArray> kinds { "tree", "each", "units", "sysctl", "rules", "docker",
        "routes" };
    for (const QByteArray &place : places) {
        QCOMPARE(places.count(place), 1);
        QVERIFY2(kinds.contains(place.left(place.indexOf(':'))), place.constData());
    }
    // where EdgeMend itself writes, every file counts for itself
    QVERIFY(places.contains("each:/etc/sysctl.d"));
    QVERIFY(watchedPlacesScript().body.contains("Reads only"));
}

void WatchedPlacesTest::whatDiffersIsNamedUnlessItIsOurs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("commands");
    QTest::addColumn<QStringList>("changed");
    const QByteArray hosts = "tree:/etc/hostname\t-\taaaa\n";
    QTest::newRow("nothing differs") << hosts << hosts << QStringList {} << QStringList {};
    QTest::newRow("a file that somebody changed")
        << hosts << QByteArray { "tree:/etc/hostname\t-\tbbbb\n" } << QStringList {}
        << QStringList { u"/etc/hostname"_qs };
    QTest::newRow("a file that came")
        << QByteArray { "each:/etc/sysctl.d\t-\tpresent\n" }
        << QByteArray { "each:/etc/sysctl.d\t-\tpresent\neach:/etc/sysctl.d\t/etc/sysctl.d/x\tb\n" }
        << QStringList {} << QStringList { u"/etc/sysctl.d/x"_qs };
    QTest::newRow("our own file came, and the folder with it")
        << QByteArray { "each:/etc/sysctl.d\t-\tabsent\n" }
        << QByteArray { "each:/etc/sysctl.d\t-\tpresent\neach:/etc/sysctl.d\t/etc/sysctl.d/x\tb\n" }
        << QStringList { u"write /etc/sysctl.d/x"_qs } << QStringList {};
    QTest::newRow("another file beside ours")
        << QByteArray { "each:/etc/sysctl.d\t-\tpresent\n" }
        << QByteArray { "each:/etc/sysctl.d\t-\tpresent\neach:/etc/sysctl.d\t/etc/sysctl.d/x\tb\n"
                        "each:/etc/sysctl.d\t/etc/sysctl.d/y\tb\n" }
        << QStringList { u"write /etc/sysctl.d/x"_qs } << QStringList { u"/etc/sysctl.d/y"_qs };
    const QByteArray off = "sysctl:forwarding\t/proc/sys/net/ipv4/ip_forward\ta\n"
                           "sysctl:forwarding\t/proc/sys/net/ipv6/conf/all/forwarding\ta\n";
    QTest::newRow("the switch that we set")
        << off << QByteArray { off }.replace("ip_forward\ta", "ip_forward\tb")
        << QStringList { u"echo '1' > /proc/sys/net/ipv4/ip_forward"_qs } << QStringList {};
    QTest::newRow("the other family's switch is not ours")
        << off << QByteArray { off }.replace("all/forwarding\ta", "all/forwarding\tb")
        << QStringList { u"echo '1' > /proc/sys/net/ipv4/ip_forward"_qs }
        << QStringList { u"/proc/sys/net/ipv6/conf/all/forwarding"_qs };
    const QByteArray units = "units:enablement\tdocker.service\tdisabled\n"
                             "units:enablement\tssh.service\tenabled\n";
    QTest::newRow("the unit that we enabled")
        << units << QByteArray { units }.replace("disabled", "enabled")
        << QStringList { u"systemctl enable docker.service docker.socket"_qs } << QStringList {};
    QTest::newRow("a unit that somebody disabled")
        << units << QByteArray { units }.replace("ssh.service\tenabled", "ssh.service\tmasked")
        << QStringList { u"systemctl enable docker.service"_qs }
        << QStringList { u"ssh.service"_qs };
    const QByteArray rules = "rules:iptables-save\t-\ta\nrules:iptables-save\tengine\ta\n";
    QTest::newRow("the engine's own rules come with the engine")
        << rules << QByteArray { rules }.replace("engine\ta", "engine\tb")
        << QStringList { u"systemctl start docker.service"_qs } << QStringList {};
    QTest::newRow("other rules do not") << rules << QByteArray { rules }.replace("-\ta", "-\tb")
                                        << QStringList { u"systemctl start docker.service"_qs }
                                        << QStringList { u"rules: iptables-save"_qs };
}

void WatchedPlacesTest::whatDiffersIsNamedUnlessItIsOurs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, commands);
    QFETCH(QStringList, changed);
    const PlacesComparison found
        = comparePlaces(snapshot(before), snapshot(after), effectsOf(commands));
    QCOMPARE(found.changed, changed);
    QCOMPARE(found.total, int(watchedPlaces().size()));
    QVERIFY(found.read >= 1);
}

void WatchedPlacesTest::whatCannotBeReadIsNotCounted()
{
    const PlacesSnapshot before = snapshot("tree:/etc/shadow\t-\tunreadable\n"
                                           "docker:networks\t-\tunreadable\n"
                                           "tree:/etc/hostname\t-\ta\n");
    const PlacesSnapshot after = snapshot("tree:/etc/shadow\t-\tunreadable\n"
                                          "docker:networks\t-\tb\n"
                                          "tree:/etc/hostname\t-\ta\n");
    const PlacesComparison found = comparePlaces(before, after, {});
    QCOMPARE(found.read, 1);
    QCOMPARE(found.changed, QStringList {});
}

void WatchedPlacesTest::aCutAnswerLosesThePlaceWhereItWasCut()
{
    ScriptAnswer answer;
    answer.output = "tree:/etc/hostname\t-\ta\neach:/etc/sysctl.d\t-\tpresent\n"
                    "each:/etc/sysctl.d\t/etc/sysctl.d/a\tb\neach:/etc/sys";
    const auto cut = parsePlaces(answer, early);
    QVERIFY(cut);
    QVERIFY(cut->isRead("tree:/etc/hostname"));
    QVERIFY(!cut->isRead("each:/etc/sysctl.d"));
}

void WatchedPlacesTest::nonsenseIsRefused()
{
    ScriptAnswer answer;
    QCOMPARE(parsePlaces(answer, early).error().kind, FailureKind::BadData);
    answer.output = "sh: not found\nend\n";
    QCOMPARE(parsePlaces(answer, early).error().kind, FailureKind::BadData);
    answer.output = "tree:/somewhere/else\t-\ta\nend\n";
    QCOMPARE(parsePlaces(answer, early).error().kind, FailureKind::BadData);
}

void WatchedPlacesTest::hostileNamesAreMadeSafe()
{
    const PlacesSnapshot before = snapshot("each:/etc/sysctl.d\t-\tpresent\n");
    const PlacesSnapshot after
        = snapshot("each:/etc/sysctl.d\t-\tpresent\n"
                   "each:/etc/sysctl.d\t/etc/sysctl.d/\xe2\x80\xae\x1b[2J\tb\n");
    const PlacesComparison found = comparePlaces(before, after, {});
    QCOMPARE(found.changed.size(), 1);
    QVERIFY(!found.changed.first().contains(QChar { 0x202e }));
    QVERIFY(!found.changed.first().contains(QChar { 0x1b }));
}

void WatchedPlacesTest::shellsReadFiles_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::newRow("dash") << QStringList { u"dash"_qs };
    QTest::newRow("bash") << QStringList { u"bash"_qs };
    QTest::newRow("busybox") << QStringList { u"busybox"_qs, u"sh"_qs };
}

void WatchedPlacesTest::shellsReadFiles()
{
    QFETCH(QStringList, shell);
    if (QStandardPaths::findExecutable(shell[0]).isEmpty())
        QSKIP("this shell is not installed");
    const QTemporaryDir folder;
    const QString path = folder.path();
    const QStringList places { u"tree:"_qs + path, u"each:"_qs + path,
        u"tree:"_qs + path + u"/none"_qs, u"sysctl:net/core"_qs, u"units:enablement"_qs };
    write(path + u"/a file"_qs, "one secret line\n");
    const QByteArray first = runScript(shell, places);
    QVERIFY2(first.endsWith("end\n"), first.constData());
    QVERIFY(!first.contains("secret"));
    QVERIFY(first.contains("/none\t-\tabsent\n"));
    QVERIFY(first.contains("/a file\t"));
    QCOMPARE(runScript(shell, places), first); // looking changes nothing
    // a new time of change is no change, new content and new rights are
    QFile file { path + u"/a file"_qs };
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(early, QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(runScript(shell, places), first);
    write(path + u"/a file"_qs, "two secret line\n");
    const QByteArray second = runScript(shell, places);
    QVERIFY(second != first);
    QVERIFY(file.setPermissions(QFile::ReadOwner));
    QVERIFY(runScript(shell, places) != second);
}

void WatchedPlacesTest::theTrainingDeviceAnswersAllOfIt()
{
    auto device = makeTrainingDevice(u"ip-forwarding-disabled", { {}, SimulatedPace::none(), {} });
    QVERIFY(device);
    const auto places = readPlaces(**device, early, {});
    QVERIFY(places);
    QVERIFY(places->asRoot);
    for (const QByteArray &place : watchedPlaces())
        QVERIFY2(places->isRead(place), place.constData());
    auto asking = makeTrainingDevice(u"needs-sudo-password", { {}, SimulatedPace::none(), {} });
    const auto fewer = readPlaces(**asking, early, {});
    QVERIFY(fewer && !fewer->asRoot);
    QVERIFY(!fewer->isRead("docker:networks"));
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(WatchedPlacesTest)
#include "watched_places_test.moc"
