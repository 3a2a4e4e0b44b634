// A purchase in front of whoever decides, prepares or waits for it: figures and documents side by side, the checks of
// its account, and the moves that ask for more than words.
#include "client/kit/format.hpp"
#include "client/kit/grouped_code.hpp"
#include "client/kit/page_view.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/document_view.hpp"
#include "client/ticket/piece_row.hpp"
#include "client/ticket/purchase_page.hpp"
#include "client/ticket/purchase_questions.hpp"
#include "client/ticket/rib_box.hpp"
#include "client/ticket/ticket_window.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/purchase_world.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using api::RibOutcome;
using domain::ActionCode, domain::Status;

class TestPurchasePage : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;

    ticket::PurchasePage* page() const { return desk_->window().findChild<ticket::PurchasePage*>(); }
    bool pageIsOpen() const { return page() && page()->isVisible(); }

    void sitDown(Seat seat, const char* place, World world) {
        Q_UNUSED(seat)
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QString::fromLatin1(place));
        desk_->window().openTicket(QStringLiteral("ACH-00231"));
    }
    void openPage() {
        auto* open = desk_->button(QStringLiteral("Ouvrir le dossier"));
        QVERIFY(open);
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(pageIsOpen());
    }
    void manage(Status status, RibOutcome outcome = RibOutcome::match) {
        sitDown(Seat::manager, "manager", purchaseDesk(Seat::manager, status, outcome));
    }

    bool says(const QString& text) const {
        for (auto* label : page()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void documentsStandBesideTheFigures() {
        manage(Status::pending_n2);
        openPage();
        QVERIFY(says(kit::amount(10'618'80)));
        auto* document = page()->findChild<ticket::DocumentView*>();
        QCOMPARE(document->shown(), std::string("1"));
        auto* pages = page()->findChild<kit::PageView*>();
        QTRY_COMPARE(pages->pageCount(), 2);
        QCOMPARE(pages->page(), 1);
        QTest::mouseClick(desk_->button(QStringLiteral("Page suivante")), Qt::LeftButton);
        QTRY_COMPARE(pages->page(), 2);
        const auto rows = page()->findChildren<ticket::PieceRow*>();
        QCOMPARE(rows.size(), 2);
        QTest::mouseClick(rows.at(1), Qt::LeftButton);
        QCOMPARE(document->shown(), std::string("2"));
        QVERIFY(rows.at(1)->isChecked() && !rows.at(0)->isChecked());
    }

    void whatWasShownIsNotFetchedAgain() {
        manage(Status::pending_n2);
        openPage();
        QTRY_VERIFY(desk_->server().picturesSeen() >= 1);
        const auto rows = page()->findChildren<ticket::PieceRow*>();
        QTest::mouseClick(rows.at(1), Qt::LeftButton);
        auto* pages = page()->findChild<kit::PageView*>();
        QTRY_COMPARE(pages->pageCount(), 2);
        QTRY_VERIFY(desk_->server().picturesSeen() >= 2);
        QSignalSpy wanted(pages, &kit::PageView::pictureWanted);
        const int seen = desk_->server().picturesSeen();
        QTest::mouseClick(rows.at(0), Qt::LeftButton);
        QTRY_VERIFY(!wanted.isEmpty());
        QCOMPARE(desk_->server().picturesSeen(), seen);
    }

    void aDocumentThatCannotBeShownSaysWhy() {
        manage(Status::pending_n2);
        desk_->server().unreadable = "1";
        openPage();
        auto* document = page()->findChild<ticket::DocumentView*>();
        const auto saysWhy = [document] {
            for (auto* label : document->findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("mot de passe"))) return true;
            return false;
        };
        QTRY_VERIFY(saysWhy());
    }

    void zoomKeepsTheDocument() {
        manage(Status::pending_n2);
        openPage();
        auto* pages = page()->findChild<kit::PageView*>();
        QTRY_COMPARE(pages->pageCount(), 2);
        const double fitted = pages->zoom();
        QCOMPARE(fitted, 0.0);
        QTest::mouseClick(desk_->button(QStringLiteral("Agrandir")), Qt::LeftButton);
        QVERIFY(pages->zoom() > 0);
        const double once = pages->zoom();
        QTest::mouseClick(desk_->button(QStringLiteral("Réduire")), Qt::LeftButton);
        QVERIFY(pages->zoom() < once);
        for (int i = 0; i < 40; ++i)
            pages->zoomBy(1);
        QCOMPARE(pages->zoom(), kit::PageView::largestZoom);
        pages->setZoom(0);
        QCOMPARE(pages->zoom(), 0.0);
    }

    void everyOutcomeHasItsColour_data() {
        QTest::addColumn<RibOutcome>("outcome");
        QTest::addColumn<kit::Tone>("tone");
        QTest::newRow("match") << RibOutcome::match << kit::Tone::ok;
        QTest::newRow("mismatch") << RibOutcome::mismatch << kit::Tone::danger;
        QTest::newRow("unreadable") << RibOutcome::unreadable << kit::Tone::warn;
    }
    void everyOutcomeHasItsColour() {
        QFETCH(RibOutcome, outcome);
        QFETCH(kit::Tone, tone);
        manage(Status::pending_n2, outcome);
        openPage();
        QCOMPARE(page()->findChild<ticket::RibBox*>()->tone(), tone);
    }

    void neverGreenInDoubt() {
        ticket::RibBox box;
        ticket::RibFacts facts;
        facts.iban = "FR7630006000011234567890189";
        facts.check = api::RibCheck{};
        facts.check->outcome = RibOutcome::match;
        box.show(facts);
        QCOMPARE(box.tone(), kit::Tone::ok);
        facts.check->found = {facts.iban, "FR1420041010050500013M02606"}; // another account besides
        box.show(facts);
        QCOMPARE(box.tone(), kit::Tone::warn);
        facts.check->found.pop_back();
        facts.check->holder = "JEAN MARTIN";
        facts.check->holder_agrees = false;
        box.show(facts);
        QCOMPARE(box.tone(), kit::Tone::warn);
        facts.check->holder_agrees = true;
        facts.account = ticket::Account::changed;
        facts.usual = {"FR1420041010050500013M02606"};
        box.show(facts);
        QCOMPARE(box.tone(), kit::Tone::danger);
        const auto codes = [&box] { // that are seen: the typed one and the known one
            const auto all = box.findChildren<kit::GroupedCode*>();
            return std::count_if(all.begin(), all.end(), [](const auto* code) { return code->isVisible(); });
        };
        QTRY_COMPARE(codes(), 2);
        facts.iban.clear();
        box.show(facts);
        QVERIFY(box.isHidden());
    }

    void decidedFromThePage() {
        manage(Status::pending_n2);
        openPage();
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!pageIsOpen());
        openPage();
        QTest::mouseClick(desk_->button(QStringLiteral("Valider ACH-00231")), Qt::LeftButton);
        desk_->workspace().tickets.sendAllDeferred();
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("approve ACH-00231")});
    }

    void aChangedAccountAsksForACall() {
        auto world = purchaseDesk(Seat::manager, Status::pending_n2);
        world.find("ACH-00231")->purchase->iban_changed = true;
        sitDown(Seat::manager, "manager", std::move(world));
        QTest::mouseClick(desk_->button(QStringLiteral("Valider ACH-00231")), Qt::LeftButton);
        auto* form = desk_->window().findChild<ticket::CallBackForm*>();
        QVERIFY(form);
        auto* approve = desk_->button(QStringLiteral("Valider"));
        QVERIFY(!approve); // greyed
        const auto edits = form->findChildren<QLineEdit*>();
        edits.at(0)->setText(QStringLiteral("04 72 00 00 00"));
        edits.at(1)->setText(QStringLiteral("Mme Vallon"));
        approve = desk_->button(QStringLiteral("Valider"));
        QVERIFY(approve);
        QTest::mouseClick(approve, Qt::LeftButton);
        desk_->workspace().tickets.sendAllDeferred();
        QTRY_COMPARE(desk_->server().moves().size(), 1);
        const auto callback = desk_->server().requests().at(0).callback.value();
        QCOMPARE(callback.number, std::string("04 72 00 00 00"));
        QCOMPARE(callback.contact, std::string("Mme Vallon"));
    }

    void partOfADeliveryIsConfirmed() {
        sitDown(Seat::requester, "requests", purchaseDesk(Seat::requester, Status::ordered));
        openPage();
        QTest::mouseClick(desk_->button(QStringLiteral("Confirmer la livraison ACH-00231")), Qt::LeftButton);
        auto* form = desk_->window().findChild<ticket::DeliveryForm*>();
        QVERIFY(form);
        QVERIFY(form->isComplete()); // all that is missing
        auto lines = form->lines();
        QCOMPARE(lines.size(), 5U);
        QCOMPARE(lines[0].quantity, base::decimal(4)); // 8 of 12 have come
        QList<QLineEdit*> quantities;
        for (auto* edit : form->findChildren<QLineEdit*>())
            if (edit->objectName() != QLatin1String("qt_spinbox_lineedit")) quantities.append(edit);
        quantities.at(0)->setText(QStringLiteral("5"));
        QVERIFY(!form->isComplete());
        quantities.at(0)->setText(QStringLiteral("1,5"));
        QVERIFY(form->isComplete());
        for (int i = 1; i < quantities.size(); ++i)
            quantities.at(i)->clear();
        QCOMPARE(form->lines().size(), 1U);
        QTest::mouseClick(desk_->button(QStringLiteral("Confirmer la livraison")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("receive ACH-00231")});
        const auto& request = desk_->server().requests().at(0);
        QCOMPARE(request.lines->size(), 1U);
        QCOMPARE(request.lines->at(0).quantity, base::decimal(1, 500));
        QVERIFY(request.date.has_value());
    }

    void quantitiesAreReadAsTyped() {
        QCOMPARE(ticket::quantityFrom(QStringLiteral("1,5")), std::optional(base::decimal(1, 500)));
        QCOMPARE(ticket::quantityFrom(QStringLiteral(" 2 ")), std::optional(base::decimal(2)));
        QVERIFY(!ticket::quantityFrom(QStringLiteral("deux")));
        QVERIFY(!ticket::quantityFrom(QStringLiteral("1,2345")));
        QVERIFY(!ticket::quantityFrom({}));
    }

    void itsKeysDoWhatItsButtonsSay() {
        manage(Status::pending_n2);
        openPage();
        QTest::keyClick(page(), Qt::Key_D);
        QVERIFY(page()->findChild<ticket::DiscussionView*>()->isVisible());
        page()->setFocus();
        QTest::keyClick(page(), Qt::Key_V);
        desk_->workspace().tickets.sendAllDeferred();
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("approve ACH-00231")});
    }

    void inAWindowOfItsOwn() {
        manage(Status::pending_n2);
        auto* rows = desk_->list(QStringLiteral("Décisions en attente"));
        QVERIFY(rows);
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Return, Qt::ShiftModifier);
        auto* window = desk_->window().findChild<ticket::TicketWindow*>();
        QVERIFY(window && window->isVisible());
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Ouvrir le dossier")) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        auto* opened = window->findChild<ticket::PurchasePage*>();
        QVERIFY(opened && opened->isVisible());
        QCOMPARE(opened->reference(), QStringLiteral("ACH-00231"));
    }

    void whoMayNotMoveItReadsIt() {
        sitDown(Seat::requester, "requests", purchaseDesk(Seat::requester, Status::pending_n2));
        openPage();
        QVERIFY(!desk_->button(QStringLiteral("Valider ACH-00231")));
        QVERIFY(desk_->button(QStringLiteral("Annuler la demande ACH-00231")));
    }

    void itGoesAwayWithTheTicket() {
        manage(Status::pending_n2);
        openPage();
        desk_->workspace().truth.apply({{}, {{api::FeedType::ticket, "ACH-00231"}}, "2"});
        QVERIFY(!pageIsOpen());
    }
};

QTEST_MAIN(TestPurchasePage)
#include "test_purchase_page.moc"
