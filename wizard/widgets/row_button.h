// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/titled_row.h"

#include <optional>

namespace edgemend {

/// A row that leads somewhere: mark or icon, title, second line, chevron. All of it is the target.
class RowButton final : public TitledRow {
    Q_OBJECT

public:
    explicit RowButton(const Look &look, const QString &title, const QString &line = {},
        QWidget *parent = nullptr);

    void setMark(Status status);
    void setIconName(const QByteArray &icon, Colour colour = Colour::Text);
    /// Before the second line, in its colour: "Fault · …"
    void setStatusWord(Status status);
    void setEndText(const QString &text); ///< quiet, before the chevron: "2 ms"
    /// Before the chevron: a mark with its word and a quiet line below. Those of rows of one list
    /// stand below each other. Instead of the end text.
    void setEndStatus(Status status, const QString &word, const QString &line);
    enum class Chevron { Shown, Hidden };
    void setChevron(Chevron chevron);
    void setTitleColour(Colour colour); ///< AccentText for a way out: "Go on without"

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] int roomAtStart() const override;
    [[nodiscard]] int roomAtEnd() const override;
    [[nodiscard]] int leastHeight() const override;
    [[nodiscard]] QString shownLine() const override;
    [[nodiscard]] QList<QTextLayout::FormatRange> lineFormats() const override;

private:
    [[nodiscard]] QPixmap markPixmap() const;
    [[nodiscard]] int endStatusWidth() const;
    void paintEndStatus(QPainter &painter, int end) const;

    std::optional<Status> m_mark, m_statusWord;
    QByteArray m_icon;
    Colour m_iconColour = Colour::Text, m_titleColour = Colour::Text;
    QString m_endText;
    struct EndStatus {
        Status status;
        QString word, line;
    };
    std::optional<EndStatus> m_end;
    Chevron m_chevron = Chevron::Shown;
};

} // namespace edgemend
