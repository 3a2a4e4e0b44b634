#include "client/actions/personal.hpp"

#include <QPointer>
#include <algorithm>

namespace ilvm::actions {
namespace {

// A machine that slept finds out within this time what began or ended meanwhile.
constexpr std::int64_t longestWait = 60'000;

} // namespace

Phase phaseOf(const api::Delegation& delegation, base::Instant now) {
    if (delegation.until <= now) return Phase::over;
    return now < delegation.from ? Phase::toCome : Phase::inForce;
}

Phase phaseOf(const api::GivenDelegation& delegation, base::Instant now) {
    if (delegation.ended_at) return Phase::over;
    return phaseOf(static_cast<const api::Delegation&>(delegation), now);
}

Personal::Personal(net::ApiClient& api, const truth::Truth& truth, QObject* parent)
    : QObject(parent), api_(api), truth_(truth) {
    soon_.setSingleShot(true);
    clock_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &Personal::readDelegations);
    connect(&clock_, &QTimer::timeout, this, [this] {
        setClock();
        Q_EMIT delegationsChanged();
    });
    connect(&truth_, &truth::Truth::meChanged, this, &Personal::follow);
    connect(&truth_, &truth::Truth::wasReset, this, &Personal::follow);
    connect(&truth_, &truth::Truth::userChanged, this, [this](const QString& id) {
        if (truth_.me() && id == QString::fromStdString(truth_.me()->id)) follow();
    });
}

// Both persons are told by a change of themselves; what it is, only reading says.
void Personal::follow() {
    setClock();
    soon_.start(0);
}

void Personal::readDelegations() {
    soon_.stop();
    api_.call<api::ListDelegations>({}, {}, this, [this, round = ++round_](base::Result<api::Delegations> answer) {
        if (round != round_) return; // a later question is on its way
        if (answer.has_error()) return Q_EMIT delegationsFailed(answer.error());
        delegations_ = std::move(*answer);
        setClock();
        Q_EMIT delegationsChanged();
    });
}

void Personal::giveDelegation(const api::DelegationDraft& draft, const QByteArray& key, QObject* context,
                              net::Callback<api::GivenDelegation> callback) {
    api_.call<api::GiveDelegation>(
        {}, draft, context,
        [me = QPointer(this), callback = std::move(callback)](base::Result<api::GivenDelegation> answer) {
            if (me) me->readDelegations(); // refused too: what it met may be new here
            callback(std::move(answer));
        },
        key);
}

void Personal::endDelegation(const QString& id, QObject* context, net::Callback<wire::Nothing> callback) {
    api_.call<api::EndDelegation>(
        {id.toStdString()}, {}, context,
        [me = QPointer(this), callback = std::move(callback)](base::Result<wire::Nothing> answer) {
            if (me) me->readDelegations();
            callback(std::move(answer));
        });
}

void Personal::listSessions(QObject* context, net::Callback<api::OpenSessions> callback) {
    api_.call<api::ListSessions>({}, {}, context, std::move(callback));
}

void Personal::endSession(const QString& id, QObject* context, net::Callback<wire::Nothing> callback) {
    api_.call<api::EndSession>({id.toStdString()}, {}, context, std::move(callback));
}

void Personal::endOtherSessions(QObject* context, net::Callback<api::EndedSessions> callback) {
    api_.call<api::EndOtherSessions>({}, {}, context, std::move(callback));
}

std::optional<api::Delegation> Personal::absence() const {
    const auto& me = truth_.me();
    if (!me) return std::nullopt;
    const auto now = base::systemNow();
    for (const auto& one : me->delegations)
        if (one.to.id != me->id && phaseOf(one, now) == Phase::inForce) return one;
    return std::nullopt;
}

std::vector<api::GivenDelegation> Personal::standingIn() const {
    std::vector<api::GivenDelegation> all;
    const auto& me = truth_.me();
    if (!me || !delegations_) return all;
    const auto now = base::systemNow();
    for (const auto& one : delegations_->items)
        if (one.to.id == me->id && phaseOf(one, now) == Phase::inForce) all.push_back(one);
    return all;
}

bool Personal::concernsMe() const {
    const auto now = base::systemNow();
    const auto counts = [&](const auto& one) { return phaseOf(one, now) != Phase::over; };
    const auto& me = truth_.me();
    if (me && std::any_of(me->delegations.begin(), me->delegations.end(), counts)) return true;
    return delegations_ && std::any_of(delegations_->items.begin(), delegations_->items.end(), counts);
}

void Personal::setClock() {
    const auto now = base::systemNow();
    std::optional<std::int64_t> next;
    const auto look = [&](const auto& one) {
        if (phaseOf(one, now) == Phase::over) return;
        const auto left = (now < one.from ? one.from : one.until).milliseconds - now.milliseconds;
        next = std::min(next.value_or(left), left);
    };
    if (truth_.me())
        for (const auto& one : truth_.me()->delegations)
            look(one);
    if (delegations_)
        for (const auto& one : delegations_->items)
            look(one);
    if (!next) return clock_.stop();
    clock_.start(static_cast<int>(std::min(*next + 1, longestWait))); // just after it, never just before
}

} // namespace ilvm::actions
