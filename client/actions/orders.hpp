// The purchase order that the application makes, as a person who signs it gets it: ready for a signature, with the
// assurance that it begins with the very bytes that were shown.
// Not here: signing it (client/signing), and the move that sends it back (ticket_actions.hpp).
#pragma once
#include "client/net/api_client.hpp"
#include "shared/api/orders.hpp"

#include <QObject>

namespace ilvm::actions {

class Orders : public QObject {
    Q_OBJECT

public:
    explicit Orders(net::ApiClient& api, QObject* parent = nullptr);

    // Whether the server makes the order of a purchase that is being prepared. It is believed to, unless it says that
    // it does not: a server that is away says so when the order is sent.
    void isMade(const QString& reference, QObject* context, std::function<void(bool)> callback);

    // The order with its place for a signature. `shown`: the prepared order as it was read; what does not begin with
    // it is a problem with status 0, and is not handed over.
    void toSign(const QString& reference, const api::Attachment& shown, QObject* context,
                net::Callback<QByteArray> callback);

    // Sends these bytes as a PDF of that name. Gives what a move names it by.
    void send(const QByteArray& pdf, const QString& name, QObject* context, net::Callback<api::Uploaded> callback);

private:
    net::ApiClient& api_;
};

} // namespace ilvm::actions
