// A list on the left and the selected ticket on the right, with a splitter that remembers; in a narrow window the pane
// slides over the list. Files may be dropped anywhere on it: they go with the ticket that is open.
// Not here: what is in the list.
#pragma once
#include "client/ticket/remembered.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/ticket_pane.hpp"

#include <QSplitter>
#include <QWidget>

class QVariantAnimation;

namespace ilvm::ticket {

class PurchasePage;

class ListAndPane : public QWidget {
    Q_OBJECT

public:
    ListAndPane(QWidget* list, const Workspace& workspace, ActionRunner& runner, QWidget* parent = nullptr);

    TicketPane& pane() { return *pane_; }
    const QString& opened() const { return pane_->reference(); }
    void open(const QString& reference); // empty closes the pane in a narrow window
    void setOver(bool over);
    // What every list does: opens beside, opens a window, acts, shows its menu, tints what was refused.
    void serve(RowList& rows);

Q_SIGNALS:
    void paneClosed();
    void said(const QString& sentence, ilvm::kit::Tone tone); // what passes at the bottom of the window

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openWindow(const QString& reference);
    void openRecruitment(const QString& reference);
    void openPage(const QString& reference);
    void closePage();
    bool pageIsOpen() const;
    void openMenu(RowList& rows, const QString& reference, const QPoint& at);
    int rememberedWidth() const;
    void place();
    void slide(bool in);

    Workspace workspace_;
    ActionRunner& runner_;
    Remembered* left_; // as this person left it
    QSplitter* splitter_;
    TicketPane* pane_;
    PurchasePage* page_ = nullptr; // over all of it, once one was asked for
    QList<RowList*> lists_;
    QVariantAnimation* sliding_;
    double out_ = 0; // how much of the pane is still outside
    bool over_ = false;
};

} // namespace ilvm::ticket
