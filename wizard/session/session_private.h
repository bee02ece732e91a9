// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/device_thread.h"
#include "wizard/known_devices.h"
#include "wizard/tour_model.h"
#include "wizard/wizard_session.h"

#include <QElapsedTimer>
#include <QTimer>

namespace edgemend {

/// What a visit knows, and what becomes of the worker's news. Only the files of wizard/session and
/// wizard_session.cpp see it.
class WizardSession::Private {
public:
    Private(WizardSession &session, WizardServices given);

    // --- news.cpp
    void hear(quint64 run, DeviceNews &&news);

    // --- connecting.cpp
    void beginVisit(const KnownDevice &device);
    void reach();
    void logInWithKeys();
    void ask(const Failure *refused);
    void askForSecrets(bool withPassphrase);
    void takeHostKey(const HostKeyReport &key);
    void takeConnectFailure(const ConnectFailed &news);
    void takeLogin(const LoggedIn &news);
    void takeChanges(ChangesRead &&news);
    void takeBrokenLink(const Failure &why);
    void endConnecting();

    // --- diagnosing.cpp
    void beginDiagnosis(DeviceThread::Request request);
    void takeJudged(DiagnosisJudged &&news);
    void takeAlive(const DeviceAlive &news);
    void takeSudo(const SudoAnswered &news);
    void takeDiagnosis(DiagnosisEnded &&news);
    void takeLookAfterChange(DiagnosisEnded &&news);
    void keepDiagnosis(DiagnosisEnded &&news);
    [[nodiscard]] bool saysLess(const DiagnosisEnded &news) const;
    void endDiagnosis();
    void leaveDiagnosis();
    enum class Rest { None, WaitsForRoot };
    void settleRows(const Diagnosis &from, Rest rest);
    void sortRows();
    void countRoot();
    void tellDiagnosis(); ///< at most every 100 ms
    void tick();
    void rememberVerdict();

    // --- changing.cpp
    enum class Doing { Change, Look };
    void beginFix(Doing doing, const QByteArray &change, DeviceThread::Request request);
    void askPreview(const QByteArray &issue, const FixPlan &plan);
    void askPreviewAnew();
    void takePreview(PreviewRead &&news);
    void takeConsentRefused(const Failure &why);
    void takeProgress(const RepairProgress &progress);
    void hearOfChange(quint64 run, TransactionReport &&report);
    void takeChange(TransactionReport &&report);
    void takeChangeFailure(quint64 run, const Failure &why);
    void endFix();
    void leaveRefusedFix();
    [[nodiscard]] QByteArray changeToDecide() const;

    // --- kept_changes.cpp
    void forgetChanges(); ///< a new visit begins
    void takeCopiesRemoved();
    [[nodiscard]] const TransactionSummary *newestKept() const;
    void takeShownChange(TransactionReport &&report);

    // --- navigation.cpp
    void show(PageId page);

    WizardSession &q;
    WizardServices services;
    KnownDevices known;
    std::unique_ptr<DeviceThread> thread; ///< null: nobody is asked

    KnownDevice device;
    bool connected = false, connecting = false, reaching = false;
    quint64 connectRun = 0;
    DeviceIdentity identity;
    std::optional<HostKeyReport> hostKey;
    QList<LoginQuestion> questions;
    QList<LoginTry> tried;
    std::optional<Failure> failure;
    std::chrono::milliseconds linkTime { 0 };

    QList<TransactionSummary> changes;
    std::optional<TransactionReport> foundChange;
    bool changesRead = false; ///< once on this connection
    bool foundTold = false; ///< the page of the found change was shown
    bool outcomeUnread = false; ///< the link broke in a change, and the device was not asked since

    QList<QByteArray> symptoms;
    QMap<QByteArray, Answers> answers;

    DiagnosisState state;
    enum class Sudo { Undecided, Given, Declined } sudo = Sudo::Undecided;
    quint64 diagnosisRun = 0, sudoRun = 0;
    std::optional<Diagnosis> soFar; ///< while the first one runs
    QMap<QByteArray, qint64> waitingSince; ///< of diagnosisClock
    QMap<QByteArray, Probe> catalogue;
    QElapsedTimer diagnosisClock;
    QTimer ticker;
    bool diagnosisDirty = false;
    std::optional<Diagnosis> diagnosis;
    bool whole = false; ///< nobody and nothing cut that diagnosis short
    bool cut = false; ///< the link broke in the newest run
    std::optional<Diagnosis> firstDiagnosis; ///< only when there is more than one
    QDateTime diagnosedAt;

    QByteArray issue;
    std::optional<PreviewView> preview;
    FixState fix;
    std::optional<TransactionReport> change;
    QList<TransactionReport> changesOfThisVisit;
    QByteArray fixSubject; ///< the change that is kept, undone or looked at; empty: a new one
    std::optional<Failure> fixFailure; ///< why that did not come to an end
    WatchedPlaces places;
    VisitMemory memory; ///< outlives a connection
    QDateTime copiesRemovedAt;
    std::optional<Failure> copiesFailure;
    QStringList stopping; ///< by the change that was confirmed and has no id yet
    QMap<QByteArray, QStringList> stopped;
    bool previewing = false, mending = false, lookingAgain = false;
    quint64 previewRun = 0, fixRun = 0, showRun = 0, copiesRun = 0;

    /// A worker that does not end a diagnosis in this time is let go. The window never waits for
    /// it.
    static constexpr std::chrono::milliseconds stopsWithin { 3000 };
    static constexpr qsizetype longestHistory = 50;
    QList<PageId> history;
    std::unique_ptr<TourModel> tour; ///< hears of the rest
};

} // namespace edgemend
