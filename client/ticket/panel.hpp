// What every panel of the window is: it has a heading, shows one ticket in its pane, and knows its keys.
// Not here: the window around it (client/shell).
#pragma once
#include "client/kit/tokens.hpp"

#include <QString>
#include <QWidget>

namespace ilvm::ticket {

class Panel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString quietCount() const { return {}; } // beside the title: "23 à prendre en charge"
    virtual void openTicket(const QString& reference) { Q_UNUSED(reference) }
    virtual QString openedTicket() const { return {}; } // beside the list
    virtual void focusList() { setFocus(); }
    virtual bool canSave() const { return false; } // Ctrl S: there is a draft
    virtual void save() {}
    virtual void correct(const QString& reference) { Q_UNUSED(reference) }       // what was sent back, in its form
    virtual void focusFilter() {}                                                // `/`
    virtual QList<QWidget*> zones() const { return {const_cast<Panel*>(this)}; } // for F6, in the order of reading
    virtual void setDetailOver(bool over){Q_UNUSED(over)} // narrow window: the pane slides over the content

    Q_SIGNALS : void headingChanged();
    void newRequestAsked();
    void ticketAsked(const QString& reference);               // to be shown among one's requests
    void said(const QString& sentence, ilvm::kit::Tone tone); // what passes at the bottom of the window
};

} // namespace ilvm::ticket
