// One person as an admin sees them: what the directory says, what is forced, what follows and why; their sessions,
// their delegations, what happened lately. Not here: the questions behind its buttons (person_acts.hpp).
#pragma once
#include "client/panels/administration/rights_faces.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/administration.hpp"

#include <QScrollArea>

class QVBoxLayout;

namespace ilvm::kit {
class Button;
}

namespace ilvm::panels {

class PersonSheet : public QScrollArea {
    Q_OBJECT

public:
    explicit PersonSheet(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::UserSheet& person);
    // What its buttons depend on has changed. A button that is held down is not taken from under the hand: after it.
    void refresh();
    const QString& shown() const { return id_; }
    const api::UserSheet& person() const { return person_; }

Q_SIGNALS:
    void closeAsked();
    void overrideAsked();
    void liftAsked();
    void endSessionsAsked();
    void disarmAsked();
    void restoreAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void fill();
    void focusOn(const QString& name);
    void addHead();
    void addFacts();
    void addDirectory();
    void addOverride();
    void addEffective();
    void addWhy(QVBoxLayout* column, const api::Why& why);
    void addSessions();
    void addDelegations();
    void addEvents();
    void addAccount();
    QVBoxLayout* addSection(const QString& title, const QString& note = {});
    kit::Button* addButton(QVBoxLayout* column, const QString& text, bool isDanger, const QString& refusal);
    bool isOneself() const;

    ticket::Workspace workspace_;
    QVBoxLayout* column_;
    api::UserSheet person_;
    QString id_;
    bool isOld_ = false; // what is shown waits for a button to be let go
};

} // namespace ilvm::panels
