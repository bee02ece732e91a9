// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/stoppable_input.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace edgemend {

namespace {

constexpr int longestPauseInMs = 50;

} // namespace

StoppableInput::~StoppableInput()
{
    volatile char *byte = &m_byte; // it may be the last one of a password
    *byte = 0;
}

StoppableInput::int_type StoppableInput::underflow()
{
    while (!m_stop.stop_requested()) {
        pollfd watched { STDIN_FILENO, POLLIN, 0 };
        const int ready = ::poll(&watched, 1, longestPauseInMs);
        if (ready == 0 || (ready < 0 && errno == EINTR)) {
            continue;
        }
        const ssize_t count = ::read(STDIN_FILENO, &m_byte, 1);
        if (count == 1) {
            setg(&m_byte, &m_byte, &m_byte + 1);
            return traits_type::to_int_type(m_byte);
        }
        if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
            break;
        }
    }
    return traits_type::eof();
}

} // namespace edgemend
