// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_look.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace edgemend {

namespace embedded {
QByteArrayView designTokens(QByteArrayView name);
}

namespace {

QJsonObject tokens()
{
    const QByteArrayView bytes = embedded::designTokens("tokens.json");
    return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size())).object();
}

/// The tokens write #RRGGBBAA, QColor reads #AARRGGBB.
QColor colourFrom(const QString &token)
{
    return QColor { token.size() == 9 ? u"#"_qs + token.right(2) + token.mid(1, 6) : token };
}

QByteArray stem(ReportMark mark)
{
    switch (mark) {
    case ReportMark::Fault:
        return "fault";
    case ReportMark::Warning:
        return "warning";
    case ReportMark::Fine:
        return "fine";
    case ReportMark::Unknown:
        return "unknown";
    case ReportMark::NotApplicable:
    case ReportMark::None:
        break;
    }
    return "notApplicable";
}

} // namespace

ReportLook::ReportLook()
{
    const QJsonObject all = tokens();
    const QJsonObject light = all[u"colors"_qs][u"light"_qs].toObject();
    for (auto it = light.begin(); it != light.end(); ++it)
        m_colours.insert(it.key().toUtf8(), colourFrom(it.value().toString()));
    const QJsonObject report = all[u"report"_qs].toObject();
    const QJsonObject margins = report[u"marginMm"_qs].toObject();
    marginTop = margins[u"top"_qs].toDouble();
    marginBottom = margins[u"bottom"_qs].toDouble();
    marginStart = margins[u"start"_qs].toDouble();
    marginEnd = margins[u"end"_qs].toDouble();
    bodyPt = report[u"bodyPt"_qs].toDouble();
    monoPt = report[u"monoPt"_qs].toDouble();
    titlePt = report[u"titlePt"_qs].toDouble();
    headingPt = report[u"headingPt"_qs].toDouble();
}

QColor ReportLook::colour(const char *token) const { return m_colours.value(token); }

QColor ReportLook::markColour(ReportMark mark) const
{
    return m_colours.value(stem(mark) + "Mark");
}

QColor ReportLook::wordColour(ReportMark mark) const
{
    return m_colours.value(stem(mark) + "Text");
}

QColor ReportLook::glyphColour(ReportMark mark) const
{
    QByteArray name = stem(mark);
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return m_colours.value("on" + name, m_colours.value("surface"));
}

} // namespace edgemend
