// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>
#include <array>
#include <bitset>

// Long runs of letters and digits that nobody would write by hand, and hexadecimal near a word that
// says what it is. Digests, container ids and fingerprints are no secrets and stay.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

constexpr std::size_t shortestRandom = 28;
constexpr std::size_t shortestHex = 32;

std::size_t classOf(char c) { return isUpper(c) ? 0 : isLower(c) ? 1 : isDigit(c) ? 2 : 3; }

// Random base64 changes between capitals, small letters and digits two times out of three; words,
// even in CamelCase, one time out of three.
bool isRandom(Text run)
{
    std::array<std::size_t, 4> counts {};
    std::bitset<128> seen;
    std::size_t changes = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        ++counts[classOf(run[i])];
        seen.set(static_cast<unsigned char>(run[i]) & 0x7FU);
        if (i > 0 && classOf(run[i]) != classOf(run[i - 1]))
            ++changes;
    }
    const bool isMixed
        = counts[0] >= 3 && counts[1] >= 3 && seen.count() >= 14 && counts[3] * 5 <= run.size();
    const std::size_t needed = counts[2] > 0 ? 38 : 50;
    return isMixed && changes * 100 >= needed * run.size();
}

bool isHex(Text run)
{
    return std::all_of(run.begin(), run.end(),
        [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

// "SHA256:…" of ssh, "sha256:…" of images and the like.
bool isFingerprint(Text text, std::size_t begin)
{
    if (begin < 4 || (text[begin - 1] != ':' && text[begin - 1] != '-'))
        return false;
    const Text before
        = text.substr(begin - std::min<std::size_t>(begin, 7), std::min<std::size_t>(begin, 7) - 1);
    const auto endsWith = [&](Text end) {
        return before.size() >= end.size()
            && equalsIgnoringCase(before.substr(before.size() - end.size()), end);
    };
    return endsWith("sha256") || endsWith("sha512") || endsWith("sha1") || endsWith("md5");
}

// Whether one of the last words in front speaks of a secret. "container", "image" and the like say
// that the hexadecimal digits are an id.
bool isNamedSecret(Text text, std::size_t begin)
{
    constexpr std::size_t window = 40;
    constexpr Text secrets[] = { "key", "token", "secret", "password", "passphrase", "pin", "psk",
        "keys", "credential", "signature", "symmetrickey" };
    constexpr Text ids[]
        = { "container", "image", "digest", "id", "sha256", "network", "boot", "commit", "revision",
              "thumbprint", "fingerprint", "sandbox", "netns", "overlay2", "containers" };
    const std::size_t from
        = std::max(lineBegin(text, begin, window), begin > window ? begin - window : 0);
    bool isSecret = false;
    std::string word;
    for (std::size_t i = from; i <= begin; ++i) {
        if (i < begin && isAlnum(text[i])) {
            word.push_back(toLower(text[i]));
            continue;
        }
        if (std::find(std::begin(secrets), std::end(secrets), word) != std::end(secrets))
            isSecret = true;
        if (std::find(std::begin(ids), std::end(ids), word) != std::end(ids))
            isSecret = false;
        word.clear();
    }
    return isSecret;
}

void judge(const Scan &scan, Range run)
{
    const Text letters = run.in(scan.text);
    if (letters.size() < shortestRandom || isFingerprint(scan.text, run.begin))
        return;
    if (isHex(letters)) {
        if (letters.size() >= shortestHex && isNamedSecret(scan.text, run.begin))
            scan.mark(run.begin, run.end);
        return;
    }
    const bool isKeySized = (letters.size() == 44 && letters.back() == '=')
        || (letters.size() == 88 && letters.substr(86) == "==");
    if ((isKeySized && isKeyFragment(letters)) || isRandom(letters))
        scan.mark(run.begin, run.end);
}

// A path is judged by its parts: each alone is a name.
void judgeParts(const Scan &scan, Range run)
{
    const Text text = scan.text;
    std::size_t begin = run.begin;
    for (std::size_t i = run.begin; i <= run.end; ++i) {
        if (i == run.end || text[i] == '/' || text[i] == '=') {
            judge(scan, { begin, i });
            begin = i + 1;
        }
    }
}

// Behind a certificate at `at`, which is public; npos if there is none.
std::size_t certificateEnd(Text text, std::size_t at)
{
    constexpr Text begin = "-----BEGIN CERTIFICATE-----";
    if (text.compare(at, begin.size(), begin) != 0)
        return Text::npos;
    std::size_t i = skipSpaces(text, at + begin.size());
    while (i + 1 < text.size() && text[i] == '\\')
        i += 2; // \n of JSON
    if (text.compare(i, 3, "MII") != 0)
        return Text::npos;
    while (i < text.size()
        && (isAlnum(text[i]) || text[i] == '+' || text[i] == '/' || text[i] == '='
            || text[i] == '\\' || isSpace(text[i])))
        ++i;
    return text.compare(i, 8, "-----END") == 0 ? i : Text::npos;
}

} // namespace

void markRandomRuns(const Scan &scan)
{
    const Text text = scan.text;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '-') {
            const std::size_t end = certificateEnd(text, i);
            if (end != Text::npos) {
                i = end;
                continue;
            }
        }
        const Range run = base64At(text, i);
        if (run.isEmpty() || isTemplateKey(run.in(text))) {
            i = std::max(run.end, i + 1);
            continue;
        }
        const std::size_t count = scan.marks->size();
        judge(scan, run);
        if (scan.marks->size() == count && run.end - run.begin >= shortestRandom)
            judgeParts(scan, run);
        i = run.end;
    }
}

} // namespace edgemend::redaction
