// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/shell_quoting.h"

#include <QTest>

namespace edgemend::test {

/// What shells make of it is tested in tests/shells with every byte value.
class ShellQuotingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void word_data();
    void word();
    void everyByteStaysInsideTheQuotes();
    void words();
};

void ShellQuotingTest::word_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("empty") << QByteArray("") << QByteArray("''");
    QTest::newRow("plain") << QByteArray("plain") << QByteArray("'plain'");
    QTest::newRow("quote") << QByteArray("it's") << QByteArray("'it'\\''s'");
    QTest::newRow("only quotes") << QByteArray("''") << QByteArray("''\\'''\\'''");
    QTest::newRow("command") << QByteArray("$(reboot)`id`\n!x")
                             << QByteArray("'$(reboot)`id`\n!x'");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QByteArray("'ab'");
}

void ShellQuotingTest::word()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, quoted);
    QCOMPARE(shellQuoted(QByteArrayView { text }), quoted);
}

void ShellQuotingTest::everyByteStaysInsideTheQuotes()
{
    for (int value = 1; value < 256; ++value) {
        const QByteArray text(1, static_cast<char>(value));
        const QByteArray expected = value == '\'' ? QByteArray("''\\'''") : '\'' + text + '\'';
        QCOMPARE(shellQuoted(QByteArrayView { text }), expected);
    }
}

void ShellQuotingTest::words()
{
    QCOMPARE(shellQuoted(QList<QByteArray> {}), QByteArray(""));
    QCOMPARE(shellQuoted(QList<QByteArray> { "a", "", "b c" }), QByteArray("'a' '' 'b c'"));
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::ShellQuotingTest)
#include "shell_quoting_test.moc"
