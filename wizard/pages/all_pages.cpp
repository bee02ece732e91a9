// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/all_pages.h"

#include "wizard/pages/change_found_page.h"
#include "wizard/pages/changed_by_someone_page.h"
#include "wizard/pages/connect_page.h"
#include "wizard/pages/diagnosis_page.h"
#include "wizard/pages/doctor_page.h"
#include "wizard/pages/findings_page.h"
#include "wizard/pages/first_start_page.h"
#include "wizard/pages/fix_outcome_page.h"
#include "wizard/pages/fix_preview_page.h"
#include "wizard/pages/fix_running_page.h"
#include "wizard/pages/guide_page.h"
#include "wizard/pages/host_key_changed_page.h"
#include "wizard/pages/host_key_unknown_page.h"
#include "wizard/pages/issue_page.h"
#include "wizard/pages/licences_page.h"
#include "wizard/pages/login_page.h"
#include "wizard/pages/not_linux_page.h"
#include "wizard/pages/report_page.h"
#include "wizard/pages/settings_page.h"
#include "wizard/pages/symptoms_page.h"
#include "wizard/pages/tour_page.h"

namespace edgemend {

namespace {

// One case per page, in the order of PageId. Null: it is none of these.
Page *makeWayIn(PageId id, const PageParts &parts, QWidget *parent)
{
    switch (id) {
    case PageId::FirstStart:
        return new FirstStartPage(parts.session, parts.look, parts.preferences, parent);
    case PageId::Connect:
        return new ConnectPage(parts.session, parts.look, parent);
    case PageId::HostKeyUnknown:
        return new HostKeyUnknownPage(parts.session, parts.look, parent);
    case PageId::HostKeyChanged:
        return new HostKeyChangedPage(parts.session, parts.look, parent);
    case PageId::Login:
        return new LoginPage(parts.session, parts.look, parent);
    case PageId::Doctor:
        return new DoctorPage(parts.session, parts.look, parent);
    case PageId::NotLinux:
        return new NotLinuxPage(parts.session, parts.look, parent);
    case PageId::ChangeFound:
        return new ChangeFoundPage(parts.session, parts.look, parent);
    default:
        return nullptr;
    }
}

Page *makeWayOn(PageId id, const PageParts &parts, QWidget *parent)
{
    switch (id) {
    case PageId::Symptoms:
        return new SymptomsPage(parts.session, parts.look, parent);
    case PageId::Diagnosis:
        return new DiagnosisPage(parts.session, parts.look, parent);
    case PageId::Findings:
        return new FindingsPage(parts.session, parts.look, parent);
    case PageId::Issue:
        return new IssuePage(parts.session, parts.look, parent);
    case PageId::FixPreview:
        return new FixPreviewPage(parts.session, parts.look, parent);
    case PageId::FixRunning:
        return new FixRunningPage(parts.session, parts.look, parent);
    case PageId::FixVerified:
    case PageId::FixUndecided:
    case PageId::FixReverted:
    case PageId::NeedsPerson:
        return new FixOutcomePage(id, parts.session, parts.look, parent);
    case PageId::ChangedBySomeone:
        return new ChangedBySomeonePage(parts.session, parts.look, parent);
    default:
        return nullptr;
    }
}

Page *makeOther(PageId id, const PageParts &parts, QWidget *parent)
{
    switch (id) {
    case PageId::Report:
        return new ReportPage(parts.session, parts.look, parent);
    case PageId::Settings:
        return new SettingsPage(parts.session, parts.look, parts.preferences, parent);
    case PageId::Guide:
        return new GuidePage(parts.session, parts.look, parent);
    case PageId::Licences:
        return new LicencesPage(parts.session, parts.look, parent);
    case PageId::Tour:
        return new TourPage(parts.session, parts.look, parent);
    default:
        return nullptr;
    }
}

} // namespace

QList<PageId> allPages()
{
    QList<PageId> pages;
    for (int id = 0; id <= static_cast<int>(PageId::Tour); ++id)
        pages.append(static_cast<PageId>(id));
    return pages;
}

Page *makePage(PageId id, const PageParts &parts, QWidget *parent)
{
    for (const auto make : { makeWayIn, makeWayOn, makeOther })
        if (Page *page = make(id, parts, parent))
            return page;
    Q_UNREACHABLE();
}

} // namespace edgemend
