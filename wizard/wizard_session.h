// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/visit.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace edgemend {

class DeviceThread;
class KnownDevices;
class TourModel;

/// What the wizard needs from the composition: it never makes a connector, a socket or a file of
/// settings by itself.
struct WizardServices {
    /// A connector for a live device. Called in the worker's thread.
    std::function<std::unique_ptr<DeviceConnector>()> makeConnector;
    /// A connector for demo:SCENARIO. Called in the worker's thread.
    std::function<std::unique_ptr<DeviceConnector>(const QString &scenario)> makeTrainingConnector;
    /// Key files to try, without secrets.
    std::function<QStringList()> identityFiles;
    /// The files in which training devices that were worked on are kept; empty: there are none.
    std::function<QStringList()> trainingFiles;
    QString dataFolder; ///< known devices; empty: nothing is kept
    QString laptop; ///< this machine's name
    QString user; ///< who sits here
    RepairClock clock = RepairClock::real(); ///< tests give one that does not wait
    Windows windows = Windows::product();
};

/// What EdgeMend has done to this device, for the end of the rail.
struct DeviceMark {
    enum class State { Unchanged, OnTrial, Kept, Undone, NeedsPerson } state = State::Unchanged;
    int count = 0; ///< of kept or undone changes; kept ones also of earlier visits
    bool isFinal = false; ///< kept, and EdgeMend's copies are gone: nothing can be undone
    bool operator==(const DeviceMark &) const = default;
};

/// Everything one visit knows and everything a page can ask for. The only thing that pages talk to.
/// GUI thread; the device lives in DeviceThread. Each slot returns at once; what comes of it is
/// told by the signals. Moving back and forth between pages changes nothing in here.
class WizardSession final : public QObject {
    Q_OBJECT

public:
    WizardSession(WizardServices services, const Translator &translator, QObject *parent = nullptr);
    ~WizardSession() override;

    // --- texts
    /// A message in the window's language.
    [[nodiscard]] QString words(const Message &message) const;
    [[nodiscard]] const Translator &translator() const { return *m_translator; }
    void setTranslator(const Translator &translator); ///< emits languageChanged()

    // --- connecting
    [[nodiscard]] const QList<KnownDevice> &knownDevices() const;
    void forgetDevice(const QString &label);
    /// `[user@]host[:port]`, or why it is none.
    [[nodiscard]] static Result<Target> parseAddress(const QString &text);
    void connectTo(const KnownDevice &device); ///< label and place may be empty
    void connectToTraining(const QString &scenario);
    void cancelConnecting(); ///< the window is free within 250 ms
    /// A training device was worked on in the last visits and is kept as it was left.
    [[nodiscard]] bool hasTrainingFiles() const;
    void resetTraining(); ///< the next visit finds it untouched; not during such a visit
    void connectAgain(); ///< to the device of this visit, which stays the same visit
    void disconnectDevice(); ///< ends the visit
    [[nodiscard]] const KnownDevice &device() const; ///< of this visit
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isConnecting() const;
    /// The worker has a request that is not answered yet (a preview, an undo, a login …).
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const DeviceIdentity &identity() const;
    [[nodiscard]] const std::optional<HostKeyReport> &hostKey() const;
    void trustHostKey(const QString &label, const QString &place); ///< of an unknown key; goes on
    void replaceHostKey(); ///< of a changed key, after it was compared; goes on
    [[nodiscard]] const QList<LoginQuestion> &loginQuestions() const;
    [[nodiscard]] const QList<LoginTry> &loginTried() const;
    void logIn(std::vector<SecretText> &&answers); ///< one per question
    [[nodiscard]] const std::optional<Failure> &
    failure() const; ///< why it did not work, else empty
    [[nodiscard]] QList<DoctorLink> doctorChain() const;
    /// The measured time of one answer on this link; zero: not measured.
    [[nodiscard]] std::chrono::milliseconds linkTime() const;

    // --- changes that were found on the device
    [[nodiscard]] const QList<TransactionSummary> &changes() const; ///< newest first
    [[nodiscard]] const std::optional<TransactionReport> &foundChange() const; ///< open, in detail
    void decideLater(); ///< leaves the found change as it is and goes on
    [[nodiscard]] DeviceMark deviceMark() const;

    // --- symptoms
    [[nodiscard]] const QList<QByteArray> &symptoms() const; ///< ids, see symptoms_page
    void setSymptoms(const QList<QByteArray> &ids);
    [[nodiscard]] const QMap<QByteArray, QByteArray> &answers(const QByteArray &issue) const;
    void answer(const QByteArray &issue, const QByteArray &key, const QByteArray &value);

    // --- diagnosis
    void startDiagnosis();
    void stopDiagnosis(); ///< keeps what is there
    void giveSudoPassword(SecretText &&password);
    void goOnWithoutSudo();
    [[nodiscard]] const DiagnosisState &diagnosisState() const;
    [[nodiscard]] const Diagnosis *
    diagnosis() const; ///< the newest finished, else what is there so far
    [[nodiscard]] QDateTime diagnosedAt() const; ///< laptop time
    /// The first finished diagnosis of this visit; the same as diagnosis() while there is one only.
    [[nodiscard]] const Diagnosis *firstDiagnosis() const;
    [[nodiscard]] const WizardServices &services() const;

    // --- issues and fixes
    void openIssue(const QByteArray &id);
    [[nodiscard]] const IssueResult *currentIssue() const;
    void previewFix(const QByteArray &issue, const QByteArray &plan);
    [[nodiscard]] const std::optional<PreviewView> &preview() const;
    void confirmFix(const QString &mayStop, const QString &typedDeviceName);
    [[nodiscard]] const FixState &fixState() const;
    /// The change that the Fix pages are about: after it was applied, verified, reverted.
    [[nodiscard]] const std::optional<TransactionReport> &change() const;
    [[nodiscard]] const QList<TransactionReport> &changesOfThisVisit() const;
    /// Without an id these are about the change that waits for a decision, else about the newest
    /// kept. A page gives the id of the change that it shows.
    void keepChange(const QByteArray &id = {});
    void undoChange(const QByteArray &id = {}); ///< while one runs: that one
    void lookAgain(const QByteArray &id = {}); ///< verify once more; no such change: a diagnosis
    /// Why the last keep, undo or look at this change did not come to an end. Null: it did.
    [[nodiscard]] const Failure *failureOf(const QByteArray &change) const;
    /// What undo needs lies on the device.
    [[nodiscard]] bool canUndo(const QByteArray &change) const;
    /// Shows the newest kept change that can be undone, of this visit or of an earlier one.
    void openKeptChange();
    void removeCopies(); ///< EdgeMend's folders of ended changes on the device
    [[nodiscard]] bool hasCopies() const;
    /// Laptop time; invalid: they were not removed in this visit.
    [[nodiscard]] QDateTime copiesRemovedAt() const;
    [[nodiscard]] const std::optional<Failure> &copiesFailure() const; ///< not all were removed
    /// Per change of this visit: the containers that its preview said would stop. Hostile names.
    [[nodiscard]] const QMap<QByteArray, QStringList> &stoppedContainers() const;
    [[nodiscard]] const WatchedPlaces &watchedPlaces() const;

    // --- report
    [[nodiscard]] ReportForm &reportForm() { return m_form; }

    // --- pages
    [[nodiscard]] PageId page() const { return m_page; }
    void goTo(PageId page); ///< ignored where the visit does not have what the page needs
    [[nodiscard]] bool canGoTo(PageId page) const;
    void goBack();
    /// Where goBack() leads.
    [[nodiscard]] PageId pageBefore() const;
    [[nodiscard]] GuideView &guideView() { return m_guide; }
    [[nodiscard]] TourModel &tour() const;
    /// Where a change in this state is shown once nothing runs any more.
    [[nodiscard]] static PageId pageFor(const TransactionReport &change);

Q_SIGNALS:
    void pageChanged(PageId page);
    void languageChanged();
    void connectionChanged(); ///< connecting, connected, lost, failed, link time
    void diagnosisChanged(); ///< at most every 100 ms
    void diagnosisFinished();
    void previewChanged();
    void fixChanged();
    void changesChanged(); ///< also the state at the bottom of the rail
    void knownDevicesChanged();
    void watchedPlacesChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
    const Translator *m_translator;
    ReportForm m_form;
    GuideView m_guide;
    PageId m_page = PageId::Connect;
};

} // namespace edgemend
