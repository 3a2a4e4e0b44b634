// What concerns oneself alone: to whom one's decisions are handed during an absence and who handed theirs, kept true as
// the feed and the clock move; one's own sessions. Not here: what is shown of it (client/panels/absences,
// client/shell/sessions_page) and the sessions of others (administration.hpp).
#pragma once
#include "client/net/api_client.hpp"
#include "client/store/truth.hpp"
#include "shared/api/delegations.hpp"
#include "shared/api/sessions.hpp"

#include <QObject>
#include <QTimer>

namespace ilvm::actions {

enum class Phase { toCome, inForce, over };

// `until` is the first moment at which it no longer holds.
Phase phaseOf(const api::Delegation& delegation, base::Instant now);
// What its giver ended is over, whenever it was to end.
Phase phaseOf(const api::GivenDelegation& delegation, base::Instant now);

class Personal : public QObject {
    Q_OBJECT

public:
    Personal(net::ApiClient& api, const truth::Truth& truth, QObject* parent = nullptr);

    // Given by me and to me, as the server said last; nothing before its first answer.
    const std::optional<api::Delegations>& delegations() const { return delegations_; }
    // To whom my decisions are handed at this moment: known from the local copy too.
    std::optional<api::Delegation> absence() const;
    // Those in force that were handed to me.
    std::vector<api::GivenDelegation> standingIn() const;
    // Something of it is in force or to come.
    bool concernsMe() const;

    void readDelegations(); // `delegationsChanged` or `delegationsFailed` follows
    // Sent again under the same key, word for word the same, it is done once.
    void giveDelegation(const api::DelegationDraft& draft, const QByteArray& key, QObject* context,
                        net::Callback<api::GivenDelegation> callback);
    void endDelegation(const QString& id, QObject* context, net::Callback<wire::Nothing> callback);

    void listSessions(QObject* context, net::Callback<api::OpenSessions> callback);
    void endSession(const QString& id, QObject* context, net::Callback<wire::Nothing> callback);
    void endOtherSessions(QObject* context, net::Callback<api::EndedSessions> callback);

Q_SIGNALS:
    void delegationsChanged(); // one was given or ended, or the clock began or ended one
    void delegationsFailed(const ilvm::base::Problem& problem);

private:
    void follow();
    void setClock();

    net::ApiClient& api_;
    const truth::Truth& truth_;
    std::optional<api::Delegations> delegations_;
    QTimer soon_;  // what comes together is asked for once
    QTimer clock_; // until the next one begins or ends
    int round_ = 0;
};

} // namespace ilvm::actions
