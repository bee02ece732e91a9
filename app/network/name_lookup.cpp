// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/name_lookup.h"

#include "app/network/left_behind.h"
#include "app/network/network_texts.h"

#include <QUrl>

#include <memory>
#include <netdb.h>
#include <sys/socket.h>

namespace edgemend {

namespace {

struct FreeAddresses {
    void operator()(addrinfo *list) const { freeaddrinfo(list); }
};

NameAnswer ask(const std::string &host, quint16 port, int flags)
{
    addrinfo wanted {};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    const int error = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &list);
    const std::unique_ptr<addrinfo, FreeAddresses> owner(error == 0 ? list : nullptr);
    NameAnswer answer;
    if (error != 0) {
        answer.temporary = error == EAI_AGAIN;
        answer.error = QString::fromLocal8Bit(gai_strerror(error));
    }
    for (const addrinfo *entry = owner.get(); entry != nullptr; entry = entry->ai_next) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(entry->ai_addr);
        answer.addresses.push_back({ entry->ai_family, { bytes, bytes + entry->ai_addrlen } });
    }
    return answer;
}

} // namespace

NameAnswer askSystemResolver(const std::string &host, quint16 port)
{
    return ask(host, port, AI_ADDRCONFIG);
}

Result<std::vector<SocketAddress>> lookUp(const QString &host, quint16 port,
    const Resolver &resolver, std::chrono::milliseconds limit, const std::stop_token &stop,
    const std::function<void()> &whileWaiting)
{
    const Message tried = network_texts::triedToFind(host);
    // Names with letters beyond ASCII are asked for in their DNS form.
    QByteArray name = QUrl::toAce(host);
    if (name.isEmpty()) {
        name = host.toUtf8();
    }
    if (name.isEmpty() || name.contains('\0')) {
        return tl::unexpected(network_texts::nameNotFound(tried, host, {}));
    }
    // An address needs no resolver and no thread.
    NameAnswer answer = ask(host.toStdString(), port, AI_NUMERICHOST);
    if (answer.addresses.empty()) {
        auto found = runOrLeaveBehind<NameAnswer>(
            [resolver, host = name.toStdString(), port] { return resolver(host, port); }, limit,
            stop, whileWaiting);
        if (!found && stop.stop_requested()) {
            return tl::unexpected(network_texts::cancelled(tried));
        }
        if (!found) {
            return tl::unexpected(network_texts::lookUpTimedOut(tried, limit));
        }
        answer = std::move(*found);
    }
    if (answer.addresses.empty()) {
        return tl::unexpected(answer.temporary
                ? network_texts::nameServerSilent(tried, answer.error)
                : network_texts::nameNotFound(tried, host, answer.error));
    }
    return std::move(answer.addresses);
}

} // namespace edgemend
