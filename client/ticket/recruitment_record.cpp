#include "client/ticket/recruitment_record.hpp"

#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/today.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/glyph.hpp"
#include "client/ticket/purchase_facts.hpp"
#include "client/ticket/service_card.hpp"
#include "shared/api/recruitment_text.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

constexpr int factNameWidth = 96, markSide = 14, mostRemarkLines = 8;

using domain::Status;
using kit::TypeRole;

bool isToDecide(Status status) {
    return status == Status::pending_n1 || status == Status::to_correct;
}

// A mark, what it is, and at the right a word on it.
void addLine(QVBoxLayout* column, kit::Icon icon, kit::Tone tone, const QString& what, const QString& word,
             kit::Tone wordTone = kit::Tone::neutral) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    row->addWidget(new Glyph(icon, markSide, tone));
    row->addWidget(new kit::ClampedLabel(what, 2, TypeRole::secondary, &kit::Tokens::text), 1);
    if (!word.isEmpty()) {
        auto* label = new kit::Label(word, TypeRole::caption, &kit::Tokens::textTertiary);
        if (wordTone != kit::Tone::neutral) label->setTone(wordTone);
        row->addWidget(label);
    }
    column->addWidget(box);
}

QString wishLabel(const std::optional<api::RecruitmentPlan>& plan, const std::string& code) {
    if (plan)
        for (const auto& wish : plan->model.wishes)
            if (wish.code == code) return words(wish.label);
    return words(code);
}

QString dayWords(base::Date day) {
    return words(base::frenchDay(day)) % QStringLiteral(" · ") % daysLeft(day, base::dayOf(base::systemNow()));
}

} // namespace

RecruitmentRecord::RecruitmentRecord(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(kit::space::m);
}

void RecruitmentRecord::show(const api::Ticket& ticket) {
    if (!ticket.recruitment) return;
    auto tasks = tasksOf(workspace_.truth, ticket);
    if (shown_ == ticket && tasks_ == tasks && day_ == kit::today()) return;
    if (!shown_ || shown_->reference != ticket.reference) plan_.reset();
    const bool isOther = !shown_ || shown_->reference != ticket.reference || shown_->version != ticket.version;
    shown_ = ticket;
    tasks_ = std::move(tasks);
    day_ = kit::today();
    fill();
    if (isOther) askPlan();
}

// The words of its needs, and the tasks to come.
void RecruitmentRecord::askPlan() {
    workspace_.recruitments.readPlan(words(shown_->reference), this,
                                     [this, reference = shown_->reference](base::Result<api::RecruitmentPlan> answer) {
                                         if (answer.has_error() || !shown_ || shown_->reference != reference) return;
                                         plan_ = std::move(*answer);
                                         fill();
                                     });
}

void RecruitmentRecord::fill() {
    kit::clearLayout(column_);
    addPerson();
    addNeeds();
    addHeld();
    if (isToDecide(shown_->status))
        addTasksToCome();
    else
        addTasks();
    column_->addStretch();
}

kit::Card* RecruitmentRecord::add(const QString& title) {
    auto* card = new kit::Card(title);
    column_->addWidget(card);
    return card;
}

void RecruitmentRecord::addPerson() {
    const auto& record = *shown_->recruitment;
    auto* card = add(words(domain::labelOf(record.kind)));
    auto* box = new QWidget;
    auto* facts = new QGridLayout(box);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setColumnMinimumWidth(0, factNameWidth);
    facts->setColumnStretch(1, 1);
    facts->setHorizontalSpacing(kit::space::s);
    facts->setVerticalSpacing(5);
    const auto fact = [&](const QString& name, const QString& value, int lines = 2) {
        if (!value.isEmpty()) addFact(facts, name, new kit::ClampedLabel(value, lines));
    };
    const auto text = [](const std::optional<std::string>& value) { return value ? words(*value) : QString(); };
    fact(tr("Person"), personOf(record));
    fact(tr("Post"), words(record.job_title));
    fact(tr("Contract"), words(domain::labelOf(record.contract)));
    fact(tr("Service"), serviceLabel(workspace_.truth, api::ServiceType::origin, record.service));
    fact(tr("Site"), text(record.site));
    fact(words(domain::dayLabelOf(record.kind)), dayWords(record.start_date));
    if (record.end_date) fact(tr("Until"), words(base::frenchDay(*record.end_date)));
    fact(tr("Replaces"), text(record.replaces));
    if (record.manager) fact(tr("Manager"), words(record.manager->display_name));
    fact(tr("Came by"), text(record.arrival));
    fact(tr("Remarks"), text(record.remarks), mostRemarkLines);
    card->column()->addWidget(box);
}

void RecruitmentRecord::addNeeds() {
    const auto& record = *shown_->recruitment;
    if (record.wishes.empty()) return;
    auto* card = add(tr("Needs"));
    for (const auto& wish : record.wishes) {
        QString detail;
        if (record.details)
            if (const auto said = record.details->find(wish); said != record.details->end())
                detail = QStringLiteral(" : ") % words(said->second);
        addLine(card->column(), kit::Icon::check, kit::Tone::ok, wishLabel(plan_, wish) % detail, {});
    }
}

void RecruitmentRecord::addHeld() {
    const auto& held = shown_->recruitment->held;
    if (!held || held->empty()) return;
    auto* card = add(tr("What the person holds"));
    for (const auto& thing : *held)
        addLine(card->column(), kit::Icon::key, kit::Tone::neutral, words(thing.label),
                thing.outcome ? words(domain::labelOf(*thing.outcome)) : words(thing.granted_by),
                thing.outcome == domain::Return::lost ? kit::Tone::danger : kit::Tone::neutral);
}

// What an approval brings into being, by the service that does it; what costs money asks N2 first.
void RecruitmentRecord::addTasksToCome() {
    if (!plan_ || plan_->tasks.empty()) return;
    const auto& record = *shown_->recruitment;
    const auto& tasks = plan_->tasks;
    auto* card = add(tr("%n task(s) that the approval creates", nullptr, static_cast<int>(tasks.size())));
    const auto holes =
        api::holesOf(record, serviceLabel(workspace_.truth, api::ServiceType::origin, record.service).toStdString());
    const auto today = base::dayOf(base::systemNow());
    for (const auto& task : tasks) {
        const QString due = tr("for %1").arg(shortDay(base::dayOf(api::dueAt(record, task)), today));
        const QString title = words(api::filledLine(task.title, holes));
        const QString service = serviceLabel(workspace_.truth, api::ServiceType::target, task.service);
        addLine(card->column(), task.needs_budget ? kit::Icon::euro : iconOf(task.service),
                task.needs_budget ? kit::Tone::warn : kit::Tone::neutral, title % QStringLiteral("\n") % service,
                task.needs_budget ? tr("N2 · %1").arg(due) : due);
    }
}

void RecruitmentRecord::addTasks() {
    const auto now = base::systemNow();
    const auto readiness = readinessOf(workspace_.truth, *shown_, now);
    if (readiness.total == 0) return;
    auto* card = add(tr("Preparation"));
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    auto* gauge = new kit::Gauge;
    const QString said = tr("%1 of %2 tasks are done").arg(readiness.done).arg(readiness.total);
    gauge->setFace({readiness.total, readiness.done, 0, true}, said);
    row->addWidget(gauge, 1);
    row->addWidget(new kit::Label(QStringLiteral("%1/%2").arg(readiness.done).arg(readiness.total), TypeRole::amount,
                                  &kit::Tokens::textSecondary));
    card->column()->addWidget(box);
    for (const auto& task : tasks_) {
        const bool late = isLate(task, now), done = task.status == Status::closed;
        addLine(card->column(), done ? kit::Icon::check : kit::Icon::clock,
                done   ? kit::Tone::ok
                : late ? kit::Tone::danger
                       : kit::Tone::neutral,
                words(task.title), late ? tr("late") : words(domain::labelOf(task.status)),
                late ? kit::Tone::danger : kit::Tone::neutral);
    }
}

} // namespace ilvm::ticket
