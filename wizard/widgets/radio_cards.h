// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/titled_row.h"

#include <QList>

class QButtonGroup;
class QVBoxLayout;

namespace edgemend {

/// One of several answers that stand below each other as cards.
struct RadioOption {
    QByteArray id;
    QString title;
    QString line; ///< what it means; may be empty
    bool operator==(const RadioOption &) const = default;
};

/// A card of RadioCards.
class RadioCard final : public TitledRow {
    Q_OBJECT

public:
    RadioCard(const Look &look, const RadioOption &option, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] int roomAtStart() const override;
};

/// Questions whose answer chooses something. Nothing is chosen until somebody does.
class RadioCards final : public QWidget {
    Q_OBJECT

public:
    explicit RadioCards(const Look &look, const QString &question, QWidget *parent = nullptr);

    void setOptions(const QList<RadioOption> &options); ///< keeps what is chosen, if it is there
    [[nodiscard]] QByteArray chosen() const; ///< empty: none
    void setChosen(const QByteArray &id); ///< says nothing

Q_SIGNALS:
    void chosenChanged(const QByteArray &id); ///< by a person

private:
    const Look &m_look;
    QList<RadioOption> m_options;
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
};

} // namespace edgemend
