// Ctrl K: find a ticket by reference, words or people, on this machine at once and on the server right after; or go to
// a place. Not here: what choosing does (main_window).
#pragma once
#include "client/shell/commands.hpp"
#include "client/shell/rail.hpp"
#include "client/ticket/workspace.hpp"

#include <QDialog>
#include <QListWidget>
#include <QTimer>

namespace ilvm::kit {
class SearchField;
}

namespace ilvm::shell {

class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const ticket::Workspace& workspace, const QList<Place>& places, const Commands& commands,
                   QWidget* window);

Q_SIGNALS:
    void ticketChosen(const QString& reference);
    void placeChosen(const QString& id);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void askServer();
    void addTicket(const api::TicketSummary& ticket);
    void choose(QListWidgetItem* item);

    ticket::Workspace workspace_;
    QList<Place> places_;
    Commands commands_;
    kit::SearchField* field_;
    QListWidget* results_;
    QTimer pause_;
};

} // namespace ilvm::shell
