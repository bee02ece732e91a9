// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application_setup.h"
#include "app/window_services.h"
#include "wizard/device_thread.h"
#include "wizard/edge_wizard.h"
#include "wizard/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>

#include <chrono>
#include <cstdlib>

namespace {

using namespace edgemend;

struct StartOptions {
    QString training; ///< scenario to open at once; empty: none
};

/// Ends the program by itself on --help, --version and what it does not know.
StartOptions readCommandLine(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Window",
        "Finds, mends and proves faults of Azure IoT Edge devices. Commands: see edgemend-cli."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_qs,
        QCoreApplication::translate("Window", "Opens a training device. Nothing real is touched."));
    parser.addOption(demo);
    parser.addPositionalArgument(u"scenario"_qs,
        QCoreApplication::translate("Window", "With --demo: which training device."),
        u"[scenario]"_qs);
    parser.process(application);
    if (!parser.isSet(demo))
        return {};
    return { parser.positionalArguments().value(0, u"ip-forwarding-disabled"_qs) };
}

} // namespace

namespace {

int runWindow(int argc, char **argv)
{
    QApplication application { argc, argv };
    QCoreApplication::setApplicationName(u"edgemend"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(EDGEMEND_VERSION));
    QGuiApplication::setDesktopFileName(u"edgemend"_qs);
    const StartOptions options = readCommandLine(application);
    Look look;
    Preferences preferences(look, windowDataFolder(), QLocale().name());
    WizardSession session(makeWindowServices(), preferences.translator());
    QObject::connect(&preferences, &Preferences::languageChanged, &session,
        [&] { session.setTranslator(preferences.translator()); });
    QIcon icon;
    for (const int size : { 16, 24, 32, 48, 128 })
        icon.addPixmap(look.programIcon(size, 1.0));
    QApplication::setWindowIcon(icon);
    if (!options.training.isEmpty())
        session.connectToTraining(options.training);
    else if (preferences.isFirstStart())
        session.goTo(PageId::FirstStart);
    EdgeWizard window({ session, look, preferences });
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    disableCoreDumps(); // before any secret is in memory
    const int code = runWindow(argc, argv);
    // A worker in a call that nothing can interrupt is not waited for; it must not see the program
    // taken apart around it either.
    if (!DeviceThread::waitForAll(std::chrono::milliseconds { 250 }))
        std::_Exit(code);
    return code;
}
