// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

namespace edgemend {

// The only place that knows which operating system this is. Everything above speaks in these terms.

using SocketNumber = int;
inline constexpr SocketNumber noSocket = -1;

void closeSocket(SocketNumber socket) noexcept;

/// Owns one socket (or pipe end).
class SocketHandle {
public:
    SocketHandle() = default;
    explicit SocketHandle(SocketNumber number)
        : m_number(number)
    {
    }
    ~SocketHandle() { closeSocket(m_number); }
    SocketHandle(const SocketHandle &) = delete;
    SocketHandle &operator=(const SocketHandle &) = delete;
    SocketHandle(SocketHandle &&other) noexcept
        : m_number(other.release())
    {
    }
    SocketHandle &operator=(SocketHandle &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    [[nodiscard]] SocketNumber number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number != noSocket; }
    [[nodiscard]] SocketNumber release() { return std::exchange(m_number, noSocket); }

private:
    SocketNumber m_number = noSocket;
};

/// How an attempt to connect stands.
enum class ConnectState { Pending, Connected, Refused, NoRoute, TimedOut, Failed };

/// Sorts an errno of connect() or SO_ERROR; `error` 0 is Connected.
[[nodiscard]] ConnectState connectStateOf(int error);

/// The error a socket has met in the meantime (SO_ERROR), 0 for none.
[[nodiscard]] int pendingErrorOf(SocketNumber socket);

/// A non-blocking, close-on-exec stream socket; not open when the family is not supported here.
[[nodiscard]] SocketHandle makeStreamSocket(int family);

/// Starts to connect. Pending is the usual answer.
[[nodiscard]] ConnectState startConnect(
    SocketNumber socket, const void *address, unsigned int addressLength);

[[nodiscard]] bool setNonBlocking(SocketNumber socket);

/// No Nagle; the connection is given up when sent bytes stay unacknowledged for `unacknowledged`.
void tuneForSsh(SocketNumber socket, std::chrono::milliseconds unacknowledged);

/// Asks for acknowledgements without delay. Not sticky: again after each read. Linux only, else
/// nothing.
void acknowledgeQuickly(SocketNumber socket);

/// The bytes that wait to be read, left where they are; at most `most`.
[[nodiscard]] std::string peekBytes(SocketNumber socket, std::size_t most);

/// Waits until the socket can be read (or written, if asked for) or the wake end can be read.
enum class WaitFor { Read, ReadOrWrite };
void waitForSocket(
    SocketNumber socket, WaitFor what, SocketNumber wakeEnd, std::chrono::milliseconds limit);

/// A pair of ends: a byte written into the second makes the first readable.
[[nodiscard]] std::pair<SocketHandle, SocketHandle> makeWakePair();
void writeWakeByte(SocketNumber writeEnd) noexcept;
void drainWakeBytes(SocketNumber readEnd) noexcept;

/// poll()'s bit for "can be read".
[[nodiscard]] short readableEvent();

/// Where nothing is read from and everything may be written to.
[[nodiscard]] const char *nullDevice();

} // namespace edgemend
