// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_options.h"

#include "app/settings/local_user.h"
#include "checks/catalogue_translator.h"

#include <functional>

namespace edgemend {

namespace {

#define CLI_TEXT(source) text("Cli", QT_TRANSLATE_NOOP("Cli", source))

tl::unexpected<Failure> usage(const Message &happened)
{
    return failure(FailureKind::Usage, CLI_TEXT("Read the command line"), happened,
        CLI_TEXT("See edgemend-cli --help."));
}

struct CommandRow {
    const char *word;
    CliCommand command;
    int leastOperands;
    int mostOperands;
};

constexpr CommandRow commandRows[] = { { "issues", CliCommand::Issues, 0, 0 },
    { "check", CliCommand::Check, 1, 1 }, { "fix", CliCommand::Fix, 2, 2 },
    { "undo", CliCommand::Undo, 1, 2 }, { "changes", CliCommand::Changes, 1, 1 },
    { "resume", CliCommand::Resume, 2, 2 }, { "forget", CliCommand::Forget, 2, 2 } };

enum class Arrival { Now, Part3 };

/// One option: who may use it, and what it does with its value. `take` is null for an option that
/// is not here yet.
struct OptionRow {
    const char *word;
    const char *valueName; ///< "" for a switch
    const char *commands; ///< the commands that take it, blank-separated; "*" for all with a TARGET
    Arrival arrival;
    std::function<bool(CliOptions &, const QString &)> take;
    const char *help;
};

bool addAnswer(CliOptions &options, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals < 1)
        return false;
    options.answers.insert(value.left(equals).toUtf8(), value.mid(equals + 1).toUtf8());
    return true;
}

template <typename Member>
std::function<bool(CliOptions &, const QString &)> set(Member member)
{
    return [member](CliOptions &options, const QString &value) {
        using Field = std::remove_reference_t<decltype(options.*member)>;
        if constexpr (std::is_same_v<Field, bool>)
            options.*member = true;
        else if constexpr (std::is_same_v<Field, QByteArray>)
            options.*member = value.toUtf8();
        else
            options.*member = value;
        return true;
    };
}

/// What a run prints and keeps.
QList<OptionRow> outputRows()
{
    return {
        { "--json", "", "issues check fix undo changes resume", Arrival::Now,
            set(&CliOptions::json), "one JSON object on stdout" },
        { "--junit", "", "check", Arrival::Now, set(&CliOptions::junit), "JUnit XML on stdout" },
        { "--pdf", "FILE", "check", Arrival::Now, set(&CliOptions::pdfFile),
            "write the report as PDF, A4" },
        { "--html", "FILE", "check", Arrival::Now, set(&CliOptions::htmlFile),
            "write the report as HTML, one file" },
        { "--save", "FILE", "check", Arrival::Now, set(&CliOptions::saveFile),
            "keep the evidence, redacted, as FILE.edgemend" },
        { "--language", "L", "issues check fix undo changes resume forget", Arrival::Now,
            set(&CliOptions::language),
            "language of texts and reports: en, de; ids and keys stay English" },
    };
}

/// Which change, and who agrees to it.
QList<OptionRow> changeRows()
{
    return {
        { "--plan", "ID", "fix", Arrival::Now, set(&CliOptions::plan),
            "which of the issue's plans; the first if missing" },
        { "--answer", "KEY=VALUE", "fix", Arrival::Now, addAnswer,
            "answer a question of the issue" },
        { "--answer-stdin", "KEY", "fix", Arrival::Now,
            [](CliOptions &options, const QString &value) {
                options.secretAnswers.append(value.toUtf8());
                return true;
            },
            "the same, read from stdin" },
        { "--preview", "", "fix", Arrival::Now, set(&CliOptions::preview),
            "show the exact commands and diffs, change nothing" },
        { "--yes", "", "fix", Arrival::Now, set(&CliOptions::yes), "make the change" },
        { "--may-stop", "NAME", "fix", Arrival::Now, set(&CliOptions::mayStop),
            "who allowed the outage" },
        { "--confirm", "DEVICE", "fix", Arrival::Now, set(&CliOptions::confirmDevice),
            "the device's name, for what cannot all be undone" },
        { "--keep", "", "resume", Arrival::Now,
            [](CliOptions &options, const QString &) {
                options.keep = true;
                return true;
            },
            "keep the change" },
        { "--revert", "", "resume", Arrival::Now,
            [](CliOptions &options, const QString &) {
                options.keep = false;
                return true;
            },
            "take the change back" },
    };
}

/// The way to the device, and what opens it.
QList<OptionRow> connectionRows()
{
    return {
        { "--identity", "FILE", "*", Arrival::Now,
            [](CliOptions &options, const QString &value) {
                options.identities.append(value);
                return true;
            },
            "private key; may be given more than once" },
        { "--jump", "HOST", "*", Arrival::Part3, {}, "go through another host" },
        { "--ssh-config", "FILE", "*", Arrival::Part3, {}, "read an OpenSSH configuration" },
        { "--known-hosts", "FILE", "*", Arrival::Now, set(&CliOptions::knownHosts),
            "trusted host keys; default: EdgeMend's own file" },
        { "--host-key", "SHA256:…", "*", Arrival::Now, set(&CliOptions::hostKey),
            "the fingerprint that you expect" },
        { "--password-stdin", "", "*", Arrival::Now, set(&CliOptions::passwordFromStdin),
            "the login password is a line on stdin" },
        { "--jump-password-stdin", "", "*", Arrival::Part3, {},
            "the jump host's password is a line on stdin" },
        { "--passphrase-stdin", "", "*", Arrival::Part3, {},
            "the key's passphrase is a line on stdin" },
        { "--sudo-password-stdin", "", "*", Arrival::Now, set(&CliOptions::sudoPasswordFromStdin),
            "the sudo password is a line on stdin" },
    };
}

const QList<OptionRow> &optionRows()
{
    static const QList<OptionRow> rows = outputRows() + changeRows() + connectionRows();
    return rows;
}

bool serves(const OptionRow &row, const QString &command)
{
    const QString list = QString::fromLatin1(row.commands);
    return list == u"*" ? command != u"issues" : list.split(u' ').contains(command);
}

Result<void> takeOption(CliOptions &options, const QString &command, QStringList &rest)
{
    QString word = rest.takeFirst();
    const qsizetype equals = word.indexOf(u'=');
    std::optional<QString> value;
    if (equals > 0) {
        value = word.mid(equals + 1);
        word.truncate(equals);
    }
    for (const OptionRow &row : optionRows()) {
        if (word != QLatin1StringView { row.word })
            continue;
        if (!serves(row, command))
            return usage(CLI_TEXT("{option} does not go with {command}.")
                             .with(u"option"_qs, word)
                             .with(u"command"_qs, command));
        if (row.arrival != Arrival::Now)
            return failure(FailureKind::NotInThisVersion, CLI_TEXT("Read the command line"),
                CLI_TEXT("{option} is not in this version.").with(u"option"_qs, word));
        const bool wantsValue = *row.valueName != '\0';
        if (!wantsValue && value)
            return usage(CLI_TEXT("{option} takes no value.").with(u"option"_qs, word));
        if (wantsValue && !value) {
            if (rest.isEmpty())
                return usage(CLI_TEXT("{option} wants a value.").with(u"option"_qs, word));
            value = rest.takeFirst();
        }
        if (!row.take(options, value.value_or(QString {})))
            return usage(
                CLI_TEXT("{option} does not understand its value.").with(u"option"_qs, word));
        return {};
    }
    return usage(CLI_TEXT("There is no option {option}.").with(u"option"_qs, word));
}

Result<void> takeOperands(CliOptions &options, const CommandRow &row, const QStringList &operands)
{
    if (operands.size() < row.leastOperands || operands.size() > row.mostOperands)
        return usage(CLI_TEXT("{command} has too few or too many words.")
                         .with(u"command"_qs, QString::fromLatin1(row.word)));
    if (operands.isEmpty())
        return {};
    Result<CliTarget> target = parseTarget(operands[0]);
    if (!target)
        return tl::unexpected { target.error() };
    options.target = *target;
    (row.command == CliCommand::Fix ? options.issue : options.transaction)
        = operands.value(1).toUtf8();
    return {};
}

/// What cannot be seen option by option.
Result<void> checkTogether(const CliOptions &options)
{
    if (!makeTranslator(options.language))
        return usage(CLI_TEXT("There is no language {language}. There are: {languages}.")
                         .with(u"language"_qs, options.language)
                         .with(u"languages"_qs, availableLanguages().join(u", "_qs)));
    if (options.json && options.junit)
        return usage(CLI_TEXT("--json and --junit exclude each other."));
    // By that ending it is known as a visit when it is given as a target.
    if (!options.saveFile.isEmpty() && !options.saveFile.endsWith(u".edgemend"))
        return usage(CLI_TEXT("--save wants a name that ends with .edgemend."));
    if (options.command == CliCommand::Fix && options.preview == options.yes)
        return usage(CLI_TEXT("fix wants either --preview or --yes."));
    if (options.command == CliCommand::Resume && !options.keep)
        return usage(CLI_TEXT("resume wants --keep or --revert."));
    const bool changes
        = options.command != CliCommand::Check && options.command != CliCommand::Issues;
    if (changes && options.target.kind == CliTarget::Kind::File)
        return usage(CLI_TEXT("A saved visit cannot be changed: give the device itself."));
    return {};
}

Result<quint16> parsePort(const QString &word)
{
    bool ok = false;
    const uint port = word.toUInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return usage(CLI_TEXT("{port} is not a port.").with(u"port"_qs, word));
    return static_cast<quint16>(port);
}

Result<CliTarget> parseLive(const QString &word)
{
    CliTarget target;
    const qsizetype at = word.lastIndexOf(u'@');
    target.live.user = at < 0 ? localUser() : word.left(at);
    QString host = word.mid(at + 1);
    QString port;
    if (host.startsWith(u'[')) {
        const qsizetype close = host.indexOf(u']');
        if (close < 0)
            return usage(CLI_TEXT("{target} is not a target.").with(u"target"_qs, word));
        port = host.mid(close + 2);
        host = host.mid(1, close - 1);
    } else if (host.count(u':') == 1) { // more than one: an IPv6 address without a port
        port = host.section(u':', 1);
        host = host.section(u':', 0, 0);
    }
    if (host.isEmpty() || target.live.user.isEmpty() || host.startsWith(u'-')
        || host.contains(u' '))
        return usage(CLI_TEXT("{target} is not a target.").with(u"target"_qs, word));
    target.live.host = host;
    if (!port.isEmpty()) {
        const Result<quint16> number = parsePort(port);
        if (!number)
            return tl::unexpected { number.error() };
        target.live.port = *number;
    }
    return target;
}

} // namespace

Result<CliTarget> parseTarget(const QString &word)
{
    if (word.startsWith(u"demo:"))
        return CliTarget {
            .kind = CliTarget::Kind::Demo, .live = {}, .scenario = word.mid(5), .path = {}
        };
    if (word.endsWith(u".zip"))
        return failure(FailureKind::NotInThisVersion, CLI_TEXT("Read the command line"),
            CLI_TEXT("A support bundle as target is not in this version."));
    if (word.endsWith(u".edgemend"))
        return CliTarget {
            .kind = CliTarget::Kind::File, .live = {}, .scenario = {}, .path = word
        };
    return parseLive(word);
}

Result<CliOptions> parseCommandLine(const QStringList &words)
{
    CliOptions options;
    if (words.isEmpty() || words.contains(u"--help"_qs) || words.contains(u"-h"_qs))
        return options;
    if (words[0] == u"--version") {
        options.command = CliCommand::Version;
        return options;
    }
    for (const CommandRow &row : commandRows) {
        if (words[0] != QLatin1StringView { row.word })
            continue;
        options.command = row.command;
        QStringList rest = words.mid(1);
        QStringList operands;
        while (!rest.isEmpty()) {
            if (!rest[0].startsWith(u"--")) {
                operands.append(rest.takeFirst());
                continue;
            }
            if (Result<void> taken = takeOption(options, words[0], rest); !taken)
                return tl::unexpected { taken.error() };
        }
        if (Result<void> taken = takeOperands(options, row, operands); !taken)
            return tl::unexpected { taken.error() };
        if (Result<void> fine = checkTogether(options); !fine)
            return tl::unexpected { fine.error() };
        return options;
    }
    return usage(CLI_TEXT("There is no command {command}.").with(u"command"_qs, words[0]));
}

QString usageText()
{
    QString page
        = u"edgemend-cli: finds, mends and proves faults of Azure IoT Edge devices over SSH\n\n"
          u"  edgemend-cli issues  [--json]\n"
          u"  edgemend-cli check   TARGET [--json | --junit] [--pdf FILE] [--html FILE] [--save "
          u"FILE.edgemend]\n"
          u"  edgemend-cli fix     TARGET ISSUE [--plan ID] [--answer KEY=VALUE]... "
          u"[--answer-stdin KEY]... (--preview | --yes)\n"
          u"                       [--may-stop NAME] [--confirm DEVICE] [--json]\n"
          u"  edgemend-cli undo    TARGET [TRANSACTION] [--json]\n"
          u"  edgemend-cli changes TARGET [--json]\n"
          u"  edgemend-cli resume  TARGET TRANSACTION (--keep | --revert) [--json]\n"
          u"  edgemend-cli forget  TARGET TRANSACTION\n\n"
          u"Each of them takes --language L.\n\n"
          u"TARGET: [user@]host[:port], demo:SCENARIO (demo:healthy, or the id of an issue), or a saved FILE.edgemend\n\n"_qs;
    for (const OptionRow &row : optionRows()) {
        const QString words
            = u"%1 %2"_qs.arg(QString::fromUtf8(row.word), QString::fromUtf8(row.valueName));
        page += u"  %1 %2%3\n"_qs.arg(words, -26)
                    .arg(QString::fromUtf8(row.help),
                        row.arrival == Arrival::Now ? QString {} : u" (not in this version)"_qs);
    }
    return page
        + u"\nLines on stdin come in the order login, jump, passphrase, sudo, answers. Secrets are "
          u"never arguments.\n\n"
          u"Exit codes of check: 0 works and nothing found, 1 something found, 2 usage, 3 not "
          u"reached, 4 something could not be told.\n"
          u"Exit codes of fix, undo, resume, forget: 0 done and proved, 2 usage or consent "
          u"missing, 3 not reached,\n"
          u"  4 the detector cannot tell, 5 did not help and was reverted, 6 needs a person, 7 refused, nothing touched.\n"_qs;
}

} // namespace edgemend
