#include "client/panels/new_request/purchase_draft.hpp"

#include "client/drafts/values.hpp"

namespace ilvm::panels {
namespace {

const QString keyName = QStringLiteral("key"), forWhom = QStringLiteral("for_whom"), lines = QStringLiteral("lines"),
              pieces = QStringLiteral("pieces"), chosen = QStringLiteral("chosen"), rib = QStringLiteral("rib"),
              file = QStringLiteral("file");

// The texts of a draft by their names on disk, for reading and for writing.
template <typename Draft, typename Use>
void eachText(Draft& draft, Use use) {
    use("title", draft.title);
    use("need", draft.need);
    use("reason", draft.reason);
    use("wished", draft.wished);
    use("budget", draft.budget);
    use("budget_label", draft.budgetLabel);
    use("uf_code", draft.ufCode);
    use("name", draft.supplier.name);
    use("siret", draft.supplier.siret);
    use("vat", draft.supplier.vat);
    use("iban", draft.supplier.iban);
    use("bic", draft.supplier.bic);
    use("address", draft.supplier.address);
    use("mail", draft.supplier.mail);
    use("justification", draft.supplier.justification);
}

QJsonArray jsonOf(const std::vector<LineText>& all) {
    QJsonArray array;
    for (const auto& line : all)
        array.append(QJsonArray{line.label, line.quantity, line.price, line.rate});
    return array;
}

QJsonArray jsonOf(const std::vector<Piece>& all) {
    QJsonArray array;
    for (const auto& piece : all)
        array.append(QJsonObject{{file, drafts::jsonOf(piece.file)}, {rib, piece.isRib}});
    return array;
}

} // namespace

bool PurchaseDraft::isEmpty() const {
    return QString(title + need + reason + wished + budgetLabel + ufCode).isEmpty() && !forWhom && lines.empty() &&
           supplier.isEmpty() && pieces.empty();
}

QByteArray toBytes(const PurchaseDraft& draft) {
    if (draft.isEmpty()) return {};
    QJsonObject object{
        {keyName, QString::fromLatin1(draft.key)}, {lines, jsonOf(draft.lines)}, {pieces, jsonOf(draft.pieces)}};
    eachText(draft, [&](const char* name, const QString& text) { object.insert(QLatin1String(name), text); });
    if (draft.forWhom) object.insert(forWhom, drafts::jsonOf(*draft.forWhom));
    if (draft.supplier.chosen) object.insert(chosen, drafts::jsonOf(*draft.supplier.chosen));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PurchaseDraft purchaseDraftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    PurchaseDraft draft;
    draft.key = object.value(keyName).toString().toLatin1();
    eachText(draft, [&](const char* name, QString& text) { text = object.value(QLatin1String(name)).toString(); });
    draft.forWhom = drafts::valueOf<api::Person>(object.value(forWhom));
    draft.supplier.chosen = drafts::valueOf<api::KnownSupplier>(object.value(chosen));
    for (const auto& line : object.value(lines).toArray()) {
        const auto cells = line.toArray();
        draft.lines.push_back(
            {cells.at(0).toString(), cells.at(1).toString(), cells.at(2).toString(), cells.at(3).toString()});
    }
    for (const auto& piece : object.value(pieces).toArray())
        if (auto uploaded = drafts::valueOf<api::Uploaded>(piece.toObject().value(file)))
            draft.pieces.push_back({std::move(*uploaded), piece.toObject().value(rib).toBool()});
    return draft;
}

} // namespace ilvm::panels
