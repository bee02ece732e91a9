// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/wipe.h"

namespace edgemend {

namespace {

void overwrite(QByteArray &bytes, qsizetype count)
{
    // volatile: the compiler must not drop writes to memory that is about to be freed
    volatile char *byte = bytes.data();
    for (qsizetype i = 0; i < count; ++i)
        byte[i] = 0;
}

} // namespace

void wipeBytes(QByteArray &bytes)
{
    if (!bytes.isNull() && bytes.isDetached()) {
        bytes.resize(bytes.size() + bytes.data_ptr().freeSpaceAtEnd());
        overwrite(bytes, bytes.size());
    }
    bytes = QByteArray {};
}

void dropFront(QByteArray &bytes, qsizetype count)
{
    if (bytes.isDetached())
        overwrite(bytes, count);
    bytes.remove(0, count);
}

} // namespace edgemend
