// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A diagnosis as it runs: rows, what is waited for, the question for sudo's password.

#include "wizard/session/session_private.h"

#include <algorithm>

namespace edgemend {

namespace {

/// *Cannot tell* may only mean that its facts are still on their way.
bool isSettled(const IssueInfo &info, const Verdict &verdict)
{
    return !std::holds_alternative<CannotTell>(verdict)
        && info.order != IssueInfo::Order::AfterAllOthers;
}

DiagnosisRow *rowOf(QList<DiagnosisRow> &rows, const QByteArray &id)
{
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&](const DiagnosisRow &row) { return row.info.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

QList<DiagnosisRow> allRows()
{
    QList<DiagnosisRow> rows;
    for (const auto &issue : makeAllIssues())
        rows.append({ issue->info(), {}, false, {} });
    return rows;
}

bool lacksRoot(RootAccess access)
{
    return access == RootAccess::PasswordNeeded || access == RootAccess::Refused
        || access == RootAccess::WrongPassword;
}

} // namespace

void WizardSession::startDiagnosis()
{
    if (!d->connected || d->state.running || d->mending)
        return;
    if (d->sudo == Private::Sudo::Declined)
        d->sudo = Private::Sudo::Undecided; // it was declined for that run, not for the visit
    d->state = {};
    d->state.rows = allRows();
    d->state.probes = static_cast<int>(d->catalogue.size());
    d->beginDiagnosis(
        [](DeviceWorker &worker, std::stop_token stop) { worker.diagnose(std::move(stop)); });
    goTo(PageId::Diagnosis);
}

void WizardSession::Private::beginDiagnosis(DeviceThread::Request request)
{
    state.running = true;
    state.stopped = state.waitsForPerson = cut = false;
    waitingSince.clear();
    diagnosisClock.start();
    diagnosisRun = thread->ask(std::move(request));
    ticker.start();
    Q_EMIT q.diagnosisChanged();
}

void WizardSession::stopDiagnosis()
{
    if (!d->state.running && !d->state.waitsForPerson)
        return;
    d->state.stopped = true;
    if (d->state.waitsForPerson || !d->thread) {
        d->endDiagnosis();
        return;
    }
    // the worker answers with what it has; the window does not wait for that
    d->thread->stop();
    d->state.waitingFor.clear();
    d->tellDiagnosis();
    QTimer::singleShot(Private::stopsWithin, this, [this, run = d->diagnosisRun] {
        if (d->state.running && d->diagnosisRun == run)
            d->leaveDiagnosis();
    });
}

/// The worker is deaf: it is let go, and with it the connection. What came stays.
void WizardSession::Private::leaveDiagnosis()
{
    thread.reset();
    connected = previewing = false;
    const bool waited = std::exchange(mending, false); // behind the diagnosis: it was never begun
    lookingAgain = false;
    stopping.clear();
    if (!diagnosis && soFar) {
        diagnosis = soFar;
        diagnosedAt = services.clock.now();
    }
    endDiagnosis();
    if (waited)
        Q_EMIT q.fixChanged();
    if ((waited && q.m_page == PageId::FixRunning) || (q.m_page == PageId::FixPreview && !preview))
        q.goBack(); // it was asked for, and nobody answers any more
    Q_EMIT q.connectionChanged();
}

void WizardSession::Private::takeJudged(DiagnosisJudged &&news)
{
    for (const IssueResult &judged : news.soFar.issues) {
        DiagnosisRow *row = rowOf(state.rows, judged.info.id);
        if (!row || !isSettled(judged.info, judged.verdict))
            continue;
        if (!row->verdict)
            row->took = std::chrono::milliseconds { diagnosisClock.elapsed() };
        row->verdict = judged.verdict;
    }
    soFar = std::move(news.soFar);
    state.probesDone = news.probesDone;
    state.probes = news.probes;
    state.link = news.link;
    state.wantsSudo = sudo == Sudo::Undecided && lacksRoot(news.root);
    countRoot();
    sortRows();
    tellDiagnosis();
}

/// Findings first, then what runs, then the rest as it came.
void WizardSession::Private::sortRows()
{
    const auto rank = [](const DiagnosisRow &row) {
        if (!row.verdict)
            return 1;
        return isFinding(*row.verdict) ? 0 : 2;
    };
    std::stable_sort(
        state.rows.begin(), state.rows.end(), [&](const DiagnosisRow &a, const DiagnosisRow &b) {
            const int left = rank(a), right = rank(b);
            return left != right ? left < right : left == 2 && a.took < b.took;
        });
}

void WizardSession::Private::countRoot()
{
    state.needRoot = 0;
    for (DiagnosisRow &row : state.rows) {
        const bool open = !row.verdict || std::holds_alternative<CannotTell>(*row.verdict);
        row.waitsForRoot = state.wantsSudo && open && !row.verdict
            && row.info.decisiveFacts == DecisiveFacts::NeedRoot;
        // what looks at all the others is no check that anybody counts
        state.needRoot += open && row.info.order == IssueInfo::Order::First
                && row.info.decisiveFacts == DecisiveFacts::NeedRoot
            ? 1
            : 0;
    }
}

void WizardSession::Private::takeAlive(const DeviceAlive &news)
{
    if (mending) {
        fix.silentFor = news.silentFor;
        fix.lastContact = services.clock.now().addMSecs(-news.silentFor.count());
        Q_EMIT q.fixChanged();
    }
    if (!state.running)
        return;
    state.silentFor = news.silentFor;
    const qint64 now = diagnosisClock.elapsed();
    QMap<QByteArray, qint64> since;
    for (const QByteArray &probe : news.running)
        if (catalogue.contains(probe))
            since.insert(probe, waitingSince.value(probe, now));
    waitingSince = since;
    tellDiagnosis();
}

void WizardSession::Private::tellDiagnosis() { diagnosisDirty = true; }

void WizardSession::Private::tick()
{
    if (state.running) {
        const qint64 now = diagnosisClock.elapsed();
        state.elapsed = std::chrono::milliseconds { now };
        state.waitingFor.clear();
        if (!state.stopped)
            for (auto it = waitingSince.begin(); it != waitingSince.end(); ++it) {
                const Probe &probe = catalogue[it.key()];
                state.waitingFor.append({ it.key(), probe.purpose,
                    std::chrono::milliseconds { now - it.value() }, probe.script.timeLimit });
            }
        diagnosisDirty |= !waitingSince.isEmpty();
    }
    if (std::exchange(diagnosisDirty, false))
        Q_EMIT q.diagnosisChanged();
    else if (!state.running)
        ticker.stop();
}

void WizardSession::giveSudoPassword(SecretText &&password)
{
    auto owned = std::make_shared<SecretText>(std::move(password));
    if (!d->thread || !d->connected || owned->isEmpty())
        return;
    d->sudo = Private::Sudo::Given;
    d->state.wantsSudo = false;
    d->state.sudoRefused.reset();
    d->countRoot();
    const auto request = [owned](DeviceWorker &worker, std::stop_token stop) {
        worker.giveSudoPassword(std::move(*owned), std::move(stop));
    };
    if (d->state.waitsForPerson)
        d->beginDiagnosis(request);
    else
        d->sudoRun = d->thread->ask(request);
    Q_EMIT diagnosisChanged();
}

void WizardSession::goOnWithoutSudo()
{
    d->sudo = Private::Sudo::Declined;
    d->state.wantsSudo = false;
    d->countRoot();
    if (d->state.waitsForPerson)
        d->endDiagnosis();
    else
        Q_EMIT diagnosisChanged();
}

void WizardSession::Private::takeSudo(const SudoAnswered &news)
{
    if (!news.refused)
        return; // the rows come by themselves
    const bool wrong = news.refused->kind == FailureKind::SudoRefused;
    sudo = wrong ? Sudo::Undecided : Sudo::Declined;
    state.sudoRefused = news.refused;
    state.wantsSudo = wrong;
    state.running = false;
    state.waitsForPerson = wrong && diagnosis;
    countRoot();
    if (!wrong)
        endDiagnosis();
    Q_EMIT q.diagnosisChanged();
}

/// Every row has its verdict now, but those for which root is still to come.
void WizardSession::Private::settleRows(const Diagnosis &from, Rest rest)
{
    for (DiagnosisRow &row : state.rows) {
        const IssueResult *result = from.find(row.info.id);
        const bool waits = rest == Rest::WaitsForRoot && result
            && row.info.decisiveFacts == DecisiveFacts::NeedRoot
            && std::holds_alternative<CannotTell>(result->verdict);
        if (!result || waits)
            continue;
        if (!row.verdict)
            row.took = std::chrono::milliseconds { diagnosisClock.elapsed() };
        row.verdict = result->verdict;
    }
}

/// A run that was cut short does not take the place of a whole one, unless it found something that
/// the whole one had not.
bool WizardSession::Private::saysLess(const DiagnosisEnded &news) const
{
    if (!diagnosis || !whole || news.why != DiagnosisEnded::Why::Asked || !(state.stopped || cut))
        return false;
    const auto isNew = [this](const IssueResult &result) {
        const IssueResult *before = diagnosis->find(result.info.id);
        return isFinding(result.verdict) && !(before && isFinding(before->verdict));
    };
    return std::none_of(news.diagnosis.issues.begin(), news.diagnosis.issues.end(), isNew);
}

void WizardSession::Private::keepDiagnosis(DiagnosisEnded &&news)
{
    whole = !state.stopped && !cut;
    diagnosis = std::move(news.diagnosis);
    diagnosedAt = news.at;
    for (IssueResult &result : diagnosis->issues)
        if (const auto given = answers.constFind(result.info.id); given != answers.constEnd())
            result.fixes = fixesFor(*diagnosis, result.info.id, *given);
}

void WizardSession::Private::takeLookAfterChange(DiagnosisEnded &&news)
{
    // before and after in the report are about changes, not about a second look or a password
    if (diagnosis && !firstDiagnosis)
        firstDiagnosis = std::move(diagnosis);
    state.link = news.diagnosis.evidence.link;
    keepDiagnosis(std::move(news));
    whole = true;
    cut = state.stopped = false;
    soFar.reset();
    rememberVerdict();
    Q_EMIT q.diagnosisFinished();
}

void WizardSession::Private::takeDiagnosis(DiagnosisEnded &&news)
{
    cut = news.diagnosis.linkFailure.has_value();
    state.link = news.diagnosis.evidence.link;
    const bool lacks
        = lacksRoot(news.root) && !probesWithoutRoot(news.diagnosis.evidence).isEmpty();
    state.wantsSudo = sudo == Sudo::Undecided && lacks && !state.stopped && !cut;
    const bool rootIsToCome = state.wantsSudo || (sudo == Sudo::Given && lacks);
    settleRows(news.diagnosis, rootIsToCome ? Rest::WaitsForRoot : Rest::None);
    if (!saysLess(news))
        keepDiagnosis(std::move(news));
    soFar.reset();
    countRoot();
    sortRows();
    if (sudo == Sudo::Given && lacks && !state.stopped) { // the password is on its way already
        Q_EMIT q.diagnosisChanged();
        return;
    }
    if (state.wantsSudo) {
        state.running = false;
        state.waitsForPerson = true;
        state.waitingFor.clear();
        Q_EMIT q.diagnosisChanged();
        return;
    }
    endDiagnosis();
}

/// The findings open by themselves, if somebody is still looking at the diagnosis.
void WizardSession::Private::endDiagnosis()
{
    soFar.reset();
    state.running = state.waitsForPerson = state.wantsSudo = false;
    state.waitingFor.clear();
    waitingSince.clear();
    if (diagnosis)
        for (DiagnosisRow &row : state.rows)
            if (const IssueResult *result = diagnosis->find(row.info.id); result && !row.verdict)
                row.verdict = result->verdict;
    countRoot();
    sortRows();
    rememberVerdict();
    Q_EMIT q.diagnosisChanged();
    if (!diagnosis)
        return;
    Q_EMIT q.diagnosisFinished();
    if (q.m_page != PageId::Diagnosis || state.stopped || cut || diagnosis->linkFailure)
        return;
    if (foundChange && !std::exchange(foundTold, true))
        show(PageId::ChangeFound);
    else
        show(PageId::Findings);
}

void WizardSession::Private::rememberVerdict()
{
    if (!diagnosis || device.training || diagnosis->linkFailure || state.stopped || cut)
        return;
    device.faults = device.warnings = 0;
    for (const IssueResult &result : diagnosis->issues)
        if (isFinding(result.verdict))
            ++(result.info.severity == Severity::Fault ? device.faults : device.warnings);
    device.health = diagnosis->health;
    known.remember(device);
    Q_EMIT q.knownDevicesChanged();
}

void WizardSession::answer(const QByteArray &issue, const QByteArray &key, const QByteArray &value)
{
    d->answers[issue][key] = value;
    if (!d->diagnosis)
        return;
    for (IssueResult &result : d->diagnosis->issues)
        if (result.info.id == issue)
            result.fixes = fixesFor(*d->diagnosis, issue, d->answers[issue]);
    Q_EMIT diagnosisChanged();
}

const Diagnosis *WizardSession::firstDiagnosis() const
{
    return d->firstDiagnosis ? &*d->firstDiagnosis : diagnosis();
}

const WizardServices &WizardSession::services() const { return d->services; }

} // namespace edgemend
