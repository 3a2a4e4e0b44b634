#include "client/panels/recruitment_templates/items_page.hpp"

#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int listWidth = 320, editorWidth = 780;

} // namespace

ItemsPage::ItemsPage(const Words& words, QWidget* editor, QWidget* parent)
    : QWidget(parent),
      list_(new ItemList(words.list)),
      add_(new kit::Button(words.add)),
      problem_(new kit::Label(QString(), kit::TypeRole::captionStrong)),
      empty_(new kit::EmptyState(kit::Icon::list, words.emptyTitle, words.emptyText)),
      right_(new QStackedWidget),
      scroll_(new QScrollArea),
      title_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::paneTitle)),
      up_(new kit::Button(tr("Up"), kit::ButtonVariant::ghost)),
      down_(new kit::Button(tr("Down"), kit::ButtonVariant::ghost)),
      duplicate_(new kit::Button(tr("Duplicate"))),
      remove_(new kit::Button(tr("Remove"), kit::ButtonVariant::danger)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::m);
    row->addWidget(makeList());
    right_->addWidget(empty_);
    right_->addWidget(makeDetail(editor));
    row->addWidget(right_, 1);
    empty_->setAction(words.add);
    connect(empty_, &kit::EmptyState::actionChosen, this, &ItemsPage::addAsked);
    connect(add_, &QPushButton::clicked, this, &ItemsPage::addAsked);
    connect(list_, &ItemList::moveAsked, this, &ItemsPage::moveAsked);
    connect(list_, &ItemList::removeAsked, this, [this] {
        if (list_->currentRow() >= 0) Q_EMIT removeAsked();
    });
    connect(up_, &QPushButton::clicked, this, [this] { Q_EMIT moveAsked(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { Q_EMIT moveAsked(1); });
    connect(duplicate_, &QPushButton::clicked, this, &ItemsPage::duplicateAsked);
    connect(remove_, &QPushButton::clicked, this, &ItemsPage::removeAsked);
}

QWidget* ItemsPage::makeList() {
    auto* card = new kit::Card;
    card->setFixedWidth(kit::tokens(this).scaled(listWidth));
    card->column()->setContentsMargins(1, kit::space::m, 1, kit::space::s);
    card->column()->setSpacing(kit::space::s);
    add_->setGlyph(kit::Icon::plus);
    problem_->setTone(kit::Tone::danger);
    problem_->setWordWrap(true);
    problem_->hide();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kit::space::m, 0, kit::space::m, 0);
    top->setSpacing(kit::space::s);
    top->addWidget(add_);
    top->addWidget(problem_);
    card->column()->addLayout(top);
    card->column()->addWidget(list_, 1);
    auto* hint =
        new kit::Label(tr("Alt ↑ and Alt ↓ move the chosen one"), kit::TypeRole::caption, &kit::Tokens::textTertiary);
    hint->setContentsMargins(kit::space::m, 0, kit::space::m, 0);
    hint->setWordWrap(true);
    card->column()->addWidget(hint);
    return card;
}

QWidget* ItemsPage::makeDetail(QWidget* editor) {
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, kit::space::m, 1, 1);
    card->column()->setSpacing(kit::space::m);
    card->column()->addWidget(makeActions());
    card->column()->addWidget(new kit::Hairline);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kit::space::l, kit::space::xs, kit::space::l, kit::space::l);
    editor->setMaximumWidth(kit::tokens(this).scaled(editorWidth));
    column->addWidget(editor);
    column->addStretch();
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(page);
    scroll_->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    card->column()->addWidget(scroll_, 1);
    return card;
}

QWidget* ItemsPage::makeActions() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(kit::space::l, 0, kit::space::m, 0);
    row->setSpacing(kit::space::xs);
    row->addWidget(title_, 1);
    up_->setGlyph(kit::Icon::arrowUp);
    down_->setGlyph(kit::Icon::arrowDown);
    duplicate_->setGlyph(kit::Icon::copy);
    for (auto* button : {up_, down_, duplicate_, remove_}) {
        button->setCompact(true);
        if (button == remove_) row->addSpacing(kit::space::m);
        row->addWidget(button);
    }
    return bar;
}

void ItemsPage::show(const QList<ListedItem>& items, int current, const QString& problem, bool isFull) {
    list_->show(items, current);
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    const QString full = isFull ? tr("There is no room for more.") : QString();
    add_->setRefused(full);
    duplicate_->setRefused(full);
    right_->setCurrentIndex(current < 0 ? 0 : 1);
    if (current < 0) return;
    const QString name = items.at(current).name;
    title_->setText(name);
    const bool hadFocus = up_->hasFocus() || down_->hasFocus();
    up_->setEnabled(current > 0);
    down_->setEnabled(current + 1 < items.size());
    if (hadFocus && !up_->hasFocus() && !down_->hasFocus()) list_->setFocus(Qt::OtherFocusReason);
    // What a button does, it does to this one.
    up_->setAccessibleName(tr("Move up: %1").arg(name));
    down_->setAccessibleName(tr("Move down: %1").arg(name));
    duplicate_->setAccessibleName(tr("Duplicate: %1").arg(name));
    remove_->setAccessibleName(tr("Remove: %1").arg(name));
}

void ItemsPage::focusList() {
    list_->count() > 0 ? list_->setFocus(Qt::OtherFocusReason) : add_->setFocus(Qt::OtherFocusReason);
}

void ItemsPage::reveal(QWidget* field) {
    if (!field) return focusList();
    field->setFocus(Qt::TabFocusReason);
    scroll_->ensureWidgetVisible(field, 0, kit::space::xxl);
}

void ItemsPage::scrollToTop() {
    scroll_->ensureVisible(0, 0);
}

} // namespace ilvm::panels
