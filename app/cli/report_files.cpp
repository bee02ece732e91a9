// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/report_files.h"

#include "app/settings/local_user.h"
#include "checks/report/report_html.h"
#include "checks/report/report_pdf.h"

#include <QGuiApplication>
#include <QSaveFile>
#include <QSysInfo>

#include <string_view>

namespace edgemend {

namespace {

#define CLI_TEXT(source) text("Cli", QT_TRANSLATE_NOOP("Cli", source))

ReportInput inputOf(const CliOptions &options, const Diagnosis &diagnosis)
{
    ReportInput input;
    input.before = diagnosis;
    input.user = personHere();
    input.laptop = QSysInfo::machineHostName();
    input.arrived = diagnosis.evidence.started;
    input.written = QDateTime::currentDateTimeUtc();
    input.language = options.language;
    return input;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file { path };
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(FailureKind::Io, CLI_TEXT("Write the report"),
            CLI_TEXT("{file}: {why}").with(u"file"_qs, path).with(u"why"_qs, file.errorString()));
    return {};
}

} // namespace

Result<void> writeReports(
    const CliOptions &options, const Diagnosis &diagnosis, const Translator &words)
{
    if (options.pdfFile.isEmpty() && options.htmlFile.isEmpty())
        return {};
    const ReportModel model = makeReportModel(inputOf(options, diagnosis), words);
    if (!options.htmlFile.isEmpty())
        if (Result<void> written = writeFile(options.htmlFile, reportToHtml(model)); !written)
            return written;
    if (options.pdfFile.isEmpty())
        return {};
    const Result<QByteArray> pdf = reportToPdf(model, PaperSize::A4);
    if (!pdf)
        return tl::unexpected { pdf.error() };
    return writeFile(options.pdfFile, *pdf);
}

std::unique_ptr<QCoreApplication> makeCliApplication(int &argc, char **argv)
{
    bool wantsPaper = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word { argv[i] };
        wantsPaper |= word == "--pdf" || word.starts_with("--pdf=");
    }
    if (!wantsPaper)
        return std::make_unique<QCoreApplication>(argc, argv);
    // nothing is ever shown, so a display that is missing or refuses must not end the program
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace edgemend
