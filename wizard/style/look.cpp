// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/look.h"

#include "wizard/style/focus_ring.h"
#include "wizard/style/fonts.h"
#include "wizard/style/icons.h"
#include "wizard/style/look_style.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>
#include <QToolTip>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double leastCredibleDpi = 70, mostCredibleDpi = 300;

// Before our own palette is set. Qt 6.4 has no word for it; on Windows the registry has.
bool systemIsDark()
{
#ifdef Q_OS_WIN
    const QSettings personal(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows"
                                            "\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personal.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    const auto palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
#endif
}

double screenDpi()
{
    const auto *screen = QGuiApplication::primaryScreen();
    return screen ? screen->physicalDotsPerInch() : tokens::layoutGloveDpiFallback;
}

// What every status has; in the order of Status.
struct StatusLook {
    Colour mark, text, soft, on;
    const char *icon;
};
const StatusLook &lookOf(Status status)
{
    static constexpr std::array<StatusLook, 7> looks {
        StatusLook { Colour::FaultMark, Colour::FaultText, Colour::FaultSoft, Colour::OnFault,
            "status-fault" },
        StatusLook { Colour::WarningMark, Colour::WarningText, Colour::WarningSoft,
            Colour::OnWarning, "status-warning" },
        StatusLook {
            Colour::FineMark, Colour::FineText, Colour::FineSoft, Colour::OnFine, "status-fine" },
        StatusLook { Colour::UnknownMark, Colour::UnknownText, Colour::UnknownSoft,
            Colour::OnUnknown, "status-unknown" },
        StatusLook { Colour::NotApplicableMark, Colour::NotApplicableText,
            Colour::NotApplicableSoft, Colour::Surface, "status-not-applicable" },
        StatusLook { Colour::RunningMark, Colour::AccentText, Colour::AccentSoft, Colour::Surface,
            "status-running" },
        StatusLook { Colour::NotApplicableMark, Colour::NotApplicableText,
            Colour::NotApplicableSoft, Colour::Surface, "status-waiting" },
    };
    return looks.at(static_cast<std::size_t>(status));
}

} // namespace

Look::Look(QObject *parent)
    : QObject(parent)
    , m_systemIsDark(systemIsDark())
    , m_icons(std::make_unique<Icons>())
    , m_focusRing(new FocusRing(this))
{
    loadFonts();
    QApplication::setStyle(new LookStyle(*this)); // the application owns it
    apply({});
}

Look::~Look() = default;

void Look::apply(const LookSettings &settings)
{
    m_settings = settings;
    m_theme = themeOf(settings.theme);
    m_gloveTarget = gloveTarget(screenDpi());
    QApplication::setPalette(palette());
    QApplication::setFont(font(TypeRole::Body));
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(TypeRole::Caption));
    Q_EMIT changed();
}

Theme Look::themeOf(ThemeChoice choice) const
{
    switch (choice) {
    case ThemeChoice::System:
        return m_systemIsDark ? Theme::Dark : Theme::Light;
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::Sunlight:
        return Theme::Sunlight;
    }
    return Theme::Light;
}

QColor Look::colour(Colour colour) const
{
    return QColor::fromRgba(
        tokens::colours.at(static_cast<std::size_t>(m_theme)).at(static_cast<std::size_t>(colour)));
}

QPalette Look::palette() const { return LookStyle::paletteOf(*this); }

QFont Look::font(TypeRole role) const
{
    return makeFont(role, isSunlight() ? FontWeights::OneStepUp : FontWeights::AsDrawn,
        isGlove() ? tokens::gloveTypeFactor : 1.0);
}

int Look::lineHeight(TypeRole role) const
{
    const auto line = tokens::type.at(static_cast<std::size_t>(role)).line;
    return isGlove() ? qRound(line * tokens::gloveTypeFactor) : line;
}

int Look::gloveTarget(double dotsPerInch)
{
    const auto credible = dotsPerInch >= leastCredibleDpi && dotsPerInch <= mostCredibleDpi;
    const auto dpi = credible ? dotsPerInch : tokens::layoutGloveDpiFallback;
    const auto px = tokens::targetGloveMillimetres * dpi / millimetresPerInch;
    return std::max(tokens::targetGloveMin, qCeil(px / tokens::s1) * tokens::s1);
}

int Look::target() const { return isGlove() ? m_gloveTarget : tokens::targetMin; }

int Look::primaryTarget() const { return std::max(tokens::targetPrimary, target()); }

int Look::hairline() const
{
    return isSunlight() ? tokens::borderSunlightHairline : tokens::borderHairline;
}

int Look::selectedLine() const
{
    return isSunlight() ? tokens::borderSunlightSelected : tokens::borderSelected;
}

int Look::focusWidth() const
{
    return isSunlight() ? tokens::focusSunlightWidth : tokens::focusWidth;
}

int Look::pagePadding() const
{
    return isGlove() ? tokens::layoutGlovePagePadding : tokens::layoutPagePadding;
}

int Look::motion(int milliseconds) const { return reducesMotion() ? 0 : milliseconds; }

bool Look::showsFocus(const QWidget &widget) const { return m_focusRing->showsFor(widget); }

QPixmap Look::icon(const QByteArray &name, Colour inColour, int size, qreal ratio) const
{
    const auto mirrored = QGuiApplication::isRightToLeft() && Icons::mirrorsInRtl(name);
    return m_icons->pixmap({ name, colour(inColour), {}, size, ratio, mirrored });
}

QPixmap Look::statusIcon(Status status, int size, qreal ratio) const
{
    return m_icons->pixmap(
        { iconOf(status), colour(markOf(status)), colour(onOf(status)), size, ratio, false });
}

QPixmap Look::programIcon(int size, qreal ratio) const
{
    const auto *name = size < tokens::iconGrid ? "app-icon-16" : "app-icon";
    return m_icons->pixmap({ name, {}, {}, size, ratio, false });
}

Colour Look::markOf(Status status) { return lookOf(status).mark; }
Colour Look::textOf(Status status) { return lookOf(status).text; }
Colour Look::softOf(Status status) { return lookOf(status).soft; }
Colour Look::onOf(Status status) { return lookOf(status).on; }
QByteArray Look::iconOf(Status status) { return lookOf(status).icon; }

QString Look::wordOf(Status status)
{
    switch (status) {
    case Status::Fault:
        return tr("Fault");
    case Status::Warning:
        return tr("Warning");
    case Status::Fine:
        return tr("Proved fine");
    case Status::Unknown:
        return tr("Could not tell");
    case Status::NotApplicable:
        return tr("Does not apply");
    case Status::Running:
        return tr("Checking");
    case Status::Waiting:
        return tr("Waiting");
    }
    return {};
}

} // namespace edgemend
