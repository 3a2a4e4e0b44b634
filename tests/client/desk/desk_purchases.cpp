#include "tests/client/desk/desk_purchases.hpp"

#include "shared/api/attachments.hpp"
#include "shared/api/checks.hpp"
#include "shared/api/finance.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

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

api::Suppliers suppliers() {
    api::KnownSupplier one;
    one.id = "1";
    one.name = "Atelier Médical Rhône";
    one.siret = "40483304800022";
    one.address = "4 quai Perrache, 69002 Lyon";
    one.iban = "FR1420041010050500013M02606";
    return {{one}, {}};
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
    if (url.path() == QLatin1String("/api/v1/suppliers")) return std::pair{200, wire::toJson(suppliers())};
    if (url.path() == QLatin1String("/api/v1/checks/rib")) return std::pair{200, wire::toJson(checked(body))};
    if (verb != "POST" || url.path() != QLatin1String("/api/v1/attachments")) return std::nullopt;
    const QString name = QUrlQuery(url).queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    const api::Uploaded file{name.contains(QLatin1String("rib")) ? "802" : "801", std::string(64, '0'), body.size(),
                             "application/pdf", name.toStdString()};
    return std::pair{201, wire::toJson(file)};
}

} // namespace ilvm::tests
