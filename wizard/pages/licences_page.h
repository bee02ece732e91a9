// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

/// The licences of EdgeMend, of its fonts and of the libraries that it uses, with the texts that
/// come with it.
class LicencesPage final : public Page {
    Q_OBJECT

public:
    LicencesPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] PageActions actions() const override;

private:
    /// A part with a licence text, which is laid out when it is first opened.
    [[nodiscard]] QWidget *makeText(
        const QString &title, const QString &licence, const QString &text);
    [[nodiscard]] QWidget *makeLibraries();
};

} // namespace edgemend
