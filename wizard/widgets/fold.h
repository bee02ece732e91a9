// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

#include <QVBoxLayout>
#include <QVariantAnimation>

#include <optional>

namespace edgemend {

class FoldClip;

/// Card: a frame of its own, chevron at the end. Inline: within a card, chevron at the start.
enum class FoldFace { Card, Inline };

/// The head of a Fold: the whole row opens and closes it.
class FoldHead final : public Pressable {
    Q_OBJECT

public:
    FoldHead(const Look &look, const QString &title, FoldFace face, QWidget *parent = nullptr);
    void setMark(std::optional<Status> status);
    void setEndText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int sidePadding() const;

    FoldFace m_face;
    std::optional<Status> m_mark;
    QString m_endText;
};

/// What is there but not shown until somebody asks: a row that opens its content below itself.
class Fold final : public QWidget {
    Q_OBJECT

public:
    explicit Fold(const Look &look, const QString &title, FoldFace face = FoldFace::Card,
        QWidget *parent = nullptr);

    void setTitle(const QString &title) { m_head->setText(title); }
    void setMark(Status status) { m_head->setMark(status); }
    void setEndText(const QString &text) { m_head->setEndText(text); }
    [[nodiscard]] QVBoxLayout &content() { return *m_content; }
    void setOpen(bool open); ///< at once and without a signal
    [[nodiscard]] bool isOpen() const { return m_head->isChecked(); }
    [[nodiscard]] FoldHead &head() { return *m_head; }

Q_SIGNALS:
    void openChanged(bool open); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void move(bool open);

    const Look &m_look;
    FoldFace m_face;
    FoldHead *m_head;
    FoldClip *m_clip;
    QVBoxLayout *m_content;
    QVariantAnimation m_motion;
};

} // namespace edgemend
