#include "client/panels/recruitment_templates/placeholders.hpp"

#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"

#include <QCoreApplication>

namespace ilvm::panels {
namespace {

constexpr int daysAhead = 30, daysOfContract = 180;

class Placeholders {
    Q_DECLARE_TR_FUNCTIONS(Placeholders)
};

using ticket::words;

} // namespace

base::Date exampleDay() {
    return base::addedDays(base::dayOf(base::systemNow()), daysAhead);
}

std::vector<Placeholder> formFields() {
    const auto day = exampleDay();
    const auto dayText = [](base::Date date) { return words(base::frenchDay(date)); };
    return {{"first_name", Placeholders::tr("First name"), QStringLiteral("Camille")},
            {"last_name", Placeholders::tr("Name"), QStringLiteral("Rousseau")},
            {"person", Placeholders::tr("First name and name"), QStringLiteral("Camille Rousseau")},
            {"job_title", Placeholders::tr("Job title"), Placeholders::tr("Specialised educator")},
            {"contract", Placeholders::tr("Contract"), words(domain::labelOf(domain::Contract::fixed_term))},
            {"service", Placeholders::tr("Service"), QStringLiteral("SESSAD Nord")},
            {"site", Placeholders::tr("Site"), QStringLiteral("Lille Fives")},
            {"manager", Placeholders::tr("Direct manager"), QStringLiteral("Sofia Marchetti")},
            {"start_date", Placeholders::tr("Day of the recruitment"), dayText(day)},
            {"end_date", Placeholders::tr("End of the contract"), dayText(base::addedDays(day, daysOfContract))},
            {"replaces", Placeholders::tr("Replaces"), QStringLiteral("Nadia Benali")},
            {"remarks", Placeholders::tr("Remarks"), Placeholders::tr("Comes at nine on the first day.")}};
}

std::vector<Placeholder> placeholdersOf(const domain::Template& model) {
    auto all = formFields();
    for (const auto& wish : model.wishes)
        if (wish.detail)
            all.push_back({wish.code, words(wish.detail->empty() ? wish.label : *wish.detail),
                           Placeholders::tr("(what HR wrote)")});
    return all;
}

domain::Holes exampleHoles(const QMap<QString, QString>& details) {
    domain::Holes holes;
    for (const auto& field : formFields())
        holes.emplace(field.code, field.example.toStdString());
    for (auto it = details.constBegin(); it != details.constEnd(); ++it)
        holes.emplace(it.key().toStdString(), it.value().toStdString());
    return holes;
}

} // namespace ilvm::panels
