// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/secret_text.h"
#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class Button;
class FieldFrame;
class SecretEdit;
class StatusMark;
class TextLine;

/// A password, passphrase or code. What is typed is kept in memory that is wiped: by take(), by
/// wipe() and when the field goes. Shown only while the person asks for it; leaving the field hides
/// it. A paste of more than one line is refused.
class SecretField final : public QWidget {
    Q_OBJECT

public:
    explicit SecretField(const Look &look, const QString &label, QWidget *parent = nullptr);
    ~SecretField() override;

    void setLabel(const QString &label); ///< also what a screen reader says
    enum class LabelPlace { Above, SpokenOnly };
    void setLabelPlace(LabelPlace place);

    [[nodiscard]] bool isEmpty() const;
    /// Moves it out and wipes it here.
    [[nodiscard]] SecretText take();
    void wipe();
    [[nodiscard]] bool isShown() const;
    /// Below the field, with a fault mark: "oven-02 does not take this password". Empty: none.
    void setWrong(const QString &reason);

    [[nodiscard]] QWidget *editor() const; ///< what gets the keyboard

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(); ///< something was typed or wiped
    void submitted(); ///< Enter

protected:
    void changeEvent(QEvent *event) override;

private:
    void hideIfLeft();
    void refresh(); ///< texts and what is shown

    const Look &m_look;
    TextLine *m_label;
    FieldFrame *m_frame;
    SecretEdit *m_edit;
    Button *m_show;
    QWidget *m_reasonLine;
    StatusMark *m_mark;
    TextLine *m_reason;
};

} // namespace edgemend
