// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/evidence_lines.h"

#include "checks/evidence/safe_text.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

constexpr qsizetype mostCharacters = 4000;

/// A time stamp at the beginning of a line of a log, and what follows it.
struct Stamped {
    QDateTime time;
    QString rest;
};

Stamped splitStamp(const QString &line)
{
    static const QRegularExpression pattern(
        u"^\\[?(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:[.,]\\d+)?"
        "\\s?(Z|[+-]\\d\\d:?\\d\\d)?\\]?\\s+"_qs);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return { {}, line };
    QString zone = match.captured(3);
    // without a zone it is UTC: that is what runtime and journal are asked for
    if (zone.isEmpty())
        zone = u"Z"_qs;
    else if (zone.size() == 5)
        zone.insert(3, u':');
    const QDateTime time
        = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + zone, Qt::ISODate);
    if (!time.isValid())
        return { {}, line }; // looks like a time and is none: the device's words stay as they are
    return { time, line.sliced(match.capturedLength()) };
}

/// A line of the journal as "host unit[pid]: words"; its own stamp, if it has one, went before.
struct Said {
    QString by, words; ///< `by` is empty where the line has another form
};

Said splitJournal(const QString &line)
{
    static const QRegularExpression pattern(u"^\\S+ ([\\w.@-]+)\\[\\d+\\]: (.+)$"_qs);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    return { match.captured(1), splitStamp(match.captured(2)).rest };
}

QString clockTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"HH:mm:ss"_qs) : QString {};
}

QString bounded(QString text)
{
    if (text.size() > mostCharacters) {
        text.truncate(mostCharacters);
        text.append(u'…');
    }
    return text;
}

} // namespace

QList<EvidenceLine> evidenceLines(const QList<Excerpt> &excerpts, EvidenceLine::Weight weight,
    const QDateTime &readAt, std::chrono::milliseconds deviceAhead)
{
    QList<EvidenceLine> lines;
    for (const Excerpt &excerpt : excerpts) {
        const QString source = makeSafe(excerpt.probe);
        const QStringList parts = makeSafe(excerpt.text).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const Stamped stamped = splitStamp(part);
            const bool hasStamp = stamped.time.isValid();
            const QDateTime time = hasStamp ? stamped.time.addMSecs(-deviceAhead.count()) : readAt;
            const Said said = splitJournal(stamped.rest);
            lines.append({ clockTime(time), said.by.isEmpty() ? source : said.by,
                bounded(said.by.isEmpty() ? stamped.rest : said.words), weight });
        }
    }
    return lines;
}

void EvidenceModel::setLines(const QList<EvidenceLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_open = QList<bool>(lines.size(), false);
    endResetModel();
}

void EvidenceModel::toggleOpen(int row)
{
    if (row < 0 || row >= m_open.size())
        return;
    m_open[row] = !m_open[row];
    Q_EMIT dataChanged(index(row), index(row), { OpenRole, Qt::SizeHintRole });
}

QString EvidenceModel::plainText() const
{
    QString text;
    for (const EvidenceLine &line : m_lines)
        text += line.time + u'\t' + line.source + u'\t' + line.text + u'\n';
    return text;
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EvidenceLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::AccessibleTextRole:
        return spoken(line);
    case TimeRole:
        return line.time;
    case SourceRole:
        return line.source;
    case DecidesRole:
        return line.weight == EvidenceLine::Weight::Decides;
    case OpenRole:
        return m_open[index.row()];
    default:
        return {};
    }
}

QString EvidenceModel::spoken(const EvidenceLine &line) const
{
    QStringList parts { line.time, line.source, line.text };
    if (line.weight == EvidenceLine::Weight::Decides)
        parts.prepend(tr("Decides"));
    parts.removeAll(QString {});
    return parts.join(u", "_qs);
}

} // namespace edgemend
