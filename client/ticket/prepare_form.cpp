#include "client/ticket/prepare_form.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/field.hpp"
#include "client/kit/format.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/purchase_questions.hpp"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

namespace ilvm::ticket {
namespace {

constexpr std::int64_t thousandthsInACent = 10;

// As it is typed again: "1 234,56".
QString typed(std::int64_t cents) {
    QString text = kit::amount(cents);
    return text.remove(QStringLiteral("€")).trimmed();
}

} // namespace

PrepareForm::PrepareForm(actions::Requests& requests, std::int64_t approvedCents, QWidget* page)
    : approvedCents_(approvedCents),
      files_(requests),
      says_(new kit::Label(QString(), kit::TypeRole::body, &kit::Tokens::textSecondary)),
      attached_(new QWidget),
      list_(new QVBoxLayout),
      zone_(new kit::DropZone(
          kit::DropZone::Invitation{tr("Drop the order here"), tr("or"), tr("browse your files"), tr("· PDF")})),
      amount_(new QLineEdit(typed(approvedCents))),
      amountField_(new kit::Field(tr("Total with VAT of the order"), amount_)),
      other_(new kit::Button(QString(), kit::ButtonVariant::ghost)) {
    layOut(page);
    connect(zone_, &QAbstractButton::clicked, this, &PrepareForm::browse);
    connect(other_, &QPushButton::clicked, this, [this] { turn(!attaches_); });
    connect(amount_, &QLineEdit::textChanged, this, [this] {
        checkAmount();
        Q_EMIT changed();
    });
    connect(&files_, &SendingFiles::changed, this, [this] {
        showFile();
        Q_EMIT changed();
    });
    turn(false);
}

void PrepareForm::layOut(QWidget* page) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    says_->setWordWrap(true);
    column->addWidget(says_);
    auto* inner = new QVBoxLayout(attached_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(kit::space::m);
    list_->setSpacing(kit::space::xs);
    inner->addLayout(list_);
    inner->addWidget(zone_);
    amountField_->setRequired(true);
    inner->addWidget(amountField_);
    column->addWidget(attached_);
    column->addWidget(other_, 0, Qt::AlignLeft);
    auto* drops = new kit::DropCatcher(page);
    connect(drops, &kit::DropCatcher::entered, zone_, [this](const QStringList& paths) {
        turn(true);
        zone_->showOver(tr("Release to attach %1").arg(QFileInfo(paths.first()).fileName()));
    });
    connect(drops, &kit::DropCatcher::left, zone_, &kit::DropZone::rest);
    connect(drops, &kit::DropCatcher::dropped, this, &PrepareForm::attach);
}

void PrepareForm::setMakes(bool makes) {
    makes_ = makes;
    turn(attaches_ || !makes);
}

void PrepareForm::turn(bool attaches) {
    attaches_ = attaches;
    says_->setText(attaches ? makes_ ? tr("The order that you attach goes to signature as it is, on paper. It may not "
                                          "exceed what was approved: %1 with VAT.")
                                           .arg(kit::amount(approvedCents_))
                                     : tr("The application makes no orders here: attach yours. It goes to signature as "
                                          "it is, on paper, and may not exceed what was approved: %1 with VAT.")
                                           .arg(kit::amount(approvedCents_))
                            : tr("The application makes the purchase order from what was approved and numbers it. "
                                 "Nothing of it can be changed: what is wrong is sent back for correction."));
    attached_->setVisible(attaches);
    other_->setVisible(makes_);
    other_->setText(attaches ? tr("Let the application make it") : tr("Attach an order made elsewhere"));
    Q_EMIT changed();
}

void PrepareForm::attach(const QStringList& paths) {
    zone_->rest();
    if (paths.size() != 1) return zone_->showRefused(tr("One order: attach a single PDF."));
    turn(true);
    files_.clear();
    files_.add(paths);
}

void PrepareForm::browse() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the purchase order"), {}, tr("PDF (*.pdf)"));
    if (!path.isEmpty()) attach({path});
}

void PrepareForm::showFile() {
    for (const auto& sent : files_.uploaded())
        if (sent.media_type != "application/pdf") {
            files_.clear();
            return zone_->showRefused(
                tr("%1 is not a PDF: save it as PDF, then attach it.").arg(QString::fromStdString(sent.name)));
        }
    kit::clearLayout(list_);
    for (const auto& face : files_.faces()) {
        auto* row = new kit::AttachmentRow(face, true);
        connect(row, &kit::AttachmentRow::removed, &files_, &SendingFiles::remove);
        connect(row, &QAbstractButton::clicked, this, [this, id = face.id] { files_.retry(id); });
        list_->addWidget(row);
    }
    zone_->setVisible(files_.faces().empty());
}

std::optional<std::int64_t> PrepareForm::cents() const {
    QString text;
    for (const QChar c : amount_->text())
        if (!c.isSpace() && c != QChar(u'€')) text += c;
    const auto number = quantityFrom(text);
    if (!number || number->thousandths <= 0 || number->thousandths % thousandthsInACent != 0) return std::nullopt;
    return number->thousandths / thousandthsInACent;
}

// How much more than what was approved is too much is for the server to say.
void PrepareForm::checkAmount() {
    const auto amount = cents();
    amountField_->setError(amount ? QString() : tr("An amount is a number above zero, such as 1250,00."));
    amountField_->setWarning(amount && *amount > approvedCents_
                                 ? tr("This is more than what was approved: %1.").arg(kit::amount(approvedCents_))
                                 : QString());
}

bool PrepareForm::isComplete() const {
    return attaches_ ? files_.uploaded().size() == 1 && cents() : makes_;
}

api::MoveRequest PrepareForm::request() const {
    api::MoveRequest request;
    if (!attaches_) return request;
    request.attachments = {api::AttachmentUse{files_.uploaded().front().id, api::AttachmentRole::prepared_order}};
    request.amount_cents = cents();
    return request;
}

} // namespace ilvm::ticket
