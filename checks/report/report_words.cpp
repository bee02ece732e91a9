// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_words.h"

#include "checks/evidence/safe_text.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

constexpr qsizetype longestText = 256 * 1024;

/// What isolated() put around words that now become an argument of others.
QString withoutIsolates(QString text)
{
    return text.remove(QChar { 0x2068 }).remove(QChar { 0x2069 });
}

/// A number and its unit stay on one line.
QString together(QString text) { return text.replace(u' ', QChar { QChar::Nbsp }); }

QString bounded(const QString &text, qsizetype most)
{
    return text.size() > most ? text.left(most - 1) + QChar { 0x2026 } : text;
}

/// English without a country means the day first here: that is what the design shows.
QLocale localeOf(const QString &language)
{
    return language == u"en" ? QLocale { QLocale::English, QLocale::UnitedKingdom }
                             : QLocale { language };
}

} // namespace

ReportWords::ReportWords(
    const Translator &translator, const QString &language, const QTimeZone &zone)
    : m_translator(translator)
    , m_locale(localeOf(language))
    , m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

QString ReportWords::say(const Message &message) const
{
    Message safe = message;
    for (QString &argument : safe.arguments)
        argument = isolated(clean(isRightToLeft() ? withoutIsolates(argument) : argument));
    return m_translator.text(safe);
}

QString ReportWords::count(qsizetype number, const Message &one, const Message &many) const
{
    return say((number == 1 ? one : many).with(u"count"_qs, QString::number(number)));
}

QString ReportWords::clean(const QString &text, qsizetype most) const
{
    QString line = cleanLines(text, most);
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
}

QString ReportWords::cleanLines(const QString &text, qsizetype most) const
{
    // redacted before it is cut: half a secret would not be known for one
    const QString redacted = m_redactor.redact(text.left(longestText).toUtf8());
    return bounded(makeSafe(QStringView { redacted }), most).trimmed();
}

QString ReportWords::isolated(const QString &text) const
{
    constexpr char16_t firstStrong = 0x2068, end = 0x2069;
    return isRightToLeft() && !text.isEmpty() ? QChar { firstStrong } + text + QChar { end } : text;
}

QString ReportWords::fingerprint(const QString &text) const
{
    static const QRegularExpression shape { u"^SHA256:[A-Za-z0-9+/]{43}=?$"_qs };
    return shape.match(text).hasMatch() ? text : clean(text, 120);
}

QString ReportWords::date(const QDateTime &when) const
{
    static const QRegularExpression weekday { u"\\W*dddd\\W*"_qs };
    QString format = m_locale.dateFormat(QLocale::LongFormat);
    format.remove(weekday);
    QString date = m_locale.toString(when.toTimeZone(m_zone).date(), format);
    for (QChar &digit : date) // digits stay European
        if (const int value = digit.digitValue(); value >= 0)
            digit = QChar { u'0' + static_cast<char16_t>(value) };
    return date;
}

QString ReportWords::minute(const QDateTime &when) const
{
    return when.toTimeZone(m_zone).toString(u"HH:mm"_qs);
}

QString ReportWords::second(const QDateTime &when) const
{
    return when.toTimeZone(m_zone).toString(u"HH:mm:ss"_qs);
}

QString ReportWords::instant(const QDateTime &when) const
{
    return when.toTimeZone(m_zone).toString(u"HH:mm:ss.zzz"_qs);
}

QString ReportWords::duration(std::chrono::milliseconds length) const
{
    const qint64 seconds = (length.count() + 500) / 1000;
    const auto two = [this](const Message &words, qint64 large, qint64 small) {
        return together(say(words.with(u"large"_qs, QString::number(large))
                                .with(u"small"_qs, QString::number(small))));
    };
    if (seconds < 100)
        return together(
            say(REPORT_TEXT("{seconds} s").with(u"seconds"_qs, QString::number(seconds))));
    if (seconds < 3600)
        return two(REPORT_TEXT("{large} min {small} s"), seconds / 60, seconds % 60);
    if (seconds < 48 * 3600)
        return two(REPORT_TEXT("{large} h {small} min"), seconds / 3600, seconds / 60 % 60);
    return two(REPORT_TEXT("{large} days {small} h"), seconds / 86400, seconds / 3600 % 24);
}

QString ReportWords::zoneName(const QDateTime &when) const
{
    const int offset = when.toTimeZone(m_zone).offsetFromUtc() / 60;
    if (offset == 0)
        return u"UTC"_qs;
    return u"UTC%1%2:%3"_qs.arg(offset < 0 ? u'-' : u'+')
        .arg(std::abs(offset) / 60, 2, 10, QChar { u'0' })
        .arg(std::abs(offset) % 60, 2, 10, QChar { u'0' });
}

} // namespace edgemend
