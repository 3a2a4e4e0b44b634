// A Negotiator on a thread of its own, so that no window waits for a network. Results come as signals on the thread of
// this object, in the order of the calls; none after cancel() or once it is gone. A call that blocks is left behind:
// its thread holds nothing but that Negotiator, and ends when the call does, or with the process. Not here: what a
// token is for (client/shell).
#pragma once
#include "client/net/negotiate.hpp"

#include <QObject>
#include <functional>
#include <memory>

namespace ilvm::net {

using MakeNegotiator = std::function<std::unique_ptr<Negotiator>()>;

class Negotiation : public QObject {
    Q_OBJECT

public:
    explicit Negotiation(MakeNegotiator make, QObject* parent = nullptr);
    ~Negotiation() override;

    // Negotiator's calls, each answered by its signal.
    void look();
    void begin(const QString& host);
    void check(const QByteArray& answer); // of the exchange that was begun last

    void cancel(); // what was asked for is no longer told

Q_SIGNALS:
    void looked(bool hasTicket);
    void begun(const ilvm::net::Token& token);
    void checked(bool isProof);

private:
    class Worker;
    // Runs on the worker's thread and gives what is to be told on ours.
    using Job = std::function<std::function<void()>(Negotiator&)>;
    void post(Job job);

    const MakeNegotiator make_;
    std::shared_ptr<Worker> worker_; // none before the first call
};

} // namespace ilvm::net
