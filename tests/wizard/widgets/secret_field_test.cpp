// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memory_search.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/secret_edit.h"
#include "wizard/widgets/secret_field.h"

#include <QAccessible>
#include <QClipboard>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace edgemend;

class SecretFieldTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsTypedIsTakenOnce();
    void theEditorBelowHoldsDotsOnly();
    void editingInTheMiddleIsFollowed();
    void aSelectionIsReplaced();
    void nothingStaysInMemory_data();
    void nothingStaysInMemory();
    void undoBringsNothingBack();
    void nothingCanBeCopiedOutOfIt();
    void oneLineIsPasted();
    void severalLinesAreRefused();
    void showingIsForThePersonWhoAsks();
    void leavingTheFieldHidesIt();
    void itMayGoWithTheKeyboardInIt();
    void itIsSpokenAsAPassword();
    void textOfAnInputMethodIsTaken();

private:
    void type(const char *text) { QTest::keyClicks(m_edit, QString::fromLatin1(text)); }
    QByteArray taken() { return m_field->take().revealed().toByteArray(); }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
    SecretField *m_field = nullptr;
    SecretEdit *m_edit = nullptr;
    Button *m_show = nullptr;
    Button *m_other = nullptr;
};

void SecretFieldTest::init()
{
    m_look = std::make_unique<Look>();
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_field = new SecretField(*m_look, u"sudo password of tech"_qs);
    m_other = new Button(*m_look, ButtonKind::Primary, u"Look there too"_qs);
    column->addWidget(m_field);
    column->addWidget(m_other);
    m_edit = m_field->findChild<SecretEdit *>();
    m_show = m_field->findChild<Button *>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
    QVERIFY(m_edit->hasFocus());
}

void SecretFieldTest::cleanup()
{
    m_window.reset();
    m_look.reset();
}

void SecretFieldTest::whatIsTypedIsTakenOnce()
{
    QSignalSpy changed(m_field, &SecretField::changed);
    QVERIFY(m_field->isEmpty());
    type("p");
    QKeyEvent umlaut(QEvent::KeyPress, Qt::Key_Adiaeresis, Qt::NoModifier, u"ä"_qs);
    QApplication::sendEvent(m_edit, &umlaut);
    type(" ss");
    QCOMPARE(changed.size(), 5);
    QVERIFY(!m_field->isEmpty());
    QCOMPARE(taken(), QByteArray("p\xc3\xa4 ss"));
    QVERIFY(m_field->isEmpty());
    QVERIFY(taken().isEmpty());
    QVERIFY(m_edit->text().isEmpty());
    QSignalSpy submitted(m_field, &SecretField::submitted);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void SecretFieldTest::theEditorBelowHoldsDotsOnly()
{
    type("secret");
    QCOMPARE(m_edit->text(), QString(6, u'\u2022'));
    QTest::mouseClick(m_show, Qt::LeftButton);
    QCOMPARE(m_edit->text(), QString(6, u'\u2022'));
    m_field->wipe();
    QVERIFY(m_edit->text().isEmpty());
}

void SecretFieldTest::editingInTheMiddleIsFollowed()
{
    type("abcdef");
    QTest::keyClick(m_edit, Qt::Key_Home);
    QTest::keyClick(m_edit, Qt::Key_Right);
    type("X");
    QTest::keyClick(m_edit, Qt::Key_Delete); // b
    QTest::keyClick(m_edit, Qt::Key_End);
    QTest::keyClick(m_edit, Qt::Key_Backspace); // f
    QCOMPARE(taken(), QByteArray("aXcde"));
}

void SecretFieldTest::aSelectionIsReplaced()
{
    type("abcdef");
    m_edit->setSelection(1, 3);
    type("Y");
    QCOMPARE(taken(), QByteArray("aYef"));
    type("abc");
    QTest::keyClick(m_edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_edit, Qt::Key_Backspace);
    QVERIFY(m_field->isEmpty());
    QVERIFY(taken().isEmpty());
}

void SecretFieldTest::nothingStaysInMemory_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("after it was taken") << QByteArray("take");
    QTest::newRow("after the page was left") << QByteArray("wipe");
    QTest::newRow("after the field is gone") << QByteArray("delete");
    QTest::newRow("after it was shown") << QByteArray("show");
}

void SecretFieldTest::nothingStaysInMemory()
{
#ifndef Q_OS_LINUX
    QSKIP("reads /proc/self/mem");
#endif
    QFETCH(QByteArray, end);
    const MarkedSecret secret;
    {
        auto plain = secret.plain();
        for (const char byte : plain)
            QTest::keyClick(m_edit, byte);
        plain.fill('\0');
    }
    QCOMPARE(m_edit->size(), 40);
    QVERIFY(secret.wideCopiesInMemory() > 0); // the search finds what is there
    if (end == "show") {
        QTest::mouseClick(m_show, Qt::LeftButton);
        QVERIFY(!m_window->grab().isNull());
        m_field->wipe();
    } else if (end == "take") {
        auto taken = m_field->take();
        QVERIFY(secret.copiesInMemory() > 0);
        QCOMPARE(secret.wideCopiesInMemory(), 0);
    } else if (end == "wipe") {
        m_field->wipe();
    } else {
        m_window.reset();
    }
    QCOMPARE(secret.wideCopiesInMemory(), 0);
    QCOMPARE(secret.copiesInMemory(), 0);
}

void SecretFieldTest::undoBringsNothingBack()
{
    type("secret");
    m_field->wipe();
    QTest::keyClick(m_edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_edit->text().isEmpty());
    QVERIFY(m_field->isEmpty());
}

void SecretFieldTest::nothingCanBeCopiedOutOfIt()
{
    QGuiApplication::clipboard()->setText(u"before"_qs);
    type("secret");
    QTest::keyClick(m_edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_edit, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_edit, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_qs);
    QCOMPARE(taken(), QByteArray("secret"));
}

void SecretFieldTest::oneLineIsPasted()
{
    QGuiApplication::clipboard()->setText(u"from a manager\n"_qs);
    QTest::keyClick(m_edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(taken(), QByteArray("from a manager"));
}

void SecretFieldTest::severalLinesAreRefused()
{
    type("a");
    QGuiApplication::clipboard()->setText(u"one\ntwo"_qs);
    QTest::keyClick(m_edit, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!m_edit->accessibleDescription().isEmpty());
    QCOMPARE(taken(), QByteArray("a"));
}

void SecretFieldTest::showingIsForThePersonWhoAsks()
{
    type("secret");
    QVERIFY(!m_field->isShown());
    const auto hidden = m_edit->grab().toImage();
    QTest::mouseClick(m_show, Qt::LeftButton);
    QVERIFY(m_field->isShown());
    QVERIFY(m_edit->hasFocus()); // the mouse does not take the keyboard away
    QVERIFY(m_edit->grab().toImage() != hidden);
    QTest::mouseClick(m_show, Qt::LeftButton);
    QVERIFY(!m_field->isShown());
    QTest::mouseClick(m_show, Qt::LeftButton);
    (void)taken();
    QVERIFY(!m_field->isShown());
}

void SecretFieldTest::leavingTheFieldHidesIt()
{
    type("secret");
    QTest::keyClick(m_edit, Qt::Key_Tab);
    QVERIFY(m_show->hasFocus());
    QTest::keyClick(m_show, Qt::Key_Space);
    QVERIFY(m_field->isShown());
    QTest::keyClick(m_show, Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QVERIFY(!m_field->isShown());
    m_field->setFocus();
    QTest::mouseClick(m_show, Qt::LeftButton);
    QVERIFY(m_field->isShown());
    m_other->setFocus();
    QVERIFY(!m_field->isShown());
    QCOMPARE(taken(), QByteArray("secret"));
}

void SecretFieldTest::itMayGoWithTheKeyboardInIt()
{
    type("secret");
    QVERIFY(m_edit->hasFocus());
    const QPointer<SecretField> field = m_field;
    delete m_field; // a page asks other questions
    QVERIFY(!field);
    QVERIFY(m_other->isVisible());
}

void SecretFieldTest::itIsSpokenAsAPassword()
{
    type("secret");
    auto *spoken = QAccessible::queryAccessibleInterface(m_edit);
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), u"sudo password of tech"_qs);
    QVERIFY(spoken->state().passwordEdit);
    QVERIFY(!spoken->text(QAccessible::Value).contains(u"secret"_qs));
}

void SecretFieldTest::textOfAnInputMethodIsTaken()
{
    QInputMethodEvent event;
    event.setCommitString(u"é"_qs);
    QApplication::sendEvent(m_edit, &event);
    QCOMPARE(taken(), QByteArray("\xc3\xa9"));
}

QTEST_MAIN(SecretFieldTest)
#include "secret_field_test.moc"
