// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPointF>
#include <QWidget>

namespace edgemend {

/// The white field that is signed on. Strokes are kept as points, so a signature keeps its shape
/// when the window changes.
class SignatureField final : public QWidget {
    Q_OBJECT

public:
    explicit SignatureField(const Look &look, QWidget *parent = nullptr);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_strokes.isEmpty() && m_typed.isEmpty(); }
    void setTyped(const QString &name); ///< instead of strokes
    /// Black on white, cut to what is drawn, at twice its size; empty: nothing is drawn.
    [[nodiscard]] QByteArray png() const;

    [[nodiscard]] QSize sizeHint() const override { return { 420, 140 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 240, 120 }; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    bool event(QEvent *event) override;

private:
    void begin(const QPointF &point);
    void goOn(const QPointF &point);
    void end();
    void drawSignature(QPainter &painter, const QColor &ink) const;
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] QFont typedFont() const;

    const Look &m_look;
    QList<QList<QPointF>> m_strokes;
    QString m_typed;
    enum class Pen { Up, Down } m_pen = Pen::Up;
};

class Button;
class Field;

/// Where somebody signs: by mouse, finger or pen, or by typing the name.
class SignaturePad final : public QWidget {
    Q_OBJECT

public:
    /// `whose`: "Technician", "Customer".
    SignaturePad(const Look &look, const QString &whose, QWidget *parent = nullptr);
    void clear();
    [[nodiscard]] QByteArray png() const { return m_field->png(); }
    [[nodiscard]] bool isEmpty() const { return m_field->isEmpty(); }
    [[nodiscard]] SignatureField &field() { return *m_field; }
    [[nodiscard]] Field &name() { return *m_name; }

Q_SIGNALS:
    void changed();

private:
    SignatureField *m_field;
    Field *m_name;
    Button *m_clear;
};

} // namespace edgemend
