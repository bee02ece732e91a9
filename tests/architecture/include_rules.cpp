// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

#include "tests/architecture/source_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace edgemend::architecture {

using namespace Qt::StringLiterals;

namespace {

// Inside checks each folder includes only itself and what stands to its left.
const QStringList layers { u"device"_s, u"evidence"_s, u"facts"_s, u"fixes"_s, u"issues"_s,
    u"diagnosis"_s, u"repair"_s, u"report"_s };

const QRegularExpression network(
    u"^(QtNetwork/.*|QTcp.*|QUdp.*|QLocalS.*|QAbstractSocket|QSsl.*|QNetwork.*|QHost.*|QDns.*)$"_s);
const QRegularExpression systemSockets(
    u"^(sys/socket\\.h|sys/un\\.h|netinet/.*|arpa/.*|netdb\\.h|resolv\\.h)$"_s);
const QRegularExpression processes(u"^(QProcess.*|QtCore/QProcess.*|spawn\\.h|sys/wait\\.h)$"_s);
// Not <mutex> and <condition_variable>: a wait that a stop request ends needs them, without any
// thread.
const QRegularExpression threads(
    u"^(QtConcurrent.*|QThread.*|QMutex.*|QSemaphore|QWaitCondition"
    "|QReadWriteLock|QFuture.*|QPromise|QtCore/Q(Thread|Mutex|Future).*"
    "|thread|shared_mutex|future|semaphore"
    "|barrier|latch|pthread\\.h)$"_s);
const QRegularExpression widgets(
    u"^(QtWidgets/.*|Q(Abstract)?(Widget|Button|ItemView|ScrollArea|Slider|SpinBox).*|QApplication"
    "|QWizard.*|QDialog.*|QMessageBox|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton"
    "|QLineEdit|QTextEdit|QPlainTextEdit|QTextBrowser|QComboBox|QListView|QTreeView|QTableView"
    "|QListWidget|QTreeWidget|QTableWidget|Q(H|V)?BoxLayout|QGridLayout|QFormLayout"
    "|QStackedLayout|QLayout|QStyle.*|QProgressBar|QMainWindow|QMenu.*|QToolTip|QGroupBox"
    "|QFrame|QSplitter|QStackedWidget|QTabWidget|QStatusBar|QFileDialog)$"_s);
const QRegularExpression gui(
    u"^(QtGui/.*|QGuiApplication|QColor|QFont.*|QImage.*|QPixmap|QPainter.*|QPen|QBrush|QPalette"
    "|QIcon|QTextDocument.*|QTextCursor|QTextTable|QTextFormat|QPdfWriter|QPage.*|QPicture"
    "|QValidator|QClipboard|QKeySequence|QScreen|QWindow|QCursor|QStandardItem.*|QDesktopServices)$"_s);

// What the angle includes of each part of the house may not be, and how it is said.
struct Ban {
    QString folder;
    QStringList exceptIn;
    const QRegularExpression &what;
    QString why;
};

const QRegularExpression libssh(u"^libssh/.*$"_s);

const QList<Ban> bans {
    { u"checks/"_s, {}, widgets, u"checks draws nothing"_s },
    { u"checks/"_s, { u"checks/report/"_s }, gui, u"only checks/report may use Qt Gui"_s },
    { u"checks/"_s, {}, network, u"checks has no sockets"_s },
    { u"checks/"_s, {}, systemSockets, u"checks has no sockets"_s },
    { u"checks/"_s, {}, processes, u"checks starts no process"_s },
    { u"checks/"_s, {}, threads, u"checks has no threads"_s },
    { u"checks/"_s, {}, libssh, u"libssh belongs to app/ssh alone"_s },
    { u"wizard/"_s, {}, libssh, u"libssh belongs to app/ssh alone"_s },
    { u"app/"_s, { u"app/ssh/"_s }, libssh, u"libssh belongs to app/ssh alone"_s },
    { u"wizard/"_s, {}, network, u"the wizard opens no socket"_s },
    { u"wizard/"_s, {}, systemSockets, u"the wizard opens no socket"_s },
    { u"wizard/"_s, {}, processes, u"the wizard starts no process"_s },
    { u"wizard/"_s, { u"wizard/device_thread."_s, u"wizard/in_background."_s }, threads,
        u"wizard/device_thread is the one owner of a thread"_s }, // in_background lends one
};

bool isProduct(const QString &path)
{
    return path.startsWith(u"checks/"_s) || path.startsWith(u"wizard/"_s)
        || path.startsWith(u"app/"_s);
}

// The layer of "checks/facts/fact.h" is "facts"; of "checks/message.h" it is empty.
QString layerOf(const QString &path)
{
    const auto parts = path.split(u'/');
    return parts.size() > 2 ? parts.at(1) : QString();
}

QString layerComplaint(const QString &from, const QString &included)
{
    const auto there = layerOf(included);
    if (there.isEmpty())
        return {}; // checks/message.h and checks/result.h are everybody's
    if (!layers.contains(there))
        return u"checks/%1 is not a layer"_s.arg(there);
    const auto here = layerOf(from);
    if (here.isEmpty() || layers.indexOf(there) > layers.indexOf(here))
        return u"%1 may not know %2 (%3)"_s.arg(
            here.isEmpty() ? u"checks"_s : here, there, layers.join(u" ← "_s));
    return {};
}

QString quotedComplaint(const QString &from, const QString &included)
{
    const auto generated = included.endsWith(u".moc"_s) || included.startsWith(u"ui_"_s);
    if (generated)
        return {};
    const auto top = included.section(u'/', 0, 0);
    if (!QStringList { u"checks"_s, u"wizard"_s, u"app"_s, u"tests"_s }.contains(top)
        || included.contains(u"../"_s))
        return u"includes are written from the root"_s;
    if (!isProduct(from))
        return {};
    if (top == u"tests"_s)
        return u"the product does not include tests"_s;
    if (from.startsWith(u"checks/"_s))
        return top == u"checks"_s ? layerComplaint(from, included) : u"checks knows nobody"_s;
    if (from.startsWith(u"wizard/"_s) && top == u"app"_s)
        return u"the wizard sees checks only"_s;
    return {};
}

QString angleComplaint(const QString &from, const QString &included)
{
    for (const auto &ban : bans) {
        const auto excepted = std::any_of(ban.exceptIn.begin(), ban.exceptIn.end(),
            [&](const QString &place) { return from.startsWith(place); });
        if (from.startsWith(ban.folder) && !excepted && ban.what.match(included).hasMatch())
            return ban.why;
    }
    return {};
}

} // namespace

QStringList includeViolations(const SourceFile &file)
{
    if (!file.path.endsWith(u".h"_s) && !file.path.endsWith(u".cpp"_s))
        return {};
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QStringList found;
    const auto lines = QString::fromUtf8(file.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = line.match(lines.at(i));
        if (!match.hasMatch())
            continue;
        const auto included = match.captured(2);
        const auto complaint = match.captured(1) == u"\""_s ? quotedComplaint(file.path, included)
                                                            : angleComplaint(file.path, included);
        if (!complaint.isEmpty())
            found << u"%1:%2: includes %3: %4"_s.arg(file.path).arg(i + 1).arg(included, complaint);
    }
    return found;
}

QStringList linkViolations(const SourceFile &file)
{
    if (!file.path.endsWith(u"CMakeLists.txt"_s) || !isProduct(file.path))
        return {};
    static const QRegularExpression comment(u"#[^\n]*"_s);
    static const QRegularExpression call(u"target_link_libraries\\s*\\(([^)]*)\\)"_s);
    static const QRegularExpression outward(
        u"\\b(Qt6::Network|Qt6::Concurrent|ssh|libssh\\S*|PkgConfig::\\S*ssh\\S*|edgemend_ssh|edgemend_network|edgemend_cli)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression libssh(
        u"(?<![\\w-])(ssh|libssh\\S*|PkgConfig::\\S*ssh\\S*)(?![\\w-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression drawing(u"\\b(Qt6::Widgets|edgemend_wizard)\\b"_s);
    static const QRegularExpression painting(u"\\bQt6::(Gui|PrintSupport|Svg)\\b"_s);
    auto text = QString::fromUtf8(file.text);
    text.remove(comment);
    const auto inChecks = file.path.startsWith(u"checks/"_s);
    QStringList found;
    for (auto it = call.globalMatch(text); it.hasNext();) {
        const auto linked = it.next().captured(1);
        const auto complain = [&](const QRegularExpression &what) {
            if (const auto match = what.match(linked); match.hasMatch())
                found << u"%1: links %2, which this part of the house may not know"_s.arg(
                    file.path, match.captured());
        };
        if (!file.path.startsWith(u"app/"_s))
            complain(outward);
        else if (!file.path.startsWith(u"app/ssh/"_s))
            complain(libssh); // app/ssh is the only place of libssh
        if (inChecks)
            complain(drawing);
        if (inChecks && !file.path.startsWith(u"checks/report/"_s))
            complain(painting);
    }
    return found;
}

} // namespace edgemend::architecture
