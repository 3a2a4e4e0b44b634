#include "client/actions/purchases.hpp"

namespace ilvm::actions {
namespace {

constexpr int mostSuppliers = 20;

} // namespace

Purchases::Purchases(net::ApiClient& api, QObject* parent) : QObject(parent), api_(api) {}

void Purchases::listBudgets(QObject* context, net::Callback<api::Budgets> callback) {
    api_.call<api::ListBudgets>({}, {}, context, std::move(callback));
}

void Purchases::findSuppliers(const QString& words, QObject* context, net::Callback<api::Suppliers> callback) {
    api::SupplierQuery query;
    query.q = words.trimmed().toStdString();
    query.limit = mostSuppliers;
    api_.call<api::ListSuppliers>(query, {}, context, std::move(callback));
}

void Purchases::readSupplier(const QString& id, QObject* context, net::Callback<api::SupplierFile> callback) {
    api_.call<api::ReadSupplier>({id.toStdString()}, {}, context, std::move(callback));
}

void Purchases::checkRib(const std::string& attachment, const std::string& iban, const std::string& siret,
                         QObject* context, net::Callback<api::RibCheck> callback) {
    api::TypedRib typed{attachment, iban, {}, {}};
    if (!siret.empty()) typed.siret = siret;
    api_.call<api::CheckRib>({}, typed, context, std::move(callback));
}

} // namespace ilvm::actions
