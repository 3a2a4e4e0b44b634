// The keys that work everywhere, and the menus of the window's corners.
#include "client/kit/ask_dialog.hpp"
#include "client/kit/format.hpp"
#include "client/shell/command_palette.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/shortcut_list.hpp"
#include "client/ticket/faces.hpp"

#include <QActionGroup>
#include <QMenu>
#include <QShortcut>

namespace ilvm::shell {
namespace {

// Digits are shifted on an AZERTY keyboard: these are the characters of the same keys.
const QString azertyDigits = QStringLiteral("&é\"'(-è_ç");

} // namespace

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
        return shortcut;
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openSearch(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_B), [this] {
        foldedByHand_ = !rail_->isFolded();
        rail_->setFolded(foldedByHand_);
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] {
        if (auto* toast = toasts_->undoable()) toast->chooseAction();
    });
    add(QKeySequence(Qt::Key_F5), [this] { workspace_.synchroniser.askNow(); });
    add(QKeySequence(Qt::Key_F1), [this] { (new ShortcutList(this))->open(); });
    add(QKeySequence(Qt::Key_F6), [this] { focusNextChild(); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { focusPreviousChild(); });
    if (settings_.lettersAct()) {
        add(QKeySequence(Qt::Key_N), [this] { showPlace(QStringLiteral("new_request")); });
        add(QKeySequence(Qt::Key_Question), [this] { (new ShortcutList(this))->open(); });
    }
    for (int number = 1; number <= 9; ++number) {
        const auto go = [this, number] {
            if (number <= places_.size()) showPlace(places_.at(number - 1));
        };
        add(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)), go);
        add(QKeySequence(QStringLiteral("Ctrl+") + azertyDigits.at(number - 1)), go);
    }
}

void MainWindow::openSearch() {
    QList<Place> places;
    for (const auto& entry : entries_)
        if (places_.contains(entry.place.id)) places.append(entry.place);
    auto* palette = new CommandPalette(workspace_, places, this);
    connect(palette, &CommandPalette::ticketChosen, this, &MainWindow::openTicket);
    connect(palette, &CommandPalette::placeChosen, this, &MainWindow::showPlace);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, height() / 8)));
    palette->open();
}

void MainWindow::openNotices(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto now = QDateTime::currentDateTime();
    for (const auto& notice : notices_->all()) {
        auto* entry =
            menu->addAction(kit::when(notice.at, now) % QStringLiteral("   ") % notice.reference %
                            QStringLiteral("   ") % menu->fontMetrics().elidedText(notice.text, Qt::ElideRight, 420));
        entry->setToolTip(notice.text);
        connect(entry, &QAction::triggered, this, [this, reference = notice.reference] { openTicket(reference); });
    }
    if (notices_->all().isEmpty()) menu->addAction(tr("Nothing new since you signed in"))->setEnabled(false);
    notices_->markSeen();
    menu->popup(at);
}

void MainWindow::openPersonMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* sizes = menu->addMenu(tr("Text size"));
    auto* group = new QActionGroup(sizes);
    for (const int percent : {90, 100, 115, 130}) {
        auto* size = sizes->addAction(tr("%1 %").arg(percent));
        size->setCheckable(true);
        size->setChecked(theme_.textPercent() == percent);
        group->addAction(size);
        connect(size, &QAction::triggered, this, [this, percent] {
            theme_.setTextPercent(percent);
            settings_.setTextPercent(percent);
        });
    }
    auto* letters = menu->addAction(tr("Single letters act in lists"));
    letters->setCheckable(true);
    letters->setChecked(settings_.lettersAct());
    connect(letters, &QAction::toggled, this, [this](bool act) {
        settings_.setLettersAct(act);
        say(tr("This takes effect at the next start."), kit::Tone::info);
    });
    auto* languages = menu->addMenu(tr("Language"));
    for (const auto& [name, language] : {std::pair{QStringLiteral("Français"), kit::Language::french},
                                         std::pair{QStringLiteral("English"), kit::Language::english}}) {
        auto* choice = languages->addAction(name);
        choice->setCheckable(true);
        choice->setChecked(settings_.language() == language);
        connect(choice, &QAction::triggered, this, [this, chosen = language] {
            settings_.setLanguage(chosen);
            say(tr("This takes effect at the next start."), kit::Tone::info);
        });
    }
    menu->addAction(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), this,
                    [this] { (new ShortcutList(this))->open(); });
    menu->addAction(tr("Ask the server now"), QKeySequence(Qt::Key_F5), this,
                    [this] { workspace_.synchroniser.askNow(); });
    menu->addSeparator();
    menu->addAction(tr("Sign out"), this, &MainWindow::signOutAsked);
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
