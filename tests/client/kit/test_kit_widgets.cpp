// What the widgets say to a screen reader, when they speak up and when they stay silent.
#include "client/kit/ask_dialog.hpp"
#include "client/kit/avatar.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/field.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/icon_paths.hpp"
#include "client/kit/language.hpp"
#include "client/kit/rail_button.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/stepper.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/kit/theme.hpp"
#include "tests/client/support/text.hpp"

#include <QApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <memory>

using namespace ilvm::kit;
using ilvm::tests::text;

namespace {

QString name(QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}
QAccessible::Role roleOf(QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget)->role();
}
} // namespace

class TestKitWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void paintedWidgetsSpeak();
    void stepperIsAList();
    void refusedButtonSaysWhy();
    void iconButtonHasItsName();
    void countsAreSpoken();
    void fieldDescribesWhatIsWrong();
    void clampedTextKeepsItsName();
    void everyIconIsDrawn();
    void dialogAsksForWords();
    void dialogKeepsTheDraft();
    void searchClearsThenLeaves();
    void onlyLocalFilesAreTaken();
    void textChangesWithTheTheme();

private:
    std::unique_ptr<Theme> theme_;
};

void TestKitWidgets::initTestCase() {
    speak(*qApp, Language::french);
    theme_ = std::make_unique<Theme>(*qApp);
}

void TestKitWidgets::paintedWidgetsSpeak() {
    Chip chip({text("En cours"), Tone::info});
    QCOMPARE(name(&chip), text("En cours"));
    QCOMPARE(roleOf(&chip), QAccessible::StaticText);
    chip.setAccessibleName(text("Statut : en cours"));
    QCOMPARE(name(&chip), text("Statut : en cours"));
    Avatar avatar;
    avatar.setPerson(text("Nadia Benali"), text("1"));
    QCOMPARE(name(&avatar), text("Nadia Benali"));
    QCOMPARE(roleOf(&avatar), QAccessible::Graphic);
    QCOMPARE(initials(text("nadia el benali")), text("NB"));
    QCOMPARE(initials(QString()), text("?"));
    Banner banner(Tone::warn, text("Hors connexion"));
    banner.setDetail(text("2 envois en attente"));
    QCOMPARE(name(&banner), text("Hors connexion. 2 envois en attente"));
    QCOMPARE(roleOf(&banner), QAccessible::AlertMessage);
}

void TestKitWidgets::stepperIsAList() {
    Stepper stepper(text("Circuit de validation"));
    stepper.setSteps({{text("Demande"), text("18/11"), StepState::past},
                      {text("N1"), text("à vous"), StepState::present},
                      {text("Achats"), QString(), StepState::future},
                      {text("N2"), text("sous le seuil"), StepState::skipped}});
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&stepper);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), text("Circuit de validation"));
    QCOMPARE(list->childCount(), 4);
    QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
    QCOMPARE(list->child(0)->text(QAccessible::Name), text("Demande, fait, 18/11"));
    QCOMPARE(list->child(1)->text(QAccessible::Name), text("N1, en cours, à vous"));
    QCOMPARE(list->child(2)->text(QAccessible::Name), text("Achats, à venir"));
    QCOMPARE(list->child(3)->text(QAccessible::Name), text("N2, passée, sous le seuil"));
    stepper.setSteps({{text("Demande"), QString(), StepState::refused}});
    QCOMPARE(list->childCount(), 1);
}

void TestKitWidgets::refusedButtonSaysWhy() {
    Button button(text("Valider"), ButtonVariant::primary);
    button.setKey(text("V"));
    button.setRefused(text("Votre demande : une autre personne doit valider"));
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), text("Votre demande : une autre personne doit valider"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Description), button.toolTip());
    QCOMPARE(name(&button), text("Valider"));
    button.setRefused(QString());
    QVERIFY(button.isEnabled());
    QVERIFY(button.toolTip().isEmpty());
}

void TestKitWidgets::iconButtonHasItsName() {
    const std::unique_ptr<IconButton> close = std::make_unique<IconButton>(Icon::close, text("Fermer"));
    QCOMPARE(name(close.get()), text("Fermer"));
    QCOMPARE(close->toolTip(), text("Fermer"));
    QVERIFY(close->sizeHint().width() >= 24 && close->sizeHint().height() >= 24);
}

void TestKitWidgets::countsAreSpoken() {
    FilterChip chip(text("SESSAD"));
    QCOMPARE(name(&chip), text("SESSAD"));
    chip.setCount(4);
    QCOMPARE(name(&chip), text("SESSAD, 4"));
    chip.setChecked(true);
    QVERIFY(QAccessible::queryAccessibleInterface(&chip)->state().checked);
    RailButton place(Icon::inbox, text("Mes demandes"));
    place.setCount(3);
    place.setFolded(true);
    QCOMPARE(name(&place), text("Mes demandes, 3"));
    QVERIFY(place.toolTip().contains(text("Mes demandes")));
    TabBar tabs;
    tabs.addTab(text("N1"));
    tabs.setCount(0, 6);
    QCOMPARE(QAccessible::queryAccessibleInterface(&tabs)->child(0)->text(QAccessible::Name), text("N1, 6"));
}

void TestKitWidgets::fieldDescribesWhatIsWrong() {
    auto* edit = new QLineEdit;
    Field field(text("Code UF"), edit);
    field.setHelp(text("Quatre chiffres"));
    field.setRequired(true);
    QCOMPARE(name(edit), text("Code UF, obligatoire"));
    QCOMPARE(edit->accessibleDescription(), text("Quatre chiffres"));
    field.setError(text("Ce code n'existe pas : vérifiez-le."));
    QVERIFY(field.isWrong());
    QVERIFY(edit->property(wrongProperty).toBool());
    QCOMPARE(edit->accessibleDescription(), text("Ce code n'existe pas : vérifiez-le."));
    field.setError(QString());
    QVERIFY(!edit->property(wrongProperty).toBool());
    QCOMPARE(edit->accessibleDescription(), text("Quatre chiffres"));
}

void TestKitWidgets::clampedTextKeepsItsName() {
    const QString title =
        text("Imprimante du secrétariat : bourrage à chaque recto verso depuis lundi matin, et aussi au premier étage");
    ClampedLabel label(title, 2);
    QCOMPARE(name(&label), title);
    const int two = 2 * lightTokens().lineHeight(TypeRole::body);
    QCOMPARE(label.heightForWidth(200), two);
    QCOMPARE(label.heightForWidth(4000), two / 2);
    // Given less than it asked for, it ends in an ellipsis as a label of fewer lines does.
    ClampedLabel one(title, 1);
    for (ClampedLabel* each : {&label, &one})
        each->setFixedSize(200, two / 2);
    QCOMPARE(label.grab().toImage(), one.grab().toImage());
}

void TestKitWidgets::everyIconIsDrawn() {
    const QRectF grid(0, 0, 24, 24);
    for (int i = 0; i < iconCount; ++i) {
        const IconPath path = iconPath(static_cast<Icon>(i));
        QVERIFY2(!path.strokes.isEmpty() || !path.dots.isEmpty(), qPrintable(QString::number(i)));
        // With the half of its pen on each side, so that none is cut at its edge.
        const QRectF bounds = (path.strokes.boundingRect() | path.dots.boundingRect()).adjusted(-1, -1, 1, 1);
        QVERIFY2(std::max(bounds.width(), bounds.height()) > 8 && grid.contains(bounds),
                 qPrintable(QString::number(i)));
    }
}

void TestKitWidgets::dialogAsksForWords() {
    QWidget window;
    Question question;
    question.title = text("Refuser ACH-00214 ?");
    question.verb = text("Refuser la demande");
    question.reasonLabel = text("Motif");
    AskDialog dialog(question, &window);
    QSignalSpy confirmed(&dialog, &AskDialog::confirmed);
    dialog.show();
    auto* edit = dialog.findChild<QPlainTextEdit*>();
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(dialog.findChild<Field*>()->isWrong());
    QTest::keyClicks(edit, QStringLiteral("doublon"));
    QVERIFY(!dialog.findChild<Field*>()->isWrong());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(confirmed.takeFirst(), QVariantList({QStringLiteral("doublon")}));
    QVERIFY(dialog.isVisible()); // whoever acts closes it
    dialog.setReady(false);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(confirmed.count(), 0);
}

void TestKitWidgets::dialogKeepsTheDraft() {
    QWidget window;
    Question question;
    question.reasonLabel = text("Motif");
    question.draft = text("commencé hier");
    AskDialog dialog(question, &window);
    QSignalSpy left(&dialog, &AskDialog::left);
    dialog.show();
    QTest::keyClick(dialog.findChild<QPlainTextEdit*>(), Qt::Key_Escape);
    QCOMPARE(left.takeFirst(), QVariantList({text("commencé hier")}));
    QVERIFY(!dialog.isVisible());
}

void TestKitWidgets::searchClearsThenLeaves() {
    SearchField search(text("Rechercher"), text("Ctrl K"));
    QSignalSpy left(&search, &SearchField::left);
    QTest::keyClicks(&search, QStringLiteral("toner"));
    QTest::keyClick(&search, Qt::Key_Escape);
    QVERIFY(search.text().isEmpty());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(&search, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QCOMPARE(name(&search), text("Rechercher"));
}

void TestKitWidgets::onlyLocalFilesAreTaken() {
    QMimeData data;
    QVERIFY(localFiles(&data).isEmpty());
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/devis.pdf"))});
    QCOMPARE(localFiles(&data), QStringList({QStringLiteral("/tmp/devis.pdf")}));
    data.setUrls(
        {QUrl::fromLocalFile(QStringLiteral("/tmp/devis.pdf")), QUrl(QStringLiteral("https://example.org/a.pdf"))});
    QVERIFY(localFiles(&data).isEmpty());
}

void TestKitWidgets::textChangesWithTheTheme() {
    Label label(text("Nadia"), TypeRole::secondary, &Tokens::textSecondary);
    label.show();
    QCOMPARE(label.font().pixelSize(), 12);
    QCOMPARE(label.palette().color(label.foregroundRole()), lightTokens().textSecondary);
    theme_->setTextPercent(130);
    theme_->setScheme(Scheme::dark);
    QCOMPARE(label.font().pixelSize(), 16);
    QCOMPARE(label.palette().color(label.foregroundRole()), darkTokens().textSecondary);
    theme_->setTextPercent(100);
    theme_->setScheme(Scheme::light);
}

QTEST_MAIN(TestKitWidgets)
#include "test_kit_widgets.moc"
