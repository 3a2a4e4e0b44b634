// How the manager's screen is put together: tabs, filters, the table of what waits, what was decided today.
#include "client/panels/manager/manager_panel.hpp"

#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/manager/decided_row.hpp"
#include "client/panels/manager/decision_row.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

constexpr int narrowestList = 480, headHeight = 34, ageColumn = 64, leastRows = 38;

// Rows under a quiet heading that counts them.
class Section : public QWidget {
public:
    Section(const QString& title, ticket::RowList& rows, kit::Label** count) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, kit::space::s, 0, 0);
        column->setSpacing(kit::space::xs);
        auto* head = new QHBoxLayout;
        head->setContentsMargins(kit::space::xs, 0, 0, 0);
        head->setSpacing(kit::space::s);
        head->addWidget(new kit::Label(title, kit::TypeRole::secondaryTitle, &kit::Tokens::textSecondary));
        *count = new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary);
        head->addWidget(*count);
        head->addStretch();
        column->addLayout(head);
        rows.setAccessibleName(title);
        rows.setFitting();
        rows.setMinimumHeight(leastRows);
        column->addWidget(&rows);
    }
};

} // namespace

QWidget* ManagerPanel::makeList() {
    auto* list = new QWidget;
    list->setMinimumWidth(narrowestList);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, kit::space::m);
    column->setSpacing(0);
    column->addWidget(makeTabs());
    auto* below = new QVBoxLayout;
    below->setContentsMargins(kit::space::l, kit::space::m - 2, kit::space::l, 0);
    below->setSpacing(kit::space::m - 2);
    below->addWidget(makeFilters());
    below->addWidget(makeSelectionBar());
    below->addWidget(makeWaiting());
    below->addSpacing(kit::space::s);
    below->addWidget(makeFollowed());
    below->addWidget(makeDecided());
    below->addStretch(1);
    below->addWidget(makeHints());
    column->addLayout(below, 1);
    return list;
}

QWidget* ManagerPanel::makeTabs() {
    tabs_->addTab(tr("Team approval (N1)"));
    tabs_->addTab(tr("Technical/budget approval (N2)"));
    tabs_->addTab(tr("Recruitments (FCPI)"));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::space::xl, 0, kit::space::l, 0);
    row->addWidget(tabs_);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(new kit::Hairline);
    return box;
}

QWidget* ManagerPanel::makeFilters() {
    ticket::FilterRow::Words words;
    words.caption = tr("Origin service");
    words.all = tr("All");
    words.counts = true;
    filters_ = new ticket::FilterRow(workspace_, *left_, words, models::Order::oldest);
    waiting_.setOrigin(filters_->chips().origin());
    waiting_.setOrder(filters_->order());
    connect(filters_, &ticket::FilterRow::originChanged, this,
            [this](const QString& origin) { waiting_.setOrigin(origin); });
    connect(filters_, &ticket::FilterRow::orderChanged, this,
            [this](models::Order order) { waiting_.setOrder(order); });
    connect(filters_, &ticket::FilterRow::textChanged, this, [this](const QString& text) {
        waiting_.setText(text);
        showEmptiness();
    });
    connect(filters_, &ticket::FilterRow::left, this, &ManagerPanel::focusList);
    return filters_;
}

QWidget* ManagerPanel::makeWaiting() {
    auto* card = new kit::Card;
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card->column()->setContentsMargins(1, 1, 1, 2);
    card->column()->setSpacing(0);
    card->column()->addWidget(makeHead());
    card->column()->addWidget(new kit::Hairline);
    card->column()->addWidget(rows_);
    rows_->setFitting();
    rows_->setEmptyState(empty_);
    empty_->setMinimumHeight(240);
    rows_->setAccessibleName(tr("Decisions that wait"));
    connect(empty_, &kit::EmptyState::actionChosen, this, [this] {
        filters_->clearText();
        focusList();
    });
    return card;
}

QWidget* ManagerPanel::makeHead() {
    auto* head = new QWidget;
    head->setFixedHeight(headHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kit::space::l, 0, kit::space::m, 0);
    row->setSpacing(kit::space::m);
    checkAll_ = new QCheckBox;
    checkAll_->setAccessibleName(tr("Select all"));
    connect(checkAll_, &QCheckBox::clicked, this, [this] {
        const bool all = rows_->checked().size() < waiting_.rowCount();
        for (int at = 0; at < waiting_.rowCount(); ++at)
            rows_->check(waiting_.referenceAt(at), all);
        showChecked(static_cast<int>(rows_->checked().size()));
    });
    row->addWidget(checkAll_);
    const auto add = [&](const QString& text, Qt::Alignment side) {
        auto* label = new kit::Label(text, kit::TypeRole::secondaryStrong, &kit::Tokens::textTertiary);
        label->setAlignment(side | Qt::AlignVCenter);
        row->addWidget(label);
        return label;
    };
    add(tr("Request"), Qt::AlignLeft);
    row->addStretch(1);
    add(tr("Age"), Qt::AlignRight)->setFixedWidth(kit::tokens(this).scaled(ageColumn));
    add(tr("Decision"), Qt::AlignRight)->setFixedWidth(kit::tokens(this).scaled(DecisionRow::decisionWidth));
    return head;
}

QWidget* ManagerPanel::makeSelectionBar() {
    selectionBar_ = new QWidget;
    selectionBar_->hide();
    selectionBar_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(selectionBar_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    selectionCount_ = new kit::Label(QString(), kit::TypeRole::bodyStrong);
    row->addWidget(selectionCount_);
    row->addStretch();
    const auto add = [&](const QString& text, kit::ButtonVariant variant, domain::ActionCode action) {
        auto* button = new kit::Button(text, variant);
        button->setCompact(true);
        connect(button, &QPushButton::clicked, this, [this, action] { decideMany(action); });
        row->addWidget(button);
    };
    add(tr("Refuse…"), kit::ButtonVariant::danger, domain::ActionCode::refuse);
    add(tr("To correct…"), kit::ButtonVariant::secondary, domain::ActionCode::send_back);
    add(tr("Approve"), kit::ButtonVariant::primary, domain::ActionCode::approve);
    return selectionBar_;
}

QWidget* ManagerPanel::makeFollowed() {
    followedArea_ = new Section(tr("Recruitments under way"), *followedRows_, &followedCount_);
    return followedArea_;
}

QWidget* ManagerPanel::makeDecided() {
    decidedArea_ = new Section(tr("Decided today"), *decidedRows_, &decidedCount_);
    return decidedArea_;
}

QWidget* ManagerPanel::makeHints() {
    auto* hints = new QWidget;
    auto* row = new QHBoxLayout(hints);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const std::pair<QStringList, QString> all[] = {{{QStringLiteral("J"), QStringLiteral("K")}, tr("browse")},
                                                   {{QStringLiteral("V")}, tr("approve")},
                                                   {{QStringLiteral("C")}, tr("have corrected")},
                                                   {{QStringLiteral("R")}, tr("refuse")},
                                                   {{QStringLiteral("X")}, tr("select")}};
    for (const auto& [keys, word] : all) {
        for (const auto& key : keys)
            row->addWidget(new kit::KeyCap(key));
        row->addWidget(new kit::Label(word, kit::TypeRole::secondary, &kit::Tokens::textTertiary));
        row->addSpacing(kit::space::m);
    }
    row->addStretch();
    return hints;
}

} // namespace ilvm::panels
