// A purchase that was sent back: its form, filled with what the ticket says, and sent again by the ticket's own move.
#include "client/kit/button.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_numbers.hpp"
#include "client/ticket/faces.hpp"

#include <QScrollArea>

namespace ilvm::panels {
namespace {

using ticket::words;

SupplierText supplierOf(const api::Purchase& purchase) {
    const auto& from = purchase.supplier;
    const auto text = [](const std::optional<std::string>& value) { return words(value.value_or("")); };
    SupplierText supplier;
    if (from.id)
        supplier.chosen = api::KnownSupplier{*from.id,     from.name, from.siret,   from.vat,
                                             from.address, from.mail, std::nullopt, std::nullopt};
    supplier.name = words(from.name);
    supplier.siret = words(from.siret);
    supplier.vat = text(from.vat);
    supplier.iban = words(from.iban);
    supplier.bic = text(from.bic);
    supplier.address = text(from.address);
    supplier.mail = text(from.mail);
    supplier.justification = text(purchase.iban_justification);
    return supplier;
}

PurchaseDraft draftOf(const api::Ticket& ticket) {
    const auto& purchase = *ticket.purchase;
    PurchaseDraft draft;
    draft.title = words(ticket.title);
    draft.need = words(ticket.description);
    draft.reason = words(purchase.justification.value_or(""));
    if (const auto& day = purchase.wished_date)
        draft.wished = QDate(day->year, static_cast<int>(day->month), static_cast<int>(day->day))
                           .toString(QStringLiteral("dd/MM/yyyy"));
    draft.forWhom = ticket.requested_for;
    for (const auto& line : purchase.lines)
        draft.lines.push_back({words(line.label), shownDecimal(line.quantity), shownCents(line.unit_price_cents),
                               shownDecimal(line.vat_rate)});
    draft.budget = draft.budgetLabel = words(purchase.budget);
    draft.ufCode = words(purchase.uf_code);
    draft.supplier = supplierOf(purchase);
    return draft;
}

} // namespace

void PurchaseForm::correct(const api::Ticket& ticket) {
    if (!ticket.purchase || correcting_ == words(ticket.reference)) return;
    keepDraft(); // of what was being written
    correcting_ = words(ticket.reference);
    const auto kept = purchaseDraftFrom(workspace_.drafts.text(draftName()));
    write(kept.isEmpty() ? draftOf(ticket) : kept);
    keep_.stop();
    send_->setText(tr("Send again"));
    draftState_->setText(tr("Correction of %1: what was attached stays, except what you replace.").arg(correcting_));
    scroll_->ensureVisible(0, 0);
    if (following_) return;
    following_ = true;
    auto& moves = workspace_.tickets;
    connect(&moves, &actions::TicketActions::moved, this, &PurchaseForm::corrected);
    connect(&moves, &actions::TicketActions::refused, this,
            [this](const QString& reference, domain::ActionCode action, const QString& sentence) {
                if (!isCorrection(reference, action)) return;
                send_->setEnabled(true);
                say(sentence, tr("Your draft is kept."));
            });
    connect(&moves, &actions::TicketActions::failed, this,
            [this](const QString& reference, domain::ActionCode action, const base::Problem& problem) {
                if (!isCorrection(reference, action)) return;
                send_->setEnabled(true);
                showProblem(problem);
            });
}

bool PurchaseForm::isCorrection(const QString& reference, domain::ActionCode action) const {
    return !correcting_.isEmpty() && reference == correcting_ && action == domain::ActionCode::resubmit;
}

void PurchaseForm::sendCorrection() {
    auto made = submission();
    api::MoveRequest request;
    request.attachments = std::move(made.attachments);
    auto& fields = request.fields.emplace();
    fields.title = std::move(made.title);
    fields.description = std::move(made.description);
    fields.requested_for = std::move(made.requested_for);
    fields.purchase = std::move(made.purchase);
    send_->setDisabled(true);
    workspace_.tickets.move(correcting_, domain::ActionCode::resubmit, std::move(request));
}

void PurchaseForm::corrected(const QString& reference, domain::ActionCode action) {
    if (!isCorrection(reference, action)) return;
    send_->setEnabled(true);
    startAnew();
    Q_EMIT submitted(reference);
}

// Back to the purchase that was being written.
void PurchaseForm::leaveCorrection() {
    if (correcting_.isEmpty()) return;
    correcting_.clear();
    send_->setText(tr("Send the request"));
    write({});
    restoreDraft();
}

QString PurchaseForm::draftName() const {
    const QString own = QStringLiteral("purchase");
    return correcting_.isEmpty() ? own : own % QLatin1Char('/') % correcting_;
}

} // namespace ilvm::panels
