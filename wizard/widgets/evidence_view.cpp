// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/evidence_view.h"

#include "wizard/widgets/mono_delegates.h"
#include "wizard/widgets/row_view.h"
#include "wizard/widgets/text_card.h"

#include <QVBoxLayout>

#include <cmath>

namespace edgemend {

EvidenceView::EvidenceView(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_card(new TextCard(look, "logs", TextCard::Title::Words, this))
    , m_rows(new RowView(look, RowView::Frame::None, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_rows->setLayoutDirection(Qt::LeftToRight);
    m_rows->setModel(&m_model);
    auto *delegate = new EvidenceDelegate(*m_rows);
    m_rows->setRowDelegate(delegate);
    m_card->lines().addWidget(m_rows);
    m_card->setCopied(tr("Copy the evidence"), [this] { return m_model.plainText(); });
    connect(m_rows, &RowView::rowActivated, this, [this, delegate](const QModelIndex &index) {
        if (m_model.isOpen(index.row()) || delegate->isCut(index))
            m_model.toggleOpen(index.row());
    });
    setHead(tr("Evidence"), {});
}

void EvidenceView::setIconName(const QByteArray &icon) { m_card->setIconName(icon); }

void EvidenceView::setHead(const QString &title, const QString &note)
{
    m_card->setHead(title, note);
    m_rows->setAccessibleName(title);
    m_rows->setAccessibleDescription(note);
}

void EvidenceView::setLines(const QList<EvidenceLine> &lines)
{
    if (lines != m_model.lines()) // what is open stays open
        m_model.setLines(lines);
}

QString EvidenceView::clockNote(std::optional<std::chrono::milliseconds> ahead)
{
    if (!ahead)
        return tr("laptop’s time; the device’s clock was not read");
    const double seconds = std::abs(static_cast<double>(ahead->count())) / 1000.0;
    if (seconds < 1.0)
        return tr("laptop’s time; the device’s clock agrees");
    const QString amount = seconds < 120 ? tr("%1 s").arg(seconds, 0, 'f', 0)
        : seconds < 7200                 ? tr("%1 min").arg(seconds / 60, 0, 'f', 0)
                                         : tr("%1 h").arg(seconds / 3600, 0, 'f', 0);
    return ahead->count() < 0 ? tr("laptop’s time; the device’s clock is %1 behind").arg(amount)
                              : tr("laptop’s time; the device’s clock is %1 ahead").arg(amount);
}

} // namespace edgemend
