// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/progress_rows.h"

#include "wizard/widgets/progress_delegates.h"

namespace edgemend {

namespace {

QList<QPersistentModelIndex> runningRows(const ProgressModel &model)
{
    QList<QPersistentModelIndex> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.rows()[row].status == Status::Running)
            rows.append(model.index(row));
    return rows;
}

} // namespace

ProgressRows::ProgressRows(const Look &look, QWidget *parent)
    : RowView(look, Frame::Card, parent)
{
    setAccessibleName(tr("Checks"));
    setRowDelegate(new CheckDelegate(*this));
    setModel(&m_model);
    connect(this, &RowView::attentionChanged, this, &ProgressRows::hold);
    connect(this, &RowView::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT activated(index.data(ProgressModel::IdRole).toByteArray());
    });
}

void ProgressRows::setRows(const QList<ProgressRow> &rows)
{
    m_model.setRows(rows);
    setSpinning(runningRows(m_model));
}

void ProgressRows::hold()
{
    QSet<QByteArray> ids;
    for (const QModelIndex &index : { hovered(), keyboardRow() })
        if (index.isValid())
            ids.insert(index.data(ProgressModel::IdRole).toByteArray());
    m_model.setHeld(ids);
}

StepRows::StepRows(const Look &look, QWidget *parent)
    : RowView(look, Frame::Card, parent)
{
    setAccessibleName(tr("Steps"));
    setRowDelegate(new StepDelegate(*this, m_open));
    setModel(&m_model);
    connect(this, &RowView::rowActivated, this, &StepRows::toggle);
}

void StepRows::setRows(const QList<ProgressRow> &rows)
{
    m_model.setRows(rows);
    setSpinning(runningRows(m_model));
}

void StepRows::toggle(const QModelIndex &index)
{
    const QByteArray id = index.data(ProgressModel::IdRole).toByteArray();
    if (!m_open.remove(id))
        m_open.insert(id);
    dataChanged(index, index, { Qt::SizeHintRole });
}

} // namespace edgemend
