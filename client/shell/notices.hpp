// What happened to the tickets that concern a person while they were elsewhere: kept for this session, told to the
// tray. Not here: e-mails (server) and toasts about one's own clicks (main_window).
#pragma once
#include "client/store/truth.hpp"

#include <QDateTime>
#include <QObject>

namespace ilvm::shell {

struct Notice {
    QString reference; // empty: of no ticket
    QString text;
    QDateTime at;
    QString place = {}; // where it is looked at, of what is no ticket
};

class Notices : public QObject {
    Q_OBJECT

public:
    explicit Notices(const truth::Truth& truth, QObject* parent = nullptr);

    const QList<Notice>& all() const { return notices_; } // newest first, at most fifty
    int unseen() const { return unseen_; }
    void add(const Notice& notice); // of what is no ticket, too
    void markSeen();

Q_SIGNALS:
    void added(const ilvm::shell::Notice& notice);
    void unseenChanged(int unseen);

private:
    struct Seen {
        domain::Status status;
        std::int64_t messages;
    };

    void look(const QString& reference);
    void remember();
    QString sentenceFor(const api::Ticket& ticket, const std::optional<Seen>& before) const;

    const truth::Truth& truth_;
    QHash<QString, Seen> seen_;
    QList<Notice> notices_;
    int unseen_ = 0;
};

} // namespace ilvm::shell
