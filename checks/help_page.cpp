// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the part of Markdown that our own pages use: paragraphs, bullets, steps, code, tables, and
// in a line `code`, **strong** and *strong*. The pages are embedded, so nothing here is hostile.

#include "checks/help_page.h"

#include "checks/message.h"
#include "checks/pseudo_translator.h"

#include <QRegularExpression>
#include <QStringList>

namespace edgemend {

namespace embedded {
QByteArrayView helpInEnglish(QByteArrayView name); // both written by checks/issues/CMakeLists.txt
QByteArrayView helpInGerman(QByteArrayView name);
} // namespace embedded

namespace {

using Values = QMap<QString, QString>;

class Inline {
public:
    explicit Inline(const Values &values)
        : m_values(values)
    {
    }

    HelpText parse(const QString &line)
    {
        for (qsizetype at = 0; at < line.size(); ++at) {
            const QChar c = line[at];
            const qsizetype end = c == u'`' ? line.indexOf(u'`', at + 1) : -1;
            if (end > at) {
                finish();
                m_open = line.mid(at + 1, end - at - 1);
                finish(HelpSpan::Kind::Code);
                at = end;
            } else if (c == u'*') {
                finish();
                m_strong = !m_strong;
                if (line.mid(at + 1, 1) == u"*")
                    ++at;
            } else {
                m_open += c;
            }
        }
        finish();
        return m_spans;
    }

private:
    void finish() { finish(m_strong ? HelpSpan::Kind::Strong : HelpSpan::Kind::Plain); }
    void finish(HelpSpan::Kind kind)
    {
        if (!m_open.isEmpty())
            m_spans.append({ kind, fillIn(m_open, m_values) });
        m_open.clear();
    }

    const Values &m_values;
    HelpText m_spans;
    QString m_open;
    bool m_strong = false;
};

/// One list of lines into blocks; items of a list are read by the same rules, without their indent.
class Blocks {
public:
    Blocks(QStringList lines, const Values &values)
        : m_lines(std::move(lines))
        , m_values(values)
    {
    }

    std::vector<HelpBlock> parse()
    {
        std::vector<HelpBlock> blocks;
        while (m_at < m_lines.size()) {
            const QString &line = m_lines[m_at];
            if (line.trimmed().isEmpty())
                ++m_at;
            else if (line.startsWith(u"```"))
                blocks.push_back(code());
            else if (line.startsWith(u'|'))
                blocks.push_back(table());
            else if (const qsizetype indent = markerLength(line); indent > 0)
                blocks.push_back(list(indent));
            else
                blocks.push_back(paragraph());
        }
        return blocks;
    }

private:
    static qsizetype markerLength(const QString &line)
    {
        static const QRegularExpression marker { u"^(\\*|[0-9]+\\.) +"_qs };
        return marker.match(line).capturedLength();
    }

    HelpText inlineText(const QString &line) const { return Inline { m_values }.parse(line); }

    HelpBlock code()
    {
        QStringList lines;
        for (++m_at; m_at < m_lines.size() && !m_lines[m_at].startsWith(u"```"); ++m_at)
            lines.append(fillIn(m_lines[m_at], m_values));
        ++m_at;
        HelpBlock block;
        block.kind = HelpBlock::Kind::Code;
        block.code = lines.join(u'\n');
        return block;
    }

    HelpBlock table()
    {
        HelpBlock block;
        block.kind = HelpBlock::Kind::Table;
        for (; m_at < m_lines.size() && m_lines[m_at].startsWith(u'|'); ++m_at) {
            QStringList cells = m_lines[m_at].split(u'|').mid(1);
            cells.removeLast(); // what stands behind the last bar
            if (cells.constFirst().startsWith(u"---"))
                continue;
            QList<HelpText> row;
            for (const QString &cell : cells)
                row.append(inlineText(cell.trimmed()));
            block.rows.append(row);
        }
        return block;
    }

    HelpBlock list(qsizetype indent)
    {
        HelpBlock block;
        block.kind
            = m_lines[m_at].startsWith(u'*') ? HelpBlock::Kind::Bullets : HelpBlock::Kind::Steps;
        const QString blank { indent, u' ' };
        while (m_at < m_lines.size() && markerLength(m_lines[m_at]) > 0) {
            QStringList item { m_lines[m_at++].mid(indent) };
            while (m_at < m_lines.size()
                && (m_lines[m_at].startsWith(blank) || m_lines[m_at].trimmed().isEmpty()))
                item.append(m_lines[m_at++].mid(indent));
            block.items.push_back(Blocks { item, m_values }.parse());
        }
        return block;
    }

    HelpBlock paragraph()
    {
        QStringList lines;
        while (m_at < m_lines.size() && !m_lines[m_at].trimmed().isEmpty())
            lines.append(m_lines[m_at++].trimmed());
        HelpBlock block;
        block.text = inlineText(lines.join(u' '));
        return block;
    }

    QStringList m_lines;
    qsizetype m_at = 0;
    const Values &m_values;
};

/// Takes a section's text apart; false if it does not begin with a paragraph.
bool readSection(
    HelpSection &section, const QString &title, const QString &body, const Values &values)
{
    std::vector<HelpBlock> blocks = Blocks { body.split(u'\n'), values }.parse();
    if (blocks.empty() || blocks.front().kind != HelpBlock::Kind::Paragraph)
        return false;
    section.title = title;
    section.first = blocks.front().text;
    blocks.erase(blocks.begin());
    section.rest = std::move(blocks);
    return true;
}

QByteArrayView embeddedPage(const QString &language, const QByteArray &file)
{
    return language == u"de" ? embedded::helpInGerman(file) : embedded::helpInEnglish(file);
}

/// Code and place holders stay: the look of a page is tried, not its commands.
void makePseudo(HelpText &text)
{
    for (HelpSpan &span : text)
        if (span.kind != HelpSpan::Kind::Code)
            span.text = toPseudo(span.text);
}

} // namespace

QString plainText(const HelpText &text)
{
    QString words;
    for (const HelpSpan &span : text)
        words += span.text;
    return words;
}

std::optional<HelpPage> parseHelpPage(const QString &markdown, const Values &values)
{
    static const QRegularExpression title { u"^# (.+)$"_qs, QRegularExpression::MultilineOption };
    static const QRegularExpression heading { u"^## (.+) \\{#([a-z]+)\\}$"_qs,
        QRegularExpression::MultilineOption };
    HelpPage page;
    page.title = fillIn(title.match(markdown).captured(1), values);
    int found = 0;
    for (auto it = heading.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        const qsizetype end = it.hasNext() ? it.peekNext().capturedStart() : markdown.size();
        const QString body = markdown.mid(match.capturedEnd(), end - match.capturedEnd());
        const QString anchor = match.captured(2);
        HelpSection &section = anchor == u"symptoms" ? page.symptoms
            : anchor == u"cause"                     ? page.cause
                                                     : page.solution;
        if (!readSection(section, match.captured(1), body, values))
            return std::nullopt;
        ++found;
    }
    if (page.title.isEmpty() || found != 3 || page.solution.title.isEmpty())
        return std::nullopt;
    return page;
}

std::optional<HelpPage> helpPage(
    const QByteArray &id, const QString &language, const QMap<QString, QString> &values)
{
    QString shown = language;
    QByteArrayView text = embeddedPage(shown, id + ".md");
    if (text.isEmpty() || (shown != u"de" && shown != u"en")) {
        shown = u"en"_qs;
        text = embeddedPage(shown, id + ".md");
    }
    std::optional<HelpPage> page = parseHelpPage(QString::fromUtf8(text), values);
    if (!page)
        return std::nullopt;
    page->id = id;
    page->language = shown;
    if (language == pseudoLanguage()) {
        page->title = toPseudo(page->title);
        for (HelpSection *section : { &page->symptoms, &page->cause, &page->solution }) {
            section->title = toPseudo(section->title);
            makePseudo(section->first);
        }
    }
    return page;
}

} // namespace edgemend
