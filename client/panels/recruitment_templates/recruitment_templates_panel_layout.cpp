// How the place of templates is put together.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/progress_line.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/recruitment_templates/items_page.hpp"
#include "client/panels/recruitment_templates/recruitment_templates_panel.hpp"
#include "client/panels/recruitment_templates/task_editor.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/panels/recruitment_templates/template_preview.hpp"
#include "client/panels/recruitment_templates/wish_editor.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int kindWidth = 380, slowMilliseconds = 200, lateMilliseconds = 10'000;

} // namespace

RecruitmentTemplatesPanel::RecruitmentTemplatesPanel(const ticket::Workspace& workspace, ticket::ActionRunner&,
                                                     QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      book_(workspace),
      kind_(new kit::Segmented({QString(), QString(), QString()})),
      tabs_(new kit::TabBar),
      progress_(new kit::ProgressLine),
      banner_(new kit::Banner(kit::Tone::info, QString())),
      whole_(new QStackedWidget),
      empty_(new kit::EmptyState(kit::Icon::list, QString(), QString())),
      pages_(new QStackedWidget),
      taskEditor_(new TaskEditor(workspace.truth)),
      wishEditor_(new WishEditor),
      taskPage_(new ItemsPage({tr("Tasks"), tr("Add a task"), tr("No task yet"),
                               tr("A template has at least one task: what it orders from a service.")},
                              taskEditor_)),
      wishPage_(new ItemsPage({tr("Wishes"), tr("Add a wish"), tr("No wish yet"),
                               tr("A wish is a box in HR's form; tasks may come only where it is ticked.")},
                              wishEditor_)),
      preview_(new TemplatePreview(workspace.truth)),
      state_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      look_(new kit::Button(tr("Look at it"), kit::ButtonVariant::ghost)),
      revert_(new kit::Button(tr("Undo the changes"), kit::ButtonVariant::ghost)),
      save_(new kit::Button(tr("Save"), kit::ButtonVariant::primary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(progress_);
    column->addWidget(makeHead());
    column->addWidget(makePages(), 1);
    column->addWidget(makeFoot());
    slow_.setSingleShot(true);
    slow_.setInterval(slowMilliseconds);
    late_.setSingleShot(true);
    late_.setInterval(lateMilliseconds);
    connectAll();
    refresh();
}

QWidget* RecruitmentTemplatesPanel::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kit::space::l, 0, kit::space::l, 0);
    row->setSpacing(kit::space::xxl);
    for (const auto& name : {tr("Tasks"), tr("Wishes"), tr("Preview")})
        tabs_->addTab(name);
    tabs_->setAccessibleName(tr("Parts of the template"));
    kind_->setAccessibleName(tr("Template"));
    kind_->setMinimumWidth(kit::tokens(this).scaled(kindWidth));
    row->addWidget(kind_);
    row->addWidget(tabs_);
    row->addStretch();
    return head;
}

QWidget* RecruitmentTemplatesPanel::makePages() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(kit::space::l, kit::space::xs, kit::space::l, kit::space::m);
    column->setSpacing(kit::space::m);
    auto* promise = new kit::Label(
        tr("A change is for recruitments that are sent afterwards: those under way keep their tasks as they are."),
        kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    promise->setWordWrap(true);
    column->addWidget(promise);
    column->addWidget(banner_);
    banner_->hide();
    pages_->addWidget(taskPage_);
    pages_->addWidget(wishPage_);
    pages_->addWidget(preview_);
    whole_->addWidget(empty_);
    whole_->addWidget(pages_);
    column->addWidget(whole_, 1);
    return middle;
}

QWidget* RecruitmentTemplatesPanel::makeFoot() {
    foot_ = new QWidget;
    auto* whole = new QVBoxLayout(foot_);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new kit::Hairline);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::space::l, kit::space::s + 2, kit::space::l, kit::space::s + 2);
    row->setSpacing(kit::space::s);
    row->addWidget(state_);
    row->addWidget(look_);
    row->addStretch();
    row->addWidget(revert_);
    save_->setKey(QStringLiteral("Ctrl S"));
    row->addWidget(save_);
    whole->addLayout(row);
    return foot_;
}

void RecruitmentTemplatesPanel::connectAll() {
    connect(&slow_, &QTimer::timeout, this, &RecruitmentTemplatesPanel::showWaiting);
    connect(&late_, &QTimer::timeout, this, &RecruitmentTemplatesPanel::showWaiting);
    connect(&book_, &TemplateBook::changed, this, &RecruitmentTemplatesPanel::refresh);
    connect(&book_, &TemplateBook::saved, this, [this](Kind kind) {
        Q_EMIT said(tr("%1: the template is saved").arg(ticket::words(domain::labelOf(kind))), kit::Tone::ok);
    });
    connect(kind_, &kit::Segmented::currentChanged, this, [this] {
        book_.keep();
        refresh();
    });
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        pages_->setCurrentIndex(tab);
        refresh();
    });
    connect(banner_, &kit::Banner::actionChosen, this, &RecruitmentTemplatesPanel::act);
    connect(empty_, &kit::EmptyState::actionChosen, &book_, &TemplateBook::bring);
    connect(look_, &QPushButton::clicked, this, &RecruitmentTemplatesPanel::goToFirst);
    connect(revert_, &QPushButton::clicked, this, [this] {
        places_[kind()].removed.reset();
        book_.revert(kind());
    });
    connect(save_, &QPushButton::clicked, this, &RecruitmentTemplatesPanel::save);
    // Whichever part of the window has the focus, as long as this place is seen.
    auto* saving = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    connect(saving, &QShortcut::activated, this, &RecruitmentTemplatesPanel::save);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &RecruitmentTemplatesPanel::refresh);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &RecruitmentTemplatesPanel::showFoot);
    connectPage(Section::tasks, taskPage_);
    connectPage(Section::wishes, wishPage_);
    connect(taskEditor_, &TaskEditor::edited, this, [this](const domain::TemplateTask& task) {
        auto now = draft()->now;
        writeTask(now, draft()->saved, chosen(Section::tasks), task);
        edit(std::move(now));
    });
    connect(wishEditor_, &WishEditor::edited, this, [this](const domain::Wish& wish) {
        auto now = draft()->now;
        writeWish(now, draft()->saved, chosen(Section::wishes), wish);
        edit(std::move(now));
    });
}

void RecruitmentTemplatesPanel::connectPage(Section section, ItemsPage* page) {
    connect(&page->list(), &ItemList::chosen, this, [this, section, page](int item) {
        chosen(section) = item;
        page->scrollToTop();
        showItems(section);
    });
    connect(&page->list(), &ItemList::openAsked, this, [this, section, page] {
        page->reveal(section == Section::tasks ? taskEditor_->control(QStringLiteral("title"))
                                               : wishEditor_->control(QStringLiteral("label")));
    });
    connect(page, &ItemsPage::addAsked, this, [this, section] { add(section); });
    connect(page, &ItemsPage::duplicateAsked, this, [this, section] { duplicate(section); });
    connect(page, &ItemsPage::moveAsked, this, [this, section](int by) { move(section, by); });
    connect(page, &ItemsPage::removeAsked, this, [this, section] { remove(section); });
}

} // namespace ilvm::panels
