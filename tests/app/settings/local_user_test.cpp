// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/local_user.h"

#include <QHash>
#include <QTest>

using namespace edgemend;
using Variables = QHash<QByteArray, QByteArray>;

class LocalUserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNameIsFound_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("person");
        const auto row = [](const char *name, const Variables &variables, const char *user,
                             const char *person) {
            QTest::newRow(name) << variables << QString::fromUtf8(user)
                                << QString::fromUtf8(person);
        };
        row("a login shell", { { "USER", "ann" }, { "LOGNAME", "bob" }, { "HOME", "/home/eve" } },
            "ann", "ann");
        row("cron", { { "LOGNAME", "bob" }, { "HOME", "/home/eve" } }, "bob", "bob");
        row("Windows", { { "USERNAME", "Jörg" } }, "Jörg", "Jörg");
        row("empty counts as unset", { { "USER", "" }, { "LOGNAME", "bob" } }, "bob", "bob");
        row("only a home folder", { { "HOME", "/home/eve" } }, "eve", "eve");
        row("a container without a home", { { "HOME", "/" } }, "", "");
        row("under sudo", { { "USER", "root" }, { "SUDO_USER", "ann" } }, "root", "ann");
    }

    void theNameIsFound()
    {
        QFETCH(const Variables, variables);
        QHash<QByteArray, QByteArray> kept;
        for (const char *name : { "USER", "LOGNAME", "USERNAME", "SUDO_USER", "HOME" }) {
            if (qEnvironmentVariableIsSet(name))
                kept.insert(name, qgetenv(name));
            qunsetenv(name);
            if (const auto value = variables.constFind(name); value != variables.cend())
                qputenv(name, *value);
        }
        const QString user = localUser();
        const QString person = personHere();
        for (const char *name : { "USER", "LOGNAME", "USERNAME", "SUDO_USER", "HOME" })
            kept.contains(name) ? qputenv(name, kept.value(name)) : qunsetenv(name);
        QTEST(user, "user");
        QTEST(person, "person");
    }
};

QTEST_GUILESS_MAIN(LocalUserTest)
#include "local_user_test.moc"
