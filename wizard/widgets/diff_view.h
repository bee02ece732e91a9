// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/fixes/fix_preview.h"
#include "wizard/models/diff_model.h"
#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class Button;
class RowView;
class TextCard;

/// The change of one file: path and when it was read, then its lines with − and + in the gutter.
/// More than twelve lines are folded behind a button. Always from left to right.
class DiffView final : public QWidget {
    Q_OBJECT

public:
    explicit DiffView(const Look &look, QWidget *parent = nullptr);

    /// `note`: "read from the device at 10:26:02".
    void setDiff(const FileDiff &diff, const QString &note);
    [[nodiscard]] const DiffModel &model() const { return m_model; }
    void setFolded(DiffModel::Fold fold);

    static constexpr int mostUnfolded = 12;

private:
    void showFold();

    DiffModel m_model;
    TextCard *m_card;
    RowView *m_rows;
    Button *m_more;
};

} // namespace edgemend
