// One supplier: who it is, every account that was approved for it with who did and on what grounds, and its purchases.
// Not here: finding it (suppliers_panel.hpp).
#pragma once
#include "shared/api/supplier_file.hpp"

#include <QWidget>

class QBoxLayout;

namespace ilvm::kit {
class Card;
} // namespace ilvm::kit

namespace ilvm::panels {

class SupplierSheet : public QWidget {
    Q_OBJECT

public:
    explicit SupplierSheet(QWidget* parent = nullptr);

    void show(const api::SupplierFile& file);

private:
    void showFacts(const api::KnownSupplier& supplier);
    void showAccounts(const std::vector<api::SupplierAccount>& accounts);
    void showPurchases(const std::vector<api::SupplierPurchase>& purchases);

    QBoxLayout* column_;
};

} // namespace ilvm::panels
