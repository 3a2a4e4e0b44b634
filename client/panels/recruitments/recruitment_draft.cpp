#include "client/panels/recruitments/recruitment_draft.hpp"

#include "client/drafts/values.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/today.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"

namespace ilvm::panels {
namespace {

using ticket::words;

const QString keyName = QStringLiteral("key"), kindName = QStringLiteral("kind"),
              versionName = QStringLiteral("version"), contractName = QStringLiteral("contract"),
              managerName = QStringLiteral("manager"), wishesName = QStringLiteral("wishes"),
              detailsName = QStringLiteral("details");

// The texts of a draft by their names on disk, for reading and for writing.
template <typename Draft, typename Use>
void eachText(Draft& draft, Use use) {
    use("first_name", draft.firstName);
    use("last_name", draft.lastName);
    use("job_title", draft.jobTitle);
    use("service", draft.service);
    use("site", draft.site);
    use("start", draft.start);
    use("end", draft.end);
    use("replaces", draft.replaces);
    use("remarks", draft.remarks);
    use("arrival", draft.arrival);
    use("arrival_label", draft.arrivalLabel);
}

std::optional<std::string> given(const QString& text) {
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed.toStdString());
}

QString dayText(base::Date day) {
    return kit::dateOf(day).toString(QStringLiteral("dd/MM/yyyy"));
}

template <typename E>
E codeFrom(const QJsonValue& value, E otherwise) {
    return wire::enumerationFrom<E>(value.toString().toStdString()).value_or(otherwise);
}

} // namespace

bool RecruitmentDraft::isEmpty() const {
    return QString(firstName % lastName % jobTitle % site % start % end % replaces % remarks % arrival).isEmpty() &&
           service.isEmpty() && !manager && wishes.isEmpty();
}

QByteArray toBytes(const RecruitmentDraft& draft) {
    if (draft.isEmpty()) return {};
    QJsonObject details;
    for (auto it = draft.details.cbegin(); it != draft.details.cend(); ++it)
        details.insert(it.key(), it.value());
    QJsonObject object{{keyName, QString::fromLatin1(draft.key)},
                       {versionName, QString::number(draft.version)},
                       {kindName, words(wire::codeOf(draft.kind))},
                       {contractName, words(wire::codeOf(draft.contract))},
                       {wishesName, QJsonArray::fromStringList(draft.wishes)},
                       {detailsName, details}};
    eachText(draft, [&](const char* name, const QString& text) { object.insert(QLatin1String(name), text); });
    if (draft.manager) object.insert(managerName, drafts::jsonOf(*draft.manager));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RecruitmentDraft recruitmentDraftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    RecruitmentDraft draft;
    draft.key = object.value(keyName).toString().toLatin1();
    draft.version = object.value(versionName).toString().toLongLong();
    draft.kind = codeFrom(object.value(kindName), draft.kind);
    draft.contract = codeFrom(object.value(contractName), draft.contract);
    eachText(draft, [&](const char* name, QString& text) { text = object.value(QLatin1String(name)).toString(); });
    draft.manager = drafts::valueOf<api::Person>(object.value(managerName));
    for (const auto& wish : object.value(wishesName).toArray())
        draft.wishes.append(wish.toString());
    const auto details = object.value(detailsName).toObject();
    for (auto it = details.constBegin(); it != details.constEnd(); ++it)
        draft.details.insert(it.key(), it.value().toString());
    return draft;
}

RecruitmentDraft draftOf(const api::Recruitment& recruitment) {
    auto draft = copyOf(recruitment);
    draft.firstName = words(recruitment.first_name);
    draft.lastName = words(recruitment.last_name);
    draft.start = dayText(recruitment.start_date);
    if (recruitment.end_date) draft.end = dayText(*recruitment.end_date);
    draft.replaces = words(recruitment.replaces.value_or(""));
    draft.arrival = draft.arrivalLabel = words(recruitment.arrival.value_or(""));
    return draft;
}

RecruitmentDraft copyOf(const api::Recruitment& recruitment) {
    RecruitmentDraft draft;
    draft.kind = recruitment.kind;
    draft.contract = recruitment.contract;
    draft.jobTitle = words(recruitment.job_title);
    draft.service = words(recruitment.service);
    draft.site = words(recruitment.site.value_or(""));
    draft.manager = recruitment.manager;
    draft.remarks = words(recruitment.remarks.value_or(""));
    for (const auto& wish : recruitment.wishes)
        draft.wishes.append(words(wish));
    if (recruitment.details)
        for (const auto& [wish, detail] : *recruitment.details)
            draft.details.insert(words(wish), words(detail));
    return draft;
}

RecruitmentDraft departureOf(const api::Recruitment& arrival) {
    auto draft = copyOf(arrival);
    draft.kind = domain::RecruitmentKind::departure;
    draft.firstName = words(arrival.first_name);
    draft.lastName = words(arrival.last_name);
    draft.arrival = words(arrival.reference);
    draft.arrivalLabel = ticket::personOf(arrival);
    draft.remarks.clear();
    draft.wishes.clear();
    draft.details.clear();
    return draft;
}

api::RecruitmentEntry entryOf(const RecruitmentDraft& draft) {
    const auto today = kit::today();
    api::RecruitmentEntry entry;
    entry.kind = draft.kind;
    entry.contract = draft.contract;
    entry.first_name = draft.firstName.trimmed().toStdString();
    entry.last_name = draft.lastName.trimmed().toStdString();
    entry.job_title = draft.jobTitle.trimmed().toStdString();
    entry.service = draft.service.toStdString();
    entry.site = given(draft.site);
    if (const auto day = kit::dayFrom(draft.start, today)) entry.start_date = ticket::dayFrom(*day);
    if (const auto day = kit::dayFrom(draft.end, today)) entry.end_date = ticket::dayFrom(*day);
    if (draft.manager) entry.manager = draft.manager->id;
    entry.replaces = given(draft.replaces);
    entry.remarks = given(draft.remarks);
    entry.arrival = given(draft.arrival);
    std::map<std::string, std::string> details;
    for (const auto& wish : draft.wishes) {
        entry.wishes.push_back(wish.toStdString());
        if (const auto detail = given(draft.details.value(wish))) details[wish.toStdString()] = *detail;
    }
    if (!details.empty()) entry.details = std::move(details);
    return entry;
}

bool sameEntry(const api::Recruitment& one, const api::Recruitment& other) {
    return entryOf(draftOf(one)) == entryOf(draftOf(other));
}

} // namespace ilvm::panels
