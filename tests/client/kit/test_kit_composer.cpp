// The composer of messages: what it sends, when it waits, and that a draft is not an edit.
#include "client/kit/composer.hpp"
#include "client/kit/language.hpp"
#include "client/kit/theme.hpp"
#include "tests/client/support/text.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace ilvm::kit;
using ilvm::tests::text;

class TestKitComposer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void composerSendsWhatItShows();
    void composerWaitsForFiles();
    void notesOnlyWhereAllowed();
    void draftIsNoEdit();
    void elsewhereIsChosenMessageByMessage();

private:
    std::unique_ptr<Theme> theme_;
};

void TestKitComposer::initTestCase() {
    speak(*qApp, Language::french);
    theme_ = std::make_unique<Theme>(*qApp);
}

void TestKitComposer::composerSendsWhatItShows() {
    Composer composer;
    composer.setNotesAllowed(true);
    QSignalSpy sent(&composer, &Composer::sent);
    composer.show();
    auto* edit = composer.findChild<QPlainTextEdit*>();
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 0); // nothing to send
    QTest::keyClicks(edit, QStringLiteral("  bonjour "));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.takeFirst(), QVariantList({QStringLiteral("bonjour"), false}));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sent.takeFirst(), QVariantList({QStringLiteral("bonjour"), true}));
    QCOMPARE(composer.text(), QStringLiteral("  bonjour ")); // whoever sends it clears it
    composer.clear();
    QVERIFY(composer.text().isEmpty());
}

void TestKitComposer::composerWaitsForFiles() {
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sent);
    AttachmentFace file{text("1"), text("devis.pdf"), text("184 Ko"), false, 0.5};
    composer.setAttachments({file});
    composer.show();
    auto* edit = composer.findChild<QPlainTextEdit*>();
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 0);
    file.sending = -1;
    composer.setAttachments({file});
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 1);
}

void TestKitComposer::notesOnlyWhereAllowed() {
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sent);
    composer.setDraft(QStringLiteral("x"), true);
    QVERIFY(!composer.isInternal());
    composer.show();
    QTest::keyClick(composer.findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sent.count(), 0);
    composer.setRefused(text("Ticket clôturé"));
    QTest::keyClick(composer.findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 0);
}

void TestKitComposer::draftIsNoEdit() {
    Composer composer;
    composer.setNotesAllowed(true);
    QSignalSpy edited(&composer, &Composer::edited);
    composer.setDraft(QStringLiteral("gardé"), true);
    QVERIFY(composer.isInternal());
    QCOMPARE(edited.count(), 0);
    QTest::keyClicks(composer.findChild<QPlainTextEdit*>(), QStringLiteral("!"));
    QCOMPARE(edited.takeLast(), QVariantList({QStringLiteral("gardé!"), true}));
}

void TestKitComposer::elsewhereIsChosenMessageByMessage() {
    Composer composer;
    composer.setNotesAllowed(true);
    composer.setDraft(QStringLiteral("x"), false, true);
    QVERIFY(!composer.isElsewhere()); // there is no elsewhere
    composer.setElsewhere(text("Afficher aussi sur FCPI-00031"));
    QVERIFY(composer.isElsewhere());
    composer.show();
    auto* tick = composer.findChild<QCheckBox*>();
    QVERIFY(tick->isVisible() && tick->isChecked());
    QCOMPARE(tick->text(), text("Afficher aussi sur FCPI-00031"));
    composer.setDraft(QStringLiteral("x"), true, true); // a note stays where it is written
    QVERIFY(!composer.isElsewhere());
    QVERIFY(!tick->isEnabled() && !tick->isChecked());
    composer.clear();
    composer.setDraft(QStringLiteral("y"), false);
    QVERIFY(!composer.isElsewhere() && !tick->isChecked());
    QSignalSpy edited(&composer, &Composer::edited);
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(8, tick->height() / 2));
    QCOMPARE(edited.count(), 1); // the draft keeps it
    QVERIFY(composer.isElsewhere());
    composer.clear();
    QVERIFY(!composer.isElsewhere());
    composer.setElsewhere({});
    QVERIFY(!tick->isVisible());
}

QTEST_MAIN(TestKitComposer)
#include "test_kit_composer.moc"
