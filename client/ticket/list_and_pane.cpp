#include "client/ticket/list_and_pane.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

constexpr int paneWidth = 376;

} // namespace

ListAndPane::ListAndPane(QWidget* list, const Workspace& workspace, ActionRunner& runner, QWidget* parent)
    : QWidget(parent), splitter_(new QSplitter(Qt::Horizontal)), pane_(new TicketPane(workspace, runner)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(list);
    splitter_->addWidget(pane_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setSizes({10'000, paneWidth});
    connect(pane_, &TicketPane::closeAsked, this, [this] {
        open({});
        Q_EMIT paneClosed();
    });
    connect(pane_, &TicketPane::problemArose, this, &ListAndPane::problemArose);
}

void ListAndPane::open(const QString& reference) {
    pane_->show(reference);
    pane_->setVisible(!over_ || !pane_->reference().isEmpty());
    place();
}

void ListAndPane::setOver(bool over) {
    if (over_ == over) return;
    over_ = over;
    if (over) {
        pane_->setParent(this); // over the splitter: the list keeps its whole width underneath
    } else {
        splitter_->addWidget(pane_);
        splitter_->setSizes({10'000, paneWidth});
    }
    pane_->setVisible(!over_ || !pane_->reference().isEmpty());
    place();
}

void ListAndPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ListAndPane::place() {
    if (!over_) return;
    pane_->setGeometry(width() - paneWidth, 0, paneWidth, height());
    pane_->raise();
}

} // namespace ilvm::ticket
