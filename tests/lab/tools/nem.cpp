// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

// A link between two network namespaces that delays, limits, loses, stalls and resets, packet by
// packet, with real TCP from end to end. For kernels without netem.
//
//   nem NAMESPACE_A NAMESPACE_B CONTROL_SOCKET
//
// Makes tunA in A and tunB in B (the caller gives them addresses), prints "ready", and takes
// one-line commands as datagrams on the control socket, each answered with the counters:
//   rtt MS · rate MBIT · loss PERCENT · stall 0|1 · rst COUNT · qlim BYTES · zero · trace FILE|off

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

namespace {

using Bytes = std::vector<uint8_t>;

constexpr uint8_t protocolTcp = 6;
constexpr uint8_t flagsResetAck = 0x14;

int64_t nanoseconds()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

[[noreturn]] void die(const std::string &what)
{
    std::perror(what.c_str());
    std::exit(1);
}

// Opens a TUN device in a network namespace; this process itself stays in its own.
int tunIn(const std::string &networkNamespace, const char *name)
{
    const auto path = "/run/netns/" + networkNamespace;
    const int own = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    const int other = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (own < 0 || other < 0 || setns(other, CLONE_NEWNET) != 0)
        die(path);
    const int tun = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request {};
    std::snprintf(request.ifr_name, IFNAMSIZ, "%s", name);
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    if (tun < 0 || ioctl(tun, TUNSETIFF, &request) != 0)
        die(name);
    if (setns(own, CLONE_NEWNET) != 0)
        die("setns back");
    close(other);
    close(own);
    return tun;
}

// What an IPv4 header says; packets that are not whole are never asked.
struct Header {
    explicit Header(const Bytes &packet)
        : version(packet[0] >> 4)
        , length((packet[0] & 15) * 4)
        , protocol(packet[9])
    {
    }
    bool isWholeTcp(const Bytes &packet) const
    {
        return protocol == protocolTcp && packet.size() >= static_cast<size_t>(length) + 20;
    }

    int version;
    int length;
    int protocol;
};

uint32_t sumOf(const uint8_t *bytes, size_t count)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < count; i += 2)
        sum += static_cast<uint32_t>(bytes[i] << 8) | (i + 1 < count ? bytes[i + 1] : 0U);
    return sum;
}

void storeChecksum(uint8_t *at, uint32_t sum)
{
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    sum = ~sum & 0xffff;
    at[0] = static_cast<uint8_t>(sum >> 8);
    at[1] = static_cast<uint8_t>(sum);
}

// Turns a TCP segment into a bare RST of the same connection and direction.
void makeReset(Bytes &packet)
{
    const auto ip = static_cast<size_t>(Header(packet).length);
    packet.resize(ip + 20);
    packet[ip + 12] = 0x50;
    packet[ip + 13] = flagsResetAck;
    packet[2] = 0;
    packet[3] = static_cast<uint8_t>(packet.size());
    packet[10] = packet[11] = 0;
    storeChecksum(&packet[10], sumOf(packet.data(), ip));
    packet[ip + 16] = packet[ip + 17] = 0;
    storeChecksum(
        &packet[ip + 16], sumOf(&packet[12], 8) + protocolTcp + 20 + sumOf(&packet[ip], 20));
}

struct Settings {
    int64_t delay = 0; // one way, ns
    double loss = 0; // 0..1
    double rate = 0; // bit/s, 0 = unlimited
    bool stall = false;
    int resets = 0; // so many TCP packets become RST
    size_t queueLimit = 8U << 20;
};

// One way of the link.
class Direction {
public:
    struct Counters {
        uint64_t packets = 0;
        uint64_t bytes = 0;
        uint64_t drops = 0;
    };

    void take(Bytes packet, Settings &settings, std::mt19937_64 &random)
    {
        std::uniform_real_distribution<double> percent(0, 1);
        ++counters.packets;
        counters.bytes += packet.size();
        if (settings.stall || (settings.loss > 0 && percent(random) < settings.loss)
            || m_queued + packet.size() > settings.queueLimit) {
            ++counters.drops;
            return;
        }
        auto due = nanoseconds();
        if (settings.rate > 0) {
            const auto seconds = static_cast<double>(packet.size() * 8) / settings.rate;
            m_freeAt = std::max(due, m_freeAt) + static_cast<int64_t>(seconds * 1e9);
            due = m_freeAt;
        }
        if (settings.resets > 0 && Header(packet).isWholeTcp(packet)) {
            makeReset(packet);
            --settings.resets;
        }
        m_queued += packet.size();
        m_queue.push_back({ due + settings.delay, std::move(packet) });
    }

    // Writes what is due to `tun` and says when the next packet is.
    int64_t deliver(int tun, bool stall)
    {
        const auto now = nanoseconds();
        while (!m_queue.empty() && m_queue.front().due <= now) {
            const auto &bytes = m_queue.front().bytes;
            // A full device loses the packet, as a full wire would.
            if (!stall && write(tun, bytes.data(), bytes.size()) < 0)
                ++counters.drops;
            m_queued -= bytes.size();
            m_queue.pop_front();
        }
        return m_queue.empty() ? std::numeric_limits<int64_t>::max() : m_queue.front().due;
    }

    Counters counters;

private:
    struct Waiting {
        int64_t due;
        Bytes bytes;
    };
    std::deque<Waiting> m_queue;
    size_t m_queued = 0;
    int64_t m_freeAt = 0;
};

class Trace {
public:
    void write(const Bytes &packet, int direction)
    {
        const Header header(packet);
        if (!m_file || !header.isWholeTcp(packet))
            return;
        const auto *tcp = &packet[static_cast<size_t>(header.length)];
        const auto word = [](const uint8_t *at) { return (at[0] << 8) | at[1]; };
        std::fprintf(m_file.get(), "%.3f %s %d>%d flags=%02x len=%d\n",
            static_cast<double>(nanoseconds() - m_began) / 1e6, direction == 0 ? "A>B" : "B>A",
            word(tcp), word(tcp + 2), tcp[13],
            word(&packet[2]) - header.length - (tcp[12] >> 4) * 4);
    }
    void open(const std::string &path)
    {
        m_file.reset(path.empty() || path == "off" ? nullptr : std::fopen(path.c_str(), "w"));
        m_began = nanoseconds();
    }

private:
    struct Close {
        void operator()(FILE *file) const { std::fclose(file); }
    };
    std::unique_ptr<FILE, Close> m_file;
    int64_t m_began = 0;
};

class Link {
public:
    Link(int tunA, int tunB, int control)
        : m_tuns { tunA, tunB }
        , m_control(control)
    {
    }

    [[noreturn]] void run()
    {
        for (;;) {
            auto next = std::numeric_limits<int64_t>::max();
            for (size_t i = 0; i < 2; ++i)
                next = std::min(next, m_ways[i].deliver(m_tuns[1 - i], m_settings.stall));
            wait(next);
            for (size_t i = 0; i < 2; ++i)
                read(i);
            obey();
        }
    }

private:
    void wait(int64_t until)
    {
        std::array<pollfd, 3> files { { { m_tuns[0], POLLIN, 0 }, { m_tuns[1], POLLIN, 0 },
            { m_control, POLLIN, 0 } } };
        timespec left {};
        const bool forever = until == std::numeric_limits<int64_t>::max();
        if (!forever) {
            const auto pause = std::max<int64_t>(0, until - nanoseconds());
            left = { pause / 1'000'000'000, pause % 1'000'000'000 };
        }
        ppoll(files.data(), files.size(), forever ? nullptr : &left, nullptr);
    }

    void read(size_t from)
    {
        for (int i = 0; i < 64; ++i) {
            Bytes packet(65536);
            const auto size = ::read(m_tuns[from], packet.data(), packet.size());
            if (size <= 0)
                return;
            packet.resize(static_cast<size_t>(size));
            if (size < 20 || Header(packet).version != 4)
                continue;
            m_trace.write(packet, static_cast<int>(from));
            m_ways[from].take(std::move(packet), m_settings, m_random);
        }
    }

    void obey()
    {
        std::array<char, 256> line {};
        sockaddr_un sender {};
        socklen_t length = sizeof sender;
        ssize_t size = 0;
        while ((size = recvfrom(m_control, line.data(), line.size() - 1, MSG_DONTWAIT,
                    reinterpret_cast<sockaddr *>(&sender), &length))
            > 0) {
            const std::string command(line.data(), static_cast<size_t>(size));
            const auto blank = command.find(' ');
            set(command.substr(0, blank),
                blank == std::string::npos ? std::string() : command.substr(blank + 1));
            const auto answer = counters();
            if (length > sizeof(sa_family_t))
                sendto(m_control, answer.data(), answer.size(), MSG_DONTWAIT,
                    reinterpret_cast<sockaddr *>(&sender), length);
            length = sizeof sender;
        }
    }

    void set(const std::string &key, const std::string &value)
    {
        const auto number = std::atof(value.c_str());
        if (key == "rtt")
            m_settings.delay = static_cast<int64_t>(number * 1e6 / 2);
        else if (key == "loss")
            m_settings.loss = number / 100;
        else if (key == "rate")
            m_settings.rate = number * 1e6;
        else if (key == "stall")
            m_settings.stall = number > 0;
        else if (key == "rst")
            m_settings.resets = static_cast<int>(number);
        else if (key == "qlim")
            m_settings.queueLimit = static_cast<size_t>(number);
        else if (key == "trace")
            m_trace.open(value);
        else if (key == "zero")
            m_ways[0].counters = m_ways[1].counters = {};
    }

    std::string counters() const
    {
        std::array<char, 200> text {};
        const auto &there = m_ways[0].counters;
        const auto &back = m_ways[1].counters;
        const int length = std::snprintf(text.data(), text.size(),
            "A>B %lu packets %lu bytes %lu dropped, B>A %lu packets %lu bytes %lu dropped",
            there.packets, there.bytes, there.drops, back.packets, back.bytes, back.drops);
        return { text.data(), static_cast<size_t>(length) };
    }

    std::array<int, 2> m_tuns;
    int m_control;
    Settings m_settings;
    std::array<Direction, 2> m_ways;
    Trace m_trace;
    std::mt19937_64 m_random { 42 };
};

int controlSocket(const char *path)
{
    const int control = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    unlink(path);
    if (control < 0 || bind(control, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        die(path);
    return control;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: nem NAMESPACE_A NAMESPACE_B CONTROL_SOCKET\n", stderr);
        return 2;
    }
    // The link ends with whoever started it, and its delays are exact to less than a millisecond.
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    prctl(PR_SET_TIMERSLACK, 1);
    Link link(tunIn(argv[1], "tunA"), tunIn(argv[2], "tunB"), controlSocket(argv[3]));
    std::puts("ready");
    std::fflush(stdout);
    link.run();
}
