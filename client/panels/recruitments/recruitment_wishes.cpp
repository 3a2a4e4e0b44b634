#include "client/panels/recruitments/recruitment_wishes.hpp"

#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tick_card.hpp"
#include "client/ticket/faces.hpp"
#include "shared/api/recruitment_text.hpp"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>

namespace ilvm::panels {

using ticket::words;

RecruitmentWishes::RecruitmentWishes(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      grid_(new QGridLayout),
      always_(new kit::Label(QString(), kit::TypeRole::caption, &kit::Tokens::textTertiary)) {
    grid_->setHorizontalSpacing(kit::space::m);
    grid_->setVerticalSpacing(kit::space::s);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    always_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s);
    column->addLayout(grid_);
    column->addWidget(always_);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, [this] {
        set(wishes(), details());
        setTemplate(std::exchange(model_, {})); // with the labels of services
    });
}

// The same again changes nothing, and the focus stays where it is.
void RecruitmentWishes::setTemplate(const domain::Template& model) {
    if (model == model_) return;
    const auto ticked = wishes();
    const auto said = details();
    model_ = model;
    rebuild();
    set(ticked, said);
}

void RecruitmentWishes::rebuild() {
    for (const auto& row : rows_) {
        grid_->removeWidget(row.cell);
        row.cell->hide();
        row.cell->deleteLater();
    }
    rows_.clear();
    for (const auto& wish : model_.wishes)
        addRow(wish, whomOf(wish.code));
    showAlways();
}

// The services of the tasks that this wish brings.
QString RecruitmentWishes::whomOf(const std::string& wish) const {
    QStringList services;
    for (const auto& task : model_.tasks) {
        if (task.wish != wish) continue;
        const QString label = ticket::serviceLabel(workspace_.truth, api::ServiceType::target, task.service);
        if (!services.contains(label)) services.append(label);
    }
    return services.join(QStringLiteral(", "));
}

void RecruitmentWishes::addRow(const domain::Wish& wish, const QString& whom) {
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::xs);
    auto* box = new kit::TickCard(words(wish.label), whom);
    column->addWidget(box);
    QLineEdit* detail = nullptr;
    if (wish.detail) {
        detail = new QLineEdit;
        detail->setPlaceholderText(words(*wish.detail));
        detail->setAccessibleName(words(wish.label) % QStringLiteral(", ") % words(*wish.detail));
        detail->hide();
        detail->setReadOnly(readOnly_);
        column->addWidget(detail);
        connect(detail, &QLineEdit::textChanged, this, [this] {
            if (!filling_) Q_EMIT edited();
        });
    }
    box->setEnabled(!readOnly_);
    connect(box, &QAbstractButton::toggled, this, [this, detail](bool on) {
        if (detail) detail->setVisible(on);
        if (detail && on && !filling_) detail->setFocus(Qt::OtherFocusReason);
        if (!filling_) Q_EMIT edited();
    });
    const int place = static_cast<int>(rows_.size());
    grid_->addWidget(cell, place / 2, place % 2, Qt::AlignTop);
    rows_.append({words(wish.code), box, detail, cell});
}

void RecruitmentWishes::set(const QStringList& wishes, const QMap<QString, QString>& details) {
    early_ = wishes;
    earlyDetails_ = details;
    said_ = details;
    if (!isKnown()) return;
    filling_ = true;
    for (const auto& wish : wishes) {
        const bool known = std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) { return row.code == wish; });
        if (!known) addRow({wish.toStdString(), wish.toStdString(), {}}, tr("no longer offered"));
    }
    for (const auto& row : rows_) {
        row.box->setChecked(wishes.contains(row.code));
        if (row.detail) row.detail->setText(details.value(row.code));
    }
    filling_ = false;
}

void RecruitmentWishes::dropUnknown() {
    auto ticked = wishes();
    const auto said = details();
    ticked.removeIf([this](const QString& code) {
        return std::none_of(model_.wishes.begin(), model_.wishes.end(),
                            [&](const auto& wish) { return words(wish.code) == code; });
    });
    rebuild();
    set(ticked, said);
}

QStringList RecruitmentWishes::wishes() const {
    if (!isKnown()) return early_;
    QStringList ticked;
    for (const auto& row : rows_)
        if (row.box->isChecked()) ticked.append(row.code);
    return ticked;
}

QMap<QString, QString> RecruitmentWishes::details() const {
    if (!isKnown()) return earlyDetails_;
    QMap<QString, QString> said;
    for (const auto& row : rows_) {
        if (!row.box->isChecked()) continue;
        const QString text = row.detail ? row.detail->text() : keepsUnknown_ ? said_.value(row.code) : QString();
        if (!text.isEmpty()) said.insert(row.code, text);
    }
    return said;
}

void RecruitmentWishes::setReadOnly(bool readOnly) {
    readOnly_ = readOnly;
    for (const auto& row : rows_) {
        row.box->setEnabled(!readOnly);
        if (row.detail) row.detail->setReadOnly(readOnly);
    }
}

int RecruitmentWishes::taskCount(bool withReturns) const {
    std::vector<std::string> ticked;
    for (const auto& wish : wishes())
        ticked.push_back(wish.toStdString());
    using Codes = std::vector<std::string>;
    return static_cast<int>(
        domain::tasksFor(model_, ticked, withReturns ? std::nullopt : std::optional(Codes{})).size());
}

void RecruitmentWishes::showAlways() {
    QStringList titles;
    for (const auto& task : model_.tasks)
        if (!task.wish && !task.takes_back)
            if (const QString title = words(api::filledLine(task.title, {})); !title.isEmpty()) titles.append(title);
    always_->setVisible(!titles.isEmpty());
    always_->setText(tr("Always created: %1.").arg(titles.join(QStringLiteral(", "))));
}

} // namespace ilvm::panels
