// Ending an absence before its day: the question, and what the server says. One dialog at a time.
// Not here: what is shown of it (absence_list.hpp).
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/delegations.hpp"

#include <QPointer>

namespace ilvm::panels {

class AbsenceEnding : public QObject {
    Q_OBJECT

public:
    AbsenceEnding(const ticket::Workspace& workspace, QWidget* window);
    ~AbsenceEnding() override; // its dialog goes with it

    // `begun`: it is in force, and is not called off.
    void ask(const api::Delegation& delegation, bool begun);

Q_SIGNALS:
    void said(const QString& sentence, ilvm::kit::Tone tone);

private:
    void end(const QString& id, const QString& done);

    ticket::Workspace workspace_;
    QWidget* window_;
    QPointer<kit::AskDialog> dialog_;
};

} // namespace ilvm::panels
