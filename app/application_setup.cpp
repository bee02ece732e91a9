// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application_setup.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#endif
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif

namespace edgemend {

// Both results are dropped on purpose: lowering a limit and clearing the flag cannot fail for a
// process that may run at all, and there is nothing a technician could do about it.
void disableCoreDumps() noexcept
{
#if defined(Q_OS_UNIX)
    const rlimit none { 0, 0 };
    (void)setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX)
    // The limit does not bind a kernel.core_pattern that pipes into a collector; this does, and it
    // keeps ptrace and /proc/PID/mem from other processes of the same user.
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace edgemend
