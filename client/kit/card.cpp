#include "client/kit/card.hpp"

#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::kit {

Card::Card(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(space::l, space::m, space::l, space::m + 1);
    column_->setSpacing(space::s);
}

Card::Card(const QString& title, QWidget* parent) : Card(parent) {
    column_->addWidget(new Label(title, TypeRole::secondaryTitle, &Tokens::textTertiary));
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(&painter, tokens(this), rect());
}

} // namespace ilvm::kit
