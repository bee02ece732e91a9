// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/progress_model.h"

#include "wizard/models/row_order.h"

#include <algorithm>

namespace edgemend {

void ProgressModel::setRows(const QList<ProgressRow> &rows)
{
    m_wanted.clear();
    for (const ProgressRow &row : rows)
        m_wanted.append(row.id);
    removeMissing({ m_wanted.begin(), m_wanted.end() });
    for (const ProgressRow &row : rows)
        update(row);
    arrange();
}

void ProgressModel::setHeld(const QSet<QByteArray> &ids)
{
    if (m_held == ids)
        return;
    m_held = ids;
    arrange();
}

bool ProgressModel::hasRunning() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
        [](const ProgressRow &row) { return row.status == Status::Running; });
}

int ProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProgressModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProgressRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList parts { Look::wordOf(row.status), row.title, row.detail, row.time };
        parts.removeAll(QString {});
        return parts.join(u", "_qs);
    }
    case IdRole:
        return row.id;
    case StatusRole:
        return static_cast<int>(row.status);
    case DetailRole:
        return row.detail;
    case TimeRole:
        return row.time;
    default:
        return {};
    }
}

void ProgressModel::arrange()
{
    const QList<QByteArray> target = arrangeRows(ids(), m_wanted, m_held);
    for (qsizetype i = 0; i < target.size(); ++i)
        moveRow(indexOf(target[i]), i);
}

void ProgressModel::moveRow(qsizetype from, qsizetype to)
{
    if (from == to)
        return;
    // rows before `to` are settled already, so a row only ever moves up
    const int target = static_cast<int>(to);
    const int source = static_cast<int>(from);
    beginMoveRows({}, source, source, {}, target);
    m_rows.move(from, to);
    endMoveRows();
}

QList<QByteArray> ProgressModel::ids() const
{
    QList<QByteArray> list;
    for (const ProgressRow &row : m_rows)
        list.append(row.id);
    return list;
}

qsizetype ProgressModel::indexOf(const QByteArray &id) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&id](const ProgressRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : std::distance(m_rows.begin(), found);
}

void ProgressModel::removeMissing(const QSet<QByteArray> &wanted)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (wanted.contains(m_rows[i].id))
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

void ProgressModel::update(const ProgressRow &row)
{
    const qsizetype at = indexOf(row.id);
    if (at < 0) {
        const int end = static_cast<int>(m_rows.size());
        beginInsertRows({}, end, end);
        m_rows.append(row);
        endInsertRows();
    } else if (m_rows[at] != row) {
        m_rows[at] = row;
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
}

} // namespace edgemend
