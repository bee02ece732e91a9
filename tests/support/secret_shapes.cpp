// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/secret_shapes.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <optional>

namespace edgemend::test {
namespace {

const QByteArray smallLetters { "abcdefghijklmnopqrstuvwxyz" };
const QByteArray digits { "0123456789" };
const QByteArray letters { smallLetters + smallLetters.toUpper() };
const QByteArray alnum { letters + digits };

constexpr qsizetype window = 12; // so much of a secret is a leak

/// The random secrets of one shape: each word of a template stands for one of them.
class Secrets {
public:
    explicit Secrets(QRandomGenerator &random)
        : m_random(random)
    {
    }

    [[nodiscard]] std::optional<QByteArray> of(const QByteArray &word)
    {
        if (word == "URL")
            return of("KEY")->toPercentEncoding();
        if (word == "KEY:1")
            return of("KEY")->first(22);
        if (word == "KEY:2")
            return of("KEY")->sliced(22);
        if (!m_known.contains(word)) {
            const QByteArray made = make(word);
            if (made.isEmpty())
                return std::nullopt;
            m_known.insert(word, made);
        }
        return m_known.value(word);
    }

private:
    QByteArray pick(const QByteArray &alphabet, int count)
    {
        QByteArray out;
        for (int i = 0; i < count; ++i)
            out += alphabet[m_random.bounded(static_cast<int>(alphabet.size()))];
        return out;
    }

    QByteArray bytes(int count)
    {
        QByteArray out;
        for (int i = 0; i < count; ++i)
            out += static_cast<char>(m_random.bounded(256));
        return out;
    }

    QByteArray make(const QByteArray &word)
    {
        if (word == "KEY")
            return bytes(32).toBase64();
        if (word == "PASSWORD")
            return pick(letters, 1) + pick(alnum + "!.~_", 18) + pick(alnum, 1);
        if (word == "WORD")
            return pick(smallLetters, 14);
        if (word == "PIN")
            return pick("123456789", 8);
        if (word == "TOKEN")
            return pick(alnum, 40);
        if (word == "HEX")
            return bytes(32).toHex();
        QByteArray body;
        if (word == "BODY") {
            for (int i = 0; i < 4; ++i)
                body += bytes(48).toBase64() + (i < 3 ? "\n" : "");
        }
        return body;
    }

    QRandomGenerator &m_random;
    QHash<QByteArray, QByteArray> m_known;
};

QByteArray unescaped(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char letter = text[++i];
        out += letter == 'n' ? '\n'
            : letter == 't'  ? '\t'
            : letter == 'r'  ? '\r'
            : letter == 'e'  ? '\x1b'
                             : letter;
    }
    return out;
}

/// A rendered template: the text and where in it secrets stand.
struct Rendered {
    QByteArray text;
    QList<QByteArray> secrets;
};

std::optional<Rendered> render(const QByteArray &pattern, Secrets &secrets)
{
    static const QList<QByteArray> words { "KEY", "KEY:1", "KEY:2", "URL", "PASSWORD", "WORD",
        "PIN", "TOKEN", "HEX", "BODY" };
    Rendered out;
    qsizetype i = 0;
    while (i < pattern.size()) {
        const qsizetype close = pattern[i] == '{' ? pattern.indexOf('}', i) : -1;
        const QByteArray word = close > i ? pattern.mid(i + 1, close - i - 1) : QByteArray {};
        if (!words.contains(word)) {
            out.text += pattern[i++];
            continue;
        }
        const auto secret = secrets.of(word);
        if (!secret)
            return std::nullopt;
        out.text += *secret;
        for (const QByteArray &line : secret->split('\n'))
            out.secrets.append(line);
        i = close + 1;
    }
    return out;
}

QByteArray json(const QByteArray &text)
{
    QByteArray out = text;
    out.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return "{\"log\":\"" + out + "\"}";
}

QByteArray wrapped(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); i += 76)
        out += text.mid(i, 76) + '\n';
    return out;
}

QByteArray utf16(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text)
        out += QByteArray { 1, c } + '\0';
    return out;
}

std::optional<QByteArray> encoded(const QByteArray &text, const QByteArray &how)
{
    if (how == "plain")
        return text;
    if (how == "json")
        return json(text);
    if (how == "json2")
        return json(json(text));
    if (how == "url")
        return text.toPercentEncoding();
    if (how == "base64")
        return text.toBase64();
    if (how == "base64-lines")
        return wrapped(text.toBase64());
    if (how == "base64-utf16")
        return utf16(text).toBase64();
    if (how == "utf16")
        return utf16(text);
    if (how == "hex")
        return text.toHex();
    return std::nullopt;
}

/// What stays of a secret when the text around it is encoded, or empty when that cannot be said
/// byte for byte; then the tail of the whole encoded text stands for it, as all shapes end with the
/// secret.
QByteArray needleIn(const QByteArray &secret, const QByteArray &how, const QByteArray &text)
{
    if (how == "plain" || how.startsWith("json"))
        return secret;
    if (how == "url")
        return secret.toPercentEncoding();
    if (how == "utf16")
        return utf16(secret);
    if (how == "hex")
        return secret.toHex();
    if (how == "base64-lines")
        return text.split('\n').value(1); // the second line lies within the connection string
    return text.sliced(text.size() - 28).first(24);
}

std::optional<PlantedSecret> plant(const QByteArray &line, QRandomGenerator &random)
{
    const QList<QByteArray> columns = line.split('\t');
    if (columns.size() != 3)
        return std::nullopt;
    Secrets secrets { random };
    auto rendered = render(unescaped(columns[2]), secrets);
    if (!rendered || rendered->secrets.isEmpty())
        return std::nullopt;
    PlantedSecret planted { columns[0], rendered->text, {} };
    for (const QByteArray &how : columns[1].split(',')) {
        const auto text = encoded(planted.text, how);
        if (!text)
            return std::nullopt;
        for (QByteArray &secret : rendered->secrets)
            secret = needleIn(secret, how, *text);
        planted.text = *text;
    }
    for (const QByteArray &secret : rendered->secrets) {
        if (secret.size() < 8)
            return std::nullopt;
        planted.needles.append(secret);
    }
    return planted;
}

} // namespace

QList<PlantedSecret> plantSecrets(quint32 seed)
{
    QFile file { QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/fixtures/secrets/shapes.txt") };
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QRandomGenerator random { seed };
    QList<PlantedSecret> all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const auto planted = plant(line, random);
        if (!planted) {
            qWarning("shapes.txt: not understood: %s", line.constData());
            return {};
        }
        all.append(*planted);
    }
    return all;
}

QByteArray plantedText(const QList<PlantedSecret> &secrets)
{
    QByteArray text;
    for (const PlantedSecret &secret : secrets)
        text += secret.text + "\n\n";
    return text;
}

QList<QByteArray> windowsOf(const QByteArray &needle)
{
    QList<QByteArray> windows;
    for (qsizetype at = 0; at + window <= needle.size(); ++at)
        windows.append(needle.mid(at, window));
    return windows.isEmpty() ? QList<QByteArray> { needle } : windows;
}

QList<QByteArray> leaked(const QList<PlantedSecret> &secrets, const QByteArray &product)
{
    QHash<QByteArray, QByteArray> names;
    QSet<QByteArray> found;
    for (const PlantedSecret &secret : secrets) {
        for (const QByteArray &needle : secret.needles) {
            for (const QByteArray &form :
                { needle, needle.toPercentEncoding(), QByteArray { needle }.replace("/", "\\/") }) {
                if (form.size() < window && product.contains(form))
                    found.insert(secret.name);
                if (form.size() >= window)
                    for (const QByteArray &part : windowsOf(form))
                        names.insert(part, secret.name);
            }
        }
    }
    const QByteArray bytes = QByteArray { product }.replace("\\u0000", QByteArray { 1, '\0' });
    for (qsizetype at = 0; at + window <= bytes.size(); ++at) {
        const auto part = QByteArray::fromRawData(bytes.constData() + at, window);
        if (const auto name = names.constFind(part); name != names.constEnd())
            found.insert(*name);
    }
    return found.values();
}

} // namespace edgemend::test
