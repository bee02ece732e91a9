// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/scenes.h"

#include "wizard/tour_model.h"

namespace edgemend::test {

namespace {

const QByteArray forwarding = "ip-forwarding-disabled";
const QByteArray engine = "container-engine-unavailable";
const QString newKey = u"SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM"_qs;
const QString oldKey = u"SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"_qs;

bool goTo(StageVisit &visit, PageId page)
{
    visit.session.goTo(page);
    return visit.waitFor(page);
}

std::function<bool(StageVisit &)> to(PageId page)
{
    return [page](StageVisit &visit) { return goTo(visit, page); };
}

std::function<bool(StageVisit &)> reaching(const HostKeyReport &key, PageId page)
{
    return [key, page](StageVisit &visit) {
        visit.tryDevice([key](std::stop_token) { return Result<HostKeyReport> { key }; });
        return visit.waitFor(page);
    };
}

std::function<bool(StageVisit &)> failing(FailureKind kind, PageId page)
{
    return [kind, page](StageVisit &visit) {
        visit.tryDevice([kind](std::stop_token) -> Result<HostKeyReport> {
            return failure(kind, text("Stage", "Connecting to 192.168.0.17, port 22"),
                text("Stage", "Nothing answered in 10 s."),
                text("Stage", "Look at the cable and at the lamp beside it."));
        });
        return visit.waitFor(page);
    };
}

/// Something else than Linux answers, with these words.
std::function<bool(StageVisit &)> saying(const QMap<QString, QString> &words)
{
    return [words](StageVisit &visit) {
        visit.tryDevice([words](std::stop_token) -> Result<HostKeyReport> {
            Message happened = text("Stage", "What answers is no Linux shell.");
            happened.arguments = words;
            return failure(FailureKind::NotLinux, text("Stage", "Asking who answers"), happened,
                text("Stage", "Check the address: IoT Edge runs on a Linux computer behind it."));
        });
        return visit.waitFor([&] { return visit.session.failure().has_value(); })
            && visit.waitFor(PageId::NotLinux);
    };
}

QList<Scene> wayIn()
{
    using State = HostKeyReport::State;
    return {
        { "first-start", PageId::FirstStart, to(PageId::FirstStart) },
        { "connect", PageId::Connect, to(PageId::Connect) },
        { "host-key-unknown", PageId::HostKeyUnknown,
            reaching({ State::Unknown, u"ssh-ed25519"_qs, newKey, {} }, PageId::HostKeyUnknown) },
        { "host-key-changed", PageId::HostKeyChanged,
            reaching(
                { State::Changed, u"ssh-ed25519"_qs, newKey, oldKey }, PageId::HostKeyChanged) },
        { "login", PageId::Login,
            reaching({ State::Trusted, u"ssh-ed25519"_qs, oldKey, {} }, PageId::Login) },
        { "doctor", PageId::Doctor, failing(FailureKind::TimedOut, PageId::Doctor) },
        { "not-linux", PageId::NotLinux,
            saying({ { u"system"_qs, u"windows"_qs },
                { u"banner"_qs, u"SSH-2.0-OpenSSH_for_Windows_8.1"_qs },
                { u"words"_qs,
                    u"'uname' is not recognized as an internal or external command, operable program or batch file."_qs } }) },
        { "not-linux-router", PageId::NotLinux,
            saying({ { u"banner"_qs, u"SSH-2.0-dropbear"_qs },
                { u"words"_qs, u"% Unknown command: uname"_qs } }) },
        { "settings", PageId::Settings, to(PageId::Settings) },
        { "guide", PageId::Guide, to(PageId::Guide) },
        { "licences", PageId::Licences, to(PageId::Licences) },
        { "tour", PageId::Tour, to(PageId::Tour) },
    };
}

bool startLooking(StageVisit &visit)
{
    visit.stage->looking.close();
    visit.session.startDiagnosis();
    return visit.waitFor(PageId::Diagnosis)
        && visit.waitFor([&] { return visit.session.diagnosisState().probesDone >= 3; });
}

bool askForSudo(StageVisit &visit)
{
    visit.stage->looking.open();
    return visit.waitFor([&] { return visit.session.diagnosisState().waitsForPerson; });
}

bool endLooking(StageVisit &visit)
{
    visit.session.giveSudoPassword(SecretText { "right" });
    return visit.waitFor(PageId::Findings);
}

bool openForwarding(StageVisit &visit)
{
    visit.session.openIssue(forwarding);
    return visit.waitFor(PageId::Issue);
}

bool preview(StageVisit &visit, const QByteArray &issue)
{
    visit.session.previewFix(issue, {});
    return visit.waitFor([&] { return visit.session.preview().has_value(); });
}

bool changeByOthers(StageVisit &visit)
{
    if (!visit.findings() || !visit.mend(forwarding) || !visit.waitFor(PageId::FixVerified))
        return false;
    visit.stage->undo = Stage::Undo::ChangedBySomeone;
    visit.session.undoChange();
    return visit.waitFor(PageId::ChangedBySomeone);
}

QList<Scene> wayOn()
{
    return {
        { "symptoms", PageId::Symptoms,
            [](StageVisit &visit) { return visit.visit(u"needs-sudo-password"_qs); } },
        { "diagnosis", PageId::Diagnosis, startLooking },
        { "sudo", PageId::Diagnosis, askForSudo },
        { "findings", PageId::Findings, endLooking },
        { "issue", PageId::Issue, openForwarding },
        { "fix-preview", PageId::FixPreview,
            [](StageVisit &visit) { return preview(visit, forwarding); } },
        { "fix-running", PageId::FixRunning,
            [](StageVisit &visit) {
                visit.stage->settling.close();
                visit.session.confirmFix(u"Shift leader"_qs, {});
                return visit.waitFor([&] {
                    return visit.session.fixState().progress.phase
                        == RepairProgress::Phase::Settling;
                });
            } },
        { "fix-verified", PageId::FixVerified,
            [](StageVisit &visit) {
                visit.stage->settling.open();
                return visit.waitFor(PageId::FixVerified)
                    && visit.waitFor([&] { return visit.session.watchedPlaces().isProved(); });
            } },
        { "report", PageId::Report, to(PageId::Report) },
        { "fix-reverted", PageId::FixReverted,
            [](StageVisit &visit) {
                visit.session.undoChange();
                return visit.waitFor(PageId::FixReverted)
                    && visit.waitFor([&] { return !visit.session.isBusy(); });
            } },
    };
}

/// What seldom comes: changes that do not end well, and findings of other kinds.
QList<Scene> seldom()
{
    return {
        { "changed-by-someone", PageId::ChangedBySomeone, changeByOthers },
        { "fix-undecided", PageId::FixUndecided,
            [](StageVisit &visit) {
                visit.stage->undo = Stage::Undo::Plain;
                if (!visit.visit(QString::fromLatin1(forwarding)) || !visit.findings())
                    return false;
                visit.stage->blind = true;
                return visit.mend(forwarding) && visit.waitFor(PageId::FixUndecided);
            } },
        { "change-found", PageId::ChangeFound,
            [](StageVisit &visit) {
                visit.stage->blind = false;
                visit.session.connectAgain();
                return visit.waitFor(PageId::ChangeFound);
            } },
        { "needs-person", PageId::NeedsPerson,
            [](StageVisit &visit) {
                visit.stage->undo = Stage::Undo::NeedsPerson;
                visit.session.undoChange();
                return visit.waitFor(PageId::NeedsPerson)
                    && visit.waitFor([&] { return !visit.session.isBusy(); });
            } },
        { "findings-healthy", PageId::Findings,
            [](StageVisit &visit) {
                visit.stage->undo = Stage::Undo::Plain;
                return visit.visit(u"healthy"_qs) && visit.findings();
            } },
        { "ill-unknown", PageId::Issue,
            [](StageVisit &visit) {
                if (!visit.visit(u"runtime-ill-cause-unknown"_qs) || !visit.findings())
                    return false;
                visit.session.openIssue("runtime-ill-cause-unknown");
                return visit.waitFor(PageId::Issue);
            } },
        { "guide-found", PageId::Guide,
            [](StageVisit &visit) {
                visit.session.guideView() = { u"forward"_qs, forwarding };
                return visit.visit(QString::fromLatin1(forwarding)) && visit.findings()
                    && goTo(visit, PageId::Guide);
            } },
        { "tour-findings", PageId::Findings,
            [](StageVisit &visit) {
                visit.session.disconnectDevice();
                visit.session.tour().begin(QString::fromLatin1(forwarding));
                return visit.waitFor(PageId::Symptoms) && visit.findings();
            } },
        { "tour-preview", PageId::FixPreview,
            [](StageVisit &visit) {
                return preview(visit, forwarding) && visit.waitFor(PageId::FixPreview);
            } },
        { "confirm", PageId::FixPreview,
            [](StageVisit &visit) {
                visit.session.tour().end();
                return visit.visit(u"container-engine-unavailable"_qs) && visit.findings()
                    && preview(visit, engine);
            },
            [](StageVisit &visit) { return visit.pressPrimary(); } },
    };
}

} // namespace

QList<Scene> allScenes() { return wayIn() + wayOn() + seldom(); }

} // namespace edgemend::test
