// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only so that pages can be linked until the worker arrives in the next commit.

#include "wizard/session/session_private.h"

namespace edgemend {

void WizardSession::forgetDevice(const QString &) { }
Result<Target> WizardSession::parseAddress(const QString &text)
{
    Target target;
    target.host = text;
    return target;
}
void WizardSession::connectTo(const KnownDevice &) { }
void WizardSession::connectToTraining(const QString &) { }
void WizardSession::cancelConnecting() { }
void WizardSession::connectAgain() { }
void WizardSession::disconnectDevice() { }
bool WizardSession::isBusy() const { return false; }
void WizardSession::trustHostKey(const QString &, const QString &) { }
void WizardSession::replaceHostKey() { }
void WizardSession::logIn(QList<SecretText> &&) { }
QList<DoctorLink> WizardSession::doctorChain() const { return {}; }
void WizardSession::decideLater() { }
DeviceMark WizardSession::deviceMark() const { return {}; }
void WizardSession::startDiagnosis() { }
void WizardSession::stopDiagnosis() { }
void WizardSession::giveSudoPassword(SecretText &&) { }
void WizardSession::goOnWithoutSudo() { }
void WizardSession::openIssue(const QByteArray &) { }
void WizardSession::previewFix(const QByteArray &, const QByteArray &) { }
void WizardSession::confirmFix(const QString &, const QString &) { }
void WizardSession::keepChange() { }
void WizardSession::undoChange() { }
void WizardSession::lookAgain() { }
void WizardSession::removeCopies() { }
bool WizardSession::hasCopies() const { return false; }

} // namespace edgemend
