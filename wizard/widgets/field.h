// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/field_frame.h"

#include <QLineEdit>
#include <QWidget>

namespace edgemend {

class StatusMark;
class TextLine;

/// A label, one line to type into, and below it why what was typed is wrong or right.
class Field final : public QWidget {
    Q_OBJECT

public:
    explicit Field(const Look &look, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_edit->text(); }
    void setText(const QString &text) { m_edit->setText(text); }
    void setLabel(const QString &label);
    enum class LabelPlace { Above, SpokenOnly };
    /// SpokenOnly: what the field is called stands elsewhere; screen readers still say it.
    void setLabelPlace(LabelPlace place);
    void setPlaceholder(const QString &text) { m_edit->setPlaceholderText(text); }
    /// A quiet line inside, at the end: "Who said so? Goes into the report."
    void setHint(const QString &hint);
    void setIconName(const QByteArray &icon); ///< inside, at the start
    void addClearButton(); ///< inside, at the end, while there is something to clear
    /// The reason stands below with its mark; without a reason there is only the border.
    void setState(FieldState state, const QString &reason = {});
    [[nodiscard]] FieldState state() const { return m_state; }
    [[nodiscard]] QString reason() const;
    enum class Face { Sans, Mono };
    void setFace(Face face); ///< Mono for addresses, fingerprints, paths
    [[nodiscard]] QLineEdit &edit() { return *m_edit; } ///< for echo, length, validators

Q_SIGNALS:
    void textChanged(const QString &text);
    void submitted(); ///< Enter

private:
    void refresh();

    const Look &m_look;
    TextLine *m_label;
    FieldFrame *m_frame;
    QLineEdit *m_edit;
    TextLine *m_hint;
    QWidget *m_reasonLine;
    StatusMark *m_mark;
    TextLine *m_reason;
    FieldState m_state = FieldState::Normal;
    Face m_face = Face::Sans;
};

} // namespace edgemend
