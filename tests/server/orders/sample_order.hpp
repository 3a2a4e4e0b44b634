// An order with everything on it, for the tests of this room.
#pragma once
#include "server/orders/order_document.hpp"

namespace ilvm::tests {

inline orders::OrderDocument sampleOrder(int lines = 2) {
    orders::OrderDocument order;
    order.number = "BC-2026-00012";
    order.date = {2026, 11, 26};
    order.reference = "ACH-00042";
    order.buyer = {"Association Les Tilleuls", "Pôle achats, 4, allée des Tilleuls, 69100 Villeurbanne",
                   "12345678200010", "FR32123456782", ""};
    order.supplier = {"Bureautique du Vallon", "12 rue des Lilas, 69003 Lyon", "73282932000074", "FR44732829320",
                      "contact@vallon.test"};
    for (int i = 1; i <= lines; ++i)
        order.lines.push_back({"Article numéro " + std::to_string(i) + ".", base::decimal(i, i == 1 ? 500 : 0),
                               1'234'56, i % 2 == 1 ? base::decimal(20) : base::decimal(5, 500)});
    order.budget = "INF-2026";
    order.uf_code = "4210";
    order.delivery_place = "SESSAD Nord, 8 rue de la République, 69100 Villeurbanne";
    order.wished_date = base::Date{2026, 12, 15};
    order.payment_terms = "30 jours fin de mois, par virement";
    order.signer = orders::Signer{"Claire Leroy", "Directrice générale"};
    order.made_at = {1'795'723'507'125};
    return order;
}

} // namespace ilvm::tests
