#include "server/usecases/brake.hpp"

#include "server/usecases/directory_alarms.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::size_t fewest = 5;        // people: fewer are nobody's mistake
constexpr std::int64_t hour = 3'600'000; // milliseconds
constexpr std::int64_t largestPart = 5;  // a fifth

using Ids = std::set<std::string>;

bool isHolder(const store::UserRow& row) { // of more than what everybody has
    return row.active && row.roles.size() > 1;
}

bool isActive(const store::UserRow& row) {
    return row.active;
}

bool isTooMany(std::size_t count, std::int64_t most) {
    return count >= fewest && static_cast<std::int64_t>(count) * largestPart > most;
}

// How many more there will be of a kind, among those who are judged.
std::int64_t more(const KnownUsers& known, const KnownUsers& wanted, bool (*is)(const store::UserRow&)) {
    std::int64_t number = 0;
    for (const auto& [key, after] : wanted) {
        const auto before = known.find(key);
        number += (is(after) ? 1 : 0) - (before != known.end() && is(before->second) ? 1 : 0);
    }
    return number;
}

std::string people(std::size_t number) {
    return std::to_string(number) + (number == 1 ? " personne" : " personnes");
}

// "5 personnes sur 21", "1 personne sur 21, après 4 autres en une heure".
std::string of(std::size_t now, std::size_t within, std::int64_t most) {
    std::string text = people(now) + " sur " + std::to_string(most);
    if (within > now)
        text +=
            ", après " + std::to_string(within - now) + (within - now == 1 ? " autre" : " autres") + " en une heure";
    return text;
}

const api::Loss* find(const std::vector<api::Loss>& losses, const std::string& id) {
    const auto found =
        std::find_if(losses.begin(), losses.end(), [&](const api::Loss& loss) { return loss.person.id == id; });
    return found == losses.end() ? nullptr : &*found;
}

// Who takes it, for a sentence.
struct Taker {
    std::string according; // "D'après l'annuaire,"
    std::string takes;     // "L'annuaire retirerait"
};

// Rights that people lose by the groups that they had already are not the directory's to answer for: an admin's change
// of the mapping is brought by itself, so it is the configuration that has changed it.
Taker takerOf(store::Connection& connection, base::Instant now, const KnownUsers& known,
              const std::vector<api::Loss>& losses) {
    std::map<std::string, const api::Loss*> lossOfId;
    for (const auto& loss : losses)
        lossOfId.emplace(loss.person.id, &loss);
    const auto rules = readRules(connection, now);
    std::size_t byMapping = 0;
    for (const auto& [key, before] : known) {
        const auto loss = lossOfId.find(before.id);
        if (loss == lossOfId.end() || loss->second->gone || !before.groups) continue;
        const auto own = lossOf(before, ruled(before, rules));
        if (own && isWithin(*loss->second, *own)) ++byMapping;
    }
    if (byMapping == 0) return {"D'après l'annuaire,", "L'annuaire retirerait"};
    const std::string mapping = "la correspondance des groupes, que la configuration a changée,";
    if (byMapping < losses.size())
        return {"D'après l'annuaire et " + mapping, "L'annuaire et " + mapping + " retireraient"};
    return {"D'après " + mapping, "La" + mapping.substr(2) + " retirerait"};
}

// Whether what comes is the rest of what is held back: of the same kind, and too much together with it.
std::string continued(const std::vector<api::Loss>& held, const std::vector<api::Loss>& losses,
                      const store::Figures& figures, const Taker& taker) {
    Ids narrowed, gone, goneHolders;
    const auto count = [&](const api::Loss& loss) {
        const auto& id = loss.person.id;
        if (!loss.gone) return narrowed.insert(id).second;
        if (takesRights(loss)) goneHolders.insert(id);
        return gone.insert(id).second;
    };
    for (const auto& loss : held)
        count(loss);
    bool isMoreNarrowed = false, isMoreGone = false;
    for (const auto& loss : losses)
        if (count(loss)) (loss.gone ? isMoreGone : isMoreNarrowed) = true;
    if (isMoreNarrowed && isTooMany(narrowed.size(), figures.most_holders))
        return taker.takes + " des droits à " + of(narrowed.size(), 0, figures.most_holders) + ".";
    if (isMoreGone && isTooMany(gone.size(), figures.most_people))
        return "L'annuaire fermerait l'accès à " + of(gone.size(), 0, figures.most_people) + ".";
    if (isMoreGone && isTooMany(goneHolders.size(), figures.most_holders))
        return "L'annuaire fermerait l'accès à " + of(goneHolders.size(), 0, figures.most_holders) +
               " qui ont des droits.";
    return {};
}

} // namespace

Weight weigh(store::Connection& connection, base::Instant now, const KnownUsers& known, const KnownUsers& wanted,
             const std::vector<api::Loss>& accepted, const std::vector<api::Loss>& held) {
    Weight weight;
    const base::Instant since{now.milliseconds - hour};
    weight.figures = store::readFigures(connection, since);
    Ids holders, gone; // of this answer
    std::vector<api::Loss> losses;
    for (auto& loss : lossesOf(known, wanted)) {
        const auto* accept = find(accepted, loss.person.id);
        if (accept != nullptr && isWithin(loss, *accept)) continue;
        const bool holder = takesRights(loss);
        weight.taken.push_back({loss.person.id, loss.gone, holder});
        if (loss.gone) gone.insert(loss.person.id);
        if (holder) holders.insert(loss.person.id);
        losses.push_back(std::move(loss));
    }
    weight.holders = holders;
    weight.gone = gone;
    for (const auto& row : store::readLosses(connection, since)) {
        if (row.gone) weight.gone.insert(row.user_id);
        if (row.holder) weight.holders.insert(row.user_id);
    }
    if (losses.empty()) return weight;
    const auto& figures = weight.figures;
    const auto taker = takerOf(connection, now, known, losses);
    const auto holdersAfter = figures.holders + more(known, wanted, isHolder);
    const auto peopleAfter = figures.people + more(known, wanted, isActive);
    if (holdersAfter <= 0 && figures.holders > 0)
        weight.reason = taker.according + " plus personne n'aurait de droits.";
    else if (peopleAfter <= 0)
        weight.reason = "D'après l'annuaire, il n'y aurait plus personne.";
    else if (isTooMany(weight.holders.size(), figures.most_holders) && !holders.empty())
        weight.reason =
            taker.takes + " des droits à " + of(holders.size(), weight.holders.size(), figures.most_holders) + ".";
    else if (isTooMany(weight.gone.size(), figures.most_people) && !gone.empty())
        weight.reason =
            "L'annuaire fermerait l'accès à " + of(gone.size(), weight.gone.size(), figures.most_people) + ".";
    else
        weight.reason = continued(held, losses, figures, taker);
    return weight;
}

Brake::Brake(store::Connection& connection, const Context& context, bool whole)
    : connection_(connection), context_(context), whole_(whole), alarm_(store::readAlarm(connection)) {
    if (alarm_ && !alarm_->accepted_at) held_ = lossesIn(*alarm_);
    if (!whole_ && alarm_) still_ = lossesIn(*alarm_); // pieces add up
}

KnownUsers Brake::withhold(const KnownUsers& known, KnownUsers wanted) {
    if (held_.empty()) return wanted;
    std::map<std::string, const api::Loss*> heldOf; // by id
    for (const auto& loss : held_)
        heldOf.emplace(loss.person.id, &loss);
    std::vector<api::Loss> still;
    const MappedGroups mappings(store::readGroupMappings(connection_));
    for (auto& [key, row] : wanted) {
        const auto before = known.find(key);
        if (before == known.end()) continue;
        const auto held = heldOf.find(before->second.id);
        if (held == heldOf.end()) continue;
        const auto loss = lossOf(before->second, row);
        const auto part = loss ? heldPart(*loss, *held->second) : std::nullopt;
        if (!part) continue;
        row = keeping(*part, before->second, std::move(row), mappings);
        still.push_back(*part);
    }
    withheld_ = still.size();
    if (whole_) still_ = united(still, {});
    return wanted;
}

std::string Brake::judge(const KnownUsers& known, const KnownUsers& wanted) {
    const auto accepted = alarm_ && alarm_->accepted_at ? lossesIn(*alarm_) : std::vector<api::Loss>{};
    auto weight = weigh(connection_, context_.now(), known, wanted, accepted, held_);
    taken_ = std::move(weight.taken);
    if (weight.reason.empty()) return {};
    replaceAlarm(united(still_, lossesOf(known, wanted)), weight.reason);
    return "rights would be taken from " + std::to_string(weight.holders.size()) + " of " +
           std::to_string(weight.figures.most_holders) + " who hold some, the access of " +
           std::to_string(weight.gone.size()) + " of " + std::to_string(weight.figures.most_people) +
           " people would end, what was taken within an hour included";
}

// An alarm says one thing: where it would say another, another one takes its place, so that an admin who accepts it
// accepts what they saw.
void Brake::replaceAlarm(const std::vector<api::Loss>& losses, const std::string& reason) {
    if (alarm_ && !alarm_->accepted_at && losses == held_) return;
    store::AlarmRow row;
    row.raised_at = alarm_ ? alarm_->raised_at : context_.now();
    row.reason = reason;
    row.people.text = lossesJson(losses);
    for (const auto& loss : losses)
        row.user_ids.push_back(loss.person.id);
    const auto number = static_cast<std::int64_t>(losses.size());
    const auto mailed = alarm_ && !alarm_->accepted_at ? alarm_->mailed : 0;
    const bool tells = number >= 2 * mailed;
    row.mailed = tells ? number : mailed;
    if (alarm_) store::endAlarm(connection_, alarm_->id, context_.now());
    row.id = store::insertAlarm(connection_, row);
    raised_ = true;
    if (tells) mailAdmins(connection_, context_, row, losses);
}

bool Brake::release() {
    const auto now = context_.now();
    store::noteLosses(connection_, taken_, now);
    store::noteFigures(connection_, now);
    if (!alarm_ || !whole_) return false;
    if (!still_.empty()) {
        replaceAlarm(still_, "Des droits, ou l'accès, seraient toujours retirés à " + people(still_.size()) + ".");
        return false;
    }
    store::endAlarm(connection_, alarm_->id, now);
    return true;
}

} // namespace ilvm::usecases
