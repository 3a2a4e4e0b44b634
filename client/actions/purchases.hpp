// What the form of a purchase asks the server while it is being filled in: budgets, known suppliers, whether a RIB says
// the IBAN that was typed. Not here: sending the purchase (requests.hpp) and checks that need no server
// (shared/domain/number_check.hpp).
#pragma once
#include "client/net/api_client.hpp"
#include "shared/api/checks.hpp"
#include "shared/api/finance.hpp"
#include "shared/api/supplier_file.hpp"

#include <QObject>

namespace ilvm::actions {

class Purchases : public QObject {
    Q_OBJECT

public:
    explicit Purchases(net::ApiClient& api, QObject* parent = nullptr);

    void listBudgets(QObject* context, net::Callback<api::Budgets> callback);

    // The best of those of which the name has words that begin so, or the SIRET.
    void findSuppliers(const QString& words, QObject* context, net::Callback<api::Suppliers> callback);

    // For those to whom accounts are shown.
    void readSupplier(const QString& id, QObject* context, net::Callback<api::SupplierFile> callback);

    // `attachment`: id of an uploaded PDF; `siret` may be empty.
    void checkRib(const std::string& attachment, const std::string& iban, const std::string& siret, QObject* context,
                  net::Callback<api::RibCheck> callback);

private:
    net::ApiClient& api_;
};

} // namespace ilvm::actions
