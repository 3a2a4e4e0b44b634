#include "client/ticket/recruitment_row.hpp"

#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/style.hpp"
#include "client/kit/today.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/glyph.hpp"
#include "client/ticket/recruitment_columns.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace ilvm::ticket {
namespace {

constexpr int rowHeight = 52, gaugeHeight = 6, rowMarkSide = 12, near = 3; // days

} // namespace

RecruitmentRow::RecruitmentRow(const Workspace& workspace, QWidget* parent)
    : SelectableRow(parent),
      workspace_(workspace),
      reference_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      person_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::sectionTitle)),
      post_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      service_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary)),
      site_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      day_(new kit::Label(QString(), kit::TypeRole::bodyStrong)),
      left_(new kit::Label(QString(), kit::TypeRole::caption, &kit::Tokens::textTertiary)),
      gauge_(new kit::Gauge),
      figures_(new kit::Label(QString(), kit::TypeRole::amount, &kit::Tokens::textSecondary)),
      lateMark_(new Glyph(kit::Icon::clock, rowMarkSide, kit::Tone::danger)),
      late_(new kit::Label(QString(), kit::TypeRole::captionTitle)),
      serviceBox_(makeService()),
      dayBox_(makeDay()),
      shareBox_(makeShare()),
      statusBox_(new QWidget),
      status_(new kit::Chip) {
    auto* statusRow = new QHBoxLayout(statusBox_);
    statusRow->setContentsMargins(0, 0, 0, 0);
    statusRow->addWidget(status_);
    statusRow->addStretch();
    setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(columns::left, 0, columns::right, 0);
    row->setSpacing(columns::gap);
    row->addWidget(reference_);
    row->addWidget(makePerson(), 1);
    row->addWidget(serviceBox_);
    row->addWidget(dayBox_);
    row->addWidget(shareBox_);
    row->addWidget(statusBox_);
    measure();
}

QWidget* RecruitmentRow::makePerson() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(person_);
    column->addWidget(post_);
    column->addStretch();
    return box;
}

QWidget* RecruitmentRow::makeService() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(service_);
    column->addWidget(site_);
    column->addStretch();
    return box;
}

QWidget* RecruitmentRow::makeDay() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(day_);
    column->addWidget(left_);
    column->addStretch();
    return box;
}

QWidget* RecruitmentRow::makeShare() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    gauge_->setFixedHeight(gaugeHeight);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kit::space::s);
    bar->addWidget(gauge_, 1);
    bar->addWidget(figures_);
    late_->setTone(kit::Tone::danger);
    auto* lateRow = new QHBoxLayout;
    lateRow->setSpacing(kit::space::xs);
    lateRow->addWidget(lateMark_);
    lateRow->addWidget(late_);
    lateRow->addStretch();
    column->addStretch();
    column->addLayout(bar);
    column->addLayout(lateRow);
    column->addStretch();
    return box;
}

void RecruitmentRow::measure() {
    const auto& t = kit::tokens(this);
    setFixedHeight(t.scaled(rowHeight));
    reference_->setFixedWidth(t.scaled(columns::reference));
    serviceBox_->setFixedWidth(t.scaled(columns::service));
    dayBox_->setFixedWidth(t.scaled(columns::day));
    shareBox_->setFixedWidth(t.scaled(columns::share));
    statusBox_->setFixedWidth(t.scaled(columns::status));
}

// Where the columns have no room for the service, the second line says it; alone, its group has said it.
void RecruitmentRow::showPost() {
    const bool isSaid = alone_ || serviceBox_->isVisibleTo(this) || serviceWords_.isEmpty();
    post_->setText(isSaid ? postWords_ : postWords_ % QStringLiteral(" · ") % serviceWords_);
}

void RecruitmentRow::setAlone() {
    alone_ = true;
    serviceBox_->hide();
    setFocusPolicy(Qt::StrongFocus);
}

QString RecruitmentRow::reference() const {
    return reference_->text();
}

void RecruitmentRow::focusInEvent(QFocusEvent* event) {
    setRing(kit::byKeyboard(event->reason()));
    SelectableRow::focusInEvent(event);
}

void RecruitmentRow::focusOutEvent(QFocusEvent* event) {
    setRing(false);
    SelectableRow::focusOutEvent(event);
}

void RecruitmentRow::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && hasFocus()) return Q_EMIT chosen(Qt::NoModifier);
    SelectableRow::keyPressEvent(event);
}

void RecruitmentRow::changeEvent(QEvent* event) {
    SelectableRow::changeEvent(event);
    if (event->type() == QEvent::StyleChange) measure();
}

void RecruitmentRow::resizeEvent(QResizeEvent* event) {
    SelectableRow::resizeEvent(event);
    serviceBox_->setVisible(!alone_ && width() >= kit::tokens(this).scaled(columns::withService));
    showPost();
}

QSize RecruitmentRow::sizeHint() const {
    return {600, height()};
}

void RecruitmentRow::show(const api::Ticket& ticket, bool pending) {
    reference_->setText(words(ticket.reference));
    if (!ticket.recruitment) return;
    const auto& record = *ticket.recruitment;
    person_->setText(personOf(record));
    postWords_ = record.kind == domain::RecruitmentKind::arrival
                     ? words(record.job_title)
                     : words(domain::labelOf(record.kind)) % QStringLiteral(" · ") % words(record.job_title);
    serviceWords_ = serviceLabel(workspace_.truth, api::ServiceType::origin, record.service);
    service_->setText(serviceWords_);
    site_->setText(words(record.site.value_or("")));
    site_->setVisible(record.site.has_value());
    if (record.site) serviceWords_ += QStringLiteral(" · ") % words(*record.site);
    showPost();
    status_->setFace(faceOf(ticket.status));
    showDay(ticket);
    showShare(ticket);
    setEnabled(!pending);
    said_ = tr("%1, %2, %3, %4, %5, %6, %7")
                .arg(reference_->text(), person_->text(), words(record.job_title), serviceWords_, day_->text(),
                     words(domain::labelOf(ticket.status)), gauge_->spoken());
}

// Near days stand out; one that is over says nothing of what is left.
void RecruitmentRow::showDay(const api::Ticket& ticket) {
    const auto today = base::dayOf(base::systemNow());
    const auto day = ticket.recruitment->start_date;
    day_->setText(shortDay(day, today));
    day_->setToolTip(QLocale().toString(kit::dateOf(day), QStringLiteral("dddd d MMMM yyyy")));
    const bool over = domain::isTerminal(ticket.status);
    left_->setVisible(!over);
    left_->setText(daysLeft(day, today));
    const int days = base::daysBetween(today, day);
    const auto readiness = readinessOf(workspace_.truth, ticket, base::systemNow());
    const bool ready = readiness.total > 0 && readiness.done == readiness.total;
    if (days <= near && !ready)
        left_->setTone(days < 0 ? kit::Tone::danger : kit::Tone::warn);
    else
        left_->setInk(&kit::Tokens::textTertiary);
}

void RecruitmentRow::showShare(const api::Ticket& ticket) {
    const auto readiness = readinessOf(workspace_.truth, ticket, base::systemNow());
    const bool began = readiness.total > 0;
    const bool late = readiness.late > 0 && !domain::isTerminal(ticket.status);
    gauge_->setVisible(began);
    figures_->setVisible(began);
    figures_->setText(QStringLiteral("%1/%2").arg(readiness.done).arg(readiness.total));
    lateMark_->setVisible(late);
    late_->setVisible(late);
    late_->setText(tr("%n late", nullptr, readiness.late));
    QString sentence = began ? tr("%1 of %2 tasks done").arg(readiness.done).arg(readiness.total) : tr("not begun");
    if (late) sentence += QStringLiteral(", ") % late_->text();
    gauge_->setFace({readiness.total, readiness.done, 0, true}, sentence);
}

void RecruitmentRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRow(painter);
}

} // namespace ilvm::ticket
