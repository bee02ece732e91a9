// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class TextBlock;

enum class BannerKind { Info, Fault, Warning, Fine, Unknown };

/// One thing that must be seen: a bold sentence and a plain one. At most one on a page.
class Banner final : public QWidget {
    Q_OBJECT

public:
    Banner(const Look &look, BannerKind kind, const QString &bold, const QString &plain = {},
        QWidget *parent = nullptr);

    void setKind(BannerKind kind);
    void setTexts(const QString &bold, const QString &plain);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeTexts(); ///< clear of the mark

    const Look &m_look;
    BannerKind m_kind;
    TextBlock *m_bold;
    TextBlock *m_plain;
};

} // namespace edgemend
