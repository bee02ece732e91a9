// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

#include <QDateTime>
#include <QTimer>

namespace edgemend {

class ChainDiagram;
class CopyButton;
class PageHead;
class TextBlock;

/// Why a device could not be reached: the chain from this laptop to its shell with the broken link,
/// what that means, and what to try in order. After too many tries a clock stands where *Try again*
/// was.
class DoctorPage final : public Page {
    Q_OBJECT

public:
    DoctorPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void refresh();
    void refillSteps(const Failure &failure);
    [[nodiscard]] qint64 secondsToWait() const;
    [[nodiscard]] QString forTheSite() const;

    PageHead *m_head;
    CopyButton *m_copy;
    ChainDiagram *m_chain;
    TextBlock *m_means;
    QWidget *m_steps;
    QDateTime m_tooManySince; ///< when the server hung up after too many tries
    QTimer m_tick;
};

} // namespace edgemend
