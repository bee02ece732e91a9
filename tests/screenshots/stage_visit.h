// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/screenshots/staged_device.h"
#include "tests/wizard/session/scripted_way.h"
#include "tests/wizard/session/training_visit.h"
#include "wizard/edge_wizard.h"
#include "wizard/preferences.h"

#include <QTemporaryDir>

namespace edgemend::test {

/// How a window can be looked at.
struct Mode {
    const char *name;
    ThemeChoice theme = ThemeChoice::Light;
    bool glove = false;
    const char *language = "en";
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QSize size { 1366, 768 }; ///< as the window counts it
    double ratio = 1; ///< pixels of the screen to one of the window's
};
[[nodiscard]] QList<Mode> allModes();

/// One window, one session and the stage on which its devices stand.
class StageVisit {
public:
    StageVisit();
    ~StageVisit();

    void setMode(const Mode &mode);
    /// False: the page did not come.
    [[nodiscard]] bool waitFor(PageId page);
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition);
    /// Presses a button of the action bar; false: there is none of this kind.
    [[nodiscard]] bool pressPrimary();
    /// A training device as nobody has touched it yet.
    [[nodiscard]] bool visit(const QString &scenario);
    [[nodiscard]] bool findings();
    /// Preview and consent; leaves it running.
    [[nodiscard]] bool mend(const QByteArray &issue);
    /// What people and devices are called here, and the program: no language changes it.
    [[nodiscard]] QStringList givenNames() const;
    /// A device that is reached like this; the way stays for the next attempt.
    void tryDevice(const std::function<Result<HostKeyReport>(std::stop_token)> &reach);

    std::shared_ptr<Stage> stage = std::make_shared<Stage>();
    std::shared_ptr<ScriptedWay> way = std::make_shared<ScriptedWay>();

private:
    [[nodiscard]] WizardServices services();
    void forgetKeyboard();
    void settle();

    QTemporaryDir m_folder;
    TestClock m_clock;

public:
    Look look;
    Preferences preferences { look, {}, u"en"_qs };
    WizardSession session;
    EdgeWizard window;
};

} // namespace edgemend::test
