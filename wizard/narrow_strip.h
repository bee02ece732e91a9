// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/steps.h"
#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class Button;
class IconMark;
class TextLine;

/// What stands in place of the rail where the window is narrow: "4 of 6 Findings", the device, what
/// was changed on it, and the way to the rail.
class NarrowStrip final : public QWidget {
    Q_OBJECT

public:
    NarrowStrip(WizardSession &session, const Look &look, QWidget *parent = nullptr);
    [[nodiscard]] Button &more() const { return *m_more; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 0, sizeHint().height() }; }

Q_SIGNALS:
    void moreAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    WizardSession &m_session;
    const Look &m_look;
    Step m_current = Step::Connect;
    TextLine *m_number;
    TextLine *m_step;
    TextLine *m_device;
    IconMark *m_markIcon;
    TextLine *m_mark;
    Button *m_more;
};

} // namespace edgemend
