// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/pdf_finish.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

using Handle = QPDFObjectHandle;

Handle unicode(const QString &text) { return Handle::newUnicodeString(text.toStdString()); }

Handle name(const char *text) { return Handle::newName(text); }

/// "D:20260317105200Z"
QString pdfDate(const QDateTime &when)
{
    return u"D:"_qs + when.toUTC().toString(u"yyyyMMddHHmmss"_qs) + u'Z';
}

/// One item of the outline with those below it; `at` ends behind the last of them.
struct Outline {
    QPDF &pdf;
    const std::vector<Handle> &pages;
    const QList<PaperBookmark> &bookmarks;
    qreal pageHeight;

    Handle itemFor(const PaperBookmark &bookmark, const Handle &parent) const
    {
        Handle destination = Handle::newArray();
        destination.appendItem(pages.at(static_cast<std::size_t>(bookmark.page)));
        destination.appendItem(name("/XYZ"));
        destination.appendItem(Handle::newNull());
        destination.appendItem(Handle::newReal(pageHeight - bookmark.fromTop, 1));
        destination.appendItem(Handle::newNull());
        Handle item = Handle::newDictionary();
        item.replaceKey("/Title", unicode(bookmark.title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination);
        return pdf.makeIndirectObject(item);
    }

    /// Adds the bookmarks of `level` from `at` on to `parent`; the number of open ones.
    int addChildren(Handle &parent, int level, qsizetype &at) const
    {
        Handle last;
        int count = 0;
        while (at < bookmarks.size() && bookmarks[at].level >= level) {
            Handle item = itemFor(bookmarks[at], parent);
            ++at;
            ++count;
            const int below = addChildren(item, level + 1, at);
            count += below;
            if (last.isInitialized()) {
                last.replaceKey("/Next", item);
                item.replaceKey("/Prev", last);
            } else {
                parent.replaceKey("/First", item);
            }
            last = item;
        }
        if (last.isInitialized()) {
            parent.replaceKey("/Last", last);
            parent.replaceKey("/Count", Handle::newInteger(count));
        }
        return count;
    }
};

void addOutline(QPDF &pdf, const PdfDetails &details)
{
    const std::vector<Handle> &pages = pdf.getAllPages();
    if (details.bookmarks.isEmpty() || pages.empty())
        return;
    Handle first = pages.front();
    const auto box = first.getKey("/MediaBox").getArrayAsRectangle();
    Handle root = pdf.makeIndirectObject(Handle::newDictionary());
    root.replaceKey("/Type", name("/Outlines"));
    qsizetype at = 0;
    Outline { pdf, pages, details.bookmarks, box.ury }.addChildren(root, 0, at);
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
}

void addInfo(QPDF &pdf, const PdfDetails &details)
{
    Handle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(Handle::newDictionary());
        pdf.getTrailer().replaceKey("/Info", info);
    }
    info.replaceKey("/Title", unicode(details.title));
    info.replaceKey("/Author", unicode(details.author));
    info.replaceKey("/Creator", unicode(details.creator));
    info.replaceKey("/CreationDate", unicode(pdfDate(details.written)));
    info.replaceKey("/ModDate", unicode(pdfDate(details.written)));
}

QString xmp(const PdfDetails &details)
{
    const QString when = details.written.toUTC().toString(Qt::ISODate);
    return u"<?xpacket begin=\"%1\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           u"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           u"xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
           u"rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           u"xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
           u"<dc:format>application/pdf</dc:format>"
           u"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:title>"
           u"<dc:creator><rdf:Seq><rdf:li>%3</rdf:li></rdf:Seq></dc:creator>"
           u"<dc:language><rdf:Bag><rdf:li>%4</rdf:li></rdf:Bag></dc:language>"
           u"<xmp:CreatorTool>%5</xmp:CreatorTool><xmp:CreateDate>%6</xmp:CreateDate>"
           u"</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"_qs.arg(
               QString { QChar { 0xFEFF } }, details.title.toHtmlEscaped(),
               details.author.toHtmlEscaped(), details.language.toHtmlEscaped(),
               details.creator.toHtmlEscaped(), when);
}

void addCatalogue(QPDF &pdf, const PdfDetails &details)
{
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", unicode(details.language));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    if (details.isRightToLeft)
        preferences.replaceKey("/Direction", name("/R2L"));
    root.replaceKey("/ViewerPreferences", preferences);
    Handle metadata = Handle::newStream(&pdf, xmp(details).toStdString());
    metadata.getDict().replaceKey("/Type", name("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", name("/XML"));
    root.replaceKey("/Metadata", metadata);
}

QByteArray finished(const QByteArray &raw, const PdfDetails &details)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("report", raw.constData(), static_cast<std::size_t>(raw.size()));
    addInfo(pdf, details);
    addCatalogue(pdf, details);
    addOutline(pdf, details);
    QPDFWriter writer { pdf };
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable); // the simplest form that every viewer reads
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return { reinterpret_cast<const char *>(bytes->getBuffer()),
        static_cast<qsizetype>(bytes->getSize()) };
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfDetails &details)
{
    try { // libqpdf throws; nothing of it leaves this function
        return finished(pdf, details);
    } catch (const std::exception &problem) {
        return failure(FailureKind::BadData, REPORT_TEXT("Write the report as PDF"),
            REPORT_TEXT("The pages could not be put together: {why}.")
                .with(u"why"_qs, QString::fromUtf8(problem.what())));
    }
}

} // namespace edgemend
