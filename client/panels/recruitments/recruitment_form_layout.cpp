// How the form of a new recruitment is put together.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/style.hpp"
#include "client/panels/recruitments/page_hints.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/path_preview.hpp"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>

namespace ilvm::panels {
namespace {

using domain::RecruitmentKind;

constexpr int keepMilliseconds = 700, askMilliseconds = 300, formWidth = 860, kindWidth = 320;

QStringList kinds() {
    QStringList names;
    for (const auto kind : {RecruitmentKind::arrival, RecruitmentKind::move, RecruitmentKind::departure})
        names.append(ticket::words(domain::labelOf(kind)));
    return names;
}

} // namespace

RecruitmentForm::RecruitmentForm(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      key_(actions::freshKey()),
      kind_(new kit::Segmented(kinds())),
      scroll_(new QScrollArea),
      fields_(new RecruitmentFields(workspace)),
      path_(new ticket::PathPreview),
      count_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      problem_(new kit::Banner(kit::Tone::danger, QString())),
      draftState_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      send_(new kit::Button(tr("Send the recruitment"), kit::ButtonVariant::primary)) {
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(makePage());
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->widget()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new kit::Hairline);
    column->addWidget(scroll_, 1);
    column->addWidget(makeFoot());
    keep_.setSingleShot(true);
    keep_.setInterval(keepMilliseconds);
    ask_.setSingleShot(true);
    ask_.setInterval(askMilliseconds);
    connectAll();
    sectionKeys(this, fields_);
    restoreDraft();
}

QWidget* RecruitmentForm::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kit::space::l, kit::space::m, kit::space::xl, kit::space::m);
    row->setSpacing(kit::space::m);
    auto* back = new kit::IconButton(kit::Icon::arrowLeft, tr("Back to the list"));
    connect(back, &QPushButton::clicked, this, &RecruitmentForm::closeAsked);
    row->addWidget(back);
    row->addWidget(new kit::Label(tr("New recruitment"), kit::TypeRole::pageTitle));
    row->addStretch();
    kind_->setAccessibleName(tr("Kind"));
    kind_->setMinimumWidth(kit::tokens(this).scaled(kindWidth));
    row->addWidget(kind_);
    return head;
}

QWidget* RecruitmentForm::makePage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kit::space::xxl, kit::space::l, kit::space::xxl, kit::space::xxl);
    column->setSpacing(kit::space::xl);
    auto* card = new kit::Card;
    card->column()->addWidget(path_);
    card->column()->addWidget(count_);
    for (auto* part : std::initializer_list<QWidget*>{problem_, fields_, card})
        part->setMaximumWidth(kit::tokens(this).scaled(formWidth));
    column->addWidget(problem_);
    problem_->hide();
    column->addWidget(fields_);
    column->addWidget(card);
    column->addStretch();
    return page;
}

QWidget* RecruitmentForm::makeFoot() {
    auto* foot = new QWidget;
    auto* whole = new QVBoxLayout(foot);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new kit::Hairline);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::space::xxl, kit::space::s + 2, kit::space::xl, kit::space::s + 2);
    row->setSpacing(kit::space::s);
    addKeyHint(row, tr("Next section"), {QStringLiteral("Alt ↓")});
    row->addSpacing(kit::space::s);
    row->addWidget(draftState_);
    row->addStretch();
    auto* discard = new kit::Button(tr("Discard the draft"), kit::ButtonVariant::ghost);
    connect(discard, &QPushButton::clicked, this, &RecruitmentForm::startAnew);
    row->addWidget(discard);
    send_->setKey(QStringLiteral("Ctrl ⏎"));
    row->addWidget(send_);
    whole->addLayout(row);
    return foot;
}

void RecruitmentForm::connectAll() {
    connect(&keep_, &QTimer::timeout, this, &RecruitmentForm::keepDraft);
    connect(&ask_, &QTimer::timeout, this, &RecruitmentForm::askPreview);
    connect(kind_, &kit::Segmented::currentChanged, this,
            [this](int kind) { fields_->setKind(static_cast<RecruitmentKind>(kind)); });
    connect(fields_, &RecruitmentFields::edited, this, &RecruitmentForm::edited);
    connect(fields_, &RecruitmentFields::serviceChanged, &ask_, qOverload<>(&QTimer::start));
    connect(fields_, &RecruitmentFields::templatesCame, this, &RecruitmentForm::showCount);
    connect(fields_, &RecruitmentFields::recruitmentAsked, this, &RecruitmentForm::recruitmentAsked);
    connect(send_, &QPushButton::clicked, this, &RecruitmentForm::send);
    connect(problem_, &kit::Banner::actionChosen, this, &RecruitmentForm::takeUpFormer);
}

void RecruitmentForm::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), kit::tokens(this).canvas);
}

} // namespace ilvm::panels
