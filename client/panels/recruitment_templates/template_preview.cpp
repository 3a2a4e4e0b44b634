#include "client/panels/recruitment_templates/template_preview.hpp"

#include "client/kit/accessible.hpp"
#include "client/kit/card.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tick_card.hpp"
#include "client/panels/recruitment_templates/placeholders.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/workspace.hpp"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace ilvm::panels {
namespace {

constexpr int wishWidth = 320;

using ticket::words;

QScrollArea* scrolled(QWidget* inside, const QString& name) {
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(name);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return scroll;
}

kit::Label* wrapped(const QString& text, kit::TypeRole role, kit::Ink ink) {
    auto* label = new kit::Label(text, role, ink);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* columnIn(QWidget* widget, int spacing) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, kit::space::xs, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

TemplatePreview::TemplatePreview(const truth::Truth& truth, QWidget* parent)
    : QWidget(parent),
      truth_(truth),
      wishes_(new QWidget),
      wishColumn_(columnIn(wishes_, kit::space::s)),
      none_(wrapped(tr("This template has no wishes: all its tasks are always created."), kit::TypeRole::secondary,
                    &kit::Tokens::textSecondary)),
      day_(wrapped(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      count_(new kit::Label(QString(), kit::TypeRole::paneTitle)),
      tasks_(new QWidget),
      taskColumn_(columnIn(tasks_, kit::space::m)),
      empty_(new kit::EmptyState(kit::Icon::list, tr("Nothing would be created"),
                                 tr("No task comes without a wish, and nothing is ticked."))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::m);
    row->addWidget(makePerson());
    row->addWidget(makeTasks(), 1);
}

QWidget* TemplatePreview::makePerson() {
    auto* card = new kit::Card(tr("An invented person"));
    card->setFixedWidth(kit::tokens(this).scaled(wishWidth));
    card->column()->addWidget(day_);
    card->column()->addWidget(new kit::Hairline);
    card->column()->addWidget(new kit::Label(tr("Wishes"), kit::TypeRole::secondaryTitle));
    card->column()->addWidget(none_);
    card->column()->addWidget(scrolled(wishes_, tr("Wishes")), 1);
    return card;
}

QWidget* TemplatePreview::makeTasks() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    column->addWidget(count_);
    column->addWidget(empty_, 1);
    tasks_->setProperty(kit::roleProperty, static_cast<int>(QAccessible::List));
    tasks_->setAccessibleName(tr("Tasks that would be created"));
    column->addWidget(scrolled(tasks_, tr("Tasks that would be created")), 1);
    return side;
}

void TemplatePreview::show(const domain::Template& model) {
    if (isShown_ && model == model_) return;
    const bool sameWishes = isShown_ && model.kind == model_.kind && model.wishes == model_.wishes;
    model_ = model;
    isShown_ = true;
    day_->setText(tr("Camille Rousseau, %1: %2.")
                      .arg(words(domain::dayLabelOf(model.kind)).toLower(), words(base::frenchDay(exampleDay()))));
    if (!sameWishes) showWishes();
    showTasks();
}

void TemplatePreview::showWishes() {
    kit::clearLayout(wishColumn_);
    for (const auto& wish : model_.wishes)
        addWish(wish);
    wishColumn_->addStretch();
    none_->setVisible(model_.wishes.empty());
}

// The services of the tasks that this wish brings.
QString TemplatePreview::whomOf(const std::string& wish) const {
    QStringList services;
    for (const auto& task : model_.tasks)
        if (task.wish == wish) services.append(ticket::serviceLabel(truth_, api::ServiceType::target, task.service));
    services.removeDuplicates();
    return services.join(QStringLiteral(", "));
}

void TemplatePreview::addWish(const domain::Wish& wish) {
    const QString code = words(wish.code);
    auto* box = new kit::TickCard(nameOf(wish), whomOf(wish.code));
    box->setChecked(!unticked_.contains(code));
    wishColumn_->addWidget(box);
    box->show(); // now, and not once the loop comes round: nothing flashes
    QLineEdit* detail = nullptr;
    if (wish.detail) {
        detail = new QLineEdit(details_.value(code));
        detail->setPlaceholderText(words(*wish.detail));
        detail->setAccessibleName(nameOf(wish) % QStringLiteral(", ") % words(*wish.detail));
        wishColumn_->addWidget(detail);
        detail->setVisible(box->isChecked());
        connect(detail, &QLineEdit::textChanged, this, [this, code](const QString& text) {
            details_.insert(code, text);
            showTasks();
        });
    }
    connect(box, &QAbstractButton::toggled, this, [this, code, detail](bool on) {
        on ? static_cast<void>(unticked_.remove(code)) : static_cast<void>(unticked_.insert(code));
        if (detail) detail->setVisible(on);
        showTasks();
    });
}

std::vector<std::string> TemplatePreview::ticked() const {
    std::vector<std::string> codes;
    for (const auto& wish : model_.wishes)
        if (!unticked_.contains(words(wish.code))) codes.push_back(wish.code);
    return codes;
}

void TemplatePreview::showTasks() {
    kit::clearLayout(taskColumn_);
    const auto tasks = domain::tasksFor(model_, ticked(), std::nullopt);
    QMap<QString, QString> details;
    for (const auto& code : ticked())
        details.insert(words(code), details_.value(words(code)));
    const auto holes = exampleHoles(details);
    for (const auto& task : tasks) {
        auto* card = cardOf(task, tasks, holes);
        taskColumn_->addWidget(card);
        card->show();
    }
    taskColumn_->addStretch();
    const int count = static_cast<int>(tasks.size());
    count_->setText(tr("%n task(s) would be created", nullptr, count));
    count_->setVisible(count > 0);
    empty_->setVisible(count == 0);
    tasks_->setVisible(count > 0);
}

QWidget* TemplatePreview::cardOf(const domain::TemplateTask& task, const std::vector<domain::TemplateTask>& all,
                                 const domain::Holes& holes) const {
    const auto day = exampleDay();
    const QString title = words(domain::filled(task.title, holes));
    const QString service = ticket::serviceLabel(truth_, api::ServiceType::target, task.service);
    const QString due =
        tr("for the %1").arg(ticket::shortDay(base::addedDays(day, task.due_days), base::dayOf(base::systemNow())));
    QStringList waits;
    for (const auto& other : all)
        if (std::find(task.waits_for.begin(), task.waits_for.end(), other.code) != task.waits_for.end())
            waits.append(words(domain::filled(other.title, holes)));
    auto* card = new kit::Card;
    card->column()->setSpacing(kit::space::s);
    card->column()->addWidget(new kit::ClampedLabel(title, 2, kit::TypeRole::sectionTitle));
    auto* facts = new QHBoxLayout;
    facts->setSpacing(kit::space::s);
    facts->addWidget(new kit::Chip({service, kit::Tone::neutral, {}, true}));
    facts->addWidget(new kit::Chip({due, kit::Tone::neutral, kit::Icon::clock}));
    if (task.needs_budget) facts->addWidget(new kit::Chip({tr("Waits for N2"), kit::Tone::warn, kit::Icon::euro}));
    facts->addStretch();
    card->column()->addLayout(facts);
    QStringList spoken{title, service, due};
    if (task.needs_budget) spoken.append(tr("Waits for N2"));
    if (!waits.isEmpty()) {
        const QString sentence = tr("Waits for: %1").arg(waits.join(QStringLiteral(", ")));
        card->column()->addWidget(wrapped(sentence, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
        spoken.append(sentence);
    }
    const QString text = words(domain::filled(task.text, holes));
    card->column()->addWidget(wrapped(text, kit::TypeRole::body, &kit::Tokens::textSecondary));
    card->setProperty(kit::roleProperty, static_cast<int>(QAccessible::ListItem));
    card->setAccessibleName(spoken.join(QStringLiteral(", ")));
    return card;
}

} // namespace ilvm::panels
