// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/issues/verdict.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace edgemend {

/// One line of evidence as it stands in the window.
struct EvidenceLine {
    QString time; ///< "10:24:05", laptop time; or what stands there instead; may be empty
    QString source; ///< who said it: "edgeAgent", "system"
    QString text; ///< one line; safe text
    enum class Weight { Decides, Context } weight = Weight::Context;
    bool operator==(const EvidenceLine &) const = default;
};

/// The lines of excerpts: each is split at line ends, made safe and cut at 4000 characters. A line
/// that begins with a time stamp of the device has it in the first column, as laptop time (moved by
/// `deviceAhead`); the others have `readAt`. A line of the journal is shown as who said it and
/// what.
[[nodiscard]] QList<EvidenceLine> evidenceLines(const QList<Excerpt> &excerpts,
    EvidenceLine::Weight weight, const QDateTime &readAt, std::chrono::milliseconds deviceAhead);

/// Lines of evidence for a view. A line that does not fit can be opened in place.
class EvidenceModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole + 1, SourceRole, DecidesRole, OpenRole };

    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<EvidenceLine> &lines); ///< closes all
    [[nodiscard]] const QList<EvidenceLine> &lines() const { return m_lines; }
    void toggleOpen(int row); ///< nothing happens where there is no such row
    [[nodiscard]] bool isOpen(int row) const { return m_open.value(row, false); }
    /// Everything, for the clipboard: columns by tabs.
    [[nodiscard]] QString plainText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spoken(const EvidenceLine &line) const;

    QList<EvidenceLine> m_lines;
    QList<bool> m_open;
};

} // namespace edgemend
