// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/report_of_visit.h"

#include "checks/report/report_input.h"
#include "wizard/symptoms.h"

#include <algorithm>

namespace edgemend {

namespace {

ReportFields fieldsOf(const ReportForm &form)
{
    ReportFields fields;
    fields.company = form.company;
    fields.technician = form.technician;
    fields.customer = form.customer;
    fields.job = form.job;
    fields.observations = form.observations;
    fields.photos = form.photos;
    fields.signatureTechnician = form.signatureTechnician;
    fields.signatureCustomer = form.signatureCustomer;
    return fields;
}

ReportWatched watchedOf(const WatchedPlaces &places)
{
    return { places.total, places.read, places.changed, places.before, places.after };
}

void addAnswers(QList<ReportAnswer> &list, const QList<Question> &questions,
    const QMap<QByteArray, QByteArray> &given)
{
    for (const Question &question : questions) {
        const QByteArray value = given.value(question.key);
        const auto option = std::find_if(question.options.begin(), question.options.end(),
            [&](const Question::Option &each) { return each.value == value; });
        if (option != question.options.end())
            list.append({ question.text, option->text });
    }
}

/// What the technician answered, with the question's own words.
QList<ReportAnswer> answersOf(const WizardSession &session, const Diagnosis &diagnosis)
{
    QList<ReportAnswer> list;
    addAnswers(list, lampQuestions(), session.answers(aboutTheDevice));
    for (const IssueResult &issue : diagnosis.issues)
        addAnswers(list, issue.questions, session.answers(issue.info.id));
    return list;
}

} // namespace

ReportModel reportOfVisit(
    WizardSession &session, const Translator &translator, const QDateTime &written)
{
    const ReportForm &form = session.reportForm();
    ReportInput input;
    if (const Diagnosis *first = session.firstDiagnosis())
        input.before = *first;
    if (session.diagnosis() && session.diagnosis() != session.firstDiagnosis())
        input.after = *session.diagnosis();
    input.changes = session.changesOfThisVisit();
    input.watched = watchedOf(session.watchedPlaces());
    input.label = session.device().label;
    input.place = session.device().place;
    input.user = form.technician.isEmpty() ? session.services().user : form.technician;
    input.laptop = session.services().laptop;
    input.arrived = input.before.evidence.started;
    input.written = written;
    input.language = translator.language();
    input.fields = fieldsOf(form);
    for (const QByteArray &id : session.symptoms())
        if (const Message message = symptomMessage(id); !message.isEmpty())
            input.symptoms.append(message);
    input.answers = answersOf(session, input.before);
    input.stopped = session.stoppedContainers();
    if (session.hasCopies())
        input.copies.state = ReportCopies::State::Kept;
    else if (session.copiesRemovedAt().isValid())
        input.copies = { ReportCopies::State::Removed, session.copiesRemovedAt() };
    input.evidence
        = form.includeEvidence ? ReportInput::Evidence::Shown : ReportInput::Evidence::LeftOut;
    return makeReportModel(input, translator);
}

} // namespace edgemend
