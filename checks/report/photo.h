// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/result.h"

#include <QByteArray>
#include <QImage>

namespace edgemend {

inline constexpr int longestPhotoSide = 1600; ///< px
inline constexpr qint64 largestPhotoFile = 32LL * 1024 * 1024; ///< bytes
inline constexpr qint64 largestPhotoArea = 60LL * 1000 * 1000; ///< px

/// A JPEG or PNG as an upright JPEG of at most longestPhotoSide that holds the picture and nothing
/// else: no EXIF, no place, no camera, no comment, no profile. Refuses (BadData) what is too large
/// or no picture. Any thread.
[[nodiscard]] Result<QByteArray> encodePhoto(const QByteArray &bytes);

/// Whether a JPEG holds no segment that could carry metadata.
[[nodiscard]] bool isBareJpeg(const QByteArray &bytes);

/// A drawn signature as a plain PNG; empty for what is no picture.
[[nodiscard]] QByteArray encodeSignature(const QByteArray &bytes);

/// The picture, upright and bounded; null for what is none.
[[nodiscard]] QImage readPicture(const QByteArray &bytes);

} // namespace edgemend
