#include "server/usecases/brake.hpp"

#include "server/usecases/directory_alarms.hpp"

#include <algorithm>
#include <set>

namespace ilvm::usecases {
namespace {

constexpr std::size_t fewest = 5;        // people: fewer are nobody's mistake
constexpr std::int64_t hour = 3'600'000; // milliseconds
constexpr std::int64_t largestPart = 5;  // a fifth

bool isHolder(const store::UserRow& row) { // of more than what everybody has
    return row.active && row.roles.size() > 1;
}

template <typename T>
std::vector<T> missing(const std::vector<T>& before, const std::vector<T>& after) {
    std::vector<T> gone;
    for (const T& item : before)
        if (std::find(after.begin(), after.end(), item) == after.end()) gone.push_back(item);
    return gone;
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

std::string of(std::size_t count, std::int64_t most) {
    return std::to_string(count) + " personnes sur " + std::to_string(most);
}

} // namespace

std::vector<api::Loss> lossesOf(const KnownUsers& known, const KnownUsers& wanted) {
    std::vector<api::Loss> losses;
    for (const auto& [key, after] : wanted) {
        const auto found = known.find(key);
        if (found == known.end() || !found->second.active) continue;
        const auto& before = found->second;
        api::Loss loss;
        loss.gone = !after.active;
        loss.roles = missing(before.roles, after.roles);
        loss.services = missing(before.services, after.services);
        loss.origin_services = missing(before.origin_services, after.origin_services);
        if (!loss.gone && loss.roles.empty() && loss.services.empty() && loss.origin_services.empty()) continue;
        loss.person = {before.id, before.login, before.display_name, {}};
        if (!before.department.empty()) loss.person.department = before.department;
        losses.push_back(std::move(loss));
    }
    return losses;
}

KnownUsers besidesAlarm(const store::AlarmRow& alarm, const KnownUsers& known, KnownUsers wanted) {
    std::map<std::string, api::Loss> held;
    for (auto& loss : lossesIn(alarm))
        held.emplace(loss.person.id, std::move(loss));
    std::set<std::string> unchanged; // ids
    for (const auto& loss : lossesOf(known, wanted)) {
        const auto found = held.find(loss.person.id);
        if (found == held.end()) continue;
        const auto& before = found->second;
        if (loss.gone == before.gone && loss.roles == before.roles && loss.services == before.services &&
            loss.origin_services == before.origin_services)
            unchanged.insert(loss.person.id);
    }
    std::erase_if(wanted, [&](const auto& entry) { return unchanged.contains(entry.second.id); });
    return wanted;
}

std::string Brake::judge(const KnownUsers& known, const KnownUsers& wanted) {
    alarm_ = store::readAlarm(connection_);
    auto losses = lossesOf(known, wanted);
    const std::int64_t since = context_.now().milliseconds - hour;
    std::set<std::string> gone, holders; // ids, of the last hour and of this answer
    const auto figures = store::readFigures(connection_, {since});
    for (const auto& row : store::readLosses(connection_, {since})) {
        if (row.gone) gone.insert(row.user_id);
        if (row.holder) holders.insert(row.user_id);
    }
    const auto accepted = alarm_ && alarm_->accepted_at ? alarm_->user_ids : std::vector<std::string>{};
    for (const auto& loss : losses) {
        if (std::find(accepted.begin(), accepted.end(), loss.person.id) != accepted.end()) continue;
        const bool holder = loss.roles.size() > 1 || (!loss.roles.empty() && !loss.gone) || !loss.services.empty() ||
                            !loss.origin_services.empty();
        taken_.push_back({loss.person.id, loss.gone, holder});
        if (loss.gone) gone.insert(loss.person.id);
        if (holder) holders.insert(loss.person.id);
    }
    if (taken_.empty()) return {};
    const auto active = [](const store::UserRow& row) { return row.active; };
    const auto holdersAfter = figures.holders + more(known, wanted, isHolder);
    const auto peopleAfter = figures.people + more(known, wanted, active);
    std::string reason;
    if (holdersAfter <= 0 && figures.holders > 0)
        reason = "D'après l'annuaire, plus personne n'aurait de droits.";
    else if (peopleAfter <= 0)
        reason = "D'après l'annuaire, il n'y aurait plus personne.";
    else if (isTooMany(holders.size(), figures.most_holders))
        reason = "L'annuaire retirerait des droits à " + of(holders.size(), figures.most_holders) + ".";
    else if (isTooMany(gone.size(), figures.most_people))
        reason = "L'annuaire fermerait l'accès à " + of(gone.size(), figures.most_people) + ".";
    if (reason.empty()) return {};
    raise(std::move(losses), reason);
    return "rights would be taken from " + std::to_string(holders.size()) + " of " +
           std::to_string(figures.most_holders) + " who hold some, the access of " + std::to_string(gone.size()) +
           " of " + std::to_string(figures.most_people) + " people would end";
}

void Brake::raise(std::vector<api::Loss> losses, const std::string& reason) {
    // Pieces add up to what is held back; the whole is what it is.
    if (alarm_ && !whole_) losses = merged(lossesIn(*alarm_), std::move(losses));
    store::AlarmRow row = alarm_.value_or(store::AlarmRow{});
    const auto before = row;
    row.reason = reason;
    row.people.text = lossesJson(losses);
    row.user_ids.clear();
    for (const auto& loss : losses)
        row.user_ids.push_back(loss.person.id);
    std::sort(row.user_ids.begin(), row.user_ids.end());
    if (alarm_ && row.user_ids == before.user_ids && row.reason == before.reason) return;
    row.accepted_at.reset(); // what is held back now is not what an admin saw
    raised_ = true;
    if (alarm_) return store::saveAlarm(connection_, row);
    row.raised_at = context_.now();
    row.id = store::insertAlarm(connection_, row);
    mailAdmins(connection_, context_, row, losses);
}

bool Brake::release() {
    const auto now = context_.now();
    store::noteLosses(connection_, taken_, now);
    store::noteFigures(connection_, now);
    if (!alarm_ || !whole_) return false;
    store::endAlarm(connection_, alarm_->id, now);
    return true;
}

} // namespace ilvm::usecases
