// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPixmap>
#include <QWidget>

namespace edgemend {

class Button;
class FlowLayout;

/// Photos of a visit as small pictures, each with a button that removes it. They are shown in the
/// order in which they stand in the report.
class PhotoStrip final : public QWidget {
    Q_OBJECT

public:
    explicit PhotoStrip(const Look &look, QWidget *parent = nullptr);
    /// Encoded pictures, already without metadata. One that cannot be read is shown as an empty
    /// frame, so that it can be removed.
    void setPhotos(const QList<QByteArray> &photos);
    [[nodiscard]] qsizetype count() const { return m_photos.size(); }

Q_SIGNALS:
    void removeAsked(qsizetype index);

private:
    void fill();
    [[nodiscard]] QWidget *makePhoto(qsizetype index);

    const Look &m_look;
    QList<QByteArray> m_photos;
    FlowLayout *m_flow;
};

/// A picture decoded no larger than `size` (times the ratio of the screen), so that even a large
/// photo is decoded quickly. Null: it cannot be read.
[[nodiscard]] QPixmap thumbnailOf(const QByteArray &encoded, const QSize &size, qreal ratio);

} // namespace edgemend
