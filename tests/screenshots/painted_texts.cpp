// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/painted_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPaintEngine>
#include <QPainter>
#include <QTextEdit>

namespace edgemend::test {

namespace {

/// Draws nothing and writes down what is to be written.
class Listener final : public QPaintEngine {
public:
    Listener()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(
        const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
    }
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
    void drawRects(const QRectF *, int) override { }
    void drawRects(const QRect *, int) override { }
    void drawLines(const QLineF *, int) override { }
    void drawLines(const QLine *, int) override { }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QTransform toWidget = painter()->deviceTransform();
        const QRectF letters = QFontMetricsF(item.font()).tightBoundingRect(item.text());
        // as high as the letters, as wide as the line goes on after them
        const QRectF where(at.x(), at.y() + letters.top(), item.width(), letters.height());
        PaintedText painted { item.text(), toWidget.mapRect(where), {}, painter()->pen().color(),
            item.font().family() };
        if (painter()->hasClipping())
            painted.clip = toWidget.mapRect(painter()->clipBoundingRect());
        if (!item.text().trimmed().isEmpty())
            heard.append(painted);
    }
    QList<PaintedText> heard;
};

class Ear final : public QPaintDevice {
public:
    explicit Ear(const QWidget &widget)
        : m_widget(widget)
    {
    }
    QPaintEngine *paintEngine() const override { return &m_listener; }
    [[nodiscard]] const QList<PaintedText> &heard() const { return m_listener.heard; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmWidthMM:
            return m_widget.widthMM();
        case PdmHeightMM:
            return m_widget.heightMM();
        case PdmNumColors:
            return 0;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_widget.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    const QWidget &m_widget;
    mutable Listener m_listener;
};

QList<PaintedText> paintedBy(QWidget &widget)
{
    Ear ear { widget };
    widget.render(&ear, {}, {}, QWidget::RenderFlags {});
    QList<PaintedText> painted = ear.heard();
    for (PaintedText &each : painted) {
        each.widget = &widget;
        const QRectF whole = widget.rect();
        each.clip = each.clip.isNull() ? whole : each.clip.intersected(whole);
    }
    return painted;
}

QStringList rowsOf(const QAbstractItemView &view)
{
    constexpr int rolesOfOurs = 12;
    QStringList all;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        for (const int role : { Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole })
            all.append(index.data(role).toString());
        for (int role = Qt::UserRole; role < Qt::UserRole + rolesOfOurs; ++role)
            if (index.data(role).typeId() == QMetaType::QString)
                all.append(index.data(role).toString());
    }
    return all;
}

} // namespace

QList<PaintedText> paintedTexts(QWidget &root)
{
    QList<PaintedText> all = paintedBy(root);
    for (QWidget *each : root.findChildren<QWidget *>())
        if (each->isVisibleTo(&root) && !each->size().isEmpty())
            all += paintedBy(*each);
    return all;
}

QStringList wholeTexts(const QWidget &widget)
{
    QStringList all { widget.accessibleName(), widget.accessibleDescription(), widget.toolTip() };
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        all.append(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        all.append(button->text().replace(u"&&"_qs, u"&"_qs));
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int i = 0; i < box->count(); ++i)
            all.append(box->itemText(i));
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        all += { line->placeholderText() }; // what was typed is nobody's text
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (!view && widget.parentWidget())
        view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    if (view)
        all += rowsOf(*view);
    all.removeAll(QString {});
    all.removeDuplicates();
    return all;
}

} // namespace edgemend::test
