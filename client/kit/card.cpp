#include "client/kit/card.hpp"

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
    if (title.isEmpty()) return;
    column_->addWidget(new Label(title, TypeRole::secondaryTitle, &Tokens::textTertiary));
    column_->addSpacing(2);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(&painter, tokens(this), rect());
}

Panel::Panel(Ink fill, const QString& title, QWidget* parent) : Card(title, parent), fill_(fill) {}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPanel(&painter, tokens(this), rect(), tokens(this).*fill_);
}

Hairline::Hairline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Hairline::sizeHint() const {
    return {1, tokens(this).line};
}

void Hairline::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens(this).border);
}

} // namespace ilvm::kit
