// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memory_search.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <vector>

namespace edgemend {

namespace {

constexpr char mask = 0x55;
constexpr qint64 largestRegion = 64 * 1024 * 1024;

struct Region {
    quint64 from = 0, to = 0;
};

std::vector<Region> writableRegions()
{
    std::vector<Region> regions;
    QFile maps { QStringLiteral("/proc/self/maps") };
    if (!maps.open(QIODevice::ReadOnly))
        return regions;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> ends = words.value(0).split('-');
        if (!words.value(1).startsWith("rw") || ends.size() != 2)
            continue;
        const Region region { ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16) };
        if (region.to - region.from <= quint64 { largestRegion })
            regions.push_back(region);
    }
    return regions;
}

} // namespace

MarkedSecret::MarkedSecret()
{
    for (int i = 0; i < 40; ++i)
        m_masked.append(static_cast<char>(('a' + QRandomGenerator::global()->bounded(26)) ^ mask));
}

QByteArray MarkedSecret::plain() const
{
    QByteArray bytes { m_masked.size(), Qt::Uninitialized };
    std::transform(m_masked.begin(), m_masked.end(), bytes.begin(),
        [](char byte) { return static_cast<char>(byte ^ mask); });
    return bytes;
}

int MarkedSecret::copiesInMemory() const { return copiesOf(m_masked); }

int MarkedSecret::wideCopiesInMemory() const
{
    QByteArray wide;
    for (const char byte : m_masked)
        wide.append(byte).append(mask); // a zero, masked
    return copiesOf(wide);
}

int MarkedSecret::copiesOf(const QByteArray &masked)
{
    const std::vector<Region> regions = writableRegions(); // before the buffer is there
    QFile memory { QStringLiteral("/proc/self/mem") };
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    std::vector<char> buffer(std::size_t { largestRegion }); // a mapping of its own
    int copies = 0;
    for (const Region &region : regions) {
        if (!memory.seek(static_cast<qint64>(region.from)))
            continue;
        const qint64 size
            = memory.read(buffer.data(), static_cast<qint64>(region.to - region.from));
        if (size < masked.size())
            continue;
        const char *from = buffer.data();
        const char *const end = from + size;
        const auto same = [](char seen, char wanted) { return seen == (wanted ^ mask); };
        // memchr first: a plain loop over so much memory is slow under the sanitizers
        while ((from = static_cast<const char *>(
                    std::memchr(from, masked[0] ^ mask, static_cast<std::size_t>(end - from))))) {
            const bool fits = end - from >= masked.size();
            copies += fits && std::equal(from, from + masked.size(), masked.begin(), same);
            ++from;
        }
        std::memset(buffer.data(), 0, static_cast<std::size_t>(size));
    }
    return copies;
}

} // namespace edgemend
