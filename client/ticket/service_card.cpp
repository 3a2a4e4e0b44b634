#include "client/ticket/service_card.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/gauge.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

using domain::Status;

constexpr int iconSide = 16, avatarSide = 18, soon = 1; // days

} // namespace

kit::Icon iconOf(const std::string& service) {
    if (service == "IT") return kit::Icon::laptop;
    if (service == "DAF") return kit::Icon::euro;
    if (service == "SG") return kit::Icon::key;
    if (service == "RH") return kit::Icon::users;
    return kit::Icon::grid;
}

Tasks ServiceCard::Shown::tasks() const {
    Tasks all;
    for (const auto& line : lines)
        all.push_back(line.task);
    return all;
}

ServiceCard::ServiceCard(const Shown& shown, QWidget* parent) : Card(parent) {
    column()->setContentsMargins(kit::space::m, kit::space::s + 2, kit::space::m, kit::space::s + 2);
    column()->setSpacing(kit::space::xs + 1);
    const auto tasks = shown.tasks();
    addHead(shown);
    addWho(tasks);
    addProgress(tasks);
    for (const auto& line : shown.lines) {
        auto* row = new TaskLine(line);
        const QString reference = words(line.task.reference);
        connect(row, &TaskLine::chosen, this, [this, reference] { Q_EMIT taskChosen(reference); });
        connect(row, &TaskLine::actionChosen, this,
                [this, reference](domain::ActionCode action) { Q_EMIT actionChosen(reference, action); });
        column()->addWidget(row);
    }
}

void ServiceCard::addHead(const Shown& shown) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    row->addWidget(new Glyph(shown.icon, iconSide, kit::Tone::neutral));
    row->addWidget(new kit::ClampedLabel(shown.label, 1, kit::TypeRole::sectionTitle), 1);
    auto face = faceOf(statusOf(shown.tasks()));
    if (statusOf(shown.tasks()) == Status::closed) face.tone = kit::Tone::ok;
    row->addWidget(new kit::Chip(face));
    column()->addLayout(row);
}

// Who has something of it, and by when the next is due; red once that is tomorrow or past.
void ServiceCard::addWho(const Tasks& tasks) {
    std::vector<api::Person> people;
    for (const auto& task : tasks)
        if (task.assignee && std::find(people.begin(), people.end(), *task.assignee) == people.end())
            people.push_back(*task.assignee);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    QString who = tr("not assigned");
    if (!people.empty()) {
        auto* avatar = new kit::Avatar(avatarSide);
        avatar->setPerson(words(people.front().display_name), words(people.front().id));
        row->addWidget(avatar);
        who = words(people.front().display_name);
        if (people.size() > 1) who += QStringLiteral(" +%1").arg(people.size() - 1);
    }
    row->addWidget(new kit::ClampedLabel(who, 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary), 1);
    const auto due = nextDue(tasks);
    if (due) {
        const auto now = base::systemNow();
        const auto today = base::dayOf(now), day = base::dayOf(*due);
        const int days = base::daysBetween(today, day);
        const QString when = days == 0    ? tr("for today")
                             : days == 1  ? tr("for tomorrow")
                             : *due < now ? tr("was due on %1").arg(shortDay(day, today))
                                          : tr("for %1").arg(shortDay(day, today));
        auto* label = new kit::Label(when, days <= soon ? kit::TypeRole::secondaryTitle : kit::TypeRole::secondary,
                                     &kit::Tokens::textTertiary);
        if (days <= soon) label->setTone(kit::Tone::danger);
        row->addWidget(label);
    }
    column()->addLayout(row);
}

void ServiceCard::addProgress(const Tasks& tasks) {
    const auto readiness = readinessOf(tasks, base::systemNow());
    if (readiness.total == 0) return;
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    auto* bar = new kit::Gauge;
    bar->setFixedHeight(6);
    const QString figures = QStringLiteral("%1/%2").arg(readiness.done).arg(readiness.total);
    bar->setFace({readiness.total, readiness.done, 0, true},
                 tr("%1 of %2 done").arg(readiness.done).arg(readiness.total));
    row->addWidget(bar, 1);
    row->addWidget(new kit::Label(figures, kit::TypeRole::amount, &kit::Tokens::textSecondary));
    column()->addLayout(row);
}

} // namespace ilvm::ticket
