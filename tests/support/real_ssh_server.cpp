// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/real_ssh_server.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace edgemend {

using namespace Qt::StringLiterals;

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

QString homeOfUser() { return QString::fromLocal8Bit(getpwuid(getuid())->pw_dir); }

bool runTool(const QString &program, const QStringList &arguments)
{
    QProcess tool;
    tool.start(program, arguments);
    return tool.waitForFinished(20000) && tool.exitCode() == 0;
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &name, const QByteArray &text)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
}

// The processes below one process, the parents first.
QList<pid_t> childrenOf(qint64 parent)
{
    QList<pid_t> children;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const QByteArray stat = readFile(u"/proc/"_s + name + u"/stat"_s);
        const QByteArray after = stat.mid(stat.lastIndexOf(')') + 2);
        if (!after.isEmpty() && after.split(' ').value(1).toLongLong() == parent) {
            children.append(name.toInt());
            children += childrenOf(name.toLongLong());
        }
    }
    return children;
}

} // namespace

quint16 freePort()
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    quint16 port = 0;
    if (bind(fd, reinterpret_cast<sockaddr *>(&address), length) == 0
        && getsockname(fd, reinterpret_cast<sockaddr *>(&address), &length) == 0) {
        port = ntohs(address.sin_port);
    }
    close(fd);
    return port;
}

RealSshServer::RealSshServer(Kind kind, const QStringList &options)
    : m_port(freePort())
{
    if (!makeKey(u"client"_s, { u"-N"_s, {} }) || !makeKey(u"stranger"_s, { u"-N"_s, {} })
        || !makeKey(u"locked"_s, { u"-N"_s, u"open sesame"_s, u"-a"_s, u"4"_s })
        || !makeKey(u"host"_s, { u"-N"_s, {} })) {
        m_error = u"ssh-keygen failed"_s;
        return;
    }
    // Both servers look at the folder's permissions.
    QDir(m_dir.path()).mkdir(u".ssh"_s);
    writeFile(m_dir.filePath(u".ssh/authorized_keys"_s),
        readFile(clientKey() + u".pub"_s) + readFile(encryptedKey() + u".pub"_s));
    start(kind, options);
}

RealSshServer::~RealSshServer()
{
    resumeSessions();
    killSessions();
    m_process.kill();
    m_process.waitForFinished(5000);
}

QString RealSshServer::user() { return QString::fromLocal8Bit(getpwuid(getuid())->pw_name); }

bool RealSshServer::makeKey(const QString &name, const QStringList &options)
{
    return runTool(u"ssh-keygen"_s,
        QStringList { u"-q"_s, u"-t"_s, u"ed25519"_s, u"-C"_s, name, u"-f"_s, m_dir.filePath(name) }
            + options);
}

QStringList RealSshServer::writeSshdConfig(const QStringList &options) const
{
    QStringList lines = options; // the first mention of an option counts
    lines << u"ListenAddress 127.0.0.1:%1"_s.arg(m_port)
          << u"HostKey "_s + m_dir.filePath(u"host"_s)
          << u"AuthorizedKeysFile "_s + m_dir.filePath(u".ssh/authorized_keys"_s) << u"UsePAM no"_s
          << u"StrictModes no"_s << u"PermitRootLogin yes"_s
          << u"PidFile none"_s
          // bash reads the user's .bashrc for sshd, unless it is told that it is an inner shell:
          // what this machine's user has there must not decide a test
          << u"SetEnv SHLVL=1"_s;
    const QString file = m_dir.filePath(u"sshd_config"_s);
    writeFile(file, lines.join(u'\n').toUtf8() + '\n');
    return { u"-D"_s, u"-e"_s, u"-f"_s, file };
}

void RealSshServer::start(Kind kind, const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    if (kind == Kind::OpenSsh) {
        if (getuid() == 0) {
            QDir().mkpath(u"/run/sshd"_s); // where a root sshd locks its unprivileged half in
        }
        m_process.start(u"/usr/sbin/sshd"_s, writeSshdConfig(options));
    } else {
        const QString key = m_dir.filePath(u"dropbear_host"_s);
        if (!runTool(u"dropbearkey"_s, { u"-t"_s, u"ed25519"_s, u"-f"_s, key })) {
            m_error = u"dropbearkey failed"_s;
            return;
        }
        // It only knows ~/.ssh/authorized_keys: the folder takes the place of the home folder, for
        // it alone.
        m_process.start(u"unshare"_s,
            QStringList { getuid() == 0 ? u"-m"_s : u"-rm"_s, u"sh"_s, u"-c"_s,
                u"mount --bind \"$1\" \"$2\" && shift 2 && exec dropbear -F -E -s \"$@\""_s,
                u"sh"_s, m_dir.path(), getuid() == 0 ? homeOfUser() : u"/root"_s, u"-p"_s,
                u"127.0.0.1:%1"_s.arg(m_port), u"-r"_s, key, u"-P"_s,
                m_dir.filePath(u"dropbear.pid"_s) }
                + options);
    }
    if (!m_process.waitForStarted(5000) || !waitUntilListening()) {
        m_error = u"the SSH server does not start: "_s + QString::fromUtf8(log());
    }
}

bool RealSshServer::waitUntilListening()
{
    const QDeadlineTimer deadline(10000);
    while (!deadline.hasExpired() && m_process.state() == QProcess::Running) {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_port);
        const bool listens
            = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        close(fd);
        if (listens) {
            return true;
        }
        QThread::msleep(20);
    }
    return false;
}

QByteArray RealSshServer::hostKeyLine() const
{
    return readFile(m_dir.filePath(u"host.pub"_s)).trimmed();
}

QByteArray RealSshServer::log()
{
    m_process.waitForReadyRead(10);
    m_log += m_process.readAll();
    return m_log;
}

void RealSshServer::signalSessions(int signal) const
{
    if (m_process.processId() > 0) {
        for (const pid_t child : childrenOf(m_process.processId())) {
            kill(child, signal);
        }
    }
}

void RealSshServer::killSessions() const { signalSessions(SIGKILL); }
void RealSshServer::suspendSessions() const { signalSessions(SIGSTOP); }
void RealSshServer::resumeSessions() const { signalSessions(SIGCONT); }

} // namespace edgemend
