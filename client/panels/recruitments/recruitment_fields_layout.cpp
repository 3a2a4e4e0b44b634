// How the sections of a recruitment are put together.
#include "client/kit/banner.hpp"
#include "client/kit/field.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/style.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/recruitments/held_things.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_wishes.hpp"
#include "client/panels/recruitments/section_title.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/person_picker.hpp"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>

namespace ilvm::panels {
namespace {

using domain::Contract;

constexpr int oneColumn = 200, twoColumns = 440;

QStringList contracts() {
    QStringList names;
    for (const auto contract : {Contract::permanent, Contract::fixed_term, Contract::temporary, Contract::internship,
                                Contract::apprenticeship})
        names.append(ticket::words(domain::labelOf(contract)));
    return names;
}

// What Tab would reach first in it; null where there is nothing.
QWidget* firstIn(QWidget* section) {
    for (auto* widget = section->nextInFocusChain(); widget != section; widget = widget->nextInFocusChain())
        if (section->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() &&
            widget->isEnabled())
            return widget;
    return nullptr;
}

QVBoxLayout* columnOf(QWidget* section) {
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    return column;
}

// Two equal columns, each field at the top of its place; one where there is little room.
class Pairs : public QWidget {
public:
    Pairs(std::initializer_list<QWidget*> fields) : fields_(fields), grid_(new QGridLayout(this)) {
        grid_->setContentsMargins(0, 0, 0, 0);
        grid_->setHorizontalSpacing(kit::space::m);
        grid_->setVerticalSpacing(kit::space::m);
        place(2);
    }
    QSize minimumSizeHint() const override {
        return {kit::tokens(this).scaled(oneColumn), grid_->minimumSize().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        const int wanted = width() < kit::tokens(this).scaled(twoColumns) ? 1 : 2;
        if (wanted != columns_) place(wanted);
    }

private:
    void place(int columns) {
        columns_ = columns;
        for (auto* field : fields_)
            grid_->removeWidget(field);
        for (int i = 0; i < fields_.size(); ++i)
            grid_->addWidget(fields_[i], i / columns, i % columns, Qt::AlignTop);
        grid_->setColumnStretch(0, 1);
        grid_->setColumnStretch(1, columns - 1);
    }

    QList<QWidget*> fields_;
    QGridLayout* grid_;
    int columns_ = 0;
};

} // namespace

RecruitmentFields::RecruitmentFields(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      arrival_(new kit::Picker(tr("Search by name or reference"))),
      jobTitle_(new QLineEdit),
      service_(new QComboBox),
      contract_(new kit::Segmented(contracts())),
      site_(new QLineEdit),
      firstName_(new QLineEdit),
      lastName_(new QLineEdit),
      manager_(new ticket::PersonPicker(workspace.requests, tr("Name of a colleague"))),
      replaces_(new QLineEdit),
      start_(new kit::DayEdit),
      end_(new kit::DayEdit),
      wishes_(new RecruitmentWishes(workspace)),
      held_(new HeldThings),
      remarks_(new kit::TextEdit(2, 8)),
      arrivalField_(new kit::Field(tr("The recruitment by which the person came"), arrival_)),
      jobTitleField_(new kit::Field(tr("Job title"), jobTitle_)),
      serviceField_(new kit::Field(tr("Service"), service_)),
      contractField_(new kit::Field(tr("Contract"), contract_)),
      siteField_(new kit::Field(tr("Site"), site_)),
      firstNameField_(new kit::Field(tr("First name"), firstName_)),
      lastNameField_(new kit::Field(tr("Name"), lastName_)),
      managerField_(new kit::Field(tr("Direct manager"), manager_)),
      replacesField_(new kit::Field(tr("Replaces"), replaces_)),
      startField_(new kit::Field(tr("Day"), start_)),
      endField_(new kit::Field(tr("End of the contract"), end_)),
      remarksField_(new kit::Field(tr("Remarks"), remarks_)),
      openBanner_(new kit::Banner(kit::Tone::warn, QString())) {
    for (auto* field : {jobTitleField_, serviceField_, firstNameField_, lastNameField_, startField_, arrivalField_})
        field->setRequired(true);
    service_->setPlaceholderText(tr("Choose the service"));
    service_->setMinimumContentsLength(12);
    service_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    replaces_->setPlaceholderText(tr("Nobody"));
    remarksField_->setHelp(tr("Please do not write health data."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::xxl);
    whoSection_ = makeWhoSection();
    sections_ = {whoSection_, makePostSection(), makePersonSection(), makeNeedSection()};
    for (auto* section : sections_)
        column->addWidget(section);
    connectAll();
    fillServices();
    setKind(domain::RecruitmentKind::arrival);
}

QWidget* RecruitmentFields::makeWhoSection() {
    auto* section = new QWidget;
    auto* column = columnOf(section);
    column->addWidget(arrivalField_);
    column->addWidget(held_);
    return section;
}

QWidget* RecruitmentFields::makePostSection() {
    auto* section = new QWidget;
    auto* column = columnOf(section);
    column->addWidget(new SectionTitle(1, tr("The post")));
    column->addWidget(new Pairs({jobTitleField_, serviceField_, contractField_, siteField_}));
    return section;
}

QWidget* RecruitmentFields::makePersonSection() {
    auto* section = new QWidget;
    auto* column = columnOf(section);
    column->addWidget(new SectionTitle(2, tr("The person")));
    column->addWidget(openBanner_);
    openBanner_->hide();
    column->addWidget(
        new Pairs({firstNameField_, lastNameField_, managerField_, replacesField_, startField_, endField_}));
    return section;
}

QWidget* RecruitmentFields::makeNeedSection() {
    auto* section = new QWidget;
    auto* column = columnOf(section);
    needs_ = new SectionTitle(3, tr("The needs"));
    column->addWidget(needs_);
    column->addWidget(wishes_);
    column->addWidget(remarksField_);
    return section;
}

void RecruitmentFields::focusSection(int direction) {
    const auto* focused = QApplication::focusWidget();
    const auto count = sections_.size();
    qsizetype at = direction > 0 ? -1 : count;
    for (qsizetype i = 0; i < count; ++i)
        if (focused && sections_[i]->isAncestorOf(focused)) at = i;
    for (qsizetype step = 1; step <= count; ++step) {
        auto* section = sections_[((at + direction * step) % count + count) % count];
        auto* first = firstIn(section);
        if (!first) continue;
        first->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        for (auto* around = parentWidget(); around; around = around->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(around)) {
                scroll->ensureWidgetVisible(section); // with its title, where there is room for all of it
                return scroll->ensureWidgetVisible(first, 0, kit::space::xxl);
            }
        return;
    }
}

QList<kit::Field*> RecruitmentFields::fields() const {
    return {arrivalField_,  jobTitleField_, serviceField_,  contractField_, siteField_, firstNameField_,
            lastNameField_, managerField_,  replacesField_, startField_,    endField_,  remarksField_};
}

} // namespace ilvm::panels
