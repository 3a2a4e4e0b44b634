#include "client/panels/new_request/purchase_lines_card.hpp"

#include "client/kit/button.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/panels/new_request/purchase_numbers.hpp"
#include "client/panels/new_request/purchase_table.hpp"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>

namespace ilvm::panels {
namespace {

constexpr int mostSentences = 5, amountsWidth = 134;

} // namespace

LinesCard::LinesCard(QWidget* parent)
    : Card(parent),
      model_(new LinesModel(this)),
      table_(new LinesTable(*model_)),
      problems_(new kit::Label(QString(), kit::TypeRole::captionStrong)),
      remove_(new kit::Button(tr("Remove the line"), kit::ButtonVariant::ghost)),
      totalsGrid_(new QGridLayout) {
    problems_->setTone(kit::Tone::danger);
    problems_->setWordWrap(true);
    problems_->hide();
    column()->addWidget(new kit::Label(tr("Lines"), kit::TypeRole::sectionTitle));
    column()->addWidget(table_);
    column()->addWidget(problems_);
    column()->addWidget(makeActions(), 0, Qt::AlignLeft);
    totalsGrid_->setHorizontalSpacing(kit::space::l);
    totalsGrid_->setVerticalSpacing(2);
    totalsGrid_->setContentsMargins(0, 0, 8, 0);
    totalsGrid_->setColumnStretch(0, 1);
    column()->addLayout(totalsGrid_); // below: beside each other they are too wide for large text in a small window
    connect(model_, &LinesModel::edited, this, [this] {
        problem_.clear();
        showTotals();
        Q_EMIT edited();
    });
    connect(model_, &QAbstractItemModel::dataChanged, this, &LinesCard::showProblems);
    connect(model_, &QAbstractItemModel::modelReset, this, &LinesCard::showProblems);
    connect(model_, &QAbstractItemModel::rowsRemoved, this, &LinesCard::showProblems);
    showTotals();
}

QWidget* LinesCard::makeActions() {
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::xs);
    auto* add = new kit::Button(tr("Add a line"), kit::ButtonVariant::ghost);
    add->setGlyph(kit::Icon::plus);
    auto* paste = new kit::Button(tr("Paste a table"), kit::ButtonVariant::ghost);
    paste->setGlyph(kit::Icon::copy);
    paste->setToolTip(tr("From a spreadsheet: label, quantity, unit price, VAT"));
    remove_->setGlyph(kit::Icon::trash);
    for (auto* button : {add, paste, remove_}) {
        button->setCompact(true);
        row->addWidget(button);
    }
    connect(add, &QPushButton::clicked, table_, &LinesTable::writeNew);
    connect(paste, &QPushButton::clicked, table_, [this] { table_->paste(QGuiApplication::clipboard()->text()); });
    connect(remove_, &QPushButton::clicked, table_, &LinesTable::removeCurrent);
    return actions;
}

// Rows are kept: they change with each key.
void LinesCard::showTotal(std::size_t row, const QString& name, qint64 cents, bool whole) {
    if (row == totalRows_.size()) {
        totalRows_.emplace_back(new kit::Label(QString()), new kit::Label(QString(), kit::TypeRole::amount));
        totalRows_.back().second->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        totalRows_.back().second->setMinimumWidth(kit::tokens(this).scaled(amountsWidth - 20));
        totalsGrid_->addWidget(totalRows_.back().first, static_cast<int>(row), 0, Qt::AlignRight);
        totalsGrid_->addWidget(totalRows_.back().second, static_cast<int>(row), 1);
    }
    const auto [label, amount] = totalRows_[row];
    label->setText(name);
    label->setRole(whole ? kit::TypeRole::bodyStrong : kit::TypeRole::secondary);
    amount->setText(kit::amount(cents));
    amount->setAccessibleName(name + QStringLiteral(", ") + amount->text());
    for (auto* each : {label, amount}) {
        each->setInk(whole ? &kit::Tokens::text : &kit::Tokens::textSecondary);
        each->show();
    }
}

void LinesCard::showTotals() {
    totals_ = domain::totalsOf(model_->readLines());
    if (!model_->areRight()) totals_.reset();
    remove_->setEnabled(!model_->lines().empty());
    // The sums of what can be read so far: they follow each key.
    std::vector<domain::PurchaseLine> read;
    for (const auto& line : model_->lines())
        if (const auto reading = readingOf(line); reading.amount) read.push_back(reading.line);
    const auto sums = domain::totalsOf(read).value_or(domain::Totals{});
    std::size_t row = 0;
    showTotal(row++, tr("Total excl. VAT"), sums.excl_cents, false);
    for (const auto& vat : sums.vat_rates)
        showTotal(row++, kit::withFirmSpaces(tr("VAT %1 %").arg(shownDecimal(vat.rate))), vat.vat_cents, false);
    showTotal(row++, tr("Total incl. VAT"), sums.cents, true);
    for (; row < totalRows_.size(); ++row)
        for (auto* each : {totalRows_[row].first, totalRows_[row].second})
            each->hide();
}

void LinesCard::showProblems() {
    QStringList sentences = model_->sentences();
    const auto more = sentences.size() - mostSentences;
    if (more > 0) {
        sentences = sentences.mid(0, mostSentences);
        sentences.append(tr("And %n more cell(s).", nullptr, static_cast<int>(more)));
    }
    if (!problem_.isEmpty()) sentences.prepend(problem_);
    problems_->setText(sentences.join(QLatin1Char('\n')));
    problems_->setVisible(!sentences.isEmpty());
    table_->setAccessibleDescription(problems_->text());
}

void LinesCard::setProblem(const QString& problem) {
    problem_ = problem;
    showProblems();
}

bool LinesCard::isWrong() const {
    return !problem_.isEmpty() || model_->firstWrong().isValid();
}

QWidget* LinesCard::focusFirstWrong() {
    table_->setFocus(Qt::OtherFocusReason);
    const auto wrong = model_->firstWrong();
    table_->setCurrentIndex(wrong.isValid() ? wrong : model_->index(0, 0));
    return table_;
}

} // namespace ilvm::panels
