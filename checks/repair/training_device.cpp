// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/training_device.h"

#include "checks/repair/simulated_transactions.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace edgemend {

namespace embedded {
QByteArrayView demoScenarios(QByteArrayView name);
}

namespace {

#define TRAINING_TEXT(source) text("TrainingDevice", QT_TRANSLATE_NOOP("TrainingDevice", source))

constexpr qint64 keptFor = 12LL * 3600 * 1000; ///< milliseconds
constexpr qint64 largestFile = 16 * 1024 * 1024;

QByteArray describedIn(const QByteArray &scenario)
{
    return embedded::demoScenarios(scenario + ".json").toByteArray();
}

/// A scenario says only what differs from the healthy device; null takes something away.
QJsonObject laidOver(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        if (it.value().isNull())
            base.remove(it.key());
        else if (it.value().isObject() && base[it.key()].isObject())
            base[it.key()] = laidOver(base[it.key()].toObject(), it.value().toObject());
        else
            base[it.key()] = it.value();
    }
    return base;
}

QJsonObject descriptionOf(const QByteArray &scenario)
{
    const QJsonObject healthy = QJsonDocument::fromJson(describedIn("healthy")).object();
    return laidOver(healthy, QJsonDocument::fromJson(describedIn(scenario)).object());
}

QString versionOf(const QByteArray &scenario)
{
    return QString::fromLatin1(QCryptographicHash::hash(
        describedIn("healthy") + describedIn(scenario), QCryptographicHash::Sha256)
                                   .toHex());
}

void keepState(const QString &path, const SimulatedState &state, SimulatedTime now)
{
    const QString folder = QFileInfo { path }.path();
    QDir {}.mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file { path };
    if (!file.open(QIODevice::WriteOnly))
        return; // the training device then forgets; nothing else depends on it
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QJsonObject kept { { u"version"_qs, versionOf(state.scenario) }, { u"saved"_qs, now },
        { u"state"_qs, state.toJson() } };
    file.write(QJsonDocument { kept }.toJson(QJsonDocument::Compact));
    file.commit();
}

std::optional<SimulatedState> keptState(
    const QString &path, const QByteArray &scenario, SimulatedTime now)
{
    QFile file { path };
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const qint64 age = now - kept[u"saved"_qs].toInteger();
    if (kept[u"version"_qs].toString() != versionOf(scenario) || age < 0 || age > keptFor)
        return std::nullopt;
    return SimulatedState::fromJson(kept[u"state"_qs].toObject());
}

} // namespace

QList<QByteArray> trainingScenarios()
{
    QList<QByteArray> scenarios = embedded::demoScenarios({}).toByteArray().split('\n');
    for (QByteArray &scenario : scenarios)
        scenario.chop(qstrlen(".json"));
    return scenarios;
}

QString trainingStateFile(QStringView scenario)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    if (folder.isEmpty() || !trainingScenarios().contains(scenario.toUtf8()))
        return {};
    return folder + u"/edgemend/training/"_qs + scenario.toString() + u".json"_qs;
}

Result<std::unique_ptr<Device>> makeTrainingDevice(QStringView name, const TrainingOptions &options)
{
    const QByteArray scenario = name.toUtf8();
    if (!trainingScenarios().contains(scenario))
        return failure(FailureKind::Usage, TRAINING_TEXT("Open a training device"),
            TRAINING_TEXT("There is no training device {name}.")
                .with(u"name"_qs, name.left(100).toString()),
            TRAINING_TEXT("There are: {names}.")
                .with(u"names"_qs, QString::fromLatin1(trainingScenarios().join(", "))));
    const auto clock
        = options.clock ? options.clock : [] { return QDateTime::currentMSecsSinceEpoch(); };
    auto state = keptState(options.stateFile, scenario, clock());
    if (!state)
        state = SimulatedState::fromScenario(descriptionOf(scenario), clock());
    if (!state)
        return failure(FailureKind::BadData, TRAINING_TEXT("Open a training device"),
            TRAINING_TEXT("The description of {name} is damaged.")
                .with(u"name"_qs, name.toString()));
    SimulatedSurroundings surroundings { answerTransaction, options.pace, clock, {} };
    if (!options.stateFile.isEmpty())
        surroundings.keep = [path = options.stateFile, clock](
                                const SimulatedState &kept) { keepState(path, kept, clock()); };
    return std::make_unique<SimulatedDevice>(std::move(*state), std::move(surroundings));
}

} // namespace edgemend
