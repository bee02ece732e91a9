// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

#include <QMap>

class QGridLayout;

namespace edgemend {

class Segments;
class SymptomCard;
struct Question;

/// What a technician sees without any command. It decides nothing about what is looked at: all is.
/// It goes into the report and stands beside what explains it.
class SymptomsPage final : public Page {
    Q_OBJECT

public:
    SymptomsPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildCards();
    QWidget *buildLamps();
    [[nodiscard]] QWidget *lampRow(const Question &lamp, QWidget *parent);
    void choose();
    void arrange();

    QWidget *m_cards;
    QGridLayout *m_grid;
    QList<SymptomCard *> m_list;
    QMap<QByteArray, Segments *> m_lamps; ///< by the key of their question
    int m_columns = 0;
};

} // namespace edgemend
