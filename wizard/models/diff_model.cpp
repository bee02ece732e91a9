// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/diff_model.h"

#include <algorithm>

namespace edgemend {

DiffModel::DiffModel(int most, QObject *parent)
    : QAbstractListModel(parent)
    , m_most(most)
{
}

void DiffModel::setLines(const QList<DiffLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_open = QList<bool>(lines.size(), false);
    m_fold = Fold::Folded;
    endResetModel();
}

void DiffModel::setFold(Fold fold)
{
    if (m_fold == fold)
        return;
    const int all = static_cast<int>(m_lines.size());
    if (!needsFold()) {
        m_fold = fold;
    } else if (fold == Fold::Whole) {
        beginInsertRows({}, m_most, all - 1);
        m_fold = fold;
        endInsertRows();
    } else {
        beginRemoveRows({}, m_most, all - 1);
        m_fold = fold;
        endRemoveRows();
    }
}

int DiffModel::hidden() const { return static_cast<int>(m_lines.size()) - rowCount(); }

void DiffModel::toggleOpen(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    m_open[row] = !m_open[row];
    Q_EMIT dataChanged(index(row), index(row), { OpenRole, Qt::SizeHintRole });
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    const int all = static_cast<int>(m_lines.size());
    return m_fold == Fold::Folded ? std::min(all, m_most) : all;
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DiffLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::AccessibleTextRole:
        switch (line.kind) {
        case DiffLine::Kind::Added:
            return tr("Added: %1").arg(line.text);
        case DiffLine::Kind::Removed:
            return tr("Removed: %1").arg(line.text);
        case DiffLine::Kind::Gap:
            return tr("Lines that do not change");
        case DiffLine::Kind::Context:
            return line.text;
        }
        return line.text;
    case KindRole:
        return static_cast<int>(line.kind);
    case OpenRole:
        return m_open[index.row()];
    default:
        return {};
    }
}

} // namespace edgemend
