#include "client/panels/new_request/new_request_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/label.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/models/list_spec.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

constexpr int catalogueWidth = 280, itemHeight = 34;

} // namespace

NewRequestPanel::NewRequestPanel(const ticket::Workspace& workspace, ticket::ActionRunner&, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      search_(new kit::SearchField(tr("Search the catalogue"), QString())),
      list_(new QListWidget),
      form_(new RequestForm(workspace)) {
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
    row->addWidget(form_, 1);
    connect(search_, &QLineEdit::textChanged, this, &NewRequestPanel::fillCatalogue);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &NewRequestPanel::fillCatalogue);
    connect(&workspace_.truth, &truth::Truth::wasReset, this, &NewRequestPanel::fillCatalogue);
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) form_->setItem(item->data(Qt::UserRole).toString());
    });
    connect(form_, &RequestForm::submitted, this, &Panel::ticketAsked);
    fillCatalogue();
}

void NewRequestPanel::fillCatalogue() {
    const QSignalBlocker silence(list_);
    const QString chosen = form_->item();
    const QString wanted = models::folded(search_->text());
    list_->clear();
    for (const auto& item : workspace_.truth.catalogue()) {
        const QString label = ticket::words(item.label);
        if (!models::folded(label).contains(wanted)) continue;
        auto* entry = new QListWidgetItem(label, list_);
        entry->setData(Qt::UserRole, ticket::words(item.code));
        entry->setSizeHint({0, kit::tokens(this).scaled(itemHeight)});
        entry->setToolTip(ticket::serviceLabel(workspace_.truth, api::ServiceType::target, item.target_service));
        if (ticket::words(item.code) == chosen) list_->setCurrentItem(entry);
    }
    form_->refresh();
}

QString NewRequestPanel::title() const {
    return tr("New request");
}
bool NewRequestPanel::canSave() const {
    return !form_->item().isEmpty();
}
void NewRequestPanel::save() {
    form_->keepDraft();
}
void NewRequestPanel::focusList() {
    form_->item().isEmpty() ? list_->setFocus(Qt::TabFocusReason) : form_->focusFirst();
}

} // namespace ilvm::panels
