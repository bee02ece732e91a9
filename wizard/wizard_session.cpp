// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/wizard_session.h"

#include "wizard/session/session_private.h"

#include <QFile>

namespace edgemend {

WizardSession::WizardSession(WizardServices services, const Translator &translator, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(services)))
    , m_translator(&translator)
{
    d->tour = std::make_unique<TourModel>(*this);
}

WizardSession::~WizardSession() = default;

QString WizardSession::words(const Message &message) const { return m_translator->text(message); }

void WizardSession::setTranslator(const Translator &translator)
{
    m_translator = &translator;
    if (d->device.training)
        d->device.label = tr("Training device"); // the one name that is ours
    Q_EMIT languageChanged();
}

const QList<KnownDevice> &WizardSession::knownDevices() const { return d->known.all(); }
const KnownDevice &WizardSession::device() const { return d->device; }
bool WizardSession::isConnected() const { return d->connected; }
bool WizardSession::isConnecting() const { return d->connecting; }
const DeviceIdentity &WizardSession::identity() const { return d->identity; }
const std::optional<HostKeyReport> &WizardSession::hostKey() const { return d->hostKey; }
const QList<LoginQuestion> &WizardSession::loginQuestions() const { return d->questions; }
const QList<LoginTry> &WizardSession::loginTried() const { return d->tried; }
const std::optional<Failure> &WizardSession::failure() const { return d->failure; }
std::chrono::milliseconds WizardSession::linkTime() const { return d->linkTime; }
const QList<TransactionSummary> &WizardSession::changes() const { return d->changes; }
const std::optional<TransactionReport> &WizardSession::foundChange() const
{
    return d->foundChange;
}
const QList<QByteArray> &WizardSession::symptoms() const { return d->symptoms; }
const DiagnosisState &WizardSession::diagnosisState() const { return d->state; }
const Diagnosis *WizardSession::diagnosis() const
{
    if (d->diagnosis)
        return &*d->diagnosis;
    return d->soFar ? &*d->soFar : nullptr;
}
QDateTime WizardSession::diagnosedAt() const { return d->diagnosedAt; }
const std::optional<PreviewView> &WizardSession::preview() const { return d->preview; }
const FixState &WizardSession::fixState() const { return d->fix; }
const std::optional<TransactionReport> &WizardSession::change() const { return d->change; }
const QList<TransactionReport> &WizardSession::changesOfThisVisit() const
{
    return d->changesOfThisVisit;
}
const WatchedPlaces &WizardSession::watchedPlaces() const { return d->places; }

const IssueResult *WizardSession::currentIssue() const
{
    return diagnosis() ? diagnosis()->find(d->issue) : nullptr;
}

void WizardSession::setSymptoms(const QList<QByteArray> &ids) { d->symptoms = ids; }

const QMap<QByteArray, QByteArray> &WizardSession::answers(const QByteArray &issue) const
{
    return d->answers[issue];
}

TourModel &WizardSession::tour() const { return *d->tour; }

bool WizardSession::hasTrainingFiles() const
{
    return d->services.trainingFiles && !d->services.trainingFiles().isEmpty();
}

void WizardSession::resetTraining()
{
    if (!d->services.trainingFiles || d->device.training)
        return;
    for (const QString &file : d->services.trainingFiles())
        (void)QFile::remove(file); // one that stays is a device as it was left
}

bool WizardSession::isBusy() const { return d->thread && d->thread->pending() > 0; }

void WizardSession::forgetDevice(const QString &label)
{
    d->known.forget(label);
    Q_EMIT knownDevicesChanged();
}

} // namespace edgemend
