// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From an address to a shell on the device: reach, host key, login, what stands there already.

#include "wizard/session/doctor_chain.h"
#include "wizard/session/session_private.h"

#include <QFileInfo>

namespace edgemend {

namespace {

bool asksForLogin(FailureKind kind)
{
    return kind == FailureKind::KeyRefused || kind == FailureKind::PasswordRefused
        || kind == FailureKind::KeyUnreadable || kind == FailureKind::LoginMethodUnavailable;
}

} // namespace

void WizardSession::connectTo(const KnownDevice &device)
{
    KnownDevice visited = device;
    visited.target.label = visited.label;
    // trust is kept per label: an address that was typed belongs to the device that it led to
    if (const KnownDevice *old = device.training ? nullptr : d->known.find(visited.target)) {
        const Target typed = visited.target;
        visited = *old;
        if (!typed.user.isEmpty())
            visited.target.user = typed.user;
        visited.target.host = typed.host;
        visited.target.port = typed.port;
    }
    d->beginVisit(visited);
    d->reach();
}

void WizardSession::connectToTraining(const QString &scenario)
{
    KnownDevice device;
    device.training = true;
    device.scenario = scenario;
    device.label = tr("Training device");
    device.target.host = u"demo:"_qs + scenario;
    d->beginVisit(device);
    d->reach();
}

void WizardSession::connectAgain()
{
    if (d->device.target.host.isEmpty())
        return;
    d->reach();
}

void WizardSession::cancelConnecting()
{
    if (!d->connecting)
        return;
    d->thread.reset(); // whatever it hangs in, it ends alone
    d->endConnecting();
    goTo(PageId::Connect);
}

void WizardSession::disconnectDevice()
{
    d->beginVisit({});
    Q_EMIT connectionChanged();
    goTo(PageId::Connect);
}

/// Nothing of one device is ever shown beside another one's.
void WizardSession::Private::beginVisit(const KnownDevice &visited)
{
    thread.reset();
    ticker.stop();
    device = visited;
    connected = connecting = reaching = previewing = mending = lookingAgain = false;
    changesRead = foundTold = outcomeUnread = false;
    connectRun = diagnosisRun = sudoRun = previewRun = fixRun = showRun = copiesRun = 0;
    identity = {};
    hostKey.reset();
    questions.clear();
    tried.clear();
    failure.reset();
    linkTime = {};
    symptoms.clear();
    answers.clear();
    state = {};
    sudo = Sudo::Undecided;
    diagnosis.reset();
    whole = cut = false;
    firstDiagnosis.reset();
    soFar.reset();
    diagnosedAt = {};
    issue.clear();
    forgetChanges();
    history.clear();
    ReportForm empty; // who works here stays, whom it was done for does not
    empty.company = q.m_form.company;
    empty.technician = q.m_form.technician;
    empty.language = q.m_form.language;
    empty.paper = q.m_form.paper;
    q.m_form = empty;
}

void WizardSession::Private::reach()
{
    connected = false;
    connecting = reaching = true;
    changesRead = foundTold = false;
    sudo = Sudo::Undecided;
    failure.reset();
    hostKey.reset();
    questions.clear();
    preview.reset();
    thread = std::make_unique<DeviceThread>(
        WorkerTools { services.makeConnector, services.makeTrainingConnector, services.clock,
            services.windows },
        [this](quint64 run, DeviceNews &&news) { hear(run, std::move(news)); });
    const Destination destination { device.target, device.training, device.scenario };
    connectRun
        = thread->ask([destination, known = memory](DeviceWorker &worker, std::stop_token stop) {
              worker.reach(destination, known, std::move(stop));
          });
    Q_EMIT q.connectionChanged();
}

void WizardSession::Private::endConnecting()
{
    connecting = false;
    Q_EMIT q.connectionChanged();
}

void WizardSession::Private::takeHostKey(const HostKeyReport &key)
{
    using State = HostKeyReport::State;
    hostKey = key;
    if (key.state == State::Trusted) {
        // a login that had to reach anew goes on by itself
        if (std::exchange(reaching, false))
            logInWithKeys();
        return;
    }
    reaching = false;
    endConnecting();
    if (key.state == State::Revoked)
        takeConnectFailure({ ConnectFailed::Step::HostKey,
            Failure { FailureKind::HostKeyRevoked,
                text("Session", QT_TRANSLATE_NOOP("Session", "Check who answers")),
                text("Session",
                    QT_TRANSLATE_NOOP("Session", "The key {fingerprint} is marked as revoked."))
                    .with(u"fingerprint"_qs, key.fingerprint),
                {} } });
    else
        show(key.state == State::Unknown ? PageId::HostKeyUnknown : PageId::HostKeyChanged);
}

void WizardSession::trustHostKey(const QString &label, const QString &place)
{
    if (!d->thread || !d->hostKey || d->connecting)
        return;
    d->device.label = label.trimmed();
    d->device.place = place.trimmed();
    d->device.target.label = d->device.label;
    d->connecting = true;
    d->failure.reset();
    d->connectRun = d->thread->ask([label = d->device.label](DeviceWorker &worker,
                                       std::stop_token) { worker.trustHostKey(label); });
    Q_EMIT connectionChanged();
}

void WizardSession::replaceHostKey()
{
    if (!d->thread || !d->hostKey || d->connecting)
        return;
    d->connecting = true;
    d->failure.reset();
    d->connectRun
        = d->thread->ask([](DeviceWorker &worker, std::stop_token) { worker.replaceHostKey(); });
    Q_EMIT connectionChanged();
}

/// The keys of this laptop, without asking anybody.
void WizardSession::Private::logInWithKeys()
{
    Credentials credentials;
    if (!device.training && services.identityFiles)
        credentials.identityFiles = services.identityFiles();
    if (!device.training && credentials.identityFiles.isEmpty()) {
        ask(nullptr);
        return;
    }
    for (const QString &file : credentials.identityFiles)
        tried.append({ LoginTry::Kind::KeyFile, QFileInfo { file }.fileName() });
    connecting = true;
    const auto owned = std::make_shared<Credentials>(std::move(credentials));
    connectRun = thread->ask([owned](DeviceWorker &worker, std::stop_token stop) {
        worker.logIn(std::move(*owned), std::move(stop));
    });
    Q_EMIT q.connectionChanged();
}

/// The Login page: the first time, or after a refusal.
void WizardSession::Private::ask(const Failure *refused)
{
    failure = refused ? std::optional { *refused } : std::nullopt;
    questions.clear();
    if (refused && refused->kind == FailureKind::KeyUnreadable)
        questions.append({ LoginQuestion::AskedBy::Laptop, LoginQuestion::Answer::Passphrase });
    questions.append({ LoginQuestion::AskedBy::Device, LoginQuestion::Answer::Password });
    endConnecting();
    show(PageId::Login);
}

void WizardSession::logIn(std::vector<SecretText> &&answers)
{
    std::vector<SecretText> owned = std::move(answers);
    if (!d->thread || d->connecting || d->connected || std::ssize(owned) != d->questions.size())
        return;
    auto credentials = std::make_shared<Credentials>();
    for (qsizetype i = 0; i < std::ssize(owned); ++i) {
        const bool passphrase = d->questions[i].answer == LoginQuestion::Answer::Passphrase;
        (passphrase ? credentials->passphrase : credentials->password)
            = std::move(owned[static_cast<std::size_t>(i)]);
    }
    // a password says how the technician wants to log in: keys would only use up tries
    if (!credentials->passphrase.isEmpty() && d->services.identityFiles)
        credentials->identityFiles = d->services.identityFiles();
    if (credentials->passphrase.isEmpty() && credentials->password.isEmpty())
        return;
    d->tried.append({ credentials->passphrase.isEmpty() ? LoginTry::Kind::Password
                                                        : LoginTry::Kind::KeyWithPassphrase });
    d->failure.reset();
    d->connecting = true;
    d->connectRun = d->thread->ask([credentials](DeviceWorker &worker, std::stop_token stop) {
        worker.logIn(std::move(*credentials), std::move(stop));
    });
    Q_EMIT connectionChanged();
}

void WizardSession::Private::takeConnectFailure(const ConnectFailed &news)
{
    const FailureKind kind = news.failure.kind;
    if (kind == FailureKind::Cancelled) {
        endConnecting();
        return;
    }
    if (news.step == ConnectFailed::Step::LogIn && asksForLogin(kind)) {
        ask(&news.failure);
        return;
    }
    failure = news.failure;
    endConnecting();
    if (kind == FailureKind::HostKeyChanged && hostKey) {
        hostKey->state = HostKeyReport::State::Changed;
        show(PageId::HostKeyChanged);
    } else {
        show(kind == FailureKind::NotLinux ? PageId::NotLinux : PageId::Doctor);
    }
}

QList<DoctorLink> WizardSession::doctorChain() const
{
    if (!d->failure)
        return {};
    return doctorChainOf(*d->failure, d->device, d->services.laptop);
}

void WizardSession::Private::takeLogin(const LoggedIn &news)
{
    identity = news.identity;
    linkTime = news.linkTime;
    if (device.target.user.isEmpty())
        device.target.user = identity.user;
    device.lastVisit = services.clock.now();
    if (!device.training) {
        known.remember(device);
        device.place = known.all().constFirst().place;
        Q_EMIT q.knownDevicesChanged();
    }
    connected = true;
    connecting = false;
    // a change whose end we did not see is looked up on the device now
    outcomeUnread |= fix.lost && !lookingAgain;
    mending = lookingAgain = fix.lost = false;
    failure.reset();
    questions.clear();
    Q_EMIT q.connectionChanged();
}

void WizardSession::Private::takeChanges(ChangesRead &&news)
{
    const bool first = !std::exchange(changesRead, true);
    if (!news.failure) {
        outcomeUnread = false;
        changes = std::move(news.all);
        foundChange = std::move(news.open);
        const auto isOurs = [&](const TransactionReport &report) {
            return foundChange && report.id == foundChange->id;
        };
        // a change of this visit has its own pages, as long as we were never cut off
        if (!first && std::any_of(changesOfThisVisit.begin(), changesOfThisVisit.end(), isOurs))
            foundChange.reset();
    }
    Q_EMIT q.changesChanged();
    if (!connected || !first)
        return;
    foundTold = foundChange.has_value();
    if (foundTold)
        show(PageId::ChangeFound);
    else if (outcomeUnread) // only root reads it: the diagnosis asks for the password
        q.startDiagnosis();
    else
        show(diagnosis ? PageId::Findings : PageId::Symptoms);
}

void WizardSession::Private::takeBrokenLink(const Failure &why)
{
    const bool wasConnected = std::exchange(connected, false);
    connecting = false;
    failure = why;
    preview.reset();
    previewing = false;
    if (state.running || state.waitsForPerson)
        endDiagnosis(); // nothing more comes
    if (mending) {
        // it goes on by itself on the device; the page says so until we are back
        fix.lost = true;
    } else if (wasConnected && q.m_page == PageId::Diagnosis && diagnosis) {
        show(diagnosis->foundAny() ? PageId::Findings : PageId::Doctor);
    } else if (q.m_page == PageId::FixPreview || !diagnosis) {
        show(PageId::Doctor);
    }
    Q_EMIT q.connectionChanged();
    Q_EMIT q.fixChanged();
}

void WizardSession::decideLater()
{
    if (m_page == PageId::ChangeFound)
        d->show(d->diagnosis ? PageId::Findings : PageId::Symptoms);
}

} // namespace edgemend
