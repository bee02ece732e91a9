// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/fingerprint.h"

#include <QTest>

using namespace edgemend;

namespace {

using State = FingerprintMatch::State;

const QString bare = u"uZ3Tq9fVbWmX2rK7yLp0aHs8cDnE4gJ1kQvR5tUiOoM"_qs;
const QString shown = u"SHA256:"_qs + bare;

} // namespace

class FingerprintTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsFoundInWhatWasPasted_data();
    void itIsFoundInWhatWasPasted();
    void onlyAllOfItIsTheSame_data();
    void onlyAllOfItIsTheSame();
    void noPrefixIsEverTheSame();
    void theFirstOtherCharacterIsSaid();
    void nothingShownIsNeverTheSame();
    void whatIsShownCanBePastedBack();
};

void FingerprintTest::itIsFoundInWhatWasPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("as ssh shows it") << shown;
    QTest::newRow("without its name") << bare;
    QTest::newRow("with the name in small letters") << u"sha256:"_qs + bare;
    QTest::newRow("a line of ssh-keygen") << u"256 "_qs + shown + u" root@press-07 (ED25519)"_qs;
    QTest::newRow("a line of ssh-keygen whose comment has blanks")
        << u"3072 "_qs + shown + u" line 4, press 7 (RSA)"_qs;
    QTest::newRow("a line without a comment") << u"256 "_qs + shown + u" no comment (ED25519)\n"_qs;
    QTest::newRow("what ssh asks")
        << u"ED25519 key fingerprint is "_qs + shown + u' ' + u"(no other name)."_qs;
    QTest::newRow("with padding") << shown + u"="_qs;
    QTest::newRow("with more padding, and blanks around") << u"  "_qs + shown + u"== \r\n"_qs;
    QTest::newRow("in groups") << groupedFingerprint(shown);
    QTest::newRow("in groups with tabs") << bare.left(20) + u'\t' + bare.mid(20);
    QTest::newRow("with blanks that mail programs put in")
        << shown.left(17) + QChar { 0xA0 } + shown.mid(17);
}

void FingerprintTest::itIsFoundInWhatWasPasted()
{
    QFETCH(QString, pasted);
    QCOMPARE(bareFingerprint(pasted), bare);
    QCOMPARE(compareFingerprints(shown, pasted).state, State::Same);
}

void FingerprintTest::onlyAllOfItIsTheSame_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<State>("state");
    QString otherCase = bare;
    otherCase[0] = u'U';
    QTest::newRow("nothing is pasted") << QString {} << State::Empty;
    QTest::newRow("blanks are nothing") << u" \n"_qs << State::Empty;
    QTest::newRow("its name alone is nothing") << u"SHA256:"_qs << State::Empty;
    QTest::newRow("one character less") << shown.chopped(1) << State::TooShort;
    QTest::newRow("one character less in a line of ssh-keygen is not the same")
        << u"256 "_qs + shown.chopped(1) + u" root@press-07 (ED25519)"_qs << State::Different;
    QTest::newRow("one character less, padded") << shown.chopped(1) + u'=' << State::TooShort;
    QTest::newRow("one character more") << shown + u'A' << State::Different;
    QTest::newRow("another case") << otherCase << State::Different;
    QTest::newRow("the older kind of fingerprint")
        << u"MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"_qs << State::Different;
    QTest::newRow("the key itself")
        << u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ root@press-07"_qs << State::Different;
}

void FingerprintTest::onlyAllOfItIsTheSame()
{
    QFETCH(QString, pasted);
    QFETCH(State, state);
    QCOMPARE(compareFingerprints(shown, pasted).state, state);
}

void FingerprintTest::noPrefixIsEverTheSame()
{
    for (qsizetype size = 1; size < bare.size(); ++size)
        QCOMPARE(compareFingerprints(shown, bare.left(size)).state, State::TooShort);
    const FingerprintMatch all = compareFingerprints(shown, bare);
    QCOMPARE(all.state, State::Same);
    QCOMPARE(all.length, 43);
}

void FingerprintTest::theFirstOtherCharacterIsSaid()
{
    for (qsizetype at = 0; at < bare.size(); ++at) {
        QString other = bare;
        other[at] = bare[at] == u'x' ? u'y' : u'x';
        const FingerprintMatch match = compareFingerprints(shown, other);
        QCOMPARE(match.state, State::Different);
        QCOMPARE(match.differsAt, static_cast<int>(at) + 1);
    }
    QCOMPARE(compareFingerprints(shown, bare + u'A').differsAt, 44);
}

void FingerprintTest::nothingShownIsNeverTheSame()
{
    QCOMPARE(compareFingerprints({}, {}).state, State::Empty);
    QCOMPARE(compareFingerprints({}, bare).state, State::Different);
    QCOMPARE(compareFingerprints(u"SHA256:"_qs, u"SHA256:="_qs).state, State::Empty);
}

void FingerprintTest::whatIsShownCanBePastedBack()
{
    const QString grouped = groupedFingerprint(u"SHA256:"_qs + u"abcd"_qs.repeated(7));
    QCOMPARE(grouped, u"SHA256:\nabcd abcd abcd abcd abcd abcd\nabcd"_qs);
    const QStringList lines = groupedFingerprint(shown).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).size(), 29); // six groups of four
    QCOMPARE(bareFingerprint(groupedFingerprint(shown)), bare);
}

QTEST_APPLESS_MAIN(FingerprintTest)
#include "fingerprint_test.moc"
