// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/known_hosts_store.h"
#include "app/settings/login_memory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace edgemend;
using namespace Qt::StringLiterals;
using State = HostKeyReport::State;

namespace {

HostKey keyOf(const QByteArray &algorithm, char filling)
{
    QByteArray blob("\0\0\0", 3);
    blob.append(static_cast<char>(algorithm.size())).append(algorithm).append(32, filling);
    return { blob };
}

QByteArray columns(const HostKey &key) { return key.algorithm() + ' ' + key.blob.toBase64(); }

} // namespace

class KnownHostsStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesLines_data();
    void judgesLines();
    void keepsTrustPerLabel();
    void namesOfPortsAndLabels();
    void addsToAFileWithoutLastLineBreak();
    void refusesAnUnreadableFile();
    void asksForTheAlgorithmsOnFile();
    void printsFingerprintsAsSshKeygenDoes();
    void remembersLogins();
};

void KnownHostsStoreTest::judgesLines_data()
{
    const QByteArray mine = columns(keyOf("ssh-ed25519", 'a'));
    const QByteArray other = columns(keyOf("ssh-ed25519", 'b'));
    const QByteArray rsa = columns(keyOf("ssh-rsa", 'c'));
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<State>("state");

    QTest::newRow("an empty file knows nothing") << QByteArray() << State::Unknown;
    QTest::newRow("the same key is trusted") << "press.plant " + mine + "\n" << State::Trusted;
    QTest::newRow("names are compared without case") << "PRESS.plant " + mine << State::Trusted;
    QTest::newRow("one of several names") << "a,press.plant,b " + mine << State::Trusted;
    QTest::newRow("another name") << "press2.plant " + mine << State::Unknown;
    QTest::newRow("a pattern") << "*.plant " + mine << State::Trusted;
    QTest::newRow("a question mark stands for one letter")
        << "pres?.plant " + mine << State::Trusted;
    QTest::newRow("a pattern that excludes") << "*.plant,!press.plant " + mine << State::Unknown;
    QTest::newRow("another key of this type is a change")
        << "press.plant " + other << State::Changed;
    QTest::newRow("another type alone") << "press.plant " + rsa << State::OtherType;
    QTest::newRow("another type beside the right one")
        << "press.plant " + rsa + "\npress.plant " + mine << State::Trusted;
    QTest::newRow("an old line beside the right one")
        << "press.plant " + other + "\npress.plant " + mine << State::Trusted;
    QTest::newRow("another type and a change")
        << "press.plant " + rsa + "\npress.plant " + other << State::Changed;
    QTest::newRow("revoked") << "@revoked press.plant " + mine << State::Revoked;
    QTest::newRow("revoked everywhere") << "@revoked * " + mine << State::Revoked;
    QTest::newRow("revoked wins over trusted")
        << "press.plant " + mine + "\n@revoked press.plant " + mine << State::Revoked;
    QTest::newRow("revoked for another device") << "@revoked other.plant " + mine << State::Unknown;
    QTest::newRow("another key is revoked") << "@revoked press.plant " + other << State::Unknown;
    QTest::newRow("an authority vouches for no plain key")
        << "@cert-authority press.plant " + mine << State::Unknown;
    QTest::newRow("an authority with another key is no change")
        << "@cert-authority *.plant " + other << State::Unknown;
    QTest::newRow("a marker nobody knows is left alone")
        << "@future press.plant " + mine << State::Unknown;
    QTest::newRow("a comment") << "# press.plant " + mine << State::Unknown;
    QTest::newRow("a comment at the end") << "press.plant " + mine + " who@where" << State::Trusted;
    QTest::newRow("windows line ends") << "press.plant " + mine + "\r\n" << State::Trusted;
    QTest::newRow("a blob of another type than the line says")
        << "press.plant ssh-rsa " + keyOf("ssh-ed25519", 'a').blob.toBase64() << State::Unknown;
    QTest::newRow("a blob cut short")
        << QByteArray("press.plant ssh-ed25519 AAAA") << State::Unknown;
    // printf press.plant | openssl dgst -sha1 -mac HMAC -macopt key:saltsaltsaltsaltsalt
    QTest::newRow("a hashed name")
        << QByteArray("|1|c2FsdHNhbHRzYWx0c2FsdHNhbHQ=|") + "qs2Rh9fqW9+brXFJtjzt5nLgf5Y= " + mine
        << State::Trusted;
    QTest::newRow("a hashed other name")
        << QByteArray("|1|c2FsdHNhbHRzYWx0c2FsdHNhbHQ=|AAAAAAAAAAAAAAAAAAAAAAAAAAA= ") + mine
        << State::Unknown;
}

void KnownHostsStoreTest::judgesLines()
{
    QFETCH(QByteArray, file);
    QFETCH(State, state);
    const QTemporaryDir dir;
    QFile known(dir.filePath(u"known_hosts"_s));
    QVERIFY(known.open(QIODevice::WriteOnly) && known.write(file) == file.size());
    known.close();
    const KnownHostsStore store(known.fileName());
    const HostKey key = keyOf("ssh-ed25519", 'a');
    const auto report
        = store.judge({ .user = {}, .host = u"press.plant"_s, .port = 22, .label = {} }, key);
    QVERIFY(report);
    QCOMPARE(report->state, state);
    QCOMPARE(report->fingerprint, key.fingerprint());
    QCOMPARE(report->algorithm, u"ssh-ed25519"_s);
    QCOMPARE(
        report->trustedFingerprint.isEmpty(), state != State::Changed && state != State::OtherType);
}

void KnownHostsStoreTest::keepsTrustPerLabel()
{
    const QTemporaryDir dir;
    const KnownHostsStore store(dir.filePath(u"sub/known_hosts"_s));
    const HostKey here = keyOf("ssh-ed25519", 'a');
    const HostKey there = keyOf("ssh-ed25519", 'b');
    const Target plantA {
        .user = {}, .host = u"192.168.0.10"_s, .port = 22, .label = u"A / Halle 2 / Press"_s
    };
    Target plantB = plantA;
    plantB.label = u"B / Halle 2 / Press"_s;
    Target none = plantA;
    none.label.clear();
    QVERIFY(store.trust(plantA, here));
    QVERIFY(store.trust(plantB, there));
    QCOMPARE(store.judge(plantA, here)->state, State::Trusted);
    QCOMPARE(store.judge(plantB, there)->state, State::Trusted);
    // The same address in another plant is another device.
    QCOMPARE(store.judge(plantA, there)->state, State::Changed);
    QCOMPARE(store.judge(none, here)->state, State::Unknown);
    // A label moves with its device to another address.
    Target moved = plantA;
    moved.host = u"10.0.0.7"_s;
    QCOMPARE(store.judge(moved, here)->state, State::Trusted);
    QCOMPARE(QFile::permissions(dir.filePath(u"sub/known_hosts"_s)) & QFileDevice::ReadOther,
        QFileDevice::Permissions());
}

void KnownHostsStoreTest::namesOfPortsAndLabels()
{
    Target target { .user = {}, .host = u"Press.Plant"_s, .port = 22, .label = {} };
    QCOMPARE(KnownHostsStore::nameOf(target), "press.plant");
    target.port = 2222;
    QCOMPARE(KnownHostsStore::nameOf(target), "[press.plant]:2222");
    // Nothing in a label can look like a pattern, a list or a second column.
    target.label = u"*,!a b/?\n"_s;
    QCOMPARE(KnownHostsStore::nameOf(target), "label:%2A%2C%21a%20b%2F%3F%0A");
}

void KnownHostsStoreTest::addsToAFileWithoutLastLineBreak()
{
    const QTemporaryDir dir;
    QFile known(dir.filePath(u"known_hosts"_s));
    QVERIFY(known.open(QIODevice::WriteOnly));
    known.write("old " + columns(keyOf("ssh-ed25519", 'z')));
    known.close();
    const KnownHostsStore store(known.fileName());
    const Target target { .user = {}, .host = u"press"_s, .port = 22, .label = {} };
    const Target old { .user = {}, .host = u"old"_s, .port = 22, .label = {} };
    QVERIFY(store.trust(target, keyOf("ssh-ed25519", 'a')));
    QCOMPARE(store.judge(target, keyOf("ssh-ed25519", 'a'))->state, State::Trusted);
    QCOMPARE(store.judge(old, keyOf("ssh-ed25519", 'z'))->state, State::Trusted);
}

void KnownHostsStoreTest::refusesAnUnreadableFile()
{
    const QTemporaryDir dir;
    // A folder in its place cannot be read by anybody, root included.
    const KnownHostsStore store(dir.path());
    const auto report = store.judge(
        { .user = {}, .host = u"press"_s, .port = 22, .label = {} }, keyOf("ssh-ed25519", 'a'));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, FailureKind::Io);
}

void KnownHostsStoreTest::asksForTheAlgorithmsOnFile()
{
    const QTemporaryDir dir;
    const KnownHostsStore store(dir.filePath(u"known_hosts"_s));
    const Target target { .user = {}, .host = u"press"_s, .port = 22, .label = {} };
    QVERIFY(store.trust(target, keyOf("ssh-rsa", 'a')));
    QVERIFY(store.trust(
        { .user = {}, .host = u"other"_s, .port = 22, .label = {} }, keyOf("ssh-ed25519", 'a')));
    QCOMPARE(store.algorithmsOf(target), QList<QByteArray> { "ssh-rsa" });
}

void KnownHostsStoreTest::printsFingerprintsAsSshKeygenDoes()
{
    // ssh-keygen -lf on this line prints the fingerprint below.
    const HostKey key { QByteArray::fromBase64(
        "AAAAC3NzaC1lZDI1NTE5AAAAIFWtyW6StfTqeYs0wby52TcjDHVfH1vlSqfHIJdklPko") };
    QCOMPARE(key.algorithm(), "ssh-ed25519");
    QCOMPARE(key.fingerprint(), u"SHA256:wYh/L9yIPQ4OZ+Hg96sWZJ1WZwbV7LfdTSiFel+WarU"_s);
}

void KnownHostsStoreTest::remembersLogins()
{
    const QTemporaryDir dir;
    const LoginMemory memory(dir.filePath(u"sub/logins.json"_s));
    const Target target { .user = u"admin"_s, .host = u"press"_s, .port = 22, .label = {} };
    Target other = target;
    other.user = u"root"_s;
    QCOMPARE(memory.recall(target), LoginHints {});
    const LoginHints hints { .identityFile = u"/home/a/.ssh/id"_s, .needsLoader = true };
    memory.remember(target, hints);
    QCOMPARE(memory.recall(target), hints);
    QCOMPARE(memory.recall(other), LoginHints {});
    QFile damaged(dir.filePath(u"sub/logins.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"admin") > 0);
    damaged.close();
    QCOMPARE(memory.recall(target), LoginHints {});
}

QTEST_GUILESS_MAIN(KnownHostsStoreTest)
#include "known_hosts_store_test.moc"
