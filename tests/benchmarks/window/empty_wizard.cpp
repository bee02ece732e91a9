// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a Qt wizard can be: what the window's start is measured against.

#include <QApplication>
#include <QWizard>

int main(int argc, char **argv)
{
    QApplication application { argc, argv };
    QWizard wizard;
    wizard.addPage(new QWizardPage);
    wizard.show();
    return QApplication::exec();
}
