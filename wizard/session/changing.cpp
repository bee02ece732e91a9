// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preview, consent, the change itself, and what becomes of it.

#include "wizard/session/session_private.h"

#include <algorithm>

namespace edgemend {

void WizardSession::openIssue(const QByteArray &id)
{
    d->issue = id;
    if (m_page == PageId::Issue)
        Q_EMIT pageChanged(m_page); // another one on the same page
    else
        goTo(PageId::Issue);
}

void WizardSession::previewFix(const QByteArray &issue, const QByteArray &plan)
{
    const IssueResult *result = d->diagnosis ? d->diagnosis->find(issue) : nullptr;
    if (!result || !d->connected || d->mending)
        return;
    const auto chosen = std::find_if(result->fixes.begin(), result->fixes.end(),
        [&](const FixPlan &each) { return plan.isEmpty() || each.id == plan; });
    if (chosen == result->fixes.end())
        return;
    d->issue = issue;
    d->preview.reset();
    d->failure.reset();
    d->previewing = true;
    d->previewRun
        = d->thread->ask([issue, fix = *chosen](DeviceWorker &worker, std::stop_token stop) {
              worker.preview(issue, fix, std::move(stop));
          });
    goTo(PageId::FixPreview);
    Q_EMIT previewChanged();
}

void WizardSession::Private::takePreview(PreviewRead &&news)
{
    preview = std::move(news.preview);
    failure = std::move(news.failure);
    previewing = false;
    Q_EMIT q.previewChanged();
}

void WizardSession::confirmFix(const QString &mayStop, const QString &typedDeviceName)
{
    if (!d->preview || !d->connected || d->mending || !d->preview->refusals.isEmpty())
        return;
    const Consent consent { d->services.user, d->services.laptop, mayStop, typedDeviceName };
    d->change.reset();
    d->stopping = d->preview->outage.containers;
    d->beginFix([consent](DeviceWorker &worker, std::stop_token stop) {
        worker.mend(consent, std::move(stop));
    });
}

void WizardSession::Private::beginFix(DeviceThread::Request request)
{
    fix = {};
    fix.lastContact = services.clock.now();
    failure.reset();
    mending = true;
    fixRun = thread->ask(std::move(request));
    q.goTo(PageId::FixRunning);
    Q_EMIT q.fixChanged();
    Q_EMIT q.changesChanged();
}

void WizardSession::Private::takeConsentRefused(const Failure &why)
{
    mending = false;
    failure = why;
    show(PageId::FixPreview);
    Q_EMIT q.previewChanged();
}

void WizardSession::Private::takeProgress(const RepairProgress &progress)
{
    fix.progress = progress;
    if (!progress.ran.isEmpty())
        fix.steps = progress.ran;
    fix.silentFor = {};
    fix.lastContact = services.clock.now();
    Q_EMIT q.fixChanged();
}

void WizardSession::Private::takeChange(TransactionReport &&report)
{
    const auto same = [&](const TransactionReport &each) { return each.id == report.id; };
    if (foundChange && same(*foundChange)) {
        if (isOpen(report.state))
            foundChange = report;
        else
            foundChange.reset();
    }
    const auto old = std::find_if(changesOfThisVisit.begin(), changesOfThisVisit.end(), same);
    if (old != changesOfThisVisit.end())
        *old = report;
    else if (!lookingAgain) // looking at somebody's change does not make it one of this visit
        changesOfThisVisit.append(report);
    if (!stopping.isEmpty())
        stopped.insert(report.id, std::exchange(stopping, {}));
    change = std::move(report);
    preview.reset();
    Q_EMIT q.fixChanged();
    Q_EMIT q.changesChanged();
}

void WizardSession::Private::takeChangeFailure(const Failure &why)
{
    failure = why;
    Q_EMIT q.fixChanged();
    Q_EMIT q.changesChanged();
}

/// The request is over: the page of what became of it opens by itself.
void WizardSession::Private::endFix()
{
    fixRun = 0;
    if (fix.lost) {
        Q_EMIT q.fixChanged();
        return;
    }
    mending = false;
    const bool looked = std::exchange(lookingAgain, false);
    Q_EMIT q.fixChanged();
    Q_EMIT q.changesChanged();
    if (looked && foundChange && change && foundChange->id == change->id)
        show(PageId::ChangeFound);
    else if (change && (!failure || looked))
        show(pageFor(*change));
    else if (q.m_page == PageId::FixRunning)
        q.goBack(); // refused: nothing was touched, and the page before says why
}

/// The open change first: it stands in the way of every other.
QByteArray WizardSession::Private::changeToDecide() const
{
    if (change && isOpen(change->state))
        return change->id;
    if (foundChange)
        return foundChange->id;
    if (change && change->state == TransactionState::Kept)
        return change->id;
    for (const TransactionSummary &summary : changes)
        if (summary.state != TransactionState::Reverted)
            return summary.id;
    return {};
}

void WizardSession::keepChange()
{
    const QByteArray id = d->changeToDecide();
    if (id.isEmpty() || !d->connected || d->mending)
        return;
    d->beginFix(
        [id](DeviceWorker &worker, std::stop_token stop) { worker.keep(id, std::move(stop)); });
}

void WizardSession::undoChange()
{
    // while it runs, what runs is stopped first; the device is asked to take back what it has
    const QByteArray id = d->mending ? d->fix.progress.transaction : d->changeToDecide();
    if (id.isEmpty() || !d->connected)
        return;
    if (d->mending)
        d->thread->stop();
    d->beginFix(
        [id](DeviceWorker &worker, std::stop_token stop) { worker.undo(id, std::move(stop)); });
}

void WizardSession::lookAgain()
{
    if (!d->connected || d->mending)
        return;
    const bool openOne = d->foundChange
        || (d->change && d->change->state != TransactionState::Kept
            && d->change->state != TransactionState::Reverted);
    if (!openOne) {
        startDiagnosis();
        return;
    }
    const QByteArray id = d->changeToDecide();
    d->lookingAgain = true;
    d->beginFix([id](DeviceWorker &worker, std::stop_token stop) {
        worker.verifyAgain(id, std::move(stop));
    });
}

void WizardSession::removeCopies()
{
    if (!d->connected || d->mending)
        return;
    QList<QByteArray> ended;
    for (const TransactionSummary &summary : d->changes)
        if (!isOpen(summary.state) && !summary.running)
            ended.append(summary.id);
    d->failure.reset();
    (void)d->thread->ask([ended](DeviceWorker &worker, std::stop_token stop) {
        worker.removeCopies(ended, std::move(stop));
    });
}

bool WizardSession::hasCopies() const { return !d->changes.isEmpty(); }

QDateTime WizardSession::copiesRemovedAt() const { return d->copiesRemovedAt; }

const QMap<QByteArray, QStringList> &WizardSession::stoppedContainers() const { return d->stopped; }

DeviceMark WizardSession::deviceMark() const
{
    using State = DeviceMark::State;
    int kept = 0, undone = 0;
    QList<TransactionReport> all = d->changesOfThisVisit;
    if (d->foundChange)
        all.append(*d->foundChange);
    bool onTrial = d->mending && !d->lookingAgain;
    for (const TransactionReport &report : all) {
        const TransactionState state = report.outsideState();
        if (state == TransactionState::NeedsPerson)
            return { State::NeedsPerson, 1 };
        onTrial |= isOpen(report.state);
        kept += state == TransactionState::Kept ? 1 : 0;
        undone += state == TransactionState::Reverted ? 1 : 0;
    }
    if (onTrial)
        return { State::OnTrial, 1 };
    if (kept > 0)
        return { State::Kept, kept };
    return undone > 0 ? DeviceMark { State::Undone, undone } : DeviceMark {};
}

} // namespace edgemend
