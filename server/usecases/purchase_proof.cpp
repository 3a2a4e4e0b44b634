#include "server/usecases/purchase_proof.hpp"

#include "server/usecases/audit_events.hpp"
#include "server/usecases/purchase_entry.hpp"
#include "server/usecases/ticket_events.hpp"
#include "shared/api/purchase_content.hpp"
#include "shared/wire/read.hpp"

namespace ilvm::usecases {
namespace {

struct TextChange {
    std::optional<std::string> to;
};
BOOST_DESCRIBE_STRUCT(TextChange, (), (to))

struct ContentChange {
    std::optional<api::PurchaseContent> to;
};
BOOST_DESCRIBE_STRUCT(ContentChange, (), (to))

struct CallBackChange {
    std::optional<api::CallBack> to;
};
BOOST_DESCRIBE_STRUCT(CallBackChange, (), (to))

// What of the changes of an event matters here.
struct ProofChanges {
    std::optional<ContentChange> purchase;
    std::optional<TextChange> digest;
    std::optional<TextChange> prepared_order;
    std::optional<TextChange> order_cents;
    std::optional<TextChange> order_number;
    std::optional<TextChange> order_made;
    std::optional<CallBackChange> callback;
};
BOOST_DESCRIBE_STRUCT(ProofChanges, (),
                      (purchase, digest, prepared_order, order_cents, order_number, order_made, callback))

// An approval as its event tells it.
struct Decision {
    Event event;
    std::string digest;
};

// What the history says, read from the latest submission on.
struct Said {
    std::optional<std::string> author;
    std::optional<api::PurchaseContent> content;
    std::vector<Decision> approvals;
    std::optional<std::string> prepared_order;
    std::optional<std::string> order_cents;
    std::optional<api::CallBack> callback;
    std::optional<std::string> order_number; // stays, whatever is prepared anew
    bool is_signed = false;
    std::optional<std::string> order_made; // whether by the application
};

class Check {
public:
    Check(store::Connection& connection, const store::TicketRow& ticket,
          const std::vector<store::StoredApproval>& approvals, const store::PurchaseRow& purchase)
        : connection_(connection), ticket_(ticket), approvals_(approvals), purchase_(purchase) {}

    std::vector<base::FieldError> run() {
        readHistory();
        if (!said_.content)
            differs("history", "Aucune soumission de cet achat n'est dans son historique.");
        else if (errors_.empty())
            compare();
        return std::move(errors_);
    }

private:
    void differs(std::string field, std::string message) {
        errors_.push_back({std::move(field), "differs", std::move(message)});
    }

    void compareText(const std::string& field, const std::string& before, const std::string& now) {
        if (before == now) return;
        const auto shown = [](const std::string& text) { return text.empty() ? std::string("rien") : text; };
        differs(field, "Validé : " + shown(before) + " ; maintenant : " + shown(now) + ".");
    }

    void readHistory() {
        const auto rows = connection_.run("SELECT " ILVM_EVENT_COLUMNS " FROM events WHERE subject_type = 'ticket' "
                                          "AND subject = $1 ORDER BY sequence",
                                          store::bind(ticket_.reference));
        ChainHead head;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Event event = eventFrom(rows[i]);
            if (event.sequence != head.sequence + 1 || flawOf(event, head))
                return differs("history", "L'historique de cette demande a été modifié : événement " +
                                              std::to_string(event.sequence) + ".");
            head = {event.sequence, event.hash};
            take(event);
        }
        if (head.sequence != ticket_.chain_sequence || head.hash != store::bytesFrom(ticket_.chain_hash))
            differs("history", "L'historique de cette demande n'est pas complet.");
    }

    void take(const Event& event) {
        const auto read = wire::readAnswer<ProofChanges>(event.changes.value_or("{}"));
        const auto changes = read.has_value() ? *read : ProofChanges{};
        if (event.action == "submit") said_.author = event.actor_id;
        if (event.action == "submit" || event.action == "resubmit") {
            said_.approvals.clear();
            said_.prepared_order.reset();
            said_.order_cents.reset();
            said_.callback.reset();
            said_.order_made.reset();
            if (changes.purchase) said_.content = changes.purchase->to;
        } else if (event.action == "approve") {
            said_.approvals.push_back({event, changes.digest ? changes.digest->to.value_or("") : std::string{}});
            if (changes.callback) said_.callback = changes.callback->to;
        } else if (event.action == "prepare") {
            if (changes.prepared_order) said_.prepared_order = changes.prepared_order->to;
            if (changes.order_cents) said_.order_cents = changes.order_cents->to;
            if (changes.order_made) said_.order_made = changes.order_made->to;
            if (changes.order_number) said_.order_number = changes.order_number->to;
        } else if (event.action == "sign") {
            said_.is_signed = true;
        }
    }

    void compare() {
        const auto& shown = purchase_.shown;
        const auto proofs = proofsOf(connection_, ticket_.id);
        const auto present = api::contentOf(ticket_.reference, shown, proofs.quotes, proofs.ribs);
        for (const auto& difference : api::differencesBetween(*said_.content, present))
            compareText("purchase." + difference.field, difference.before, difference.after);
        const auto digest = digestOf(api::canonicalForm(*said_.content));
        compareText("purchase.digest", digest, shown.digest);
        compareText("amount_cents", std::to_string(said_.content->total_cents),
                    std::to_string(ticket_.amount_cents.value_or(0)));
        compareText("purchase.callback", textOf(said_.callback), textOf(shown.callback));
        compareText("author", said_.author.value_or(""), ticket_.author_id);
        compareDecisions(digest);
        comparePrepared();
        if (!said_.is_signed) compareUnsigned();
    }

    static std::string textOf(const std::optional<api::CallBack>& callback) {
        return callback ? wire::toJson(*callback) : std::string{};
    }

    // As many as the history knows, by the same persons, over the same content.
    void compareDecisions(const std::string& digest) {
        std::vector<const store::StoredApproval*> given;
        for (const auto& approval : approvals_)
            if (approval.state == domain::ApprovalState::approved) given.push_back(&approval);
        if (given.size() != said_.approvals.size())
            return differs("approvals", "Les validations ne sont pas celles de l'historique.");
        for (std::size_t i = 0; i < given.size(); ++i) {
            const std::string field = "approvals." + std::string(wire::codeOf(given[i]->level));
            compareDecision(field, said_.approvals[i].event, *given[i]);
            compareText(field + ".digest", digest, said_.approvals[i].digest);
            compareText(field + ".digest", digest, given[i]->digest.value_or(""));
        }
    }

    void compareDecision(const std::string& field, const Event& said, const store::StoredApproval& given) {
        compareText(field + ".level", said.from_status.value_or(""),
                    "pending_" + std::string(wire::codeOf(given.level)));
        compareText(field + ".decided_by", said.actor_id.value_or(""), given.decided_by.value_or(""));
        compareText(field + ".on_behalf_of", said.on_behalf_of_id.value_or(""), given.on_behalf_of.value_or(""));
        compareText(field + ".at", base::toText(said.at), given.at ? base::toText(*given.at) : "");
        compareText(field + ".comment", said.comment.value_or(""), given.comment.value_or(""));
    }

    void comparePrepared() {
        const auto& shown = purchase_.shown;
        compareText("purchase.order_number", said_.order_number.value_or(""), shown.order_number.value_or(""));
        compareText("purchase.order_cents", said_.order_cents.value_or(""),
                    shown.order_cents ? std::to_string(*shown.order_cents) : "");
        compareText("purchase.prepared_order", said_.prepared_order.value_or(""),
                    purchase_.files.prepared_sha256.value_or(""));
        compareText("attachments.prepared_order", said_.prepared_order.value_or(""),
                    textOf(api::AttachmentRole::prepared_order));
        // Orders were always attached before the application made any, and nothing was said of it.
        compareText("purchase.order_made", said_.order_made.value_or("false"),
                    purchase_.files.order_made ? "true" : "false");
    }

    // Nothing is signed, and nothing has come, before the signature.
    void compareUnsigned() {
        const auto& shown = purchase_.shown;
        compareText("purchase.signed_order", "", purchase_.files.signed_sha256.value_or(""));
        compareText("purchase.signature", "", shown.signature ? std::string(wire::codeOf(*shown.signature)) : "");
        compareText("attachments.signed_order", "", textOf(api::AttachmentRole::signed_order));
        const auto nothing = [](base::Decimal received) { return received == base::Decimal{}; };
        if (shown.received.size() != shown.lines.size() ||
            !std::all_of(shown.received.begin(), shown.received.end(), nothing))
            differs("purchase.received", "Rien n'a été commandé, et des livraisons sont notées.");
    }

    // The one file in this role; empty where there is none.
    std::string textOf(api::AttachmentRole role) const {
        const auto files = store::filesInRole(connection_, ticket_.id, role);
        if (files.size() > 1) return std::to_string(files.size()) + " fichiers";
        return files.empty() ? "" : files.front();
    }

    store::Connection& connection_;
    const store::TicketRow& ticket_;
    const std::vector<store::StoredApproval>& approvals_;
    const store::PurchaseRow& purchase_;
    Said said_;
    std::vector<base::FieldError> errors_;
};

} // namespace

std::vector<base::FieldError> brokenProof(store::Connection& connection, const store::TicketRow& ticket,
                                          const std::vector<store::StoredApproval>& approvals,
                                          const store::PurchaseRow& purchase) {
    return Check(connection, ticket, approvals, purchase).run();
}

} // namespace ilvm::usecases
