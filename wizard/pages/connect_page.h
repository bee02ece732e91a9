// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class Banner;
class Button;
class Card;
class Field;
class Fold;
class PageHead;
class Spinner;
class TextLine;

/// Which device: those that were visited before, or one field for `user@host`. Everything else is
/// folded. No action bar: the buttons stand beside what they are for.
class ConnectPage final : public Page {
    Q_OBJECT

public:
    ConnectPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    QWidget *buildStart();
    QWidget *buildAddress();
    QWidget *buildEnd();
    QWidget *buildExercises(QWidget *parent);
    void refresh();
    void refillKnown();
    [[nodiscard]] QWidget *latestRow(const KnownDevice &device);
    [[nodiscard]] QWidget *olderRow(const KnownDevice &device);
    void connectTyped();
    void forgetTyped();
    void sayWhatRuns();

    PageHead *m_head;
    Banner *m_running;
    Card *m_known;
    Field *m_address, *m_label, *m_place;
    Button *m_connect;
    Fold *m_more;
    QWidget *m_exercises = nullptr;
    Spinner *m_trying;
    bool m_went = false; ///< to what is typed here
};

/// "1 fault left, 5 days ago": how a device stood at the last visit.
[[nodiscard]] QString lastVerdictText(const KnownDevice &device);
[[nodiscard]] Status lastVerdictMark(const KnownDevice &device);

} // namespace edgemend
