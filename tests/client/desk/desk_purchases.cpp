#include "tests/client/desk/desk_purchases.hpp"

#include "shared/api/attachments.hpp"
#include "shared/api/checks.hpp"
#include "shared/api/finance.hpp"
#include "shared/api/supplier_file.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"
#include "tests/client/desk/world.hpp"

#include <QUrl>
#include <QUrlQuery>

namespace ilvm::tests {
namespace {

api::Budgets budgets() {
    return {{{"INV-2026", "Investissement 2026", 2026, true, 23'040'00, 48'000'00, 14'960'00, 6'000'00, 4'000'00},
             {"INF-2026", "Fonctionnement informatique 2026", 2026, true, 1'200'00, 12'000'00, 8'300'00, 2'500'00, 0},
             {"EDU-2026",
              "Activités éducatives et ateliers des établissements du secteur nord 2026",
              2026,
              false,
              640'50,
              {},
              {},
              {},
              {}}}};
}

constexpr const char* longestName =
    "Société coopérative régionale de bureautique, de fournitures et d'équipements du Vallon et de ses environs";

api::KnownSupplier otherSupplier() {
    api::KnownSupplier other;
    other.id = "2";
    other.name = longestName;
    other.siret = "73282932000074";
    other.vat = "FR44732829320";
    other.address = "Zone d'activités des Grandes Terres, bâtiment C, 128 bis avenue du Général-de-Gaulle, 69100 "
                    "Villeurbanne";
    other.mail = "comptabilite.clients@bureautique-du-vallon.example";
    other.iban = deskIban;
    return other;
}

api::Suppliers suppliers() {
    api::KnownSupplier one;
    one.id = "1";
    one.name = "Atelier Médical Rhône";
    one.siret = "40483304800022";
    one.address = "4 quai Perrache, 69002 Lyon";
    one.iban = "FR1420041010050500013M02606";
    return {{one, otherSupplier()}, {}};
}

api::Suppliers suppliersThatFit(const QString& words) {
    auto found = suppliers();
    std::erase_if(found.items, [&](const auto& supplier) {
        return !QString::fromStdString(supplier.name).contains(words, Qt::CaseInsensitive) &&
               !QString::fromStdString(supplier.siret).startsWith(words);
    });
    return found;
}

api::Person person(const char* name) {
    return {"9", "p.nom", name, "SIEGE"};
}

// Two accounts, the later one confirmed by telephone, and purchases in several states.
api::SupplierFile supplierFile() {
    using domain::Status;
    api::SupplierFile file;
    file.supplier = otherSupplier();
    const auto aubry = person("Marie-Antoinette de La Rochefoucauld-Montbel");
    file.accounts = {
        {deskIban, "AGRIFRPP", ago(3 * 24 * 60), "ACH-00231", aubry, api::RibOutcome::mismatch,
         api::CallBack{"04 72 00 00 00", "Mme Vallon, directrice administrative", {2026, 11, 23}}},
        {"FR1420041010050500013M02606", {}, ago(400 * 24 * 60), "ACH-00012", aubry, api::RibOutcome::match, {}}};
    file.purchases = {
        {"ACH-00231",
         "Remplacement des douze postes de travail de l'IME Les Tilleuls et de leurs écrans",
         Status::pending_signature,
         10'618'80,
         ago(5 * 24 * 60),
         "BC-2026-00118",
         {aubry, person("Nathalie Chevalier")}},
        {"ACH-00198", "Cartouches", Status::closed, 84'12, ago(60 * 24 * 60), "BC-2026-00091", {aubry}},
        {"ACH-00166", "Écran de la salle du conseil", Status::refused, 1'204'00, ago(90 * 24 * 60), {}, {}}};
    return file;
}

api::RibCheck checked(const QByteArray& body) {
    const auto typed = wire::readAnswer<api::TypedRib>(body.toStdString());
    api::RibCheck check;
    check.found = {deskIban};
    check.outcome = typed.has_value() && typed->iban == deskIban ? api::RibOutcome::match : api::RibOutcome::mismatch;
    if (check.outcome == api::RibOutcome::match)
        check.holder = "BUROTEQ SAS";
    else
        check.reason = "Le RIB joint porte un autre compte que celui qui est saisi.";
    return check;
}

} // namespace

std::optional<std::pair<int, std::string>> purchaseAnswer(const QByteArray& verb, const QByteArray& path,
                                                          const QByteArray& body) {
    const QUrl url(QString::fromUtf8(path));
    if (url.path() == QLatin1String("/api/v1/budgets")) return std::pair{200, wire::toJson(budgets())};
    if (url.path() == QLatin1String("/api/v1/suppliers"))
        return std::pair{200, wire::toJson(suppliersThatFit(
                                  QUrlQuery(url).queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded)))};
    if (url.path() == QLatin1String("/api/v1/suppliers/2")) return std::pair{200, wire::toJson(supplierFile())};
    if (url.path() == QLatin1String("/api/v1/checks/rib")) return std::pair{200, wire::toJson(checked(body))};
    if (verb != "POST" || url.path() != QLatin1String("/api/v1/attachments")) return std::nullopt;
    const QString name = QUrlQuery(url).queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    const api::Uploaded file{name.contains(QLatin1String("rib")) ? "802" : "801", std::string(64, '0'), body.size(),
                             "application/pdf", name.toStdString()};
    return std::pair{201, wire::toJson(file)};
}

} // namespace ilvm::tests
