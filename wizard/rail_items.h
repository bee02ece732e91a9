// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/steps.h"
#include "wizard/widgets/pressable.h"

namespace edgemend {

/// Full: words beside the mark. Glove: 120 wide, words below the mark.
enum class RailShape { Full, Glove };

/// One of the six steps: a node on the line, its name and how it stands.
class RailStep final : public Pressable {
    Q_OBJECT

public:
    RailStep(const Look &look, QWidget *parent);
    /// `before`: how the step above stands, for the line that comes down from it.
    void setView(const StepView &view, std::optional<StepView::State> before);
    void setShape(RailShape shape);
    [[nodiscard]] const StepView &view() const { return m_view; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] int nameHeight() const;
    [[nodiscard]] int captionHeight() const;
    [[nodiscard]] QRect nodeArea() const;
    void paintLine(QPainter &painter) const;
    void paintNode(QPainter &painter) const;
    void paintWords(QPainter &painter) const;

    StepView m_view;
    std::optional<StepView::State> m_before;
    RailShape m_shape = RailShape::Full;
};

/// An icon and a word: guide, settings, the state of the device.
class RailTool final : public Pressable {
    Q_OBJECT

public:
    enum class Weight { Tool, Note }; ///< a note is smaller
    RailTool(const Look &look, Weight weight, QWidget *parent);
    void setTool(const QByteArray &icon, const QString &words);
    enum class Current { No, Yes };
    void setCurrent(Current current); ///< its page is shown
    void setShape(RailShape shape);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] TypeRole role() const;

    const Weight m_weight;
    Current m_current = Current::No;
    QByteArray m_icon;
    RailShape m_shape = RailShape::Full;
};

/// The switch for bright places: an icon alone, filled while it is on.
class SunSwitch final : public Pressable {
    Q_OBJECT

public:
    SunSwitch(const Look &look, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace edgemend
