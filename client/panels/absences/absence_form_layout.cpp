// How the form of an absence is put together.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/panels/absences/absence_form.hpp"
#include "client/panels/absences/hour_edit.hpp"
#include "client/ticket/person_picker.hpp"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>

namespace ilvm::panels {
namespace {

constexpr int keepMilliseconds = 1'000, hourWidth = 104, longestReason = 500;

} // namespace

AbsenceForm::AbsenceForm(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      to_(new ticket::PersonPicker(workspace.requests, tr("A colleague's name"))),
      fromDay_(new kit::DayEdit),
      fromHour_(new HourEdit),
      untilDay_(new kit::DayEdit),
      untilHour_(new HourEdit),
      reason_(new QLineEdit),
      toField_(new kit::Field(tr("To whom"), to_)),
      fromDayField_(new kit::Field(tr("Begins on"), fromDay_)),
      fromHourField_(new kit::Field(tr("Begins at"), fromHour_)),
      untilDayField_(new kit::Field(tr("Ends on"), untilDay_)),
      untilHourField_(new kit::Field(tr("Ends at"), untilHour_)),
      reasonField_(new kit::Field(tr("Reason"), reason_)),
      problem_(new kit::Banner(kit::Tone::danger, QString())),
      draftState_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      discard_(new kit::Button(tr("Discard the draft"), kit::ButtonVariant::ghost)),
      send_(new kit::Button(tr("Hand my decisions over"), kit::ButtonVariant::primary)) {
    layOut();
    keep_.setSingleShot(true);
    keep_.setInterval(keepMilliseconds);
    restoreDraft();
    connectAll();
    discard_->setEnabled(!typed().isEmpty());
    refresh();
}

// The fields scroll where the room is short; sending them stays in sight.
void AbsenceForm::layOut() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeFields());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(new kit::Hairline);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, kit::space::m);
    foot->setSpacing(kit::space::s);
    auto* draft = new QHBoxLayout;
    draft->addWidget(draftState_);
    draft->addStretch();
    draft->addWidget(discard_);
    foot->addLayout(draft);
    send_->setKey(QStringLiteral("Ctrl ⏎"));
    foot->addWidget(send_);
    column->addLayout(foot);
}

QWidget* AbsenceForm::makeFields() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kit::space::l, kit::space::l, kit::space::l, kit::space::l);
    column->setSpacing(kit::space::m);
    column->addWidget(new kit::Label(tr("Hand my decisions over"), kit::TypeRole::sectionTitle));
    auto* lead =
        new kit::Label(tr("Approvals N1 and N2 that wait for you are decided by this person too, in your place "
                          "and under both names. Your signature is not handed over."),
                       kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addWidget(problem_);
    problem_->hide();
    toField_->setRequired(true);
    untilDayField_->setRequired(true);
    fromDay_->setPlaceholderText(tr("now"));
    fromDayField_->setHelp(tr("Empty: from now on."));
    untilDayField_->setHelp(tr("Without an hour: this day included."));
    reason_->setMaxLength(longestReason);
    reasonField_->setHelp(tr("Read by this person and in the audit. No health data, please."));
    column->addWidget(toField_);
    column->addWidget(makeMoment(fromDayField_, fromHourField_));
    column->addWidget(makeMoment(untilDayField_, untilHourField_));
    column->addWidget(reasonField_);
    column->addStretch();
    return page;
}

QWidget* AbsenceForm::makeMoment(kit::Field* day, kit::Field* hour) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    hour->setFixedWidth(kit::tokens(this).scaled(hourWidth));
    row->addWidget(day, 1, Qt::AlignTop);
    row->addWidget(hour, 0, Qt::AlignTop);
    return both;
}

void AbsenceForm::connectAll() {
    connect(&keep_, &QTimer::timeout, this, &AbsenceForm::keepDraft);
    const auto listen = [this](kit::Field* field) {
        field->setError({});
        edited();
    };
    connect(to_, &ticket::PersonPicker::personChanged, this, [this, listen] { listen(toField_); });
    connect(fromDay_, &kit::DayEdit::dayChanged, this, [this, listen] { listen(fromDayField_); });
    connect(fromHour_, &QLineEdit::textChanged, this, [this, listen] { listen(fromHourField_); });
    connect(untilDay_, &kit::DayEdit::dayChanged, this, [this, listen] { listen(untilDayField_); });
    connect(untilHour_, &QLineEdit::textChanged, this, [this, listen] { listen(untilHourField_); });
    connect(reason_, &QLineEdit::textChanged, this, [this, listen] { listen(reasonField_); });
    connect(discard_, &QPushButton::clicked, this, &AbsenceForm::startAnew);
    connect(send_, &QPushButton::clicked, this, &AbsenceForm::send);
    auto* sending = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    sending->setContext(Qt::WidgetWithChildrenShortcut);
    connect(sending, &QShortcut::activated, this, &AbsenceForm::send);
}

} // namespace ilvm::panels
