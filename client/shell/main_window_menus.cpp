// The keys that work everywhere, and the menus of the window's corners.
#include "client/kit/ask_dialog.hpp"
#include "client/kit/format.hpp"
#include "client/shell/command_palette.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/sessions_page.hpp"
#include "client/shell/settings_dialog.hpp"
#include "client/shell/shortcut_list.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/row_list.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

namespace ilvm::shell {
namespace {

constexpr int widestNotice = 420;

// Digits are shifted on an AZERTY keyboard: these are the characters of the same keys.
const QString azertyDigits = QStringLiteral("&é\"'(-è_ç");

// The first widget of the zone that Tab would reach; null where there is none.
QWidget* firstFocusIn(QWidget* zone) {
    auto* widget = zone;
    do {
        const bool inside = widget == zone || zone->isAncestorOf(widget);
        if (inside && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled())
            return widget;
        widget = widget->nextInFocusChain();
    } while (widget != zone);
    return nullptr;
}

} // namespace

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openSearch(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_B), [this] { fold(!rail_->isFolded()); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    add(QKeySequence(Qt::Key_F5), [this] { workspace_.synchroniser.askNow(); });
    add(QKeySequence(Qt::Key_F1), [this] { openShortcuts(); });
    add(QKeySequence(Qt::Key_F6), [this] { goToZone(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { goToZone(-1); });
    for (int number = 1; number <= 9; ++number) {
        const auto go = [this, number] {
            if (number <= places_.size()) showPlace(places_.at(number - 1));
        };
        add(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)), go);
        add(QKeySequence(QStringLiteral("Ctrl+") + azertyDigits.at(number - 1)), go);
    }
}

// Single letters come up from a list that has the focus and did not want them; never from a field. By what they write,
// not by their key: on an AZERTY keyboard `/` and `?` are shifted.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    const auto held = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool inList = qobject_cast<ticket::RowList*>(QApplication::focusWidget()) != nullptr;
    if (!inList || held || !settings_.lettersAct()) return QWidget::keyPressEvent(event);
    const QString typed = event->text();
    auto* shown = panels_.value(current_);
    if (typed.compare(QLatin1String("n"), Qt::CaseInsensitive) == 0)
        showPlace(QStringLiteral("new_request"));
    else if (typed == QLatin1String("?"))
        openShortcuts();
    else if (typed == QLatin1String("/") && shown)
        shown->focusFilter();
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::undo() {
    if (auto* toast = toasts_->undoable()) toast->chooseAction();
}

void MainWindow::fold(bool folded) {
    foldedByHand_ = folded;
    rail_->setFolded(folded);
    settings_.setLayout(QStringLiteral("rail"), folded ? "folded" : "open");
}

void MainWindow::openShortcuts() {
    (new ShortcutList(this))->open();
}

void MainWindow::openSettings() {
    auto* dialog = new SettingsDialog(theme_, settings_, this);
    dialog->addPage(tr("Devices and sessions"), new SessionsPage(workspace_));
    connect(dialog, &SettingsDialog::lettersActChanged, this,
            [this](bool act) { setProperty(ticket::lettersProperty, act); });
    connect(dialog, &SettingsDialog::languageChanged, this, &MainWindow::languageChosen);
    dialog->open();
}

// From the zone that has the focus to the next one that can take it.
void MainWindow::goToZone(int direction) {
    QList<QWidget*> zones{rail_, bar_};
    if (auto* shown = panels_.value(current_)) zones += shown->zones();
    const auto* focused = QApplication::focusWidget();
    qsizetype present = -1;
    for (qsizetype i = 0; i < zones.size(); ++i)
        if (focused && (zones[i] == focused || zones[i]->isAncestorOf(focused))) present = i;
    for (qsizetype step = 1; step <= zones.size(); ++step) {
        const auto at = (present + direction * step + 2 * zones.size()) % zones.size();
        auto* target = firstFocusIn(zones[at]);
        if (!target) continue;
        target->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
}

Commands MainWindow::commands() {
    auto* shown = panels_.value(current_);
    return {
        {tr("Search…"), QStringLiteral("Ctrl K"), [this] { openSearch(); }},
        {tr("New request"), QStringLiteral("N"), [this] { showPlace(QStringLiteral("new_request")); }},
        {tr("Filter this list"), QStringLiteral("/"),
         [shown] {
             if (shown) shown->focusFilter();
         }},
        {tr("Save the draft"), QStringLiteral("Ctrl S"),
         [shown] {
             if (shown) shown->save();
         },
         shown && shown->canSave()},
        {tr("Undo"), QStringLiteral("Ctrl Z"), [this] { undo(); }, toasts_->undoable() != nullptr},
        {rail_->isFolded() ? tr("Unfold the navigation") : tr("Fold the navigation"), QStringLiteral("Ctrl B"),
         [this] { fold(!rail_->isFolded()); }, true, true},
        {tr("Next zone"), QStringLiteral("F6"), [this] { goToZone(1); }},
        {tr("Previous zone"), tr("Shift F6"), [this] { goToZone(-1); }},
        {tr("Ask the server now"), QStringLiteral("F5"), [this] { workspace_.synchroniser.askNow(); }},
        {theme_.tokens().isDark() ? tr("Light theme") : tr("Dark theme"), {}, [this] { toggleTheme(); }, true, true},
        {tr("Settings…"), {}, [this] { openSettings(); }},
        {tr("Keyboard shortcuts"), QStringLiteral("F1"), [this] { openShortcuts(); }},
        {tr("Sign out"), {}, [this] { Q_EMIT signOutAsked(); }, true, true}};
}

// What can still be put back, of what was taken in this session.
Commands MainWindow::lastActions() {
    Commands last;
    for (const auto& reference : taken_) {
        const auto* ticket = workspace_.truth.ticket(reference);
        if (ticket && ticket::offerOf(workspace_, *ticket, domain::ActionCode::release))
            last.append({tr("Undo: %1").arg(doneWords(domain::ActionCode::take, {reference})), {}, [this, reference] {
                             putBack(reference);
                         }});
    }
    return last;
}

void MainWindow::openForm(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    const bool isRecruitment = ticket && ticket->kind == domain::Kind::recruitment;
    const QString id = isRecruitment ? QStringLiteral("recruitments") : QStringLiteral("new_request");
    if (!places_.contains(id)) return; // their rights have just gone
    showPlace(id);
    panel(id)->correct(reference);
}

void MainWindow::openSearch() {
    QList<Place> places;
    for (const auto& entry : entries_)
        if (places_.contains(entry.place.id)) places.append(entry.place);
    auto* palette = new CommandPalette(workspace_, places, commands() + lastActions(), this);
    connect(palette, &CommandPalette::ticketChosen, this, &MainWindow::openTicket);
    connect(palette, &CommandPalette::placeChosen, this, &MainWindow::showPlace);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, height() / 8)));
    palette->show();
}

void MainWindow::openNotices(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto now = QDateTime::currentDateTime();
    for (const auto& notice : notices_->all()) {
        QString line = kit::when(notice.at, now) % QStringLiteral("   ");
        if (!notice.reference.isEmpty()) line += notice.reference % QStringLiteral("   ");
        auto* entry = menu->addAction(line % menu->fontMetrics().elidedText(notice.text, Qt::ElideRight, widestNotice));
        entry->setToolTip(notice.text);
        connect(entry, &QAction::triggered, this,
                [this, notice] { notice.place.isEmpty() ? openTicket(notice.reference) : showPlace(notice.place); });
    }
    if (notices_->all().isEmpty()) menu->addAction(tr("Nothing new since you signed in"))->setEnabled(false);
    notices_->markSeen();
    menu->popup(at);
}

void MainWindow::openPersonMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* places = menu->addMenu(tr("Go to"));
    int number = 0;
    for (const auto& entry : entries_) {
        if (!places_.contains(entry.place.id)) continue;
        auto* place = places->addAction(entry.place.label % QStringLiteral("\tCtrl %1").arg(++number));
        connect(place, &QAction::triggered, this, [this, id = entry.place.id] { showPlace(id); });
    }
    for (const auto& command : commands()) {
        if (command.startsGroup) menu->addSeparator();
        auto* entry =
            menu->addAction(command.key.isEmpty() ? command.name : command.name % QLatin1Char('\t') % command.key);
        entry->setEnabled(command.possible);
        connect(entry, &QAction::triggered, this, command.run);
    }
    menu->popup(at - QPoint(0, menu->sizeHint().height()));
}

// A decision that waited through a crash is neither sent nor forgotten by itself.
void MainWindow::askAboutLeftOver() {
    for (const auto& decision : workspace_.tickets.leftOver()) {
        kit::Question question;
        const auto action = wire::enumerationFrom<domain::ActionCode>(decision.action.toStdString());
        const QString verb = action ? ticket::words(domain::labelOf(*action)) : decision.action;
        question.title = tr("%1 %2?").arg(verb, decision.reference);
        question.body = tr("You decided this at %1, but the program ended before the server had confirmed it.")
                            .arg(decision.at.toString(QStringLiteral("HH:mm")));
        question.verb = tr("Send it now");
        question.leave = tr("Do not send it");
        auto* dialog = new kit::AskDialog(question, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        auto& tickets = workspace_.tickets;
        connect(dialog, &kit::AskDialog::confirmed, this, [dialog, &tickets, number = decision.number] {
            tickets.sendDeferred(number);
            dialog->accept();
        });
        connect(dialog, &kit::AskDialog::left, this,
                [&tickets, number = decision.number] { tickets.dropDeferred(number); });
        dialog->open();
    }
}

} // namespace ilvm::shell
