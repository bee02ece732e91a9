// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application_setup.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/live_opener.h"
#include "app/cli/report_files.h"
#include "app/cli/stoppable_input.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char **argv)
{
    using namespace edgemend;
    disableCoreDumps(); // before any secret is in memory
    const Interrupt interrupt;
    const std::unique_ptr<QCoreApplication> application = makeCliApplication(argc, argv);
    QCoreApplication::setApplicationName(u"edgemend"_qs);
    LiveOpener opener { silenceTo(std::cerr) };
    StoppableInput input { interrupt.token() };
    std::istream in { &input };
    return runCommandLine(QCoreApplication::arguments().mid(1), opener,
        { in, std::cout, std::cerr }, interrupt.token());
}
