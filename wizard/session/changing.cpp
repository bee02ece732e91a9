// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preview, consent, the change itself, and what becomes of it.

#include "wizard/session/session_private.h"

#include <algorithm>

namespace edgemend {

namespace {

/// Null: there is none. An empty plan is the first one.
const FixPlan *planOf(const Diagnosis &diagnosis, const QByteArray &issue, const QByteArray &plan)
{
    const IssueResult *result = diagnosis.find(issue);
    if (!result)
        return nullptr;
    const auto chosen = std::find_if(result->fixes.begin(), result->fixes.end(),
        [&](const FixPlan &each) { return plan.isEmpty() || each.id == plan; });
    return chosen == result->fixes.end() ? nullptr : &*chosen;
}

} // namespace

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
    // of a diagnosis that still runs, too: the device is asked as soon as it is through
    const FixPlan *chosen = diagnosis() ? planOf(*diagnosis(), issue, plan) : nullptr;
    if (!chosen || !d->connected || d->mending)
        return;
    d->issue = issue;
    d->failure.reset();
    d->askPreview(issue, *chosen);
    goTo(PageId::FixPreview);
    Q_EMIT previewChanged();
}

void WizardSession::Private::askPreview(const QByteArray &about, const FixPlan &plan)
{
    preview.reset();
    previewing = true;
    previewRun = thread->ask([about, plan](DeviceWorker &worker, std::stop_token stop) {
        worker.preview(about, plan, std::move(stop));
    });
}

/// A preview can be confirmed once. After a refusal another one tells how the device stands now.
void WizardSession::Private::askPreviewAnew()
{
    const FixPlan *plan = diagnosis ? planOf(*diagnosis, preview->issue, preview->plan) : nullptr;
    if (plan)
        askPreview(QByteArray { preview->issue }, FixPlan { *plan });
    else
        preview.reset();
    Q_EMIT q.previewChanged();
}

void WizardSession::Private::takePreview(PreviewRead &&news)
{
    preview = std::move(news.preview);
    if (news.failure) // else it may still say why a fix was refused
        failure = std::move(news.failure);
    previewing = false;
    Q_EMIT q.previewChanged();
}

void WizardSession::confirmFix(const QString &mayStop, const QString &typedDeviceName)
{
    if (!d->preview || !d->connected || d->mending || !d->preview->refusals.isEmpty()
        || !d->diagnosis)
        return;
    const Consent consent { d->services.user, d->services.laptop, mayStop, typedDeviceName };
    d->change.reset();
    d->stopping = d->preview->outage.containers;
    // the worker of this connection may have seen no diagnosis, or half of one
    d->beginFix(Private::Doing::Change, {},
        [consent, before = *d->diagnosis](DeviceWorker &worker, std::stop_token stop) {
            worker.mend(consent, before, std::move(stop));
        });
}

void WizardSession::Private::beginFix(
    Doing doing, const QByteArray &subject, DeviceThread::Request request)
{
    fix = {};
    fix.lastContact = services.clock.now();
    fixSubject = subject;
    fixFailure.reset();
    failure.reset();
    mending = true;
    lookingAgain = doing == Doing::Look;
    fixRun = thread->ask(std::move(request));
    q.goTo(PageId::FixRunning);
    Q_EMIT q.fixChanged();
    Q_EMIT q.changesChanged();
}

void WizardSession::Private::takeConsentRefused(const Failure &why)
{
    mending = false;
    stopping.clear();
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

void WizardSession::Private::hearOfChange(quint64 run, TransactionReport &&report)
{
    if (run == showRun)
        takeShownChange(std::move(report));
    else
        takeChange(std::move(report));
}

void WizardSession::Private::takeChange(TransactionReport &&report)
{
    const auto same = [&](const TransactionReport &each) { return each.id == report.id; };
    memory.own.add(report);
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

void WizardSession::Private::takeChangeFailure(quint64 run, const Failure &why)
{
    if (run == copiesRun) {
        copiesFailure = why;
    } else if (run == fixRun || (run == showRun && !mending)) {
        fixFailure = why;
        if (run == fixRun)
            failure = why;
    } else {
        return;
    }
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
    if (looked && foundChange && foundChange->id == fixSubject)
        show(PageId::ChangeFound);
    else if (change && (!fixFailure || (looked && change->id == fixSubject)))
        show(pageFor(*change));
    else
        leaveRefusedFix();
}

/// The page before says why.
void WizardSession::Private::leaveRefusedFix()
{
    stopping.clear();
    if (foundChange && foundChange->id == fix.progress.transaction && fixSubject.isEmpty()) {
        preview.reset(); // it was begun all the same, and is to be decided first
        show(PageId::ChangeFound);
        return;
    }
    if (fixFailure && preview)
        askPreviewAnew();
    if (q.m_page == PageId::FixRunning)
        q.goBack();
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

void WizardSession::keepChange(const QByteArray &asked)
{
    const QByteArray id = asked.isEmpty() ? d->changeToDecide() : asked;
    if (id.isEmpty() || !d->connected || d->mending)
        return;
    d->beginFix(Private::Doing::Change, id,
        [id](DeviceWorker &worker, std::stop_token stop) { worker.keep(id, std::move(stop)); });
}

void WizardSession::undoChange(const QByteArray &asked)
{
    // while it runs, what runs is stopped first; the device is asked to take back what it has
    const QByteArray id = d->mending ? d->fix.progress.transaction
        : asked.isEmpty()            ? d->changeToDecide()
                                     : asked;
    if (id.isEmpty() || !d->connected)
        return;
    if (d->mending)
        d->thread->stop();
    d->beginFix(Private::Doing::Change, id,
        [id](DeviceWorker &worker, std::stop_token stop) { worker.undo(id, std::move(stop)); });
}

void WizardSession::lookAgain(const QByteArray &asked)
{
    if (!d->connected || d->mending)
        return;
    const bool openOne = !asked.isEmpty() || d->foundChange
        || (d->change && d->change->state != TransactionState::Kept
            && d->change->state != TransactionState::Reverted);
    if (!openOne) {
        startDiagnosis();
        return;
    }
    const QByteArray id = asked.isEmpty() ? d->changeToDecide() : asked;
    d->beginFix(Private::Doing::Look, id, [id](DeviceWorker &worker, std::stop_token stop) {
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
    d->copiesFailure.reset();
    d->copiesRun = d->thread->ask([ended](DeviceWorker &worker, std::stop_token stop) {
        worker.removeCopies(ended, std::move(stop));
    });
}

} // namespace edgemend
