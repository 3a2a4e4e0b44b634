// What passes at the bottom of the window, and the ways back that it offers.
#include "client/shell/main_window.hpp"
#include "client/ticket/faces.hpp"

#include <QTimer>

namespace ilvm::shell {
namespace {

constexpr qsizetype mostRecent = 5;

} // namespace

QString MainWindow::doneWords(domain::ActionCode action, const QStringList& references) const {
    using domain::ActionCode;
    const int count = static_cast<int>(references.size());
    const QString subject = count == 1 ? references.first() : tr("%n request(s)", nullptr, count);
    switch (action) {
    case ActionCode::take:
        return tr("%1 taken").arg(subject);
    case ActionCode::approve:
        return count == 1 ? tr("%1 approved").arg(subject) : tr("%n request(s) approved", nullptr, count);
    case ActionCode::close:
        return tr("%1 closed").arg(subject);
    case ActionCode::assign:
        return tr("%1 assigned").arg(subject);
    case ActionCode::transfer:
        return tr("%1 transferred").arg(subject);
    default:
        return tr("%1: %2").arg(subject, ticket::words(domain::labelOf(action)));
    }
}

// Those that come together, several at once, have one toast and one way back.
void MainWindow::gatherDeferred(qint64 number, const QString& reference, domain::ActionCode action) {
    if (gathered_.isEmpty()) QTimer::singleShot(0, this, &MainWindow::toastGathered);
    gathered_.append({number, reference, action});
}

void MainWindow::toastGathered() {
    while (!gathered_.isEmpty()) {
        const auto action = gathered_.first().action;
        QStringList references;
        QList<qint64> numbers;
        for (const auto& one : gathered_) {
            if (one.action != action) continue;
            references.append(one.reference);
            numbers.append(one.number);
        }
        gathered_.removeIf([action](const Gathered& one) { return one.action == action; });
        auto* toast =
            toasts_->say({doneWords(action, references), tr("Undo"), QStringLiteral("Ctrl Z"), kit::Tone::ok});
        auto& tickets = workspace_.tickets;
        connect(toast, &kit::Toast::ended, &tickets, [&tickets, numbers] {
            for (const auto number : numbers)
                tickets.sendDeferred(number);
        });
        connect(toast, &kit::Toast::actionChosen, &tickets, [&tickets, numbers] {
            for (const auto number : numbers)
                tickets.dropDeferred(number);
        });
    }
}

void MainWindow::toastMoved(const QString& reference, domain::ActionCode action) {
    taken_.removeAll(reference);
    if (action != domain::ActionCode::take) return;
    taken_.prepend(reference);
    if (taken_.size() > mostRecent) taken_.removeLast();
    auto* toast = toasts_->say({doneWords(action, {reference}), tr("Undo"), QStringLiteral("Ctrl Z"), kit::Tone::ok});
    connect(toast, &kit::Toast::actionChosen, this, [this, reference] { putBack(reference); });
}

void MainWindow::putBack(const QString& reference) {
    workspace_.tickets.move(reference, domain::ActionCode::release);
}

void MainWindow::say(const QString& sentence, kit::Tone tone) {
    toasts_->say({sentence, {}, {}, tone});
}

} // namespace ilvm::shell
