// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memory_search.h"
#include "tests/wizard/session/scripted_way.h"
#include "tests/wizard/session/training_visit.h"

#include <QTemporaryDir>

#include <thread>

namespace edgemend {

namespace {

const EnglishTranslator english;

tl::unexpected<Failure> failed(FailureKind kind)
{
    return failure(kind, text("Test", "Try"), text("Test", "It did not work."));
}

KnownDevice press()
{
    KnownDevice device;
    device.target.host = u"192.0.2.7"_qs;
    device.target.user = u"admin"_qs;
    return device;
}

struct Visit {
    explicit Visit(const QString &folder = {})
        : session(services(folder), english)
    {
        way->logIn = [clock = clock](const Credentials &) {
            return makeTrainingDevice(u"healthy", clock.training());
        };
    }
    WizardServices services(const QString &folder)
    {
        WizardServices given = trainingServices(clock);
        given.makeConnector = [way = way] { return std::make_unique<ScriptedConnector>(way); };
        given.identityFiles = [] { return QStringList { u"/keys/id_ed25519"_qs }; };
        given.dataFolder = folder;
        return given;
    }

    TestClock clock;
    std::shared_ptr<ScriptedWay> way = std::make_shared<ScriptedWay>();
    WizardSession session;
};

void answerWith(WizardSession &session, const char *secret)
{
    std::vector<SecretText> answers;
    for (qsizetype i = 1; i < session.loginQuestions().size(); ++i)
        answers.emplace_back();
    answers.emplace_back(QByteArray { secret });
    session.logIn(std::move(answers));
}

} // namespace

class ConnectingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void keysAreTriedFirstAndThenAPasswordIsAskedFor();
    void aRefusedPasswordIsNotSentAgain();
    void anEncryptedKeyAsksForItsPassphrase();
    void anUnknownKeyIsTrustedUnderItsLabel();
    void aChangedKeyStopsUntilItIsReplaced();
    void failuresHaveTheirPages_data();
    void failuresHaveTheirPages();
    void aBlockedConnectorLetsTheWindowGoAtOnce();
    void newsOfAnAbandonedAttemptReachNobody();
    void aTypedAddressFindsItsDevice();
    void secretsAreWiped();
};

void ConnectingTest::addressesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // 0: refused
    QTest::newRow("a host alone") << u"press"_qs << QString {} << u"press"_qs << 22;
    QTest::newRow("a user and a host") << u" a@192.0.2.7 "_qs << u"a"_qs << u"192.0.2.7"_qs << 22;
    QTest::newRow("a port") << u"a@press:2222"_qs << u"a"_qs << u"press"_qs << 2222;
    QTest::newRow("a user name with an @") << u"a@b@press"_qs << u"a@b"_qs << u"press"_qs << 22;
    QTest::newRow("IPv6 without a port") << u"fe80::1"_qs << QString {} << u"fe80::1"_qs << 22;
    QTest::newRow("IPv6 with a port") << u"[fe80::1]:23"_qs << QString {} << u"fe80::1"_qs << 23;
    QTest::newRow("IPv6 in brackets") << u"[fe80::1]"_qs << QString {} << u"fe80::1"_qs << 22;
    QTest::newRow("nothing is refused") << QString {} << QString {} << QString {} << 0;
    QTest::newRow("an empty user is refused") << u"@press"_qs << QString {} << QString {} << 0;
    QTest::newRow("port 0 is refused") << u"press:0"_qs << QString {} << QString {} << 0;
    QTest::newRow("a large port is refused") << u"press:65536"_qs << QString {} << QString {} << 0;
    QTest::newRow("an empty port is refused") << u"press:"_qs << QString {} << QString {} << 0;
    QTest::newRow("a blank is refused") << u"pr ess"_qs << QString {} << QString {} << 0;
    QTest::newRow("an option is refused") << u"-oProxy"_qs << QString {} << QString {} << 0;
    QTest::newRow("a control character is refused")
        << u"pre\u0007ss"_qs << QString {} << QString {} << 0;
}

void ConnectingTest::addressesAreRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, user);
    QFETCH(QString, host);
    QFETCH(int, port);
    const Result<Target> target = WizardSession::parseAddress(typed);
    QCOMPARE(target.has_value(), port != 0);
    if (!target) {
        QCOMPARE(target.error().kind, FailureKind::Usage);
        return;
    }
    QCOMPARE(target->user, user);
    QCOMPARE(target->host, host);
    QCOMPARE(int { target->port }, port);
}

void ConnectingTest::keysAreTriedFirstAndThenAPasswordIsAskedFor()
{
    Visit visit;
    visit.way->logIn
        = [clock = visit.clock](const Credentials &given) -> Result<std::unique_ptr<Device>> {
        if (given.password.revealed() != "secret")
            return failed(FailureKind::KeyRefused);
        return makeTrainingDevice(u"healthy", clock.training());
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::Login);
    QCOMPARE(session.failure()->kind, FailureKind::KeyRefused);
    QCOMPARE(session.loginQuestions().size(), 1);
    QVERIFY(session.loginQuestions().first().words.isEmpty()); // the device has not asked yet
    QCOMPARE(session.loginTried().size(), 1);
    QVERIFY(!session.isConnecting());
    answerWith(session, "secret");
    QVERIFY(session.isConnecting());
    WAIT_FOR(session.page() == PageId::Symptoms);
    // the used connection serves no second attempt
    QCOMPARE(visit.way->events(),
        (QStringList { u"reach 192.0.2.7 "_qs, u"log in with 1 keys"_qs, u"reach 192.0.2.7 "_qs,
            u"log in with 0 keys, password"_qs }));
}

void ConnectingTest::aRefusedPasswordIsNotSentAgain()
{
    Visit visit;
    visit.way->logIn = [](const Credentials &given) -> Result<std::unique_ptr<Device>> {
        return failed(
            given.password.isEmpty() ? FailureKind::KeyRefused : FailureKind::PasswordRefused);
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::Login);
    answerWith(session, "wrong");
    WAIT_FOR(session.failure() && session.failure()->kind == FailureKind::PasswordRefused);
    QCOMPARE(session.page(), PageId::Login);
    QVERIFY(!session.isConnecting());
    QTest::qWait(300);
    QCOMPARE(visit.way->events().count(u"log in with 0 keys, password"_qs), 1);
    // and an empty answer asks nobody
    answerWith(session, "");
    QVERIFY(!session.isConnecting());
}

void ConnectingTest::anEncryptedKeyAsksForItsPassphrase()
{
    Visit visit;
    visit.way->logIn
        = [clock = visit.clock](const Credentials &given) -> Result<std::unique_ptr<Device>> {
        if (given.passphrase.isEmpty())
            return failed(FailureKind::KeyUnreadable);
        return makeTrainingDevice(u"healthy", clock.training());
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::Login);
    QCOMPARE(session.loginQuestions().size(), 2);
    QCOMPARE(session.loginQuestions().first().askedBy, LoginQuestion::AskedBy::Laptop);
    std::vector<SecretText> answers;
    answers.emplace_back(QByteArray { "phrase" });
    answers.emplace_back();
    session.logIn(std::move(answers));
    WAIT_FOR(session.page() == PageId::Symptoms);
    QVERIFY(visit.way->events().contains(u"log in with 1 keys, passphrase"_qs));
}

void ConnectingTest::anUnknownKeyIsTrustedUnderItsLabel()
{
    const QTemporaryDir folder;
    Visit visit { folder.path() };
    visit.way->reach = [](std::stop_token) {
        return Result<HostKeyReport> { HostKeyReport {
            HostKeyReport::State::Unknown, u"ssh-ed25519"_qs, u"SHA256:abc"_qs, {} } };
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::HostKeyUnknown);
    QVERIFY(!session.isConnecting());
    QCOMPARE(session.hostKey()->fingerprint, u"SHA256:abc"_qs);
    QCOMPARE(visit.way->events().size(), 1); // nothing was sent to a stranger
    session.trustHostKey(u"Line 4 / press-07"_qs, u"Example Plant"_qs);
    WAIT_FOR(session.page() == PageId::Symptoms);
    QVERIFY(visit.way->events().contains(u"trust Line 4 / press-07"_qs));
    QCOMPARE(session.knownDevices().size(), 1);
    QCOMPARE(session.knownDevices().first().label, u"Line 4 / press-07"_qs);
    QCOMPARE(session.knownDevices().first().place, u"Example Plant"_qs);
    session.startDiagnosis();
    WAIT_FOR(session.page() == PageId::Findings);
    QCOMPARE(session.knownDevices().first().health, HealthState::Works);
    QCOMPARE(session.knownDevices().first().faults, 0);
}

void ConnectingTest::aChangedKeyStopsUntilItIsReplaced()
{
    Visit visit;
    visit.way->reach = [](std::stop_token) {
        return Result<HostKeyReport> { HostKeyReport { HostKeyReport::State::Changed,
            u"ssh-ed25519"_qs, u"SHA256:new"_qs, u"SHA256:old"_qs } };
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::HostKeyChanged);
    QTest::qWait(200);
    QCOMPARE(visit.way->events().size(), 1);
    session.replaceHostKey();
    WAIT_FOR(session.page() == PageId::Symptoms);
    QVERIFY(visit.way->events().contains(u"replace"_qs));
}

void ConnectingTest::failuresHaveTheirPages_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<PageId>("page");
    QTest::addColumn<QByteArray>("broken");
    QTest::newRow("a name") << FailureKind::NameNotFound << PageId::Doctor << QByteArray { "name" };
    QTest::newRow("a route") << FailureKind::NoRoute << PageId::Doctor << QByteArray { "route" };
    QTest::newRow("a port") << FailureKind::Refused << PageId::Doctor << QByteArray { "port" };
    QTest::newRow("time") << FailureKind::TimedOut << PageId::Doctor << QByteArray { "port" };
    QTest::newRow("no SSH") << FailureKind::NotSsh << PageId::Doctor << QByteArray { "ssh" };
    QTest::newRow("too many tries")
        << FailureKind::TooManyTries << PageId::Doctor << QByteArray { "login" };
    QTest::newRow("a revoked key")
        << FailureKind::HostKeyRevoked << PageId::Doctor << QByteArray { "host-key" };
    QTest::newRow("no Linux") << FailureKind::NotLinux << PageId::NotLinux
                              << QByteArray { "shell" };
}

void ConnectingTest::failuresHaveTheirPages()
{
    QFETCH(FailureKind, kind);
    QFETCH(PageId, page);
    QFETCH(QByteArray, broken);
    Visit visit;
    visit.way->reach = [kind](std::stop_token) -> Result<HostKeyReport> { return failed(kind); };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == page);
    QCOMPARE(session.failure()->kind, kind);
    const QList<DoctorLink> chain = session.doctorChain();
    QCOMPARE(chain.size(), 8);
    bool reached = true;
    for (const DoctorLink &link : chain) {
        if (link.id == broken) {
            QCOMPARE(link.state, DoctorLink::State::Broken);
            QVERIFY(!link.value.isEmpty());
            reached = false;
        } else {
            QCOMPARE(link.state, reached ? DoctorLink::State::Good : DoctorLink::State::NotReached);
        }
    }
}

void ConnectingTest::aBlockedConnectorLetsTheWindowGoAtOnce()
{
    Visit visit;
    auto ended = std::make_shared<std::atomic<bool>>(false);
    auto calls = std::make_shared<std::atomic<int>>(0);
    visit.way->reach = [ended, calls](std::stop_token) -> Result<HostKeyReport> {
        if (++*calls > 1)
            return HostKeyReport { HostKeyReport::State::Trusted, {}, {}, {} };
        std::this_thread::sleep_for(std::chrono::seconds { 3 }); // deaf to the token
        *ended = true;
        return failed(FailureKind::TimedOut);
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(!visit.way->events().isEmpty());
    QElapsedTimer took;
    took.start();
    session.cancelConnecting();
    QVERIFY(!session.isConnecting());
    QVERIFY(!session.isBusy());
    QVERIFY2(took.elapsed() < 250, qPrintable(QString::number(took.elapsed())));
    QVERIFY(!*ended);
    // another device can be visited while the first thread still hangs
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::Symptoms);
    QVERIFY(!*ended);
    WAIT_FOR(*ended); // and the one that was left behind ended alone
    QTest::qWait(100);
    QCOMPARE(session.page(), PageId::Symptoms);
    QVERIFY(session.isConnected());
    QVERIFY(!session.failure());
}

void ConnectingTest::newsOfAnAbandonedAttemptReachNobody()
{
    Visit visit;
    visit.way->reach
        = [](std::stop_token) -> Result<HostKeyReport> { return failed(FailureKind::NoRoute); };
    WizardSession &session = visit.session;
    QSignalSpy pages { &session, &WizardSession::pageChanged };
    session.connectTo(press());
    // its news are in the queue, and nobody has read them yet
    while (visit.way->events().isEmpty())
        std::this_thread::sleep_for(std::chrono::milliseconds { 1 });
    std::this_thread::sleep_for(std::chrono::milliseconds { 50 });
    session.cancelConnecting();
    QTest::qWait(200);
    QCOMPARE(pages.count(), 0);
    QVERIFY(!session.failure());
}

void ConnectingTest::aTypedAddressFindsItsDevice()
{
    const QTemporaryDir folder;
    {
        KnownDevices known { folder.path() };
        KnownDevice device = press();
        device.label = u"Line 4 / press-07"_qs;
        known.remember(device);
    }
    Visit visit { folder.path() };
    visit.session.connectTo(press());
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
    QCOMPARE(visit.way->events().first(), u"reach 192.0.2.7 Line 4 / press-07"_qs);
    QCOMPARE(visit.session.knownDevices().size(), 1);
}

void ConnectingTest::secretsAreWiped()
{
    const MarkedSecret password, sudo;
    Visit visit;
    auto seen = std::make_shared<std::atomic<int>>(0);
    visit.way->logIn
        = [seen, clock = visit.clock](const Credentials &given) -> Result<std::unique_ptr<Device>> {
        if (given.password.isEmpty())
            return failed(FailureKind::KeyRefused);
        *seen = static_cast<int>(given.password.size());
        return makeTrainingDevice(u"needs-sudo-password", clock.training());
    };
    WizardSession &session = visit.session;
    session.connectTo(press());
    WAIT_FOR(session.page() == PageId::Login);
    std::vector<SecretText> answers;
    answers.emplace_back(password.plain());
    QVERIFY(password.copiesInMemory() > 0); // the search finds what is there
    session.logIn(std::move(answers));
    WAIT_FOR(session.page() == PageId::Symptoms);
    QVERIFY(*seen > 0);
    WAIT_FOR(!session.isBusy());
    QCOMPARE(password.copiesInMemory(), 0);

    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    session.giveSudoPassword(SecretText { sudo.plain() });
    WAIT_FOR(session.page() == PageId::Findings);
    session.disconnectDevice();
    WAIT_FOR(sudo.copiesInMemory() == 0);
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(ConnectingTest)
#include "connecting_test.moc"
