// How the form of a request is put together.
#include "client/panels/new_request/request_form.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/new_request/request_draft.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/path_preview.hpp"
#include "client/ticket/person_picker.hpp"

#include <QBoxLayout>
#include <QFileDialog>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int formWidth = 720;

} // namespace

QWidget* RequestForm::makeForm() {
    auto* page = new QWidget;
    page->setMaximumWidth(formWidth);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kit::space::xxl, kit::space::xl, kit::space::xxl, kit::space::xl);
    column->setSpacing(kit::space::l);
    hint_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(hint_);
    column->addWidget(problem_);
    problem_->hide();
    subjectField_->setRequired(true);
    descriptionField_->setRequired(true);
    descriptionField_->setHelp(tr("Please do not write health data of the people we accompany."));
    for (const auto priority :
         {domain::Priority::low, domain::Priority::normal, domain::Priority::high, domain::Priority::blocking})
        priority_->addItem(ticket::words(domain::labelOf(priority)), static_cast<int>(priority));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(kit::space::l);
    pair->addWidget(forWhomField_, 2);
    pair->addWidget(new kit::Field(tr("Priority"), priority_), 1);
    column->addWidget(subjectField_);
    column->addWidget(moduleField_);
    column->addWidget(descriptionField_);
    column->addLayout(pair);
    column->addWidget(zone_);
    filesList_->setSpacing(kit::space::xs);
    column->addLayout(filesList_);
    column->addWidget(path_);
    column->addStretch();
    auto* files = new kit::DropCatcher(this);
    connect(files, &kit::DropCatcher::entered, zone_, [this](const QStringList& paths) {
        zone_->showOver(tr("Release to attach %n file(s)", nullptr, static_cast<int>(paths.size())));
    });
    connect(files, &kit::DropCatcher::left, zone_, &kit::DropZone::rest);
    connect(files, &kit::DropCatcher::dropped, this, [this](const QStringList& paths) {
        zone_->rest();
        files_.add(paths);
    });
    connect(&files_, &ticket::SendingFiles::changed, this, &RequestForm::showFiles);
    connect(zone_, &QAbstractButton::clicked, this,
            [this] { files_.add(QFileDialog::getOpenFileNames(this, tr("Attach files"))); });
    return page;
}

QWidget* RequestForm::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(kit::space::xxl, kit::space::m, kit::space::l, kit::space::m);
    row->addWidget(draftState_);
    row->addStretch();
    auto* discard = new kit::Button(tr("Discard the draft"), kit::ButtonVariant::ghost);
    connect(discard, &QPushButton::clicked, this, &RequestForm::startAnew);
    row->addWidget(discard);
    send_->setKey(QStringLiteral("Ctrl ⏎"));
    row->addWidget(send_);
    return foot;
}

} // namespace ilvm::panels
