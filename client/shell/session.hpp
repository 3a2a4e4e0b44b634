// Everything that belongs to one signed-in person: what they know, what they typed, what they can do. It opens on the
// local copy: what this machine knew is there before the server has answered.
// Not here: signing in (application) and showing (main_window).
#pragma once
#include "client/actions/administration.hpp"
#include "client/actions/personal.hpp"
#include "client/ticket/workspace.hpp"

#include <QObject>

namespace ilvm::shell {

class Session : public QObject {
    Q_OBJECT

public:
    // `owner`: "server|login", under which drafts and the local copy are kept in `folder`.
    Session(net::ApiClient& api, const QString& folder, const QString& owner, QObject* parent = nullptr);

    ticket::Workspace workspace();
    void start();
    // Sends what waits; `settled` follows when its answers have come, or after a while without them.
    void settle();
    // Stops listening and frees the local copy for the session that follows. What could not leave stays on disk.
    void end();
    void throwCopyAway() { archive_.throwAway(); } // signing out leaves nothing of what was read

Q_SIGNALS:
    void settled();

private:
    void linkChanged();
    void tellSettled();

    truth::Truth truth_;
    truth::Pending pending_;
    drafts::DraftBox drafts_;
    cache::LocalCopy copy_;
    truth::Archive archive_;
    actions::TicketActions tickets_;
    actions::Discussion discussion_;
    actions::Requests requests_;
    actions::Purchases purchases_;
    actions::Synchroniser synchroniser_;
    actions::Documents documents_;
    actions::Orders orders_;
    actions::Recruitments recruitments_;
    actions::Administration administration_;
    actions::Personal personal_;
    QTimer stillTrue_;
    QTimer patience_;
    bool upToDate_ = false;
    bool settling_ = false;
};

} // namespace ilvm::shell
