#include "client/panels/recruitments/recruitment_fields.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/field.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/recruitments/held_things.hpp"
#include "client/panels/recruitments/recruitment_wishes.hpp"
#include "client/panels/recruitments/section_title.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/person_picker.hpp"

#include <QCompleter>

namespace ilvm::panels {
namespace {

using domain::RecruitmentKind;
using ticket::words;

constexpr int askMilliseconds = 350;

QString trimmed(const QLineEdit* line) {
    return line->text().trimmed();
}

} // namespace

void RecruitmentFields::connectAll() {
    ask_.setSingleShot(true);
    ask_.setInterval(askMilliseconds);
    connect(&ask_, &QTimer::timeout, this, &RecruitmentFields::askWarnings);
    const std::pair<QLineEdit*, kit::Field*> lines[] = {{jobTitle_, jobTitleField_},   {site_, siteField_},
                                                        {firstName_, firstNameField_}, {lastName_, lastNameField_},
                                                        {replaces_, replacesField_},   {manager_, managerField_}};
    for (const auto& [line, field] : lines)
        connect(line, &QLineEdit::textChanged, this, [this, field = field] { change(field); });
    // What was begun and emptied again is said when it is left; what was never touched, on sending.
    const std::pair<QLineEdit*, kit::Field*> required[] = {
        {jobTitle_, jobTitleField_}, {firstName_, firstNameField_}, {lastName_, lastNameField_}};
    for (const auto& [line, field] : required)
        connect(line, &QLineEdit::editingFinished, this, [line = line, field = field] {
            if (line->isModified() && trimmed(line).isEmpty()) field->setError(tr("This field is required."));
        });
    for (auto* name : {firstName_, lastName_})
        connect(name, &QLineEdit::textChanged, &ask_, qOverload<>(&QTimer::start));
    connect(manager_, &ticket::PersonPicker::personChanged, this, [this] { change(managerField_); });
    connect(remarks_, &QPlainTextEdit::textChanged, this, [this] { change(remarksField_); });
    connect(contract_, &kit::Segmented::currentChanged, this, [this] { change(contractField_); });
    connect(service_, &QComboBox::currentIndexChanged, this, [this] {
        change(serviceField_);
        Q_EMIT serviceChanged();
    });
    for (auto* day : {start_, end_}) {
        auto* field = day == start_ ? startField_ : endField_;
        connect(day, &kit::DayEdit::dayChanged, this, [this, field] {
            change(field);
            judgeDays(false);
            showDayNotes();
            ask_.start();
        });
        connect(day, &QLineEdit::editingFinished, this, [this] { judgeDays(true); });
    }
    connect(wishes_, &RecruitmentWishes::edited, this, [this] { change(nullptr); });
    connect(arrival_, &kit::Picker::asked, this, &RecruitmentFields::offerArrivals);
    connect(arrival_, &kit::Picker::choiceChanged, this, [this] {
        change(arrivalField_);
        if (!filling_ && arrival_->choice()) takeArrival();
    });
    connect(openBanner_, &kit::Banner::actionChosen, this, [this] { Q_EMIT recruitmentAsked(openOne_); });
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &RecruitmentFields::fillServices);
}

void RecruitmentFields::change(kit::Field* field) {
    if (field) field->setError({});
    if (!filling_) Q_EMIT edited();
}

void RecruitmentFields::fillServices() {
    const QSignalBlocker silence(service_);
    const QString present = service_->currentData().toString();
    service_->clear();
    for (const auto& service : workspace_.truth.services())
        if (service.type == api::ServiceType::origin) service_->addItem(words(service.label), words(service.code));
    service_->setCurrentIndex(service_->findData(present));
}

// Sites are words: those of other recruitments are offered.
void RecruitmentFields::offerSites() {
    QStringList sites;
    for (const auto& ticket : workspace_.truth.tickets())
        if (ticket.recruitment && ticket.recruitment->site) sites.append(words(*ticket.recruitment->site));
    sites.removeDuplicates();
    sites.sort(Qt::CaseInsensitive);
    auto* completer = new QCompleter(sites, site_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete site_->completer();
    site_->setCompleter(completer);
}

void RecruitmentFields::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    offerSites();
    listTemplates();
}

void RecruitmentFields::listTemplates() {
    showTemplate();
    if (hasOwnTemplate_) return readOwnTemplate();
    workspace_.recruitments.listTemplates(this, [this](const base::Result<api::RecruitmentTemplates>& answer) {
        if (answer.has_value()) {
            showTemplate();
            return Q_EMIT templatesCame();
        }
        if (workspace_.recruitments.templates().items.empty()) needs_->setNote(actions::sentenceOf(answer.error()));
    });
}

// A template that an admin has changed since says nothing of what is under way.
void RecruitmentFields::readOwnTemplate() {
    if (own_) return;
    workspace_.recruitments.readPlan(reference_, this,
                                     [this, asked = reference_](base::Result<api::RecruitmentPlan> answer) {
                                         if (asked != reference_ || !hasOwnTemplate_) return;
                                         if (answer.has_error())
                                             return needs_->setNote(actions::sentenceOf(answer.error()));
                                         own_ = std::move(answer->model);
                                         showTemplate();
                                     });
}

void RecruitmentFields::showTemplate() {
    const auto take = [this](const domain::Template& model) {
        if (model.kind != kind_) return;
        wishes_->setTemplate(model);
        needs_->setNote(model.wishes.empty() ? QString() : tr("each need creates a task for the service concerned"));
    };
    if (own_) return take(*own_);
    if (hasOwnTemplate_) return; // not yet
    for (const auto& model : workspace_.recruitments.templates().items)
        take(model);
}

void RecruitmentFields::setKind(RecruitmentKind kind) {
    kind_ = kind;
    whoSection_->setVisible(kind != RecruitmentKind::arrival);
    held_->setVisible(kind == RecruitmentKind::departure);
    replacesField_->setVisible(kind == RecruitmentKind::arrival);
    startField_->setLabel(words(domain::dayLabelOf(kind)));
    showTemplate();
    if (!filling_) wishes_->dropUnknown();
    showHeld();
    showDayNotes();
    change(nullptr);
}

RecruitmentDraft RecruitmentFields::draft() const {
    RecruitmentDraft draft;
    draft.kind = kind_;
    draft.contract = static_cast<domain::Contract>(contract_->current());
    draft.firstName = firstName_->text();
    draft.lastName = lastName_->text();
    draft.jobTitle = jobTitle_->text();
    draft.service = service_->currentData().toString();
    draft.site = site_->text();
    draft.start = start_->typed();
    draft.end = end_->typed();
    draft.replaces = replaces_->text();
    draft.remarks = remarks_->toPlainText();
    if (kind_ != RecruitmentKind::arrival && arrival_->choice()) {
        draft.arrival = arrival_->choice()->id;
        draft.arrivalLabel = arrival_->choice()->text;
    }
    draft.manager = manager_->person();
    draft.wishes = wishes_->wishes();
    draft.details = wishes_->details();
    return draft;
}

void RecruitmentFields::write(const RecruitmentDraft& draft) {
    filling_ = true;
    openOne_.clear(); // of the person who stood there
    openBanner_->hide();
    kind_ = draft.kind;
    contract_->setCurrent(static_cast<int>(draft.contract));
    firstName_->setText(draft.firstName);
    lastName_->setText(draft.lastName);
    jobTitle_->setText(draft.jobTitle);
    service_->setCurrentIndex(service_->findData(draft.service));
    site_->setText(draft.site);
    start_->setTyped(draft.start);
    end_->setTyped(draft.end);
    replaces_->setText(draft.replaces);
    remarks_->setPlainText(draft.remarks);
    arrival_->setChoice(draft.arrival.isEmpty() ? std::nullopt
                                                : std::optional(kit::Choice{draft.arrival, draft.arrivalLabel, {}}));
    manager_->setPerson(draft.manager);
    wishes_->set({}, {});
    setKind(draft.kind);
    wishes_->set(draft.wishes, draft.details);
    for (auto* line : {jobTitle_, site_, firstName_, lastName_, replaces_})
        line->setCursorPosition(0);
    filling_ = false;
    clearProblems();
    showDayNotes();
    Q_EMIT serviceChanged();
}

void RecruitmentFields::setReference(const QString& reference, bool hasOwnTemplate) {
    if (reference == reference_ && hasOwnTemplate == hasOwnTemplate_) return;
    reference_ = reference;
    hasOwnTemplate_ = hasOwnTemplate;
    own_.reset();
    wishes_->keepUnknown(hasOwnTemplate);
    if (isVisible()) listTemplates();
}

void RecruitmentFields::setReadOnly(bool readOnly) {
    readOnly_ = readOnly;
    for (auto* line : std::initializer_list<QLineEdit*>{arrival_, jobTitle_, site_, firstName_, lastName_, manager_,
                                                        replaces_, start_, end_})
        line->setReadOnly(readOnly);
    for (auto* field : {jobTitleField_, serviceField_, firstNameField_, lastNameField_, startField_, arrivalField_})
        field->setRequired(!readOnly);
    end_->setPlaceholderText(readOnly ? QString() : start_->placeholderText());
    remarks_->setReadOnly(readOnly);
    service_->setEnabled(!readOnly);
    contract_->setEnabled(!readOnly);
    wishes_->setReadOnly(readOnly);
    showDayNotes();
}

void RecruitmentFields::focusFirst() {
    if (kind_ != RecruitmentKind::arrival && !arrival_->isReadOnly()) return arrival_->setFocus(Qt::TabFocusReason);
    jobTitle_->setFocus(Qt::TabFocusReason);
}

// Each thing that somebody holds comes back by a task of its own.
int RecruitmentFields::taskCount() const {
    const auto* came = kind_ == RecruitmentKind::departure && arrival_->choice()
                           ? workspace_.truth.ticket(arrival_->choice()->id)
                           : nullptr;
    if (!came || !came->recruitment) return wishes_->taskCount();
    const auto held = came->recruitment->held.value_or(std::vector<api::HeldThing>{});
    const auto back = std::count_if(held.begin(), held.end(), [](const auto& thing) { return !thing.taken_by; });
    return wishes_->taskCount(false) + static_cast<int>(back);
}

} // namespace ilvm::panels
