// Every contrast that the look promises, computed from the tokens: text 4.5, outlines and large shapes 3.0 or what the
// look states. A colour that is changed and falls under its limit fails here.
#include "client/kit/style.hpp"
#include "client/kit/theme.hpp"

#include <QApplication>
#include <QFontDatabase>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace ilvm::kit;

class TestKitTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textReadsOnEverySurface_data();
    void textReadsOnEverySurface();
    void whatIsFilledReads_data() { schemes(); }
    void whatIsFilledReads();
    void tonesRead_data() { schemes(); }
    void tonesRead();
    void avatarsRead_data() { schemes(); }
    void avatarsRead();
    void chartsAndTracksStandOut_data() { schemes(); }
    void chartsAndTracksStandOut();
    void ratiosOfKnownPairs();
    void samePersonSameAvatar();
    void fontsAreTakenIn();
    void switchingReachesWidgets();
    void textGrows();
    void desktopIsRead();

private:
    void schemes() {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::light;
        QTest::newRow("dark") << Scheme::dark;
        QTest::newRow("contrast, light") << Scheme::contrastLight;
        QTest::newRow("contrast, dark") << Scheme::contrastDark;
    }
};

#define AT_LEAST(limit, one, other)                                                                                    \
    do {                                                                                                               \
        const double ratio = contrastRatio(one, other);                                                                \
        QVERIFY2(ratio >= (limit), qPrintable(QStringLiteral("%1 on %2: %3 < %4")                                      \
                                                  .arg((one).name(), (other).name())                                   \
                                                  .arg(ratio, 0, 'f', 2)                                               \
                                                  .arg(limit)));                                                       \
    } while (false)

void TestKitTokens::textReadsOnEverySurface_data() {
    schemes();
}

void TestKitTokens::textReadsOnEverySurface() {
    QFETCH(Scheme, scheme);
    const Tokens t = tokensOf(scheme);
    const bool dark = t.isDark();
    for (const QColor& paper : {t.rail, t.canvas, t.surface, t.sunken, t.raised, t.hover, t.selected}) {
        AT_LEAST(dark ? 11.5 : 13.5, t.text, paper);
        AT_LEAST(dark ? 7.4 : 6.5, t.textSecondary, paper);
        AT_LEAST(4.6, t.textTertiary, paper);
        AT_LEAST(6.1, t.accentText, paper);
    }
    for (const QColor& paper : {t.rail, t.canvas, t.surface, t.sunken, t.raised, t.selected}) {
        AT_LEAST(3.0, t.borderControl, paper);
        AT_LEAST(dark ? 6.2 : 5.9, t.accent, paper);
    }
    AT_LEAST(4.5, t.text, t.accentSoft);
    AT_LEAST(4.5, t.accentText, t.accentSoft);
    AT_LEAST(5.6, t.accentText, t.accentSofter);
    AT_LEAST(4.79, t.textTertiary, t.disabledFill);
}

void TestKitTokens::whatIsFilledReads() {
    QFETCH(Scheme, scheme);
    const Tokens t = tokensOf(scheme);
    AT_LEAST(6.7, t.onAccent, t.accent);
    AT_LEAST(4.5, t.onAccent, t.accentHover);
    AT_LEAST(6.5, t.onDanger, t.dangerFill);
    AT_LEAST(7.6, t.toastText, t.toast);
    AT_LEAST(7.5, t.toastLink, t.toast);
    AT_LEAST(4.5, t.toastQuiet, t.toast);
    AT_LEAST(4.5, t.toastOk, t.toast);
    for (const QColor& paper : {t.rail, t.surface})
        AT_LEAST(3.0, t.live, paper);
}

void TestKitTokens::tonesRead() {
    QFETCH(Scheme, scheme);
    const Tokens t = tokensOf(scheme);
    for (const Tone tone : {Tone::info, Tone::warn, Tone::ok, Tone::danger, Tone::violet, Tone::neutral}) {
        AT_LEAST(6.2, t.tone(tone).text, t.tone(tone).tint);
        AT_LEAST(4.5, t.tone(tone).text, t.surface);
        AT_LEAST(4.5, t.text, t.tone(tone).tint);
    }
    AT_LEAST(4.5, t.textTertiary, t.tone(Tone::warn).tint);
}

void TestKitTokens::avatarsRead() {
    QFETCH(Scheme, scheme);
    for (const TonePair& pair : tokensOf(scheme).avatars)
        AT_LEAST(6.3, pair.text, pair.tint);
}

void TestKitTokens::chartsAndTracksStandOut() {
    QFETCH(Scheme, scheme);
    const Tokens t = tokensOf(scheme);
    for (const QColor& series : t.chart)
        AT_LEAST(t.isDark() ? 5.4 : 3.5, series, t.surface);
    AT_LEAST(5.0, t.accent, t.track);
}

void TestKitTokens::ratiosOfKnownPairs() {
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrastRatio(Qt::white, Qt::black) - 21.0) < 1e-6);
    QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestKitTokens::samePersonSameAvatar() {
    const Tokens light = lightTokens();
    const Tokens dark = darkTokens();
    const QString one = QStringLiteral("2f1c6a0e-0001");
    QCOMPARE(light.avatar(one).tint, light.avatar(QString(one)).tint);
    // The pair keeps its place when the theme changes: an olive person stays olive.
    const auto place = [&](const Tokens& t) {
        for (std::size_t i = 0; i < t.avatars.size(); ++i) {
            if (t.avatars[i].tint == t.avatar(one).tint) return i;
        }
        return t.avatars.size();
    };
    QCOMPARE(place(light), place(dark));
}

void TestKitTokens::fontsAreTakenIn() {
    const Theme theme(*qApp);
    QVERIFY(QFontDatabase::families().contains(QStringLiteral("Inter")));
    QVERIFY(QFontDatabase::families().contains(QStringLiteral("JetBrains Mono")));
    QCOMPARE(QFontInfo(theme.tokens().font(TypeRole::body)).family(), QStringLiteral("Inter"));
    QCOMPARE(QFontInfo(theme.tokens().font(TypeRole::amount)).family(), QStringLiteral("JetBrains Mono"));
}

void TestKitTokens::switchingReachesWidgets() {
    Theme theme(*qApp);
    QWidget widget;
    widget.show();
    QCOMPARE(tokens(&widget).surface, lightTokens().surface);
    QSignalSpy changes(&theme, &Theme::changed);
    theme.setScheme(Scheme::dark);
    theme.setScheme(Scheme::dark);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(tokens(&widget).surface, darkTokens().surface);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().canvas);
    QTRY_COMPARE(widget.palette().color(QPalette::WindowText), darkTokens().text);
}

void TestKitTokens::textGrows() {
    Theme theme(*qApp);
    theme.setTextPercent(128);
    QCOMPARE(theme.textPercent(), 130);
    QCOMPARE(theme.tokens().font(TypeRole::pageTitle).pixelSize(), 26);
    QCOMPARE(QApplication::font().pixelSize(), 17);
    theme.setScheme(Scheme::dark);
    QCOMPARE(theme.textPercent(), 130);
}

void TestKitTokens::desktopIsRead() {
    const auto asks = [](const QColor& paper, const QColor& ink) {
        QPalette palette;
        palette.setColor(QPalette::Window, paper);
        palette.setColor(QPalette::WindowText, ink);
        return Theme::desktopScheme(palette);
    };
    QCOMPARE(asks(QColor(0xEF, 0xEF, 0xEF), Qt::black), Scheme::light);
    QCOMPARE(asks(QColor(0x20, 0x20, 0x20), Qt::white), Scheme::dark);
    QCOMPARE(asks(Qt::black, Qt::white), Scheme::contrastDark);
    QCOMPARE(asks(Qt::white, Qt::black), Scheme::contrastLight);
}

QTEST_MAIN(TestKitTokens)
#include "test_kit_tokens.moc"
