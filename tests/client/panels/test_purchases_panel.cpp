// The cockpit of purchases: each person's tabs, where a purchase stands, its page; and a purchase that is corrected.
#include "client/kit/tab_bar.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_table.hpp"
#include "client/panels/purchases/purchases_panel.hpp"
#include "client/ticket/purchase_page.hpp"
#include "client/ticket/sign_form.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/purchase_world.hpp"

#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role, domain::Status;
using panels::PurchasesPanel;

class TestPurchasesPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
    const QString reference_ = QStringLiteral("ACH-00231");

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QStringLiteral("purchases"));
    }
    kit::TabBar* tabs() const { return desk_->window().findChild<PurchasesPanel*>()->findChild<kit::TabBar*>(); }
    QList<int> visibleTabs() const {
        QList<int> visible;
        for (int tab = 0; tab < PurchasesPanel::tabCount; ++tab)
            if (tabs()->isTabVisible(tab)) visible.append(tab);
        return visible;
    }
    static World director(Status status) {
        auto world = purchaseDesk(Seat::requester, status);
        const auto& lemoine = world.person("Anne Lemoine");
        world.me = {};
        world.me.id = lemoine.id;
        world.me.login = lemoine.login;
        world.me.display_name = lemoine.display_name;
        world.me.department = *lemoine.department;
        world.me.roles = {Role::requester, Role::director};
        return world;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void theDafTakesPreparesAndFollows() {
        sit(purchaseDesk(Seat::technician, Status::open));
        QCOMPARE(visibleTabs(), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(tabs()->currentIndex(), static_cast<int>(PurchasesPanel::pool));
        desk_->window().openTicket(reference_);
        QTest::mouseClick(desk_->button(QStringLiteral("Prendre en charge ") + reference_), Qt::LeftButton);
        QTRY_COMPARE(desk_->truth().ticket(reference_)->status, Status::in_progress);
        desk_->window().openTicket(reference_);
        QCOMPARE(tabs()->currentIndex(), static_cast<int>(PurchasesPanel::preparation));
        QVERIFY(desk_->button(QStringLiteral("Ouvrir le dossier")));
    }

    void aDirectorSigns() {
        sit(director(Status::pending_signature));
        QCOMPARE(visibleTabs(), QList<int>{PurchasesPanel::signature});
        desk_->window().openTicket(reference_);
        QTest::mouseClick(desk_->button(QStringLiteral("Ouvrir le dossier")), Qt::LeftButton);
        QTest::mouseClick(desk_->button(QStringLiteral("Signer ") + reference_), Qt::LeftButton);
        auto* form = desk_->window().findChild<ticket::SignForm*>();
        QVERIFY(form);
        QTRY_VERIFY(form->isVisible());
        QVERIFY(!form->isComplete()); // no certificate yet
        QVERIFY(!desk_->button(QStringLiteral("Signer le bon de commande")));
    }

    void whoHasNothingToDoWithItHasNoSuchPlace() {
        sit(purchaseDesk(Seat::requester, Status::open));
        QVERIFY(!desk_->window().findChild<PurchasesPanel*>());
    }

    void whatWasSentBackIsCorrectedInItsForm() {
        desk_ = std::make_unique<Desk>(*theme_, purchaseDesk(Seat::requester, Status::to_correct));
        desk_->window().showPlace(QStringLiteral("requests"));
        desk_->window().openTicket(reference_);
        QTest::mouseClick(desk_->button(QStringLiteral("Renvoyer ") + reference_), Qt::LeftButton);
        auto* form = desk_->window().findChild<panels::PurchaseForm*>();
        QVERIFY(form && form->isVisible());
        QCOMPARE(form->lines().model().readLines(), desk_->truth().ticket(reference_)->purchase->lines);
        QTest::mouseClick(desk_->button(QStringLiteral("Renvoyer la demande")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("resubmit ") + reference_});
        const auto& fields = desk_->server().requests().at(0).fields.value();
        QCOMPARE(fields.title.value(), std::string("Remplacement de 12 postes de travail"));
        QCOMPARE(fields.purchase->supplier.siret.value(), std::string("51234879800020"));
        QCOMPARE(fields.purchase->supplier.iban.value(), std::string("FR7630006000011234567890189"));
        QCOMPARE(fields.purchase->lines.size(), 5U);
        QVERIFY(!desk_->server().requests().at(0).attachments); // what was attached stays
    }

    void returnOpensThePage() {
        sit(purchaseDesk(Seat::technician, Status::in_progress));
        desk_->window().openTicket(reference_);
        auto* rows = desk_->list(QStringLiteral("Achats"));
        QVERIFY(rows);
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Return);
        auto* page = desk_->window().findChild<ticket::PurchasePage*>();
        QVERIFY(page && page->isVisible());
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
    }
};

QTEST_MAIN(TestPurchasesPanel)
#include "test_purchases_panel.moc"
