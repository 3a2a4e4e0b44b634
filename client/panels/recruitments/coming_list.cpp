#include "client/panels/recruitments/coming_list.hpp"

#include "client/kit/card.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/today.hpp"
#include "client/ticket/recruitment_row.hpp"

#include <QBoxLayout>
#include <QMap>

namespace ilvm::panels {

ComingList::ComingList(const ticket::Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), workspace_(workspace) {
    auto* content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, kit::space::s, 0);
    column_->setSpacing(kit::space::m);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setAccessibleName(tr("Arrivals of the next 60 days"));
}

void ComingList::refresh() {
    const auto today = kit::today();
    auto now = arrivalsBetween(workspace_.truth, today, today.addDays(comingDays));
    std::erase_if(now, [](const auto& arrival) { return arrival.kind != domain::RecruitmentKind::arrival; });
    if (filled_ && now == shown_) return;
    filled_ = true;
    shown_ = std::move(now);
    rebuild();
}

void ComingList::rebuild() {
    kit::clearLayout(column_);
    if (shown_.empty()) {
        column_->addWidget(new kit::EmptyState(kit::Icon::calendar, tr("Nobody comes in the next 60 days"),
                                               tr("Arrivals stand here as soon as they have been entered.")),
                           1);
        return;
    }
    QMap<QString, std::vector<Arrival>> sites;
    for (const auto& arrival : shown_)
        sites[arrival.site].push_back(arrival);
    for (auto it = sites.cbegin(); it != sites.cend(); ++it)
        if (!it.key().isEmpty()) column_->addWidget(makeSite(it.key(), it.value()));
    if (sites.contains(QString())) column_->addWidget(makeSite(tr("No site given"), sites.value(QString())));
    column_->addStretch();
}

QWidget* ComingList::makeSite(const QString& site, const std::vector<Arrival>& arrivals) {
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, kit::space::m, 1, kit::space::s);
    card->column()->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kit::space::l, 0, kit::space::l, kit::space::xs);
    head->addWidget(new kit::Label(site, kit::TypeRole::sectionTitle));
    head->addStretch();
    head->addWidget(new kit::Label(tr("%n arrival(s)", nullptr, static_cast<int>(arrivals.size())),
                                   kit::TypeRole::secondary, &kit::Tokens::textTertiary));
    card->column()->addLayout(head);
    QMap<QString, QStringList> services;
    for (const auto& arrival : arrivals)
        services[arrival.service].append(arrival.reference);
    for (auto it = services.cbegin(); it != services.cend(); ++it) {
        auto* service = new kit::Label(it.key(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary);
        service->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, 2);
        card->column()->addWidget(service);
        for (const auto& reference : it.value()) {
            const auto* ticket = workspace_.truth.ticket(reference);
            if (!ticket) continue;
            auto* row = new ticket::RecruitmentRow(workspace_);
            row->setAlone();
            row->show(*ticket, false);
            connect(row, &ticket::SelectableRow::chosen, this, [this, reference] { Q_EMIT chosen(reference); });
            card->column()->addWidget(row);
        }
    }
    return card;
}

} // namespace ilvm::panels
