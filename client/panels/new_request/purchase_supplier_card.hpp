// From whom: a supplier that is known, found by searching, or a new one, typed. Its numbers are checked while they are
// typed; what the RIB says of its account stands below it. Not here: the RIB's file (purchase_pieces_card.hpp).
#pragma once
#include "client/actions/purchases.hpp"
#include "client/kit/card.hpp"
#include "client/panels/new_request/purchase_number_field.hpp"
#include "client/panels/new_request/purchase_rib.hpp"
#include "shared/api/purchase.hpp"

namespace ilvm::kit {
class Button;
class Chip;
class Picker;
class TextEdit;
} // namespace ilvm::kit

namespace ilvm::ticket {
class RibBox;
struct RibFacts;
} // namespace ilvm::ticket

namespace ilvm::panels {

// As it is typed and kept.
struct SupplierText {
    std::optional<api::KnownSupplier> chosen;
    QString name, siret, vat, iban, bic, address, mail;
    QString justification; // of the account

    bool isEmpty() const;
};

class SupplierCard : public kit::Card {
    Q_OBJECT

public:
    explicit SupplierCard(actions::Purchases& purchases, QWidget* parent = nullptr);

    SupplierText text() const;
    void setText(const SupplierText& text);
    api::SupplierEntry entry() const;
    std::optional<std::string> justification() const;

    void setRib(const std::optional<RibFile>& file); // the one that is there
    bool isRibNeeded() const;                        // of a new supplier, and of a changed account
    void judge();                                    // before sending: marks what is missing or wrong

    // Of the server: "iban" of `purchase.supplier.iban`, or "justification"; false where there is no such field.
    bool setError(const QString& field, const QString& message);
    std::vector<kit::Field*> fields() const; // in the order of reading

Q_SIGNALS:
    void edited();

private:
    void layOut();
    void connectAll();
    void choose(const std::optional<api::KnownSupplier>& known, bool searching = false);
    void findSuppliers(const QString& words);
    void recogniseTyped();
    void showMode();
    void showAccount();
    void accountChanged();
    bool isUnusual() const; // the account, of a known supplier
    ticket::RibFacts facts() const;
    const std::optional<api::KnownSupplier>& present() const { return chosen_ ? chosen_ : recognised_; }

    actions::Purchases& purchases_;
    RibQuestion question_;
    std::optional<RibFile> rib_;
    std::optional<api::KnownSupplier> chosen_;
    std::optional<api::KnownSupplier> recognised_; // by the SIRET that was typed
    std::vector<api::KnownSupplier> found_;
    QString ibanBefore_, bicBefore_; // typed before a known supplier was chosen
    std::string lookedUp_;           // the SIRET of the last look
    bool searching_ = false;
    bool asksWhy_ = false; // the server wants a justification

    kit::Button* other_; // to a known supplier, and back to a new one
    kit::Chip* kind_;
    kit::Picker* search_;
    kit::Field* searchField_;
    kit::Label* known_;
    QWidget* typed_; // name, SIRET
    QWidget* more_;  // VAT, address, mail
    QLineEdit* name_;
    kit::Field* nameField_;
    NumberField* siret_;
    NumberField* iban_;
    NumberField* bic_;
    NumberField* vat_;
    QLineEdit* address_;
    kit::Field* addressField_;
    QLineEdit* mail_;
    kit::Field* mailField_;
    ticket::RibBox* ribBox_;
    kit::Button* again_;
    kit::TextEdit* why_;
    kit::Field* whyField_;
};

} // namespace ilvm::panels
