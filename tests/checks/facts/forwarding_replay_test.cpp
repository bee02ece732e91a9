// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sysctl files leave behind, against what `sysctl --system` (procps 4.0.2) and systemd-sysctl
// (252) did with the same lines in a network namespace where every switch was on before.

#include "checks/facts/forwarding_replay.h"

#include <QTest>

using namespace edgemend;

class ForwardingReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The states of net.ipv4.ip_forward, default, eth0, eth0.100 and dk0, in this order.
    void loads_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("procps");
        QTest::addColumn<QString>("systemd");
        const auto row = [](const char *lines, const char *procps, const char *systemd) {
            QTest::newRow(lines) << QString::fromUtf8(lines) << QString::fromUtf8(procps)
                                 << QString::fromUtf8(systemd);
        };
        const auto both = [&](const char *lines, const char *state) { row(lines, state, state); };
        both("net.ipv4.ip_forward=0 # why", "00000");
        both("net.ipv4.ip_forward = 00", "00000");
        both("net.ipv4.ip_forward = -0", "00000");
        both("net.ipv4.ip_forward = 0 = 1", "00000");
        both("net.ipv4.ip_forward = +0", "11111");
        both("net.ipv4.ip_forward = off", "11111");
        both("net.ipv4.ip_forward == 0", "11111");
        both("net.ipv4.ip_forward =", "11111");
        both("-net.ipv4.ip_forward = 0", "00000");
        both("/net/ipv4/ip_forward = 0", "00000");
        both("net..ipv4.ip_forward = 0", "00000");
        both("net/ipv4.ip_forward = 0", "11111");
        both("net.*.ip_forward = 0", "00000");
        both("net.ipv4.*_forward = 0", "00000");
        both("net.ipv4.conf.*.forwarding = 0", "00000");
        both("net.ipv4.conf.eth*.forwarding = 0", "11001");
        both("net.ipv4.conf.default.forwarding = 0", "10111");
        both("net.ipv4.conf.eth0/100.forwarding = 0", "11101");
        both("net.ipv4.conf.eth0.100.forwarding = 0", "11111");
        both("net/ipv4/conf/eth0.100/forwarding = 0", "11101");
        both("net.ipv4.conf.{all,eth0}.forwarding = 0", "11111");
        both("net.ipv4.conf.*.forwarding = 0|-net.ipv4.conf.all.forwarding", "10000");
        both("net.ipv4.conf.*.forwarding = 0|net.ipv4.conf.all.forwarding = 1", "10000");
        both("net.ipv4.conf.*.forwarding = 0|net.ipv4.ip_forward = 1", "11111");
        both("net.ipv4.ip_forward = 1|net.ipv4.conf.*.forwarding = 0", "00000");
        both("net.ipv4.ip_forward = 1|net.ipv4.conf.all.forwarding = 0", "00000");
        both("net.ipv4.ip_forwar? = 0|net.ipv4.ip_forward = 1", "11111");
        both("net.ipv4.conf.eth0.forwarding = 0|net.ipv4.ip_forward = 1", "11011");
        both("net.ipv4.conf.eth0.forwarding = 0|net.ipv4.conf.*.forwarding = 1", "11011");
        both("net.ipv4.ip_forward = 1|net.ipv4.conf.eth0.forwarding = 1|net.ipv4.conf.*.forwarding "
             "= 0",
            "00000");
        both("net.ipv4.ip_forward = 1|net.ipv4.conf.*.forwarding = 0|net.ipv4.conf.eth0.forwarding "
             "= 1",
            "00100");
        // a key that is set to the same text again stays at its place for systemd
        row("net.ipv4.ip_forward = 0|net.ipv4.conf.all.forwarding = 1|net.ipv4.ip_forward = 0",
            "00000", "11111");
        row("net.ipv4.conf.all.forwarding = 1|net.ipv4.ip_forward = 0|net.ipv4.conf.all.forwarding "
            "= 1",
            "11111", "00000");
        row("net.ipv4.ip_forward = 0|net.ipv4.conf.eth0.forwarding = 0|net.ipv4.ip_forward = 1",
            "11111", "11011");
    }
    void loads()
    {
        QFETCH(QString, lines);
        QTEST(stateAfter(linesOf(lines), SysctlProgram::Procps), "procps");
        QTEST(stateAfter(linesOf(lines), SysctlProgram::Systemd), "systemd");
    }

    void systemdDoesNotReadSysctlConf()
    {
        const QList<SysctlLine> lines { { u"/etc/sysctl.conf"_qs, {}, u"net.ipv4.ip_forward"_qs,
            u"0"_qs, 1, false } };
        QCOMPARE(stateAfter(lines, SysctlProgram::Procps), u"00000"_qs);
        QCOMPARE(stateAfter(lines, SysctlProgram::Systemd), u"11111"_qs);
    }

    void saysWhichLineItWas()
    {
        const auto state = afterLoading(
            linesOf(
                u"net.ipv4.ip_forward=0|net.ipv4.ip_forward=1|net.ipv4.conf.all.forwarding=0 #x|net.ipv4.ip_forward=00"_qs),
            SysctlProgram::Procps, {});
        QVERIFY(state.switchedOffBy);
        QCOMPARE(state.switchedOffBy->lineNumber, 3); // the fourth changes nothing any more
        const auto closed = afterLoading(
            linesOf(u"net.ipv4.conf.eth0.forwarding=0"_qs), SysctlProgram::Procps, { u"eth0"_qs });
        QCOMPARE(closed.closedBy.value(u"eth0"_qs).lineNumber, 1);
        QVERIFY(closed.isOn && !closed.switchedOffBy);
    }

private:
    static QList<SysctlLine> linesOf(const QString &text)
    {
        QList<SysctlLine> lines;
        for (const QString &line : text.split(u'|')) {
            const qsizetype sign = line.indexOf(u'=');
            QString key = line.left(sign).trimmed();
            if (key.startsWith(u'-'))
                key.remove(0, 1);
            lines.append({ u"/etc/sysctl.d/50-x.conf"_qs, {}, key,
                sign < 0 ? QString {} : line.mid(sign + 1).trimmed(),
                static_cast<int>(lines.size()) + 1, sign < 0 });
        }
        return lines;
    }
    static QString stateAfter(const QList<SysctlLine> &lines, SysctlProgram program)
    {
        const QStringList names { u"all"_qs, u"default"_qs, u"eth0"_qs, u"eth0.100"_qs, u"dk0"_qs };
        const auto state = afterLoading(lines, program, names);
        QString text { state.isOn ? u'1' : u'0' };
        for (const QString &name : names.mid(1))
            text += state.interfaces.value(name) ? u'1' : u'0';
        return text;
    }
};

QTEST_GUILESS_MAIN(ForwardingReplayTest)
#include "forwarding_replay_test.moc"
