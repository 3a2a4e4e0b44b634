#include "client/shell/main_window.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/format.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/progress_line.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/row_list.hpp"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QPainter>

namespace ilvm::shell {
namespace {

constexpr int inset = 8, foldUnder = 1280, slideUnder = 1180, countMilliseconds = 50;
constexpr QSize smallest(1100, 680), usual(1440, 900);

// The hour; of another day, the day before it.
QString momentOf(const QDateTime& at) {
    const QString hour = at.toString(QStringLiteral("HH:mm"));
    if (at.date() == QDate::currentDate()) return hour;
    return QLocale().toString(at.date(), QLocale::ShortFormat) % QLatin1Char(' ') % hour;
}

// The content panel: a rounded surface inset in the window.
class ContentFrame : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto& t = kit::tokens(this);
        kit::paintBox(&painter, rect(), kit::radius::panel, t.canvas, t.border, t.line);
    }
};

} // namespace

MainWindow::MainWindow(const ticket::Workspace& workspace, kit::Theme& theme, Settings& settings, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      theme_(theme),
      settings_(settings),
      runner_(new ticket::ActionRunner(workspace, this)),
      rail_(new Rail),
      bar_(new TopBar),
      banner_(new kit::Banner(kit::Tone::warn, QString())),
      progress_(new kit::ProgressLine),
      stack_(new QStackedWidget),
      notices_(new Notices(workspace.truth, this)),
      entries_(panelRegistry()) {
    setWindowTitle(QStringLiteral("ILVM"));
    setMinimumSize(smallest);
    resize(usual);
    restoreGeometry(settings_.layout(QStringLiteral("window")));
    foldedByHand_ = settings_.layout(QStringLiteral("rail")) == "folded";
    setProperty(ticket::lettersProperty, settings_.lettersAct());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, inset, inset);
    row->setSpacing(0);
    row->addWidget(rail_);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, inset, 0, 0);
    right->addWidget(makeContent());
    row->addLayout(right, 1);
    toasts_ = new kit::ToastHost(this);

    connect(rail_, &Rail::placeChosen, this, &MainWindow::showPlace);
    connect(runner_, &ticket::ActionRunner::correctionAsked, this, &MainWindow::openForm);
    connect(rail_, &Rail::personMenuAsked, this, &MainWindow::openPersonMenu);
    connect(bar_, &TopBar::searchAsked, this, &MainWindow::openSearch);
    connect(bar_, &TopBar::themeToggled, this, &MainWindow::toggleTheme);
    connect(bar_, &TopBar::noticesAsked, this, &MainWindow::openNotices);
    connect(bar_, &TopBar::newRequestAsked, this, [this] { showPlace(QStringLiteral("new_request")); });
    connect(notices_, &Notices::unseenChanged, bar_, &TopBar::setNotices);
    connect(notices_, &Notices::added, this, [this](const Notice& notice) {
        if (!isActiveWindow()) Q_EMIT noticed(notice.reference, notice.text);
    });
    const auto& truth = workspace_.truth;
    connect(&truth, &truth::Truth::meChanged, this, &MainWindow::refreshPlaces);
    connect(&truth, &truth::Truth::wasReset, this, &MainWindow::refreshPlaces);
    counting_.setSingleShot(true);
    counting_.setInterval(countMilliseconds);
    connect(&counting_, &QTimer::timeout, this, &MainWindow::refreshCounts);
    connect(&truth, &truth::Truth::ticketChanged, this, &MainWindow::refreshCountsSoon);
    connect(&truth, &truth::Truth::ticketRemoved, this, &MainWindow::refreshCountsSoon);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &MainWindow::refreshLink);
    auto& tickets = workspace_.tickets;
    connect(&tickets, &actions::TicketActions::deferred, this, &MainWindow::gatherDeferred);
    connect(&tickets, &actions::TicketActions::moved, this, &MainWindow::toastMoved);
    connect(&tickets, &actions::TicketActions::refused, this,
            [this](const QString& reference, domain::ActionCode, const QString& sentence) {
                say(tr("%1: %2").arg(reference, sentence), kit::Tone::warn);
            });
    connect(&tickets, &actions::TicketActions::failed, this,
            [this](const QString& reference, domain::ActionCode, const base::Problem& problem) {
                say(tr("%1: %2").arg(reference, actions::sentenceOf(problem)), kit::Tone::danger);
            });
    addShortcuts();
    bar_->setDark(theme_.tokens().isDark());
    connect(&theme_, &kit::Theme::changed, bar_, [this] { bar_->setDark(theme_.tokens().isDark()); });
    connect(&theme_, &kit::Theme::changed, this, &MainWindow::foldRail);
    refreshPlaces();
    refreshLink();
    askAboutLeftOver();
}

QWidget* MainWindow::makeContent() {
    auto* content = new ContentFrame;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(progress_);
    auto* banners = new QVBoxLayout;
    banners->setContentsMargins(kit::space::l, 0, kit::space::l, 0);
    banners->addWidget(banner_);
    banner_->hide();
    connect(banner_, &kit::Banner::actionChosen, this, [this] { workspace_.synchroniser.askNow(); });
    column->addLayout(banners);
    column->addWidget(stack_, 1);
    return content;
}

ticket::Panel* MainWindow::panel(const QString& id) {
    if (auto* made = panels_.value(id)) return made;
    for (const auto& entry : entries_) {
        if (entry.place.id != id) continue;
        auto* made = entry.make(workspace_, *runner_);
        panels_.insert(id, made);
        stack_->addWidget(made);
        made->setDetailOver(width() < slideUnder);
        connect(made, &ticket::Panel::headingChanged, this, &MainWindow::refreshHeading);
        connect(made, &ticket::Panel::said, this, &MainWindow::say);
        connect(made, &ticket::Panel::newRequestAsked, this, [this] { showPlace(QStringLiteral("new_request")); });
        connect(made, &ticket::Panel::ticketAsked, this, [this](const QString& reference) {
            showPlace(QStringLiteral("requests"));
            panel(QStringLiteral("requests"))->openTicket(reference);
            say(tr("%1 was sent").arg(reference), kit::Tone::ok);
        });
        return made;
    }
    return nullptr;
}

// The places that this person may enter; where they stand stays, unless it was taken from them.
void MainWindow::refreshPlaces() {
    const auto& me = workspace_.truth.me();
    if (!me) return;
    QList<Place> places;
    QStringList ids;
    for (const auto& entry : entries_)
        if (mayEnter(entry)) {
            places.append(entry.place);
            ids.append(entry.place.id);
        }
    places_ = ids;
    rail_->setPlaces(places);
    QStringList roles;
    for (const auto role : me->roles)
        if (role != domain::Role::requester) roles.append(ticket::words(domain::labelOf(role)));
    const QString service = ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, me->department);
    const QString role = roles.isEmpty() ? ticket::words(domain::labelOf(domain::Role::requester)) : roles.first();
    rail_->setPerson(ticket::words(me->display_name), ticket::words(me->id),
                     service.isEmpty() ? role : role % QStringLiteral(" · ") % service);
    if (!current_.isEmpty() && !places_.contains(current_)) {
        say(tr("Your rights have changed: this place is no longer yours."), kit::Tone::warn);
        current_.clear();
    }
    if (current_.isEmpty())
        showPlace(places_.contains(QStringLiteral("technician")) ? QStringLiteral("technician")
                  : places_.contains(QStringLiteral("manager"))  ? QStringLiteral("manager")
                                                                 : places_.first());
    rail_->setCurrent(current_);
    refreshCounts();
}

// A place opened for one decision stays while its window stands in it.
bool MainWindow::mayEnter(const PanelEntry& entry) const {
    const auto& me = workspace_.truth.me();
    if (!me) return false;
    if (entry.mayEnter(workspace_.truth)) return true;
    return entry.place.id == current_ && places_.contains(current_) && rightsAtEntry_ == me->roles;
}

void MainWindow::refreshCounts() {
    const bool others = std::any_of(entries_.begin(), entries_.end(), [this](const auto& entry) {
        return mayEnter(entry) != places_.contains(entry.place.id);
    });
    if (others && workspace_.truth.me()) return refreshPlaces();
    for (const auto& entry : entries_)
        if (entry.count && places_.contains(entry.place.id))
            rail_->setCount(entry.place.id, entry.count(workspace_.truth));
}

// Counting looks at every ticket: once for all the changes that come together.
void MainWindow::refreshCountsSoon() {
    if (!counting_.isActive()) counting_.start();
}

void MainWindow::refreshHeading() {
    if (auto* shown = panels_.value(current_)) bar_->setHeading(shown->title(), shown->quietCount());
}

void MainWindow::refreshLink() {
    using State = actions::Synchroniser::State;
    const auto& synchroniser = workspace_.synchroniser;
    const QString time = momentOf(synchroniser.since());
    const int waiting = workspace_.discussion.waitingCount() + workspace_.tickets.unansweredCount();
    switch (synchroniser.state()) {
    case State::upToDate:
        rail_->setLink(kit::LinkDot::up, tr("Up to date · %1").arg(time));
        break;
    case State::syncing:
        rail_->setLink(kit::LinkDot::busy, synchroniser.copyOf().isValid()
                                               ? tr("Local copy of %1").arg(momentOf(synchroniser.copyOf()))
                                               : tr("Synchronising…"));
        break;
    case State::offline: {
        QString sentence = tr("Offline since %1").arg(time);
        if (waiting > 0) sentence += QStringLiteral(" · ") % tr("%n waiting", nullptr, waiting);
        rail_->setLink(kit::LinkDot::down, sentence);
        banner_->setText(tr("Offline: you can go on reading and writing; decisions wait for the link."));
        banner_->setAction(tr("Try again"));
        break;
    }
    }
    banner_->setVisible(synchroniser.state() == State::offline && workspace_.truth.me().has_value());
    progress_->setRunning(synchroniser.state() == State::syncing);
}

void MainWindow::showPlace(const QString& id) {
    if (!places_.contains(id)) return;
    auto* shown = panel(id);
    if (!shown) return;
    if (id != current_) workspace_.tickets.sendAllDeferred();
    current_ = id;
    rightsAtEntry_ = workspace_.truth.me()->roles;
    rail_->setCurrent(id);
    stack_->setCurrentWidget(shown);
    refreshHeading();
    shown->focusList();
}

void MainWindow::openTicket(const QString& reference) {
    if (!workspace_.truth.ticket(reference)) {
        workspace_.requests.fetch(reference, this, [this, reference](base::Result<api::Ticket> answer) {
            if (answer.has_value())
                openTicket(reference);
            else
                say(actions::sentenceOf(answer.error()), kit::Tone::danger);
        });
        return;
    }
    if (current_ == QLatin1String("new_request")) showPlace(QStringLiteral("requests"));
    if (auto* shown = panels_.value(current_)) shown->openTicket(reference);
}

QString MainWindow::openedTicket() const {
    const auto* shown = panels_.value(current_);
    return shown ? shown->openedTicket() : QString();
}

void MainWindow::toggleTheme() {
    const bool dark = theme_.tokens().isDark();
    if (theme_.tokens().isContrast())
        theme_.setScheme(dark ? kit::Scheme::contrastLight : kit::Scheme::contrastDark);
    else
        theme_.setScheme(dark ? kit::Scheme::light : kit::Scheme::dark);
    settings_.setScheme(theme_.scheme());
}

// Larger text needs the room of the rail sooner.
void MainWindow::foldRail() {
    rail_->setFolded(foldedByHand_ || width() < theme_.tokens().scaled(foldUnder));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    foldRail();
    for (auto* shown : panels_)
        shown->setDetailOver(width() < slideUnder);
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), kit::tokens(this).rail);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    settings_.setLayout(QStringLiteral("window"), saveGeometry());
    toasts_->endAll();
    workspace_.tickets.sendAllDeferred();
    event->accept();
}

} // namespace ilvm::shell
