#include "client/ticket/document_view.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/page_view.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>
#include <QFileDialog>
#include <QPainter>
#include <QStackedWidget>
#include <cmath>

namespace ilvm::ticket {
namespace {

constexpr int iconSide = 16, zoomWidth = 52;

} // namespace

DocumentView::DocumentView(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      name_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::bodyStrong)),
      page_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      zoom_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      before_(new kit::IconButton(kit::Icon::chevronLeft, tr("Previous page"))),
      after_(new kit::IconButton(kit::Icon::chevronRight, tr("Next page"))),
      whole_(new QStackedWidget),
      pages_(new kit::PageView),
      instead_(new kit::EmptyState(kit::Icon::file, {}, {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(whole_, 1);
    whole_->addWidget(pages_);
    whole_->addWidget(instead_);
    connect(pages_, &kit::PageView::pictureWanted, this, [this](int page, int width) {
        workspace_.documents.picture(
            file_, page, width, this, [this, page, width, showing = showing_](base::Result<QImage> answer) {
                if (showing == showing_)
                    pages_->setPicture(page, width, answer.has_value() ? std::move(*answer) : QImage());
            });
    });
    connect(pages_, &kit::PageView::pageChanged, this, &DocumentView::showPage);
    connect(pages_, &kit::PageView::zoomChanged, this, &DocumentView::showZoom);
    connect(instead_, &kit::EmptyState::actionChosen, this, &DocumentView::save);
    clear();
}

QWidget* DocumentView::makeHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(kit::space::m, kit::space::xs, kit::space::s, kit::space::xs);
    line->setSpacing(kit::space::xs);
    line->addWidget(new Glyph(kit::Icon::file, iconSide, kit::Tone::neutral));
    line->addSpacing(kit::space::xs);
    line->addWidget(name_, 1);
    tools_ = new QWidget;
    auto* tools = new QHBoxLayout(tools_);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(2);
    auto* smaller = new kit::IconButton(kit::Icon::minus, tr("Zoom out"));
    auto* larger = new kit::IconButton(kit::Icon::plus, tr("Zoom in"));
    auto* save = new kit::IconButton(kit::Icon::download, tr("Save the document…"));
    zoom_->setAlignment(Qt::AlignCenter);
    zoom_->setMinimumWidth(kit::tokens(this).scaled(zoomWidth));
    for (auto* widget : std::initializer_list<QWidget*>{before_, page_, after_, smaller, zoom_, larger, save})
        tools->addWidget(widget);
    line->addWidget(tools_);
    connect(before_, &QPushButton::clicked, this, [this] { pages_->turnTo(pages_->page() - 1); });
    connect(after_, &QPushButton::clicked, this, [this] { pages_->turnTo(pages_->page() + 1); });
    connect(smaller, &QPushButton::clicked, this, [this] { pages_->zoomBy(-1); });
    connect(larger, &QPushButton::clicked, this, [this] { pages_->zoomBy(1); });
    connect(save, &QPushButton::clicked, this, &DocumentView::save);
    return head;
}

void DocumentView::show(const api::Attachment& file) {
    if (file.id == file_.id) return;
    file_ = file;
    const auto showing = ++showing_;
    name_->setText(words(file.name));
    pages_->setAccessibleName(words(file.name));
    pages_->setPages({});
    whole_->setCurrentWidget(pages_);
    tools_->show();
    workspace_.documents.pages(file, this, [this, showing](base::Result<QList<QSizeF>> answer) {
        if (showing != showing_) return;
        if (answer.has_error())
            return say(tr("This document cannot be shown"), actions::sentenceOf(answer.error()), true);
        pages_->setZoom(0);
        pages_->setPages(*answer);
        showPage(pages_->page());
        showZoom(pages_->zoom());
    });
}

void DocumentView::clear() {
    ++showing_;
    file_ = {};
    name_->setText({});
    pages_->setPages({});
    say(tr("No document"), tr("The quotes and bank details of this purchase are shown here."), false);
}

void DocumentView::say(const QString& title, const QString& text, bool mayBeSaved) {
    instead_->setWords(title, text);
    instead_->setAction(mayBeSaved ? tr("Save the document…") : QString());
    tools_->hide();
    whole_->setCurrentWidget(instead_);
}

void DocumentView::showPage(int page) {
    page_->setText(QStringLiteral("%1 / %2").arg(page).arg(pages_->pageCount()));
    before_->setEnabled(page > 1);
    after_->setEnabled(page < pages_->pageCount());
}

void DocumentView::showZoom(double zoom) {
    zoom_->setText(zoom <= 0 ? tr("Width") : tr("%1 %").arg(std::lround(zoom * 100)));
}

void DocumentView::save() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the document"), words(file_.name));
    if (path.isEmpty()) return;
    workspace_.requests.save(words(file_.id), path, this, [this](base::Result<wire::Nothing> answer) {
        if (answer.has_error()) say(tr("The document was not saved"), actions::sentenceOf(answer.error()), true);
    });
}

void DocumentView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    kit::paintPanel(&painter, t, rect(), t.surface);
}

} // namespace ilvm::ticket
