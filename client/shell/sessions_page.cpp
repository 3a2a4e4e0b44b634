#include "client/shell/sessions_page.hpp"

#include "client/actions/personal.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <algorithm>

namespace ilvm::shell {
namespace {

using ticket::words;

constexpr int leastHeight = 260;
enum Page { loading, failed, list };

QString deviceOf(const api::OpenSession& session) {
    return session.device.empty() ? SessionsPage::tr("Unknown device") : words(session.device);
}

} // namespace

SessionsPage::SessionsPage(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      whole_(new QStackedWidget),
      failure_(new kit::EmptyState(kit::Icon::warning, QString(), QString())),
      said_(new kit::Banner(kit::Tone::danger, QString())),
      rows_(new QVBoxLayout),
      alone_(new kit::Label(tr("You are signed in on no other device."), kit::TypeRole::secondary,
                            &kit::Tokens::textSecondary)),
      others_(new kit::Button(tr("Sign out all other devices…"), kit::ButtonVariant::danger)) {
    auto* wait = new kit::Label(tr("Asking the server…"), kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    wait->setAlignment(Qt::AlignCenter);
    whole_->addWidget(wait);
    whole_->addWidget(failure_);
    whole_->addWidget(makeList());
    whole_->setMinimumHeight(leastHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(whole_);
    failure_->setAction(tr("Try again"));
    connect(failure_, &kit::EmptyState::actionChosen, this, &SessionsPage::read);
    connect(others_, &QPushButton::clicked, this, &SessionsPage::askAboutOthers);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, [this] {
        if (known_) fill();
    });
}

QWidget* SessionsPage::makeList() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    column->addWidget(said_);
    said_->hide();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setAccessibleName(tr("Open sessions"));
    auto* padded = new QWidget;
    auto* inner = new QVBoxLayout(padded);
    inner->setContentsMargins(0, 0, kit::space::s, 0);
    inner->addLayout(rows_);
    inner->addStretch();
    rows_->setSpacing(0);
    scroll->setWidget(padded);
    padded->setAutoFillBackground(false); // which the area has turned on
    column->addWidget(scroll, 1);
    column->addWidget(alone_);
    column->addWidget(others_, 0, Qt::AlignLeft);
    return page;
}

// What was opened or ended elsewhere is there each time one looks.
void SessionsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void SessionsPage::read() {
    if (!known_) whole_->setCurrentIndex(loading);
    workspace_.personal.listSessions(this, [this, round = ++round_](const base::Result<api::OpenSessions>& answer) {
        if (round != round_) return;
        if (answer.has_error() && known_) return say(actions::sentenceOf(answer.error()), kit::Tone::danger);
        if (answer.has_error()) {
            failure_->setWords(tr("The sessions did not come"), actions::sentenceOf(answer.error()));
            return whole_->setCurrentIndex(failed);
        }
        known_ = true;
        sessions_ = answer->items;
        // This one first: it is what the others are told from.
        std::stable_partition(sessions_.begin(), sessions_.end(), [](const auto& one) { return one.current; });
        fill();
        whole_->setCurrentIndex(list);
    });
}

void SessionsPage::fill() {
    kit::clearLayout(rows_);
    for (const auto& session : sessions_) {
        if (rows_->count() > 0) rows_->addWidget(new kit::Hairline);
        rows_->addWidget(rowOf(session));
    }
    const bool others = std::any_of(sessions_.begin(), sessions_.end(), [](const auto& one) { return !one.current; });
    alone_->setVisible(!others);
    others_->setVisible(others);
    others_->setRefused(workspace_.isOnline() ? QString() : tr("Offline"));
}

QWidget* SessionsPage::rowOf(const api::OpenSession& session) {
    const auto now = QDateTime::currentDateTime();
    const QString id = words(session.id), device = deviceOf(session);
    const auto opened = kit::localTime(session.created_at), used = kit::localTime(session.last_used_at);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, kit::space::m - 2, 0, kit::space::m - 2);
    line->setSpacing(kit::space::m);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    auto* first = new QHBoxLayout;
    first->setSpacing(kit::space::s);
    first->addWidget(new kit::ClampedLabel(device, 1, kit::TypeRole::bodyStrong));
    if (session.current) first->addWidget(new kit::Chip({tr("This session"), kit::Tone::info, {}, true}));
    first->addStretch();
    text->addLayout(first);
    auto* second = new kit::ClampedLabel(tr("%1 · signed in %2 · last used %3")
                                             .arg(words(session.address), kit::when(opened, now), kit::when(used, now)),
                                         1, kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    second->setToolTip(tr("Signed in: %1. Last used: %2.").arg(kit::fullMoment(opened), kit::fullMoment(used)));
    text->addWidget(second);
    line->addLayout(text, 1);
    if (session.current) return row;
    auto* out = new kit::Button(tr("Sign out"));
    out->setCompact(true);
    out->setAccessibleName(tr("Sign out %1").arg(device));
    out->setRefused(workspace_.isOnline() ? QString() : tr("Offline"));
    if (ending_.contains(id)) {
        out->setBusy(true);
        out->setEnabled(false);
    }
    connect(out, &QPushButton::clicked, this, [this, session] { end(session); });
    line->addWidget(out);
    return row;
}

void SessionsPage::end(const api::OpenSession& session) {
    const QString id = words(session.id);
    ending_.insert(id);
    said_->hide();
    fill();
    workspace_.personal.endSession(id, this,
                                   [this, id, device = deviceOf(session)](const base::Result<wire::Nothing>& answer) {
                                       ending_.remove(id);
                                       // Over already is what was asked for.
                                       if (answer.has_error() && answer.error().status != 404) {
                                           fill();
                                           return say(actions::sentenceOf(answer.error()), kit::Tone::danger);
                                       }
                                       say(tr("%1 is signed out").arg(device), kit::Tone::ok);
                                       read();
                                   });
}

void SessionsPage::askAboutOthers() {
    const auto others = std::count_if(sessions_.begin(), sessions_.end(), [](const auto& one) { return !one.current; });
    kit::Question question;
    question.title = tr("Sign out all other devices?");
    question.body = tr("%n session(s) end at once. What is being typed there is kept on those machines; whoever signs "
                       "in there again needs your password.",
                       nullptr, static_cast<int>(others));
    question.verb = tr("Sign out all other devices");
    question.variant = kit::ButtonVariant::danger;
    dialog_ = new kit::AskDialog(question, window());
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &kit::AskDialog::confirmed, this, [this] { endOthers(); });
    dialog_->open();
}

void SessionsPage::endOthers() {
    dialog_->setReady(false);
    workspace_.personal.endOtherSessions(
        this, [this, dialog = dialog_](const base::Result<api::EndedSessions>& answer) {
            if (answer.has_error()) {
                if (dialog && dialog->isVisible()) return dialog->setProblem(actions::sentenceOf(answer.error()));
                return say(actions::sentenceOf(answer.error()), kit::Tone::danger);
            }
            if (dialog) dialog->accept();
            say(answer->ended == 0 ? tr("No other session was open")
                                   : tr("%n session(s) signed out", nullptr, static_cast<int>(answer->ended)),
                kit::Tone::ok);
            read();
        });
}

void SessionsPage::say(const QString& sentence, kit::Tone tone) {
    said_->setTone(tone);
    said_->setText(sentence);
    said_->show();
}

} // namespace ilvm::shell
