#include "client/ticket/task_line.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/ref_link.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

using domain::Status;

constexpr int markSide = 14;

struct Mark {
    kit::Icon icon;
    kit::Tone tone;
};

Mark markOf(const TaskLine::Shown& shown) {
    switch (shown.task.status) {
    case Status::closed:
        return {kit::Icon::check, kit::Tone::ok};
    case Status::cancelled:
        return {kit::Icon::minus, kit::Tone::neutral};
    case Status::refused:
        return {kit::Icon::close, kit::Tone::danger};
    case Status::in_progress:
    case Status::waiting_requester:
        return {shown.isLate ? kit::Icon::clock : kit::Icon::refresh,
                shown.isLate ? kit::Tone::danger : kit::Tone::info};
    case Status::pending_n2:
    case Status::to_correct:
        return {kit::Icon::euro, kit::Tone::warn};
    default:
        return {shown.waitsFor.isEmpty() ? kit::Icon::clock : kit::Icon::lock,
                shown.isLate ? kit::Tone::danger : kit::Tone::neutral};
    }
}

} // namespace

TaskLine::TaskLine(const Shown& shown, QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    const auto mark = markOf(shown);
    const bool over = domain::isSettled(shown.task.status);
    const QString title = words(shown.task.title), reference = words(shown.task.reference);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    row->addWidget(new Glyph(mark.icon, markSide, mark.tone));
    row->addWidget(new kit::ClampedLabel(title, 1, kit::TypeRole::secondary,
                                         over ? &kit::Tokens::textSecondary : &kit::Tokens::text),
                   1);
    auto* link = new kit::RefLink(reference);
    link->setAccessibleName(
        tr("Open %1, %2, %3").arg(reference, title, words(domain::labelOf(shown.task.status)).toLower()));
    link->setToolTip(words(domain::labelOf(shown.task.status)));
    connect(link, &QAbstractButton::clicked, this, &TaskLine::chosen);
    row->addWidget(link);
    column_->addLayout(row);
    addWhy(shown);
    if (shown.task.status == Status::refused && shown.mayDecide) addChoices(shown);
}

void TaskLine::addWhy(const Shown& shown) {
    QString why;
    auto tone = kit::Tone::neutral;
    if (!shown.waitsFor.isEmpty()) why = tr("waits for %1").arg(shown.waitsFor.join(QStringLiteral(", ")));
    if (shown.task.status == Status::waiting_requester) why = tr("waits for an answer of HR");
    if (shown.task.status == Status::pending_n2) why = tr("waits for the approval of its cost");
    if (shown.task.status == Status::refused) why = tr("refused"), tone = kit::Tone::danger;
    if (shown.task.status == Status::cancelled) why = tr("given up");
    if (shown.isLate && shown.task.status != Status::refused) {
        const QString late = tr("late: was due on %1").arg(shortDay(base::dayOf(*shown.task.due_at), {}));
        why = why.isEmpty() ? late : late % QStringLiteral(" · ") % why;
        tone = kit::Tone::danger;
    }
    if (why.isEmpty()) return;
    auto* line = new QHBoxLayout;
    line->setContentsMargins(markSide + kit::space::s, 0, 0, 2);
    auto* label = new kit::ClampedLabel(why, 2, kit::TypeRole::caption, &kit::Tokens::textTertiary);
    if (tone == kit::Tone::danger) label->setTone(tone);
    line->addWidget(label, 1);
    column_->addLayout(line);
}

void TaskLine::addChoices(const Shown& shown) {
    auto* line = new QHBoxLayout;
    line->setContentsMargins(markSide + kit::space::s, 2, 0, kit::space::xs);
    line->setSpacing(kit::space::s);
    const auto add = [&](domain::ActionCode action, kit::ButtonVariant variant, const QString& ending) {
        const QString label = words(domain::labelOf(action));
        auto* button = new kit::Button(label % ending, variant);
        button->setCompact(true);
        button->setAccessibleName(label % QLatin1Char(' ') % words(shown.task.reference));
        button->setRefused(shown.refusal);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
        line->addWidget(button);
    };
    add(domain::ActionCode::ask_again, kit::ButtonVariant::secondary, QString());
    add(domain::ActionCode::drop_task, kit::ButtonVariant::danger, QStringLiteral("…"));
    line->addStretch();
    column_->addLayout(line);
}

} // namespace ilvm::ticket
