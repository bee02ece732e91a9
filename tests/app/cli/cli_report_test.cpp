// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `check --pdf --html`, in this process and as the program that is installed, without a display.

#include "app/cli/commands.h"
#include "checks/repair/training_device.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace edgemend;

namespace {

class TrainingOpener final : public DeviceOpener {
public:
    Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&, std::stop_token) override
    {
        return makeTrainingDevice(options.target.scenario,
            { .stateFile = {}, .pace = SimulatedPace::none(), .clock = {} });
    }
};

struct Outcome {
    int code = -1;
    QString out, err;
};

Outcome run(const QString &line)
{
    TrainingOpener opener;
    std::istringstream in;
    std::ostringstream out, err;
    const int code
        = runCommandLine(line.split(u' ', Qt::SkipEmptyParts), opener, { in, out, err }, {});
    return { code, QString::fromStdString(out.str()), QString::fromStdString(err.str()) };
}

QByteArray contentOf(const QString &path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

/// The installed program, where there is neither a display nor a hint about one.
int runProgram(const QStringList &words, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"XDG_CACHE_HOME"_qs, home);
    environment.insert(u"XDG_RUNTIME_DIR"_qs, home);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(EDGEMEND_CLI), words);
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return -1;
    return program.exitCode();
}

} // namespace

class CliReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesBothInTheLanguageAskedFor_data()
    {
        QTest::addColumn<QByteArray>("verdict");
        QTest::newRow("en") << QByteArray { "The device does not work" };
        QTest::newRow("de") << QByteArray { "Das Gerät arbeitet nicht" };
    }
    void writesBothInTheLanguageAskedFor()
    {
        QFETCH(QByteArray, verdict);
        const QByteArray language = QTest::currentDataTag();
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"x.pdf"_qs), html = folder.filePath(u"x.html"_qs);
        const Outcome outcome = run(
            u"check demo:ip-forwarding-disabled --json --pdf %1 --html %2 --language %3"_qs.arg(
                pdf, html, QString::fromLatin1(language)));
        QVERIFY2(outcome.code == 1, qPrintable(outcome.err));
        QVERIFY(outcome.out.startsWith(u'{'));
        const QByteArray page = contentOf(html);
        QVERIFY(page.contains(verdict));
        QVERIFY(page.contains("<html lang=\"" + language + '"'));
        const QByteArray paper = contentOf(pdf);
        QVERIFY(paper.startsWith("%PDF-") && paper.contains("/Lang (" + language + ')'));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const Outcome outcome = run(u"check demo:healthy --html /no/such/folder/x.html"_qs);
        QCOMPARE(outcome.code, 4);
        QVERIFY(outcome.err.contains(u"/no/such/folder/x.html"));
        QVERIFY(!QFile::exists(u"/no/such/folder/x.html"_qs));
    }

    void theProgramNeedsNoDisplay()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"x.pdf"_qs);
        QCOMPARE(runProgram({ u"--version"_qs }, folder.path()), 0);
        QCOMPARE(
            runProgram({ u"check"_qs, u"demo:healthy"_qs, u"--pdf="_qs + pdf }, folder.path()), 0);
        QVERIFY(contentOf(pdf).startsWith("%PDF-"));
    }
};

QTEST_MAIN(CliReportTest)
#include "cli_report_test.moc"
