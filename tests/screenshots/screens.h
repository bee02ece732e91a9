// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace edgemend::test {

/// Before the application is made: it is given a screen of each ratio of pixels that is looked at,
/// all of them 1366 x 768 pixels large.
void plugInScreens();

/// Puts a window that is shown on the screen of this ratio: 1, 1.5 or 2.
void moveToScreen(QWidget &window, double ratio);

} // namespace edgemend::test
