// The form of one purchase: why, what, on which budget, from whom, with which PDFs; who will decide; and sending it.
// Not here: what each card of it does (purchase_*_card.hpp) and the catalogue beside it (new_request_panel).
#pragma once
#include "client/panels/new_request/purchase_draft.hpp"
#include "client/ticket/workspace.hpp"

#include <QLineEdit>
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ilvm::kit {
class Banner;
class Button;
class Field;
class Label;
class TextEdit;
} // namespace ilvm::kit

namespace ilvm::ticket {
class PathPreview;
class PersonPicker;
} // namespace ilvm::ticket

namespace ilvm::panels {

class ChargeCard;
class LinesCard;

class PurchaseForm : public QWidget {
    Q_OBJECT

public:
    explicit PurchaseForm(const ticket::Workspace& workspace, QWidget* parent = nullptr);
    ~PurchaseForm() override;

    void setItem(const QString& code); // of the catalogue, where purchases have one; else empty
    QString item() const { return item_; }
    bool hasDraft() const { return !draft().isEmpty(); }
    void focusFirst();
    void keepDraft();
    // A purchase that was sent back, until it is sent again or another one is chosen.
    void correct(const api::Ticket& ticket);
    void leaveCorrection();

    LinesCard& lines() { return *lines_; }
    SupplierCard& supplier() { return *supplier_; }
    ChargeCard& charge() { return *charge_; }
    PiecesCard& pieces() { return *pieces_; }

Q_SIGNALS:
    void submitted(const QString& reference);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePage();
    QWidget* makeNeedCard();
    QWidget* makePathCard();
    QWidget* makeFoot();
    void connectAll();

    PurchaseDraft draft() const;
    void write(const PurchaseDraft& draft); // into the fields
    void restoreDraft();
    void edited();
    void amountChanged();
    void listBudgets();
    void askPreview();
    api::Submission submission() const;
    std::optional<base::Date> wishedDate() const;

    void send();
    void judge();
    int showWrong(); // leads to the first wrong place; how many there are
    void showProblem(const base::Problem& problem);
    bool place(const base::FieldError& error);
    bool placeInPurchase(const QString& path, const QString& message);
    void say(const QString& sentence, const QString& detail);
    void showCell(const QModelIndex& cell);
    void startAnew();

    QString draftName() const;
    void sendCorrection();
    void corrected(const QString& reference, domain::ActionCode action);
    bool isCorrection(const QString& reference, domain::ActionCode action) const;

    ticket::Workspace workspace_;
    QString item_;
    QString correcting_; // reference of the purchase that is corrected; empty: a new one is written
    bool following_ = false;
    QByteArray key_; // of this purchase: it is made once, however often it is sent
    QScrollArea* scroll_;
    kit::Label* total_;
    QLineEdit* subject_;
    kit::TextEdit* need_;
    kit::TextEdit* reason_;
    QLineEdit* wished_;
    ticket::PersonPicker* forWhom_;
    kit::Field* subjectField_;
    kit::Field* needField_;
    kit::Field* reasonField_;
    kit::Field* wishedField_;
    kit::Field* forWhomField_;
    LinesCard* lines_;
    ChargeCard* charge_;
    SupplierCard* supplier_;
    PiecesCard* pieces_;
    ticket::PathPreview* path_;
    kit::Banner* problem_;
    kit::Label* draftState_;
    kit::Button* send_;
    QTimer keep_;
    QTimer ask_;
};

} // namespace ilvm::panels
