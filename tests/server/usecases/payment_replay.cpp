#include "tests/server/usecases/payment_replay.hpp"

#include "server/store/suppliers.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/domain/number_check.hpp"
#include "shared/wire/problem_json.hpp"
#include "shared/wire/read.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <stdexcept>
#include <thread>

namespace ilvm::tests {
namespace {

using api::AttachmentRole;
using domain::ActionCode;

// The text with the first number of two digits or one in place of its `#` that makes it valid.
std::string withKey(const std::string& text, domain::NumberCheck (*check)(std::string_view), int from, int to) {
    for (int key = from; key <= to; ++key) {
        const auto digits = (to > 9 && key < 10 ? "0" : "") + std::to_string(key);
        auto number = text;
        number.replace(number.find('#'), 1, digits);
        if (check(number).valid()) return number;
    }
    throw std::logic_error("no key fits " + text);
}

// The supplier of a unit; the log names none.
api::SupplierEntry supplierOf(std::size_t number) {
    const auto siren = withKey(std::to_string(40'000'000 + number) + "#", domain::checkSiren, 0, 9);
    api::SupplierEntry supplier;
    supplier.name = "Fournisseur " + std::to_string(number);
    supplier.siret = withKey(siren + "0001#", domain::checkSiret, 0, 9);
    supplier.iban = withKey("DE#" + std::to_string(370'400'440'000'000'000 + static_cast<std::int64_t>(number)),
                            domain::checkIban, 2, 98);
    return supplier;
}

// The requests of some units, one move after the other.
class Desk {
public:
    Desk(House& house, const PaymentCast& cast) : context_(house.context()), cast_(cast) {
        context_.now = [this] { return now_; };
    }

    void add(const PaymentRequest& request, const Plan& plan, std::size_t index) {
        const auto place = open_.size();
        open_.push_back({&request, index, {}, 1, false});
        for (const auto& move : plan.moves)
            turns_.push_back({place, &move});
    }
    std::size_t size() const { return turns_.size(); }

    ReplayedPayments run() {
        std::stable_sort(turns_.begin(), turns_.end(),
                         [](const Turn& one, const Turn& other) { return one.move->at < other.move->at; });
        for (const auto& turn : turns_) {
            now_ = turn.move->at;
            try {
                play(open_[turn.open], *turn.move);
            } catch (const base::Refusal& refusal) {
                throw std::runtime_error(open_[turn.open].request->name + ", " +
                                         std::string(wire::codeOf(turn.move->action)) + ": " +
                                         wire::problemJson(refusal.problem()));
            }
            ++done_.moves;
            done_.implied += turn.move->implied ? 1 : 0;
        }
        return done_;
    }

private:
    struct Open {
        const PaymentRequest* request;
        std::size_t index;
        std::string reference;
        std::int64_t version;
        bool known; // its supplier was, when it was submitted
    };
    struct Turn {
        std::size_t open;
        const PlannedMove* move;
    };

    void play(Open& open, const PlannedMove& move) {
        const auto& caller = cast_.personOf(move.who, *open.request, open.index);
        if (move.action == ActionCode::submit) return submit(open, caller);
        const auto request = requestOf(open, caller, move.action);
        usecases::moveTicket(context_, caller, open.reference, move.action, request, {});
        ++open.version;
        // Approved by both, the supplier of the unit is in the file.
        if (move.action == ActionCode::take) known_.insert(open.request->unit);
    }

    void submit(Open& open, const usecases::Caller& caller) {
        const auto& request = *open.request;
        api::Submission submission;
        submission.kind = domain::Kind::purchase;
        submission.title = request.name;
        submission.description = "Demande de paiement.";
        submission.attachments = {file(caller, AttachmentRole::quote)};
        auto& purchase = submission.purchase.emplace();
        purchase.lines = {{request.name, base::decimal(1), request.cents, {}}};
        purchase.budget = request.project;
        purchase.uf_code = request.unit;
        purchase.supplier = supplierFor(request.unit);
        if (!purchase.supplier.id) submission.attachments->push_back(file(caller, AttachmentRole::rib));
        try {
            const auto written = usecases::submitTicket(context_, caller, submission, {});
            open.reference = wire::readAnswer<api::Ticket>(written.json).value().reference;
        } catch (const base::Refusal& refusal) {
            const auto& errors = refusal.problem().errors;
            const bool forNothing = request.cents == 0 && errors.size() == 1 && errors[0].code == "amount";
            if (!forNothing) throw;
            ++done_.refused_for_nothing;
        }
    }

    api::SupplierEntry supplierFor(const std::string& unit) {
        const auto found = suppliers_.try_emplace(unit, supplierOf(numberOf(unit))).first;
        auto& entry = found->second;
        if (!entry.id && known_.contains(unit)) {
            const auto row = store::readSupplierBySiret(*context_.database.lease(), *entry.siret);
            entry = {};
            entry.id = row.value().id;
        }
        return entry;
    }

    static std::size_t numberOf(const std::string& unit) { return unit == "UNKNOWN" ? 1 : std::stoul(unit); }

    api::MoveRequest requestOf(const Open& open, const usecases::Caller& caller, ActionCode action) {
        api::MoveRequest request;
        request.version = open.version;
        switch (action) {
        case ActionCode::send_back:
        case ActionCode::refuse:
        case ActionCode::cancel:
            request.comment = "Comme dans le journal.";
            break;
        case ActionCode::resubmit:
            request.fields.emplace().description = "Corrigée le " + base::toText(now_) + ".";
            break;
        case ActionCode::prepare:
            request.amount_cents = open.request->cents;
            request.attachments = {file(caller, AttachmentRole::prepared_order)};
            break;
        case ActionCode::sign:
            request.attachments = {file(caller, AttachmentRole::signed_order)};
            break;
        case ActionCode::receive:
            request.lines = {api::DeliveredLine{1, base::decimal(1)}};
            request.date = base::dateFrom(base::toText(now_).substr(0, 10));
            break;
        default:
            break;
        }
        return request;
    }

    // A PDF that this person sent, of a content of its own; some are sent ahead, as each serves one ticket only.
    api::AttachmentUse file(const usecases::Caller& caller, AttachmentRole role) {
        auto& files = files_[caller.actor.id];
        if (files.empty()) {
            const auto rows = context_.database.lease()->run(
                "WITH files AS (SELECT uuid_send(gen_random_uuid()) AS name FROM generate_series(1, 50)), sums AS "
                "(SELECT sha256(name) AS sum FROM files), kept AS (INSERT INTO blobs (sha256, size) SELECT sum, 16 "
                "FROM sums) INSERT INTO attachments (sha256, name, media_type, size, added_by_id, at) SELECT sum, "
                "'fichier.pdf', 'application/pdf', 16, $1::bigint, $2 FROM sums RETURNING id",
                store::bind(caller.actor.id, now_));
            for (std::size_t i = 0; i < rows.size(); ++i)
                files.push_back(store::value<std::string>(rows[i], "id"));
        }
        auto id = std::move(files.back());
        files.pop_back();
        return {std::move(id), role};
    }

    usecases::Context context_;
    const PaymentCast& cast_;
    base::Instant now_;
    std::vector<Open> open_;
    std::vector<Turn> turns_;
    std::map<std::string, api::SupplierEntry> suppliers_; // by unit
    std::set<std::string> known_;
    std::map<std::string, std::vector<std::string>> files_; // by person
    ReplayedPayments done_;
};

// Each unit to the desk that has the least to do, the busiest units first.
void share(std::vector<std::unique_ptr<Desk>>& desks, const std::vector<PaymentRequest>& log,
           const std::vector<Plan>& plans) {
    std::map<std::string, std::vector<std::size_t>> units;
    for (std::size_t i = 0; i < log.size(); ++i)
        units[log[i].unit].push_back(i);
    std::vector<std::vector<std::size_t>> shares;
    for (auto& [unit, requests] : units)
        shares.push_back(std::move(requests));
    std::sort(shares.begin(), shares.end(),
              [](const auto& one, const auto& other) { return one.size() > other.size(); });
    for (const auto& requests : shares) {
        auto& desk = **std::min_element(desks.begin(), desks.end(),
                                        [](const auto& one, const auto& other) { return one->size() < other->size(); });
        for (const auto i : requests)
            desk.add(log[i], plans[i], i);
    }
}

} // namespace

ReplayedPayments replayPayments(House& house, const PaymentCast& cast, const std::vector<PaymentRequest>& log,
                                const std::vector<Plan>& plans, std::size_t threads) {
    std::vector<std::unique_ptr<Desk>> desks;
    for (std::size_t i = 0; i < threads; ++i)
        desks.push_back(std::make_unique<Desk>(house, cast));
    share(desks, log, plans);
    std::vector<ReplayedPayments> done(threads);
    std::vector<std::exception_ptr> failures(threads);
    {
        std::vector<std::jthread> running;
        for (std::size_t i = 0; i < threads; ++i)
            running.emplace_back([&, i] {
                try {
                    done[i] = desks[i]->run();
                } catch (...) {
                    failures[i] = std::current_exception();
                }
            });
    }
    ReplayedPayments all;
    for (std::size_t i = 0; i < threads; ++i) {
        if (failures[i]) std::rethrow_exception(failures[i]);
        all.moves += done[i].moves;
        all.implied += done[i].implied;
        all.refused_for_nothing += done[i].refused_for_nothing;
    }
    return all;
}

} // namespace ilvm::tests
