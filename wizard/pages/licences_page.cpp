// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/licences_page.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QVBoxLayout>

namespace edgemend {

namespace embedded {
QByteArrayView fonts(QByteArrayView name); // both written by resources/CMakeLists.txt
QByteArrayView licences(QByteArrayView name);
} // namespace embedded

namespace {

QString asText(QByteArrayView bytes) { return QString::fromUtf8(bytes.data(), bytes.size()); }

/// The paragraphs of a licence, without the line ends of its columns.
QStringList paragraphsOf(const QString &text)
{
    QStringList paragraphs;
    for (const QString &part : text.split(u"\n\n"_qs, Qt::SkipEmptyParts))
        if (const QString words = part.simplified(); !words.isEmpty())
            paragraphs.append(words);
    return paragraphs;
}

} // namespace

LicencesPage::LicencesPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    auto *head = new PageHead(look, this);
    head->setTitle(tr("Licences"));
    head->setLine(tr("EdgeMend is free software: use it, look into it, change it, pass it on. It "
                     "comes without any warranty."));
    column->addWidget(head);
    const QString gpl = tr("GNU General Public License 3 or later");
    const QString ofl = tr("SIL Open Font License 1.1");
    column->addWidget(makeText(u"EdgeMend"_qs, gpl, asText(embedded::licences("LICENSE"))));
    column->addWidget(makeText(tr("Font EdgeMend Sans, made from Inter"), ofl,
        asText(embedded::fonts("LICENSE-Inter.txt"))));
    column->addWidget(makeText(tr("Font EdgeMend Mono, made from JetBrains Mono"), ofl,
        asText(embedded::fonts("LICENSE-JetBrainsMono.txt"))));
    column->addWidget(makeLibraries());
    column->addStretch(1);
}

QWidget *LicencesPage::makeText(const QString &title, const QString &licence, const QString &text)
{
    auto *fold = new Fold(look(), title, FoldFace::Card, this);
    fold->setEndText(licence);
    fold->content().addWidget(
        new TextBlock(look(), licence, TypeRole::BodyStrong, Colour::Text, fold));
    connect(&fold->head(), &QAbstractButton::pressed, fold, [this, fold, text] {
        if (fold->content().count() > 1)
            return;
        for (const QString &paragraph : paragraphsOf(text))
            fold->content().addWidget(
                new TextBlock(look(), paragraph, TypeRole::Caption, Colour::Text, fold));
    });
    return fold;
}

QWidget *LicencesPage::makeLibraries()
{
    auto *card = new Card(look(), this);
    card->body().addWidget(
        new TextLine(look(), tr("Libraries"), TypeRole::BodyStrong, Colour::Text, card));
    const QStringList lines {
        tr("Qt 6, the window and the paper: GNU Lesser General Public License 3, qt.io"),
        tr("libssh, the way to the device: GNU Lesser General Public License 2.1, libssh.org"),
        tr("tl::expected, results that may fail: Creative Commons Zero 1.0, tl.tartanllama.xyz"),
    };
    for (const QString &line : lines)
        card->body().addWidget(new TextBlock(look(), line, TypeRole::Body, Colour::Text, card));
    return card;
}

PageActions LicencesPage::actions() const
{
    PageActions bar;
    bar.start.append({ backWords(session()), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().goBack(); } });
    return bar;
}

} // namespace edgemend
