#include "client/shell/session.hpp"

namespace ilvm::shell {
namespace {

constexpr int stillTrueMilliseconds = 60'000, settlePatienceMilliseconds = 4'000;

} // namespace

Session::Session(net::ApiClient& api, const QString& folder, const QString& owner, QObject* parent)
    : QObject(parent),
      drafts_(folder, owner),
      copy_(folder, owner),
      archive_(truth_, copy_),
      tickets_(api, truth_, pending_, drafts_),
      discussion_(api, truth_, archive_, drafts_),
      requests_(api, truth_, archive_, drafts_),
      purchases_(api),
      synchroniser_(api, truth_),
      documents_(api),
      orders_(api),
      recruitments_(api, truth_, requests_),
      administration_(api),
      personal_(api, truth_) {
    archive_.open();
    stillTrue_.setInterval(stillTrueMilliseconds);
    patience_.setInterval(settlePatienceMilliseconds);
    patience_.setSingleShot(true);
    connect(&synchroniser_, &actions::Synchroniser::stateChanged, this, &Session::linkChanged);
    connect(&stillTrue_, &QTimer::timeout, this, [this] { archive_.stillTrue(); });
    connect(&patience_, &QTimer::timeout, this, &Session::tellSettled);
    connect(&tickets_, &actions::TicketActions::settled, this, &Session::tellSettled);
}

// The link coming back sends what waited, once each time.
void Session::linkChanged() {
    const bool now = synchroniser_.state() == actions::Synchroniser::State::upToDate;
    if (now == upToDate_) return;
    upToDate_ = now;
    archive_.stillTrue(); // when it comes, and until it went
    if (!now) return stillTrue_.stop();
    stillTrue_.start();
    tickets_.sendUnanswered();
    discussion_.sendUnanswered();
}

ticket::Workspace Session::workspace() {
    return {truth_,        pending_,   drafts_, tickets_,      discussion_,     requests_, purchases_,
            synchroniser_, documents_, orders_, recruitments_, administration_, personal_};
}

void Session::start() {
    synchroniser_.start(archive_.asOf());
    archive_.readFar();
}

void Session::settle() {
    settling_ = true;
    tickets_.sendAllDeferred();
    if (tickets_.isSending())
        patience_.start();
    else
        QMetaObject::invokeMethod(this, &Session::tellSettled, Qt::QueuedConnection);
}

void Session::tellSettled() {
    patience_.stop();
    if (std::exchange(settling_, false)) Q_EMIT settled();
}

void Session::end() {
    if (upToDate_) archive_.stillTrue();
    synchroniser_.stop();
    archive_.close();
}

} // namespace ilvm::shell
