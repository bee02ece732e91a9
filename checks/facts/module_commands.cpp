// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What edgeAgent was told by its deployment, read from its own commands. The words stand in the
// product's source (edgeAgent's commands, LoggingCommandFactory, OrderedRetryPlanRunner):
//   [INF] Executing command: "Command Group: (\n  [Create module X]\n  [Start module X]\n)"
//   [INF] Executing command: "Create module X"
//   [ERR] Executing command for operation ["create"] failed.
//   [ERR] Step failed in deployment N, continuing execution. Failure when running command Command
//         Group: (          and behind it, on lines of their own:   [Create module X]
// The first two print their newlines as backslash-n (facts §4.3); the last one really breaks.

#include "checks/facts/module_facts.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

struct Named {
    QString verb;
    QString module;
};

QList<Named> commandsIn(const QString &message)
{
    static const QRegularExpression command {
        u"(Create|Update|Prepare(?: update)?|Start|Restart|Stop|Remove) module ([A-Za-z0-9][A-Za-z0-9_.-]*?)(?=[\\]\"\\\\]|\\.? Will retry|$)"_qs
    };
    QList<Named> found;
    for (auto it = command.globalMatch(message); it.hasNext();) {
        const auto match = it.next();
        found.append({ match.captured(1).section(u' ', 0, 0), match.captured(2) });
    }
    return found;
}

bool makesContainer(const QString &verb)
{
    return verb == u"Create" || verb == u"Update" || verb == u"Prepare";
}

class CommandReader {
public:
    void read(const LogLine &line)
    {
        const QList<Named> named = commandsIn(line.message);
        if (line.message.startsWith(u"Plan execution"))
            m_inStep = false;
        else if (line.message.startsWith(u"Step failed in deployment"))
            m_inStep = fail(line, named);
        else if (line.message.startsWith(u"Executing command for operation"))
            fail(line, named.isEmpty() ? m_last : named);
        else if (line.message.startsWith(u"Executing command: "))
            execute(line, named);
        else if (line.message.startsWith(u"Unable to process module "))
            fail(line, { { u"Create"_qs, line.message.section(u' ', 4, 4) } });
        else if (m_inStep && line.level.isEmpty())
            fail(line, named);
    }

    QMap<QString, ModuleCommand> commands; ///< the newest of each module

private:
    bool fail(const LogLine &line, const QList<Named> &named)
    {
        for (const Named &each : named) {
            ModuleCommand &command = commands[each.module];
            // the verb of the command that is known to run; of a group, its last one
            command.verb = each.verb;
            command.time = line.time;
            command.failed = true;
            command.line = line.message.trimmed();
        }
        return true;
    }

    /// A container that could not be made is wanted until it is there: a new attempt is no success,
    /// but a Start on a line of its own comes only after one.
    void execute(const LogLine &line, const QList<Named> &named)
    {
        m_inStep = false;
        m_last = named;
        QStringList attempted;
        for (const Named &each : named) {
            ModuleCommand &command = commands[each.module];
            if (makesContainer(each.verb))
                attempted.append(each.module);
            if (!attempted.contains(each.module))
                command.failed = false;
            command.verb = each.verb;
            if (command.failed)
                continue; // when it failed, and in which words, stays
            command.time = line.time;
            command.line = line.message;
        }
    }

    QList<Named> m_last;
    bool m_inStep = false;
};

} // namespace

bool ModuleCommand::wantsContainer() const
{
    return makesContainer(verb) || verb == u"Start" || verb == u"Restart";
}

QMap<QString, ModuleCommand> ModuleLogFacts::newestCommands() const
{
    CommandReader reader;
    for (const LogLine &line : deployment)
        reader.read(line);
    return reader.commands;
}

bool ModuleLogFacts::stoppedOnPurpose(QStringView module) const
{
    return newestCommands().value(module.toString()).verb == u"Stop";
}

PlanState ModuleLogFacts::plan() const
{
    for (auto it = deployment.crbegin(); it != deployment.crend(); ++it)
        if (it->message.startsWith(u"Plan execution"))
            return { it->time, it->message.startsWith(u"Plan execution started") };
    return {};
}

} // namespace edgemend
