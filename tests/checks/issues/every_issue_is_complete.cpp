// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every issue owes (design §4), held for all of the registry at once.

#include "checks/repair/training_device.h"
#include "tests/support/issue_cases.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QString root = QStringLiteral(EDGEMEND_SOURCE_DIR "/");

QString stemOf(const IssueInfo &info) { return QString::fromUtf8(info.id).replace(u'-', u'_'); }

QString folderOf(Area area)
{
    switch (area) {
    case Area::Connectivity:
        return u"connectivity/"_qs;
    case Area::Provisioning:
        return u"provisioning/"_qs;
    case Area::Modules:
        return u"modules/"_qs;
    case Area::Config:
        return u"config/"_qs;
    case Area::Nested:
        return u"nested/"_qs;
    case Area::System:
        break;
    }
    return u"system/"_qs;
}

QString readFile(const QString &path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString {};
}

/// What all cases of an issue give, by folder.
QMap<QString, IssueResult> judgedCases(const IssueInfo &info)
{
    const QString stem = folderOf(info.area) + stemOf(info);
    QMap<QString, IssueResult> results;
    for (const QString &folder : caseFolders(stem)) {
        const Diagnosis diagnosis = diagnose(
            fixtureEvidence(root + u"tests/checks/issues/"_qs + stem + u'/' + folder), Windows {});
        if (const IssueResult *issue = diagnosis.find(info.id))
            results.insert(folder, *issue);
    }
    return results;
}

/// A sentence or a name for people: no blanks around it, no place holder left open, no translation
/// glued together.
bool isText(const Message &message)
{
    const QString english = toEnglish(message);
    return !message.context.isEmpty() && !english.isEmpty() && english.trimmed() == english
        && !english.contains(u'%');
}

} // namespace

class EveryIssueIsComplete : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_issues.size() >= 3);
        QSet<QByteArray> ids;
        for (const auto &issue : m_issues)
            ids.insert(issue->info().id);
        QCOMPARE(ids.size(), qsizetype(m_issues.size()));
    }

    void idAndStemAreOne_data() { addIssues(); }
    void idAndStemAreOne()
    {
        const IssueInfo info = current();
        static const QRegularExpression words { u"^[a-z]+(-[a-z0-9]+)*$"_qs };
        QVERIFY(words.match(QString::fromUtf8(info.id)).hasMatch());
        QVERIFY(QFile::exists(
            root + u"checks/issues/"_qs + folderOf(info.area) + stemOf(info) + u".cpp"_qs));
    }

    void aTrainingDeviceHasIt_data() { addIssues(); }
    void aTrainingDeviceHasIt()
    {
        const QByteArray id = current().id;
        const auto device = makeTrainingDevice(QString::fromUtf8(id));
        QVERIFY(device.has_value());
        const Diagnosis diagnosis = runDiagnosis(**device, {}, {});
        const IssueResult *issue = diagnosis.find(id);
        QVERIFY(issue && isFinding(issue->verdict) && issue->explainedBy.isEmpty());
    }

    void infoSaysEverything_data() { addIssues(); }
    void infoSaysEverything()
    {
        const IssueInfo info = current();
        QVERIFY(isText(info.name) && isText(info.faultHeadline) && isText(info.window));
        QVERIFY(toEnglish(info.name) != toEnglish(info.faultHeadline));
        QVERIFY(!info.appliesTo.isEmpty());
        for (const QByteArray &explainer : info.explainedBy)
            QVERIFY2(isRegistered(explainer), explainer.constData());
        QCOMPARE(QSet<QByteArray>(info.explainedBy.begin(), info.explainedBy.end()).size(),
            info.explainedBy.size());
    }

    void casesCoverEveryVerdict_data() { addIssues(); }
    void casesCoverEveryVerdict()
    {
        const IssueInfo info = current();
        const auto results = judgedCases(info);
        QMap<QString, int> verdicts;
        for (const IssueResult &result : results)
            ++verdicts[verdictKey(result.verdict)];
        QVERIFY(verdicts[u"finding"_qs] >= 1);
        QVERIFY2(verdicts[u"absent"_qs] >= 2, "a near miss and a healed device");
        QVERIFY(verdicts[u"cannot-tell"_qs] >= 1);
        if (!info.appliesTo.contains(Generation::None))
            QVERIFY(verdicts[u"not-applicable"_qs] >= 1);
        bool healed = false;
        for (auto it = results.begin(); it != results.end(); ++it)
            healed
                |= it.key().contains(u"old_lines") && std::holds_alternative<Absent>(it->verdict);
        QVERIFY2(healed, "a healed device whose log still holds the old lines");
    }

    void everyVariantHasAWayOut_data() { addIssues(); }
    void everyVariantHasAWayOut()
    {
        const auto results = judgedCases(current());
        for (auto it = results.begin(); it != results.end(); ++it) {
            if (!isFinding(it->verdict))
                continue;
            const bool explained = it->noDeviceFix && isText(it->noDeviceFix->reason)
                && !it->noDeviceFix->instead.isEmpty();
            QVERIFY2(
                !it->fixes.isEmpty() || !it->cloud.isEmpty() || explained, qPrintable(it.key()));
            QSet<QByteArray> plans;
            for (const FixPlan &plan : it->fixes) {
                plans.insert(plan.id);
                QVERIFY2(isText(plan.title) && !plan.steps.isEmpty() && plan.effect.judge,
                    plan.id.constData());
                for (const FixStep &step : plan.steps)
                    QVERIFY(!commandLineFor(step).isEmpty());
            }
            QCOMPARE(plans.size(), it->fixes.size());
        }
    }

    /// A plan's effect must be false on the device that needs it, and true on the healthy one: else
    /// it proves nothing.
    void everyEffectTellsIllFromHealthy_data() { addIssues(); }
    void everyEffectTellsIllFromHealthy()
    {
        const IssueInfo info = current();
        const QString stem = folderOf(info.area) + stemOf(info);
        const DeviceFacts healthy = parseAll(fixtureEvidence());
        for (const QString &folder : caseFolders(stem)) {
            const Diagnosis diagnosis = diagnose(
                fixtureEvidence(root + u"tests/checks/issues/"_qs + stem + u'/' + folder),
                Windows {});
            for (const FixPlan &plan : diagnosis.find(info.id)->fixes) {
                QVERIFY2(
                    plan.effect.judge(diagnosis.facts) != EffectState::Proved, qPrintable(folder));
                QVERIFY2(plan.effect.judge(healthy) == EffectState::Proved, qPrintable(folder));
                QVERIFY2(plan.effect.judge(DeviceFacts {}) == EffectState::CannotTell,
                    "nothing known proves nothing");
            }
        }
    }

    void nothingKnownIsNotHealthy_data() { addIssues(); }
    void nothingKnownIsNotHealthy()
    {
        const Diagnosis diagnosis = diagnose(Evidence {}, Windows {});
        const IssueResult *issue = diagnosis.find(current().id);
        QVERIFY(issue && std::holds_alternative<CannotTell>(issue->verdict));
        QVERIFY(diagnosis.health == HealthState::CannotTell);
    }

    void helpPageHasItsThreeParts_data() { addIssues(); }
    void helpPageHasItsThreeParts()
    {
        const QString page = readFile(
            root + u"resources/help/en/"_qs + QString::fromUtf8(current().id) + u".md"_qs);
        QVERIFY(page.startsWith(u"# "));
        static const QRegularExpression heading { u"^## .+ \\{#([a-z]+)\\}$"_qs,
            QRegularExpression::MultilineOption };
        QStringList anchors;
        for (auto it = heading.globalMatch(page); it.hasNext();) {
            const auto match = it.next();
            anchors.append(match.captured(1));
            // the first paragraph is what the wizard shows: prose, not a list or a command
            const QString first = page.mid(match.capturedEnd()).trimmed().section(u"\n\n"_qs, 0, 0);
            QVERIFY2(first.size() > 60 && first.size() < 600, qPrintable(first));
            QVERIFY(first.at(0).isUpper() && first.endsWith(u'.'));
        }
        QCOMPARE(anchors, QStringList({ u"symptoms"_qs, u"cause"_qs, u"solution"_qs }));
        QCOMPARE(page.count(u"\n## "_qs), 3);
        QCOMPARE(page.count(u"```"_qs) % 2, 0);
    }

private:
    void addIssues() const
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_issues.size(); ++i)
            QTest::newRow(m_issues[i]->info().id.constData()) << static_cast<int>(i);
    }
    IssueInfo current() const
    {
        QFETCH(int, index);
        return m_issues[static_cast<size_t>(index)]->info();
    }
    bool isRegistered(const QByteArray &id) const
    {
        return std::any_of(m_issues.begin(), m_issues.end(),
            [&](const auto &issue) { return issue->info().id == id; });
    }

    const IssueList m_issues = makeAllIssues();
};

QTEST_GUILESS_MAIN(EveryIssueIsComplete)
#include "every_issue_is_complete.moc"
