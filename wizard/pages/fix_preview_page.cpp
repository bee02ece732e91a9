// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/fix_preview_page.h"

#include "checks/device/shell_quoting.h"
#include "wizard/page_texts.h"
#include "wizard/pages/confirm_sheet.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/diff_view.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/spinner.h"
#include "wizard/widgets/text_block.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

/// How a value goes over into another, cut where a device says too much.
QString valueLine(const StepPreview &step, const Translator &translator)
{
    const QString before = statesInWords(step.before, translator).left(200);
    const QString after = statesInWords(step.after, translator).left(200);
    if (!step.changesSomething)
        return FixPreviewPage::tr("It is so already: %1.").arg(after);
    if (before.isEmpty())
        return FixPreviewPage::tr("Afterwards: %1.").arg(after);
    return FixPreviewPage::tr("Now: %1. Afterwards: %2.").arg(before, after);
}

/// Without the two lines that name the file: `patch` is told which one it is.
QString withoutHead(const QString &unified)
{
    const qsizetype from = unified.indexOf(u"@@");
    QString hunks = unified.mid(std::max<qsizetype>(0, from));
    if (hunks.endsWith(u'\n'))
        hunks.chop(1);
    return hunks;
}

/// A file as a shell would write it. What was left out of the difference for its secrets cannot be
/// written from it: that is said instead.
QString asScript(const FileDiff &diff)
{
    const QString path = QString::fromUtf8(shellQuoted(diff.path.toUtf8()));
    if (diff.unified.contains(u"***"))
        return u"# "_qs
            + FixPreviewPage::tr("Not in this script, for it may hold secrets: %1").arg(path)
            + u'\n';
    const QString end = u"EDGEMEND_END"_qs; // no line of a difference begins like this
    if (!diff.isNewFile)
        return u"patch %1 <<'%2'\n%3\n%2\n"_qs.arg(path, end, withoutHead(diff.unified));
    QString text;
    for (const QString &line : diff.unified.split(u'\n'))
        if (line.startsWith(u'+') && !line.startsWith(u"+++"))
            text += line.mid(1) + u'\n';
    return u"cat >%1 <<'%2'\n%3%2\n"_qs.arg(path, end, text);
}

} // namespace

FixPreviewPage::FixPreviewPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_reading(new Spinner(look, {}, this))
    , m_banner(new Banner(look, BannerKind::Warning, {}, {}, this))
    , m_content(new QWidget(this))
    , m_steps(new QWidget(this))
    , m_costs(new CostList(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    column->addWidget(m_reading);
    column->addWidget(m_banner);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, m_content);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(tokens::s3);
    columns->start().addWidget(m_steps);
    m_costs->setTitle(tr("What it costs"));
    columns->end().addWidget(m_costs);
    content->addWidget(columns);
    column->addWidget(m_content);
    column->addStretch(1);
    connect(m_head, &PageHead::backPressed, this, [this] { this->session().goTo(PageId::Issue); });
    connect(&session, &WizardSession::previewChanged, this, &FixPreviewPage::refresh);
    connect(&session, &WizardSession::languageChanged, this, &FixPreviewPage::refresh);
}

void FixPreviewPage::enter() { refresh(); }

bool FixPreviewPage::canContinue() const
{
    return session().preview() && session().preview()->refusals.isEmpty()
        && session().isConnected();
}

PageActions FixPreviewPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Copy as script"), "copy", PageAction::Kind::Secondary,
        session().preview().has_value(), [this] { copyAsScript(); } });
    bar.hint = tr("Nothing is changed yet");
    bar.end.append({ tr("Continue"), "arrow-next", PageAction::Kind::Primary, canContinue(),
        [this] { continueToConsent(); } });
    return bar;
}

void FixPreviewPage::refresh()
{
    const IssueResult *issue = session().currentIssue();
    m_head->setBack(issue ? session().words(verdictReason(issue->verdict)) : tr("Findings"));
    m_head->setTitle(tr("This is what will happen on %1").arg(shortName(session())));
    const auto &preview = session().preview();
    m_reading->setVisible(!preview && !session().failure());
    m_reading->setWords(tr("Reading how %1 stands right now").arg(shortName(session())));
    m_content->setVisible(preview.has_value());
    refreshBanner();
    if (preview) {
        refillSteps(*preview);
        m_costs->setLines(costLines(*preview, session().translator()));
    }
    Q_EMIT actionsChanged();
}

void FixPreviewPage::refreshBanner()
{
    const auto &preview = session().preview();
    const auto &failure = session().failure();
    m_banner->setVisible(failure || (preview && !preview->refusals.isEmpty()));
    if (failure) {
        m_banner->setKind(BannerKind::Fault);
        m_banner->setTexts(session().words(failure->tried),
            session().words(failure->happened) + u' ' + session().words(failure->mayHelp));
    } else if (preview && !preview->refusals.isEmpty()) {
        m_banner->setKind(BannerKind::Warning);
        m_banner->setTexts(tr("%1 would refuse this. Nothing is touched.").arg(preview->deviceName),
            session().words(preview->refusals.constFirst()));
    }
}

void FixPreviewPage::refillSteps(const PreviewView &preview)
{
    while (QLayoutItem *item = m_steps->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    m_steps->layout()->addWidget(new NumberedStep(look(), ++number,
        tr("Keep on the device what is needed to undo it"), NumberedStep::Weight::Strong, m_steps));
    for (const StepPreview &step : preview.steps)
        if (!step.atKeep)
            addStep(++number, step);
    m_steps->layout()->addWidget(new NumberedStep(look(), ++number,
        tr("Wait %1 s until it has settled, then check the same thing again")
            .arg(preview.settle.count()),
        NumberedStep::Weight::Strong, m_steps));
    for (const StepPreview &step : preview.steps)
        if (step.atKeep && step.file.isEmpty())
            addStep(++number, step);
    if (!preview.diffs.isEmpty())
        addDiffs(++number, preview);
}

void FixPreviewPage::addStep(int number, const StepPreview &step)
{
    const QString what = step.atKeep ? tr("If it helped, make it permanent") : tr("Change it now");
    auto *shown = new NumberedStep(look(), number, what, NumberedStep::Weight::Strong, m_steps);
    shown->content().addWidget(new CommandView(look(), QString::fromUtf8(step.command), shown));
    shown->content().addWidget(new TextBlock(look(), valueLine(step, session().translator()),
        TypeRole::Caption, Colour::TextMuted, shown));
    m_steps->layout()->addWidget(shown);
}

void FixPreviewPage::addDiffs(int number, const PreviewView &preview)
{
    auto *shown = new NumberedStep(look(), number,
        tr("If it helped, change these files", nullptr, static_cast<int>(preview.diffs.size())),
        NumberedStep::Weight::Strong, m_steps);
    const QString note
        = tr("read from the device at %1")
              .arg(QLocale().toString(preview.readAt.toLocalTime().time(), u"HH:mm:ss"_qs));
    for (const FileDiff &diff : preview.diffs) {
        auto *view = new DiffView(look(), shown);
        view->setDiff(diff, diff.isNewFile ? tr("a new file") : note);
        shown->content().addWidget(view);
    }
    m_steps->layout()->addWidget(shown);
}

void FixPreviewPage::continueToConsent() const
{
    if (canContinue())
        (new ConfirmSheet(session(), look(), *session().preview(), window()))->open();
}

void FixPreviewPage::copyAsScript() const
{
    if (!session().preview())
        return;
    QString script = u"#!/bin/sh\n# "_qs + session().words(session().preview()->title) + u'\n';
    for (const StepPreview &step : session().preview()->steps)
        if (step.changesSomething && step.file.isEmpty())
            script += QString::fromUtf8(step.command) + u'\n';
    for (const FileDiff &diff : session().preview()->diffs)
        script += asScript(diff);
    QGuiApplication::clipboard()->setText(script);
}

} // namespace edgemend
