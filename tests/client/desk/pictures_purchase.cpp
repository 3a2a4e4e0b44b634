#include "tests/client/desk/pictures_purchase.hpp"

#include "client/kit/search_field.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/suppliers/supplier_sheet.hpp"
#include "client/panels/suppliers/suppliers_panel.hpp"
#include "tests/client/desk/desk_purchases.hpp"
#include "tests/client/support/text.hpp"

#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

namespace ilvm::tests {
namespace {

void write(panels::PurchaseForm& form, const char* field, const QString& words) {
    for (auto* line : form.findChildren<QLineEdit*>())
        if (line->accessibleName().startsWith(text(field))) line->setText(words);
    for (auto* line : form.findChildren<QPlainTextEdit*>())
        if (line->accessibleName().startsWith(text(field))) line->setPlainText(words);
}

const char table[] = "Désignation\tQté\tPU HT\tTVA\n"
                     "Poste fixe compact i5, 16 Go, SSD 512 Go, garantie cinq ans sur site\t12\t548,00\t20\n"
                     "Écran 24 pouces, pied réglable\t12\t139,00\t20\n"
                     "Clavier et souris filaires\t12\t24,50\t20\n"
                     "Masterisation et étiquetage\t12\t18,00\t20\n"
                     "Livraison et reprise DEEE\t1\t95,00\t20\n";

void attach(panels::PurchaseForm& form, const QString& folder) {
    QStringList paths;
    for (const auto* name : {"devis-D2026-1187.pdf", "rib-buroteq.pdf"}) {
        QFile file(folder + QLatin1Char('/') + text(name));
        if (!file.open(QIODevice::WriteOnly)) return;
        file.write("%PDF-1.7\n");
        paths.append(file.fileName());
    }
    form.pieces().add(paths);
}

void fill(panels::PurchaseForm& form, const QString& folder) {
    write(form, "Titre", text("Remplacement de 12 postes de travail"));
    write(form, "Besoin", text("Les postes de l'IME Les Tilleuls ne reçoivent plus de mises à jour de sécurité."));
    write(form, "Justification du choix", text("Trois devis demandés ; celui-ci comprend la reprise des anciens."));
    write(form, "Souhaité", text("18/12/2026"));
    form.lines().model().insert(0, panels::linesFromTable(text(table)));
    form.charge().restore(text("INV-2026"), text("Investissement 2026"), text("6120"));
    write(form, "Raison sociale", text("Buroteq"));
    write(form, "SIRET", text("73282932000074"));
    write(form, "IBAN", text(deskIban));
    attach(form, folder);
}

void spoil(panels::PurchaseForm& form) {
    auto lines = panels::linesFromTable(text(table));
    lines[1].quantity = text("douze");
    lines[3].price = text("1.800");
    form.lines().model().setLines(lines);
    form.charge().restore(text("EDU-2026"), text("Activités éducatives et ateliers des établissements"), {});
    write(form, "IBAN", text("FR1420041010050500013M02606"));
    write(form, "SIRET", text("73282932000075"));
}

} // namespace

void writePurchase(Desk& desk, PurchaseView view) {
    auto* catalogue = desk.window().findChild<QListWidget*>();
    catalogue->setCurrentRow(catalogue->count() - 1); // a purchase stands at its end
    auto* form = desk.window().findChild<panels::PurchaseForm*>();
    QTemporaryDir folder;
    fill(*form, folder.path());
    desk.waitFor([&] { return form->pieces().rib().has_value(); });
    const bool isSpoilt = view == PurchaseView::wrong || view == PurchaseView::differing;
    if (isSpoilt) spoil(*form);
    QTest::qWait(600); // what is asked after a pause, and the answers
    if (isSpoilt) QTest::mouseClick(desk.button(text("Envoyer la demande")), Qt::LeftButton);
    auto* bar = form->findChild<QScrollArea*>()->verticalScrollBar();
    if (view == PurchaseView::bottom) bar->setValue(bar->maximum());
    if (view == PurchaseView::middle || view == PurchaseView::differing) bar->setValue(form->charge().y());
    QTest::qWait(100);
}

void openSupplier(Desk& desk) {
    auto* list = desk.window().findChild<panels::SuppliersPanel*>()->findChild<QListWidget*>();
    desk.waitFor([&] { return list->count() > 1; });
    list->setCurrentRow(1);
    desk.waitFor([&] { return desk.window().findChild<panels::SupplierSheet*>()->isVisible(); });
}

void searchSupplier(Desk& desk) {
    auto* panel = desk.window().findChild<panels::SuppliersPanel*>();
    panel->findChild<kit::SearchField*>()->setText(text("imprimerie"));
    desk.waitFor([&] { return panel->findChild<QListWidget*>()->count() == 0; });
    QTest::qWait(400); // the pause before it asks
}

namespace {

void openPage(Desk& desk) {
    desk.window().openTicket(text("ACH-00231"));
    QTest::qWait(100);
    QTest::mouseClick(desk.button(text("Ouvrir le dossier")), Qt::LeftButton);
    desk.waitFor([&] { return desk.server().picturesSeen() > 0; });
}

} // namespace

void openSigning(Desk& desk) {
    openPage(desk);
    QTest::mouseClick(desk.button(text("Signer ACH-00231")), Qt::LeftButton);
}

void openPreparing(Desk& desk) {
    desk.server().makesOrders = false;
    openPage(desk);
    QTest::mouseClick(desk.button(text("Envoyer à la signature ACH-00231")), Qt::LeftButton);
    QTest::qWait(200);
}

void openCalling(Desk& desk) {
    openPage(desk);
    QTest::mouseClick(desk.button(text("Valider ACH-00231")), Qt::LeftButton);
}

} // namespace ilvm::tests
