// How the page of a recruitment is put together.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/stepper.hpp"
#include "client/kit/style.hpp"
#include "client/panels/recruitments/page_hints.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/ticket/decision_bar.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/history_view.hpp"
#include "client/ticket/preparation_view.hpp"
#include "client/ticket/stand_in.hpp"
#include "client/ticket/ticket_pane.hpp"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int sideWidth = 384, widestSide = 430, leastSide = 320, leastFields = 420, pageKeepMilliseconds = 700,
              widestFields = 860;

// The right column: a zone of its own beside a hairline.
class Column : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto& t = kit::tokens(this);
        painter.fillRect(0, 0, t.line, height(), t.border);
    }
};

} // namespace

RecruitmentPage::RecruitmentPage(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runner_(runner),
      name_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      chips_(new QHBoxLayout),
      state_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      title_(new kit::ClampedLabel(QString(), 2, kit::TypeRole::pageTitle)),
      copy_(new kit::Button(tr("Duplicate"))),
      leave_(new kit::Button(tr("Prepare the departure"))),
      undo_(new kit::Button(tr("Discard the changes"), kit::ButtonVariant::ghost)),
      save_(new kit::Button(tr("Save"), kit::ButtonVariant::primary)),
      path_(new kit::Stepper(tr("Path of the recruitment"))),
      standIns_(new ticket::StandInLines),
      fields_(new RecruitmentFields(workspace)),
      asked_(new kit::Banner(kit::Tone::warn, QString())),
      problem_(new kit::Banner(kit::Tone::danger, QString())),
      prepares_(new kit::QuietTab(tr("Preparation"))),
      talk_(new kit::QuietTab(tr("Discussion"))),
      past_(new kit::QuietTab(tr("History"))),
      side_(new QStackedWidget),
      preparation_(new ticket::PreparationView(workspace)),
      discussion_(new ticket::DiscussionView(workspace)),
      history_(new ticket::HistoryView(workspace)),
      task_(new ticket::TicketPane(workspace, runner)),
      alarm_(new kit::Banner(kit::Tone::warn, QString())),
      hints_(new PageHints),
      decision_(new ticket::DecisionBar(workspace)) {
    setFocusPolicy(Qt::StrongFocus);
    keep_.setSingleShot(true);
    keep_.setInterval(pageKeepMilliseconds);
    decision_->setWide(true);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLeft(), 1);
    column->addWidget(hints_);
    column->addWidget(decision_);
    auto* body = new QSplitter(Qt::Horizontal);
    body->setChildrenCollapsible(false);
    body->setHandleWidth(1);
    body->addWidget(left);
    body->addWidget(makeRight());
    body->setStretchFactor(0, 1);
    body->setStretchFactor(1, 0);
    body->setSizes({10'000, std::min(kit::tokens(this).scaled(sideWidth), widestSide)});
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(body);
    connectAll();
}

QWidget* RecruitmentPage::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::xl, kit::space::m);
    column->setSpacing(kit::space::s);
    auto* back = new kit::IconButton(kit::Icon::arrowLeft, tr("Back to the list"));
    more_ = new kit::IconButton(kit::Icon::dots, tr("More actions"));
    name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* first = new QHBoxLayout;
    first->setSpacing(kit::space::s);
    first->addWidget(back);
    first->addWidget(name_);
    chips_->setSpacing(kit::space::s);
    first->addLayout(chips_);
    first->addStretch();
    first->addWidget(state_);
    first->addWidget(more_);
    auto* second = new QHBoxLayout;
    second->setSpacing(kit::space::s);
    second->addWidget(title_, 1);
    second->addWidget(undo_);
    copy_->setGlyph(kit::Icon::copy);
    save_->setKey(tr("Ctrl S"));
    second->addWidget(leave_);
    second->addWidget(copy_);
    second->addWidget(save_);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(path_);
    column->addWidget(standIns_);
    connect(back, &QPushButton::clicked, this, &RecruitmentPage::closeAsked);
    connect(more_, &QPushButton::clicked, this, &RecruitmentPage::openMenu);
    return head;
}

QWidget* RecruitmentPage::makeLeft() {
    scroll_ = new QScrollArea;
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->setMinimumWidth(leastFields);
    auto* padded = new QWidget;
    padded->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(padded);
    column->setContentsMargins(kit::space::xxl, kit::space::l, kit::space::xxl, kit::space::xxl);
    column->setSpacing(kit::space::l);
    fields_->setMaximumWidth(kit::tokens(this).scaled(widestFields));
    column->addWidget(asked_);
    column->addWidget(problem_);
    asked_->hide();
    problem_->hide();
    column->addWidget(fields_);
    column->addStretch();
    scroll_->setWidget(padded);
    auto* left = new QWidget;
    auto* whole = new QVBoxLayout(left);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new kit::Hairline);
    whole->addWidget(scroll_, 1);
    return left;
}

QWidget* RecruitmentPage::makeRight() {
    auto* right = new Column;
    right->setMinimumWidth(leastSide);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    tabs_ = new QWidget; // of its own: its tabs exclude each other
    auto* line = new QHBoxLayout(tabs_);
    line->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, 0);
    line->setSpacing(kit::space::m);
    line->addWidget(prepares_);
    line->addWidget(talk_);
    line->addStretch();
    line->addWidget(past_);
    column->addWidget(tabs_);
    column->addWidget(side_, 1);
    side_->addWidget(preparation_);
    side_->addWidget(discussion_);
    side_->addWidget(history_);
    side_->addWidget(task_);
    foot_ = new QWidget;
    auto* below = new QVBoxLayout(foot_);
    below->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, kit::space::l);
    below->addWidget(alarm_);
    column->addWidget(foot_);
    foot_->hide();
    return right;
}

void RecruitmentPage::connectAll() {
    connect(&keep_, &QTimer::timeout, this, &RecruitmentPage::keepDraft);
    connect(fields_, &RecruitmentFields::edited, this, &RecruitmentPage::edited);
    connect(fields_, &RecruitmentFields::recruitmentAsked, this, &RecruitmentPage::recruitmentAsked);
    connect(save_, &QPushButton::clicked, this, &RecruitmentPage::save);
    const auto startAgain = [this] {
        forget();
        refresh();
    };
    connect(undo_, &QPushButton::clicked, this, startAgain);
    connect(problem_, &kit::Banner::actionChosen, this, startAgain);
    connect(copy_, &QPushButton::clicked, this, [this] { Q_EMIT copyAsked(reference_); });
    connect(leave_, &QPushButton::clicked, this, [this] { Q_EMIT departureAsked(reference_); });
    connect(prepares_, &QAbstractButton::clicked, this, [this] { turnTo(atPreparation); });
    connect(talk_, &QAbstractButton::clicked, this, [this] { turnTo(atDiscussion); });
    connect(past_, &QAbstractButton::clicked, this, [this] { turnTo(atHistory); });
    connect(task_, &ticket::TicketPane::closeAsked, this, [this] { turnTo(atPreparation); });
    connect(task_, &ticket::TicketPane::recruitmentAsked, this, [this](const QString& asked) {
        asked == reference_ ? turnTo(atPreparation) : Q_EMIT recruitmentAsked(asked);
    });
    sectionKeys(this, fields_);
    connect(preparation_, &ticket::PreparationView::taskChosen, this, &RecruitmentPage::openTask);
    connect(preparation_, &ticket::PreparationView::actionChosen, this, &RecruitmentPage::act);
    connect(alarm_, &kit::Banner::actionChosen, this, [this] {
        if (!refusedBy_.empty()) return preparation_->bringIntoSight(refusedBy_);
        openTask(alarmTask_);
        task_->focusDiscussion();
    });
    connect(decision_, &ticket::DecisionBar::decided, this,
            [this](domain::ActionCode action, const QString& said) { runner_.run(reference_, action, said); });
    connect(discussion_, &ticket::DiscussionView::countChanged, this, [this](int count) { talk_->setCount(count); });
    follow();
}

// Its own news, and those of its tasks.
void RecruitmentPage::follow() {
    const auto concerns = [this](const QString& changed) {
        const auto* ticket = workspace_.truth.ticket(changed);
        const bool isTask = ticket && ticket->parent == reference_.toStdString();
        if (!reference_.isEmpty() && (changed == reference_ || isTask)) refresh();
    };
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, concerns);
    connect(&workspace_.pending, &truth::Pending::changed, this, concerns);
    connect(&workspace_.truth, &truth::Truth::ticketRemoved, this, [this](const QString& gone) {
        if (gone == reference_) Q_EMIT closeAsked();
    });
    connect(&workspace_.truth, &truth::Truth::meChanged, this, &RecruitmentPage::refresh);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &RecruitmentPage::refresh);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &RecruitmentPage::refresh);
    auto& moves = workspace_.tickets;
    connect(&moves, &actions::TicketActions::moved, this, [this](const QString& moved, domain::ActionCode action) {
        if (!isSaving(moved, action)) return;
        forget();
        refresh();
        state_->setText(tr("Saved"));
    });
    connect(&moves, &actions::TicketActions::failed, this,
            [this](const QString& failed, domain::ActionCode action, const base::Problem& problem) {
                if (isSaving(failed, action)) showProblem(problem);
            });
}

void RecruitmentPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), kit::tokens(this).canvas);
}

} // namespace ilvm::panels
