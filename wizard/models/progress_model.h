// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QAbstractListModel>
#include <QSet>

namespace edgemend {

/// One line of a list of work: a check of a diagnosis, a step of a fix. Texts are translated; what
/// a device said in them is safe text.
struct ProgressRow {
    QByteArray id; ///< unique in the list, not empty
    Status status = Status::Waiting;
    QString title;
    QString detail;
    QString time; ///< "2.4 s", "10:27:13"
    bool operator==(const ProgressRow &) const = default;
};

/// The rows of a list of work, in the order in which they were set, except that a held row does not
/// move (see arrangeRows). Emits the smallest changes, so that the view keeps its current row.
class ProgressModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, StatusRole, DetailRole, TimeRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ProgressRow> &rows);
    /// Rows that must stay where they are; the others move around them at once.
    void setHeld(const QSet<QByteArray> &ids);

    [[nodiscard]] const QList<ProgressRow> &rows() const { return m_rows; } ///< as shown
    [[nodiscard]] bool hasRunning() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void arrange();
    void moveRow(qsizetype from, qsizetype to);
    [[nodiscard]] QList<QByteArray> ids() const;
    [[nodiscard]] qsizetype indexOf(const QByteArray &id) const;
    void removeMissing(const QSet<QByteArray> &wanted);
    void update(const ProgressRow &row);

    QList<ProgressRow> m_rows;
    QList<QByteArray> m_wanted;
    QSet<QByteArray> m_held;
};

} // namespace edgemend
