#include "client/shell/main_window.hpp"

#include "client/kit/banner.hpp"
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
      absences_(new AbsenceNews(workspace, this)),
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
        if (!isActiveWindow())
            Q_EMIT noticed(notice.reference.isEmpty() ? windowTitle() : notice.reference, notice.text);
    });
    connect(absences_, &AbsenceNews::told, this, &MainWindow::tellAbsence);
    connect(&workspace_.personal, &actions::Personal::delegationsChanged, this, [this] {
        refreshCounts(); // and the places, where they are others now
        refreshBanner();
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
    connect(banner_, &kit::Banner::actionChosen, this, &MainWindow::actOnBanner);
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

void MainWindow::showPlace(const QString& id) {
    if (!places_.contains(id)) return;
    auto* shown = panel(id);
    if (!shown) return;
    if (id != current_) workspace_.tickets.sendAllDeferred();
    current_ = id;
    rightsAtEntry_ = ticket::actorOf(workspace_.truth).rights;
    rail_->setCurrent(id);
    stack_->setCurrentWidget(shown);
    refreshHeading();
    refreshBanner();
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
