// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QJsonObject>

namespace edgemend {

/// Messages in saved files: context, source and arguments, never a translated text.
[[nodiscard]] inline QJsonObject messageToJson(const Message &message)
{
    QJsonObject arguments;
    for (auto it = message.arguments.cbegin(); it != message.arguments.cend(); ++it)
        arguments.insert(it.key(), it.value());
    return { { u"context"_qs, QString::fromUtf8(message.context) },
        { u"source"_qs, QString::fromUtf8(message.source) }, { u"arguments"_qs, arguments } };
}

[[nodiscard]] inline Message messageFromJson(const QJsonObject &object)
{
    Message message;
    message.context = object[u"context"_qs].toString().toUtf8();
    message.source = object[u"source"_qs].toString().toUtf8();
    const QJsonObject arguments = object[u"arguments"_qs].toObject();
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        message.arguments.insert(it.key(), it.value().toString());
    return message;
}

} // namespace edgemend
