// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>
#include <streambuf>

namespace edgemend {

/// The program's own stdin, byte by byte, whose end a stop request is: a read that waits for a
/// person or a pipe would go on for ever. Keeps no byte but the last.
class StoppableInput final : public std::streambuf {
public:
    explicit StoppableInput(std::stop_token stop)
        : m_stop(std::move(stop))
    {
    }
    ~StoppableInput() override;
    StoppableInput(const StoppableInput &) = delete;
    StoppableInput &operator=(const StoppableInput &) = delete;

private:
    int_type underflow() override;

    const std::stop_token m_stop;
    char m_byte = 0;
};

} // namespace edgemend
