#include "server/usecases/supplier_file.hpp"

#include "server/store/supplier_files.hpp"
#include "server/store/suppliers.hpp"
#include "server/usecases/finance.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

constexpr int mostPurchases = 200;

} // namespace

api::SupplierFile readSupplierFile(const Context& context, const Caller& caller, const std::string& id) {
    auto connection = context.database.lease();
    auto supplier = isNumber(id) ? store::readSupplier(*connection, id) : std::nullopt;
    // Who decides on a purchase without the role, in somebody's place, decides on the same file.
    if (!seesAccounts(caller.actor.rights) &&
        !(supplier && store::decidesBudgetWith(*connection, supplier->siret, caller.actor.id)))
        throw base::Refusal(base::notAllowed("Le dossier d'un fournisseur est réservé à ceux qui valident les budgets, "
                                             "préparent ou signent les commandes."));
    if (!supplier) throw base::Refusal(base::notFound());
    api::SupplierFile file;
    file.accounts = store::accountsOf(*connection, id);
    file.purchases = store::purchasesFrom(*connection, supplier->siret, caller.tokens, mostPurchases);
    file.supplier = std::move(*supplier);
    return file;
}

} // namespace ilvm::usecases
