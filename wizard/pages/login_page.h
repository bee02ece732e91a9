// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Card;
class Field;
class PageHead;
class SecretField;
class TextBlock;

/// The questions of a login, in the words of who asks: the device, or this laptop for the
/// passphrase of a key. Answers go straight to the session and are wiped here.
class LoginPage final : public Page {
    Q_OBJECT

public:
    LoginPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    /// One field per question: the secret ones and those that may be read.
    struct Answer {
        LoginQuestion question;
        SecretField *secret = nullptr;
        Field *plain = nullptr;
    };

    void refresh();
    void refillQuestions();
    [[nodiscard]] static QString triedText(const LoginTry &tried);
    [[nodiscard]] QString labelOf(const LoginQuestion &question) const;
    void addQuestion(const LoginQuestion &question);
    void markRefusal();
    [[nodiscard]] bool showsTheQuestions() const;
    void refillTried();
    void send();
    /// The device has all its answers, or the laptop has the passphrase that takes their place.
    [[nodiscard]] bool isComplete() const;

    PageHead *m_head;
    QWidget *m_questions;
    TextBlock *m_proved;
    QWidget *m_tried;
    QList<Answer> m_answers;
};

} // namespace edgemend
