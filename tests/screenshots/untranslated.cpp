// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/look_rules.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/guide_hit.h"
#include "wizard/widgets/help_blocks.h"
#include "wizard/widgets/mono_delegates.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace edgemend::test {

namespace {

bool isMono(const QString &family)
{
    static const QString mono = makeFont(TypeRole::Mono, FontWeights::AsDrawn, 1.0).family();
    return family == mono;
}

/// Whether a device speaks here: in its font, or in rows that are its lines.
bool isOfDevice(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (!view)
        view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    return isMono(widget.font().family())
        || (view && dynamic_cast<const MonoDelegate *>(view->itemDelegate()));
}

/// The long parts of the guide and the lines found in them, which are in no language that nobody
/// speaks; help_page_test holds them.
bool isOfHelp(const QWidget &widget)
{
    for (const QWidget *each = &widget; each; each = each->parentWidget())
        if (qobject_cast<const HelpBlocks *>(each) || qobject_cast<const GuideHit *>(each))
            return true;
    return false;
}

/// Without what is set apart as data, whatever the script around it is, and without paths.
QString withoutData(QString text)
{
    static const QRegularExpression data { u"[\u2066-\u2068][^\u2069]*\u2069|(?<!\\S)/\\S+"_qs };
    return text.remove(data);
}

/// Without what stands between brackets: a marked text, with what was filled into it.
QString unmarked(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar c : withoutData(text)) {
        depth += c == u'[' ? 1 : 0;
        if (depth == 0)
            rest += c;
        if (c == u']' && depth > 0 && --depth == 0)
            rest += u' ';
    }
    return rest;
}

QString without(QString text, const QStringList &given)
{
    for (const QString &each : given)
        text.replace(each, u" "_qs);
    return text;
}

bool hasWord(const QString &text)
{
    static const QRegularExpression word { u"\\p{L}{2,}"_qs };
    return word.match(text).hasMatch();
}

/// A piece of a marked text may lack its brackets, but not the accents.
bool isPlainPiece(const QString &text)
{
    static const QRegularExpression accented { u"\\p{L}*[^\\x00-\\x7f\\P{L}]\\p{L}*"_qs };
    static const QRegularExpression padding {
        u"\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b|\\w*…"_qs
    };
    return hasWord(unmarked(text).remove(accented).remove(padding));
}

QString nameOf(const QWidget &widget)
{
    QString kinds;
    for (const QWidget *each = &widget; each && !each->isWindow(); each = each->parentWidget()) {
        const QString kind
            = QString::fromLatin1(each->metaObject()->className()).section(u"::"_qs, -1);
        if (!kind.startsWith(u'Q'))
            kinds += (kinds.isEmpty() ? u""_qs : u" in "_qs) + kind;
        if (kind.endsWith(u"Page"_qs))
            break;
    }
    return kinds;
}

} // namespace

bool isGiven(const QString &text, const QStringList &given)
{
    return !hasWord(without(text, given));
}

QStringList untranslatedTexts(
    const QWidget &root, const QList<PaintedText> &painted, const QStringList &given)
{
    QStringList found;
    QList<const QWidget *> all { &root };
    for (const QWidget *each : root.findChildren<QWidget *>())
        all.append(each);
    for (const QWidget *each : all)
        if (each->isVisibleTo(&root) && !isOfDevice(*each) && !isOfHelp(*each))
            for (const QString &text : wholeTexts(*each))
                if (hasWord(without(unmarked(text), given)))
                    found.append(
                        u"untranslated: \"%1\" of %2"_qs.arg(text.left(100), nameOf(*each)));
    for (const PaintedText &each : painted) {
        const auto *editor = qobject_cast<const QLineEdit *>(each.widget);
        if (editor && editor->text().contains(each.text))
            continue; // somebody typed it
        const QStringList whole = wholeTexts(*each.widget);
        const bool isKnown = std::any_of(whole.begin(), whole.end(),
            [&](const QString &text) { return text.contains(each.text.trimmed()); });
        if (!isKnown && !isMono(each.family) && !isOfDevice(*each.widget) && !isOfHelp(*each.widget)
            && isPlainPiece(without(each.text, given)))
            found.append(u"untranslated, painted: \"%1\" by %2"_qs.arg(
                each.text.left(100), nameOf(*each.widget)));
    }
    found.removeDuplicates();
    return found;
}

} // namespace edgemend::test
