// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/tour_model.h"

#include "wizard/wizard_session.h"

#include <algorithm>

namespace edgemend {

TourModel::TourModel(WizardSession &session)
    : m_session(session)
{
    connect(&session, &WizardSession::pageChanged, this, &TourModel::follow);
    connect(&session, &WizardSession::connectionChanged, this, &TourModel::follow);
    // what can be reached changes while a diagnosis runs
    connect(&session, &WizardSession::diagnosisChanged, this, &TourModel::follow);
    connect(&session, &WizardSession::diagnosisFinished, this, &TourModel::follow);
}

void TourModel::begin(const QString &scenario)
{
    m_session.connectToTraining(scenario);
    m_running = true;
    m_stop = allTourStops.front();
    Q_EMIT changed();
}

void TourModel::end()
{
    if (!std::exchange(m_running, false))
        return;
    Q_EMIT changed();
}

bool TourModel::isAtStop() const { return m_running && m_session.page() == pageOf(m_stop); }

void TourModel::follow()
{
    if (!m_running)
        return;
    if (!m_session.device().training)
        return end();
    for (const TourStop stop : allTourStops)
        if (pageOf(stop) == m_session.page())
            m_stop = stop;
    Q_EMIT changed();
}

PageId TourModel::pageOf(TourStop stop)
{
    switch (stop) {
    case TourStop::Symptoms:
        return PageId::Symptoms;
    case TourStop::Diagnosis:
        return PageId::Diagnosis;
    case TourStop::Findings:
        return PageId::Findings;
    case TourStop::FixPreview:
        return PageId::FixPreview;
    case TourStop::Report:
        break;
    }
    return PageId::Report;
}

QByteArray TourModel::mendable() const
{
    const Diagnosis *diagnosis = m_session.diagnosis();
    if (!diagnosis || m_session.diagnosisState().running || !m_session.isConnected())
        return {};
    for (const IssueResult &issue : diagnosis->issues)
        if (isFinding(issue.verdict) && !issue.fixes.isEmpty())
            return issue.info.id;
    return {};
}

bool TourModel::canReach(TourStop stop) const
{
    if (m_session.canGoTo(pageOf(stop)))
        return true;
    if (stop == TourStop::Diagnosis)
        return m_session.isConnected();
    return stop == TourStop::FixPreview && !mendable().isEmpty();
}

void TourModel::lead(TourStop stop)
{
    if (m_session.canGoTo(pageOf(stop)))
        m_session.goTo(pageOf(stop));
    else if (stop == TourStop::Diagnosis)
        m_session.startDiagnosis();
    else if (stop == TourStop::FixPreview)
        m_session.previewFix(mendable(), {});
}

bool TourModel::canGoBack() const
{
    return std::any_of(allTourStops.begin(), allTourStops.end(),
        [this](TourStop stop) { return stop < m_stop && m_session.canGoTo(pageOf(stop)); });
}

void TourModel::goBack()
{
    for (auto stop = allTourStops.rbegin(); stop != allTourStops.rend(); ++stop)
        if (*stop < m_stop && m_session.canGoTo(pageOf(*stop)))
            return m_session.goTo(pageOf(*stop));
}

bool TourModel::canGoOn() const
{
    return std::any_of(allTourStops.begin(), allTourStops.end(),
        [this](TourStop stop) { return stop > m_stop && canReach(stop); });
}

void TourModel::goOn()
{
    for (const TourStop stop : allTourStops)
        if (stop > m_stop && canReach(stop))
            return lead(stop);
}

} // namespace edgemend
