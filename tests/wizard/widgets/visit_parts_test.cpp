// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of which pages of a visit are made, as far as they decide something by themselves.

#include "wizard/widgets/button.h"
#include "wizard/widgets/chain_diagram.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/counts_line.h"
#include "wizard/widgets/device_words.h"
#include "wizard/widgets/diff_view.h"
#include "wizard/widgets/evidence_view.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/health_signs.h"
#include "wizard/widgets/path_diagram.h"
#include "wizard/widgets/photo_strip.h"
#include "wizard/widgets/signature_pad.h"

#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace edgemend;
using namespace std::chrono_literals;

namespace {

PathPicture picture(int boxes)
{
    PathPicture made;
    for (int i = 0; i < boxes; ++i)
        made.boxes.append({ QByteArray::number(i), u"box %1"_qs.arg(i), {}, {}, i, {}, {} });
    made.edges.append({ "0", "1", PathEdge::State::Broken, u"no answer in 2 s"_qs });
    return made;
}

PreviewView previewOf(Risk risk, const Outage &outage)
{
    PreviewView preview;
    preview.deviceName = u"press-07"_qs;
    preview.risk = risk;
    preview.outage = outage;
    return preview;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QWidget *each : widget.findChildren<QWidget *>())
        texts.append(each->accessibleName());
    return texts;
}

} // namespace

class VisitPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOfADeviceStayBounded();
    void costsAreTheSameFiveLines_data();
    void costsAreTheSameFiveLines();
    void healthIsSaidInWords();
    void unreadSignsAreCounted();
    void countsAreSaidInWords();
    void clocksAreCompared();
    void diagramSaysItsEdges();
    void diagramMirrors();
    void chainSaysWhereItBreaks();
    void longChangesAreFolded();
    void flowWraps();
    void signatureBecomesAPicture();
    void typedNameIsASignature();
    void brokenPhotoCanBeRemoved();

private:
    Look m_look;
    EnglishTranslator m_english;
};

void VisitPartsTest::wordsOfADeviceStayBounded()
{
    QCOMPARE(DeviceWords::shownOf(u"Verification code: \n"_qs), u"Verification code:"_qs);
    QVERIFY(!DeviceWords::shownOf(u"a\nEdgeMend: trust this key"_qs).contains(u'\n'));
    QVERIFY(!DeviceWords::shownOf(u"a\u202eb\u001b[31m"_qs).contains(u'\u202e'));
    const QString shown = DeviceWords::shownOf(QString(100000, u'x'));
    QCOMPARE(shown.size(), DeviceWords::mostCharacters + 1);
    QVERIFY(shown.endsWith(u'…'));
    // the 200th place is the first half of a pair
    const QString pairs = QString(199, u'x') + QString(20, u' ').replace(u' ', u"\U0001F600"_qs);
    const QString cut = DeviceWords::shownOf(pairs);
    QVERIFY(cut.isValidUtf16());
}

void VisitPartsTest::costsAreTheSameFiveLines_data()
{
    QTest::addColumn<Risk>("risk");
    QTest::addColumn<Outage>("outage");
    QTest::addColumn<QStringList>("strong");
    QTest::newRow("nothing stops")
        << Risk::R2 << Outage {}
        << QStringList { u"No outage"_qs, u"Nothing stops"_qs, u"Messages"_qs, u"Can be undone"_qs,
               u"If the link breaks,"_qs };
    QTest::newRow("containers stop")
        << Risk::R1 << Outage { { u"edgeAgent"_qs, u"edgeHub"_qs }, 40s }
        << QStringList { u"About 40 s"_qs, u"2 containers stop"_qs,
               u"Unsent messages: could not tell"_qs, u"Restart only:"_qs,
               u"If the link breaks,"_qs };
    QTest::newRow("a long outage that cannot all be undone")
        << Risk::R3 << Outage { { u"edgeAgent"_qs }, 170s }
        << QStringList { u"About 3 min"_qs, u"1 container stops"_qs,
               u"Unsent messages: could not tell"_qs, u"Cannot all be undone"_qs,
               u"If the link breaks,"_qs };
}

void VisitPartsTest::costsAreTheSameFiveLines()
{
    QFETCH(Risk, risk);
    QFETCH(Outage, outage);
    QFETCH(QStringList, strong);
    QStringList shown;
    for (const CostLine &line : costLines(previewOf(risk, outage), m_english)) {
        shown.append(line.strong);
        QVERIFY2(line.text.startsWith(line.strong), qPrintable(line.text));
    }
    QCOMPARE(shown, strong);
}

void VisitPartsTest::healthIsSaidInWords()
{
    QCOMPARE(HealthSigns::answerOf(HealthState::Works), u"Does it work? Yes"_qs);
    QCOMPARE(HealthSigns::answerOf(HealthState::Ill), u"Does it work? No"_qs);
    QCOMPARE(HealthSigns::answerOf(HealthState::CannotTell), u"Does it work? Could not tell"_qs);
}

void VisitPartsTest::unreadSignsAreCounted()
{
    const Message root = text("Signs", "Needs root.");
    Diagnosis diagnosis;
    diagnosis.health = HealthState::Ill;
    diagnosis.signResults = {
        { { SignId::ContainerEngine, SignState::Good, {}, u"24.0.9"_qs, {} }, {} },
        { { SignId::Daemon, SignState::Bad, text("Signs", "It restarts."), {}, {} }, {} },
        { { SignId::EdgeAgent, SignState::CannotTell, root, {}, {} }, {} },
        { { SignId::Modules, SignState::CannotTell, root, {}, {} }, {} },
    };
    HealthSigns line(m_look, HealthSigns::Form::Line);
    line.setSigns(diagnosis, m_english);
    const QStringList texts = textsOf(line);
    QVERIFY(texts.contains(u"Does it work? No"_qs));
    QVERIFY(texts.contains(u"Container engine"_qs));
    QVERIFY(texts.contains(u"It restarts"_qs));
    QVERIFY2(texts.contains(u"2 not read: Needs root"_qs), qPrintable(texts.join(u'|')));
    HealthSigns list(m_look, HealthSigns::Form::List);
    list.setSigns(diagnosis, m_english, u"read 10:22:40"_qs);
    QVERIFY(textsOf(list).contains(u"edgeAgent"_qs));
    QVERIFY(textsOf(list).contains(u"answers, 24.0.9"_qs));
}

void VisitPartsTest::countsAreSaidInWords()
{
    CountsLine line(m_look);
    line.setCounts({ .faults = 1, .warnings = 0, .fine = 8, .unknown = 2, .notApplicable = 1 });
    QCOMPARE(line.accessibleName(),
        u"1 fault, 0 warnings, 8 proved fine, 2 could not tell, 1 does not apply"_qs);
    QVERIFY(line.heightForWidth(200) > line.heightForWidth(2000));
}

void VisitPartsTest::clocksAreCompared()
{
    QVERIFY(EvidenceView::clockNote({}).contains(u"was not read"));
    QVERIFY(EvidenceView::clockNote(200ms).contains(u"agrees"));
    QVERIFY(EvidenceView::clockNote(-2000ms).endsWith(u"2 s behind"));
    QVERIFY(EvidenceView::clockNote(std::chrono::hours { 3 }).endsWith(u"3 h ahead"));
}

void VisitPartsTest::diagramSaysItsEdges()
{
    PathDiagram diagram(m_look);
    diagram.setPicture(u"Where a query ends"_qs, picture(12));
    QCOMPARE(diagram.accessibleDescription(), u"From box 0 to box 1: broken, no answer in 2 s"_qs);
    QVERIFY(!diagram.boxArea("7").isNull());
    QVERIFY(diagram.boxArea("8").isNull()); // more than eight are not drawn
}

void VisitPartsTest::diagramMirrors()
{
    PathDiagram diagram(m_look);
    diagram.setPicture(u"A way"_qs, picture(3));
    diagram.resize(700, diagram.sizeHint().height());
    QVERIFY(diagram.boxArea("0").right() < diagram.boxArea("1").left());
    QVERIFY(diagram.boxArea("2").right() <= diagram.width());
    const QRect first = diagram.boxArea("0");
    diagram.setLayoutDirection(Qt::RightToLeft);
    diagram.setPicture(u"A way"_qs, picture(3));
    QVERIFY(diagram.boxArea("0").left() > diagram.boxArea("1").right());
    QCOMPARE(diagram.boxArea("0").width(), first.width());
    QVERIFY(!diagram.grab().isNull());
}

void VisitPartsTest::chainSaysWhereItBreaks()
{
    ChainDiagram chain(m_look);
    chain.setLinks({ { ChainLink::State::Good, u"This laptop"_qs, u"1 Gbit/s"_qs },
        { ChainLink::State::Broken, u"Port 22"_qs, u"refused after 3 ms"_qs },
        { ChainLink::State::NotReached, u"Login"_qs, {} } });
    QCOMPARE(chain.accessibleDescription(),
        u"This laptop: 1 Gbit/s. Port 22: refused after 3 ms. Login: not reached"_qs);
    QVERIFY(chain.heightForWidth(200) > chain.heightForWidth(1000)); // below each other
}

void VisitPartsTest::longChangesAreFolded()
{
    QString after;
    for (int i = 0; i < 40; ++i)
        after += u"line %1\n"_qs.arg(i);
    DiffView view(m_look);
    view.setDiff({ u"/etc/x"_qs, unifiedDiff(u"/etc/x"_qs, {}, after, true), true }, {});
    QCOMPARE(view.model().rowCount(), DiffView::mostUnfolded);
    auto folds = view.findChildren<Button *>();
    folds.removeIf([](const Button *button) { return !button->text().contains(u"28"); });
    QCOMPARE(folds.size(), 1);
    folds.first()->click();
    QCOMPARE(view.model().rowCount(), 40);
}

void VisitPartsTest::flowWraps()
{
    QWidget place;
    auto *flow = new FlowLayout(10, 5, &place);
    QList<QLabel *> labels;
    for (int i = 0; i < 3; ++i) {
        labels.append(new QLabel(&place));
        labels.last()->setFixedSize(100, 20);
        flow->addWidget(labels.last());
    }
    QCOMPARE(flow->heightForWidth(320), 20);
    QCOMPARE(flow->heightForWidth(319), 45);
    QCOMPARE(flow->heightForWidth(100), 70);
    place.resize(215, 100);
    place.show();
    QCOMPARE(labels[1]->geometry().topLeft(), QPoint(110, 0));
    QCOMPARE(labels[2]->geometry().topLeft(), QPoint(0, 25));
    place.setLayoutDirection(Qt::RightToLeft);
    flow->activate();
    flow->setGeometry(place.rect());
    QCOMPARE(labels[0]->geometry().right(), 214);
}

void VisitPartsTest::signatureBecomesAPicture()
{
    SignaturePad pad(m_look, u"Customer"_qs);
    pad.resize(500, 260);
    pad.show();
    QVERIFY(pad.isEmpty() && pad.png().isEmpty());
    QSignalSpy changed(&pad, &SignaturePad::changed);
    SignatureField &field = pad.field();
    QTest::mousePress(&field, Qt::LeftButton, {}, { 20, 60 });
    QTest::mouseMove(&field, { 60, 30 });
    QTest::mouseMove(&field, { 90, 80 });
    QTest::mouseRelease(&field, Qt::LeftButton, {}, { 90, 80 });
    QCOMPARE(changed.size(), 1);
    const QImage image = QImage::fromData(pad.png(), "PNG");
    QVERIFY(!image.isNull());
    QVERIFY(image.width() >= 140 && image.width() < 200); // cut to what is drawn, twice its size
    pad.clear();
    QVERIFY(pad.isEmpty() && pad.png().isEmpty());
}

void VisitPartsTest::typedNameIsASignature()
{
    SignaturePad pad(m_look, u"Customer"_qs);
    pad.resize(500, 260);
    pad.show();
    pad.name().setText(u"R. Sample"_qs);
    const QByteArray typed = pad.png();
    QVERIFY(!QImage::fromData(typed, "PNG").isNull());
    pad.name().setText(u"S. Example"_qs);
    QVERIFY(pad.png() != typed);
    pad.name().setText({});
    QVERIFY(pad.isEmpty());
}

void VisitPartsTest::brokenPhotoCanBeRemoved()
{
    QImage image(3000, 2000, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "JPEG"));
    const QPixmap small = thumbnailOf(jpeg, { 160, 120 }, 1.0);
    QVERIFY(small.width() == 160 && small.height() <= 120);
    QVERIFY(thumbnailOf("no picture", { 160, 120 }, 1.0).isNull());
    PhotoStrip strip(m_look);
    strip.setPhotos({ jpeg, "no picture" });
    QSignalSpy asked(&strip, &PhotoStrip::removeAsked);
    const auto buttons = strip.findChildren<Button *>();
    QCOMPARE(buttons.size(), 2);
    buttons.last()->click();
    QCOMPARE(asked.first().first().value<qsizetype>(), qsizetype { 1 });
}

QTEST_MAIN(VisitPartsTest)
#include "visit_parts_test.moc"
