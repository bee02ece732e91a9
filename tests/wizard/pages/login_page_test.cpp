// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/login_page.h"

#include "tests/support/memory_search.h"
#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/device_words.h"
#include "wizard/widgets/secret_field.h"

using namespace edgemend;

namespace {

const QString logIn = u"Log in"_qs;

tl::unexpected<Failure> failed(FailureKind kind)
{
    return failure(kind, text("Test", "Try"), text("Test", "It was not taken."));
}

} // namespace

class LoginPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDevicesQuestionIsAsked();
    void ourWordsAreNotShownAsTheDevices();
    void nothingIsSentWhileNothingIsTyped();
    void enterSendsThePassword();
    void aRefusedPasswordIsSaidAndGone();
    void theMarkOfARefusalGoesWithTheNextTry();
    void aRefusedKeyIsNoWrongPassword();
    void aPassphraseAloneIsEnough();
    void aPasswordBesideAnUnreadableKeyIsEnough();
    void otherQuestionsAfterARefusalAreShown();
    void secretsAreWipedWhenThePageIsLeft();
    void anotherDeviceCanBeChosen();

private:
    using LogIn = std::function<Result<std::unique_ptr<Device>>(const Credentials &)>;
    void ask(FailureKind kind, LogIn logsIn = {});
    [[nodiscard]] QList<SecretField *> secrets() const
    {
        return m_shown->window.findChildren<SecretField *>();
    }
    static void type(const SecretField &field, const char *text)
    {
        QTest::keyClicks(field.editor(), QString::fromLatin1(text));
    }
    /// What stands below it with a fault mark.
    [[nodiscard]] static QString wrongOf(const SecretField &field)
    {
        return field.editor()->accessibleDescription();
    }
    [[nodiscard]] int logins() const
    {
        return static_cast<int>(m_visit->way->events().filter(u"log in"_qs).size());
    }

    Look m_look;
    std::unique_ptr<ScriptedVisit> m_visit;
    std::unique_ptr<ShownPage<LoginPage>> m_shown;
};

void LoginPageTest::init()
{
    m_visit = std::make_unique<ScriptedVisit>();
    m_shown = std::make_unique<ShownPage<LoginPage>>(m_visit->session, m_look);
}

void LoginPageTest::cleanup()
{
    m_shown.reset();
    m_visit.reset();
}

/// The keys of the laptop alone meet this refusal.
void LoginPageTest::ask(FailureKind kind, LogIn logsIn)
{
    m_visit->way->logIn = [kind, logsIn, clock = m_visit->clock](
                              const Credentials &given) -> Result<std::unique_ptr<Device>> {
        if (given.password.isEmpty() && given.passphrase.isEmpty())
            return failed(kind);
        return logsIn ? logsIn(given) : makeTrainingDevice(u"healthy", clock.training());
    };
    m_visit->session.connectTo(ScriptedVisit::press());
    WAIT_FOR(m_visit->session.page() == PageId::Login);
    m_shown->enter();
}

void LoginPageTest::theDevicesQuestionIsAsked()
{
    ask(FailureKind::KeyRefused);
    QCOMPARE(secrets().size(), 1);
    QCOMPARE(m_shown->page->firstFocus(), secrets().first()->editor());
    QVERIFY(secrets().first()->editor()->accessibleName().contains(u"Password of admin"));
    const QString words = wordsIn(m_shown->window);
    QVERIFY2(words.contains(u"Key id_ed25519"_qs), qPrintable(words)); // was tried
    QVERIFY2(words.contains(u"user admin"_qs), qPrintable(words));
}

void LoginPageTest::ourWordsAreNotShownAsTheDevices()
{
    ask(FailureKind::KeyRefused);
    const QString words = wordsIn(m_shown->window);
    QVERIFY2(words.contains(u"Password of admin"_qs), qPrintable(words));
    QVERIFY2(!words.contains(u"its own words"_qs), qPrintable(words));
    QVERIFY(!m_shown->window.findChild<DeviceWords *>());
}

void LoginPageTest::nothingIsSentWhileNothingIsTyped()
{
    ask(FailureKind::KeyRefused);
    QVERIFY(!canPress(*m_shown->page, logIn));
    QTest::keyClick(secrets().first()->editor(), Qt::Key_Return);
    QTest::qWait(100);
    QCOMPARE(logins(), 1); // that with the keys
    QVERIFY(!m_visit->session.isConnecting());
    QSignalSpy told { m_shown->page, &Page::actionsChanged };
    type(*secrets().first(), "s");
    QVERIFY(told.count() > 0);
    QVERIFY(canPress(*m_shown->page, logIn));
    QTest::keyClick(secrets().first()->editor(), Qt::Key_Backspace);
    QVERIFY(!canPress(*m_shown->page, logIn));
}

void LoginPageTest::enterSendsThePassword()
{
    auto seen = std::make_shared<std::atomic<bool>>(false);
    ask(FailureKind::KeyRefused, [seen, clock = m_visit->clock](const Credentials &given) {
        *seen = given.password.revealed() == "secret";
        return makeTrainingDevice(u"healthy", clock.training());
    });
    type(*secrets().first(), "secret");
    QTest::keyClick(secrets().first()->editor(), Qt::Key_Return);
    QVERIFY(m_visit->session.isConnecting());
    QVERIFY(secrets().first()->isEmpty());
    QVERIFY(!canPress(*m_shown->page, logIn));
    QVERIFY(canPress(*m_shown->page, u"Cancel"_qs));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    QVERIFY(*seen);
}

void LoginPageTest::aRefusedPasswordIsSaidAndGone()
{
    ask(FailureKind::KeyRefused,
        [](const Credentials &) { return failed(FailureKind::PasswordRefused); });
    type(*secrets().first(), "wrong");
    QVERIFY(press(*m_shown->page, logIn));
    WAIT_FOR(!m_visit->session.isConnecting());
    QCOMPARE(m_visit->session.page(), PageId::Login);
    QCOMPARE(wrongOf(*secrets().first()), u"It was not taken."_qs);
    const auto isSaid = [this](const QString &line) {
        return wordsIn(m_shown->window).split(u'\n').contains(line);
    };
    WAIT_FOR(isSaid(u"Password"_qs) && isSaid(u"Key id_ed25519"_qs)); // what was tried
    QVERIFY(secrets().first()->isEmpty());
    QVERIFY(!canPress(*m_shown->page, logIn)); // it is never sent twice
    QVERIFY(wordsIn(m_shown->window).contains(u"Password"_qs));
}

void LoginPageTest::theMarkOfARefusalGoesWithTheNextTry()
{
    ask(FailureKind::KeyRefused,
        [](const Credentials &) { return failed(FailureKind::PasswordRefused); });
    type(*secrets().first(), "wrong");
    QVERIFY(press(*m_shown->page, logIn));
    WAIT_FOR(!m_visit->session.isConnecting());
    QVERIFY(!wrongOf(*secrets().first()).isEmpty());
    type(*secrets().first(), "another");
    QVERIFY(press(*m_shown->page, logIn));
    QCOMPARE(wrongOf(*secrets().first()), QString {});
    WAIT_FOR(!m_visit->session.isConnecting());
}

void LoginPageTest::aRefusedKeyIsNoWrongPassword()
{
    ask(FailureKind::KeyRefused);
    QCOMPARE(wrongOf(*secrets().first()), QString {}); // nobody typed one yet
}

void LoginPageTest::aPassphraseAloneIsEnough()
{
    ask(FailureKind::KeyUnreadable);
    QCOMPARE(secrets().size(), 2);
    QVERIFY(!canPress(*m_shown->page, logIn));
    type(*secrets().first(), "phrase");
    QVERIFY(canPress(*m_shown->page, logIn));
    QVERIFY(press(*m_shown->page, logIn));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    QVERIFY(m_visit->way->events().contains(u"log in with 1 keys, passphrase"_qs));
}

void LoginPageTest::aPasswordBesideAnUnreadableKeyIsEnough()
{
    ask(FailureKind::KeyUnreadable);
    type(*secrets().last(), "secret");
    QVERIFY(press(*m_shown->page, logIn));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    QVERIFY(m_visit->way->events().contains(u"log in with 0 keys, password"_qs));
}

void LoginPageTest::otherQuestionsAfterARefusalAreShown()
{
    ask(FailureKind::KeyUnreadable, [clock = m_visit->clock](const Credentials &given) {
        if (given.password.revealed() != "right")
            return Result<std::unique_ptr<Device>> { failed(FailureKind::PasswordRefused) };
        return makeTrainingDevice(u"healthy", clock.training());
    });
    type(*secrets().last(), "wrong");
    QVERIFY(press(*m_shown->page, logIn));
    WAIT_FOR(!m_visit->session.isConnecting());
    QCOMPARE(m_visit->session.loginQuestions().size(), 1);
    QCOMPARE(secrets().size(), 1);
    QCOMPARE(wrongOf(*secrets().first()), u"It was not taken."_qs);
    type(*secrets().first(), "right");
    QVERIFY(press(*m_shown->page, logIn));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
}

void LoginPageTest::secretsAreWipedWhenThePageIsLeft()
{
    const MarkedSecret password;
    ask(FailureKind::KeyRefused);
    QByteArray typed = password.plain();
    for (const char letter : std::as_const(typed))
        QTest::keyClick(secrets().first()->editor(), letter);
    typed.fill(0); // a sanitizer keeps what was freed: ours shall not be what is found
    QVERIFY(!secrets().first()->isEmpty());
    QVERIFY(password.wideCopiesInMemory() > 0); // the search finds what is there
    m_visit->session.goTo(PageId::Guide);
    m_shown->page->leave();
    QVERIFY(secrets().first()->isEmpty());
    QCOMPARE(password.wideCopiesInMemory(), 0);
    QCOMPARE(password.copiesInMemory(), 0);
    QVERIFY(!canPress(*m_shown->page, logIn));
    m_shown->enter();
    QVERIFY(secrets().first()->isEmpty());
    QCOMPARE(logins(), 1);
}

void LoginPageTest::anotherDeviceCanBeChosen()
{
    ask(FailureKind::KeyRefused);
    type(*secrets().first(), "secret");
    QVERIFY(press(*m_shown->page, u"Other device"_qs));
    QCOMPARE(m_visit->session.page(), PageId::Connect);
    m_shown->page->leave();
    QTest::qWait(100);
    QCOMPARE(logins(), 1);
}

QTEST_MAIN(LoginPageTest)
#include "login_page_test.moc"
