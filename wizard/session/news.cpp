// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which part of the session hears what. News of a request that nobody waits for any more are
// dropped here.

#include "wizard/session/session_private.h"

namespace edgemend {

namespace {

template <typename... Parts>
struct Hearers : Parts... {
    using Parts::operator()...;
};
template <typename... Parts>
Hearers(Parts...) -> Hearers<Parts...>;

} // namespace

WizardSession::Private::Private(WizardSession &session, WizardServices given)
    : q(session)
    , services(std::move(given))
    , known(services.dataFolder)
{
    for (const Probe &probe : probeCatalogue())
        catalogue.insert(probe.script.id, probe);
    ticker.setInterval(100);
    QObject::connect(&ticker, &QTimer::timeout, &q, [this] { tick(); });
}

void WizardSession::Private::hear(quint64 run, DeviceNews &&news)
{
    const bool ofDiagnosis = (run == diagnosisRun || run == sudoRun) && state.running;
    const bool ofConnect = run == connectRun;
    std::visit(
        Hearers {
            [&](HostKeySeen &&seen) { ofConnect ? takeHostKey(seen.key) : void(); },
            [&](HostKeyTrusted &&) { ofConnect ? logInWithKeys() : void(); },
            [&](ConnectFailed &&failed) { ofConnect ? takeConnectFailure(failed) : void(); },
            [&](LoggedIn &&login) { ofConnect ? takeLogin(login) : void(); },
            [&](ChangesRead &&read) { takeChanges(std::move(read)); },
            [&](DiagnosisJudged &&judged) { ofDiagnosis ? takeJudged(std::move(judged)) : void(); },
            [&](DeviceAlive &&alive) { takeAlive(alive); },
            [&](SudoAnswered &&answered) { takeSudo(answered); },
            [&](DiagnosisEnded &&ended) {
                if (ended.why == DiagnosisEnded::Why::AfterChange)
                    takeLookAfterChange(std::move(ended));
                else if (run == diagnosisRun || ended.why != DiagnosisEnded::Why::Asked)
                    takeDiagnosis(std::move(ended));
            },
            [&](PreviewRead &&read) { run == previewRun ? takePreview(std::move(read)) : void(); },
            [&](ConsentRefused &&refused) { takeConsentRefused(refused.failure); },
            [&](FixProgress &&step) { run == fixRun ? takeProgress(step.progress) : void(); },
            [&](ChangeTold &&told) { hearOfChange(run, std::move(told.report)); },
            [&](ChangeFailed &&failed) { takeChangeFailure(run, failed.failure); },
            [&](ChangeSettled &&) { run == fixRun ? endFix() : void(); },
            [&](CopiesRemoved &&) { takeCopiesRemoved(); },
            [&](PlacesRead &&read) { memory.placesBefore = std::move(read.snapshot); },
            [&](PlacesCompared &&compared) {
                places = std::move(compared.places);
                Q_EMIT q.watchedPlacesChanged();
            },
            [&](LinkBroke &&broke) { takeBrokenLink(broke.failure); },
            [&](RequestEnded &&) {
                if (run == fixRun)
                    endFix();
                Q_EMIT q.connectionChanged();
            },
        },
        std::move(news));
}

} // namespace edgemend
