#include "client/ticket/preparation_view.hpp"

#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/ring_gauge.hpp"
#include "client/ticket/faces.hpp"

#include <QAbstractButton>
#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

using domain::RecruitmentKind, domain::Status;

QString titleOf(RecruitmentKind kind) {
    switch (kind) {
    case RecruitmentKind::arrival:
        return PreparationView::tr("Preparation of the arrival");
    case RecruitmentKind::move:
        return PreparationView::tr("Preparation of the move");
    case RecruitmentKind::departure:
        return PreparationView::tr("Preparation of the departure");
    }
    return {};
}

} // namespace

PreparationView::PreparationView(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      ring_(new kit::RingGauge),
      title_(new kit::Label(QString(), kit::TypeRole::sectionTitle)),
      figures_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      late_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondaryTitle)),
      nothing_(new kit::Label(QString(), kit::TypeRole::body, &kit::Tokens::textSecondary)),
      scroll_(new QScrollArea) {
    auto* content = new QWidget;
    cards_ = new QVBoxLayout(content);
    cards_->setContentsMargins(kit::space::l, kit::space::xs, kit::space::l, kit::space::m);
    cards_->setSpacing(kit::space::m);
    scroll_->setWidget(content);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    nothing_->setWordWrap(true);
    nothing_->setContentsMargins(kit::space::l, 0, kit::space::l, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s);
    column->addWidget(makeHead());
    column->addWidget(nothing_);
    column->addWidget(scroll_, 1);
}

QWidget* PreparationView::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, 0);
    row->setSpacing(kit::space::m);
    row->addWidget(ring_);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addStretch();
    lines->addWidget(title_);
    lines->addWidget(figures_);
    lines->addWidget(late_);
    lines->addStretch();
    row->addLayout(lines, 1);
    return head;
}

void PreparationView::show(const api::Ticket& recruitment) {
    if (!recruitment.recruitment) return;
    const auto tasks = tasksOf(workspace_.truth, recruitment);
    title_->setText(titleOf(recruitment.recruitment->kind));
    showShare(recruitment, tasks);
    showCards(recruitment, tasks);
}

void PreparationView::showShare(const api::Ticket& recruitment, const Tasks& tasks) {
    const auto now = base::systemNow();
    const auto readiness = readinessOf(workspace_.truth, recruitment, now);
    const int services = static_cast<int>(byService(workspace_.truth, tasks).size());
    const bool began = readiness.total > 0;
    QString figures =
        tr("%n task(s) done", nullptr, readiness.done) % QLatin1Char(' ') % tr("of %1").arg(readiness.total);
    if (services > 0) figures += QStringLiteral(" · ") % tr("%n service(s)", nullptr, services);
    figures_->setText(began ? figures : tr("The tasks are created once it is approved."));
    ring_->setShare(readiness.done, readiness.total, figures_->text());
    late_->setVisible(readiness.late > 0);
    late_->setText(tr("%n task(s) late", nullptr, readiness.late));
    late_->setTone(kit::Tone::danger);
    nothing_->setVisible(!began);
    nothing_->setText(recruitment.status == Status::pending_n1
                          ? tr("Nothing is under way yet: the head of the service decides first.")
                          : tr("Nothing is under way."));
}

void PreparationView::showCards(const api::Ticket& recruitment, const Tasks& tasks) {
    const auto now = base::systemNow();
    const bool isOther = !actorOf(workspace_.truth).rights.has(domain::Role::hr);
    std::vector<std::pair<std::string, ServiceCard::Shown>> wanted;
    for (const auto& group : byService(workspace_.truth, tasks)) {
        ServiceCard::Shown card{
            serviceLabel(workspace_.truth, api::ServiceType::target, group.service), iconOf(group.service), {}};
        for (const auto& task : group.tasks) {
            const bool sending = workspace_.pending.of(words(task.reference)).has_value();
            card.lines.push_back({task, stillWaitsFor(task, tasks), isLate(task, now),
                                  !isOther && recruitment.status == Status::tracking,
                                  sending                 ? tr("Being sent…")
                                  : workspace_.isOnline() ? QString()
                                                          : tr("Offline")});
        }
        wanted.emplace_back(group.service, std::move(card));
    }
    if (wanted == shown_) return; // and the focus stays where it is
    shown_ = std::move(wanted);
    kit::clearLayout(cards_);
    for (const auto& [service, card] : shown_) {
        auto* made = new ServiceCard(card);
        connect(made, &ServiceCard::taskChosen, this, &PreparationView::taskChosen);
        connect(made, &ServiceCard::actionChosen, this, &PreparationView::actionChosen);
        cards_->addWidget(made);
    }
    cards_->addStretch();
}

QStringList PreparationView::services() const {
    QStringList names;
    for (const auto& [service, card] : shown_)
        names.append(card.label);
    return names;
}

void PreparationView::bringIntoSight(const std::string& service) {
    for (std::size_t i = 0; i < shown_.size(); ++i)
        if (shown_[i].first == service) focusService(static_cast<int>(i) + 1);
}

void PreparationView::focusService(int number) {
    auto* item = cards_->itemAt(number - 1);
    if (!item || !item->widget()) return;
    scroll_->ensureWidgetVisible(item->widget());
    if (auto* first = item->widget()->findChild<QAbstractButton*>()) first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ilvm::ticket
