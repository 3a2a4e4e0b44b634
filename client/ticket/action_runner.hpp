// From a button or a key to a move: asks for the words that it needs, then sends it, at once or after its moment.
// One dialog at a time; what was typed in one that was left is there the next time.
// Not here: which actions are offered (workspace.hpp) and the calls themselves (client/actions).
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "client/ticket/workspace.hpp"

#include <QObject>
#include <QPointer>

namespace ilvm::ticket {

class SignForm;

class ActionRunner : public QObject {
    Q_OBJECT

public:
    ActionRunner(const Workspace& workspace, QWidget* window);

    // Does nothing where the action is not offered or the link is down; `words` are a reason already typed.
    void run(const QString& reference, domain::ActionCode action, const QString& words = {});
    void prioritise(const QString& reference, domain::Priority priority);
    // For several at once; asks for a reason where the action needs one, and of each changed account for its call, one
    // after the other: who leaves one of these leaves that one only.
    void runMany(const QStringList& references, domain::ActionCode action);

Q_SIGNALS:
    void correctionAsked(const QString& reference); // of a purchase or a recruitment: in its form

private:
    bool isPossible(const QString& reference, domain::ActionCode action) const;
    void ask(const QString& reference, domain::ActionCode action, const QString& words);
    void askTransfer(const QString& reference);
    void askAssignee(const QString& reference);
    void askCorrection(const QString& reference);
    // `others`: how many are asked for after this one.
    kit::AskDialog* askCallBack(const QString& reference, const QString& said, qsizetype others = 0);
    void askCallBacks(QStringList references);
    void askDelivery(const QString& reference);
    void askPreparation(const QString& reference);
    void askSignature(const QString& reference);
    void signWith(kit::AskDialog* dialog, SignForm* form, const QString& reference);
    kit::AskDialog* open(const kit::Question& question, const QString& form);
    void leaveDialog(const QString& reference);
    void send(const QString& reference, domain::ActionCode action, const api::MoveRequest& request);

    Workspace workspace_;
    QWidget* window_;
    QPointer<kit::AskDialog> dialog_;
    QString asked_; // the form of the dialog that was opened last
};

} // namespace ilvm::ticket
