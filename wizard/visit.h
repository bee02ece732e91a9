// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"
#include "checks/diagnosis/diagnosis.h"
#include "checks/repair/repair.h"

#include <QDateTime>
#include <QStringList>

// What one visit to one device knows: plain values that cross from the worker to the window.

namespace edgemend {

/// A device that was visited before. Holds no secret.
struct KnownDevice {
    QString label; ///< "Line 4 / press-07"; trust of host keys is kept under it
    QString place; ///< "Example Plant"
    Target target;
    bool training = false;
    QString scenario; ///< of a training device
    QDateTime lastVisit;
    int faults = 0, warnings = 0; ///< of the last verdict
    std::optional<HealthState> health; ///< nothing: no diagnosis was finished
    bool operator==(const KnownDevice &) const = default;
};

/// Where the wizard can be. The order of the steps is in edge_wizard.
enum class PageId {
    FirstStart,
    Connect,
    HostKeyUnknown,
    HostKeyChanged,
    Login,
    Doctor,
    NotLinux,
    ChangeFound,
    Symptoms,
    Diagnosis,
    Findings,
    Issue, ///< session.currentIssue()
    FixPreview, ///< with the confirmation as a sheet over it
    FixRunning,
    FixVerified,
    FixUndecided,
    FixReverted,
    NeedsPerson,
    ChangedBySomeone,
    Report,
    Settings,
    Guide,
    Licences,
    Tour
};

/// One question of a login, in the words of who asks.
struct LoginQuestion {
    enum class AskedBy { Device, Laptop } askedBy = AskedBy::Device;
    enum class Answer { Password, Passphrase } answer = Answer::Password;
    QString words = {}; ///< of the device, hostile: display only
    bool secret = true;
    bool verbatim = false; ///< the device sent words; else the page has its own
    bool operator==(const LoginQuestion &) const = default;
};

/// One try to log in; the page words it.
struct LoginTry {
    enum class Kind { KeyFile, KeyWithPassphrase, Password } kind = Kind::KeyFile;
    QString file = {}; ///< name of the key file
};

/// One link of the connection doctor's chain, from the laptop to the shell.
struct DoctorLink {
    QByteArray id; ///< "laptop", "name", "route", "port", "ssh", "host-key", "login", "shell"
    Message name;
    enum class State { Good, Broken, NotReached } state = State::NotReached;
    Message value; ///< "192.168.0.17", "no answer in 10 s"
};

/// A row of a running diagnosis: one issue of the registry.
struct DiagnosisRow {
    IssueInfo info;
    std::optional<Verdict> verdict; ///< nothing: still running or waiting
    bool waitsForRoot = false; ///< runs only after a sudo password
    std::chrono::milliseconds took { 0 };
};

/// A probe that was sent and has not answered.
struct WaitedFor {
    QByteArray probe;
    Message purpose;
    std::chrono::milliseconds since { 0 }, limit { 0 };
};

/// How a diagnosis stands. Changes many times a second; pages read it at most every 100 ms.
struct DiagnosisState {
    bool running = false;
    bool stopped = false; ///< a person stopped it; what is there is kept
    QList<DiagnosisRow> rows; ///< findings first, then running, then as they came
    QList<WaitedFor> waitingFor;
    int probesDone = 0, probes = 0;
    std::chrono::milliseconds elapsed { 0 }, silentFor { 0 };
    LinkCounters link;
    bool wantsSudo = false; ///< sudo asks for a password and none was given yet
    std::optional<Failure> sudoRefused; ///< the last password was not taken
    int needRoot = 0; ///< checks that end as *cannot tell: needs root* without it
    /// Everything that can be read without root is there; only the password is waited for.
    bool waitsForPerson = false;
};

/// A preview as the window shows it. The PreviewedPlan itself stays with the worker.
struct PreviewView {
    QByteArray issue, plan;
    Message title;
    QString deviceName; ///< what R3 wants typed
    Risk risk = Risk::R2;
    QList<StepPreview> steps;
    QList<FileDiff> diffs;
    Outage outage;
    std::chrono::seconds settle { 0 };
    Message effect;
    QList<Message> notes, refusals;
    QDateTime readAt; ///< laptop time
    bool hasLease = false; ///< a step can cut us off
};

/// How a running change stands.
struct FixState {
    RepairProgress progress;
    QList<StepReport> steps; ///< so far
    std::chrono::milliseconds silentFor { 0 };
    QDateTime lastContact;
    bool lost = false; ///< the link broke; the device goes on by itself, see connectAgain()
};

/// The comparison of the watched places before and after everything that this visit did.
struct WatchedPlaces {
    int total = 0, read = 0;
    QStringList changed; ///< besides what EdgeMend changed; hostile, display only
    QDateTime before, after;
    [[nodiscard]] bool isProved() const { return total > 0 && before.isValid() && after.isValid(); }
};

/// Where somebody is in the guide. Pages are made anew, so it is kept here.
struct GuideView {
    QString search;
    QByteArray entry; ///< id of an issue; empty: the first
};

/// What the technician adds to the report. No secrets; kept until the visit ends.
struct ReportForm {
    QString company, technician, customer, job, observations;
    QList<QByteArray> photos; ///< JPEG or PNG, re-encoded: no EXIF
    QByteArray signatureTechnician, signatureCustomer; ///< PNG, or empty: a line to sign by hand
    QString language; ///< "en", "de"; apart from the window's
    enum class Paper { A4, Letter } paper = Paper::A4;
    bool includeEvidence = true;
};

} // namespace edgemend
