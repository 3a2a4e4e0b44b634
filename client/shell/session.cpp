#include "client/shell/session.hpp"

namespace ilvm::shell {

Session::Session(net::ApiClient& api, const QString& folder, const QString& owner, QObject* parent)
    : QObject(parent),
      drafts_(folder, owner),
      tickets_(api, truth_, pending_, drafts_),
      discussion_(api, truth_, drafts_),
      requests_(api, truth_),
      synchroniser_(api, truth_) {
    connect(&synchroniser_, &actions::Synchroniser::stateChanged, this, [this] {
        if (synchroniser_.state() == actions::Synchroniser::State::upToDate && discussion_.waitingCount() > 0)
            discussion_.sendWaiting();
    });
}

ticket::Workspace Session::workspace() {
    return {truth_, pending_, drafts_, tickets_, discussion_, requests_, synchroniser_};
}

void Session::start() {
    synchroniser_.start();
}

void Session::end() {
    tickets_.sendAllDeferred();
    synchroniser_.stop();
}

} // namespace ilvm::shell
