// How the page of the mapping is put together.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/effect_view.hpp"
#include "client/panels/administration/mapping_editor.hpp"
#include "client/panels/administration/mapping_page.hpp"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int editorWidth = 340;

} // namespace

MappingPage::MappingPage(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      book_(workspace),
      model_(workspace.truth),
      banner_(new kit::Banner(kit::Tone::info, QString())),
      pages_(new QStackedWidget),
      empty_(new kit::EmptyState(kit::Icon::key, QString(), QString())),
      table_(new MappingTable(model_)),
      add_(new kit::Button(tr("Add a row"))),
      side_(new QStackedWidget),
      editor_(new MappingEditor(workspace)),
      effect_(new EffectView(workspace.truth)),
      state_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      back_(new kit::Button(tr("Back to the rows"), kit::ButtonVariant::ghost)),
      revert_(new kit::Button(tr("Undo the changes"), kit::ButtonVariant::ghost)),
      next_(new kit::Button(QString(), kit::ButtonVariant::primary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, kit::space::m);
    middle->setSpacing(kit::space::m);
    middle->addWidget(banner_);
    banner_->hide();
    pages_->addWidget(empty_);
    pages_->addWidget(makeRows());
    pages_->addWidget(effect_);
    middle->addWidget(pages_, 1);
    column->addLayout(middle, 1);
    column->addWidget(makeFoot());
    connectAll();
    refresh();
}

QWidget* MappingPage::makeRows() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::m);
    auto* left = new QVBoxLayout;
    left->setSpacing(kit::space::m);
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->addWidget(table_);
    left->addWidget(card, 1);
    add_->setGlyph(kit::Icon::plus);
    left->addWidget(add_, 0, Qt::AlignLeft);
    row->addLayout(left, 1);
    auto* scroll = new QScrollArea; // at 130 % its fields are higher than a small window
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(editor_);
    editor_->setAutoFillBackground(false);
    side_->setFixedWidth(kit::tokens(this).scaled(editorWidth));
    side_->addWidget(scroll);
    row->addWidget(side_);
    return page;
}

QWidget* MappingPage::makeFoot() {
    foot_ = new QWidget;
    auto* whole = new QVBoxLayout(foot_);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new kit::Hairline);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::space::l, kit::space::s + 2, kit::space::l, kit::space::s + 2);
    row->setSpacing(kit::space::s);
    row->addWidget(state_);
    row->addStretch();
    row->addWidget(back_);
    row->addWidget(revert_);
    next_->setKey(QStringLiteral("Ctrl S"));
    row->addWidget(next_);
    whole->addLayout(row);
    return foot_;
}

} // namespace ilvm::panels
