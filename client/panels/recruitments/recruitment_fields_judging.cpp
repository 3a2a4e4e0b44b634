// What is wrong with a recruitment, and what is to be thought about before it is sent.
#include "client/kit/banner.hpp"
#include "client/kit/field.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/person_picker.hpp"

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int standardNotice = 10; // working days

// Mondays to Fridays from the day after the one to the other; public holidays are the server's affair.
int workingDays(QDate from, const QDate& to) {
    int days = 0;
    while (from < to && days < standardNotice) {
        from = from.addDays(1);
        if (from.dayOfWeek() <= Qt::Friday) ++days;
    }
    return days;
}

} // namespace

void RecruitmentFields::judge() {
    const QString required = tr("This field is required.");
    const auto need = [&](kit::Field* field, bool isThere, const QString& sentence) {
        if (!field->isWrong() || isThere) field->setError(isThere ? QString() : sentence);
    };
    need(jobTitleField_, !jobTitle_->text().trimmed().isEmpty(), required);
    need(serviceField_, service_->currentIndex() >= 0, tr("Choose the service that recruits."));
    need(firstNameField_, !firstName_->text().trimmed().isEmpty(), required);
    need(lastNameField_, !lastName_->text().trimmed().isEmpty(), required);
    need(managerField_, manager_->person() || manager_->text().trimmed().isEmpty(),
         tr("Choose the person in the list."));
    need(startField_, !start_->typed().trimmed().isEmpty(), required);
    need(arrivalField_, kind_ == domain::RecruitmentKind::arrival || arrival_->choice(),
         tr("Choose the recruitment in the list."));
    judgeDays(true);
}

// A day that is being typed is not wrong yet; an end before the start is at once.
void RecruitmentFields::judgeDays(bool strict) {
    const QString unreadable = tr("Write the date as day/month/year.");
    const auto start = start_->day(), end = end_->day();
    if (strict && !start_->typed().trimmed().isEmpty()) startField_->setError(start ? QString() : unreadable);
    const bool endIsThere = !end_->typed().trimmed().isEmpty();
    if (endIsThere && !end && strict)
        endField_->setError(unreadable);
    else if (start && end && *end < *start)
        endField_->setError(
            tr("The end is before the start: %1.").arg(QLocale().toString(*start, QStringLiteral("d MMMM yyyy"))));
    else if (end || !endIsThere)
        endField_->setError({});
}

void RecruitmentFields::showDayNotes() {
    const auto day = start_->day();
    QString note;
    const auto today = kit::today();
    if (day && !readOnly_) {
        const auto days = static_cast<int>(today.daysTo(*day));
        if (noteDay_ == day && !serverNote_.isEmpty())
            note = serverNote_;
        else if (days < 0)
            note = tr("This day is past: the recruitment will be put in order afterwards.");
        else if (workingDays(today, *day) < standardNotice)
            note = days == 0 ? tr("Today — standard notice: 10 working days")
                             : tr("In %n day(s) — standard notice: 10 working days", nullptr, days);
    }
    startField_->setWarning(note);
}

void RecruitmentFields::askWarnings() {
    if (readOnly_ || !isVisible()) return;
    api::RecruitmentQuestion question;
    question.kind = kind_;
    question.first_name = firstName_->text().trimmed().toStdString();
    question.last_name = lastName_->text().trimmed().toStdString();
    const auto day = start_->day();
    if (day) question.start_date = ticket::dayFrom(*day);
    if (!reference_.isEmpty()) question.reference = reference_.toStdString();
    if (question.first_name.empty() || question.last_name.empty()) return showWarnings({});
    workspace_.recruitments.check(
        question, this, [this, question, day](const base::Result<api::RecruitmentWarnings>& answer) {
            // An answer to what no longer stands there says nothing.
            if (answer.has_error() || firstName_->text().trimmed().toStdString() != question.first_name ||
                lastName_->text().trimmed().toStdString() != question.last_name || start_->day() != day)
                return;
            noteDay_ = day;
            showWarnings(*answer);
        });
}

void RecruitmentFields::showWarnings(const api::RecruitmentWarnings& warnings) {
    serverNote_.clear();
    openOne_.clear();
    openBanner_->hide();
    for (const auto& warning : warnings.warnings) {
        // A short notice is said in the form's own words, which count the days.
        if (warning.code == "past") serverNote_ = words(warning.message);
        if (warning.code != "open_recruitment") continue;
        openBanner_->setText(words(warning.message));
        openOne_ = words(warning.reference.value_or(""));
        openBanner_->setAction(openOne_.isEmpty() ? QString() : tr("Look at %1").arg(openOne_));
        openBanner_->show();
    }
    showDayNotes();
}

QWidget* RecruitmentFields::firstWrong() {
    for (auto* field : fields())
        if (field->isWrong() && field->isVisibleTo(this)) return field->control();
    return nullptr;
}

int RecruitmentFields::wrongCount() const {
    const auto all = fields();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [this](const kit::Field* field) {
        return field->isWrong() && field->isVisibleTo(this);
    }));
}

void RecruitmentFields::clearProblems() {
    for (auto* field : fields())
        field->setError({});
    arrivalField_->setWarning({});
}

bool RecruitmentFields::place(const base::FieldError& error) {
    QString path = words(error.field);
    for (const auto* before : {"fields.", "recruitment."})
        if (path.startsWith(QLatin1String(before))) path.remove(0, static_cast<qsizetype>(strlen(before)));
    const std::pair<const char*, kit::Field*> places[] = {
        {"first_name", firstNameField_}, {"last_name", lastNameField_}, {"job_title", jobTitleField_},
        {"contract", contractField_},    {"start_date", startField_},   {"end_date", endField_},
        {"service", serviceField_},      {"site", siteField_},          {"manager", managerField_},
        {"replaces", replacesField_},    {"remarks", remarksField_},    {"arrival", arrivalField_}};
    for (const auto& [name, field] : places)
        if (path == QLatin1String(name)) return field->setError(words(error.message)), true;
    return false;
}

} // namespace ilvm::panels
