// A purchase that is being written, as it is kept on disk: all of it as it was typed. Not here: when it is kept
// (purchase_form).
#pragma once
#include "client/panels/new_request/purchase_lines.hpp"
#include "client/panels/new_request/purchase_pieces_card.hpp"
#include "client/panels/new_request/purchase_supplier_card.hpp"

namespace ilvm::panels {

struct PurchaseDraft {
    QByteArray key; // under which the purchase is made once, however often it is sent
    QString title;
    QString need;
    QString reason; // for this choice
    QString wished; // date, as it was typed
    std::optional<api::Person> forWhom;
    std::vector<LineText> lines;
    QString budget; // its code
    QString budgetLabel;
    QString ufCode;
    SupplierText supplier;
    std::vector<Piece> pieces;

    bool isEmpty() const;
};

QByteArray toBytes(const PurchaseDraft& draft); // nothing for an empty one
PurchaseDraft purchaseDraftFrom(const QByteArray& bytes);

} // namespace ilvm::panels
