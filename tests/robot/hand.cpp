// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/robot/hand.h"

#include "wizard/edge_wizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QWindow>

namespace edgemend::test {

namespace {

constexpr int patience = 5000, mostStops = 80;

bool canBeUsed(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled()
        && (qobject_cast<const QAbstractButton *>(&widget)
            || qobject_cast<const QLineEdit *>(&widget));
}

bool areAnswers(const QWidget *one, const QWidget *other)
{
    const auto *first = qobject_cast<const QAbstractButton *>(one);
    const auto *second = qobject_cast<const QAbstractButton *>(other);
    return first && second && first->group() && first->group() == second->group();
}

} // namespace

QWidget *Hand::find(const QString &name) const
{
    QWidget *begins = nullptr;
    for (QWidget *each : m_window.findChildren<QWidget *>()) {
        if (!canBeUsed(*each) || !each->accessibleName().startsWith(name))
            continue;
        if (each->accessibleName() == name)
            return each;
        if (!begins)
            begins = each;
    }
    return begins;
}

QWidget *Hand::waitFor(const QString &name) const
{
    QWidget *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = find(name)) != nullptr; }, patience);
    return found;
}

QPoint Hand::show(QWidget &widget) const
{
    if (m_window.content().isAncestorOf(&widget))
        m_window.content().ensureWidgetVisible(&widget);
    QTest::qWait(0);
    return widget.mapTo(&m_window, widget.rect().center());
}

QString Hand::missing(const QString &name) const
{
    QStringList there;
    for (const QWidget *each : m_window.findChildren<QWidget *>())
        if (canBeUsed(*each) && !each->accessibleName().isEmpty())
            there.append(each->accessibleName());
    return u"nothing here is called \"%1\"; there is: %2"_qs.arg(name, there.join(u", "_qs));
}

QString Hand::click(const QString &name)
{
    QWidget *widget = waitFor(name);
    if (!widget)
        return missing(name);
    const QPoint where = show(*widget);
    QWidget *hit = m_window.childAt(where);
    if (hit != widget && !widget->isAncestorOf(hit))
        return u"\"%1\" is covered by another widget"_qs.arg(name);
    QTest::mouseClick(m_window.windowHandle(), Qt::LeftButton, {}, where);
    QTest::qWait(0);
    return {};
}

// Tab stops at one of several answers; the arrow keys lead to the others.
QString Hand::go(const QString &name) const
{
    const QWidget *widget = waitFor(name);
    if (!widget)
        return missing(name);
    for (int i = 0; i < mostStops && QApplication::focusWidget() != widget; ++i) {
        const QWidget *now = QApplication::focusWidget();
        QTest::keyClick(
            m_window.windowHandle(), areAnswers(now, widget) ? Qt::Key_Right : Qt::Key_Tab);
        QTest::qWait(0);
    }
    return QApplication::focusWidget() == widget ? QString {}
                                                 : u"Tab does not lead to \"%1\""_qs.arg(name);
}

QString Hand::enter(const QString &name)
{
    if (const QString wrong = go(name); !wrong.isEmpty())
        return wrong;
    press(Qt::Key_Return);
    return {};
}

QString Hand::choose(const QString &name)
{
    if (const QString wrong = go(name); !wrong.isEmpty())
        return wrong;
    press(Qt::Key_Space);
    const auto *answer = qobject_cast<const QAbstractButton *>(QApplication::focusWidget());
    return answer && answer->isChecked() ? QString {} : u"\"%1\" is not chosen"_qs.arg(name);
}

QString Hand::write(const QString &name, const QString &text)
{
    if (const QString wrong = go(name); !wrong.isEmpty())
        return wrong;
    for (const QChar letter : text)
        QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
    const auto *field = qobject_cast<const QLineEdit *>(QApplication::focusWidget());
    return field && field->text().size() == text.size()
        ? QString {}
        : u"\"%1\" does not hold what was typed"_qs.arg(name);
}

QString Hand::type(const QString &name, const QString &text)
{
    if (const QString wrong = click(name); !wrong.isEmpty())
        return wrong;
    for (const QChar letter : text)
        QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
    const auto *field = qobject_cast<const QLineEdit *>(QApplication::focusWidget());
    return field && field->text() == text ? QString {}
                                          : u"\"%1\" does not hold what was typed"_qs.arg(name);
}

void Hand::press(Qt::Key key)
{
    QTest::keyClick(m_window.windowHandle(), key);
    QTest::qWait(0);
}

} // namespace edgemend::test
