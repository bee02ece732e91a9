// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/transaction_protocol.h"

#include "checks/fixes/fix_preview.h"

#include <QRandomGenerator>
#include <QTest>

namespace edgemend::test {

class TransactionProtocolTest final : public QObject {
    Q_OBJECT

    static TransactionStatus someStatus()
    {
        TransactionStatus status;
        status.summary = { "20261122-231500-3fa9", TransactionState::NeedsPerson, true,
            QStringLiteral("Jo Döe"), QStringLiteral("lap-7"),
            QStringLiteral("2026-11-22T23:15:00Z"), QStringLiteral("ip-forwarding-disabled"),
            QStringLiteral("forward"), { "file-changed", { "/etc/sysctl.d/a b.conf" } } };
        status.clock = { 1795390343, 2475.17, "e76e5e42-b506-4fe0-9275-364b099351da" };
        status.rebootedSince = true;
        status.outageMs = 2340;
        status.title = "Turn forwarding on";
        status.risk = "R2";
        status.device = "press-4";
        status.steps.append({ 1, StepOnDevice::Phase::Keep, 5, 12, "echo '1' > /proc/sys/x",
            "line\nline\n", 1795390344 });
        status.placed = { "/etc/x y", "/etc/z" };
        status.changedSince.append("/etc/x y");
        return status;
    }

private Q_SLOTS:
    void everyByteSurvivesAField()
    {
        QByteArray all;
        for (int byte = 0; byte < 256; ++byte)
            all += static_cast<char>(byte);
        for (const QByteArray &bytes :
            { all, QByteArray {}, QByteArray { "-" }, QByteArray { "--" }, QByteArray { "\\0055" },
                QByteArray { "a b" }, QByteArray { "\n" } }) {
            const QByteArray field = encodeField(bytes);
            QVERIFY(!field.isEmpty());
            QVERIFY(!field.contains(' ') && !field.contains('\n'));
            QCOMPARE(decodeField(field), std::optional { bytes });
        }
    }
    void nonsenseIsNoField()
    {
        for (const char *field : { "", "a b", "\\", "\\0", "\\012", "\\0128\\0", "\\0999", "\\0777",
                 "\\x41", "a\nb", "ü" })
            QVERIFY2(!decodeField(field), field);
    }

    void statesHaveIds()
    {
        for (int i = 0; i < 8; ++i) {
            const auto state = static_cast<TransactionState>(i);
            QCOMPARE(transactionStateFrom(transactionStateId(state)), std::optional { state });
        }
        QVERIFY(!transactionStateFrom("Applied"));
        QVERIFY(isOpen(TransactionState::Applied) && isOpen(TransactionState::NeedsPerson));
        QVERIFY(!isOpen(TransactionState::Kept) && !isOpen(TransactionState::Reverted));
        QCOMPARE(seenFromOutside(TransactionState::Keeping, true), TransactionState::Applied);
        QCOMPARE(seenFromOutside(TransactionState::Keeping, false), TransactionState::NeedsPerson);
        QCOMPARE(seenFromOutside(TransactionState::Kept, false), TransactionState::Kept);
    }

    void idsAreNames()
    {
        QVERIFY(isTransactionId("20261122-231500-3fa9"));
        for (const char *id :
            { "", "..", "2026/x", "x2026", "2026 1", "2026;id", "2026.1", "2026X" })
            QVERIFY2(!isTransactionId(id), id);
        QVERIFY(!isTransactionId(QByteArray(65, '1')));
    }

    void aStatusComesBack()
    {
        const TransactionStatus status = someStatus();
        const auto back = decodeStatus("motd\n" + encodeStatus(status) + "noise\n");
        QVERIFY(back);
        QCOMPARE(encodeStatus(*back), encodeStatus(status));
        QCOMPARE(back->summary.who, status.summary.who);
        QCOMPARE(back->summary.reason, status.summary.reason);
        QCOMPARE(back->steps.constFirst().output, status.steps.constFirst().output);
        QCOMPARE(back->steps.constFirst().phase, StepOnDevice::Phase::Keep);
        QVERIFY(back->rebootedSince);
        QCOMPARE(back->placed, status.placed);
        QCOMPARE(back->changedSince, status.changedSince);
    }
    void aCutStatusIsNone()
    {
        const QByteArray whole = encodeStatus(someStatus());
        for (qsizetype length = 0; length < whole.size() - 1; ++length) {
            const auto back = decodeStatus(whole.first(length));
            QVERIFY2(!back, whole.first(length).constData());
            QCOMPARE(back.error().kind, FailureKind::BadData);
        }
    }
    void garbageNeverCrashesOrPasses()
    {
        QRandomGenerator random { 3 };
        const QByteArray whole = encodeStatus(someStatus());
        for (int round = 0; round < 5000; ++round) {
            QByteArray broken = whole;
            for (int i = 0; i < 4; ++i)
                broken[random.bounded(static_cast<int>(broken.size()))]
                    = static_cast<char>(random.bounded(256));
            if (const auto back = decodeStatus(broken))
                QVERIFY(isTransactionId(back->summary.id));
            (void)decodeReadAnswer(broken);
            (void)decodeList(broken);
        }
    }

    void refusalsBecomeFailures_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("refused") << QByteArray { "disk-full" } << FailureKind::Refusal;
        QTest::newRow("unknown") << QByteArray { "no-such-transaction" } << FailureKind::NotFound;
        QTest::newRow("usage") << QByteArray { "bad-id" } << FailureKind::Usage;
        QTest::newRow("later") << QByteArray { "no-lease" } << FailureKind::NotInThisVersion;
        QTest::newRow("a word of a newer device")
            << QByteArray { "moon-phase" } << FailureKind::Refusal;
    }
    void refusalsBecomeFailures()
    {
        QFETCH(QByteArray, code);
        QFETCH(FailureKind, kind);
        const auto back = decodeStatus(encodeRefusal({ code, { "/etc/x" } }));
        QVERIFY(!back);
        QCOMPARE(back.error().kind, kind);
        const QString words = toEnglish(back.error().happened);
        QVERIFY(!words.contains(u'{'));
        QCOMPARE(words.contains(QStringLiteral("/etc/x")), code != "bad-id" && code != "no-lease");
    }
    void aHostileDetailIsNotExpanded()
    {
        const Message message
            = refusalText({ "open-transaction", { "{detail2}", "{detail3}", "x" } });
        QVERIFY(toEnglish(message).contains(QStringLiteral("{detail2}, begun by {detail3}, x")));
    }

    void aListComesBack()
    {
        TransactionSummary other = someStatus().summary;
        other.id = "20261122-231500-0000";
        other.reason = {};
        const QList<TransactionSummary> list { someStatus().summary, other };
        const auto back = decodeList(encodeList(list));
        QVERIFY(back);
        QCOMPARE(back->size(), 2);
        QCOMPARE(encodeList(*back), encodeList(list));
        QVERIFY(decodeList("edgemend end\n")->isEmpty());
        QVERIFY(!decodeList(""));
    }

    void aReadAnswerComesBack()
    {
        ReadAnswer answer;
        answer.clock = { 1, 2.5, "boot" };
        answer.hostName = "press 4";
        answer.sshConnection = "192.0.2.1 5 192.0.2.2 22";
        answer.refusals.append(Refusal { "not-root", {} });
        answer.sysctls = { { "net/ipv4/ip_forward", "0" }, { "net/x", std::nullopt } };
        FileOnDevice file { "/etc/a", "/etc/b", FileOnDevice::Kind::Regular, 3, "-rw-r--r--", "0:0",
            1, "abc", SecretText { QByteArray { "x\0y", 3 } }, "immutable" };
        answer.files.push_back(std::move(file));
        answer.units.append(
            { "docker.service", "masked", "failed", "failed", "masked", "exit-code" });
        answer.containers = { "edgeAgent" };
        answer.transactions = { someStatus().summary };
        const auto back = decodeReadAnswer(encodeReadAnswer(answer));
        QVERIFY(back);
        QCOMPARE(encodeReadAnswer(*back), encodeReadAnswer(answer));
        QCOMPARE(back->files.front().content.revealed().toByteArray(), QByteArray("x\0y", 3));
        QVERIFY(!back->sysctls.constLast().value);
    }
    void aContentThatIsTooShortIsRefused()
    {
        const QByteArray head = "edgemend file /a /a regular 3 - 0:0 1 abc -\nedgemend content /a ";
        QVERIFY(decodeReadAnswer(head + "616263\nedgemend end\n"));
        QVERIFY(!decodeReadAnswer(head + "6162\nedgemend end\n"));
        QVERIFY(!decodeReadAnswer("edgemend content /a 616263\nedgemend end\n"));
    }

    void aBeginRequestComesBack()
    {
        BeginRequest request;
        request.id = "20261122-231500-3fa9";
        request.who = "Jo \"x\"; rm -rf /";
        request.title = "T\nt";
        const UnitOnDevice unit { "docker.service", "masked", "inactive", {}, "masked", {} };
        request.steps
            = { { SetSysctl { "net/ipv4/ip_forward", "1", "/etc/sysctl.d/z.conf" }, "0", {} },
                  { EditSysctlFile { "/etc/sysctl.conf", "net.ipv4.ip_forward", "1" }, {}, {} },
                  { ServiceAction {
                        ServiceAction::Verb::ResetFailed, { "docker.service", "docker.socket" } },
                      {}, { unit } } };
        request.files = { { "/etc/sysctl.d/z.conf", true, {}, "aa", { { 0, 0, "a\n" } } },
            { "/etc/sysctl.conf", false, "bb", "cc",
                { { 4, 1, "1" }, { 9, 2, QByteArray { "\0\xff", 2 } } } } };
        const SecretText text = encodeBeginRequest(request);
        const auto back = decodeBeginRequest(text.revealed());
        QVERIFY(back);
        QCOMPARE(encodeBeginRequest(*back).revealed().toByteArray(), text.revealed().toByteArray());
        QCOMPARE(back->who, request.who);
        QCOMPARE(back->steps.size(), 3);
        QVERIFY(back->steps.constFirst().step == request.steps.constFirst().step);
        QVERIFY(back->steps.constLast().step == request.steps.constLast().step);
        QCOMPARE(
            back->steps.constLast().unitsBefore.constFirst().loadState, QByteArray { "masked" });
        QVERIFY(back->files.constFirst().absentBefore);
        QCOMPARE(back->files.constLast().pieces.constLast().bytes, QByteArray("\0\xff", 2));
        QVERIFY(text.revealed().endsWith("\nedgemend-end\n"));
        QVERIFY(text.revealed().contains(engineScript()));
    }
    void aReadRequestComesBack()
    {
        const ReadRequest request { { "net/ipv4/ip_forward" }, { "/etc/a b" }, { "docker.service" },
            true };
        const auto back = decodeReadRequest(encodeReadRequest(request).revealed());
        QVERIFY(back);
        QCOMPARE(back->files, request.files);
        QVERIFY(back->containers);
        QVERIFY(!decodeReadRequest("sysctl x\n"));
        QVERIFY(!decodeReadRequest("dance x\nend\n"));
    }

    void scriptsAreWhole()
    {
        const Script status
            = transactionScript(TransactionVerb::Status, { "20261122-231500-3fa9", "20" });
        QCOMPARE(status.arguments, (QList<QByteArray> { "status", "20261122-231500-3fa9", "20" }));
        QVERIFY(status.body.contains("\nencode() {") && status.body.contains("\nmain() {"));
        QVERIFY(!status.body.contains("\nbegin() {"));
        QVERIFY(transactionScript(TransactionVerb::Begin).body.contains("\nbegin() {"));
        // Up to 100 kB travel in one round trip.
        QVERIFY(transactionScript(TransactionVerb::Begin).body.size() < 60'000);
    }
};

} // namespace edgemend::test

QTEST_APPLESS_MAIN(edgemend::test::TransactionProtocolTest)
#include "transaction_protocol_test.moc"
