// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/diff_view.h"

#include "checks/evidence/safe_text.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/mono_delegates.h"
#include "wizard/widgets/row_view.h"
#include "wizard/widgets/text_card.h"

#include <QVBoxLayout>

namespace edgemend {

DiffView::DiffView(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_model(mostUnfolded)
    , m_card(new TextCard(look, "report", TextCard::Title::Path, this))
    , m_rows(new RowView(look, RowView::Frame::None, this))
    , m_more(new Button(look, ButtonKind::Quiet, {}, "chevron-down", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_rows->setLayoutDirection(Qt::LeftToRight);
    m_rows->setModel(&m_model);
    auto *delegate = new DiffDelegate(*m_rows);
    m_rows->setRowDelegate(delegate);
    m_card->lines().addWidget(m_rows);
    m_card->setFoot(m_more);
    m_more->hide();
    connect(m_more, &Button::clicked, this, [this] {
        setFolded(m_model.fold() == DiffModel::Fold::Folded ? DiffModel::Fold::Whole
                                                            : DiffModel::Fold::Folded);
    });
    connect(m_rows, &RowView::rowActivated, this, [this, delegate](const QModelIndex &index) {
        if (index.data(DiffModel::OpenRole).toBool() || delegate->isCut(index))
            m_model.toggleOpen(index.row());
    });
}

void DiffView::setDiff(const FileDiff &diff, const QString &note)
{
    const QString path = makeSafe(diff.path);
    const QString unified = diff.unified;
    m_card->setHead(path, note);
    m_card->setCopied(tr("Copy the change of %1").arg(path), [unified] { return unified; });
    m_rows->setAccessibleName(
        diff.isNewFile ? tr("New file %1").arg(path) : tr("Change of %1").arg(path));
    m_model.setLines(parseUnifiedDiff(diff.unified));
    showFold();
}

void DiffView::setFolded(DiffModel::Fold fold)
{
    m_model.setFold(fold);
    showFold();
}

void DiffView::showFold()
{
    const bool isFolded = m_model.fold() == DiffModel::Fold::Folded;
    m_more->setVisible(m_model.needsFold());
    m_more->setIconName(isFolded ? "chevron-down" : "chevron-up");
    m_more->setText(isFolded ? tr("Show %1 more lines").arg(m_model.hidden())
                             : tr("Show the first %1 lines").arg(mostUnfolded));
}

} // namespace edgemend
