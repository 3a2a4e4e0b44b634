// Everything that belongs to one signed-in person: what they know, what they typed, what they can do.
// Not here: signing in (application) and showing (main_window).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QObject>

namespace ilvm::shell {

class Session : public QObject {
    Q_OBJECT

public:
    // `owner`: "server|login", under which drafts are kept in `folder`.
    Session(net::ApiClient& api, const QString& folder, const QString& owner, QObject* parent = nullptr);

    ticket::Workspace workspace();
    void start();
    // Sends what waits, then stops listening. What could not leave stays on disk.
    void end();

private:
    truth::Truth truth_;
    truth::Pending pending_;
    drafts::DraftBox drafts_;
    actions::TicketActions tickets_;
    actions::Discussion discussion_;
    actions::Requests requests_;
    actions::Synchroniser synchroniser_;
};

} // namespace ilvm::shell
