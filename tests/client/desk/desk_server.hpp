// Answers for a World over HTTP in this process, as the real server would: snapshot, stream, discussion, moves. It can
// be told to refuse, to hold its answers and to go away. Not here: rules; a move does what its name says.
#pragma once
#include "shared/api/feed.hpp"
#include "tests/client/desk/world.hpp"

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace ilvm::tests {

class DeskServer : public QTcpServer {
    Q_OBJECT

public:
    explicit DeskServer(World world, QObject* parent = nullptr);

    World& world() { return world_; }
    QUrl url() const;

    // The next moves of this ticket are answered with this problem and the ticket as it stands.
    void refuse(const std::string& reference, int status, const std::string& detail);
    // While it holds, moves are read and not answered.
    void hold(bool held);
    // Tells every open stream; a ticket given is put into the world first, and so is a message.
    void tell(const api::Ticket& ticket);
    void tell(const api::Message& message);
    // The rights of who sits here, and the tickets that they may see no longer.
    void tellRights(const api::Me& me, const std::vector<std::string>& lost = {});
    // All delegations of who sits here, as they stand now.
    void tellDelegations(const std::vector<api::GivenDelegation>& all);
    // What an admin has saved elsewhere.
    void tellService(const api::Service& service);
    void tellItem(const api::CatalogueItem& item);
    void tellDirectory(const api::DirectoryLink& link);
    void goAway();                                       // closes the door and every connection
    bool isHeard() const { return !streams_.isEmpty(); } // somebody listens to what is told
    int movesSeen() const { return static_cast<int>(moves_.size()); }
    const QStringList& moves() const { return moves_; } // "take INC-00482", in the order of their coming
    const QStringList& messages() const { return posted_; }
    const std::vector<api::NewMessage>& posts() const { return posts_; }        // the same, whole
    const std::vector<api::MoveRequest>& requests() const { return requests_; } // of the moves
    int picturesSeen() const { return pictures_; }
    bool makesOrders = true; // a buyer is configured
    QByteArray unreadable;   // id of an attachment whose pages cannot be shown

private:
    struct Request {
        QByteArray verb, path, body, key;
    };
    struct Refusal {
        int status;
        std::string detail;
    };

    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const Request& request);
    bool answerDocument(QTcpSocket* socket, const Request& request, const QList<QByteArray>& parts);
    void answerOrder(QTcpSocket* socket);
    bool answerTicket(QTcpSocket* socket, const Request& request, const QList<QByteArray>& parts);
    void answerMove(QTcpSocket* socket, const std::string& reference, const QByteArray& action, const QByteArray& body);
    void answerBulk(QTcpSocket* socket, const QByteArray& action, const QByteArray& body);
    void answerMessage(QTcpSocket* socket, const std::string& reference, const QByteArray& body);
    void keep(const api::Message& message);
    void announce(api::FeedType type, const std::string& value);
    void announce(api::Change change);
    void announce(const QByteArray& event);
    void openStream(QTcpSocket* socket);
    static QByteArray eventOf(const api::DirectoryLink& link);
    std::string snapshot() const;
    std::string preview(const QByteArray& body) const;
    std::string problem(int status, const std::string& detail, const api::Ticket* current) const;
    static void send(QTcpSocket* socket, int status, const std::string& body, const char* type = nullptr);

    World world_;
    QHash<QTcpSocket*, QByteArray> heard_;
    QList<QPointer<QTcpSocket>> streams_;
    std::map<std::string, Refusal> refusals_;
    QStringList moves_, posted_;
    std::vector<api::MoveRequest> requests_;
    std::vector<api::NewMessage> posts_;
    int pictures_ = 0;
    QList<std::function<void()>> held_;
    bool holding_ = false;
    int cursor_ = 1;
};

} // namespace ilvm::tests
