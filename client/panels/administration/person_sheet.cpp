#include "client/panels/administration/person_sheet.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QScrollBar>

namespace ilvm::panels {
namespace {

using kit::TypeRole;
using ticket::words;

constexpr int sheetAvatarSide = 40, factNameWidth = 104;

kit::Label* quiet(const QString& text) {
    auto* label = new kit::Label(text, TypeRole::secondary, &kit::Tokens::textSecondary);
    label->setWordWrap(true);
    return label;
}

} // namespace

PersonSheet::PersonSheet(const ticket::Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), workspace_(workspace) {
    auto* content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, 0, kit::space::l);
    column_->setSpacing(0);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setAccessibleName(tr("Sheet of the person"));
}

// The same person stays where they are read; the sheet of another begins at its top.
void PersonSheet::show(const api::UserSheet& person) {
    const bool other = words(person.id) != id_;
    if (!other && !isOld_ && person == person_) return;
    person_ = person;
    id_ = words(person.id);
    if (!other) return refresh();
    rebuild();
    verticalScrollBar()->setValue(0);
}

void PersonSheet::refresh() {
    if (id_.isEmpty()) return;
    const auto buttons = widget()->findChildren<QAbstractButton*>();
    for (auto* button : buttons) {
        if (!button->isDown() || !button->isVisibleTo(widget())) continue;
        isOld_ = true;
        connect(button, &QAbstractButton::released, this, &PersonSheet::refresh,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    rebuild();
}

// Whoever is in it with the keyboard stays where they were.
void PersonSheet::rebuild() {
    isOld_ = false;
    const auto* focused = window()->focusWidget();
    const bool isInside = focused && widget()->isAncestorOf(focused);
    const QString name = isInside ? focused->accessibleName() : QString();
    if (isInside) setFocus(Qt::OtherFocusReason);
    kit::clearLayout(column_);
    fill();
    if (!name.isEmpty()) focusOn(name);
}

// Among what stands there now: what stood there before is not gone yet.
void PersonSheet::focusOn(const QString& name) {
    for (int i = 0; i < column_->count(); ++i) {
        auto* section = column_->itemAt(i)->widget();
        if (!section) continue;
        section->show();
        const auto all = section->findChildren<QWidget*>();
        for (auto* one : all)
            if (one->accessibleName() == name) one->setFocus(Qt::OtherFocusReason);
    }
}

void PersonSheet::fill() {
    addHead();
    addFacts();
    addEffective();
    addDirectory();
    addOverride();
    addSessions();
    addDelegations();
    addEvents();
    addAccount();
    column_->addStretch();
}

bool PersonSheet::isOneself() const {
    return workspace_.truth.me() && workspace_.truth.me()->id == person_.id;
}

void PersonSheet::addHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kit::space::l, kit::space::l, kit::space::m, kit::space::s);
    row->setSpacing(kit::space::m);
    auto* avatar = new kit::Avatar(sheetAvatarSide);
    avatar->setPerson(words(person_.display_name), id_);
    auto* names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(new kit::ClampedLabel(words(person_.display_name), 2, TypeRole::paneTitle));
    names->addWidget(new kit::ClampedLabel(words(person_.login), 1, TypeRole::reference, &kit::Tokens::textSecondary));
    auto* close = new kit::IconButton(kit::Icon::close, tr("Close the sheet"));
    connect(close, &QPushButton::clicked, this, &PersonSheet::closeAsked);
    row->addWidget(avatar, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    column_->addWidget(head);
}

void PersonSheet::addFacts() {
    auto* facts = new QWidget;
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(kit::space::l, 0, kit::space::l, kit::space::m);
    grid->setColumnMinimumWidth(0, kit::tokens(this).scaled(factNameWidth));
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(5);
    const auto add = [grid](const QString& name, QWidget* value, Qt::Alignment alignment = {}) {
        const int row = grid->rowCount();
        grid->addWidget(new kit::Label(name, TypeRole::secondary, &kit::Tokens::textTertiary), row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, alignment);
    };
    const auto fact = [](const QString& text) { return new kit::ClampedLabel(text, 2, TypeRole::secondaryStrong); };
    if (person_.title) add(tr("Function"), fact(words(*person_.title)));
    if (person_.department)
        add(tr("Service"), fact(ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, *person_.department)));
    add(tr("E-mail"), fact(words(person_.mail)));
    add(tr("Account"), new kit::Chip(accountFace(person_)), Qt::AlignLeft); // its width is not that of the column
    if (person_.disarmed)
        add({}, quiet(tr("by %1 on %2")
                          .arg(words(person_.disarmed->by.display_name),
                               kit::localTime(person_.disarmed->at).toString(QStringLiteral("dd/MM/yyyy")))));
    add(tr("Signed in"),
        fact(person_.last_sign_in ? kit::when(kit::localTime(*person_.last_sign_in), QDateTime::currentDateTime())
                                  : tr("never")));
    column_->addWidget(facts);
}

QVBoxLayout* PersonSheet::addSection(const QString& title, const QString& note) {
    column_->addWidget(new kit::Hairline);
    auto* section = new QWidget;
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::m);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(new kit::Label(title, TypeRole::sectionTitle));
    head->addStretch();
    if (!note.isEmpty()) head->addWidget(new kit::Label(note, TypeRole::secondary, &kit::Tokens::textSecondary));
    column->addLayout(head);
    column_->addWidget(section);
    return column;
}

kit::Button* PersonSheet::addButton(QVBoxLayout* column, const QString& text, bool isDanger, const QString& refusal) {
    auto* button = new kit::Button(text, isDanger ? kit::ButtonVariant::danger : kit::ButtonVariant::secondary);
    button->setAccessibleName(tr("%1: %2").arg(text, words(person_.display_name)));
    button->setRefused(refusal);
    column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void PersonSheet::addAccount() {
    auto* column = addSection(tr("Account"));
    const QString waits = ticket::whyAdminsWait(workspace_);
    if (person_.disarmed) {
        column->addWidget(quiet(tr("Whatever the directory says, this account cannot sign in.")));
        connect(addButton(column, tr("Rearm"), false, waits), &QPushButton::clicked, this, &PersonSheet::restoreAsked);
        return;
    }
    column->addWidget(quiet(tr("Disarmed, this person cannot sign in, whatever the directory says.")));
    const QString refusal = isOneself() ? tr("Your own account: another administrator has to do it") : waits;
    if (isOneself()) column->addWidget(quiet(refusal % QLatin1Char('.')));
    connect(addButton(column, tr("Disarm…"), true, refusal), &QPushButton::clicked, this, &PersonSheet::disarmAsked);
}

void PersonSheet::paintEvent(QPaintEvent* event) {
    QPainter(viewport()).fillRect(viewport()->rect(), kit::tokens(this).surface);
    QScrollArea::paintEvent(event);
}

} // namespace ilvm::panels
