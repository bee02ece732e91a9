// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the lists, diagrams and other parts of a visit's pages, to be laid beside the mockups:
//   QT_QPA_PLATFORM=offscreen wizard_parts_gallery FOLDER

#include "wizard/widgets/chain_diagram.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/countdown_ring.h"
#include "wizard/widgets/counts_line.h"
#include "wizard/widgets/device_words.h"
#include "wizard/widgets/diff_view.h"
#include "wizard/widgets/evidence_view.h"
#include "wizard/widgets/health_signs.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/path_diagram.h"
#include "wizard/widgets/photo_strip.h"
#include "wizard/widgets/progress_rows.h"
#include "wizard/widgets/signature_pad.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace edgemend;

namespace {

constexpr QSize paper { 1366, 1760 };

QWidget *checks(const Look &look)
{
    auto *list = new ProgressRows(look);
    list->setRows({
        { "dns", Status::Fault, u"Modules cannot look up names"_qs,
            u"1.1.1.1 gave no answer in 2 s"_qs, u"2.4 s"_qs },
        { "mem", Status::Warning, u"edgeHub is set up for a larger machine"_qs,
            u"1 GB of memory; killed for memory twice since Friday"_qs, u"1.4 s"_qs },
        { "agent", Status::Running, u"edgeAgent stays up"_qs, u"reading its log, 412 KiB so far"_qs,
            {} },
        { "fwd", Status::Fine, u"IP forwarding"_qs, u"on, now and after a restart"_qs,
            u"0.9 s"_qs },
        { "clean", Status::Unknown, u"Message clean-up"_qs,
            u"edgeHub does not run: nothing to measure"_qs, u"1.5 s"_qs },
        { "parent", Status::NotApplicable, u"Parent gateway"_qs, u"this device has no parent"_qs,
            u"0.7 s"_qs },
        { "root", Status::Waiting, u"Socket permissions"_qs, u"waits for root"_qs, {} },
    });
    return list;
}

QWidget *steps(const Look &look)
{
    auto *list = new StepRows(look);
    list->setRows({
        { "1", Status::Fine, u"Copy kept"_qs, u"/var/lib/edgemend/20260317-1027/"_qs,
            u"10:27:04"_qs },
        { "2", Status::Running, u"Waiting until edgeAgent has settled"_qs,
            u"running for 48 of 60 s"_qs, {} },
        { "3", Status::Waiting, u"Check again: names from the module network"_qs,
            u"the same check that found the fault"_qs, {} },
        { "4", Status::Waiting, u"Keep the change"_qs, {}, {} },
    });
    return list;
}

QWidget *evidence(const Look &look)
{
    using Weight = EvidenceLine::Weight;
    auto *view = new EvidenceView(look);
    view->setHead(u"Evidence"_qs, EvidenceView::clockNote(std::chrono::milliseconds { -2000 }));
    view->setLines({
        { u"10:23:41"_qs, u"edgeAgent"_qs,
            u"attempting to connect to IoT Hub via Amqp_Tcp_Only..."_qs, Weight::Context },
        { u"10:23:51"_qs, u"edgeAgent"_qs,
            u"Empty edge agent config was received. Attempting to read from the backup file and more of it"_qs,
            Weight::Decides },
        { u"10:24:05"_qs, u"press-07"_qs, u"/etc/docker/daemon.json: \"dns\": [\"1.1.1.1\"]"_qs,
            Weight::Decides },
    });
    return view;
}

QWidget *change(const Look &look)
{
    auto *view = new DiffView(look);
    view->setDiff(
        { u"/etc/docker/daemon.json"_qs,
            u"@@ -1,4 +1,4 @@\n {\n   \"log-driver\": \"local\",\n-  \"dns\": [\"1.1.1.1\"]\n"
            "+  \"dns\": [\"192.168.0.1\"]\n }\n"_qs,
            false },
        u"read from the device at 10:26:02"_qs);
    return view;
}

QWidget *path(const Look &look)
{
    PathPicture picture;
    picture.groups = { { "net", u"Module network"_qs, u"172.18.0.0/16"_qs } };
    picture.boxes = { { "agent", u"edgeAgent"_qs, {}, {}, 0, {}, "net" },
        { "hub", u"edgeHub"_qs, {}, {}, 0, {}, "net" },
        { "reader", u"oven-reader"_qs, {}, {}, 0, {}, "net" },
        { "device", u"press-07"_qs, u"192.168.0.17"_qs, "device", 1, {}, {} },
        { "sitedns", u"192.168.0.1"_qs, u"the site’s DNS"_qs, {}, 1, {}, {} },
        { "wall", u"Site firewall"_qs, {}, "firewall", 2, PathBox::Kind::Wall, {} },
        { "dns", u"1.1.1.1"_qs, u"public DNS"_qs, {}, 3, {}, {} },
        { "iothub", u"example-hub"_qs, u"443, 5671"_qs, {}, 3, {}, {} } };
    picture.edges = { { "net", "device", PathEdge::State::Neutral, {} },
        { "device", "wall", PathEdge::State::Neutral, {} },
        { "wall", "dns", PathEdge::State::Broken, u"no answer in 2 s"_qs },
        { "device", "sitedns", PathEdge::State::Good, u"4 ms"_qs },
        { "device", "iothub", PathEdge::State::Good, {} } };
    auto *diagram = new PathDiagram(look);
    diagram->setPicture(u"Where a name query ends"_qs, picture);
    return diagram;
}

QWidget *chain(const Look &look)
{
    using State = ChainLink::State;
    auto *diagram = new ChainDiagram(look);
    diagram->setLinks({ { State::Good, u"This laptop"_qs, u"Ethernet, 1 Gbit/s"_qs },
        { State::Good, u"Network"_qs, u"192.168.0.50 same subnet"_qs },
        { State::Good, u"Device"_qs, u"answers in 1 ms"_qs },
        { State::Broken, u"Port 22"_qs, u"refused after 3 ms"_qs },
        { State::NotReached, u"SSH"_qs, {} }, { State::NotReached, u"Host key"_qs, {} },
        { State::NotReached, u"Login"_qs, {} }, { State::NotReached, u"Rights"_qs, {} } });
    return diagram;
}

void addHealth(const Look &look, QVBoxLayout &column)
{
    const EnglishTranslator english;
    const Message restarts
        = text("Signs", "aziot-edged.service restarts again and again (12 times).");
    const Message root = text("Signs", "Needs root: this user may not ask the container engine.");
    Diagnosis diagnosis;
    diagnosis.health = HealthState::Ill;
    diagnosis.signResults = {
        { { SignId::ContainerEngine, SignState::Good, {}, u"24.0.9"_qs, {} }, {} },
        { { SignId::Daemon, SignState::Bad, restarts, {}, {} }, {} },
        { { SignId::EdgeAgent, SignState::CannotTell, root, {}, {} }, {} },
        { { SignId::Modules, SignState::CannotTell, root, {}, {} }, {} },
        { { SignId::EdgeHub, SignState::CannotTell, root, {}, {} }, {} },
    };
    for (const auto form :
        { HealthSigns::Form::Line, HealthSigns::Form::Block, HealthSigns::Form::List }) {
        auto *signs = new HealthSigns(look, form);
        signs->setSigns(diagnosis, english, u"read 10:22:40 to 10:22:47"_qs);
        column.addWidget(signs);
    }
}

QWidget *costs(const Look &look)
{
    const EnglishTranslator english;
    PreviewView preview;
    preview.deviceName = u"press-07"_qs;
    preview.outage = { { u"edgeAgent"_qs, u"oven-reader"_qs, u"vibration"_qs, u"label-printer"_qs },
        std::chrono::seconds { 40 } };
    auto *list = new CostList(look);
    list->setLines(costLines(preview, english));
    return list;
}

void addStart(const Look &look, QVBoxLayout &column)
{
    auto *counts = new CountsLine(look);
    counts->setCounts({ 2, 1, 8, 2, 2 });
    column.addWidget(counts);
    column.addWidget(checks(look));
    column.addWidget(steps(look));
    auto *step = new NumberedStep(look, 2, u"Change one line"_qs);
    step->content().addWidget(change(look));
    column.addWidget(step);
    auto *restart = new NumberedStep(look, 3, u"Restart Docker"_qs);
    restart->content().addWidget(new CommandView(look, u"systemctl restart docker"_qs));
    column.addWidget(restart);
    auto *words = new DeviceWords(look);
    words->setWords(DeviceWords::Speaker::Device, u"oven-02 asks"_qs, u"Verification code: "_qs);
    column.addWidget(words);
    addHealth(look, column);
    column.addStretch();
}

void addEnd(const Look &look, QVBoxLayout &column)
{
    column.addWidget(path(look));
    column.addWidget(evidence(look));
    auto *rings = new QHBoxLayout;
    for (const int left : { 108, 42, 9 }) {
        auto *ring = new CountdownRing(look);
        ring->setTime(std::chrono::seconds { left }, std::chrono::seconds { 120 });
        rings->addWidget(ring);
    }
    column.addLayout(rings);
    column.addWidget(costs(look));
    column.addWidget(new SignaturePad(look, u"Customer"_qs));
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    if (buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "JPEG")) {
        auto *photos = new PhotoStrip(look);
        photos->setPhotos({ jpeg, "broken" });
        column.addWidget(photos);
    }
    column.addStretch();
}

void save(const Look &look, const QString &file)
{
    QWidget page;
    page.setFixedSize(paper);
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins(40, 28, 40, 28);
    column->addWidget(chain(look));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *start = new QVBoxLayout;
    auto *end = new QVBoxLayout;
    columns->addLayout(start, 1);
    columns->addLayout(end, 1);
    column->addLayout(columns, 1);
    addStart(look, *start);
    addEnd(look, *end);
    page.show();
    QTest::qWait(50);
    if (!page.grab().save(file))
        qWarning("cannot write %s", qPrintable(file));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application { argc, argv };
    const QDir folder(QApplication::arguments().value(1, u"."_qs));
    Look look;
    look.apply({ .theme = ThemeChoice::Light, .reducedMotion = true });
    save(look, folder.filePath(u"parts-light.png"_qs));
    look.apply({ .theme = ThemeChoice::Dark, .reducedMotion = true });
    save(look, folder.filePath(u"parts-dark.png"_qs));
    look.apply({ .theme = ThemeChoice::Sunlight, .reducedMotion = true });
    save(look, folder.filePath(u"parts-sunlight.png"_qs));
    look.apply({ .theme = ThemeChoice::Light, .reducedMotion = true });
    QApplication::setLayoutDirection(Qt::RightToLeft);
    save(look, folder.filePath(u"parts-rtl.png"_qs));
    return 0;
}
