// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/script_bundle.h"

#include <QTest>

#include <algorithm>

namespace edgemend::test {

/// The shape of what is sent; that it runs is tested in tests/shells.
class ScriptBundleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loaderFitsEveryLoginShell();
    void fullCatalogueFitsTheExecString();
    void quotesDoNotMultiply();
    void headersStayAtHome();
    void emptyRun();
};

static Script script(QByteArray body, int index = 0)
{
    return {
        .id = "script-" + QByteArray::number(index), .body = std::move(body), .arguments = {}
    };
}

void ScriptBundleTest::loaderFitsEveryLoginShell()
{
    const QByteArray loader = loaderString(123456789);
    QVERIFY(loader.size() < 2048);
    // csh, tcsh and fish: no history mark, no escape, one pair of quotes, one line
    for (const char forbidden : { '\n', '!', '\\' })
        QVERIFY(!loader.contains(forbidden));
    QCOMPARE(loader.count('\''), 2);
    QVERIFY(loader.contains("123456789"));
}

void ScriptBundleTest::fullCatalogueFitsTheExecString()
{
    QList<Script> scripts;
    for (int i = 0; i < 50; ++i)
        scripts << script(
            QByteArray("awk '{ print $1 }' /proc/mounts | grep -v 'x' # some more words\n")
                .repeated(20),
            i);
    const QByteArray bundle = bundleScripts(scripts, {});
    QVERIFY2(bundle.size() < longestExecString, QByteArray::number(bundle.size()));
    QVERIFY(execString(bundle).size() < longestExecString);
}

/// Three levels of quoting would turn one quote into 13 bytes and more.
void ScriptBundleTest::quotesDoNotMultiply()
{
    const auto sizeWith = [](const QByteArray &body) {
        return execString(bundleScripts({ script(body) }, {})).size();
    };
    const auto plain = sizeWith(QByteArray(1000, 'x'));
    QCOMPARE(sizeWith(QByteArray(1000, '\'')) - plain, 3 * 1000);
}

void ScriptBundleTest::headersStayAtHome()
{
    const QByteArray bundle = bundleScripts(
        { script("# SPDX-License-Identifier: x\n\n# why\necho kept # this too\n") }, {});
    QVERIFY(!bundle.contains("SPDX") && !bundle.contains("# why"));
    QVERIFY(bundle.contains("echo kept # this too\n"));
}

void ScriptBundleTest::emptyRun()
{
    QVERIFY(bundleScripts({}, {}).endsWith("em_start\n"));
    QVERIFY(bundleScripts({}, {}).size() < 20'000);
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::ScriptBundleTest)
#include "script_bundle_test.moc"
