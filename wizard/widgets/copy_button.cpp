// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/copy_button.h"

#include <QClipboard>
#include <QGuiApplication>

namespace edgemend {

CopyButton::CopyButton(
    const Look &look, const QString &text, const QString &spokenName, QWidget *parent)
    : Button(look, ButtonKind::Secondary, text, "copy", parent)
    , m_spokenName(spokenName)
{
    setAccessibleName(spokenName);
    m_confirms.setSingleShot(true);
    m_confirms.setInterval(tokens::motionCopiedNotice);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_confirms, &QTimer::timeout, this, [this] {
        setAccessibleName(m_spokenName);
        update();
    });
}

void CopyButton::setCopied(const QString &what)
{
    m_source = [what] { return what; };
}

void CopyButton::setSource(std::function<QString()> source) { m_source = std::move(source); }

void CopyButton::copy()
{
    if (!m_source)
        return;
    QGuiApplication::clipboard()->setText(m_source());
    setAccessibleName(tr("Copied"));
    m_confirms.start();
    update();
}

// As wide as the wider of its two names, so that nothing beside it moves.
QSize CopyButton::sizeHint() const { return sizeFor(text()).expandedTo(sizeFor(tr("Copied"))); }

QString CopyButton::shownText() const { return isConfirming() ? tr("Copied") : text(); }

QByteArray CopyButton::shownIcon() const
{
    return isConfirming() ? QByteArray("check") : Button::shownIcon();
}

} // namespace edgemend
