// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/transaction_protocol.h"

#include "checks/evidence/redactor.h"
#include "checks/evidence/safe_text.h"

#include <array>

namespace edgemend {

namespace embedded {
QByteArrayView transactionScripts(QByteArrayView name);
}

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

constexpr std::array<const char *, 8> stateIds { "not-started", "applying", "applied", "keeping",
    "kept", "reverting", "reverted", "needs-person" };
constexpr std::array<const char *, 9> verbIds { "list", "read", "begin", "apply", "keep", "revert",
    "status", "renew", "forget" };

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView { "_./:@%+,=-" }.contains(c);
}

struct RefusalWords {
    const char *code;
    Message message;
};

/// Why a change was not begun: its files, its place, its request.
QList<RefusalWords> refusalsToBegin()
{
    return {
        { "not-root", REPAIR_TEXT("Changes need root on the device, and sudo did not give it.") },
        { "no-tool",
            REPAIR_TEXT("The device lacks the program {detail}, without which a change cannot be "
                        "proved.") },
        { "no-storage",
            REPAIR_TEXT("{detail} does not survive a restart of the device, so an interrupted "
                        "change could not be taken back.") },
        { "open-transaction",
            REPAIR_TEXT("Another change is open: {detail}, begun by {detail2}, {detail3}. Keep or "
                        "revert that one first.") },
        { "read-only", REPAIR_TEXT("{detail} is on a file system that is mounted read-only.") },
        { "disk-full", REPAIR_TEXT("The file system of {detail} is full.") },
        { "immutable",
            REPAIR_TEXT(
                "{detail} is marked immutable (chattr +i): somebody protected it on purpose.") },
        { "hard-linked",
            REPAIR_TEXT(
                "{detail} has more than one name (hard links); replacing it would part them.") },
        { "mount-point",
            REPAIR_TEXT("{detail} is mounted from elsewhere and cannot be replaced.") },
        { "not-a-file", REPAIR_TEXT("{detail} is not a regular file.") },
        { "too-large", REPAIR_TEXT("{detail} is larger than any file that EdgeMend edits.") },
        { "changed", REPAIR_TEXT("{detail} has changed since the preview. Look again.") },
        { "cannot-write",
            REPAIR_TEXT("The folder of the change could not be written below {detail}.") },
        { "begin-busy",
            REPAIR_TEXT("Somebody else begins a change on this device right now. Look at the "
                        "changes in a minute.") },
        { "exists", REPAIR_TEXT("There is a change of that name already: {detail}.") },
    };
}

/// Why a change that there is, or a step of it, was refused.
QList<RefusalWords> refusalsToGoOn()
{
    return {
        { "incomplete", REPAIR_TEXT("The request did not arrive whole.") },
        { "busy", REPAIR_TEXT("The device is working on it right now: {detail}.") },
        { "wrong-state", REPAIR_TEXT("That cannot be done with a change that is {detail}.") },
        { "no-such-transaction",
            REPAIR_TEXT("There is no change of that name on the device: {detail}.") },
        { "no-lease", REPAIR_TEXT("This change holds no lease.") },
        { "bad-id", REPAIR_TEXT("That is no name of a change.") },
        { "step-failed", REPAIR_TEXT("Step {detail} failed, so everything was taken back.") },
        { "keep-failed",
            REPAIR_TEXT("It could not be made permanent ({detail}); it is in effect until the next "
                        "restart.") },
        { "revert-failed", REPAIR_TEXT("Taking it back failed at {detail}.") },
        { "file-changed",
            REPAIR_TEXT("Somebody else changed {detail} since. It was not overwritten.") },
        { "value-changed",
            REPAIR_TEXT("Somebody else set {detail} since. It was not overwritten.") },
        { "state-not-written",
            REPAIR_TEXT("The device could not write down how far it got; is its disk full?") },
        { "no-such-key", REPAIR_TEXT("The kernel of this device has no setting {detail}.") },
        { "no-such-unit", REPAIR_TEXT("There is no unit {detail} on this device.") },
        { "no-such-file", REPAIR_TEXT("{detail} does not exist on this device.") },
        { "outside-etc",
            REPAIR_TEXT("{detail} does not lie in /etc; EdgeMend changes nothing elsewhere.") },
        { "odd-name",
            REPAIR_TEXT("The name of the file {detail} holds control characters; EdgeMend changes "
                        "nothing there.") },
        { "nothing-to-change", REPAIR_TEXT("Everything that this fix would set is set already.") },
        { "needs-lease",
            REPAIR_TEXT("The step {detail} could cut off this connection. Such steps need a lease, "
                        "which this version does not have.") },
    };
}

const QList<RefusalWords> &refusalWords()
{
    static const QList<RefusalWords> words = refusalsToBegin() + refusalsToGoOn();
    return words;
}

} // namespace

QByteArray transactionStateId(TransactionState state)
{
    return stateIds.at(static_cast<std::size_t>(state));
}

std::optional<TransactionState> transactionStateFrom(QByteArrayView id)
{
    for (std::size_t i = 0; i < stateIds.size(); ++i)
        if (id == QByteArrayView { stateIds.at(i) })
            return static_cast<TransactionState>(i);
    return std::nullopt;
}

bool isOpen(TransactionState state)
{
    return state != TransactionState::Kept && state != TransactionState::Reverted;
}

TransactionState seenFromOutside(TransactionState state, bool running)
{
    switch (state) {
    case TransactionState::Applying:
    case TransactionState::Keeping:
    case TransactionState::Reverting:
        return running ? TransactionState::Applied : TransactionState::NeedsPerson;
    default:
        return state;
    }
}

bool isTransactionId(QByteArrayView id)
{
    if (id.isEmpty() || id.size() > 64 || id[0] < '0' || id[0] > '9')
        return false;
    return std::all_of(id.begin(), id.end(),
        [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'; });
}

QByteArray encodeField(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return "-";
    if (bytes == "-")
        return "\\0055";
    QByteArray field;
    for (const char c : bytes) {
        if (isPlain(c)) {
            field += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        field += "\\0";
        for (const int shift : { 6, 3, 0 })
            field += static_cast<char>('0' + ((byte >> shift) & 7));
    }
    return field;
}

std::optional<QByteArray> decodeField(QByteArrayView field)
{
    if (field.isEmpty())
        return std::nullopt;
    if (field == "-")
        return QByteArray {};
    QByteArray bytes;
    for (qsizetype i = 0; i < field.size(); ++i) {
        if (isPlain(field[i])) {
            bytes += field[i];
            continue;
        }
        if (field[i] != '\\' || i + 4 >= field.size() || field[i + 1] != '0')
            return std::nullopt;
        int value = 0;
        for (const char digit : field.sliced(i + 2, 3)) {
            if (digit < '0' || digit > '7')
                return std::nullopt;
            value = value * 8 + (digit - '0');
        }
        if (value > 255)
            return std::nullopt;
        bytes += static_cast<char>(value);
        i += 4;
    }
    return bytes;
}

QByteArray verbId(TransactionVerb verb) { return verbIds.at(static_cast<std::size_t>(verb)); }

Script transactionScript(TransactionVerb verb, const QList<QByteArray> &arguments)
{
    Script script;
    script.id = "transaction-" + verbId(verb);
    script.body = embedded::transactionScripts("common.sh").toByteArray();
    if (verb == TransactionVerb::Begin)
        script.body += embedded::transactionScripts("begin.sh");
    script.body += embedded::transactionScripts("transaction.sh");
    script.arguments = QList<QByteArray> { verbId(verb) } + arguments;
    // A refusal in the device's own words is better than none: the script looks for root by itself.
    script.privilege = Privilege::RootIfPossible;
    script.timeLimit = std::chrono::seconds { 60 };
    script.outputLimit = 4 * 1024 * 1024;
    return script;
}

QByteArray engineScript()
{
    QByteArray engine;
    for (const char *part : { "common.sh", "engine_steps.sh", "engine.sh" })
        engine += embedded::transactionScripts(part);
    return engine;
}

Message refusalText(const Refusal &refusal)
{
    const auto shown = [](const QByteArray &words) {
        return makeSafe(QStringView { Redactor {}.redact(words) });
    };
    Message message = REPAIR_TEXT("The device refused: {code} {detail}")
                          .with(QStringLiteral("code"), shown(refusal.code));
    for (const RefusalWords &words : refusalWords())
        if (refusal.code == words.code)
            message = words.message;
    for (qsizetype i = 0; i < 3; ++i) {
        const QString name
            = i == 0 ? QStringLiteral("detail") : QStringLiteral("detail%1").arg(i + 1);
        message.arguments.insert(name, shown(refusal.details.value(i)));
    }
    return message;
}

} // namespace edgemend
