// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/steps.h"

#include "wizard/page_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace edgemend {

namespace {

struct Steps {
    Q_DECLARE_TR_FUNCTIONS(edgemend::Steps)
};

QString nameOf(Step step)
{
    switch (step) {
    case Step::Connect:
        return Steps::tr("Connect");
    case Step::Symptoms:
        return Steps::tr("Symptoms");
    case Step::Diagnosis:
        return Steps::tr("Diagnosis");
    case Step::Findings:
        return Steps::tr("Findings");
    case Step::Fix:
        return Steps::tr("Fix");
    case Step::Report:
        return Steps::tr("Report");
    }
    return {};
}

QString addressOf(const KnownDevice &device)
{
    if (device.target.user.isEmpty())
        return device.target.host;
    return device.target.user + u'@' + device.target.host;
}

/// The device answers and wants to know who comes: that is no lost contact.
bool asksToLogIn(const WizardSession &session)
{
    return session.page() == PageId::Login && !session.isConnected() && !session.isConnecting();
}

/// It answered, so there is contact, whatever it is.
bool answeredSomething(const WizardSession &session)
{
    return asksToLogIn(session)
        || (session.failure() && session.failure()->kind == FailureKind::NotLinux);
}

QString connectCaption(const WizardSession &session, StepView::State state)
{
    if (session.isConnected())
        return session.device().training ? Steps::tr("Training device")
                                         : addressOf(session.device());
    if (session.isConnecting())
        return Steps::tr("Connecting");
    const bool isCurrentFailure = state == StepView::State::Current && session.failure();
    if (isCurrentFailure && session.failure()->kind == FailureKind::NotLinux)
        return Steps::tr("Not Linux");
    if (asksToLogIn(session))
        return Steps::tr("Not logged in");
    return isCurrentFailure ? Steps::tr("Not connected") : QString {};
}

QString symptomsCaption(const WizardSession &session, StepView::State state)
{
    const qsizetype count = session.symptoms().size();
    if (count == 0)
        return state == StepView::State::Done ? Steps::tr("Check everything") : QString {};
    return Steps::tr("%1 chosen").arg(count);
}

QString diagnosisCaption(const WizardSession &session)
{
    const DiagnosisState &state = session.diagnosisState();
    // what looks at all the others is the line "Does it work?", not a check
    const auto isCheck
        = [](const DiagnosisRow &row) { return row.info.order == IssueInfo::Order::First; };
    const auto checks = std::count_if(state.rows.begin(), state.rows.end(), isCheck);
    const auto answered = std::count_if(state.rows.begin(), state.rows.end(),
        [&](const DiagnosisRow &row) { return isCheck(row) && row.verdict; });
    if (state.waitsForPerson)
        return Steps::tr("%1 of %2, asks you").arg(answered).arg(checks);
    if (state.running)
        return Steps::tr("%1 of %2").arg(answered).arg(checks);
    if (state.rows.isEmpty())
        return {};
    if (state.stopped)
        return Steps::tr("Stopped at %1 of %2").arg(answered).arg(checks);
    return Steps::tr("%1 checks, %2").arg(checks).arg(secondsText(state.elapsed));
}

QString fixCaption(const WizardSession &session)
{
    switch (session.page()) {
    case PageId::FixPreview:
        return Steps::tr("Preview");
    case PageId::FixRunning:
        return session.isConnected() ? Steps::tr("Running") : Steps::tr("Running, no contact");
    case PageId::FixUndecided:
        return Steps::tr("You decide");
    default:
        break;
    }
    const DeviceMark mark = session.deviceMark();
    switch (mark.state) {
    case DeviceMark::State::Kept:
        if (session.changesOfThisVisit().isEmpty())
            break; // of an earlier visit: no step of this one
        return Steps::tr("%1 kept").arg(mark.count);
    case DeviceMark::State::Undone:
        return Steps::tr("%1 undone").arg(mark.count);
    case DeviceMark::State::NeedsPerson:
        return Steps::tr("Needs a person");
    case DeviceMark::State::OnTrial:
        return Steps::tr("On trial");
    case DeviceMark::State::Unchanged:
        break;
    }
    return {};
}

QString captionOf(const WizardSession &session, const StepView &view)
{
    switch (view.step) {
    case Step::Connect:
        return connectCaption(session, view.state);
    case Step::Symptoms:
        return symptomsCaption(session, view.state);
    case Step::Diagnosis:
        return diagnosisCaption(session);
    case Step::Findings:
        return findingsInWords(session);
    case Step::Fix:
        return fixCaption(session);
    case Step::Report:
        break;
    }
    return {};
}

bool isDone(const WizardSession &session, Step step, Step current)
{
    switch (step) {
    case Step::Connect:
        return session.isConnected() || session.diagnosis();
    case Step::Symptoms:
        return !session.diagnosisState().rows.isEmpty();
    case Step::Diagnosis:
        return session.diagnosis() && !session.diagnosisState().running;
    case Step::Findings:
        return session.change().has_value() || session.preview().has_value()
            || (current == Step::Report && session.diagnosis());
    case Step::Fix:
        return !session.changesOfThisVisit().isEmpty()
            && session.deviceMark().state != DeviceMark::State::OnTrial;
    case Step::Report:
        break;
    }
    return false;
}

/// Where a change that was made here is shown now.
std::optional<PageId> fixPage(const WizardSession &session)
{
    for (const PageId page : { PageId::FixRunning, PageId::NeedsPerson, PageId::ChangedBySomeone,
             PageId::FixUndecided, PageId::FixReverted, PageId::FixVerified })
        if (session.canGoTo(page))
            return page;
    return {};
}

/// Where a press on a step leads: the newest page of it that the visit can show.
std::optional<PageId> targetOf(const WizardSession &session, Step step)
{
    if (step == Step::Fix) {
        const std::optional<PageId> change = fixPage(session);
        return change || !session.canGoTo(PageId::FixPreview) ? change : PageId::FixPreview;
    }
    PageId page = PageId::Connect;
    switch (step) {
    case Step::Connect:
    case Step::Fix:
        break;
    case Step::Symptoms:
        page = PageId::Symptoms;
        break;
    case Step::Diagnosis:
        page = PageId::Diagnosis;
        break;
    case Step::Findings:
        page = PageId::Findings;
        break;
    case Step::Report:
        page = PageId::Report;
        break;
    }
    return session.canGoTo(page) ? std::optional { page } : std::nullopt;
}

} // namespace

std::optional<Step> stepOf(PageId page)
{
    switch (page) {
    case PageId::Connect:
    case PageId::HostKeyUnknown:
    case PageId::HostKeyChanged:
    case PageId::Login:
    case PageId::Doctor:
    case PageId::NotLinux:
    case PageId::ChangeFound:
        return Step::Connect;
    case PageId::Symptoms:
        return Step::Symptoms;
    case PageId::Diagnosis:
        return Step::Diagnosis;
    case PageId::Findings:
    case PageId::Issue:
        return Step::Findings;
    case PageId::FixPreview:
    case PageId::FixRunning:
    case PageId::FixVerified:
    case PageId::FixUndecided:
    case PageId::FixReverted:
    case PageId::NeedsPerson:
    case PageId::ChangedBySomeone:
        return Step::Fix;
    case PageId::Report:
        return Step::Report;
    case PageId::FirstStart:
    case PageId::Settings:
    case PageId::Guide:
    case PageId::Licences:
    case PageId::Tour:
        break;
    }
    return {};
}

QList<StepView> stepViews(const WizardSession &session, Step current)
{
    QList<StepView> views;
    for (const Step step : allSteps) {
        StepView view { step, nameOf(step), {}, StepView::State::Later, {} };
        if (step == current)
            view.state = StepView::State::Current;
        else if (isDone(session, step, current))
            view.state = StepView::State::Done;
        view.caption = captionOf(session, view);
        view.target = targetOf(session, step);
        if (view.target == session.page())
            view.target.reset();
        views.append(view);
    }
    return views;
}

std::optional<PageId> changePage(const WizardSession &session)
{
    // what was found open stands in the way of every other
    if (!session.canGoTo(PageId::FixRunning) && session.canGoTo(PageId::ChangeFound))
        return PageId::ChangeFound;
    return fixPage(session);
}

QString deviceMarkWords(const DeviceMark &mark)
{
    switch (mark.state) {
    case DeviceMark::State::OnTrial:
        return Steps::tr("Change on trial");
    case DeviceMark::State::Kept:
        if (mark.isFinal)
            return mark.count == 1 ? Steps::tr("1 change kept")
                                   : Steps::tr("%1 changes kept").arg(mark.count);
        return mark.count == 1 ? Steps::tr("1 change kept · Undo")
                               : Steps::tr("%1 changes kept · Undo").arg(mark.count);
    case DeviceMark::State::Undone:
        return mark.count == 1 ? Steps::tr("1 change undone")
                               : Steps::tr("%1 changes undone").arg(mark.count);
    case DeviceMark::State::NeedsPerson:
        return Steps::tr("Needs a person");
    case DeviceMark::State::Unchanged:
        break;
    }
    return Steps::tr("Nothing changed so far");
}

QByteArray deviceMarkIcon(const DeviceMark &mark)
{
    switch (mark.state) {
    case DeviceMark::State::OnTrial:
        return "timer";
    case DeviceMark::State::Kept:
    case DeviceMark::State::Undone:
        return "undo";
    case DeviceMark::State::NeedsPerson:
        return "warning";
    case DeviceMark::State::Unchanged:
        break;
    }
    return "shield-check";
}

DeviceCardView deviceCardView(const WizardSession &session)
{
    const KnownDevice &device = session.device();
    const bool hasDevice = !device.target.host.isEmpty() || device.training;
    if (!hasDevice && !session.isConnecting())
        return { Steps::tr("No device yet"),
            Steps::tr("EdgeMend only looks until you confirm a fix."), {}, {} };
    DeviceCardView view;
    view.label = device.label.isEmpty() ? addressOf(device) : device.label;
    view.place = device.place;
    view.icon = session.isConnected() || session.isConnecting() || answeredSomething(session)
        ? "connect"
        : "disconnect";
    const auto silent = session.fixState().silentFor;
    if (session.isConnecting())
        view.link = Steps::tr("Connecting");
    else if (!session.isConnected() && answeredSomething(session))
        view.link = Steps::tr("Not logged in");
    else if (!session.isConnected())
        view.link = session.failure() ? Steps::tr("No contact") : Steps::tr("Not connected");
    else if (silent >= std::chrono::seconds { 6 })
        view.link = Steps::tr("No contact for %1 s").arg(silent.count() / 1000);
    else if (device.training)
        view.link = Steps::tr("Nothing real is touched");
    else if (session.linkTime().count() > 0)
        view.link = Steps::tr("SSH · %1 ms").arg(session.linkTime().count());
    else
        view.link = Steps::tr("SSH");
    return view;
}

QString findingsInWords(const WizardSession &session)
{
    const Diagnosis *diagnosis = session.diagnosis();
    if (!diagnosis)
        return {};
    int faults = 0, warnings = 0;
    const int unknown = countsOf(*diagnosis).unknown;
    for (const IssueResult &issue : diagnosis->issues) {
        if (!isFinding(issue.verdict))
            continue;
        if (issue.info.order == IssueInfo::Order::AfterAllOthers)
            return Steps::tr("Ill, cause unknown");
        (issue.info.severity == Severity::Fault ? faults : warnings) += 1;
    }
    QStringList parts;
    if (faults > 0)
        parts.append(faults == 1 ? Steps::tr("1 fault") : Steps::tr("%1 faults").arg(faults));
    if (warnings > 0)
        parts.append(
            warnings == 1 ? Steps::tr("1 warning") : Steps::tr("%1 warnings").arg(warnings));
    if (!parts.isEmpty())
        return parts.join(u", "_qs);
    if (session.diagnosisState().running)
        return {}; // too early to say that there is nothing
    if (unknown > 0)
        return Steps::tr("Nothing found, %1 not told").arg(unknown);
    return diagnosis->leftAnyOpen() ? Steps::tr("Nothing found, not all told")
                                    : Steps::tr("Nothing found");
}

} // namespace edgemend
