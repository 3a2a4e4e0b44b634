// The form of a purchase before a scripted server, and the hands and eyes of whoever fills it in: fields by their
// names, keys where the focus is, files that are dropped. Not here: what is expected (test_purchase_*.cpp).
#pragma once
#include "client/kit/field.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_table.hpp"
#include "client/ticket/rib_box.hpp"
#include "tests/client/support/program.hpp"
#include "tests/client/support/text.hpp"

#include <QPlainTextEdit>
#include <QPushButton>

namespace ilvm::tests {

inline const QByteArray attaching = "POST /api/v1/attachments", submitting = "POST /api/v1/tickets",
                        comparing = "POST /api/v1/checks/rib", previewing = "POST /api/v1/tickets/preview";
inline const QString rightIban = QStringLiteral("FR1420041010050500013M02606"),
                     otherIban = QStringLiteral("FR7630006000011234567890189"),
                     siret = QStringLiteral("73282932000074");

api::KnownSupplier buroteq(); // of that SIRET, with the right IBAN
api::RibCheck ribSays(api::RibOutcome outcome, const QString& found);

// What a person says with the keyboard, wherever the focus is.
void type(const QString& words);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

class PurchaseDesk {
public:
    PurchaseDesk();
    ~PurchaseDesk();

    void reopen(); // the program was closed and is opened again
    void fill();   // so that it can be sent

    support::FakeServer& server() { return program_.server; }
    ticket::Workspace workspace() { return program_.workspace(); }
    panels::PurchaseForm& form() { return *form_; }

    template <typename T>
    T& named(const char* begin) {
        const auto all = form_->findChildren<T*>();
        for (auto* each : all)
            if (each->accessibleName().startsWith(QLatin1String(begin))) return *each;
        qFatal("nothing is called %s", begin);
    }
    QLineEdit& line(const char* begin) { return named<QLineEdit>(begin); }
    QPlainTextEdit& editor(const char* begin) { return named<QPlainTextEdit>(begin); }
    bool isWrong(const QWidget& control) { return qobject_cast<kit::Field*>(control.parentWidget())->isWrong(); }
    ticket::RibBox& rib() { return *form_->findChild<ticket::RibBox*>(); }
    QPushButton& sendButton();
    QString spoken(); // all that stands on the form in words
    void chooseBudget(const QString& code) { form_->charge().restore(code, code, {}); }

    QString file(const QString& name, const QByteArray& bytes);
    QString pdf(const QString& name) { return file(name, "%PDF-1.7\n"); }
    bool drop(const QStringList& paths); // whether the form took them
    QList<support::FakeRequest> sent();

private:
    void open();

    support::Program program_;
    std::unique_ptr<panels::PurchaseForm> form_;
};

} // namespace ilvm::tests
