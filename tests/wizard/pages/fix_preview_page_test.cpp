// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/fix_preview_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/diff_view.h"
#include "wizard/widgets/sheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace edgemend;

namespace {

const QString keepAsScript = u"Copy as script"_qs, goOn = u"Continue"_qs;

} // namespace

class FixPreviewPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatCanBeTypedStandsAsACommand();
    void theScriptIsOneThatAShellRuns();
    void nothingIsChangedByLooking();
    void continueAsksOnceMore();
    void theUnitsOfAnEngineAreNamed();

private:
    Look m_look;
};

#define PREVIEW(scenario, plan)                                                                    \
    WizardSession session { trainingServices({}), ScriptedVisit::english() };                      \
    CONNECT_TO(scenario);                                                                          \
    DIAGNOSE;                                                                                      \
    ShownPage<FixPreviewPage> shown { session, m_look };                                           \
    session.previewFix(session.diagnosis()->issues.first().info.id, plan);                         \
    shown.enter();                                                                                 \
    WAIT_FOR(session.preview().has_value())

void FixPreviewPageTest::onlyWhatCanBeTypedStandsAsACommand()
{
    PREVIEW(u"ip-forwarding-disabled"_qs, {});
    QStringList commands;
    for (const CommandView *view : shown.window.findChildren<CommandView *>())
        commands.append(view->command());
    QCOMPARE(commands, (QStringList { u"echo '1' > /proc/sys/net/ipv4/ip_forward"_qs }));
    QCOMPARE(
        shown.window.findChildren<DiffView *>().size(), 1); // the file stands as its difference
    WAIT_FOR(wordsIn(shown.window).contains(u"Now: 0. Afterwards: 1."_qs));
    const QString words = wordsIn(shown.window);
    // What the plan cannot promise is said, and once.
    QCOMPARE(words.count(u"Only sysctl files and daemon.json were read"_qs), 1);
}

void FixPreviewPageTest::theScriptIsOneThatAShellRuns()
{
    PREVIEW(u"ip-forwarding-disabled"_qs, {});
    QVERIFY(press(*shown.page, keepAsScript));
    QString script = QGuiApplication::clipboard()->text();
    QVERIFY2(script.startsWith(u"#!/bin/sh\n# "), qPrintable(script));
    QVERIFY2(!script.contains(u"\nwrite "), qPrintable(script));
    // Run in a folder of our own instead of on the machine, it leaves what the difference shows.
    const QTemporaryDir folder;
    QVERIFY(QDir { folder.path() }.mkpath(u"sysctl.d"_qs));
    script.replace(u"/proc/sys/net/ipv4/ip_forward"_qs, folder.filePath(u"switch"_qs));
    script.replace(u"/etc/sysctl.d"_qs, folder.filePath(u"sysctl.d"_qs));
    QProcess shell;
    shell.start(u"/bin/sh"_qs, { u"-eu"_qs });
    shell.write(script.toUtf8());
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QFile value { folder.filePath(u"switch"_qs) };
    QVERIFY(value.open(QIODevice::ReadOnly));
    QCOMPARE(value.readAll(), QByteArray { "1\n" });
    QFile written { folder.filePath(u"sysctl.d/zz-edgemend-forwarding.conf"_qs) };
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().endsWith("\nnet.ipv4.ip_forward = 1\n"));
}

void FixPreviewPageTest::nothingIsChangedByLooking()
{
    PREVIEW(u"ip-forwarding-disabled"_qs, {});
    QCOMPARE(pressable(*shown.page), (QStringList { keepAsScript, goOn }));
    QCOMPARE(primaryOf(*shown.page), goOn);
    QCOMPARE(shown.page->actions().hint, u"Nothing is changed yet"_qs);
    QCOMPARE(session.deviceMark(), DeviceMark {});
    QVERIFY(!session.change());
}

void FixPreviewPageTest::continueAsksOnceMore()
{
    PREVIEW(u"ip-forwarding-disabled"_qs, {});
    QVERIFY(!shown.window.findChild<Sheet *>());
    QVERIFY(press(*shown.page, goOn));
    const auto *sheet = shown.window.findChild<Sheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QCOMPARE(session.page(), PageId::FixPreview);
    QCOMPARE(session.deviceMark(), DeviceMark {});
}

void FixPreviewPageTest::theUnitsOfAnEngineAreNamed()
{
    PREVIEW(u"container-engine-unavailable"_qs, {});
    WAIT_FOR(wordsIn(shown.window).contains(u"docker.service: inactive"_qs));
    const QString words = wordsIn(shown.window);
    QVERIFY2(words.contains(u"docker.service: runs"_qs), qPrintable(words));
    // The modules are down already: nobody is told that they go on.
    QVERIFY2(!words.contains(u"Modules go on"_qs), qPrintable(words));
}

QTEST_MAIN(FixPreviewPageTest)
#include "fix_preview_page_test.moc"
