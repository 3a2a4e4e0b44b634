#include "client/panels/new_request/new_request_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/label.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/models/list_spec.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <algorithm>

namespace ilvm::panels {
namespace {

constexpr int catalogueWidth = 280, itemHeight = 34;
constexpr int purchaseRole = Qt::UserRole + 1; // bool: it opens the form of a purchase

} // namespace

NewRequestPanel::NewRequestPanel(const ticket::Workspace& workspace, ticket::ActionRunner&, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      search_(new kit::SearchField(tr("Search the catalogue"), QString())),
      list_(new QListWidget),
      form_(new RequestForm(workspace)),
      purchase_(new PurchaseForm(workspace)),
      forms_(new QStackedWidget) {
    auto* left = new kit::Card;
    left->setFixedWidth(kit::tokens(this).scaled(catalogueWidth));
    left->column()->setContentsMargins(kit::space::m, kit::space::m, kit::space::m, kit::space::m);
    left->column()->setSpacing(kit::space::m);
    left->column()->addWidget(new kit::Label(tr("What do you need?"), kit::TypeRole::sectionTitle));
    left->column()->addWidget(search_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Catalogue"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->column()->addWidget(list_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::l, kit::space::l, kit::space::l, kit::space::l);
    row->setSpacing(kit::space::m);
    row->addWidget(left);
    forms_->addWidget(form_);
    forms_->addWidget(purchase_);
    row->addWidget(forms_, 1);
    connect(search_, &QLineEdit::textChanged, this, &NewRequestPanel::fillCatalogue);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &NewRequestPanel::fillCatalogue);
    connect(&workspace_.truth, &truth::Truth::wasReset, this, &NewRequestPanel::fillCatalogue);
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) choose(*item);
    });
    connect(form_, &RequestForm::submitted, this, &Panel::ticketAsked);
    connect(purchase_, &PurchaseForm::submitted, this, &Panel::ticketAsked);
    // What was being written is what is found again.
    if (form_->item().isEmpty() && purchase_->hasDraft()) forms_->setCurrentWidget(purchase_);
    fillCatalogue();
}

void NewRequestPanel::fillCatalogue() {
    const QSignalBlocker silence(list_);
    list_->clear();
    const auto& catalogue = workspace_.truth.catalogue();
    // Everybody may ask for a purchase: where the catalogue has no words for it, it stands last.
    const bool hasPurchases = std::any_of(catalogue.begin(), catalogue.end(),
                                          [](const auto& item) { return item.kind == domain::Kind::purchase; });
    for (const auto& item : catalogue)
        addItem(ticket::words(item.label), ticket::words(item.code), item.target_service,
                item.kind == domain::Kind::purchase);
    if (!hasPurchases) addItem(ticket::words(domain::labelOf(domain::Kind::purchase)), {}, "DAF", true);
    form_->refresh();
}

void NewRequestPanel::addItem(const QString& label, const QString& code, const std::string& service, bool isPurchase) {
    if (!models::folded(label).contains(models::folded(search_->text()))) return;
    auto* entry = new QListWidgetItem(label, list_);
    entry->setData(Qt::UserRole, code);
    entry->setData(purchaseRole, isPurchase);
    entry->setSizeHint({0, kit::tokens(this).scaled(itemHeight)});
    entry->setToolTip(ticket::serviceLabel(workspace_.truth, api::ServiceType::target, service));
    const QString chosen = isPurchase ? purchase_->item() : form_->item();
    if (isPurchase == isPurchaseShown() && chosen == code) list_->setCurrentItem(entry);
}

void NewRequestPanel::choose(const QListWidgetItem& item) {
    const QString code = item.data(Qt::UserRole).toString();
    const bool isPurchase = item.data(purchaseRole).toBool();
    forms_->setCurrentWidget(isPurchase ? static_cast<QWidget*>(purchase_) : form_);
    isPurchase ? purchase_->setItem(code) : form_->setItem(code);
}

QString NewRequestPanel::title() const {
    return tr("New request");
}
bool NewRequestPanel::canSave() const {
    return isPurchaseShown() || !form_->item().isEmpty();
}
void NewRequestPanel::save() {
    isPurchaseShown() ? purchase_->keepDraft() : form_->keepDraft();
}
void NewRequestPanel::correct(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket) return;
    {
        const QSignalBlocker silence(list_);
        list_->setCurrentItem(nullptr);
    }
    forms_->setCurrentWidget(purchase_);
    purchase_->correct(*ticket);
}

void NewRequestPanel::focusList() {
    if (isPurchaseShown()) return purchase_->focusFirst();
    form_->item().isEmpty() ? list_->setFocus(Qt::TabFocusReason) : form_->focusFirst();
}

} // namespace ilvm::panels
