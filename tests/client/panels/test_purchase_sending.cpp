// The draft of a purchase, what is said before it is sent, what is sent, and a refusal that leads to its places.
#include "shared/wire/problem_json.hpp"
#include "tests/client/panels/purchase_desk.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using Way = support::FakeReply::Way;

class TestPurchaseSending : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { desk_ = std::make_unique<PurchaseDesk>(); }
    void cleanup() { desk_.reset(); }

    void theDraftSurvives() {
        desk_->fill();
        desk_->form().lines().model().insert(
            1, {{text("Bras"), text("x"), text("9"), text("20")}}); // unreadable, and kept
        desk_->line("BIC").setText(text("agri"));
        desk_->form().keepDraft();
        desk_->reopen();
        QCOMPARE(desk_->line("Title").text(), text("Écrans de l'accueil"));
        QCOMPARE(desk_->editor("Need").toPlainText(), text("Un seul écran pour trois."));
        QCOMPARE(desk_->form().lines().model().lines().size(), 2U);
        QCOMPARE(desk_->form().lines().model().lines()[1].quantity, text("x"));
        QCOMPARE(desk_->form().charge().budget(), text("INF-2026"));
        QCOMPARE(desk_->line("Code UF").text(), text("4210"));
        QCOMPARE(desk_->line("SIRET").text(), text("732 829 320 00074"));
        QCOMPARE(desk_->line("BIC").text(), text("AGRI"));
        QCOMPARE(desk_->form().pieces().pieces().size(), 2U);
        QVERIFY(desk_->form().pieces().pieces()[1].isRib);
        QTRY_COMPARE(desk_->rib().tone(), kit::Tone::ok); // and the RIB is compared anew
    }

    void whatIsMissingIsSaidAtItsPlace() {
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk_->isWrong(desk_->line("Title")));
        QCOMPARE(QApplication::focusWidget(), &desk_->line("Title"));
        QVERIFY(desk_->isWrong(desk_->line("IBAN")));
        QVERIFY(!desk_->isWrong(desk_->line("BIC")));
        QVERIFY(desk_->spoken().contains(text("Write at least one line.")));
        QVERIFY(desk_->spoken().contains(text("at least one quote")));
        QCOMPARE(desk_->sent().size(), 0);
    }

    void itIsSentWholeAndOnce() {
        desk_->fill();
        desk_->server().always(submitting, {200, "{}", Way::cut, {}}); // it may have arrived
        desk_->sendButton().click();
        QTRY_COMPARE(desk_->sent().size(), 1);
        QTRY_VERIFY(desk_->sendButton().isEnabled());
        desk_->server().always(submitting, support::replyOf(support::madeTicket("ACH-00007"), 201));
        QSignalSpy submitted(&desk_->form(), &panels::PurchaseForm::submitted);
        desk_->sendButton().click();
        QTRY_COMPARE(submitted.size(), 1);
        QCOMPARE(desk_->sent().size(), 2);
        QCOMPARE(desk_->sent()[0].body, desk_->sent()[1].body);
        QCOMPARE(desk_->sent()[0].key(), desk_->sent()[1].key());
        const auto body = wire::readAnswer<api::Submission>(desk_->sent()[1].body.toStdString());
        QVERIFY(body.has_value() && body->purchase);
        const auto& purchase = *body->purchase;
        QCOMPARE(body->kind, domain::Kind::purchase);
        QCOMPARE(purchase.lines.size(), 1U);
        QCOMPARE(purchase.lines[0].quantity, base::decimal(3));
        QCOMPARE(purchase.lines[0].unit_price_cents, 199'90);
        QCOMPARE(purchase.total_cents.value(), 719'64);
        QCOMPARE(purchase.budget, std::string("INF-2026"));
        QCOMPARE(purchase.uf_code, std::string("4210"));
        QCOMPARE(purchase.supplier.siret.value(), siret.toStdString());
        QCOMPARE(purchase.supplier.iban.value(), rightIban.toStdString());
        QVERIFY(!purchase.supplier.id && !purchase.iban_justification);
        QCOMPARE(purchase.wished_date.value(), (base::Date{2026, 12, 24}));
        QCOMPARE(body->attachments->size(), 2U);
        QCOMPARE(body->attachments->at(0).role.value(), api::AttachmentRole::quote);
        QCOMPARE(body->attachments->at(1).role.value(), api::AttachmentRole::rib);
        QVERIFY(desk_->workspace().drafts.text(QStringLiteral("purchase")).isEmpty());
        QVERIFY(desk_->line("Title").text().isEmpty());
    }

    void aRefusalLandsOnItsFields() {
        desk_->fill();
        auto problem = base::invalid("Certains champs ne conviennent pas.",
                                     {{"purchase.lines[0].quantity", "too_large", "Trop."},
                                      {"purchase.supplier.iban", "key", "Relisez l'IBAN."},
                                      {"purchase.uf_code", "pattern", "Pas de cette forme."},
                                      {"attachments[1].id", "not_pdf", "Il faut ici un fichier PDF."},
                                      {"approvals.n1", "nobody_eligible", "Personne ne peut valider."}});
        desk_->server().always(submitting,
                               {422, QByteArray::fromStdString(wire::problemJson(problem)), Way::answer, {}});
        desk_->sendButton().click();
        QTRY_VERIFY(desk_->isWrong(desk_->line("IBAN")));
        QVERIFY(desk_->isWrong(desk_->line("Code UF")));
        QVERIFY(desk_->spoken().contains(text("rib.pdf: Il faut ici un fichier PDF.")));
        QVERIFY(desk_->spoken().contains(text("Personne ne peut valider."))); // has no field: it stands in the banner
        QVERIFY(desk_->spoken().contains(text("Line 1, quantity: Trop.")));
        QVERIFY(desk_->form().lines().table().hasFocus()); // the first of them
        QCOMPARE(desk_->form().lines().table().currentIndex(),
                 desk_->form().lines().model().index(0, panels::quantityCell));
    }

    void aKnownSuppliersOtherAccountIsToBeJustified() {
        desk_->server().always("GET /api/v1/suppliers", support::replyOf(api::Suppliers{{buroteq()}, {}}));
        desk_->fill();
        panels::SupplierText chosen;
        chosen.chosen = buroteq();
        chosen.iban = rightIban;
        desk_->form().supplier().setText(chosen);
        QVERIFY(!desk_->line("Name").isVisible());
        QVERIFY(!desk_->editor("Justification").isVisible());
        desk_->line("IBAN").setText(otherIban);
        QVERIFY(desk_->editor("Justification").isVisible());
        QTRY_COMPARE(desk_->rib().title(), text("This is not the supplier's usual IBAN"));
        QCOMPARE(desk_->rib().tone(), kit::Tone::danger);
        desk_->sendButton().click();
        QVERIFY(desk_->isWrong(desk_->editor("Justification")));
        QCOMPARE(desk_->sent().size(), 0);
        desk_->editor("Justification").setPlainText(text("Confirmé par téléphone."));
        desk_->server().always(submitting, support::replyOf(support::madeTicket("ACH-00007"), 201));
        desk_->sendButton().click();
        QTRY_COMPARE(desk_->sent().size(), 1);
        const auto body = wire::readAnswer<api::Submission>(desk_->sent()[0].body.toStdString());
        QCOMPARE(body->purchase->supplier.id.value(), std::string("5"));
        QCOMPARE(body->purchase->iban_justification.value(), std::string("Confirmé par téléphone."));
    }

    // Who types the SIRET of a known supplier with another account is told as well.
    void aTypedSiretIsRecognised() {
        desk_->server().always("GET /api/v1/suppliers", support::replyOf(api::Suppliers{{buroteq()}, {}}));
        desk_->line("SIRET").setText(siret);
        desk_->line("IBAN").setText(otherIban);
        QTRY_COMPARE(desk_->rib().title(), text("This is not the supplier's usual IBAN"));
        QVERIFY(desk_->spoken().contains(text("This SIRET is known: Buroteq")));
    }

private:
    std::unique_ptr<PurchaseDesk> desk_;
};

QTEST_MAIN(TestPurchaseSending)
#include "test_purchase_sending.moc"
