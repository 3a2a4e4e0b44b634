#include "client/panels/suppliers/suppliers_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/panels/suppliers/supplier_sheet.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int listWidth = 300, itemHeight = 34, pauseMilliseconds = 200;

} // namespace

SuppliersPanel::SuppliersPanel(const ticket::Workspace& workspace, ticket::ActionRunner&, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      search_(new kit::SearchField(tr("Name or SIRET"), QStringLiteral("/"))),
      list_(new QListWidget),
      whole_(new QStackedWidget),
      sheet_(new SupplierSheet),
      empty_(new kit::EmptyState(kit::Icon::building, QString(), QString())) {
    auto* left = new kit::Card;
    left->setFixedWidth(kit::tokens(this).scaled(listWidth));
    left->column()->setContentsMargins(kit::space::m, kit::space::m, kit::space::m, kit::space::m);
    left->column()->addWidget(search_);
    left->column()->addWidget(list_, 1);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(title());
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    sheet_->setAutoFillBackground(false);
    scroll->setWidget(sheet_);
    whole_->addWidget(empty_);
    whole_->addWidget(scroll);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::l, kit::space::l, kit::space::l, kit::space::l);
    row->setSpacing(kit::space::m);
    row->addWidget(left);
    row->addWidget(whole_, 1);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(search_, &QLineEdit::textChanged, this, [this] { pause_.start(); });
    connect(&pause_, &QTimer::timeout, this, &SuppliersPanel::find);
    connect(empty_, &kit::EmptyState::actionChosen, search_, &QLineEdit::clear);
    connect(search_, &kit::SearchField::left, list_, [this] { list_->setFocus(); });
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) { open(item); });
    say(tr("No supplier selected"), tr("Its accounts, their checks and its purchases are shown here."));
}

// What was approved in the meantime is there when one comes back.
void SuppliersPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    find();
}

void SuppliersPanel::find() {
    const QString words = search_->text();
    workspace_.purchases.findSuppliers(words, this, [this, words](base::Result<api::Suppliers> found) {
        if (words != search_->text()) return; // an older question
        if (found.has_error()) return say(tr("The suppliers did not come"), actions::sentenceOf(found.error()));
        fill(*found);
    });
}

void SuppliersPanel::fill(const api::Suppliers& found) {
    const auto* before = list_->currentItem();
    const QString chosen = before ? before->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker silence(list_);
    list_->clear();
    for (const auto& supplier : found.items) {
        auto* item = new QListWidgetItem(ticket::words(supplier.name), list_);
        item->setData(Qt::UserRole, ticket::words(supplier.id));
        item->setToolTip(ticket::words(supplier.siret));
        item->setSizeHint({0, kit::tokens(this).scaled(itemHeight)});
        if (ticket::words(supplier.id) == chosen) list_->setCurrentItem(item);
    }
    if (list_->currentItem()) return;
    if (list_->count() > 0)
        say(tr("No supplier selected"), tr("Its accounts, their checks and its purchases are shown here."));
    else if (search_->text().isEmpty())
        say(tr("No supplier yet"), tr("A supplier enters the file when the budget of its first purchase is approved."));
    else
        say(tr("No result for “%1”").arg(search_->text()), {}, tr("Clear the filter"));
}

void SuppliersPanel::open(const QListWidgetItem* item) {
    if (!item) return;
    const QString id = item->data(Qt::UserRole).toString();
    workspace_.purchases.readSupplier(id, this, [this, id](base::Result<api::SupplierFile> file) {
        const auto* present = list_->currentItem();
        if (!present || present->data(Qt::UserRole).toString() != id) return;
        if (file.has_error()) return say(tr("The file did not come"), actions::sentenceOf(file.error()));
        sheet_->show(*file);
        whole_->setCurrentIndex(1);
    });
}

void SuppliersPanel::say(const QString& title, const QString& text, const QString& action) {
    empty_->setWords(title, text);
    empty_->setAction(action);
    whole_->setCurrentIndex(0);
}

QString SuppliersPanel::title() const {
    return tr("Suppliers");
}

void SuppliersPanel::focusList() {
    list_->setFocus(Qt::OtherFocusReason);
}

void SuppliersPanel::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget*> SuppliersPanel::zones() const {
    return {search_, list_};
}

} // namespace ilvm::panels
