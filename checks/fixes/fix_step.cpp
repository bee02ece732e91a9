// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/fix_step.h"

#include "checks/fixes/fix_preview.h"

namespace edgemend {

namespace {

QByteArray verbWord(ServiceAction::Verb verb)
{
    switch (verb) {
    case ServiceAction::Verb::Unmask:
        return "unmask";
    case ServiceAction::Verb::Enable:
        return "enable";
    case ServiceAction::Verb::ResetFailed:
        return "reset-failed";
    case ServiceAction::Verb::Start:
        return "start";
    case ServiceAction::Verb::Restart:
        return "restart";
    }
    return {};
}

struct CommandLine {
    QByteArray operator()(const SetSysctl &step) const
    {
        return "echo '" + step.value + "' > /proc/sys/" + normalSysctlKey(step.key);
    }
    QByteArray operator()(const EditSysctlFile &step) const { return "write " + step.path; }
    QByteArray operator()(const ServiceAction &step) const
    {
        return "systemctl " + verbWord(step.verb) + ' ' + step.units.join(' ');
    }
};

} // namespace

QByteArray commandLineFor(const FixStep &step) { return std::visit(CommandLine {}, step); }

} // namespace edgemend
