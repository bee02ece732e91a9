// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/probe_catalogue.h"
#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

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

private:
    bool writeDocker(const QByteArray &body);
    ScriptAnswer ask(const QString &shell, const QByteArray &probe);

    ShellsUnderTest m_shells;
    QTemporaryDir m_folder;
};

bool ProbeScriptsTest::writeDocker(const QByteArray &body)
{
    QFile docker(m_folder.filePath(QStringLiteral("docker")));
    const bool isWritten = docker.open(QIODevice::WriteOnly)
        && docker.write("#!/bin/sh\n" + body) == body.size() + 10;
    openToAll(docker.fileName());
    return isWritten;
}

ScriptAnswer ProbeScriptsTest::ask(const QString &shell, const QByteArray &probe)
{
    LocalDeviceOptions options;
    options.shell = m_shells.named(shell).program;
    const QString path = m_shells.named(shell).path;
    options.path = m_folder.path() + u':' + (path.isEmpty() ? qEnvironmentVariable("PATH") : path);
    LocalDevice device(options);
    for (const Probe &one : probeCatalogue()) {
        if (one.script.id == probe)
            return device.answers({ one.script }).first();
    }
    return {};
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

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::ProbeScriptsTest)
#include "probe_scripts_test.moc"
