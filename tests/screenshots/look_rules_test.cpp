// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/look_rules.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QString sentence = u"The name server does not answer, so no name can be looked up."_qs;

/// Keeps the keyboard for itself.
class Trap final : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        const bool tab = event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
        return tab || QLineEdit::event(event);
    }
};

} // namespace

/// Each rule is shown what it must refuse, and what it must let pass.
class LookRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_look.apply({ .theme = ThemeChoice::Light, .reducedMotion = true });
        m_window = std::make_unique<QWidget>();
        m_window->resize(600, 400);
    }
    void cleanup() { m_window.reset(); }

    void aCutLabelIsFound()
    {
        auto *label = new QLabel(sentence, m_window.get());
        label->resize(label->sizeHint());
        show();
        QCOMPARE(cutTexts(*m_window), QStringList {});
        label->resize(60, label->height());
        QCOMPARE(cutTexts(*m_window).size(), 1);
    }
    void aCutParagraphIsFound()
    {
        auto *block = new TextBlock(m_look, sentence, TypeRole::Body, Colour::Text, m_window.get());
        block->resize(200, block->heightForWidth(200));
        show();
        QCOMPARE(cutTexts(*m_window), QStringList {});
        block->resize(200, block->height() - 1);
        QCOMPARE(cutTexts(*m_window).size(), 1);
        QVERIFY(cutTexts(*m_window).first().startsWith(u"cut: TextBlock"_qs));
    }
    void aCutButtonIsFound()
    {
        auto *button = new Button(m_look, ButtonKind::Primary, sentence, {}, m_window.get());
        button->resize(button->sizeHint() - QSize(1, 0));
        show();
        QCOMPARE(cutTexts(*m_window).size(), 1);
    }
    void aLineMayBeCutIfItsTipSaysAll()
    {
        auto *line = new TextLine(m_look, sentence, TypeRole::Body, Colour::Text, m_window.get());
        line->resize(100, line->sizeHint().height());
        show();
        QCOMPARE(cutTexts(*m_window), QStringList {});
        line->setToolTip(u"Something else"_qs);
        QCOMPARE(cutTexts(*m_window).size(), 1);
        line->setToolTip({});
        line->resize(8, line->height());
        QCOMPARE(cutTexts(*m_window).size(), 1);
    }
    void aPartThatStandsOutIsFound()
    {
        auto *part = new QWidget(m_window.get());
        part->setGeometry(10, 10, 100, 40);
        auto *child = new QWidget(part);
        child->setGeometry(0, 0, 100, 40);
        show();
        QCOMPARE(outsideTheirParent(*m_window), QStringList {});
        child->move(1, 0);
        QCOMPARE(outsideTheirParent(*m_window).size(), 1);
    }
    void textsOnOneAnotherAreFound()
    {
        auto *one = new QLabel(u"one"_qs, m_window.get());
        auto *other = new QLabel(u"other"_qs, m_window.get());
        one->setGeometry(0, 0, 60, 20);
        other->setGeometry(0, 20, 60, 20);
        show();
        QCOMPARE(overlappingTexts(*m_window), QStringList {});
        other->move(0, 19);
        QCOMPARE(overlappingTexts(*m_window).size(), 1);
        QWidget narrow(m_window.get()); // what it cuts off stands on nothing
        narrow.setGeometry(0, 0, 60, 10);
        one->setParent(&narrow);
        one->show();
        narrow.show();
        QCOMPARE(overlappingTexts(*m_window), QStringList {});
    }
    void paleTextIsFound_data()
    {
        QTest::addColumn<QRgb>("ink");
        QTest::addColumn<bool>("passes");
        QTest::newRow("black passes") << qRgb(0, 0, 0) << true;
        QTest::newRow("the grey of 4.54 passes") << qRgb(0x76, 0x76, 0x76) << true;
        QTest::newRow("the grey of 4.48 does not") << qRgb(0x77, 0x77, 0x77) << false;
        QTest::newRow("yellow does not") << qRgb(0xff, 0xe0, 0x00) << false;
    }
    void paleTextIsFound()
    {
        QFETCH(QRgb, ink);
        QFETCH(bool, passes);
        auto *label = new QLabel(sentence, m_window.get());
        label->setFont(m_look.font(TypeRole::Caption));
        QPalette palette;
        palette.setColor(QPalette::WindowText, QColor(ink));
        label->setPalette(palette);
        label->resize(label->sizeHint());
        show();
        QCOMPARE(lowContrast(*m_window, Qt::white, 4.5).isEmpty(), passes);
    }
    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(qRgb(0, 0, 0), qRgb(255, 255, 255)), 21.0);
        QCOMPARE(contrast(qRgb(9, 9, 9), qRgb(9, 9, 9)), 1.0);
    }
    void aControlWithoutANameOrRoleIsFound()
    {
        auto *edit = new QLineEdit(m_window.get());
        edit->setAccessibleName(u"Address"_qs);
        show();
        QCOMPARE(unspokenControls(*m_window), QStringList {});
        edit->setAccessibleName({});
        QVERIFY(unspokenControls(*m_window).value(0).startsWith(u"no name"_qs));
        edit->setAccessibleName(u"Address"_qs);
        auto *bare = new QWidget(m_window.get());
        bare->setFocusPolicy(Qt::StrongFocus);
        bare->setAccessibleName(u"Something"_qs);
        bare->show();
        QVERIFY(unspokenControls(*m_window).value(0).startsWith(u"no role"_qs));
    }
    void aTrapIsFound()
    {
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(new QLineEdit(m_window.get()));
        column->addWidget(new QLineEdit(m_window.get()));
        show();
        QCOMPARE(focusTraps(*m_window), QStringList {});
        auto *trap = new Trap(m_window.get());
        column->addWidget(trap);
        auto *behind = new QLineEdit(m_window.get());
        column->addWidget(behind);
        trap->show();
        behind->show();
        const QStringList found = focusTraps(*m_window);
        QVERIFY2(found.size() == 2, qPrintable(found.join(u'\n')));
        QVERIFY(found.first().startsWith(u"trap"_qs));
        QVERIFY(found.last().startsWith(u"never reached"_qs));
    }
    void aSmallTargetIsFound()
    {
        auto *button = new Button(m_look, ButtonKind::Quiet, u"Go"_qs, {}, m_window.get());
        button->resize(44, 44);
        show();
        QCOMPARE(smallTargets(*m_window, 44), QStringList {});
        button->resize(44, 43);
        QCOMPARE(smallTargets(*m_window, 44).size(), 1);
    }

private:
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    Look m_look;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(LookRulesTest)
#include "look_rules_test.moc"
