// A list on the left and the selected ticket on the right, with a splitter that remembers; in a narrow window the pane
// slides over the list. Not here: what is in the list.
#pragma once
#include "client/ticket/ticket_pane.hpp"

#include <QSplitter>
#include <QWidget>

namespace ilvm::ticket {

class ListAndPane : public QWidget {
    Q_OBJECT

public:
    ListAndPane(QWidget* list, const Workspace& workspace, ActionRunner& runner, QWidget* parent = nullptr);

    TicketPane& pane() { return *pane_; }
    void open(const QString& reference); // empty closes the pane in a narrow window
    void setOver(bool over);

Q_SIGNALS:
    void problemArose(const QString& sentence);
    void paneClosed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QSplitter* splitter_;
    TicketPane* pane_;
    bool over_ = false;
};

} // namespace ilvm::ticket
