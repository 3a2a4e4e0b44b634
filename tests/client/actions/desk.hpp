// What actions work with, before a scripted server. Not here: the session that puts it together (test_session.cpp).
#pragma once
#include "client/actions/discussion.hpp"
#include "client/actions/requests.hpp"
#include "client/actions/synchroniser.hpp"
#include "client/actions/ticket_actions.hpp"
#include "tests/client/support/made.hpp"

#include <QTemporaryDir>

namespace ilvm::support {

constexpr int soon = 20; // milliseconds before another try
// Not a drop: Qt itself sends once more what was dropped before its answer began.
inline const FakeReply noAnswer{200, "{}", FakeReply::Way::cut, {}};

struct Desk {
    explicit Desk(const QString& folder)
        : drafts(folder, QStringLiteral("server|n.benali")),
          copy(folder, QStringLiteral("server|n.benali")),
          archive(truth, copy),
          tickets(api, truth, pending, drafts),
          discussion(api, truth, archive, drafts),
          requests(api, truth, archive, drafts),
          synchroniser(api, truth) {
        archive.open();
        tickets.clock().setFirstWait(soon);
        discussion.clock().setFirstWait(soon);
        synchroniser.setPatience(soon, 60'000);
        api.setToken("secret");
    }

    net::ApiClient api;
    truth::Truth truth;
    truth::Pending pending;
    drafts::DraftBox drafts;
    cache::LocalCopy copy;
    truth::Archive archive;
    actions::TicketActions tickets;
    actions::Discussion discussion;
    actions::Requests requests;
    actions::Synchroniser synchroniser;
};

} // namespace ilvm::support
