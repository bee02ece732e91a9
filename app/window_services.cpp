// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_services.h"

#include "app/settings/local_user.h"
#include "app/ssh/ssh_connector.h"
#include "checks/repair/training_connector.h"

#include <QFileInfo>
#include <QSysInfo>

namespace edgemend {

namespace {

QStringList keptTrainingDevices()
{
    QStringList files;
    for (const QByteArray &scenario : trainingScenarios())
        if (const QString file = trainingStateFile(QString::fromUtf8(scenario));
            QFileInfo::exists(file))
            files.append(file);
    return files;
}

} // namespace

QString windowDataFolder() { return QFileInfo(standardSshSettings().knownHostsFile).path(); }

WizardServices makeWindowServices()
{
    WizardServices services;
    services.makeConnector = [] { return makeSshConnector(standardSshSettings()); };
    services.makeTrainingConnector = [](const QString &scenario) {
        TrainingOptions options;
        options.stateFile = trainingStateFile(scenario);
        return makeTrainingConnector(scenario, std::move(options));
    };
    services.identityFiles = standardIdentityFiles;
    services.trainingFiles = keptTrainingDevices;
    services.dataFolder = windowDataFolder();
    services.laptop = QSysInfo::machineHostName();
    services.user = personHere();
    return services;
}

} // namespace edgemend
