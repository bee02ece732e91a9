// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"
#include "wizard/visit.h"

#include <QWidget>

class QVBoxLayout;

namespace edgemend {

/// One line of what a change costs.
struct CostLine {
    QByteArray icon;
    QString text; ///< the whole sentence
    QString strong; ///< its beginning that is set strong
    QString more; ///< a quiet second paragraph; may be empty
    bool operator==(const CostLine &) const = default;
};

/// The same five lines every time, in this order: outage, what stops, messages, undo, link.
/// `translator` gives the window's language; names of containers are shown as they are.
[[nodiscard]] QList<CostLine> costLines(const PreviewView &preview, const Translator &translator);

/// A card that says what a change costs.
class CostList final : public QWidget {
    Q_OBJECT

public:
    explicit CostList(const Look &look, QWidget *parent = nullptr);
    void setTitle(const QString &title); ///< empty: no head
    void setLines(const QList<CostLine> &lines);

private:
    void fill();
    [[nodiscard]] QWidget *makeLine(const CostLine &line);

    const Look &m_look;
    QString m_title;
    QList<CostLine> m_lines;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace edgemend
