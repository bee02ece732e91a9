// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/pseudo_translator.h"
#include "tests/screenshots/look_rules.h"
#include "wizard/widgets/painting.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QListView>
#include <QPainter>
#include <QStringListModel>
#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QString sentence = u"The name server does not answer, so no name can be looked up."_qs;

/// Paints by itself, as rails, rows and pictures do.
class Painted final : public QWidget {
public:
    explicit Painted(std::function<void(QPainter &)> paint, QWidget *parent)
        : QWidget(parent)
        , m_paint(std::move(paint))
    {
        resize(400, 60);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter);
    }

private:
    std::function<void(QPainter &)> m_paint;
};

} // namespace

/// Each rule is shown what it must refuse, and what it must let pass.
class PaintedRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_look.apply({ .theme = ThemeChoice::Light, .reducedMotion = true });
        m_window = std::make_unique<QWidget>();
        m_window->resize(600, 400);
    }
    void cleanup() { m_window.reset(); }

    void allThatIsPaintedIsHeard()
    {
        auto *own = new Painted(
            [](QPainter &painter) { painter.drawText(20, 30, u"own"_qs); }, m_window.get());
        own->move(100, 100);
        auto *block = new TextBlock(m_look, sentence, TypeRole::Body, Colour::Text, m_window.get());
        block->setGeometry(0, 200, 120, block->heightForWidth(120));
        QStringList heard;
        for (const PaintedText &each : painted()) {
            if (each.widget == own) {
                QCOMPARE(each.text, u"own"_qs);
                QVERIFY(QRectF(20, 15, 60, 20).contains(each.where));
            } else {
                heard.append(each.text.trimmed());
            }
        }
        QVERIFY(heard.size() > 2); // its lines
        QCOMPARE(heard.join(u' '), sentence);
    }
    void aCutRunIsFound()
    {
        auto *own = new Painted(
            [this](QPainter &painter) {
                drawRun(painter, m_look, QRect(0, 0, m_room, 40), { sentence });
            },
            m_window.get());
        own->setAccessibleName(sentence);
        own->resize(600, 40);
        QCOMPARE(cutPaintings(painted()), QStringList {});
        m_room = 90;
        QCOMPARE(cutPaintings(painted()).size(), 1);
        QVERIFY(cutPaintings(painted()).first().startsWith(u"painted cut"_qs));
    }
    void aPathMayBeCutInItsMiddle()
    {
        auto *line = new TextLine(m_look, u"/var/lib/edgemend/20261122-231500-3fa9/files"_qs,
            TypeRole::Body, Colour::Text, m_window.get());
        line->resize(120, line->sizeHint().height());
        QCOMPARE(cutPaintings(painted()).size(), 1);
        line->setElide(Qt::ElideMiddle);
        QCOMPARE(cutPaintings(painted()), QStringList {});
    }
    void aGivenNameMayBeCut()
    {
        auto *line = new TextLine(m_look, u"Example Plant · Line 4 / press-07"_qs, TypeRole::Body,
            Colour::Text, m_window.get());
        line->resize(120, line->sizeHint().height());
        QCOMPARE(cutPaintings(painted(), { u"Example Plant"_qs }).size(), 1);
        QCOMPARE(cutPaintings(painted(), { u"Line 4 / press-07"_qs, u"Example Plant"_qs }),
            QStringList {});
    }
    void aTextThatEndsInDotsIsNotCut()
    {
        auto *own = new Painted(
            [](QPainter &painter) { painter.drawText(20, 30, u"Looking…"_qs); }, m_window.get());
        own->setAccessibleName(u"Looking…"_qs);
        QCOMPARE(cutPaintings(painted()), QStringList {});
    }
    void aTextThatStandsOutIsFound()
    {
        int x = 340;
        new Painted(
            [&x](QPainter &painter) { painter.drawText(x, 30, u"word"_qs); }, m_window.get());
        QCOMPARE(cutPaintings(painted()), QStringList {});
        x = 395;
        QCOMPARE(cutPaintings(painted()).size(), 1);
        QVERIFY(cutPaintings(painted()).first().startsWith(u"painted outside"_qs));
    }
    void aCutRowIsFound()
    {
        auto *view = new QListView(m_window.get());
        QStringListModel model { { u"short"_qs, sentence } };
        view->setModel(&model);
        view->setTextElideMode(Qt::ElideRight);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->resize(200, 200);
        QCOMPARE(cutPaintings(painted()).size(), 1);
        model.setStringList({ u"short"_qs });
        QCOMPARE(cutPaintings(painted()), QStringList {});
    }
    void textsOnOneAnotherAreFound()
    {
        int y = 50;
        new Painted(
            [&y](QPainter &painter) {
                painter.drawText(20, 20, u"one"_qs);
                painter.drawText(20, y, u"other"_qs);
            },
            m_window.get());
        QCOMPARE(overlappingPaintings(painted()), QStringList {});
        y = 24;
        QCOMPARE(overlappingPaintings(painted()).size(), 1);
    }
    void paleInkIsFound_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<bool>("passes");
        QTest::newRow("the grey of 4.54 passes") << QColor(0x76, 0x76, 0x76) << true;
        QTest::newRow("the grey of 4.48 does not") << QColor(0x77, 0x77, 0x77) << false;
        QTest::newRow("black of which half shows does not") << QColor(0, 0, 0, 100) << false;
        QTest::newRow("what nobody is to see passes") << QColor(0, 0, 0, 0) << true;
    }
    void paleInkIsFound()
    {
        QFETCH(QColor, ink);
        QFETCH(bool, passes);
        new Painted(
            [ink](QPainter &painter) {
                painter.setPen(ink);
                painter.drawText(20, 30, u"word"_qs);
            },
            m_window.get());
        QCOMPARE(lowContrastPaintings(*m_window, painted(), Qt::white, 4.5).isEmpty(), passes);
    }
    void aPlainTextIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("passes");
        QTest::newRow("marked") << toPseudo(u"Check again"_qs) << true;
        QTest::newRow("not marked") << u"Check again"_qs << false;
        QTest::newRow("a name filled in")
            << toPseudo(u"Connect to %1"_qs).arg(u"press-07"_qs) << true;
        QTest::newRow("two, one of them not marked")
            << toPseudo(u"Check again"_qs) + u" or else"_qs << false;
        QTest::newRow("a number") << u"12 %"_qs << true;
        QTest::newRow("a path") << u"/etc/sysctl.d/90-hardening.conf"_qs << true;
        QTest::newRow("data set apart") << u"\u2068sysctl -w\u2069"_qs << true;
        QTest::newRow("a command not set apart") << u"sysctl -w"_qs << false;
        QTest::newRow("a given name") << u"Line 4 / press-07"_qs << true;
    }
    void aPlainTextIsFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, passes);
        new TextLine(m_look, text, TypeRole::Body, Colour::Text, m_window.get());
        QCOMPARE(untranslated().isEmpty(), passes);
    }
    void aPlainNameOrTipIsFound()
    {
        auto *part = new QWidget(m_window.get());
        part->setAccessibleName(u"Devices"_qs);
        QCOMPARE(untranslated().size(), 1);
        part->setAccessibleName({});
        part->setToolTip(u"Sunlight"_qs);
        QCOMPARE(untranslated().size(), 1);
    }
    void aPlainRowIsFound()
    {
        auto *view = new QListView(m_window.get());
        QStringListModel model { { toPseudo(u"Name server"_qs) } };
        view->setModel(&model);
        QCOMPARE(untranslated(), QStringList {});
        model.setStringList({ u"Name server"_qs });
        QVERIFY(!untranslated().isEmpty());
    }
    void aPlainPaintingIsFound()
    {
        QString text = u"ñåɱéš"_qs;
        new Painted([&text](QPainter &painter) { painter.drawText(20, 30, text); }, m_window.get());
        QCOMPARE(untranslated(), QStringList {});
        text = u"names"_qs;
        QCOMPARE(untranslated().size(), 1);
    }
    void whatADeviceSaysStays()
    {
        new TextLine(m_look, u"cat /etc/hosts"_qs, TypeRole::Mono, Colour::Text, m_window.get());
        QCOMPARE(untranslated(), QStringList {});
    }

private:
    [[nodiscard]] QList<PaintedText> painted()
    {
        m_window->show();
        QTest::qWait(0);
        return paintedTexts(*m_window);
    }
    [[nodiscard]] QStringList untranslated()
    {
        const QList<PaintedText> all = painted();
        return untranslatedTexts(*m_window, all, { u"Line 4 / press-07"_qs });
    }

    Look m_look;
    std::unique_ptr<QWidget> m_window;
    int m_room = 600;
};

QTEST_MAIN(PaintedRulesTest)
#include "painted_rules_test.moc"
