#include "client/kit/empty_state.hpp"

#include "client/kit/button.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int circleSide = 44;
constexpr int iconSide = 20;

} // namespace

EmptyState::EmptyState(Icon icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent),
      icon_(icon),
      circle_(new QWidget),
      title_(new Label(title, TypeRole::sectionTitle)),
      text_(new Label(text, TypeRole::secondary, &Tokens::textTertiary)),
      action_(new Button(QString())) {
    circle_->setFixedSize(circleSide, circleSide);
    title_->setAlignment(Qt::AlignHCenter);
    title_->setWordWrap(true);
    text_->setAlignment(Qt::AlignHCenter);
    text_->setWordWrap(true);
    action_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(circle_, 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    column->addWidget(title_);
    column->addSpacing(3);
    column->addWidget(text_);
    column->addSpacing(space::m);
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(action_, &QPushButton::clicked, this, &EmptyState::actionChosen);
}

void EmptyState::setWords(const QString& title, const QString& text) {
    title_->setText(title);
    text_->setText(text);
}

void EmptyState::setAction(const QString& action, const QString& key) {
    action_->setText(action);
    action_->setKey(key);
    action_->setVisible(!action.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const QRectF circle(circle_->geometry());
    paintBox(&painter, circle, circleSide / 2.0, t.surface, t.border, t.line);
    QRectF glyph(0, 0, iconSide, iconSide);
    glyph.moveCenter(circle.center());
    paintIcon(&painter, glyph, icon_, t.textTertiary);
}

} // namespace ilvm::kit
