// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/tokens.h" // generated from resources/tokens.json

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QPixmap>

#include <memory>

class QWidget;

namespace edgemend {

class FocusRing;
class Icons;

enum class ThemeChoice { System, Light, Dark, Sunlight };

/// What a person can choose about how the window looks.
struct LookSettings {
    ThemeChoice theme = ThemeChoice::System;
    bool glove = false;
    bool reducedMotion = false;
    bool operator==(const LookSettings &) const = default;
};

/// The seven marks of the visual design (§5): shape, then word, then colour.
enum class Status { Fault, Warning, Fine, Unknown, NotApplicable, Running, Waiting };

/// How everything looks right now: the one place that knows colours, fonts and measures. Widgets
/// hold a `const Look &`, read it when they paint or lay out, and listen to changed(). Lives as
/// long as the window; GUI thread only.
class Look final : public QObject {
    Q_OBJECT

public:
    explicit Look(QObject *parent = nullptr);
    ~Look() override;

    /// Applies the choice to the whole application: style, palette, fonts.
    void apply(const LookSettings &settings);
    [[nodiscard]] const LookSettings &settings() const { return m_settings; }

    [[nodiscard]] Theme theme() const { return m_theme; }
    [[nodiscard]] bool isDark() const { return m_theme == Theme::Dark; }
    [[nodiscard]] bool isSunlight() const { return m_theme == Theme::Sunlight; }
    [[nodiscard]] bool isGlove() const { return m_settings.glove; }
    [[nodiscard]] bool reducesMotion() const { return m_settings.reducedMotion; }

    [[nodiscard]] QColor colour(Colour colour) const;
    [[nodiscard]] QPalette palette() const; ///< for what Qt draws by itself
    [[nodiscard]] QFont font(TypeRole role) const; ///< sunlight: a weight up; glove: 1.2 times
    [[nodiscard]] int lineHeight(TypeRole role) const; ///< px
    [[nodiscard]] int target() const; ///< the least height of what can be pressed: 44, glove 20 mm
    [[nodiscard]] int primaryTarget() const; ///< 48, glove as target()
    [[nodiscard]] int hairline() const; ///< 1, sunlight 2
    [[nodiscard]] int selectedLine() const; ///< 2, sunlight 4
    [[nodiscard]] int pagePadding() const; ///< 40, glove 24; a narrow window sets 16 by itself
    [[nodiscard]] int motion(int milliseconds) const; ///< 0 with reduced motion

    /// An icon of resources/icons in one colour, mirrored where the script runs right to left and
    /// the icon is one that mirrors. Cached.
    [[nodiscard]] QPixmap icon(const QByteArray &name, Colour colour, int size, qreal ratio) const;
    [[nodiscard]] QPixmap statusIcon(Status status, int size, qreal ratio) const;
    [[nodiscard]] QPixmap programIcon(int size, qreal ratio) const;

    [[nodiscard]] static Colour markOf(Status status); ///< for shapes
    [[nodiscard]] static Colour textOf(Status status); ///< for words
    [[nodiscard]] static Colour softOf(Status status); ///< behind a row or banner
    [[nodiscard]] static Colour onOf(Status status); ///< the glyph inside the mark
    [[nodiscard]] static QByteArray iconOf(Status status); ///< "status-fault"
    [[nodiscard]] static QString wordOf(Status status); ///< translated: "Fault"

    /// Whether this widget has the keyboard and is to show it. False after a press of the mouse:
    /// then only fields show it. For widgets whose focus is shown inside (see focus_ring.h).
    [[nodiscard]] bool showsFocus(const QWidget &widget) const;
    [[nodiscard]] int focusWidth() const; ///< 2, sunlight 4
    /// The height of a glove's target on a screen of so many logical dots per inch. Pure.
    [[nodiscard]] static int gloveTarget(double dotsPerInch);

Q_SIGNALS:
    /// Theme, type or targets changed: lay out and paint anew.
    void changed();

private:
    [[nodiscard]] Theme themeOf(ThemeChoice choice) const;

    LookSettings m_settings;
    Theme m_theme = Theme::Light;
    bool m_systemIsDark = false;
    int m_gloveTarget = 0;
    std::unique_ptr<Icons> m_icons;
    FocusRing *m_focusRing;
};

} // namespace edgemend
