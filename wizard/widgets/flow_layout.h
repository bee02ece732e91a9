// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

namespace edgemend {

/// Puts widgets one after the other from the leading side, in as many lines as they need: tags,
/// signs of health, counts. Each has its size hint, at most the whole width. Owns its items.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    /// Distances in px between widgets and between lines.
    FlowLayout(int between, int betweenLines, QWidget *parent = nullptr);
    ~FlowLayout() override;

    enum class Centred { No, Yes };
    void setCentred(Centred centred); ///< each line in the middle

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override; ///< all in one line
    [[nodiscard]] QSize minimumSize() const override; ///< of the widest
    void setGeometry(const QRect &area) override;

private:
    enum class Act { Measure, Place };
    int lay(const QRect &area, Act act) const;
    void placeLine(const QList<QLayoutItem *> &line, const QRect &area, int top, int height) const;

    QList<QLayoutItem *> m_items;
    const int m_between, m_betweenLines;
    Centred m_centred = Centred::No;
};

} // namespace edgemend
