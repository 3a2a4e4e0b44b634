// What the window shows of a person's rights, of what waits for them, and of the link.
#include "client/kit/banner.hpp"
#include "client/kit/format.hpp"
#include "client/kit/progress_line.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/rights_news.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

namespace ilvm::shell {
namespace {

const QString administration = QStringLiteral("administration"), absences = QStringLiteral("absences");

// The hour; of another day, the day before it.
QString momentOf(const QDateTime& at) {
    const QString hour = at.toString(QStringLiteral("HH:mm"));
    if (at.date() == QDate::currentDate()) return hour;
    return QLocale().toString(at.date(), QLocale::ShortFormat) % QLatin1Char(' ') % hour;
}

} // namespace

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
    const QStringList former = std::exchange(places_, ids);
    rail_->setPlaces(places);
    showPerson();
    if (!places_.contains(current_)) current_.clear();
    if (current_.isEmpty())
        showPlace(places_.contains(QStringLiteral("technician")) ? QStringLiteral("technician")
                  : places_.contains(QStringLiteral("manager"))  ? QStringLiteral("manager")
                                                                 : places_.first());
    rail_->setCurrent(current_);
    for (const auto& id : former)
        if (!places_.contains(id)) forgetPanel(id);
    tellRights(former);
    refreshBanner();
    refreshCounts();
}

void MainWindow::showPerson() {
    const auto& me = *workspace_.truth.me();
    QStringList roles;
    for (const auto role : me.roles)
        if (role != domain::Role::requester) roles.append(ticket::words(domain::labelOf(role)));
    const QString service = ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, me.department);
    const QString role = roles.isEmpty() ? ticket::words(domain::labelOf(domain::Role::requester)) : roles.first();
    rail_->setPerson(ticket::words(me.display_name), ticket::words(me.id),
                     service.isEmpty() ? role : role % QStringLiteral(" · ") % service);
}

// Why a place came or went, once: rights that are the same say nothing, whatever else changed about the person.
void MainWindow::tellRights(const QStringList& former) {
    const auto before = std::exchange(told_, workspace_.truth.me());
    if (!before) return;
    QStringList gone, come;
    for (const auto& entry : entries_) {
        const bool was = former.contains(entry.place.id), is = places_.contains(entry.place.id);
        if (was && !is) gone.append(entry.place.label);
        if (is && !was) come.append(entry.place.label);
    }
    const auto news = newsOfRights(workspace_.truth, *before, *told_, gone, come);
    if (!news.lost.isEmpty()) say(news.lost, kit::Tone::warn);
    if (!news.gained.isEmpty()) say(news.gained, kit::Tone::info);
}

// What it held is not kept behind the window: who may enter again finds a new one. What was typed there is a draft.
void MainWindow::forgetPanel(const QString& id) {
    auto* made = panels_.take(id);
    if (!made) return;
    stack_->removeWidget(made);
    made->hide();
    made->deleteLater();
}

// A place opened for one decision stays while its window stands in it.
bool MainWindow::mayEnter(const PanelEntry& entry) const {
    const auto& me = workspace_.truth.me();
    if (!me) return false;
    if (entry.mayEnter(workspace_.truth) || (entry.alsoFor && entry.alsoFor(workspace_.personal))) return true;
    return entry.place.id == current_ && places_.contains(current_) &&
           rightsAtEntry_ == ticket::actorOf(workspace_.truth).rights;
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
        break;
    }
    }
    progress_->setRunning(synchroniser.state() == State::syncing);
    refreshBanner();
}

// One at a time: what keeps a person from most comes first.
void MainWindow::refreshBanner() {
    const auto& directory = workspace_.synchroniser.directory();
    const bool alarm = directory && directory->alarm && places_.contains(administration) && current_ != administration;
    banner_->setVisible(workspace_.truth.me() && (!workspace_.isOnline() || workspace_.isDirectoryAway() || alarm));
    banner_->setTone(kit::Tone::warn);
    banner_->setDetail({});
    if (!workspace_.isOnline()) {
        banner_->setText(tr("Offline: you can go on reading and writing; decisions wait for the link."));
        banner_->setAction(tr("Try again"));
        onBanner_ = [this] { workspace_.synchroniser.askNow(); };
    } else if (workspace_.isDirectoryAway()) {
        const auto since = kit::localTime(workspace_.synchroniser.directory()->since);
        banner_->setText(tr("The directory has not answered since %1").arg(momentOf(since)));
        banner_->setDetail(tr("Signatures, decisions on money and administration wait until it is back, and nobody can "
                              "sign in. Everything else goes on."));
        banner_->setAction({});
    } else if (alarm) {
        banner_->setText(tr("The directory would take rights from many people at once: nothing is changed until an "
                            "administrator has looked."));
        banner_->setAction(tr("Look at it"));
        onBanner_ = [this] { showPlace(administration); };
    } else {
        showAbsence();
    }
}

// While one is away oneself; the place of absences says it better.
void MainWindow::showAbsence() {
    const auto away = workspace_.personal.absence();
    if (!away || current_ == absences) return;
    banner_->setTone(kit::Tone::info);
    banner_->setText(
        tr("Your decisions are handed over to %1 until %2")
            .arg(ticket::words(away->to.display_name), ticket::untilWords(away->until, QDateTime::currentDateTime())));
    banner_->setAction(places_.contains(absences) ? tr("Manage") : QString());
    onBanner_ = [this] { showPlace(absences); };
    banner_->show();
}

// By a copy: what it does may show another banner.
void MainWindow::actOnBanner() {
    const auto act = onBanner_;
    if (act) act();
}

void MainWindow::tellAbsence(const QString& sentence, kit::Tone tone) {
    say(sentence, tone);
    notices_->add({{}, sentence, QDateTime::currentDateTime(), absences});
}

} // namespace ilvm::shell
