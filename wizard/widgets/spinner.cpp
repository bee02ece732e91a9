// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/spinner.h"

#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>

namespace edgemend {

Spinner::Spinner(const Look &look, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLine(look, words, TypeRole::Body, Colour::Text, this))
{
    auto *row = new QHBoxLayout(this);
    row->setSpacing(tokens::s3);
    row->addWidget(new StatusMark(look, Status::Running, tokens::iconControl, this));
    row->addWidget(m_words, 1);
}

void Spinner::setWords(const QString &words) { m_words->setText(words); }

} // namespace edgemend
