#include "client/ticket/purchase_page.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/action_bar.hpp"
#include "client/ticket/decision_bar.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/document_view.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/history_view.hpp"
#include "client/ticket/purchase_figures.hpp"
#include "client/ticket/stand_in.hpp"
#include "client/ticket/ticket_menu.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace ilvm::ticket {
namespace {

// The keys that the buttons show.
std::optional<domain::ActionCode> actionOf(int key) {
    switch (key) {
    case Qt::Key_V:
        return domain::ActionCode::approve;
    case Qt::Key_R:
        return domain::ActionCode::refuse;
    case Qt::Key_C:
        return domain::ActionCode::send_back;
    case Qt::Key_P:
        return domain::ActionCode::take;
    default:
        return std::nullopt;
    }
}

constexpr int avatarSide = 20, figuresWidth = 340, sideWidth = 320;

} // namespace

PurchasePage::PurchasePage(const Workspace& workspace, ActionRunner& runner, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runner_(runner),
      name_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      chips_(new QHBoxLayout),
      avatar_(new kit::Avatar(avatarSide)),
      author_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::body, &kit::Tokens::textSecondary)),
      title_(new kit::ClampedLabel(QString(), 2, kit::TypeRole::pageTitle)),
      amount_(new kit::Label(QString(), kit::TypeRole::headlineAmount)),
      path_(new kit::Stepper(tr("Path of the purchase"))),
      standIns_(new StandInLines),
      figures_(new PurchaseFigures(workspace)),
      papers_(new kit::QuietTab(tr("Documents"))),
      talk_(new kit::QuietTab(tr("Discussion"))),
      past_(new kit::QuietTab(tr("History"))),
      side_(new QStackedWidget),
      document_(new DocumentView(workspace)),
      discussion_(new DiscussionView(workspace)),
      history_(new HistoryView(workspace)),
      decision_(new DecisionBar(workspace)),
      actions_(new ActionBar(workspace)) {
    setFocusPolicy(Qt::StrongFocus);
    decision_->setWide(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFoot());
    connect(figures_, &PurchaseFigures::documentChosen, this, &PurchasePage::showDocument);
    connect(decision_, &DecisionBar::decided, this,
            [this](domain::ActionCode action, const QString& said) { runner_.run(reference_, action, said); });
    connect(actions_, &ActionBar::actionChosen, this,
            [this](domain::ActionCode action) { runner_.run(reference_, action); });
    connect(discussion_, &DiscussionView::countChanged, this, [this](int count) { talk_->setCount(count); });
    const auto mine = [this](const QString& reference) {
        if (reference == reference_) refresh();
    };
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, mine);
    connect(&workspace_.pending, &truth::Pending::changed, this, mine);
    connect(&workspace_.truth, &truth::Truth::ticketRemoved, this, [this](const QString& reference) {
        if (reference == reference_) Q_EMIT closeAsked();
    });
    connect(&workspace_.truth, &truth::Truth::meChanged, this, &PurchasePage::refresh);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &PurchasePage::refresh);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &PurchasePage::refresh);
}

QWidget* PurchasePage::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::m);
    column->setSpacing(kit::space::s);
    auto* back = new kit::IconButton(kit::Icon::arrowLeft, tr("Back to the list"));
    more_ = new kit::IconButton(kit::Icon::dots, tr("More actions"));
    name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* first = new QHBoxLayout;
    first->setSpacing(kit::space::s);
    first->addWidget(back);
    first->addWidget(name_);
    chips_->setSpacing(kit::space::s);
    first->addLayout(chips_);
    first->addStretch();
    first->addWidget(avatar_);
    first->addWidget(author_);
    first->addWidget(more_);
    auto* second = new QHBoxLayout;
    second->addWidget(title_, 1);
    second->addSpacing(kit::space::l);
    second->addWidget(amount_);
    second->addWidget(new kit::Label(tr("with VAT"), kit::TypeRole::secondary, &kit::Tokens::textSecondary), 0,
                      Qt::AlignBottom);
    column->addLayout(first);
    column->addLayout(second);
    column->addSpacing(kit::space::xs);
    column->addWidget(path_);
    column->addWidget(standIns_);
    connect(back, &QPushButton::clicked, this, &PurchasePage::closeAsked);
    connect(more_, &QPushButton::clicked, this, &PurchasePage::openMenu);
    return head;
}

QWidget* PurchasePage::makeBody() {
    scroll_ = new QScrollArea;
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->setMinimumWidth(figuresWidth);
    auto* padded = new QWidget;
    padded->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(padded);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::s, kit::space::m);
    column->addWidget(figures_);
    scroll_->setWidget(padded);
    body_ = new QSplitter(Qt::Horizontal);
    body_->setChildrenCollapsible(false);
    body_->setHandleWidth(1);
    body_->addWidget(scroll_);
    body_->addWidget(makeSide());
    body_->setStretchFactor(0, 1);
    body_->setStretchFactor(1, 1);
    body_->setSizes({10'000, 10'000});
    return body_;
}

QWidget* PurchasePage::makeSide() {
    auto* side = new QWidget;
    side->setMinimumWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(kit::space::s, kit::space::s, kit::space::l, kit::space::m);
    column->setSpacing(kit::space::s);
    auto* heads = new QWidget; // of its own: its tabs exclude each other
    auto* line = new QHBoxLayout(heads);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::m);
    line->addWidget(papers_);
    line->addWidget(talk_);
    line->addStretch();
    line->addWidget(past_);
    column->addWidget(heads);
    column->addWidget(side_, 1);
    side_->addWidget(document_);
    side_->addWidget(discussion_);
    side_->addWidget(history_);
    connect(papers_, &QAbstractButton::clicked, this, [this] { turnTo(0); });
    connect(talk_, &QAbstractButton::clicked, this, [this] { turnTo(1); });
    connect(past_, &QAbstractButton::clicked, this, [this] { turnTo(2); });
    return side;
}

QWidget* PurchasePage::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(decision_);
    column->addWidget(actions_);
    return foot;
}

void PurchasePage::show(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    const bool there = ticket && ticket->purchase;
    const bool other = reference != reference_;
    reference_ = there ? reference : QString();
    if (!there) return document_->clear();
    refresh();
    if (!other) return;
    discussion_->show(reference);
    scroll_->ensureVisible(0, 0);
    if (const auto* file = firstToRead(*ticket))
        showDocument(*file);
    else
        document_->clear();
}

void PurchasePage::refresh() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket || !ticket->purchase) return;
    showHead(*ticket);
    figures_->show(*ticket);
    decision_->show(*ticket);
    actions_->show(*ticket, decision_->isVisibleTo(this));
}

void PurchasePage::showHead(const api::Ticket& ticket) {
    name_->setText(reference_);
    title_->setText(words(ticket.title));
    amount_->setText(kit::amount(ticket.purchase->total_cents));
    avatar_->setPerson(words(ticket.author.display_name), words(ticket.author.id));
    author_->setText(words(ticket.author.display_name) % QStringLiteral(" · ") %
                     serviceLabel(workspace_.truth, api::ServiceType::origin, ticket.origin_service));
    const auto& me = workspace_.truth.me();
    path_->setSteps(stepsOf(ticket, me ? words(me->id) : QString(), QDateTime::currentDateTime(), true));
    standIns_->show(ticket.approvals);
    showChips(ticket);
}

void PurchasePage::showChips(const api::Ticket& ticket) {
    kit::clearLayout(chips_);
    const auto& purchase = *ticket.purchase;
    chips_->addWidget(new kit::Chip(faceOf(ticket.status)));
    if (purchase.supplier.new_)
        chips_->addWidget(new kit::Chip({tr("New supplier"), kit::Tone::violet, kit::Icon::building}));
    const bool differs = purchase.rib_check && purchase.rib_check->outcome == api::RibOutcome::mismatch;
    if (purchase.iban_changed || differs)
        chips_->addWidget(new kit::Chip(
            {purchase.iban_changed ? tr("Changed IBAN") : tr("IBAN differs"), kit::Tone::danger, kit::Icon::warning}));
    if (purchase.split)
        chips_->addWidget(new kit::Chip({tr("Several purchases of one need?"), kit::Tone::warn, kit::Icon::warning}));
}

void PurchasePage::showDocument(const api::Attachment& file) {
    turnTo(0);
    document_->show(file);
    figures_->markDocument(file.id);
}

void PurchasePage::turnTo(int page) {
    (page == 0 ? papers_ : page == 1 ? talk_ : past_)->setChecked(true);
    side_->setCurrentIndex(page);
    if (page == 2 && !reference_.isEmpty()) history_->show(reference_);
}

void PurchasePage::openMenu() {
    auto* menu = new TicketMenu(workspace_, runner_, reference_, TicketMenu::From::window, std::nullopt, this);
    connect(menu, &TicketMenu::discussionAsked, this, &PurchasePage::focusDiscussion);
    connect(menu, &TicketMenu::primaryAsked, this, &PurchasePage::choosePrimary);
    menu->popup(more_->mapToGlobal(QPoint(0, more_->height())));
}

void PurchasePage::focusDiscussion() {
    turnTo(1);
    discussion_->focusComposer();
}

void PurchasePage::choosePrimary() {
    if (decision_->isVisibleTo(this))
        decision_->approve();
    else
        actions_->choosePrimary();
}

void PurchasePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return Q_EMIT closeAsked();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) return choosePrimary();
    const auto action = event->modifiers() == Qt::NoModifier ? actionOf(event->key()) : std::nullopt;
    if (action) return runner_.run(reference_, *action); // does nothing where it is not offered
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::NoModifier) return focusDiscussion();
    QWidget::keyPressEvent(event);
}

void PurchasePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    author_->setMaximumWidth(width() / 3);
}

void PurchasePage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(rect(), t.canvas);
    painter.fillRect(0, body_->y() - t.line, width(), t.line, t.border);
}

} // namespace ilvm::ticket
