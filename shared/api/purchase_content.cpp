#include "shared/api/purchase_content.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::api {
namespace {

using Leaves = std::map<std::string, std::string>; // path → JSON

template <typename T>
void flatten(const T& value, const std::string& path, Leaves& into) {
    if constexpr (wire::Described<T>) {
        boost::mp11::mp_for_each<wire::Members<T>>(
            [&](auto member) { flatten(value.*member.pointer, wire::under(path, wire::wireName(member.name)), into); });
    } else if constexpr (wire::Vector<T>) {
        for (std::size_t i = 0; i < value.size(); ++i)
            flatten(value[i], wire::element(path, i), into);
    } else if constexpr (wire::Optional<T>) {
        if (value) flatten(*value, path, into);
    } else {
        into[path] = wire::toJson(value);
    }
}

} // namespace

PurchaseContent contentOf(const std::string& reference, const Purchase& purchase, std::vector<std::string> quotes,
                          std::vector<std::string> ribs) {
    std::sort(quotes.begin(), quotes.end());
    std::sort(ribs.begin(), ribs.end());
    const auto& from = purchase.supplier;
    return {purchase.budget,
            purchase.currency,
            purchase.iban_changed,
            purchase.iban_justification,
            purchase.justification,
            purchase.lines,
            std::move(quotes),
            reference,
            purchase.rib_check,
            std::move(ribs),
            purchase.split,
            {from.address, from.bic, from.iban, from.mail, from.name, from.new_, from.siret, from.vat},
            purchase.total_cents,
            purchase.total_excl_cents,
            purchase.total_vat_cents,
            purchase.uf_code,
            purchase.wished_date};
}

std::string canonicalForm(const PurchaseContent& content) {
    return wire::toJson(content);
}

std::vector<ContentDifference> differencesBetween(const PurchaseContent& before, const PurchaseContent& after) {
    Leaves left, right;
    flatten(before, "", left);
    flatten(after, "", right);
    std::vector<ContentDifference> differences;
    for (const auto& [field, json] : left)
        if (const auto found = right.find(field); found == right.end() || found->second != json)
            differences.push_back({field, json, found == right.end() ? "" : found->second});
    for (const auto& [field, json] : right)
        if (!left.contains(field)) differences.push_back({field, "", json});
    return differences;
}

} // namespace ilvm::api
