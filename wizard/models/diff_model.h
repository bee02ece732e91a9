// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/models/diff_lines.h"

#include <QAbstractListModel>

namespace edgemend {

/// The lines of one change for a view; of a folded one only the first `most`.
class DiffModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, OpenRole };
    enum class Fold { Folded, Whole };

    explicit DiffModel(int most, QObject *parent = nullptr);

    void setLines(const QList<DiffLine> &lines); ///< folds again, closes all
    void setFold(Fold fold);
    [[nodiscard]] Fold fold() const { return m_fold; }
    [[nodiscard]] int hidden() const; ///< lines that the fold hides
    [[nodiscard]] bool needsFold() const { return m_lines.size() > m_most; }
    void toggleOpen(int row);
    [[nodiscard]] const QList<DiffLine> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const int m_most;
    QList<DiffLine> m_lines;
    QList<bool> m_open;
    Fold m_fold = Fold::Folded;
};

} // namespace edgemend
