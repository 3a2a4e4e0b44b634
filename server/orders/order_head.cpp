#include "server/orders/amounts.hpp"
#include "server/orders/order_parts.hpp"
#include "shared/base/day.hpp"

namespace ilvm::orders {
namespace {

constexpr double half = 238, second = Canvas::right - half;

// "12 rue des Lilas, 69003 Lyon" as it stands on an envelope. A number alone stays with its street.
std::string inLines(const std::string& address) {
    std::string lines;
    bool hasWord = false;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const auto c = static_cast<unsigned char>(address[i]);
        hasWord = hasWord || std::isalpha(c) || c >= 0x80;
        if (c != ',' || !hasWord) {
            lines += address[i];
            continue;
        }
        lines += '\n';
        hasWord = false;
        while (i + 1 < address.size() && address[i + 1] == ' ')
            ++i;
    }
    return lines;
}

std::string detailsOf(const Party& party) {
    std::string text = inLines(party.address);
    const auto add = [&](const std::string& label, const std::string& value) {
        if (!value.empty()) text += (text.empty() ? "" : "\n") + label + value;
    };
    add("SIRET ", siretText(party.siret));
    add("TVA ", party.vat);
    add("", party.mail);
    return text;
}

double drawParty(Canvas& canvas, double x, double y, const std::string& label, const Party& party) {
    y += canvas.text(x, y, half, label, {7.5, Weight::semibold, muted}) + 3;
    y += canvas.text(x, y, half, party.name, {10.5, Weight::semibold}) + 2;
    return y + canvas.text(x, y, half, detailsOf(party), {8.5, Weight::regular, muted});
}

std::string numberOf(const OrderDocument& order) {
    return order.number.empty() ? "N° attribué à la préparation" : "N° " + order.number;
}

double drawTitle(Canvas& canvas, const OrderDocument& order) {
    double y = Canvas::margin - 6;
    y += canvas.text(second, y, half, "Bon de commande", {20, Weight::bold, ink, Side::right}) + 2;
    y += canvas.text(second, y, half, numberOf(order), {11, Weight::semibold, ink, Side::right}) + 2;
    return y + canvas.text(second, y, half, "du " + base::frenchDay(order.date) + "\nAchat " + order.reference,
                           {8.5, Weight::regular, muted, Side::right});
}

double drawDelivery(Canvas& canvas, const OrderDocument& order, double y) {
    y += canvas.text(second, y, half, "LIVRAISON", {7.5, Weight::semibold, muted}) + 3;
    y += canvas.text(second, y, half,
                     order.wished_date ? "Souhaitée le " + base::frenchDay(*order.wished_date) : "Dès que possible",
                     {10.5, Weight::semibold}) +
         2;
    return y + canvas.text(second, y, half, inLines(order.delivery_place), {8.5, Weight::regular, muted});
}

double drawNotice(Canvas& canvas, const OrderDocument& order, double y) {
    constexpr double padding = 7;
    const std::string number = order.number.empty() ? "attribué à la préparation" : order.number;
    const std::string text = "Numéro de commande à rappeler sur la facture : " + number;
    const Style style{9.5, Weight::semibold};
    const double height = canvas.heightOf(Canvas::right - Canvas::margin - 2 * padding, text, style) + 2 * padding;
    canvas.fill(Canvas::margin, y, Canvas::right - Canvas::margin, height, tint);
    canvas.text(Canvas::margin + padding, y + padding, Canvas::right - Canvas::margin - 2 * padding, text, style);
    return y + height;
}

} // namespace

std::string titleOf(const OrderDocument& order) {
    return order.number.empty() ? "Projet de bon de commande" : "Bon de commande " + order.number;
}

double drawHead(Canvas& canvas, const OrderDocument& order) {
    constexpr double gap = 20;
    const double left = drawParty(canvas, Canvas::margin, Canvas::margin, "ACHETEUR", order.buyer);
    double y = std::max(left, drawTitle(canvas, order)) + gap;
    canvas.rule(Canvas::margin, y - gap / 2, Canvas::right - Canvas::margin);
    const double supplier = drawParty(canvas, Canvas::margin, y, "FOURNISSEUR", order.supplier);
    y = std::max(supplier, drawDelivery(canvas, order, y)) + 0.8 * gap;
    return drawNotice(canvas, order, y) + 0.7 * gap;
}

void drawShortHead(Canvas& canvas, const OrderDocument& order) {
    canvas.text(Canvas::margin, Canvas::margin, half, titleOf(order), {10.5, Weight::semibold});
    canvas.text(second, Canvas::margin + 1, half, order.supplier.name + " · suite",
                {8.5, Weight::regular, muted, Side::right, true});
}

void drawSignaturePlace(Canvas& canvas, const OrderDocument& order) {
    double y = signatureTop;
    const double within = signatureBox.left - Canvas::margin - 16;
    y += canvas.text(Canvas::margin, y, within, "POUR L'ACHETEUR", {7.5, Weight::semibold, muted}) + 3;
    const auto name = order.signer ? order.signer->name : std::string("Le signataire habilité");
    y += canvas.text(Canvas::margin, y, within, name, {10.5, Weight::semibold}) + 2;
    const auto title = order.signer ? order.signer->title : std::string("Nom, fonction et date dans le cadre");
    canvas.text(Canvas::margin, y, within, title, {8.5, Weight::regular, muted});
    canvas.frame(signatureBox.left, signatureTop, signatureBox.width, signatureBox.height);
    canvas.text(signatureBox.left + 8, signatureTop + 5, signatureBox.width - 16, "Signature",
                {7.5, Weight::regular, muted});
}

void drawFoot(Canvas& canvas, const OrderDocument& order, std::size_t page, std::size_t pages) {
    constexpr double number = 90;
    const Style style{7.5, Weight::regular, muted, Side::left, true};
    canvas.rule(Canvas::margin, footTop - 6, Canvas::right - Canvas::margin);
    canvas.text(Canvas::margin, footTop, Canvas::right - Canvas::margin - number,
                order.buyer.name + " · SIRET " + siretText(order.buyer.siret) + " · " + titleOf(order), style);
    canvas.text(Canvas::right - number, footTop, number, "Page " + std::to_string(page) + "/" + std::to_string(pages),
                {style.size, style.weight, style.colour, Side::right});
}

} // namespace ilvm::orders
