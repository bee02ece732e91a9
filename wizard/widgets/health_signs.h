// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"
#include "wizard/style/look.h"

#include <QWidget>

class QVBoxLayout;

namespace edgemend {

/// *Does it work?* and the five signs behind the answer. "Yes" only where all were read and are
/// good: the engine decides that, not this widget.
class HealthSigns final : public QWidget {
    Q_OBJECT

public:
    /// Line: in a line of text, wraps. Block: the line in a card. List: a card with a row per sign
    /// and what was read.
    enum class Form { Line, Block, List };
    HealthSigns(const Look &look, Form form, QWidget *parent = nullptr);

    /// `readWhen`: "read 10:22:40 to 10:22:47", for the head of the list.
    void setSigns(
        const Diagnosis &diagnosis, const Translator &translator, const QString &readWhen = {});

    [[nodiscard]] static QString nameOf(SignId id); ///< "edgeAgent"
    [[nodiscard]] static QString answerOf(HealthState health); ///< "Does it work? No"

private:
    struct Line {
        Status status;
        QString words;
    };
    [[nodiscard]] static QList<Line> linesOf(
        const QList<SignResult> &results, const Translator &translator);
    void fillLine(QWidget &place, const QList<Line> &lines, const QString &answer);
    void fillList(
        const Diagnosis &diagnosis, const Translator &translator, const QString &readWhen);
    [[nodiscard]] QWidget *listRow(
        const QString &name, int nameWidth, Status status, const QString &value);

    const Look &m_look;
    const Form m_form;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace edgemend
