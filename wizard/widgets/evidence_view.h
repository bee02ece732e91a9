// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/models/evidence_lines.h"
#include "wizard/style/look.h"

#include <QWidget>

#include <optional>

namespace edgemend {

class RowView;
class TextCard;

/// Lines that prove a claim: time, source, text; those that decide have a bar and a fill, the
/// others are dim. Always from left to right. A line that does not fit ends in "…" and opens in
/// place by a press, Enter or Space. As high as its lines; paints only those that are visible.
class EvidenceView final : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceView(const Look &look, QWidget *parent = nullptr);

    void setIconName(const QByteArray &icon); ///< of the head; "logs" without
    /// `note`: whose time it is, "laptop's time; the device's clock is 2 s behind".
    void setHead(const QString &title, const QString &note);
    void setLines(const QList<EvidenceLine> &lines);
    [[nodiscard]] const EvidenceModel &model() const { return m_model; }

    /// The sentence of the head for a device whose clock is `ahead` of the laptop's (negative:
    /// behind); nothing where it was not measured.
    [[nodiscard]] static QString clockNote(std::optional<std::chrono::milliseconds> ahead);

private:
    EvidenceModel m_model;
    TextCard *m_card;
    RowView *m_rows;
};

} // namespace edgemend
