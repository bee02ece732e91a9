// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which page is shown. Going back and forth changes nothing but the page.

#include "wizard/session/session_private.h"

namespace edgemend {

bool WizardSession::canGoTo(PageId page) const
{
    switch (page) {
    case PageId::FirstStart:
    case PageId::Connect:
    case PageId::Settings:
    case PageId::Guide:
    case PageId::Licences:
    case PageId::Tour:
        return true;
    case PageId::HostKeyUnknown:
    case PageId::HostKeyChanged:
        return d->hostKey.has_value() && !d->connected;
    case PageId::Login:
        return !d->questions.isEmpty() && !d->connected;
    case PageId::Doctor:
    case PageId::NotLinux:
        return d->failure.has_value() && !d->connected;
    case PageId::ChangeFound:
        return d->foundChange.has_value();
    case PageId::Symptoms:
        return d->connected || d->diagnosis;
    case PageId::Diagnosis:
        return !d->state.rows.isEmpty();
    case PageId::Findings:
        return diagnosis() != nullptr;
    case PageId::Report:
        return d->diagnosis.has_value();
    case PageId::Issue:
        return currentIssue() != nullptr;
    case PageId::FixPreview:
        return d->preview.has_value() || d->previewing;
    case PageId::FixRunning:
        return d->mending;
    case PageId::FixVerified:
    case PageId::FixUndecided:
    case PageId::FixReverted:
    case PageId::NeedsPerson:
    case PageId::ChangedBySomeone:
        return !d->mending && d->change && pageFor(*d->change) == page;
    }
    return false;
}

PageId WizardSession::pageFor(const TransactionReport &change)
{
    switch (change.outsideState()) {
    case TransactionState::Kept:
        return PageId::FixVerified;
    case TransactionState::Reverted:
        return PageId::FixReverted;
    case TransactionState::NeedsPerson:
        return change.changedSince.isEmpty() ? PageId::NeedsPerson : PageId::ChangedBySomeone;
    default:
        return PageId::FixUndecided;
    }
}

void WizardSession::goTo(PageId page)
{
    if (page != m_page && canGoTo(page))
        d->show(page);
}

/// Where the flow itself leads: not asked whether it may.
void WizardSession::Private::show(PageId page)
{
    if (page == q.m_page)
        return;
    history.append(q.m_page);
    if (history.size() > longestHistory)
        history.removeFirst();
    q.m_page = page;
    Q_EMIT q.pageChanged(page);
}

PageId WizardSession::pageBefore() const
{
    // nobody goes back into something that ran
    const auto isPassed = [this](PageId page) {
        return page == m_page || !canGoTo(page) || (page == PageId::FixRunning && !d->mending);
    };
    for (auto page = d->history.crbegin(); page != d->history.crend(); ++page)
        if (!isPassed(*page))
            return *page;
    return PageId::Connect;
}

void WizardSession::goBack()
{
    const PageId before = pageBefore();
    while (!d->history.isEmpty() && d->history.takeLast() != before) { }
    if (before == m_page)
        return;
    m_page = before;
    Q_EMIT pageChanged(m_page);
}

} // namespace edgemend
