// A purchase over the whole panel: where it stands, what is bought, and the documents beside the figures, so that
// nobody decides on what they cannot see. Discussion and history stand behind the documents; the next step is below.
// Not here: the pane that a list has beside it (ticket_pane.hpp).
#pragma once
#include "client/ticket/action_runner.hpp"
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace ilvm::kit {
class Avatar;
class Chip;
class ClampedLabel;
class IconButton;
class Label;
class QuietTab;
class Stepper;
} // namespace ilvm::kit

namespace ilvm::ticket {

class ActionBar;
class DecisionBar;
class DiscussionView;
class DocumentView;
class HistoryView;
class PurchaseFigures;
class StandInLines;

class PurchasePage : public QWidget {
    Q_OBJECT

public:
    PurchasePage(const Workspace& workspace, ActionRunner& runner, QWidget* parent = nullptr);

    void show(const QString& reference); // empty, or of no purchase: nothing is shown
    const QString& reference() const { return reference_; }
    void focusDiscussion();
    void choosePrimary();

Q_SIGNALS:
    void closeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeBody();
    QWidget* makeSide();
    QWidget* makeFoot();
    void refresh();
    void showHead(const api::Ticket& ticket);
    void showChips(const api::Ticket& ticket);
    void showDocument(const api::Attachment& file);
    void turnTo(int page); // 0 documents, 1 discussion, 2 history
    void openMenu();

    Workspace workspace_;
    ActionRunner& runner_;
    QString reference_;
    kit::Label* name_;
    QHBoxLayout* chips_;
    kit::Avatar* avatar_;
    kit::ClampedLabel* author_;
    kit::ClampedLabel* title_;
    kit::Label* amount_;
    kit::Stepper* path_;
    StandInLines* standIns_;
    kit::IconButton* more_ = nullptr;
    QSplitter* body_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    PurchaseFigures* figures_;
    kit::QuietTab* papers_;
    kit::QuietTab* talk_;
    kit::QuietTab* past_;
    QStackedWidget* side_;
    DocumentView* document_;
    DiscussionView* discussion_;
    HistoryView* history_;
    DecisionBar* decision_;
    ActionBar* actions_;
};

} // namespace ilvm::ticket
