// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <utility>

namespace edgemend {

/// A text that is not translated yet. `checks` produces these; a Translator turns them into the
/// language of the window, the report or the command line. Saved files hold messages, so a file
/// saved in one language can be shown in another.
///
/// `source` is English, may hold `{name}` place holders and is marked for lupdate by
/// QT_TRANSLATE_NOOP at the place where it is written.
struct Message {
    QByteArray context;
    QByteArray source;
    QMap<QString, QString> arguments;

    [[nodiscard]] bool isEmpty() const { return source.isEmpty(); }

    /// A copy with one more argument, so that messages can be written in one expression.
    [[nodiscard]] Message with(const QString &name, const QString &value) const &
    {
        Message copy = *this;
        copy.arguments.insert(name, value);
        return copy;
    }

    bool operator==(const Message &other) const = default;
};

/// Makes a Message from two literals. Write `text(QT_TRANSLATE_NOOP3…)`-free code:
/// `text("Forwarding", QT_TRANSLATE_NOOP("Forwarding", "The value is {value}."))`.
[[nodiscard]] inline Message text(const char *context, const char *source)
{
    return Message { context, source, {} };
}

/// What a device said, as it is: the same in every language.
[[nodiscard]] inline Message verbatim(const QString &value)
{
    return Message { {}, "{value}", { { QStringLiteral("value"), value } } };
}

/// Puts the arguments into a (translated) template: each `{name}` is replaced once, in one pass, so
/// that a value which contains `{other}` is never expanded again.
[[nodiscard]] QString fillIn(const QString &pattern, const QMap<QString, QString> &arguments);

/// The English text of a message.
[[nodiscard]] QString toEnglish(const Message &message);

/// Turns messages into one language. Implementations are immutable and may be shared by threads.
class Translator {
public:
    virtual ~Translator() = default;
    [[nodiscard]] virtual QString text(const Message &message) const = 0;
    /// Of its texts, for pages that exist once per language: "en", "de".
    [[nodiscard]] virtual QString language() const { return QStringLiteral("en"); }
};

/// The Translator for English: needs no catalogue.
class EnglishTranslator final : public Translator {
public:
    [[nodiscard]] QString text(const Message &message) const override { return toEnglish(message); }
};

} // namespace edgemend
