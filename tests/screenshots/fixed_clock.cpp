// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/fixed_clock.h"

#include <ctime>
#include <sys/time.h>

// Stands before that of the C library for the whole program, so that Qt's QDateTime has it too.
// Timers go by the monotonic clock and run on.
extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    time->tv_sec = edgemend::test::fixedSeconds;
    time->tv_usec = 0;
    return 0;
}
