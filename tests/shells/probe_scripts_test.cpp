// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/probe_catalogue.h"
#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <unistd.h>

namespace edgemend::test {

/// Probes as a device runs them, with a stand-in for the engine's client.
class ProbeScriptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openToAll(m_folder.path()); }
    void secretsStayOnTheDevice_data() { m_shells.addRows(); }
    void secretsStayOnTheDevice();
    void aCommandThatHangsIsBounded_data() { m_shells.addRows(); }
    void aCommandThatHangsIsBounded();

    void namesAreAskedWithALimit_data();
    void namesAreAskedWithALimit();
    void entersTheModuleNetwork_data();
    void entersTheModuleNetwork();
    void addressesOfTheHostWhereNoNameResolvesInside();

private:
    bool writeTool(const QString &name, const QByteArray &body);
    bool writeDocker(const QByteArray &body) { return writeTool(QStringLiteral("docker"), body); }
    ScriptAnswer ask(const QString &shell, const QByteArray &probe);

    ShellsUnderTest m_shells;
    QTemporaryDir m_folder;
};

bool ProbeScriptsTest::writeTool(const QString &name, const QByteArray &body)
{
    QFile tool(m_folder.filePath(name));
    const bool isWritten
        = tool.open(QIODevice::WriteOnly) && tool.write("#!/bin/sh\n" + body) == body.size() + 10;
    openToAll(tool.fileName());
    return isWritten;
}

static ScriptAnswer askOn(const LocalDeviceOptions &options, const QByteArray &probe)
{
    LocalDevice device(options);
    for (const Probe &one : probeCatalogue()) {
        if (one.script.id == probe)
            return device.answers({ one.script }).first();
    }
    return {};
}

ScriptAnswer ProbeScriptsTest::ask(const QString &shell, const QByteArray &probe)
{
    LocalDeviceOptions options;
    options.shell = m_shells.named(shell).program;
    const QString path = m_shells.named(shell).path;
    options.path = m_folder.path() + u':' + (path.isEmpty() ? qEnvironmentVariable("PATH") : path);
    return askOn(options, probe);
}

void ProbeScriptsTest::secretsStayOnTheDevice()
{
    QFETCH(QString, shell);
    const QByteArray key = "kR8vJ2m1QbY6wT0zXc4nL9aHsE3uFgD5pOiVtWqZy7A=";
    QVERIFY(writeDocker("case \"$*\" in\n"
                        "'ps -aq'*) echo 0123456789ab ;;\n"
                        "*Config.Env*edgeHub) cat <<'END'\n"
                        "DeviceConnectionString=HostName=hub.example;GatewayHostName=parent;"
                        "DeviceId=edge-07;SharedAccessKeyName=owner;SharedAccessKey="
        + key
        + "\n"
          "deviceconnectionstring=sharedaccesskey="
        + key
        + "\n"
          "HTTPS_PROXY=http://tech:p@ss/w0rd,1@proxy.plant:3128/path?token=x\n"
          "http_proxy=tech:w0rd@proxy.plant:3128\n"
          "no_proxy=localhost,.plant,10.0.0.0/8\n"
          "NO_PROXY=tech:w0rd@proxy\n"
          "UpstreamProtocol=AmqpWs\n"
          "MACHINE_COLOUR=w0rd\n"
          "END\n;;\nesac\n"));
    const ScriptAnswer answer = ask(shell, "containers");
    QCOMPARE(answer.end, ScriptEnd::Finished);
    QByteArrayList environment;
    for (const QByteArray &line : answer.output.split('\n')) {
        if (line.startsWith("E "))
            environment.append(line);
    }
    QCOMPARE(environment.join('\n'),
        QByteArray("E edgeHub DeviceConnectionString=HostName=hub.example;GatewayHostName=parent;"
                   "DeviceId=edge-07\n"
                   "E edgeHub deviceconnectionstring=\n"
                   "E edgeHub HTTPS_PROXY=http://proxy.plant:3128\n"
                   "E edgeHub http_proxy=proxy.plant:3128\n"
                   "E edgeHub no_proxy=localhost,.plant,10.0.0.0/8\n"
                   "E edgeHub NO_PROXY=\n"
                   "E edgeHub UpstreamProtocol=AmqpWs"));
    for (const QByteArray &secret : { key.left(12), QByteArray("w0rd"), QByteArray("tech") })
        QVERIFY2(!answer.output.contains(secret), answer.output);
}

/// Also where there is no timeout: the rest of the probe is told, within the probe's own limit.
void ProbeScriptsTest::aCommandThatHangsIsBounded()
{
    QFETCH(QString, shell);
    QVERIFY(writeDocker("exec sleep 66\n"));
    const ScriptAnswer answer = ask(shell, "containers");
    QVERIFY2(answer.end == ScriptEnd::Finished, answer.output);
    QVERIFY2(answer.output.contains("\nexit=124\n") || answer.output.contains("\nexit=143\n"),
        answer.output);
    QVERIFY(answer.duration >= std::chrono::seconds { 7 });
    QVERIFY(answer.duration < std::chrono::seconds { 12 });
}

static QByteArray dockerWithNetwork(const QByteArray &running, const QByteArray &processId,
    const QByteArray &resolvConf = "/etc/hosts")
{
    return "case \"$*\" in\n"
           "*Config.Env*edgeAgent) echo IOTEDGE_IOTHUBHOSTNAME=localhost ;;\n"
           "*network=azure-iot-edge*) printf '"
        + running + "' ;;\n*State.Pid*) echo '" + processId + "' ;;\n*ResolvConfPath*) echo '"
        + resolvConf + "' ;;\nesac\n";
}

/// The runner can do without head; probes count on it.
void ProbeScriptsTest::namesAreAskedWithALimit_data()
{
    QTest::addColumn<QString>("shell");
    for (const ShellUnderTest &shell : m_shells.all()) {
        if (!shell.name.contains(u"without head"))
            QTest::newRow(qPrintable(shell.name)) << shell.name;
    }
}

void ProbeScriptsTest::namesAreAskedWithALimit()
{
    QFETCH(QString, shell);
    QVERIFY(writeDocker(dockerWithNetwork("", "")));
    QVERIFY(writeTool(QStringLiteral("getent"), "exec sleep 66\n"));
    QVERIFY(writeTool(QStringLiteral("nslookup"), "exec sleep 66\n"));
    const ScriptAnswer answer = ask(shell, "reach");
    QFile::remove(m_folder.filePath(QStringLiteral("getent")));
    QFile::remove(m_folder.filePath(QStringLiteral("nslookup")));
    QVERIFY2(answer.end == ScriptEnd::Finished, answer.output);
    QVERIFY2(answer.output.contains("\nname host 1"), answer.output); // 124 or 143, by the tool
    QVERIFY2(answer.output.endsWith("\nmodules=none-running\n"), answer.output);
    QVERIFY(answer.duration >= std::chrono::seconds { 5 });
    QVERIFY(answer.duration < std::chrono::seconds { 15 });
}

void ProbeScriptsTest::entersTheModuleNetwork_data()
{
    QTest::addColumn<QByteArray>("running");
    QTest::addColumn<QByteArray>("processId");
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QByteArray>("last");
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    QTest::newRow("into a module's") << QByteArray("custom\\nedgeHub\\n") << own << QString()
                                     << QByteArray("via=edgeHub\nname modules 0 127.0.0.9 \n");
    QTest::newRow("none is running")
        << QByteArray() << own << QString() << QByteArray("modules=none-running\n");
    QTest::newRow("the one that ran is gone") << QByteArray("edgeHub\\n") << QByteArray("0")
                                              << QString() << QByteArray("modules=none-running\n");
    QTest::newRow("its number is no number") << QByteArray("edgeHub\\n") << QByteArray("1; reboot")
                                             << QString() << QByteArray("modules=none-running\n");
    QTest::newRow("its process is gone")
        << QByteArray("edgeHub\\n") << QByteArray("4194305") << QString()
        << QByteArray("via=edgeHub\nmodules=no-namespace\n");
    QTest::newRow("no nsenter") << QByteArray("edgeHub\\n") << own << QStringLiteral("nsenter")
                                << QByteArray("via=edgeHub\nmodules=no-nsenter\n");
    QTest::newRow("no unshare") << QByteArray("edgeHub\\n") << own << QStringLiteral("unshare")
                                << QByteArray("via=edgeHub\nmodules=no-nsenter\n");
}

/// By the host's own tools, in a mount namespace of its own: nothing stays mounted here.
void ProbeScriptsTest::entersTheModuleNetwork()
{
    if (::geteuid() != 0)
        QSKIP("needs root to enter a namespace");
    QFETCH(QByteArray, running);
    QFETCH(QByteArray, processId);
    QFETCH(QString, hidden);
    QFETCH(QByteArray, last);
    const auto mounts = [] {
        QFile file(QStringLiteral("/proc/self/mountinfo"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // The container's own list of name servers, and who asks them.
    QVERIFY(writeTool(QStringLiteral("resolv.conf"), "# nameserver 127.0.0.9\n"));
    QVERIFY(writeTool(QStringLiteral("getent"), "sed -n 's/^# nameserver //p' /etc/resolv.conf\n"));
    QVERIFY(writeDocker(dockerWithNetwork(
        running, processId, m_folder.filePath(QStringLiteral("resolv.conf")).toLocal8Bit())));
    LocalDeviceOptions options;
    options.path = m_folder.path() + u':' + qEnvironmentVariable("PATH");
    if (!hidden.isEmpty())
        options.shell = { QStringLiteral("/usr/bin/unshare"), QStringLiteral("-m"),
            QStringLiteral("/bin/sh"), QStringLiteral("-c"),
            QStringLiteral("mount --bind /dev/null /usr/bin/%1 && exec \"$@\"").arg(hidden),
            QStringLiteral("sh"), QStringLiteral("/bin/sh") };
    const QByteArray before = mounts();
    const ScriptAnswer answer = askOn(options, "reach");
    QVERIFY2(answer.end == ScriptEnd::Finished, answer.output);
    QVERIFY2(answer.output.contains("\nnetwork=azure-iot-edge\n" + last), answer.output);
    QFile::remove(m_folder.filePath(QStringLiteral("getent")));
    QCOMPARE(mounts(), before);
}

/// Names that fail inside say nothing of the way: that is tried all the same.
void ProbeScriptsTest::addressesOfTheHostWhereNoNameResolvesInside()
{
    if (::geteuid() != 0)
        QSKIP("needs root to enter a namespace");
    QVERIFY(writeTool(QStringLiteral("getent"),
        "case $* in *dns*) exit 2 ;; esac\nprintf '127.0.0.%s STREAM\\n' 9 8 7\n"));
    QVERIFY(writeDocker(
        dockerWithNetwork("edgeHub\\n", QByteArray::number(QCoreApplication::applicationPid()))));
    LocalDeviceOptions options;
    options.path = m_folder.path() + u':' + qEnvironmentVariable("PATH");
    const ScriptAnswer answer = askOn(options, "reach");
    QFile::remove(m_folder.filePath(QStringLiteral("getent")));
    QVERIFY2(
        answer.output.contains("\nname host 0 127.0.0.9 127.0.0.8 127.0.0.7 \n"), answer.output);
    QVERIFY2(answer.output.contains("\nvia=edgeHub\nname modules 2 \n"), answer.output);
    for (const char *port : { "443", "5671" })
        QVERIFY2(answer.output.contains(QByteArray("\ntcp modules ") + port + " 1 refused\n"),
            answer.output);
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::ProbeScriptsTest)
#include "probe_scripts_test.moc"
