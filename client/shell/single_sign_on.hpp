// Signing in with the session of this workstation (Kerberos) in place of a password. One attempt at a time.
// Not here: when it is tried by itself, and what the page shows of it (application).
#pragma once
#include "client/net/api_client.hpp"
#include "client/net/negotiation.hpp"
#include "shared/api/people.hpp"

#include <QObject>
#include <optional>

namespace ilvm::shell {

class SingleSignOn : public QObject {
    Q_OBJECT

public:
    enum class By : std::uint8_t { itself, hand };

    // Without `make` there is never a ticket.
    explicit SingleSignOn(net::MakeNegotiator make, QObject* parent = nullptr);

    void look(); // looked: whether there is a ticket
    // Sends a ticket to that server, on a line of its own; signedIn or failed follows, unless cancel() is first.
    void begin(const net::ServerAddress& server, By by);
    void cancel();
    bool isRunning() const { return running_; }

Q_SIGNALS:
    void looked(bool hasTicket);
    void signedIn(const ilvm::api::Session& session);
    // `why` is empty where nobody wants to know: nobody asked, and this session, or that server, has nothing to do with
    // Kerberos.
    void failed(const QString& why);

private:
    void send(const net::Token& token);
    void take(net::ApiClient* line, base::Result<api::Session> answer, const QByteArray& proof);
    void judge(bool isProof);
    void fail(const QString& why, bool onlyIfAsked = false);
    static void giveBack(net::ApiClient* line, const api::Session& session);
    void dropLine();

    const bool possible_;
    net::Negotiation negotiation_;
    net::ApiClient* line_ = nullptr;     // of the attempt under way: no other is on it, whatever server comes next
    bool sent_ = false;                  // the ticket, on that line
    std::optional<api::Session> opened_; // whose server has not proved itself yet
    By by_ = By::itself;
    bool running_ = false;
};

} // namespace ilvm::shell
