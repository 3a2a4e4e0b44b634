#include "client/panels/new_request/purchase_form.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/format.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_table.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/path_preview.hpp"
#include "client/ticket/person_picker.hpp"

#include <QDate>
#include <QScrollArea>

namespace ilvm::panels {
namespace {

constexpr int keepMilliseconds = 700, askMilliseconds = 300, aroundCell = 70;

std::optional<std::string> given(const QString& text) {
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed.toStdString());
}

} // namespace

PurchaseForm::PurchaseForm(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      key_(actions::freshKey()),
      scroll_(new QScrollArea),
      total_(new kit::Label(QString(), kit::TypeRole::headlineAmount)),
      subject_(new QLineEdit),
      need_(new kit::TextEdit(3, 10)),
      reason_(new kit::TextEdit(2, 8)),
      wished_(new QLineEdit),
      forWhom_(new ticket::PersonPicker(workspace.requests, tr("Myself"))),
      subjectField_(new kit::Field(tr("Title"), subject_)),
      needField_(new kit::Field(tr("Need"), need_)),
      reasonField_(new kit::Field(tr("Why this choice"), reason_)),
      wishedField_(new kit::Field(tr("Wished for"), wished_)),
      forWhomField_(new kit::Field(tr("For whom"), forWhom_)),
      lines_(new LinesCard),
      charge_(new ChargeCard),
      supplier_(new SupplierCard(workspace.purchases)),
      pieces_(new PiecesCard(workspace.requests, this)),
      path_(new ticket::PathPreview),
      problem_(new kit::Banner(kit::Tone::danger, QString())),
      draftState_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      send_(new kit::Button(tr("Send the request"), kit::ButtonVariant::primary)) {
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(makePage());
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->widget()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s);
    column->addWidget(makeHead());
    column->addWidget(scroll_, 1);
    column->addWidget(problem_);
    problem_->hide();
    column->addWidget(makeFoot());
    keep_.setSingleShot(true);
    keep_.setInterval(keepMilliseconds);
    ask_.setSingleShot(true);
    ask_.setInterval(askMilliseconds);
    connectAll();
    amountChanged();
    restoreDraft();
}

PurchaseForm::~PurchaseForm() {
    if (keep_.isActive()) keepDraft();
}

void PurchaseForm::setItem(const QString& code) {
    leaveCorrection();
    item_ = code;
    ask_.start();
}

void PurchaseForm::focusFirst() {
    subject_->setFocus(Qt::TabFocusReason);
}

void PurchaseForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    listBudgets();
    ask_.start();
}

PurchaseDraft PurchaseForm::draft() const {
    PurchaseDraft draft;
    draft.key = key_;
    draft.title = subject_->text();
    draft.need = need_->toPlainText();
    draft.reason = reason_->toPlainText();
    draft.wished = wished_->text();
    draft.forWhom = forWhom_->person();
    draft.lines = lines_->model().lines();
    draft.budget = charge_->budget();
    draft.budgetLabel = charge_->budgetLabel();
    draft.ufCode = charge_->ufCode();
    draft.supplier = supplier_->text();
    draft.pieces = pieces_->pieces();
    return draft;
}

void PurchaseForm::write(const PurchaseDraft& draft) {
    subject_->setText(draft.title);
    need_->setPlainText(draft.need);
    reason_->setPlainText(draft.reason);
    wished_->setText(draft.wished);
    forWhom_->setPerson(draft.forWhom);
    lines_->model().setLines(draft.lines);
    charge_->restore(draft.budget, draft.budgetLabel, draft.ufCode);
    supplier_->setText(draft.supplier);
    pieces_->clear();
    pieces_->restore(draft.pieces);
    for (auto* field :
         {subjectField_, needField_, wishedField_, forWhomField_, &charge_->budgetField(), &charge_->ufField()})
        field->setError({});
}

void PurchaseForm::restoreDraft() {
    const auto kept = purchaseDraftFrom(workspace_.drafts.text(draftName()));
    if (kept.isEmpty()) return;
    write(kept);
    // A purchase that may already have been sent goes again under its own key.
    if (!kept.key.isEmpty()) key_ = kept.key;
    draftState_->setText(tr("Draft found again"));
    keep_.stop();
}

void PurchaseForm::edited() {
    if (!keep_.isActive()) keep_.start(); // not anew with each key: who writes without a pause is kept, too
    draftState_->setText({});
    supplier_->setRib(pieces_->rib());
}

void PurchaseForm::keepDraft() {
    const auto now = draft();
    workspace_.drafts.keepText(draftName(), toBytes(now));
    if (!now.isEmpty()) draftState_->setText(tr("Draft saved"));
}

void PurchaseForm::amountChanged() {
    const qint64 cents = lines_->totals() ? lines_->totals()->cents : 0;
    total_->setText(kit::amount(cents));
    charge_->setTotal(cents);
    ask_.start();
}

void PurchaseForm::listBudgets() {
    workspace_.purchases.listBudgets(this, [this](base::Result<api::Budgets> answer) {
        charge_->budgetField().setWarning(answer.has_value() ? QString() : ticket::words(answer.error().title));
        if (answer.has_value()) charge_->setBudgets(*answer);
    });
}

std::optional<base::Date> PurchaseForm::wishedDate() const {
    const QString text = wished_->text().trimmed();
    const auto date = QDate::fromString(text, QStringLiteral("d/M/yyyy"));
    if (!date.isValid()) return std::nullopt;
    return base::Date{date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

api::Submission PurchaseForm::submission() const {
    api::Submission made;
    made.kind = domain::Kind::purchase;
    if (!item_.isEmpty()) made.catalogue_item = item_.toStdString();
    made.title = subject_->text().trimmed().toStdString();
    made.description = need_->toPlainText().trimmed().toStdString();
    if (forWhom_->person()) made.requested_for = forWhom_->person()->id;
    auto& entry = made.purchase.emplace();
    entry.lines = lines_->model().readLines();
    entry.budget = charge_->budget().toStdString();
    entry.uf_code = charge_->ufCode().toStdString();
    entry.justification = given(reason_->toPlainText());
    entry.wished_date = wishedDate();
    entry.supplier = supplier_->entry();
    entry.iban_justification = supplier_->justification();
    entry.currency = api::currency;
    if (lines_->totals()) entry.total_cents = lines_->totals()->cents;
    auto uses = pieces_->uses();
    if (!uses.empty()) made.attachments = std::move(uses);
    return made;
}

void PurchaseForm::askPreview() {
    if (!isVisible()) return;
    if (!lines_->totals()) return path_->say(tr("The path depends on the amount: complete the lines to see it."));
    auto asked = submission();
    asked.attachments.reset();
    workspace_.requests.preview(
        asked, this, [this, cents = lines_->totals()->cents](base::Result<api::Preview> answer) {
            if (!lines_->totals() || lines_->totals()->cents != cents) return; // of an older amount
            if (answer.has_error()) return path_->say(actions::sentenceOf(answer.error()));
            const auto& me = workspace_.truth.me();
            path_->show(*answer, me ? ticket::words(me->id) : QString(),
                        ticket::serviceLabel(workspace_.truth, api::ServiceType::target, "DAF"));
        });
}

void PurchaseForm::showCell(const QModelIndex& cell) {
    const auto& table = lines_->table();
    const QPoint middle = table.viewport()->mapTo(scroll_->widget(), table.visualRect(cell).center());
    scroll_->ensureVisible(middle.x(), middle.y(), 0, aroundCell);
}

void PurchaseForm::startAnew() {
    write({});
    key_ = actions::freshKey();
    problem_->hide();
    keep_.stop();
    workspace_.drafts.keepText(draftName(), {});
    draftState_->setText({});
    leaveCorrection();
    scroll_->ensureVisible(0, 0);
}

} // namespace ilvm::panels
