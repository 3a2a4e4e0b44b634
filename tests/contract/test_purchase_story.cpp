// The story of a purchase, played in real clients on a real server, from the quote that is dropped on the form to the
// last article delivered; the director signs with a certificate of their own. Pictures are kept in `screenshots`.
#include "client/kit/drop_zone.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_table.hpp"
#include "client/ticket/document_view.hpp"
#include "client/ticket/purchase_questions.hpp"
#include "client/ticket/rib_box.hpp"
#include "client/ticket/sign_form.hpp"
#include "shared/api/orders.hpp"
#include "tests/client/signing/pkcs12.hpp"
#include "tests/contract/played_desk.hpp"
#include "tests/contract/real_desktop.hpp"
#include "tests/server/reader/layouts.hpp"

#include <QProcess>
#include <QScrollArea>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;

namespace {

const QString reference = QStringLiteral("ACH-00001");

InProcessServer::Settings settingsWithTheDaf() {
    InProcessServer::Settings settings;
    settings.now = QDateTime::currentMSecsSinceEpoch();
    settings.people = everybody();
    settings.people.push_back({"lambert", "Eva Lambert", "SIEGE", {{domain::Role::technician}, {"DAF"}, {}}});
    settings.policy.purchases.buyer = {"Association Exemple",
                                       "4 allée des Tilleuls, 69100 Villeurbanne",
                                       "12345678200010",
                                       {},
                                       {},
                                       "30 jours fin de mois, par virement",
                                       {}};
    return settings;
}

} // namespace

class TestPurchaseStory : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::mt19937 random_{17};
    RibFacts facts_{someIban("FR", random_), "BURO VALLON SARL", "DejaVu Sans"};

    QString file(const QString& name, const QByteArray& bytes) const {
        QFile made(folder_.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size()) qFatal("a file cannot be written");
        return made.fileName();
    }
    void fill(panels::PurchaseForm& form, PlayedDesk& desk) const;
    void dragOnto(panels::PurchaseForm& form, RealDesktop& desktop, const QString& name, const Layout& layout) const;

private Q_SLOTS:
    void fromTheQuoteToTheLastDelivery();
};

void TestPurchaseStory::fill(panels::PurchaseForm& form, PlayedDesk& desk) const {
    QVERIFY(typeInto<QLineEdit>(desk, QStringLiteral("Titre"), QStringLiteral("Trois écrans pour l'accueil")));
    QVERIFY(typeInto<QPlainTextEdit>(desk, QStringLiteral("Besoin"), QStringLiteral("Un seul écran pour trois.")));
    form.lines().model().insert(
        0, {{QStringLiteral("Écran 27 pouces"), QStringLiteral("3"), QStringLiteral("199,90"), QStringLiteral("20")}});
    form.charge().restore(QStringLiteral("INF-2026"), QStringLiteral("Informatique"), QStringLiteral("4210"));
    QVERIFY(typeInto<QLineEdit>(desk, QStringLiteral("Raison sociale"), QStringLiteral("Buro Vallon")));
    QVERIFY(typeInto<QLineEdit>(desk, QStringLiteral("SIRET"), QStringLiteral("73282932000074")));
    QVERIFY(typeInto<QLineEdit>(desk, QStringLiteral("IBAN"), QString::fromStdString(facts_.iban)));
}

// Out of another program, with the pointer.
void TestPurchaseStory::dragOnto(panels::PurchaseForm& form, RealDesktop& desktop, const QString& name,
                                 const Layout& layout) const {
    auto* zone = form.findChild<kit::DropZone*>();
    QVERIFY(zone);
    form.findChild<QScrollArea*>()->ensureWidgetVisible(zone);
    const auto promised = [&] { return zone->text().contains(QStringLiteral("Relâchez pour joindre ") + name); };
    QVERIFY(desktop.drag({file(name, QByteArray::fromStdString(drawn(layout, facts_)))}, *zone, promised));
}

void TestPurchaseStory::fromTheQuoteToTheLastDelivery() {
    Ground ground;
    InProcessServer server(ground, settingsWithTheDaf());
    const Stage stage(server, ground);
    RealDesktop desktop;
    PlayedDesk benali(stage, QStringLiteral("benali")), fontaine(stage, QStringLiteral("fontaine")),
        chevalier(stage, QStringLiteral("chevalier")), lambert(stage, QStringLiteral("lambert")),
        leroy(stage, QStringLiteral("leroy"));

    // Nadia drops the quote and the RIB on the form.
    QTRY_VERIFY_WITH_TIMEOUT(!benali.truth().catalogue().empty(), patience);
    benali.window().showPlace(QStringLiteral("new_request"));
    auto* catalogue = benali.window().findChild<QListWidget*>();
    const auto entries = catalogue->findItems(QStringLiteral("Achat"), Qt::MatchExactly);
    QCOMPARE(entries.size(), 1);
    catalogue->setCurrentItem(entries.first());
    auto* form = benali.window().findChild<panels::PurchaseForm*>();
    QVERIFY(form && form->isVisible());
    fill(*form, benali);
    dragOnto(*form, desktop, QStringLiteral("Devis.pdf"), layouts().back());
    dragOnto(*form, desktop, QStringLiteral("RIB.pdf"), layouts().front());
    auto* box = form->findChild<ticket::RibBox*>();
    QVERIFY(box);
    QTRY_COMPARE_WITH_TIMEOUT(box->tone(), kit::Tone::ok, patience);
    const QString matches = box->title();
    const auto keepBoth = [&stage](PlayedDesk& desk, const QString& name) {
        desk.keep(name);
        stage.theme().setScheme(kit::Scheme::dark);
        desk.keep(name + QStringLiteral("-sombre"));
        stage.theme().setScheme(kit::Scheme::light);
    };
    keepBoth(benali, QStringLiteral("achat-1-formulaire"));
    QVERIFY(benali.press(QStringLiteral("Envoyer la demande")));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::pending_n1, patience);

    // Her manager, then the budget: quote, RIB and figures side by side.
    QTRY_COMPARE_WITH_TIMEOUT(fontaine.status(reference), Status::pending_n1, patience);
    QVERIFY(fontaine.press(QStringLiteral("Valider ") + reference));
    QTRY_COMPARE_WITH_TIMEOUT(chevalier.status(reference), Status::pending_n2, patience);
    chevalier.window().showPlace(QStringLiteral("manager"));
    chevalier.window().openTicket(reference);
    QVERIFY(chevalier.press(QStringLiteral("Ouvrir le dossier")));
    auto* rib = chevalier.window().findChild<ticket::RibBox*>();
    QVERIFY(rib);
    QCOMPARE(rib->tone(), kit::Tone::ok);
    QCOMPARE(rib->title(), matches); // in the words that she read
    QTRY_VERIFY_WITH_TIMEOUT(chevalier.hasPicture(), patience);
    keepBoth(chevalier, QStringLiteral("achat-2-validation-budget"));
    QVERIFY(chevalier.press(QStringLiteral("Valider ") + reference));

    // The DAF takes it; the application makes the order.
    QTRY_COMPARE_WITH_TIMEOUT(lambert.status(reference), Status::open, patience);
    lambert.window().showPlace(QStringLiteral("purchases"));
    lambert.window().openTicket(reference);
    QVERIFY(lambert.press(QStringLiteral("Prendre en charge ") + reference));
    QTRY_COMPARE_WITH_TIMEOUT(lambert.status(reference), Status::in_progress, patience);
    lambert.window().openTicket(reference);
    QVERIFY(lambert.press(QStringLiteral("Ouvrir le dossier")));
    QTRY_VERIFY_WITH_TIMEOUT(lambert.hasPicture(), patience);
    keepBoth(lambert, QStringLiteral("achat-3-preparation"));
    QVERIFY(lambert.press(QStringLiteral("Envoyer à la signature ") + reference));
    QVERIFY(lambert.press(QStringLiteral("Faire le bon de commande")));
    QTRY_COMPARE_WITH_TIMEOUT(leroy.status(reference), Status::pending_signature, patience);

    // The director reads it and signs with her own certificate.
    QByteArray certificate;
    const QString password = QStringLiteral("secret d'essai");
    const auto pkcs12 = pkcs12Of({QStringLiteral("Claire Leroy"), password, -1, 365}, &certificate);
    QVERIFY(server.client("lemoine")
                .call<api::BindCertificate>({}, {server.idOf("leroy"), certificate.toStdString()})
                .has_value());
    leroy.window().showPlace(QStringLiteral("purchases"));
    leroy.window().openTicket(reference);
    QVERIFY(leroy.press(QStringLiteral("Ouvrir le dossier")));
    QTRY_VERIFY_WITH_TIMEOUT(leroy.hasPicture(), patience);
    keepBoth(leroy, QStringLiteral("achat-4-signature"));
    QVERIFY(leroy.press(QStringLiteral("Signer ") + reference));
    QVERIFY(typeInto<QLineEdit>(leroy, QStringLiteral("Certificat"), file(QStringLiteral("leroy.p12"), pkcs12)));
    QVERIFY(typeInto<QLineEdit>(leroy, QStringLiteral("Mot de passe du certificat"), password));
    QVERIFY(leroy.press(QStringLiteral("Signer le bon de commande")));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::ordered, patience);
    const auto ticket = *benali.truth().ticket(reference);
    QCOMPARE(ticket.purchase->signature, std::optional(api::SignatureKind::verified));

    // Anybody can verify it.
    const auto order = server.client("benali").send("GET", "/api/v1/tickets/ACH-00001/purchase-order.pdf");
    QCOMPARE(order.status, 200);
    QProcess pdfsig;
    pdfsig.start(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), file(QStringLiteral("commande.pdf"),
                                                                            QByteArray::fromStdString(order.body))});
    QVERIFY(pdfsig.waitForFinished(patience));
    const auto said = pdfsig.readAllStandardOutput();
    QVERIFY2(said.contains("Signature is Valid") && said.contains("Total document signed"), said.constData());

    // Two screens come, then the third.
    benali.window().showPlace(QStringLiteral("requests"));
    benali.window().openTicket(reference);
    QVERIFY(benali.press(QStringLiteral("Ouvrir le dossier")));
    QVERIFY(benali.press(QStringLiteral("Confirmer la livraison ") + reference));
    auto* delivery = benali.window().findChild<ticket::DeliveryForm*>();
    QVERIFY(delivery);
    delivery->findChild<QLineEdit*>()->setText(QStringLiteral("2"));
    QVERIFY(benali.press(QStringLiteral("Confirmer la livraison")));
    QTRY_COMPARE_WITH_TIMEOUT(lambert.received(reference), base::decimal(2), patience);
    QTRY_VERIFY_WITH_TIMEOUT(benali.hasPicture(), patience);
    keepBoth(benali, QStringLiteral("achat-5-livraison"));
    QVERIFY(benali.press(QStringLiteral("Confirmer la livraison ") + reference));
    QVERIFY(benali.press(QStringLiteral("Confirmer la livraison")));
    QTRY_COMPARE_WITH_TIMEOUT(lambert.status(reference), Status::closed, patience);
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::closed, patience);
    keepBoth(benali, QStringLiteral("achat-6-cloture"));
}

QTEST_MAIN(TestPurchaseStory)
#include "test_purchase_story.moc"
