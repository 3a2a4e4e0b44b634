#include "client/ticket/list_and_pane.hpp"

#include "client/kit/drop_zone.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/purchase_page.hpp"
#include "client/ticket/ticket_menu.hpp"
#include "client/ticket/ticket_window.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QVariantAnimation>

namespace ilvm::ticket {
namespace {

constexpr int paneWidth = 376, slideMilliseconds = 160;

} // namespace

ListAndPane::ListAndPane(QWidget* list, const Workspace& workspace, ActionRunner& runner, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runner_(runner),
      left_(new Remembered(workspace.drafts, QStringLiteral("pane"), this)),
      splitter_(new QSplitter(Qt::Horizontal)),
      pane_(new TicketPane(workspace, runner)),
      sliding_(new QVariantAnimation(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(list);
    splitter_->addWidget(pane_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setSizes({10'000, rememberedWidth()});
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { left_->set("width", pane_->width()); });
    sliding_->setStartValue(1.0);
    sliding_->setEndValue(0.0);
    connect(sliding_, &QVariantAnimation::valueChanged, this, [this](const QVariant& part) {
        out_ = part.toDouble();
        place();
    });
    connect(pane_, &TicketPane::closeAsked, this, [this] {
        open({});
        Q_EMIT paneClosed();
    });
    connect(pane_, &TicketPane::pageAsked, this, [this] { openPage(pane_->reference()); });
    connect(pane_, &TicketPane::windowAsked, this, [this] { openWindow(pane_->reference()); });
    connect(pane_, &TicketPane::recruitmentAsked, this, &ListAndPane::openRecruitment);
    connect(pane_, &TicketPane::moveAsked, this, [this](int rows) {
        for (auto* served : lists_)
            if (served->selected() == pane_->reference()) served->moveBy(rows);
    });
    auto* files = new kit::DropCatcher(this);
    connect(files, &kit::DropCatcher::entered, pane_, &TicketPane::promiseFiles);
    connect(files, &kit::DropCatcher::left, pane_, [this] { pane_->promiseFiles({}); });
    connect(files, &kit::DropCatcher::dropped, pane_, &TicketPane::takeFiles);
}

int ListAndPane::rememberedWidth() const {
    return left_->value("width").toInt(kit::tokens(this).scaled(paneWidth));
}

void ListAndPane::serve(RowList& rows) {
    lists_.append(&rows);
    connect(&rows, &RowList::opened, this, [this](const QString& reference) {
        open(reference);
        openPage(reference);
    });
    connect(&rows, &RowList::windowAsked, this, &ListAndPane::openWindow);
    connect(&rows, &RowList::discussionAsked, this, [this](const QString& reference) {
        open(reference);
        pane_->focusDiscussion();
    });
    connect(&rows, &RowList::primaryAsked, this, [this](const QString& reference) {
        open(reference);
        pane_->choosePrimary();
    });
    connect(&rows, &RowList::actionChosen, &runner_,
            [this](const QString& reference, domain::ActionCode action) { runner_.run(reference, action); });
    connect(&rows, &RowList::menuAsked, this,
            [this, &rows](const QString& reference, const QPoint& at) { openMenu(rows, reference, at); });
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, &rows,
            [this, &rows, was = workspace_.link()]() mutable {
                if (std::exchange(was, workspace_.link()) != workspace_.link()) rows.refresh();
            });
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, &rows, &RowList::refresh); // labels of services
    connect(&workspace_.tickets, &actions::TicketActions::refused, &rows, &RowList::flash);
    connect(&workspace_.tickets, &actions::TicketActions::failed, &rows, &RowList::flash);
}

void ListAndPane::openWindow(const QString& reference) {
    if (workspace_.truth.ticket(reference)) (new TicketWindow(workspace_, runner_, reference, this))->show();
}

// One that is over is not always known here: it is asked for then.
void ListAndPane::openRecruitment(const QString& reference) {
    if (workspace_.truth.ticket(reference)) return openWindow(reference);
    workspace_.requests.fetch(reference, this, [this, reference](const base::Result<api::Ticket>& answer) {
        if (answer.has_value()) return openWindow(reference);
        Q_EMIT said(tr("%1: %2").arg(reference, actions::sentenceOf(answer.error())), kit::Tone::danger);
    });
}

void ListAndPane::openPage(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket || !ticket->purchase) return;
    if (!page_) {
        page_ = new PurchasePage(workspace_, runner_, this);
        connect(page_, &PurchasePage::closeAsked, this, &ListAndPane::closePage);
    }
    page_->setGeometry(rect());
    page_->show(reference);
    page_->raise();
    page_->QWidget::show();
    page_->setFocus();
    splitter_->hide(); // nothing behind it takes the keyboard
    if (over_) pane_->hide();
}

void ListAndPane::closePage() {
    splitter_->show();
    if (over_) pane_->setVisible(!pane_->reference().isEmpty());
    page_->hide();
    page_->show({});
    Q_EMIT paneClosed(); // the list has the keyboard again
}

bool ListAndPane::pageIsOpen() const {
    return page_ && page_->isVisibleTo(this);
}

void ListAndPane::openMenu(RowList& rows, const QString& reference, const QPoint& at) {
    const auto checked = rows.isCheckable() ? std::optional(rows.checked().contains(reference)) : std::nullopt;
    auto* menu = new TicketMenu(workspace_, runner_, reference, TicketMenu::From::list, checked, this);
    connect(menu, &TicketMenu::openAsked, this, [this, reference] { open(reference); });
    connect(menu, &TicketMenu::windowAsked, this, [this, reference] { openWindow(reference); });
    connect(menu, &TicketMenu::discussionAsked, this, [this, reference] {
        open(reference);
        pane_->focusDiscussion();
    });
    connect(menu, &TicketMenu::moveAsked, &rows, &RowList::moveBy);
    connect(menu, &TicketMenu::primaryAsked, this, [this, reference] {
        open(reference);
        pane_->choosePrimary();
    });
    connect(menu, &TicketMenu::checkAsked, &rows, [&rows, reference](bool on) { rows.check(reference, on); });
    menu->popup(at);
}

void ListAndPane::open(const QString& reference) {
    if (pageIsOpen() && page_->reference() != reference) closePage();
    const bool wasThere = pane_->isVisibleTo(this);
    pane_->show(reference);
    const bool there = !over_ || !pane_->reference().isEmpty();
    pane_->setVisible(there);
    if (over_ && there && !wasThere) slide(true);
    place();
}

void ListAndPane::slide(bool in) {
    sliding_->stop();
    out_ = 0;
    if (!in || !kit::tokens(this).motion || !isVisible()) return;
    out_ = 1;
    sliding_->setDuration(slideMilliseconds);
    sliding_->start();
}

void ListAndPane::setOver(bool over) {
    if (over_ == over) return;
    over_ = over;
    slide(false);
    if (over) {
        pane_->setParent(this); // over the splitter: the list keeps its whole width underneath
    } else {
        splitter_->addWidget(pane_);
        splitter_->setSizes({10'000, rememberedWidth()});
    }
    pane_->setVisible(!over_ || !pane_->reference().isEmpty());
    place();
}

void ListAndPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (page_) page_->setGeometry(rect());
    place();
}

void ListAndPane::place() {
    if (!over_) return;
    const int wide = std::min(width(), std::max(kit::tokens(this).scaled(paneWidth), pane_->minimumSizeHint().width()));
    pane_->setGeometry(width() - wide + static_cast<int>(out_ * wide), 0, wide, height());
    pane_->raise();
}

void ListAndPane::keyPressEvent(QKeyEvent* event) {
    const bool closes = event->key() == Qt::Key_Escape && pane_->isVisible() && !pane_->reference().isEmpty();
    if (!closes) return QWidget::keyPressEvent(event);
    if (over_) open({});
    Q_EMIT paneClosed();
}

} // namespace ilvm::ticket
