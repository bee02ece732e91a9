// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of changes when something comes between: a refusal, a lost link, a second
// technician, a visit before this one.

#include "tests/wizard/session/spoiled_devices.h"
#include "tests/wizard/session/training_visit.h"

#include <QTemporaryDir>

namespace edgemend {

namespace {

const EnglishTranslator english;
const QByteArray forwarding = QByteArrayLiteral("ip-forwarding-disabled");
const QString faulty = QStringLiteral("ip-forwarding-disabled");

} // namespace

// After a lost link, in the same visit.
#define CONNECT_AGAIN(page_)                                                                       \
    session.connectAgain();                                                                        \
    WAIT_FOR(session.isConnected() && !session.isBusy());                                          \
    QCOMPARE(session.page(), page_)
// A diagnosis that asks for the password of sudo.
#define GIVE_ROOT(page_)                                                                           \
    session.startDiagnosis();                                                                      \
    WAIT_FOR(session.diagnosisState().waitsForPerson);                                             \
    session.giveSudoPassword(SecretText { "right" });                                              \
    WAIT_FOR(session.page() == page_)

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aReconnectForgetsNothingOfTheVisit();
    void aLostLookIsOver();
    void aRefusedFixCanBeTriedAgain();
    void aRefusedUndoIsSaid();
    void aRefusedRemovalIsSaid();
    void anOpenChangeIsFoundOnceRootReadsIt();
    void aLostChangeIsReadWithRootAgain();
    void aKeptChangeOfAnEarlierVisitCanBeUndone();
    void theNewestKeptIsTheOneToUndo();
    void withoutCopiesNothingCanBeUndone();
    void aPageUndoesItsOwnChange();

private:
    [[nodiscard]] WizardServices services() const
    {
        return trainingServices(m_clock, m_folder->filePath(u"device.json"_qs), spelledBy(m_spell));
    }
    /// Nobody tells a window that a cable was pulled: the next request does.
    void pullTheCable(WizardSession &session)
    {
        m_spell->cut = true;
        session.startDiagnosis();
    }

    void leaveOpenChange();

    TestClock m_clock;
    std::shared_ptr<Spell> m_spell;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ChangesTest::init()
{
    m_clock = {};
    m_spell = std::make_shared<Spell>();
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Another laptop takes back what is kept, mends anew and is closed before it is decided.
void ChangesTest::leaveOpenChange()
{
    *m_clock.now += 60'000;
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    session.openKeptChange();
    session.undoChange();
    WAIT_FOR(session.page() == PageId::FixReverted);
    WAIT_FOR(!session.isBusy());
    m_spell->verb = "keep";
    m_spell->refuses = true;
    MEND;
    WAIT_FOR(session.page() == PageId::ChangeFound);
    m_spell->refuses = false;
}

void ChangesTest::aReconnectForgetsNothingOfTheVisit()
{
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    WAIT_FOR(!session.isBusy()); // the watched places are read last
    const QDateTime looked = session.diagnosedAt();
    *m_clock.now += 3'600'000;
    pullTheCable(session);
    WAIT_FOR(!session.isConnected());
    m_spell->cut = false;
    CONNECT_AGAIN(PageId::Findings);
    // half a look does not take the place of a whole one
    QCOMPARE(session.diagnosedAt(), looked);
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    QCOMPARE(session.change()->before, IssueState::Finding);
    WAIT_FOR(session.watchedPlaces().isProved());
    QVERIFY(session.watchedPlaces().before <= looked);
    QCOMPARE(session.watchedPlaces().changed, QStringList {});
    // nor does a second one forget what the first connection changed
    WAIT_FOR(!session.isBusy());
    pullTheCable(session);
    WAIT_FOR(!session.isConnected());
    m_spell->cut = false;
    CONNECT_AGAIN(PageId::Findings);
    session.openKeptChange();
    session.undoChange();
    WAIT_FOR(session.page() == PageId::FixReverted);
    WAIT_FOR(!session.isBusy());
    QCOMPARE(session.watchedPlaces().changed, QStringList {});
    QVERIFY(session.watchedPlaces().before <= looked);
}

void ChangesTest::aLostLookIsOver()
{
    m_spell->verb = "keep"; // so that it stays open
    m_spell->refuses = true;
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::ChangeFound);
    m_spell->cut = true;
    session.lookAgain();
    WAIT_FOR(!session.isConnected());
    m_spell->cut = m_spell->refuses = false;
    CONNECT_AGAIN(PageId::ChangeFound);
    session.keepChange();
    WAIT_FOR(session.page() == PageId::FixVerified);
    QCOMPARE(session.changesOfThisVisit().size(), 1); // or the report would not have it
}

void ChangesTest::aRefusedFixCanBeTriedAgain()
{
    m_spell->verb = "begin";
    m_spell->refuses = true;
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixPreview);
    QVERIFY(session.failure());
    QCOMPARE(session.failure()->kind, FailureKind::Refusal);
    // the first preview is used up: another one is read, and the reason stays
    WAIT_FOR(session.preview().has_value());
    WAIT_FOR(!session.isBusy());
    QVERIFY(session.failure());
    m_spell->refuses = false;
    session.confirmFix(u"Trainee"_qs, {});
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY(!session.failureOf(session.change()->id));
}

void ChangesTest::aRefusedUndoIsSaid()
{
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    const QByteArray id = session.change()->id;
    QVERIFY(!session.failureOf(id));
    m_spell->verb = "revert";
    m_spell->refuses = true;
    session.undoChange(id);
    QCOMPARE(session.page(), PageId::FixRunning);
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY(session.failureOf(id));
    QCOMPARE(session.failureOf(id)->kind, FailureKind::Refusal);
    QVERIFY(!session.failureOf("another"));
    m_spell->refuses = false;
    session.undoChange(id);
    WAIT_FOR(session.page() == PageId::FixReverted);
    QVERIFY(!session.failureOf(id));
}

void ChangesTest::aRefusedRemovalIsSaid()
{
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    m_spell->verb = "forget";
    m_spell->refuses = true;
    session.removeCopies();
    WAIT_FOR(session.copiesFailure().has_value());
    QVERIFY(session.hasCopies());
    QVERIFY(!session.copiesRemovedAt().isValid());
    m_spell->refuses = false;
    session.removeCopies();
    WAIT_FOR(session.copiesRemovedAt().isValid());
    QVERIFY(!session.copiesFailure());
}

void ChangesTest::anOpenChangeIsFoundOnceRootReadsIt()
{
    m_spell->verb = "keep";
    m_spell->refuses = true;
    {
        WizardSession session { services(), english };
        CONNECT_TO(u"needs-sudo-password"_qs);
        GIVE_ROOT(PageId::Findings);
        MEND;
        WAIT_FOR(session.page() == PageId::ChangeFound);
    }
    m_spell->refuses = false;
    WizardSession session { services(), english };
    CONNECT_TO(u"needs-sudo-password"_qs);
    QVERIFY(!session.foundChange()); // who is not root cannot read it
    GIVE_ROOT(PageId::ChangeFound);
    QCOMPARE(session.deviceMark().state, DeviceMark::State::OnTrial);
    session.decideLater();
    QCOMPARE(session.page(), PageId::Findings);
    QVERIFY(session.canGoTo(PageId::ChangeFound));
}

void ChangesTest::aLostChangeIsReadWithRootAgain()
{
    WizardSession session { services(), english };
    CONNECT_TO(u"needs-sudo-password"_qs);
    GIVE_ROOT(PageId::Findings);
    WAIT_FOR(!session.isBusy());
    m_spell->verb = "apply";
    m_spell->loses = true;
    MEND;
    WAIT_FOR(session.fixState().lost);
    m_spell->loses = false;
    session.connectAgain();
    // the list of changes needs root, so the password is asked for, and nothing looks as if it was
    // untouched meanwhile
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    QCOMPARE(session.deviceMark().state, DeviceMark::State::OnTrial);
    session.giveSudoPassword(SecretText { "right" });
    WAIT_FOR(session.page() == PageId::ChangeFound);
    QCOMPARE(session.foundChange()->state, TransactionState::Applied);
}

void ChangesTest::aKeptChangeOfAnEarlierVisitCanBeUndone()
{
    {
        WizardSession session { services(), english };
        CONNECT_TO(faulty);
        DIAGNOSE;
        MEND;
        WAIT_FOR(session.page() == PageId::FixVerified);
        WAIT_FOR(!session.isBusy());
    }
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    QCOMPARE(session.deviceMark(), (DeviceMark { DeviceMark::State::Kept, 1 }));
    QVERIFY(session.changesOfThisVisit().isEmpty());
    session.openKeptChange();
    QCOMPARE(session.page(), PageId::FixVerified);
    const QByteArray id = session.change()->id;
    QCOMPARE(session.change()->confirmedBy, u"Trainee"_qs);
    QVERIFY(session.canUndo(id));
    WAIT_FOR(!session.change()->steps.isEmpty()); // what the list does not say comes by itself
    QVERIFY(session.changesOfThisVisit().isEmpty()); // looking is not changing
    session.undoChange(id);
    WAIT_FOR(session.page() == PageId::FixReverted);
    QCOMPARE(session.change()->id, id);
    QCOMPARE(session.deviceMark(), (DeviceMark { DeviceMark::State::Undone, 1 }));
    QCOMPARE(session.changesOfThisVisit().size(), 1);
}

void ChangesTest::theNewestKeptIsTheOneToUndo()
{
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    session.undoChange();
    WAIT_FOR(session.page() == PageId::FixReverted);
    WAIT_FOR(!session.isBusy());
    *m_clock.now += 60'000;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    WAIT_FOR(!session.isBusy());
    const QByteArray kept = session.change()->id;
    session.goTo(PageId::Findings);
    session.openKeptChange();
    QCOMPARE(session.page(), PageId::FixVerified);
    QCOMPARE(session.change()->id, kept);
    QVERIFY(session.canUndo(kept));
    QVERIFY(!session.change()->diffs.isEmpty()); // what this visit knows of it is kept
}

void ChangesTest::withoutCopiesNothingCanBeUndone()
{
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY(session.canUndo(session.change()->id));
    QVERIFY(!session.deviceMark().isFinal);
    session.removeCopies();
    WAIT_FOR(session.copiesRemovedAt().isValid());
    QVERIFY(!session.canUndo(session.change()->id));
    QVERIFY(session.deviceMark().isFinal);
    session.goTo(PageId::Findings);
    session.openKeptChange();
    QCOMPARE(session.page(), PageId::Findings);
}

void ChangesTest::aPageUndoesItsOwnChange()
{
    WizardSession session { services(), english };
    CONNECT_TO(faulty);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    WAIT_FOR(!session.isBusy());
    const QByteArray first = session.change()->id;
    pullTheCable(session);
    WAIT_FOR(!session.isConnected());
    m_spell->cut = false;
    leaveOpenChange(); // of somebody else, meanwhile
    session.connectAgain();
    WAIT_FOR(session.page() == PageId::ChangeFound);
    const QByteArray other = session.foundChange()->id;
    QVERIFY(other != first);
    session.decideLater();
    session.goTo(PageId::FixVerified);
    QCOMPARE(session.change()->id, first);
    session.undoChange(first);
    WAIT_FOR(!session.isBusy());
    QVERIFY(session.foundChange());
    QCOMPARE(session.foundChange()->id, other);
    QCOMPARE(session.foundChange()->state, TransactionState::Applied);
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
