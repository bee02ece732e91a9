// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person typed, as a target.

#include "wizard/wizard_session.h"

namespace edgemend {

namespace {

#define ADDRESS_TEXT(source) text("Address", QT_TRANSLATE_NOOP("Address", source))

tl::unexpected<Failure> noAddress(Message why)
{
    return failure(FailureKind::Usage, ADDRESS_TEXT("Read the address"), std::move(why),
        ADDRESS_TEXT("Write it as user@host, or user@host:port."));
}

} // namespace

Result<Target> WizardSession::parseAddress(const QString &typed)
{
    Target target;
    QString rest = typed.trimmed();
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        target.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (target.user.isEmpty())
            return noAddress(ADDRESS_TEXT("There is no user before @."));
    }
    QString port;
    const bool bracketed = rest.startsWith(u'[');
    const qsizetype colon = bracketed ? rest.indexOf(u"]:") + 1 : rest.indexOf(u':');
    // more than one colon without brackets is an IPv6 address without a port
    if (colon > 0 && (bracketed || rest.count(u':') == 1)) {
        port = rest.mid(colon + 1);
        rest = rest.left(colon);
    }
    if (bracketed && rest.endsWith(u']'))
        rest = rest.mid(1).chopped(1);
    for (const QChar letter : rest + target.user)
        if (letter.isSpace() || !letter.isPrint())
            return noAddress(ADDRESS_TEXT("There is a blank in the address."));
    if (rest.isEmpty() || rest.startsWith(u'-'))
        return noAddress(ADDRESS_TEXT("There is no host name in it."));
    target.host = rest;
    if (!port.isNull()) {
        bool isNumber = false;
        target.port = port.toUShort(&isNumber);
        if (!isNumber || target.port == 0)
            return noAddress(ADDRESS_TEXT("The port is a number from 1 to 65535."));
    }
    return target;
}

} // namespace edgemend
