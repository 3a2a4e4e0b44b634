// How the form of a purchase is put together.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_table.hpp"
#include "client/ticket/path_preview.hpp"
#include "client/ticket/person_picker.hpp"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>

namespace ilvm::panels {
namespace {

constexpr int pageWidth = 900, besideScrollBar = 12;

} // namespace

QWidget* PurchaseForm::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kit::space::xs, 0, besideScrollBar + kit::space::xs, 0);
    row->setSpacing(kit::space::s);
    row->addWidget(new kit::Label(tr("Purchase"), kit::TypeRole::paneTitle));
    row->addStretch();
    total_->setAccessibleName(tr("Total incl. VAT"));
    row->addWidget(total_);
    row->addWidget(new kit::Label(tr("incl. VAT"), kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    return head;
}

QWidget* PurchaseForm::makePage() {
    auto* page = new QWidget;
    page->setMaximumWidth(pageWidth);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, besideScrollBar, kit::space::s);
    column->setSpacing(kit::space::m);
    column->addWidget(makeNeedCard());
    column->addWidget(lines_);
    column->addWidget(charge_);
    column->addWidget(supplier_);
    column->addWidget(pieces_);
    column->addWidget(makePathCard());
    column->addStretch();
    return page;
}

QWidget* PurchaseForm::makeNeedCard() {
    auto* card = new kit::Card;
    card->column()->setSpacing(kit::space::m);
    card->column()->addWidget(new kit::Label(tr("What for"), kit::TypeRole::sectionTitle));
    subjectField_->setRequired(true);
    needField_->setRequired(true);
    needField_->setHelp(tr("Please do not write health data of the people we accompany."));
    wished_->setPlaceholderText(tr("dd/mm/yyyy"));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(kit::space::m);
    pair->addWidget(forWhomField_, 2, Qt::AlignTop);
    pair->addWidget(wishedField_, 1, Qt::AlignTop);
    card->column()->addWidget(subjectField_);
    card->column()->addWidget(needField_);
    card->column()->addWidget(reasonField_);
    card->column()->addLayout(pair);
    return card;
}

QWidget* PurchaseForm::makePathCard() {
    auto* card = new kit::Card;
    card->column()->addWidget(path_);
    return card;
}

QWidget* PurchaseForm::makeFoot() {
    auto* foot = new kit::Card;
    foot->column()->setContentsMargins(kit::space::l, kit::space::s, kit::space::s, kit::space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    row->addWidget(draftState_);
    row->addStretch();
    auto* discard = new kit::Button(tr("Discard the draft"), kit::ButtonVariant::ghost);
    connect(discard, &QPushButton::clicked, this, &PurchaseForm::startAnew);
    row->addWidget(discard);
    send_->setKey(QStringLiteral("Ctrl ⏎"));
    row->addWidget(send_);
    foot->column()->addLayout(row);
    return foot;
}

void PurchaseForm::connectAll() {
    connect(&keep_, &QTimer::timeout, this, &PurchaseForm::keepDraft);
    connect(&ask_, &QTimer::timeout, this, &PurchaseForm::askPreview);
    const std::pair<QLineEdit*, kit::Field*> lines[] = {
        {subject_, subjectField_}, {wished_, wishedField_}, {forWhom_, forWhomField_}};
    for (const auto& [line, field] : lines)
        connect(line, &QLineEdit::textChanged, this, [this, field = field] {
            field->setError({});
            edited();
        });
    const std::pair<kit::TextEdit*, kit::Field*> texts[] = {{need_, needField_}, {reason_, reasonField_}};
    for (const auto& [text, field] : texts)
        connect(text, &QPlainTextEdit::textChanged, this, [this, field = field] {
            field->setError({});
            edited();
        });
    connect(forWhom_, &ticket::PersonPicker::personChanged, &ask_, qOverload<>(&QTimer::start));
    connect(lines_, &LinesCard::edited, this, [this] {
        amountChanged();
        edited();
    });
    connect(lines_->table().selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& cell) {
                if (lines_->table().hasFocus()) showCell(cell);
            });
    connect(charge_, &ChargeCard::edited, this, &PurchaseForm::edited);
    connect(charge_, &ChargeCard::budgetsAsked, this, &PurchaseForm::listBudgets);
    connect(supplier_, &SupplierCard::edited, this, &PurchaseForm::edited);
    connect(pieces_, &PiecesCard::edited, this, &PurchaseForm::edited);
    connect(send_, &QPushButton::clicked, this, &PurchaseForm::send);
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), &PurchaseForm::send);
    on(QKeySequence(Qt::CTRL | Qt::Key_S), &PurchaseForm::keepDraft);
}

} // namespace ilvm::panels
