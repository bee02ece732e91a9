// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/models/progress_model.h"
#include "wizard/widgets/row_view.h"

namespace edgemend {

/// The list of a running diagnosis: mark, check, value, time. Give it the rows in the order wanted
/// (findings first); it shows a row under the pointer or the keyboard where it is until it is left.
/// A row is activated by a press, Enter or Space.
class ProgressRows final : public RowView {
    Q_OBJECT

public:
    explicit ProgressRows(const Look &look, QWidget *parent = nullptr);
    void setRows(const QList<ProgressRow> &rows);
    [[nodiscard]] const QList<ProgressRow> &rows() const { return m_model.rows(); } ///< as shown

Q_SIGNALS:
    void activated(const QByteArray &id);

private:
    void hold();
    ProgressModel m_model;
};

/// The steps of a change: mark, step and detail, clock time. The running one is filled, later ones
/// are muted. A press opens a detail that is cut, in place.
class StepRows final : public RowView {
    Q_OBJECT

public:
    explicit StepRows(const Look &look, QWidget *parent = nullptr);
    void setRows(const QList<ProgressRow> &rows);
    [[nodiscard]] const QList<ProgressRow> &rows() const { return m_model.rows(); }
    [[nodiscard]] bool isOpen(const QByteArray &id) const { return m_open.contains(id); }

private:
    void toggle(const QModelIndex &index);
    ProgressModel m_model;
    QSet<QByteArray> m_open;
};

} // namespace edgemend
