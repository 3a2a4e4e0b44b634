#include "client/ticket/filter_row.hpp"

#include "client/kit/button.hpp"
#include "client/kit/label.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QMenu>

namespace ilvm::ticket {
namespace {

constexpr int searchWidth = 220;

} // namespace

FilterRow::FilterRow(const Workspace& workspace, Remembered& left, const Words& words, models::Order usual,
                     QWidget* parent)
    : QWidget(parent),
      left_(left),
      chips_(new OriginChips(workspace, words.all, words.counts)),
      search_(new kit::SearchField(tr("Filter this list"), QStringLiteral("/"))),
      orderButton_(new kit::Button(QString(), kit::ButtonVariant::ghost)),
      orders_(new QActionGroup(this)) {
    using models::Order;
    const std::pair<Order, QString> orders[] = {{Order::urgency, tr("urgency, then age")},
                                                {Order::oldest, tr("oldest first")},
                                                {Order::newest, tr("newest first")},
                                                {Order::updated, tr("last change first")}};
    const int remembered = left_.value("order").toInt(static_cast<int>(usual));
    auto* menu = new QMenu(this);
    for (const auto& [order, name] : orders) {
        QString label = words.orderPrefix % name;
        label[0] = label.at(0).toUpper();
        auto* action = menu->addAction(label);
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        orders_->addAction(action);
        if (static_cast<int>(order) == remembered) action->setChecked(true);
    }
    if (!orders_->checkedAction()) orders_->actions().constFirst()->setChecked(true);
    orderButton_->setCompact(true);
    orderButton_->setText(orders_->checkedAction()->text());
    orderButton_->setMenu(menu);
    search_->setFixedWidth(searchWidth);
    search_->hide();
    chips_->setOrigin(left_.value("origin").toString());

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    if (!words.caption.isEmpty())
        row->addWidget(new kit::Label(words.caption, kit::TypeRole::secondary, &kit::Tokens::textTertiary));
    row->addWidget(chips_, 1);
    row->addWidget(search_);
    row->addWidget(orderButton_);

    connect(chips_, &OriginChips::originChanged, this, [this](const QString& origin) {
        left_.set("origin", origin);
        Q_EMIT originChanged(origin);
    });
    connect(orders_, &QActionGroup::triggered, this, [this](const QAction* chosen) {
        orderButton_->setText(chosen->text());
        left_.set("order", static_cast<int>(order()));
        Q_EMIT orderChanged(order());
    });
    connect(search_, &QLineEdit::textChanged, this, &FilterRow::textChanged);
    connect(search_, &kit::SearchField::left, this, [this] {
        search_->hide();
        Q_EMIT FilterRow::left();
    });
}

models::Order FilterRow::order() const {
    return static_cast<models::Order>(orders_->checkedAction()->data().toInt());
}

QString FilterRow::text() const {
    return search_->text();
}

void FilterRow::focusText() {
    search_->show();
    search_->setFocus(Qt::ShortcutFocusReason);
}

void FilterRow::clearText() {
    search_->clear();
    search_->hide();
}

} // namespace ilvm::ticket
