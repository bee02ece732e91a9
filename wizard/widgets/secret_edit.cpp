// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/secret_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringView>

#include <algorithm>

namespace edgemend {

namespace {

constexpr QChar dot = u'\u2022';

// Through volatile, so that the compiler cannot leave it out as a dead store.
void overwrite(char16_t *from, qsizetype count)
{
    volatile char16_t *cell = from;
    for (qsizetype i = 0; i < count; ++i)
        cell[i] = 0;
}

bool deletes(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete
        || event.matches(QKeySequence::DeleteStartOfWord)
        || event.matches(QKeySequence::DeleteEndOfWord)
        || event.matches(QKeySequence::DeleteEndOfLine)
        || event.matches(QKeySequence::DeleteCompleteLine);
}

// What would put the dots somewhere, or bring dots back without what they stood for.
bool isForbidden(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Cut)
        || event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

bool types(const QKeyEvent &event)
{
    const auto text = event.text();
    const auto command = event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier);
    // AltGr arrives as Ctrl+Alt on Windows
    const auto altGr
        = (event.modifiers() & Qt::ControlModifier) && (event.modifiers() & Qt::AltModifier);
    return !text.isEmpty() && text.at(0).isPrint() && (!command || altGr);
}

} // namespace

SecretEdit::SecretEdit(const Look &look, QWidget *parent)
    : QLineEdit(parent)
    , m_look(look)
{
    setFrame(false);
    setMaxLength(int(longest));
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setAcceptDrops(false);
    // spoken as a password; the dots below are not hidden by it, they are all there is
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase);
    connect(&look, &Look::changed, this, &SecretEdit::refresh);
    refresh();
}

SecretEdit::~SecretEdit() { overwrite(m_secret.data(), longest); }

void SecretEdit::refresh()
{
    setFont(m_look.font(TypeRole::Mono));
    setMinimumHeight(m_look.target() - 2 * m_look.selectedLine());
    auto shownPalette = palette();
    shownPalette.setColor(QPalette::Base, Qt::transparent);
    // shown, the secret is painted over the dots, which then must not be seen
    shownPalette.setColor(
        QPalette::Text, m_shown ? QColor(Qt::transparent) : m_look.colour(Colour::Text));
    shownPalette.setColor(QPalette::Highlight, m_look.colour(Colour::Selection));
    shownPalette.setColor(QPalette::HighlightedText,
        m_shown ? QColor(Qt::transparent) : m_look.colour(Colour::OnSelection));
    setPalette(shownPalette);
}

SecretText SecretEdit::take()
{
    SecretText secret(QStringView(m_secret.data(), m_size).toUtf8());
    wipe();
    return secret;
}

void SecretEdit::wipe()
{
    overwrite(m_secret.data(), longest);
    m_size = 0;
    setShown(false);
    clear();
    Q_EMIT secretChanged();
}

void SecretEdit::setShown(bool shown)
{
    m_shown = shown;
    refresh();
    update();
}

void SecretEdit::insertSecret(QStringView text)
{
    if (hasSelectedText()) {
        removeSecret(selectionStart(), selectionLength());
        del();
    }
    const auto count = std::min<qsizetype>(text.size(), longest - m_size);
    const auto at = std::min<qsizetype>(cursorPosition(), m_size);
    std::copy_backward(
        m_secret.begin() + at, m_secret.begin() + m_size, m_secret.begin() + m_size + count);
    std::copy_n(text.utf16(), count, m_secret.begin() + at);
    m_size += count;
    insert(QString(count, dot));
    Q_EMIT secretChanged();
}

void SecretEdit::removeSecret(qsizetype from, qsizetype count)
{
    std::copy(m_secret.begin() + from + count, m_secret.begin() + m_size, m_secret.begin() + from);
    overwrite(m_secret.data() + m_size - count, count);
    m_size -= count;
}

// The editor knows how far each key deletes; what it took from the dots is taken here, too.
void SecretEdit::letEditorDelete(QKeyEvent *event)
{
    const auto before = text().size();
    QLineEdit::keyPressEvent(event);
    const auto gone = before - text().size();
    if (gone <= 0)
        return;
    removeSecret(cursorPosition(), gone);
    Q_EMIT secretChanged();
}

void SecretEdit::paste(int clipboardMode)
{
    const auto pasted
        = QGuiApplication::clipboard()->text(static_cast<QClipboard::Mode>(clipboardMode));
    // one line break at the end comes along when a line is copied
    auto line = QStringView(pasted);
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    const auto breaks = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    };
    if (std::any_of(line.begin(), line.end(), breaks))
        Q_EMIT pasteRefused();
    else
        insertSecret(line);
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    if (isForbidden(*event))
        return event->accept();
    if (event->matches(QKeySequence::Paste))
        return paste(QClipboard::Clipboard);
    if (deletes(*event))
        return letEditorDelete(event);
    if (types(*event))
        return insertSecret(event->text());
    QLineEdit::keyPressEvent(event);
}

void SecretEdit::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        insertSecret(event->commitString());
    event->accept();
}

void SecretEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton)
        QLineEdit::mousePressEvent(event);
}

void SecretEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton)
        return QLineEdit::mouseReleaseEvent(event);
    if (QGuiApplication::clipboard()->supportsSelection())
        paste(QClipboard::Selection);
}

void SecretEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    Q_EMIT left();
}

void SecretEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_shown || m_size == 0)
        return;
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_look.colour(Colour::Text));
    // Dots and characters are equally wide in the mono font, so the cursor tells where each stands.
    const auto step = QFontMetricsF(font()).horizontalAdvance(dot);
    const auto origin = cursorRect().center().x() - cursorPosition() * step;
    for (qsizetype i = 0; i < m_size; ++i) {
        const auto character
            = QString::fromRawData(reinterpret_cast<const QChar *>(m_secret.data() + i), 1);
        painter.drawText(QRectF(origin + double(i) * step, 0, step, height()),
            int(Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip), character);
    }
}

} // namespace edgemend
