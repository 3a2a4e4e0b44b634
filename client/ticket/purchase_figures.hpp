// What is bought, as those read it who decide, prepare and sign: the checks first, then budget, supplier, lines and
// amounts, delivery and documents, in cards. Nothing can be changed here.
// Not here: the documents themselves (document_view.hpp), and the form that fills it all in (panels/new_request).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QBoxLayout;
class QGridLayout;

namespace ilvm::kit {
class Card;
} // namespace ilvm::kit

namespace ilvm::ticket {

class PurchaseFigures : public QWidget {
    Q_OBJECT

public:
    explicit PurchaseFigures(const Workspace& workspace, QWidget* parent = nullptr);

    // Takes a ticket with a purchase. Shown already, it stays as it is.
    void show(const api::Ticket& ticket);
    void markDocument(const std::string& id); // the one that is shown beside

Q_SIGNALS:
    void documentChosen(const ilvm::api::Attachment& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    kit::Card* add(const QString& title);
    QGridLayout* addFacts(kit::Card* card);
    void addChecks();
    void addNeed();
    void addBudget();
    void addGauge(kit::Card* card);
    void askBudget();
    void addSupplier();
    void addLines();
    void addTotals(QGridLayout* grid);
    void addDocuments();
    const api::Attachment* rib() const;

    Workspace workspace_;
    std::optional<api::Ticket> shown_;
    std::optional<api::Budget> budget_; // as it stood when the purchase was opened or moved
    QBoxLayout* column_;
    std::string marked_;
};

// Quotes, RIB and orders before all else; what is no PDF comes last.
std::vector<api::Attachment> documentsOf(const api::Ticket& ticket);

// What is read first at that point: the order where it is to be signed or was, else the quote; null without documents.
const api::Attachment* firstToRead(const api::Ticket& ticket);

QString roleName(api::AttachmentRole role);

} // namespace ilvm::ticket
