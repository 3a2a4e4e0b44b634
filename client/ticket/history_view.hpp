// What happened to a ticket, event by event, each with its place in the chain. Not here: verifying the chain (server).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QScrollArea>

class QVBoxLayout;

namespace ilvm::ticket {

class HistoryView : public QScrollArea {
    Q_OBJECT

public:
    explicit HistoryView(const Workspace& workspace, QWidget* parent = nullptr);

    void show(const QString& reference); // asks the server
    void refresh();

private:
    void fill(const api::History& history);
    void say(const QString& sentence);
    void clear();
    QWidget* rowOf(const api::HistoryEvent& event) const;

    Workspace workspace_;
    QString reference_;
    QVBoxLayout* list_;
};

// "Karim Haddad a pris la demande en charge", as a sentence without its person: "Prise en charge".
QString sentenceOf(domain::ActionCode action);

} // namespace ilvm::ticket
