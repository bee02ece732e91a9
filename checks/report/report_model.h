// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_input.h"

// A report as strings and small enums, in reading order. PDF, HTML and JSON are written from this
// one value, so they cannot say different things.

namespace edgemend {

/// Shape before colour (visual README §5): octagon, triangle, disc, diamond, ring.
enum class ReportMark { None, Fault, Warning, Fine, Unknown, NotApplicable };
[[nodiscard]] QString reportMarkKey(ReportMark mark); ///< "fault" …: stable, in JSON and CSS

struct ReportSpan {
    QString text;
    enum class Kind { Plain, Strong, Mono, Muted } kind = Kind::Plain;
    bool operator==(const ReportSpan &) const = default;
};
using ReportText = QList<ReportSpan>; ///< one paragraph; writers put a blank between spans
[[nodiscard]] QString plainText(const ReportText &text);

struct ReportRow { ///< "Host key | SHA256:… | known since 4 November 2025"
    QString name, value;
    QString note;
    bool isMono = false;
};

struct ReportItem { ///< a mark, a name, a value: signs, checks
    QByteArray id;
    ReportMark mark = ReportMark::None;
    QString name, value;
};

struct ReportCount {
    QByteArray id; ///< "faults", "warnings", "fine", "unknown", "not-applicable"
    ReportMark mark = ReportMark::None;
    int number = 0;
    QString label;
};

struct ReportDone {
    QString when; ///< "10:27–10:29"
    ReportText what;
    ReportMark mark = ReportMark::None;
    QString state; ///< "Kept"
};

struct ReportEvidenceLine {
    QString source, text;
    bool decisive = false;
};

/// Modules, device and hub with the two ways between them.
struct ReportDiagram {
    struct Way {
        ReportMark mark = ReportMark::None; ///< Fine, Fault, Unknown
        QString label;
    };
    QString group, groupDetail; ///< "Module network", "azure-iot-edge"
    QStringList modules; ///< at most three
    QString device, deviceDetail;
    QString hub, hubDetail;
    Way fromDevice, fromModules;
    QString words; ///< the same as a sentence, for who cannot see it
};

struct ReportExplained {
    QByteArray id;
    ReportMark mark = ReportMark::None;
    QString lead; ///< "Explained:"
    QString headline, detail;
};

struct ReportFinding {
    QByteArray id;
    int number = 0;
    ReportMark mark = ReportMark::Fault;
    QString headline;
    ReportMark stateMark = ReportMark::None;
    QString state; ///< "Mended"
    QString symptom, cause;
    std::optional<ReportDiagram> diagram;
    QString evidenceTitle, evidenceTime;
    QList<ReportEvidenceLine> evidence; ///< at most four
    QList<ReportExplained> explained;
    QStringList advice; ///< what a person must do elsewhere
    QStringList commands; ///< for the cloud, to be copied
};

struct ReportDiffLine {
    enum class Kind { Context, Removed, Added } kind = Kind::Context;
    QString text;
};

struct ReportDiff {
    QString path;
    QList<ReportDiffLine> lines;
    QString rest; ///< "12 more lines …", or empty
};

struct ReportStepRow {
    QString when; ///< "10:27:04", the laptop's time
    ReportText what;
};

struct ReportChange {
    QByteArray id; ///< of the transaction
    QString letter, title;
    ReportMark mark = ReportMark::None;
    QString state;
    QList<ReportDiff> diffs;
    QList<ReportStepRow> steps;
    QList<ReportText> consent; ///< who confirmed, who allowed the outage, how long it was
};

struct ReportCheckGroup {
    QByteArray id; ///< verdict key, or "not-read"
    ReportMark mark = ReportMark::None;
    QString title;
    QList<ReportItem> rows;
};

struct ReportPhoto {
    QByteArray jpeg;
    QString caption;
};

struct ReportSignature {
    QByteArray png; ///< empty: a line to sign by hand
    QString label;
};

struct ReportModel {
    QString language; ///< BCP 47
    bool rightToLeft = false;
    QString tool, version, company, author;
    QString documentTitle, kind, title, subtitle, number;
    QDateTime written;

    ReportMark verdictMark = ReportMark::Unknown;
    QString verdict;
    QStringList verdictDetail; ///< sentences

    QString signsTitle, signsTime, signsNote;
    QList<ReportItem> signs; ///< always five
    QString countsTitle;
    QList<ReportCount> counts; ///< always five; they sum to the number of problems

    QString deviceTitle, visitTitle;
    QList<ReportRow> device, visit;

    QString doneTitle;
    QList<ReportDone> done;
    QString nothingDone; ///< when `done` is empty
    ReportText watched;

    QString findingsTitle, findingsNone;
    QList<ReportFinding> findings;

    QString seenTitle;
    QList<ReportRow> seen; ///< symptoms, answers
    QStringList observations; ///< paragraphs
    QList<ReportPhoto> photos;

    QString changesTitle, changesSummary;
    QList<ReportChange> changes;
    QString otherChangesTitle;
    QStringList otherChanges; ///< watched places that changed besides

    QString undoTitle, undoIntro;
    QStringList undoCommands;
    ReportText copies;

    QString checksTitle, checksSummary;
    QList<ReportCheckGroup> checks; ///< *could not be told* first

    QString leftOutTitle;
    QStringList leftOut;

    QString signedTitle;
    QList<ReportSignature> signatures; ///< technician, customer

    QString footer; ///< "Line 4 / press-07, Example Plant"
    QString numberLine; ///< "Report 2026-03-17-press-07-01"
    QString pageOf; ///< "Page {page} of {pages}"
};

/// Pure: the same input and translator give the same report, whatever the machine.
[[nodiscard]] ReportModel makeReportModel(const ReportInput &input, const Translator &translator);

/// "Page 2 of 4".
[[nodiscard]] QString pageWords(const ReportModel &model, int page, int pages);

} // namespace edgemend
