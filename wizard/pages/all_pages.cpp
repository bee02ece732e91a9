// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/all_pages.h"

#include "wizard/pages/changed_by_someone_page.h"
#include "wizard/pages/diagnosis_page.h"
#include "wizard/pages/findings_page.h"
#include "wizard/pages/fix_outcome_page.h"
#include "wizard/pages/fix_preview_page.h"
#include "wizard/pages/fix_running_page.h"
#include "wizard/pages/issue_page.h"
#include "wizard/widgets/text_line.h"

#include <QVBoxLayout>

namespace edgemend {

namespace {

/// Stands where a page has not landed yet.
class EmptyPage final : public Page {
public:
    EmptyPage(WizardSession &session, const Look &look, QWidget *parent)
        : Page(session, look, parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(new TextLine(look, QString::number(static_cast<int>(session.page())),
            TypeRole::Title, Colour::Text, this));
        column->addStretch();
    }
};

} // namespace

QList<PageId> allPages()
{
    QList<PageId> pages;
    for (int id = 0; id <= static_cast<int>(PageId::Tour); ++id)
        pages.append(static_cast<PageId>(id));
    return pages;
}

// One case per page, in the order of PageId.
Page *makePage(PageId id, const PageParts &parts, QWidget *parent)
{
    switch (id) {
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
        return new EmptyPage(parts.session, parts.look, parent);
    }
}

} // namespace edgemend
