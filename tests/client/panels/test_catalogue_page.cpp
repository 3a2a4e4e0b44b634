// Services and the catalogue as admins write them: listed, changed, made; refused at their fields; met by what somebody
// else saved.
#include "client/kit/banner.hpp"
#include "client/kit/label.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/administration/setting_table.hpp"
#include "tests/client/desk/administration_world.hpp"
#include "tests/client/desk/desk.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using panels::AdministrationPanel;

namespace {

const QString saveSetting = QStringLiteral("Enregistrer");
const QString label = QStringLiteral("Libellé"), code = QStringLiteral("Code"), target = QStringLiteral("Destinataire");

} // namespace

class TestCataloguePage : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;

    AdministrationPanel& panel() { return *desk_->window().findChild<AdministrationPanel*>(); }
    template <typename T>
    T* visible(const QString& name) {
        for (auto* one : panel().findChildren<T*>())
            if (one->isVisible() && one->accessibleName().section(QLatin1Char(','), 0, 0) == name) return one;
        return nullptr;
    }
    panels::SettingTable& table() {
        for (auto* one : panel().findChildren<panels::SettingTable*>())
            if (one->isVisible()) return *one;
        qFatal("no table is seen");
    }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    int rows() { return table().model()->rowCount(); }
    int rowOf(const char* name) {
        for (int row = 0; row < rows(); ++row)
            if (cell(row, 0) == QString::fromUtf8(name)) return row;
        return -1;
    }
    void open(const char* name) { table().setCurrentIndex(table().model()->index(rowOf(name), 0)); }
    void type(const QString& field, const char* text) {
        auto* line = visible<QLineEdit>(field);
        line->selectAll();
        line->insert(QString::fromUtf8(text)); // as if it were pasted: keyClicks() knows no accents
    }
    void choose(const char* field, const char* choice) {
        auto* box = visible<QComboBox>(QString::fromUtf8(field));
        box->setCurrentIndex(box->findText(QString::fromUtf8(choice)));
    }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    bool reads(const char* words) {
        for (const auto* one : panel().findChildren<kit::Label*>())
            if (one->isVisible() && one->text().contains(QString::fromUtf8(words))) return true;
        return false;
    }
    const api::CatalogueItem* item(const char* which) {
        for (const auto& one : desk_->server().world().catalogue)
            if (one.code == which) return &one;
        return nullptr;
    }
    const api::Service* service(const char* which) {
        for (const auto& one : desk_->server().world().services)
            if (one.code == which) return &one;
        return nullptr;
    }
    void turn(int tab) {
        desk_->window().showPlace(QStringLiteral("administration"));
        panel().findChild<kit::TabBar*>()->setCurrentIndex(tab);
        QVERIFY(rows() > 0);
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void init() {
        desk_ = std::make_unique<Desk>(*theme_, adminDesk());
        QVERIFY(desk_->isReady());
    }
    void cleanup() { desk_.reset(); }

    void servicesAreListedByTheirLabels() {
        turn(AdministrationPanel::services);
        QCOMPARE(rows(), static_cast<int>(desk_->server().world().services.size()));
        for (int row = 1; row < rows(); ++row)
            QVERIFY(QString::localeAwareCompare(cell(row - 1, 0), cell(row, 0)) <= 0);
        const int it = rowOf("Informatique");
        QCOMPARE(cell(it, 1), QStringLiteral("IT"));
        QCOMPARE(cell(it, 2), target);
        open("Informatique");
        QVERIFY(visible<QLineEdit>(code)->isReadOnly());
        QVERIFY(!desk_->button(saveSetting));
    }

    void aChangedLabelIsSavedAndSeen() {
        turn(AdministrationPanel::services);
        open("Informatique");
        type(label, "Numérique");
        QCOMPARE(cell(rowOf("Informatique"), 3), QStringLiteral("modifié"));
        QVERIFY(panel().canSave());
        QVERIFY(press(saveSetting));
        QTRY_VERIFY(rowOf("Numérique") >= 0);
        QCOMPARE(service("IT")->label, "Numérique");
        QCOMPARE(cell(rowOf("Numérique"), 3), QString());
        QVERIFY(!panel().canSave());
        QTRY_VERIFY(desk_->toasts().contains(QStringLiteral("Le service est enregistré")));
    }

    void aNewServiceThatIsRefusedSaysWhyAtItsField() {
        turn(AdministrationPanel::services);
        QVERIFY(press(QStringLiteral("Nouveau service")));
        QVERIFY(visible<QLineEdit>(code)->hasFocus());
        type(label, "Qualité");
        QVERIFY(press(saveSetting));
        QVERIFY(reads("Ceci manque."));
        type(code, "IT"); // a target service like the one that is there
        QVERIFY(press(saveSetting));
        QVERIFY(reads("Ce code existe déjà"));
        type(code, "QUA,1");
        QVERIFY(press(saveSetting));
        QTRY_VERIFY(reads("sans virgule"));
        QVERIFY(!service("QUA,1"));
        type(code, "QUA");
        QVERIFY(!reads("sans virgule"));
        QVERIFY(press(saveSetting));
        QTRY_VERIFY(rowOf("Qualité") >= 0);
        QCOMPARE(service("QUA")->type, api::ServiceType::target);
        QCOMPARE(table().currentIndex().row(), rowOf("Qualité"));
    }

    void anItemIsSavedWithAllOfIt() {
        turn(AdministrationPanel::catalogue);
        open("Badge ou clé");
        QCOMPARE(cell(rowOf("Badge ou clé"), 3), QStringLiteral("N1"));
        choose("Service destinataire", "Informatique");
        choose("Validations", "N1 puis N2 technique");
        choose("Priorité au départ", "Haute");
        visible<kit::TextEdit>(QStringLiteral("Indication"))->setPlainText(QStringLiteral("Pour quelle porte ?"));
        QVERIFY(press(saveSetting));
        QTRY_COMPARE(cell(rowOf("Badge ou clé"), 2), QStringLiteral("Informatique"));
        QCOMPARE(*item("BADGE"),
                 (api::CatalogueItem{"BADGE", "Badge ou clé", domain::Kind::request, "IT",
                                     domain::ApprovalRule::n1_n2_tech, domain::Priority::high, "Pour quelle porte ?"}));
    }

    void anIncidentWaitsForNobody() {
        turn(AdministrationPanel::catalogue);
        QVERIFY(press(QStringLiteral("Nouvel article")));
        type(code, "panne");
        type(label, "Panne de chauffage");
        choose("Nature", "Incident");
        choose("Service destinataire", "Services généraux");
        QVERIFY(!visible<QComboBox>(QStringLiteral("Validations"))->isEnabled());
        QVERIFY(press(saveSetting));
        QTRY_VERIFY(item("panne"));
        QCOMPARE(item("panne")->approvals, domain::ApprovalRule::none);
        QVERIFY(!item("panne")->hint);
        QTRY_VERIFY(rowOf("Panne de chauffage") >= 0);
    }

    void whatSomebodyElseSavesArrivesAndWhatIsTypedStays() {
        turn(AdministrationPanel::catalogue);
        QTRY_VERIFY(desk_->server().isHeard());
        open("Badge ou clé");
        type(label, "Badge");
        auto theirs = *item("BADGE");
        theirs.label = "Badge, clé ou bip";
        theirs.target_service = "IT";
        desk_->server().tellItem(theirs);
        QTRY_VERIFY(rowOf("Badge, clé ou bip") >= 0);
        QCOMPARE(visible<QLineEdit>(label)->text(), QStringLiteral("Badge"));
        QCOMPARE(visible<QComboBox>(QStringLiteral("Service destinataire"))->currentText(),
                 QStringLiteral("Informatique"));
        QVERIFY(reads("Quelqu'un d'autre a enregistré"));
        QVERIFY(press(QStringLiteral("Annuler les modifications")));
        QCOMPARE(visible<QLineEdit>(label)->text(), QStringLiteral("Badge, clé ou bip"));
        desk_->server().tellService({"QUA", "Qualité", api::ServiceType::target});
        QTRY_VERIFY(visible<QComboBox>(QStringLiteral("Service destinataire"))->findText(QStringLiteral("Qualité")) >=
                    0);
    }

    void whatIsNotSavedSurvives() {
        turn(AdministrationPanel::services);
        open("Informatique");
        type(label, "Numérique");
        open("Imago");
        QCOMPARE(visible<QLineEdit>(label)->text(), QStringLiteral("Imago"));
        QVERIFY(!panel().canSave());
        desk_->reopen();
        turn(AdministrationPanel::services);
        QTRY_COMPARE(cell(rowOf("Informatique"), 3), QStringLiteral("modifié"));
        open("Informatique");
        QCOMPARE(visible<QLineEdit>(label)->text(), QStringLiteral("Numérique"));
    }

    void nothingIsSavedWhileTheDirectoryIsAway() {
        turn(AdministrationPanel::services);
        open("Informatique");
        type(label, "Numérique");
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->server().tellDirectory({api::LinkState::away, ago(1), ago(60), false});
        QTRY_VERIFY(!desk_->button(saveSetting));
        panel().save(); // by the keyboard
        desk_->server().tellDirectory({api::LinkState::live, ago(0), ago(60), false});
        QTRY_VERIFY(desk_->button(saveSetting));
        QCOMPARE(service("IT")->label, "Informatique");
    }
};

QTEST_MAIN(TestCataloguePage)
#include "test_catalogue_page.moc"
