#include "client/shell/rail.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/rail_button.hpp"
#include "client/kit/style.hpp"
#include "client/shell/mark.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::shell {
namespace {

constexpr int openWidth = 220, foldedWidth = 56;

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), list_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 14, 12, 2);
    column->setSpacing(kit::space::xs);
    column->addWidget(makeHead());
    column->addSpacing(kit::space::s);
    list_->setSpacing(2);
    column->addLayout(list_);
    column->addStretch();
    column->addWidget(makeFoot());
    setFixedWidth(openWidth);
}

QWidget* Rail::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new Mark, 0, Qt::AlignVCenter);
    productWords_ = new QWidget;
    auto* words = new QVBoxLayout(productWords_);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(new kit::Label(QStringLiteral("ILVM"), kit::TypeRole::logo));
    words->addWidget(new kit::Label(tr("Support services"), kit::TypeRole::caption, &kit::Tokens::textTertiary));
    row->addWidget(productWords_, 1);
    return head;
}

QWidget* Rail::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::xs);
    link_ = new kit::StateLine;
    linkRow_ = new QHBoxLayout;
    linkRow_->addWidget(link_);
    column->addLayout(linkRow_);
    column->addWidget(new kit::Hairline);
    auto* person = personRow_ = new QHBoxLayout;
    person->setSpacing(kit::space::s);
    avatar_ = new kit::Avatar(28);
    person->addWidget(avatar_);
    personWords_ = new QWidget;
    auto* words = new QVBoxLayout(personWords_);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    name_ = new kit::ClampedLabel(QString(), 1, kit::TypeRole::bodyStrong);
    role_ = new kit::ClampedLabel(QString(), 1, kit::TypeRole::caption, &kit::Tokens::textTertiary);
    words->addWidget(name_);
    words->addWidget(role_);
    person->addWidget(personWords_, 1);
    more_ = new kit::IconButton(kit::Icon::dots, tr("Account and settings"));
    person->addWidget(more_);
    column->addLayout(person);
    connect(more_, &QPushButton::clicked, this, [this] { Q_EMIT personMenuAsked(more_->mapToGlobal(QPoint(0, 0))); });
    return foot;
}

void Rail::setPlaces(const QList<Place>& places) {
    places_ = places;
    rebuild();
}

void Rail::rebuild() {
    qDeleteAll(groups_);
    groups_.clear();
    qDeleteAll(buttons_);
    buttons_.clear();
    QString group;
    int number = 0;
    for (const auto& place : places_) {
        if (place.group != group) {
            group = place.group;
            auto* title = new kit::Label(group, kit::TypeRole::captionTitle, &kit::Tokens::textTertiary);
            title->setContentsMargins(kit::space::m - 1, kit::space::m, 0, kit::space::xs);
            groups_.append(title);
            list_->addWidget(title);
        }
        auto* button = new kit::RailButton(place.icon, place.label);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(place.id == current_);
        if (++number < 10) button->setKey(QStringLiteral("Ctrl %1").arg(number));
        if (counts_.contains(place.id)) button->setCount(counts_[place.id]);
        connect(button, &QAbstractButton::clicked, this, [this, id = place.id] { Q_EMIT placeChosen(id); });
        buttons_.insert(place.id, button);
        list_->addWidget(button);
    }
    fold();
}

void Rail::setCurrent(const QString& id) {
    current_ = id;
    if (buttons_.contains(id)) buttons_[id]->setChecked(true);
}

void Rail::setCount(const QString& id, std::optional<int> count) {
    if (count && *count > 0)
        counts_[id] = *count;
    else
        counts_.remove(id);
    if (!buttons_.contains(id)) return;
    buttons_[id]->setCount(counts_.contains(id) ? std::optional(counts_[id]) : std::nullopt);
}

void Rail::setPerson(const QString& name, const QString& stableId, const QString& role) {
    avatar_->setPerson(name, stableId);
    name_->setText(name);
    role_->setText(role);
}

void Rail::setLink(kit::LinkDot dot, const QString& sentence) {
    link_->setState(dot, sentence);
}

void Rail::setFolded(bool folded) {
    if (folded_ == folded) return;
    folded_ = folded;
    fold();
}

void Rail::fold() {
    setFixedWidth(folded_ ? foldedWidth : kit::tokens(this).scaled(openWidth));
    for (auto* group : groups_)
        group->setVisible(!folded_);
    for (auto* button : buttons_)
        button->setFolded(folded_);
    for (auto* words : {productWords_, personWords_})
        words->setVisible(!folded_);
    link_->setFolded(folded_);
    linkRow_->setContentsMargins(folded_ ? 0 : kit::space::m, 0, 0, 0);
    personRow_->setDirection(folded_ ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    personRow_->setContentsMargins(folded_ ? 2 : kit::space::s + 2, kit::space::xs, 0, 0);
}

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) fold();
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), kit::tokens(this).rail);
}

} // namespace ilvm::shell
