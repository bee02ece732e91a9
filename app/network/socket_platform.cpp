// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/socket_platform.h"

// POSIX here; Winsock gets its own branch in this file with the Windows build and nowhere else.
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace edgemend {

namespace {

void setIntOption(SocketNumber socket, int level, int option, int value)
{
    // Each of these only makes a connection better, none is needed: a refusal is no failure.
    (void)setsockopt(socket, level, option, &value, sizeof value);
}

} // namespace

void closeSocket(SocketNumber socket) noexcept
{
    if (socket != noSocket) {
        (void)::close(socket);
    }
}

ConnectState connectStateOf(int error)
{
    switch (error) {
    case 0:
    case EISCONN:
        return ConnectState::Connected;
    case EINPROGRESS:
    case EALREADY:
    case EINTR:
        return ConnectState::Pending;
    case ECONNREFUSED:
    case ECONNRESET:
        return ConnectState::Refused;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
    case EADDRNOTAVAIL:
    case EACCES:
    case EPERM:
    case EAFNOSUPPORT:
        return ConnectState::NoRoute;
    case ETIMEDOUT:
        return ConnectState::TimedOut;
    default:
        return ConnectState::Failed;
    }
}

int pendingErrorOf(SocketNumber socket)
{
    int error = 0;
    socklen_t length = sizeof error;
    return getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length) == 0 ? error : errno;
}

bool setNonBlocking(SocketNumber socket)
{
    const int flags = fcntl(socket, F_GETFL);
    return flags >= 0 && fcntl(socket, F_SETFL, flags | O_NONBLOCK) == 0;
}

SocketHandle makeStreamSocket(int family)
{
    SocketHandle handle(::socket(family, SOCK_STREAM, 0));
    if (handle.isOpen()) {
        (void)fcntl(handle.number(), F_SETFD, FD_CLOEXEC);
        if (!setNonBlocking(handle.number())) {
            return {};
        }
    }
    return handle;
}

ConnectState startConnect(SocketNumber socket, const void *address, unsigned int addressLength)
{
    const int result = ::connect(socket, static_cast<const sockaddr *>(address), addressLength);
    return connectStateOf(result == 0 ? 0 : errno);
}

void tuneForSsh(SocketNumber socket, std::chrono::milliseconds unacknowledged)
{
    setIntOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    setIntOption(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef TCP_USER_TIMEOUT
    setIntOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, static_cast<int>(unacknowledged.count()));
#else
    (void)unacknowledged;
#endif
#ifdef SO_NOSIGPIPE
    setIntOption(socket, SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
    acknowledgeQuickly(socket);
}

void acknowledgeQuickly(SocketNumber socket)
{
#ifdef TCP_QUICKACK
    setIntOption(socket, IPPROTO_TCP, TCP_QUICKACK, 1);
#else
    (void)socket;
#endif
}

std::string peekBytes(SocketNumber socket, std::size_t most)
{
    std::string bytes(most, '\0');
    const auto count = ::recv(socket, bytes.data(), bytes.size(), MSG_PEEK | MSG_DONTWAIT);
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

void waitForSocket(
    SocketNumber socket, WaitFor what, SocketNumber wakeEnd, std::chrono::milliseconds limit)
{
    const short events = what == WaitFor::Read ? POLLIN : POLLIN | POLLOUT;
    pollfd watched[] = { { socket, events, 0 }, { wakeEnd, POLLIN, 0 } };
    (void)::poll(watched, 2, static_cast<int>(limit.count()));
}

std::pair<SocketHandle, SocketHandle> makeWakePair()
{
    int ends[2] = { noSocket, noSocket };
    if (::pipe(ends) != 0) {
        return {};
    }
    for (const int end : ends) {
        (void)fcntl(end, F_SETFD, FD_CLOEXEC);
        (void)setNonBlocking(end);
    }
    return { SocketHandle(ends[0]), SocketHandle(ends[1]) };
}

void writeWakeByte(SocketNumber writeEnd) noexcept
{
    const char byte = 0;
    // A full pipe is as awake as can be, so a failure needs no answer.
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

void drainWakeBytes(SocketNumber readEnd) noexcept
{
    char bytes[64];
    while (::read(readEnd, bytes, sizeof bytes) > 0) { }
}

short readableEvent() { return POLLIN; }

const char *nullDevice() { return "/dev/null"; }

} // namespace edgemend
