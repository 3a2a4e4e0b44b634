#include "client/shell/single_sign_on.hpp"

#include "client/actions/ticket_actions.hpp"

#include <utility>

namespace ilvm::shell {
namespace {

QString sentenceOf(net::NoToken why) {
    switch (why) {
    case net::NoToken::no_ticket:
        return SingleSignOn::tr(
            "This workstation's session has no Kerberos ticket, or no longer: sign in with your password.");
    case net::NoToken::unknown_service:
        return SingleSignOn::tr("Kerberos does not know this server: sign in with your password.");
    case net::NoToken::away:
        return SingleSignOn::tr("The Kerberos server of your network does not answer: sign in with your password.");
    case net::NoToken::none:
    case net::NoToken::failed:
        break;
    }
    return SingleSignOn::tr("The Kerberos ticket of this session could not be used: sign in with your password.");
}

} // namespace

SingleSignOn::SingleSignOn(net::MakeNegotiator make, QObject* parent)
    : QObject(parent), possible_(make != nullptr), negotiation_(std::move(make)) {
    connect(&negotiation_, &net::Negotiation::looked, this, &SingleSignOn::looked);
    connect(&negotiation_, &net::Negotiation::begun, this, &SingleSignOn::send);
    connect(&negotiation_, &net::Negotiation::checked, this, &SingleSignOn::judge);
}

void SingleSignOn::look() {
    if (possible_) negotiation_.look();
}

void SingleSignOn::begin(const net::ServerAddress& server, By by) {
    cancel();
    if (!possible_) return;
    by_ = by;
    running_ = true;
    sent_ = false;
    line_ = new net::ApiClient(this);
    line_->setServer(server);
    negotiation_.begin(server.url.host());
}

void SingleSignOn::cancel() {
    running_ = false;
    negotiation_.cancel();
    if (const auto opened = std::exchange(opened_, std::nullopt))
        giveBack(std::exchange(line_, nullptr), *opened);
    else if (sent_)
        line_ = nullptr; // its answer, which may bring a session, is waited for all the same
    else
        dropLine();
}

void SingleSignOn::dropLine() {
    if (line_) std::exchange(line_, nullptr)->deleteLater();
}

void SingleSignOn::send(const net::Token& token) {
    if (!line_) return;
    if (!token.detail.isEmpty()) qInfo("single sign-on: %s", qUtf8Printable(token.detail));
    if (token.why != net::NoToken::none) return fail(sentenceOf(token.why), token.why == net::NoToken::no_ticket);
    sent_ = true;
    line_->callByTicket<api::SignIn>(token.base64, this,
                                     [this, line = line_](base::Result<api::Session> answer, QByteArray proof) {
                                         take(line, std::move(answer), proof);
                                     });
}

void SingleSignOn::take(net::ApiClient* line, base::Result<api::Session> answer, const QByteArray& proof) {
    if (line != line_) { // it was given up meanwhile
        if (answer.has_value()) return giveBack(line, *answer);
        return line->deleteLater();
    }
    if (answer.has_error())
        return fail(actions::sentenceOf(answer.error()), answer.error().type == "ilvm:no-single-sign-on");
    opened_ = std::move(*answer);
    negotiation_.check(proof);
}

void SingleSignOn::judge(bool isProof) {
    const auto opened = std::exchange(opened_, std::nullopt);
    if (!opened) return;
    if (!isProof) {
        giveBack(std::exchange(line_, nullptr), *opened);
        return fail(tr("The server did not prove by Kerberos which one it is: tell your IT service."));
    }
    running_ = false;
    dropLine();
    Q_EMIT signedIn(*opened);
}

void SingleSignOn::fail(const QString& why, bool onlyIfAsked) {
    running_ = false;
    dropLine();
    Q_EMIT failed(onlyIfAsked && by_ == By::itself ? QString() : why);
}

// A session that nobody uses is closed where it was opened.
void SingleSignOn::giveBack(net::ApiClient* line, const api::Session& session) {
    line->setToken(QByteArray::fromStdString(session.token));
    line->call<api::SignOut>({}, {}, line, [line](const base::Result<wire::Nothing>&) { line->deleteLater(); });
}

} // namespace ilvm::shell
