// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QBoxLayout>
#include <QWidget>

namespace edgemend {

/// Two columns of a page that stand below each other where there is no room for both, and always
/// with gloves.
class Columns final : public QWidget {
    Q_OBJECT

public:
    /// Which of the two takes the room that is left; the other keeps `side` px.
    enum class Grows { Start, End };
    Columns(const Look &look, Grows grows, int side = tokens::layoutSideColumn,
        QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout &start() { return *m_start; }
    [[nodiscard]] QVBoxLayout &end() { return *m_end; }
    [[nodiscard]] bool isOneColumn() const;
    /// Where one stands below the other: which comes first. What a person has to do stands first.
    enum class First { Start, End };
    void setFirst(First first);

    /// Below this width (px) a page has one column (visual design §8, less rail and padding).
    static constexpr int oneColumnBelow = 700;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int room() const; ///< px of the width that are seen

    const Look &m_look;
    const Grows m_grows;
    const int m_side;
    First m_first = First::Start;
    QBoxLayout *m_row;
    QWidget *m_startPart, *m_endPart;
    QVBoxLayout *m_start, *m_end;
};

} // namespace edgemend
