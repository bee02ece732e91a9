// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/source_rules.h"

#include <QRegularExpression>

namespace edgemend::architecture {

using namespace Qt::StringLiterals;

namespace {

struct ColourRule {
    QRegularExpression what;
    QString why;
};

const ColourRule styleSheet { QRegularExpression(u"\\bsetStyleSheet\\b"_s),
    u"no style sheets: wizard/style draws"_s };
// An empty QColor and a transparent one paint nothing.
const ColourRule literal {
    QRegularExpression(u"\\bQColor(?:\\s+\\w+)?\\s*[({]\\s*(?:[0-9\"']|u\"|Qt::(?!transparent))"
                       "|\\bQColor(?:Constants\\b|::from\\w+)|\\bqRgba?(?:64)?\\s*\\("
                       "|\"#[0-9A-Fa-f]{3,8}\""
                       "|\\bQt::(?:white|black|(?:dark)?(?:[Rr]ed|[Gg]reen|[Bb]lue|[Cc]yan"
                       "|[Mm]agenta|[Yy]ellow|[Gg]ray)|lightGray|color[01])\\b"_s),
    u"a colour of its own: all come from the tokens, by Look"_s
};
const ColourRule palette { QRegularExpression(u"\\b(?:QPalette|setPalette)\\b"_s),
    u"a page sets no palette: its widgets take theirs from Look"_s };

// The paper of the report is white and its ink black, whatever the window looks like.
bool isPaper(const QString &path)
{
    return path == u"wizard/widgets/paper_view.cpp"_s
        || path == u"wizard/widgets/signature_pad.cpp"_s;
}

} // namespace

QStringList colourViolations(const SourceFile &file)
{
    const bool isDrawn = file.path.endsWith(u".cpp"_s) || file.path.endsWith(u".h"_s);
    if (!isDrawn || !file.path.startsWith(u"wizard/"_s) || file.path.startsWith(u"wizard/style/"_s))
        return {};
    QList<ColourRule> rules { styleSheet };
    if (!isPaper(file.path))
        rules.append(literal);
    // Qt's own fields inside ours take colours by a palette only.
    if (!file.path.startsWith(u"wizard/widgets/"_s))
        rules.append(palette);
    QStringList found;
    const auto lines = QString::fromUtf8(file.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (const auto &rule : rules)
            if (const auto match = rule.what.match(lines.at(i)); match.hasMatch())
                found << u"%1:%2: %3: %4"_s.arg(file.path).arg(i + 1).arg(
                    match.captured(), rule.why);
    return found;
}

} // namespace edgemend::architecture
