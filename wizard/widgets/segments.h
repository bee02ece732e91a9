// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

#include <QList>

class QButtonGroup;
class QHBoxLayout;

namespace edgemend {

struct SegmentOption {
    QByteArray id;
    QString text;
    bool operator==(const SegmentOption &) const = default;
};

/// One part of Segments.
class Segment final : public Pressable {
    Q_OBJECT

public:
    enum class Place { First, Middle, Last, Only };
    Segment(const Look &look, const QString &text, Place place, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPainterPath outline() const;

    Place m_place;
};

/// One of a few short answers beside each other.
class Segments final : public QWidget {
    Q_OBJECT

public:
    explicit Segments(const Look &look, const QString &question, QWidget *parent = nullptr);

    /// All: as wide as there is room, in equal parts.
    enum class Width { OfWords, All };
    void setWidth(Width width);
    void setOptions(const QList<SegmentOption> &options); ///< keeps what is chosen, if it is there
    [[nodiscard]] QByteArray chosen() const; ///< empty: none
    void setChosen(const QByteArray &id); ///< says nothing

Q_SIGNALS:
    void chosenChanged(const QByteArray &id); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QList<SegmentOption> m_options;
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace edgemend
