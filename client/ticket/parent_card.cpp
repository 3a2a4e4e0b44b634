#include "client/ticket/parent_card.hpp"

#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/label.hpp"
#include "client/kit/ref_link.hpp"
#include "client/kit/today.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

constexpr int iconSide = 14;

QString joined(const QStringList& parts) {
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

} // namespace

bool maySeeRecruitment(const truth::Truth& truth, const api::Recruitment& record) {
    const auto rights = actorOf(truth).rights;
    return rights.has(domain::Role::hr) || rights.isManagerOf(record.service) ||
           truth.ticket(words(record.reference)) != nullptr;
}

ParentCard::ParentCard(const Workspace& workspace, QWidget* parent)
    : Panel(&kit::Tokens::sunken, {}, parent), workspace_(workspace) {
    column()->setContentsMargins(kit::space::m, kit::space::s, kit::space::m, kit::space::s);
    column()->setSpacing(kit::space::xs);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a maximum would be that of one line a fact
    hide();
}

void ParentCard::show(const api::Ticket& ticket) {
    const bool child = ticket.kind == domain::Kind::onboarding && ticket.recruitment;
    setVisible(child);
    if (!child) return;
    const auto* parent = workspace_.truth.ticket(words(ticket.recruitment->reference));
    const auto& record = parent && parent->recruitment ? *parent->recruitment : *ticket.recruitment;
    const auto readiness = parent ? readinessOf(workspace_.truth, *parent, base::systemNow()) : record.readiness;
    const bool opens = maySeeRecruitment(workspace_.truth, record);
    if (shown_ == ticket && readiness_ == readiness && opens_ == opens && day_ == kit::today()) return;
    shown_ = ticket;
    readiness_ = readiness;
    opens_ = opens;
    day_ = kit::today();
    kit::clearLayout(column());
    addHead(record);
    addFacts(ticket, record);
    addProgress(record);
}

void ParentCard::addHead(const api::Recruitment& record) {
    auto* box = new QWidget; // so that it goes with the rest when the card is filled anew
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    row->addWidget(new Glyph(kit::Icon::branch, iconSide, kit::Tone::violet));
    row->addWidget(new kit::ClampedLabel(personOf(record), 1, kit::TypeRole::sectionTitle), 1);
    const QString reference = words(record.reference);
    if (*opens_) {
        auto* link = new kit::RefLink(reference);
        link->setAccessibleName(tr("Open the recruitment %1").arg(reference));
        connect(link, &QAbstractButton::clicked, this, [this, reference] { Q_EMIT recruitmentAsked(reference); });
        row->addWidget(link);
    } else {
        row->addWidget(new kit::Label(reference, kit::TypeRole::reference, &kit::Tokens::textSecondary));
    }
    column()->addWidget(box);
}

void ParentCard::addFacts(const api::Ticket& ticket, const api::Recruitment& record) {
    const auto today = base::dayOf(base::systemNow());
    const auto add = [this](const QString& text) {
        if (!text.isEmpty())
            column()->addWidget(new kit::ClampedLabel(text, 2, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    };
    add(joined({words(record.job_title), serviceLabel(workspace_.truth, api::ServiceType::origin, record.service),
                record.site ? words(*record.site) : QString()}));
    add(joined({tr("%1 on %2 (%3)")
                    .arg(words(domain::labelOf(record.kind)), shortDay(record.start_date, today),
                         daysLeft(record.start_date, today)),
                record.manager ? tr("Manager: %1").arg(words(record.manager->display_name)) : QString()}));
    if (ticket.due_at) {
        const bool late = isLate(ticket, base::systemNow());
        const QString due = shortDay(base::dayOf(*ticket.due_at), today);
        addLine(kit::Icon::clock, late ? kit::Tone::danger : kit::Tone::neutral,
                late ? tr("Late: was due on %1").arg(due) : tr("Due on %1").arg(due));
    }
    QStringList before;
    for (const auto& reference : ticket.waits_for.value_or(std::vector<std::string>{}))
        before.append(words(reference));
    if (!before.isEmpty())
        addLine(kit::Icon::lock, kit::Tone::warn, tr("Waits for %1").arg(before.join(QStringLiteral(", "))));
    if (ticket.status == domain::Status::pending_n2)
        addLine(kit::Icon::euro, kit::Tone::warn, tr("N2 decides on its cost"));
}

void ParentCard::addLine(kit::Icon icon, kit::Tone tone, const QString& text) {
    auto* box = new QWidget; // so that it goes with the rest when the card is filled anew
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new Glyph(icon, iconSide, tone));
    auto* label = new kit::ClampedLabel(text, 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    if (tone != kit::Tone::neutral) label->setTone(tone);
    row->addWidget(label, 1);
    column()->addWidget(box);
}

void ParentCard::addProgress(const api::Recruitment& record) {
    if (readiness_->total == 0) return;
    auto* box = new QWidget; // so that it goes with the rest when the card is filled anew
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    auto* gauge = new kit::Gauge;
    kit::GaugeFace face;
    face.whole = readiness_->total;
    face.taken = readiness_->done;
    face.isGood = true;
    gauge->setFace(
        face,
        tr("%1 of %2 tasks of %3 are done").arg(readiness_->done).arg(readiness_->total).arg(words(record.reference)));
    row->addWidget(gauge, 1);
    row->addWidget(new kit::Label(tr("%1/%2").arg(readiness_->done).arg(readiness_->total),
                                  kit::TypeRole::secondaryStrong, &kit::Tokens::textSecondary));
    column()->addWidget(box);
}

} // namespace ilvm::ticket
