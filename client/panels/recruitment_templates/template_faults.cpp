#include "client/panels/recruitment_templates/template_faults.hpp"

#include "client/ticket/faces.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace ilvm::panels {
namespace {

using ticket::words;

class TemplateFaults {
    Q_DECLARE_TR_FUNCTIONS(TemplateFaults)
};

} // namespace

Faults::Faults(const domain::Template& model, const std::vector<std::string>& services,
               const std::vector<base::FieldError>& refused) {
    for (const auto& error : domain::problemsOf(model))
        error.code == "circle" ? addCircle(model, error) : add(error);
    judgeServices(model, services);
    for (const auto& error : refused)
        add(error);
    std::stable_sort(all_.begin(), all_.end(), [](const Fault& one, const Fault& other) {
        return std::pair(one.section, one.item) < std::pair(other.section, other.item);
    });
}

// "tasks[2].waits_for" is the place of a field, "tasks" that of the whole section.
void Faults::add(const base::FieldError& error) {
    static const QRegularExpression place(QStringLiteral("^(tasks|wishes)(?:\\[(\\d+)\\](?:\\.(\\w+))?)?"));
    const auto match = place.match(words(error.field));
    Fault fault;
    fault.section = match.captured(1) == QLatin1String("wishes") ? Section::wishes : Section::tasks;
    if (!match.captured(2).isEmpty()) fault.item = match.captured(2).toInt();
    fault.field = match.captured(3);
    fault.message = words(error.message);
    fault.isMissing = error.code == "required";
    if (find(fault.section, fault.item, fault.field)) return; // one thing at a time is said of a place
    all_.push_back(std::move(fault));
    ++count_;
}

// Each task of the circle says so: any of them may be the one that need not wait.
void Faults::addCircle(const domain::Template& model, const base::FieldError& error) {
    const auto circle = domain::circleIn(model.tasks);
    for (std::size_t i = 0; i < model.tasks.size(); ++i)
        if (std::find(circle.begin(), circle.end(), model.tasks[i].code) != circle.end())
            all_.push_back({Section::tasks, static_cast<int>(i), QStringLiteral("waits_for"), words(error.message)});
    ++count_;
}

void Faults::judgeServices(const domain::Template& model, const std::vector<std::string>& services) {
    if (services.empty()) return;
    for (std::size_t i = 0; i < model.tasks.size(); ++i) {
        const auto& service = model.tasks[i].service;
        if (std::find(services.begin(), services.end(), service) != services.end()) continue;
        all_.push_back({Section::tasks, static_cast<int>(i), QStringLiteral("service"),
                        service.empty() ? TemplateFaults::tr("Choose the service that does it.")
                                        : TemplateFaults::tr("This service no longer exists: choose another one."),
                        service.empty()});
        ++count_;
    }
}

const Fault* Faults::find(Section section, int item, const QString& field) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Fault& fault) {
        return fault.section == section && fault.item == item && fault.field == field;
    });
    return found == all_.end() ? nullptr : &*found;
}

bool Faults::isWrong(Section section, int item) const {
    return std::any_of(all_.begin(), all_.end(),
                       [&](const Fault& fault) { return fault.section == section && fault.item == item; });
}

QString Faults::of(Section section, int item, const QString& field) const {
    const auto* fault = find(section, item, field);
    return fault ? fault->message : QString();
}

bool Faults::isMissing(Section section, int item, const QString& field) const {
    const auto* fault = find(section, item, field);
    return fault && fault->isMissing;
}

QString Faults::ofSection(Section section) const {
    return of(section, -1, {});
}

} // namespace ilvm::panels
