// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

#include "tests/architecture/source_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace edgemend::architecture;

/// The house as a test: who may include whom, and the habits that a reader relies on. Each rule is
/// also shown a file that breaks it, because a rule that cannot fail holds nothing.
class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTreeHoldsTheRules();
    void aBrokenRuleIsFound_data();
    void aBrokenRuleIsFound();
    void whatIsAllowedStaysSilent_data();
    void whatIsAllowedStaysSilent();
};

namespace {

const QByteArray spdx = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                        "// SPDX-FileCopyrightText: 2026 EdgeMend contributors\n";

QByteArray including(const char *what) { return spdx + "#include " + what + "\n"; }

QByteArray functionOfLines(int count)
{
    return spdx + "void f()\n{\n" + QByteArray("    g();\n").repeated(count) + "}\n";
}

} // namespace

void ArchitectureTest::theTreeHoldsTheRules()
{
    const auto files = filesOf(QStringLiteral(EDGEMEND_SOURCE_DIR));
    QVERIFY2(files.size() > 30, "the tree was not found");
    QStringList found;
    for (const auto &file : files)
        found += violations(file);
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

void ArchitectureTest::aBrokenRuleIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &path, const QByteArray &text,
                         const QString &said) { QTest::newRow(name) << path << text << said; };

    row("facts may not know issues", u"checks/facts/a.h"_s,
        spdx + "#pragma once\n#include \"checks/issues/issue.h\"\n",
        u"facts may not know issues"_s);
    row("device may not know evidence", u"checks/device/a.cpp"_s,
        including("\"checks/evidence/probe.h\""), u"device may not know evidence"_s);
    row("issues may not know repair", u"checks/issues/config/a.cpp"_s,
        including("\"checks/repair/journal.h\""), u"issues may not know repair"_s);
    row("a file at the root of checks knows no layer", u"checks/message.h"_s,
        including("\"checks/device/device.h\"") + "#pragma once\n",
        u"checks may not know device"_s);
    row("checks knows no app", u"checks/report/a.cpp"_s, including("\"app/ssh/ssh_device.h\""),
        u"checks knows nobody"_s);
    row("the wizard sees checks only", u"wizard/a.cpp"_s, including("\"app/ssh/ssh_device.h\""),
        u"the wizard sees checks only"_s);
    row("the product includes no test", u"app/a.cpp"_s, including("\"tests/support/fake.h\""),
        u"does not include tests"_s);
    row("an include from beside the file", u"checks/facts/a.cpp"_s, including("\"fact.h\""),
        u"from the root"_s);
    row("libssh in the wizard", u"wizard/a.cpp"_s, including("<libssh/libssh.h>"), u"app/ssh"_s);
    row("libssh elsewhere in app", u"app/cli/a.cpp"_s, including("<libssh/libssh.h>"),
        u"app/ssh"_s);
    row("a socket in checks", u"checks/evidence/a.cpp"_s, including("<QTcpSocket>"),
        u"no sockets"_s);
    row("a system socket in checks", u"checks/evidence/a.cpp"_s, including("<sys/socket.h>"),
        u"no sockets"_s);
    row("a process in checks", u"checks/device/a.cpp"_s, including("<QProcess>"), u"no process"_s);
    row("a thread in checks", u"checks/diagnosis/a.cpp"_s, including("<thread>"), u"no threads"_s);
    row("a widget in checks", u"checks/report/a.cpp"_s, including("<QLabel>"), u"draws nothing"_s);
    row("a colour outside the report", u"checks/facts/a.cpp"_s, including("<QColor>"), u"Qt Gui"_s);
    row("a socket in the wizard", u"wizard/a.cpp"_s, including("<QHostInfo>"), u"no socket"_s);
    row("a second owner of a thread", u"wizard/pages/a.cpp"_s, including("<QThread>"),
        u"one owner of a thread"_s);
    row("checks links widgets", u"checks/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend_checks PUBLIC\n    Qt6::Core Qt6::Widgets)\n",
        u"links Qt6::Widgets"_s);
    row("checks links libssh", u"checks/device/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend_checks PRIVATE ssh)\n", u"links ssh"_s);
    row("the command line links libssh", u"app/cli/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend_cli PRIVATE edgemend_cli_commands ssh)\n",
        u"links ssh"_s);
    row("the window links libssh", u"app/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend PRIVATE PkgConfig::libssh)\n",
        u"links PkgConfig::libssh"_s);
    row("the wizard links Qt Network", u"wizard/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend_wizard PUBLIC Qt6::Network)\n",
        u"links Qt6::Network"_s);
    row("a long file", u"tests/a.cpp"_s, spdx + QByteArray("x\n").repeated(399), u"401 lines"_s);
    row("a long function", u"app/a.cpp"_s, functionOfLines(41), u"a function of 41 lines"_s);
    row("no licence", u"app/a.cpp"_s, "// SPDX-FileCopyrightText: 2026\n",
        u"SPDX-License-Identifier"_s);
    row("no licence in a script without suffix", u"tests/lab/up"_s,
        "#!/bin/sh\n# SPDX-FileCopyrightText: 2026\n", u"SPDX-License"_s);
    row("no include guard", u"app/a.h"_s, spdx, u"#pragma once"_s);
    row("an open end without its issue", u"app/a.cpp"_s,
        spdx
            + "// TO"
              "DO later\n",
        u"#N"_s);
    row("a registry's host", u"tests/a.sh"_s,
        spdx
            + "curl http://deb."
              "debian.org/x\n",
        u"package registry"_s);
    row("somebody's workplace", u"tests/a.sh"_s,
        spdx
            + "cat /wo"
              "rk/x\n",
        u"workplace"_s);
    row("a nested event loop", u"app/a.cpp"_s, spdx + "QEventLoop loop;\n", u"event loops"_s);
    row("the lab's name in the product", u"checks/facts/a.cpp"_s, spdx + "// lab-hub\n",
        u"does not know the lab"_s);
    row("a page with a colour of its own", u"wizard/pages/a.cpp"_s,
        spdx + "const auto ink = QColor(0x12, 0x34, 0x56);\n", u"from the tokens"_s);
    row("a colour by name", u"wizard/widgets/a.cpp"_s, spdx + "painter.setPen(Qt::darkRed);\n",
        u"from the tokens"_s);
    row("a colour by number", u"wizard/rail.cpp"_s,
        spdx + "box.fill = QColor { u\"#123456\"_qs };\n", u"from the tokens"_s);
    row("a colour in a variable", u"wizard/tour_mark.h"_s,
        spdx + "#pragma once\nconst QColor ink(10, 20, 30);\n", u"from the tokens"_s);
    row("a style sheet", u"wizard/widgets/a.cpp"_s, spdx + "setStyleSheet(u\"margin: 0\"_qs);\n",
        u"no style sheets"_s);
    row("a page with a palette", u"wizard/pages/a.cpp"_s, spdx + "label->setPalette(mine);\n",
        u"sets no palette"_s);
}

void ArchitectureTest::aBrokenRuleIsFound()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto found = violations({ path, text });
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(said), qPrintable(found.first()));
}

void ArchitectureTest::whatIsAllowedStaysSilent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QString &path, const QByteArray &text) {
        QTest::newRow(name) << path << text;
    };

    row("to the left", u"checks/issues/config/a.cpp"_s, including("\"checks/facts/fact.h\""));
    row("within the layer", u"checks/facts/a.cpp"_s, including("\"checks/facts/fact.h\""));
    row("messages are everybody's", u"checks/device/a.cpp"_s, including("\"checks/message.h\""));
    row("a stop token is not a thread", u"checks/device/a.cpp"_s, including("<stop_token>"));
    row("a wait that can be stopped", u"checks/repair/a.cpp"_s, including("<condition_variable>"));
    row("the report paints", u"checks/report/pdf.cpp"_s, including("<QPdfWriter>"));
    row("libssh in its place", u"app/ssh/a.cpp"_s, including("<libssh/libssh.h>"));
    row("what lends a thread", u"wizard/in_background.cpp"_s, including("<QThread>"));
    row("the wizard's thread", u"wizard/device_thread.cpp"_s, including("<QThread>"));
    row("tests may start processes", u"tests/app/ssh/a.cpp"_s, including("<QProcess>"));
    row("generated code", u"wizard/pages/a.cpp"_s, including("\"ui_connect_page.h\""));
    row("the command line links what brings libssh", u"app/cli/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend_cli PRIVATE edgemend_ssh Threads::Threads)\n");
    row("app/ssh links libssh", u"app/ssh/CMakeLists.txt"_s,
        spdx + "target_link_libraries(edgemend_ssh PUBLIC edgemend_checks ssh)\n");
    row("a function at the limit", u"app/a.cpp"_s, functionOfLines(40));
    row("a file at the limit", u"app/a.cpp"_s, spdx + QByteArray("x\n").repeated(398));
    row("an open end with its issue", u"app/a.cpp"_s,
        spdx
            + "// TO"
              "DO(#12) later\n");
    row("a template for a folder's name", u"tests/a.sh"_s, spdx + "mktemp -d /tmp/x.XXXXXX\n");
    row("a colour of Look", u"wizard/pages/a.cpp"_s,
        spdx + "const QColor ink = look.colour(Colour::Accent);\nvoid f(const QColor &fill);\n");
    row("no colour at all", u"wizard/widgets/a.cpp"_s,
        spdx + "return on ? QColor { Qt::transparent } : QColor();\n");
    row("a field's palette", u"wizard/widgets/a.cpp"_s,
        spdx + "palette.setColor(QPalette::Base, Qt::transparent);\nedit->setPalette(palette);\n");
    row("the paper is white", u"wizard/widgets/signature_pad.cpp"_s,
        spdx + "image.fill(Qt::white);\n");
    row("the style knows colours", u"wizard/style/a.cpp"_s, spdx + "QColor(1, 2, 3);\n");
    row("a picture needs no licence line", u"resources/icons/a.svg"_s, "<svg/>\n");
}

void ArchitectureTest::whatIsAllowedStaysSilent()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QCOMPARE(violations({ path, text }), QStringList());
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
