// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/probe_catalogue.h"
#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace edgemend::test {

/// The probe `forwarding` under every shell, with sysctl files, routes and a unit of our own.
class ForwardingProbeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsFilesAsSysctlDoes_data() { m_shells.addRows(); }
    void readsFilesAsSysctlDoes();
    void routesAndTheEnginesFlag_data() { m_shells.addRows(); }
    void routesAndTheEnginesFlag();
    void withoutTheTools();

private:
    void writeFile(const QString &name, const QByteArray &text);
    QByteArray ask(const QString &shell);

    ShellsUnderTest m_shells;
    QTemporaryDir m_folder;
};

void ForwardingProbeTest::initTestCase()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("etc/sysctl.d"));
    QDir(m_folder.path()).mkpath(QStringLiteral("run/sysctl.d"));
    QDir(m_folder.path()).mkpath(QStringLiteral("tools"));
    for (const char *folder : { "", "etc", "etc/sysctl.d", "run", "run/sysctl.d", "tools" })
        openToAll(m_folder.filePath(QString::fromLatin1(folder)));
    writeFile(QStringLiteral("etc/sysctl.d/50-a.conf"),
        "net.ipv4.ip_forward=0 # why\n"
        "\r\n"
        "  -net/ipv4/ip_forward = 00\r\n"
        "#net.ipv4.ip_forward=0\n"
        " ; net.ipv4.ip_forward=0\n"
        "net.ipv4.conf.*.forwarding = 0\n"
        "-net.ipv4.conf.all.forwarding\n"
        "net.ipv4.conf.eth0/100.forwarding\t=\t0\tx\n"
        "net.ipv6.conf.*.forwarding=0\n"
        "kernel.*=1\n"
        "*.ipv4.ip_forward=0\n"
        "net.ipv4.ip_forward_use_pmtu=0\n"
        "--net..ipv4.ip_forward=0\n"
        "net.ipv4.ip_forward 0\n"
        "kernel.secret=abc\n");
    writeFile(QStringLiteral("run/sysctl.d/50-a.conf"), "net.ipv4.ip_forward = 1\n"); // hidden
    writeFile(QStringLiteral("run/sysctl.d/60-b.conf"), "net.ipv4.conf.eth0.forwarding=1");
    writeFile(QStringLiteral("etc/sysctl.conf"), "\nnet.ipv4.conf.all.forwarding=0\n");
    writeFile(QStringLiteral("tools/ip"),
        "#!/bin/sh\n"
        "case $* in\n"
        "*rule*) printf '0:\\tfrom all lookup local\\n32766:\\tfrom all lookup main\\n" // plain
        "32767:\\tfrom all lookup default\\n' ;;\n"
        "*route*) cat <<'END'\n"
        "0.0.0.0/1 via 10.8.0.1 dev tun0 \n"
        "default proto static \n"
        "\tnexthop via 192.0.2.1 dev eth0 weight 1 \n"
        "\tnexthop via 198.51.100.1 dev eth1 weight 1 \n"
        "10.9.0.0/16 dev wg0 scope link \n"
        "172.18.0.0/16 dev br-1 proto kernel scope link src 172.18.0.1 \n"
        "172.19.0.0/16 dev br-2 scope link  src 172.19.0.1 \n"
        "unreachable 10.60.0.0/16 \n"
        "default via 203.0.113.1 dev eth2 table 100 \n"
        "local 127.0.0.1 dev lo table local proto kernel scope host src 127.0.0.1 \n"
        "END\n;;\nesac\n");
    writeFile(
        QStringLiteral("tools/options"), "# --ip-forward\nOPTIONS=\"--x --ip-forward=false\"\n");
    writeFile(QStringLiteral("tools/systemctl"),
        "#!/bin/sh\n"
        "case $* in\n"
        "*' ExecStart') echo 'ExecStart={ path=/usr/bin/dockerd ; argv[]=/usr/bin/dockerd "
        "--ip-forward-no-drop $OPTIONS ; ignore_errors=no }' ;;\n"
        "*' EnvironmentFiles') echo 'EnvironmentFiles="
            + m_folder.filePath(QStringLiteral("tools/options")).toUtf8()
            + " (ignore_errors=yes)' ;;\n"
              "*' MainPID') echo MainPID=0 ;;\nesac\n");
}

void ForwardingProbeTest::writeFile(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    openToAll(file.fileName());
}

QByteArray ForwardingProbeTest::ask(const QString &shell)
{
    LocalDeviceOptions options;
    options.shell = m_shells.named(shell).program;
    const QString path = m_shells.named(shell).path;
    options.path = m_folder.filePath(QStringLiteral("tools")) + u':'
        + (path.isEmpty() ? qEnvironmentVariable("PATH") : path);
    LocalDevice device(options);
    for (const Probe &probe : probeCatalogue()) {
        if (probe.script.id != "forwarding")
            continue;
        Script script = probe.script;
        const QByteArray root = m_folder.path().toUtf8();
        for (const char *folder : { "/usr/local/lib", "/usr/lib", "/lib" })
            script.body.replace(QByteArray(" ") + folder + "/sysctl.d", "");
        script.body.replace(" /run/sysctl.d", ' ' + root + "/run/sysctl.d");
        script.body.replace("/etc/sysctl", root + "/etc/sysctl");
        return device.answers({ script }).first().output.replace(root + '/', "/");
    }
    return {};
}

void ForwardingProbeTest::readsFilesAsSysctlDoes()
{
    QFETCH(QString, shell);
    const QByteArray output = ask(shell);
    const qsizetype from = output.indexOf("file\t");
    QVERIFY2(from > 0, output);
    QCOMPARE(output.mid(from),
        QByteArray("file\t/etc/sysctl.d/50-a.conf\t\n"
                   "line\t/etc/sysctl.d/50-a.conf\t1\tnet.ipv4.ip_forward\t0 # why\n"
                   "line\t/etc/sysctl.d/50-a.conf\t3\tnet/ipv4/ip_forward\t00\n"
                   "line\t/etc/sysctl.d/50-a.conf\t6\tnet.ipv4.conf.*.forwarding\t0\n"
                   "line\t/etc/sysctl.d/50-a.conf\t7\tnet.ipv4.conf.all.forwarding\n"
                   "line\t/etc/sysctl.d/50-a.conf\t8\tnet.ipv4.conf.eth0/100.forwarding\t0 x\n"
                   "line\t/etc/sysctl.d/50-a.conf\t11\t*.ipv4.ip_forward\t0\n"
                   "line\t/etc/sysctl.d/50-a.conf\t13\tnet..ipv4.ip_forward\t0\n"
                   "file\t/run/sysctl.d/60-b.conf\t\n"
                   "line\t/run/sysctl.d/60-b.conf\t1\tnet.ipv4.conf.eth0.forwarding\t1\n"
                   "file\t/etc/sysctl.conf\t\n"
                   "line\t/etc/sysctl.conf\t2\tnet.ipv4.conf.all.forwarding\t0\n"));
}

void ForwardingProbeTest::routesAndTheEnginesFlag()
{
    QFETCH(QString, shell);
    const QByteArray output = ask(shell);
    QVERIFY2(output.contains("\nengine.starts=given=false\n"), output);
    if (shell != u"busybox") // which prefers its own `ip` to ours
        QVERIFY2(output.contains("\nrules=plain\n"
                                 "exit eth0 0\nexit eth1 0\nexit eth2 0\nexit tun0 1\n"
                                 "exit wg0 16\nengine.starts="),
            output);
}

/// Nothing is said of what could not be asked.
void ForwardingProbeTest::withoutTheTools()
{
    writeFile(QStringLiteral("tools/ip"), "#!/bin/sh\nexit 1\n");
    writeFile(QStringLiteral("tools/systemctl"), "#!/bin/sh\nexit 1\n");
    const QByteArray output = ask(m_shells.all().constFirst().name);
    QVERIFY2(output.startsWith("ip_forward=") && output.contains("\nfile\t"), output);
    QVERIFY2(!output.contains("rules=") && !output.contains("engine."), output);
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::ForwardingProbeTest)
#include "forwarding_probe_test.moc"
