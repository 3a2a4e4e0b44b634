// When to send again what got no answer: after a moment that doubles, or when the server says.
// Not here: what is sent (ticket_actions.hpp, discussion.hpp).
#pragma once
#include "shared/base/problem.hpp"

#include <QObject>
#include <QTimer>

namespace ilvm::actions {

// Nothing is known to have been done, and asking again may help: no answer, or a server that cannot just now.
// A session that has ended is not among it: only a person can mend that.
bool callsForAnotherTry(const base::Problem& problem);

class ResendClock : public QObject {
    Q_OBJECT

public:
    explicit ResendClock(QObject* parent = nullptr);

    void start(const base::Problem& problem); // does nothing while it runs
    void reset();                             // an answer came: the next wait is short again
    void setFirstWait(int milliseconds) { firstWait_ = milliseconds; }

Q_SIGNALS:
    void due();

private:
    QTimer timer_;
    int firstWait_ = 2'000;
    int wait_ = 0;
};

} // namespace ilvm::actions
