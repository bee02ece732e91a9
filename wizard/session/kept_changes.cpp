// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What EdgeMend left on the device: kept changes of this visit and of earlier ones, and the copies
// that their undo needs.

#include "wizard/session/session_private.h"

#include <QSet>

#include <algorithm>

namespace edgemend {

namespace {

bool isKept(const TransactionSummary &summary)
{
    return summary.state == TransactionState::Kept && !summary.running;
}

/// All that the list says of a change; the device tells the rest.
TransactionReport reportOf(const TransactionSummary &summary)
{
    TransactionReport report;
    report.id = summary.id;
    report.state = summary.state;
    report.issue = summary.issue;
    report.plan = summary.plan;
    report.confirmedBy = summary.who;
    report.laptop = summary.laptop;
    report.laptopStarted = summary.when;
    return report;
}

} // namespace

void WizardSession::Private::forgetChanges()
{
    changes.clear();
    foundChange.reset();
    preview.reset();
    fix = {};
    change.reset();
    changesOfThisVisit.clear();
    fixSubject.clear();
    fixFailure.reset();
    places = {};
    memory = {};
    copiesRemovedAt = {};
    copiesFailure.reset();
    stopping.clear();
    stopped.clear();
}

void WizardSession::Private::takeCopiesRemoved()
{
    copiesRemovedAt = services.clock.now();
    Q_EMIT q.changesChanged();
}

const TransactionSummary *WizardSession::Private::newestKept() const
{
    const auto kept = std::find_if(changes.begin(), changes.end(), isKept);
    return kept == changes.end() ? nullptr : &*kept;
}

void WizardSession::openKeptChange()
{
    const TransactionSummary *kept = d->newestKept();
    if (!kept || d->mending)
        return;
    const QByteArray id = kept->id;
    const auto own = std::find_if(d->changesOfThisVisit.begin(), d->changesOfThisVisit.end(),
        [&](const TransactionReport &each) { return each.id == id; });
    if (own != d->changesOfThisVisit.end()) {
        d->change = *own;
    } else if (!d->change || d->change->id != id) {
        d->change = reportOf(*kept);
        d->fixSubject = id;
        d->fixFailure.reset();
        if (d->connected)
            d->showRun = d->thread->ask([id](DeviceWorker &worker, std::stop_token stop) {
                worker.readChange(id, std::move(stop));
            });
    }
    Q_EMIT fixChanged();
    d->show(pageFor(*d->change));
}

/// The page is open already, with what the list said.
void WizardSession::Private::takeShownChange(TransactionReport &&report)
{
    if (!change || change->id != report.id || mending)
        return;
    const PageId before = pageFor(*change);
    change = std::move(report);
    Q_EMIT q.fixChanged();
    if (q.m_page == before)
        show(pageFor(*change));
}

const Failure *WizardSession::failureOf(const QByteArray &change) const
{
    const bool isAbout = d->fixSubject == change || d->fix.progress.transaction == change;
    return d->fixFailure && !d->mending && isAbout ? &*d->fixFailure : nullptr;
}

bool WizardSession::canUndo(const QByteArray &change) const
{
    const auto same = [&](const auto &each) { return each.id == change; };
    const bool isListed = std::any_of(d->changes.begin(), d->changes.end(),
        [&](const TransactionSummary &each) { return same(each) && isKept(each); });
    // the list may not have been read since it was kept
    const bool isOurs
        = std::any_of(d->changesOfThisVisit.begin(), d->changesOfThisVisit.end(), same);
    return isListed || (isOurs && !d->copiesRemovedAt.isValid());
}

bool WizardSession::hasCopies() const { return !d->changes.isEmpty(); }

QDateTime WizardSession::copiesRemovedAt() const { return d->copiesRemovedAt; }

const QMap<QByteArray, QStringList> &WizardSession::stoppedContainers() const { return d->stopped; }

const std::optional<Failure> &WizardSession::copiesFailure() const { return d->copiesFailure; }

DeviceMark WizardSession::deviceMark() const
{
    using State = DeviceMark::State;
    int kept = 0, undone = 0;
    QList<TransactionReport> all = d->changesOfThisVisit;
    if (d->foundChange)
        all.append(*d->foundChange);
    bool onTrial = (d->mending && !d->lookingAgain) || d->outcomeUnread;
    QSet<QByteArray> known;
    for (const TransactionReport &report : all) {
        const TransactionState state = report.outsideState();
        if (state == TransactionState::NeedsPerson)
            return { State::NeedsPerson, 1 };
        onTrial |= isOpen(report.state);
        kept += state == TransactionState::Kept ? 1 : 0;
        undone += state == TransactionState::Reverted ? 1 : 0;
        known.insert(report.id);
    }
    if (onTrial)
        return { State::OnTrial, 1 };
    for (const TransactionSummary &summary : d->changes) // of earlier visits
        kept += isKept(summary) && !known.contains(summary.id) ? 1 : 0;
    if (kept > 0)
        return { State::Kept, kept, !d->newestKept() && d->copiesRemovedAt.isValid() };
    return undone > 0 ? DeviceMark { State::Undone, undone } : DeviceMark {};
}

} // namespace edgemend
