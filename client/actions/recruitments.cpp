#include "client/actions/recruitments.hpp"

#include "shared/api/recruitment_period.hpp"

#include <QSaveFile>

namespace ilvm::actions {
namespace {

constexpr int mostDone = 100;

base::Problem notWritten(const QString& path) {
    base::Problem problem;
    problem.type = "ilvm:here";
    problem.status = 0;
    problem.title = Recruitments::tr("%1 cannot be written.").arg(path).toStdString();
    return problem;
}

} // namespace

Recruitments::Recruitments(net::ApiClient& api, truth::Truth& truth, Requests& requests, QObject* parent)
    : QObject(parent), api_(api), truth_(truth), requests_(requests) {}

void Recruitments::listTemplates(QObject* context, net::Callback<api::RecruitmentTemplates> callback) {
    api_.call<api::ListTemplates>({}, {}, context, [this, callback](base::Result<api::RecruitmentTemplates> answer) {
        if (answer.has_value()) templates_ = *answer;
        callback(std::move(answer));
    });
}

void Recruitments::readPlan(const QString& reference, QObject* context, net::Callback<api::RecruitmentPlan> callback) {
    api_.call<api::ReadRecruitmentPlan>({reference.toStdString()}, {}, context, std::move(callback));
}

void Recruitments::writeTemplate(const api::RecruitmentTemplate& wanted, const QByteArray& key, QObject* context,
                                 net::Callback<api::RecruitmentTemplate> callback) {
    api_.call<api::WriteTemplate>(
        {wanted.kind}, wanted, context,
        [this, callback = std::move(callback)](base::Result<api::RecruitmentTemplate> answer) {
            if (answer.has_value())
                for (auto& known : templates_.items)
                    if (known.kind == answer->kind) known = *answer;
            callback(std::move(answer));
        },
        key);
}

void Recruitments::check(const api::RecruitmentQuestion& question, QObject* context,
                         net::Callback<api::RecruitmentWarnings> callback) {
    api_.call<api::CheckRecruitment>({}, question, context, std::move(callback));
}

void Recruitments::bringDone(QObject* context, net::Callback<wire::Nothing> callback) {
    api::TicketQuery query;
    query.view = api::View::recruitments;
    query.kind = std::vector{domain::Kind::recruitment};
    query.status = std::vector{domain::Status::closed, domain::Status::refused, domain::Status::cancelled};
    query.sort = api::Sort::updated;
    query.limit = mostDone;
    api_.call<api::ListTickets>(query, {}, context, [this, callback](base::Result<api::TicketPage> answer) {
        if (answer.has_error()) return callback(std::move(answer.error()));
        for (const auto& item : answer->items)
            bringNewer(QString::fromStdString(item.reference), item.version);
        callback(wire::Nothing{});
    });
}

void Recruitments::bringPeriod(const api::Period& period, QObject* context, net::Callback<wire::Nothing> callback) {
    api_.call<api::ListRecruitments>(period, {}, context,
                                     [this, callback](base::Result<api::RecruitmentsOfPeriod> answer) {
                                         if (answer.has_error()) return callback(std::move(answer.error()));
                                         for (const auto& item : answer->items)
                                             bringNewer(QString::fromStdString(item.reference), item.version);
                                         callback(wire::Nothing{});
                                     });
}

void Recruitments::bringNewer(const QString& reference, std::int64_t version) {
    const auto* known = truth_.ticket(reference);
    if (!known || known->version < version) requests_.fetch(reference, this, [](const base::Result<api::Ticket>&) {});
}

void Recruitments::exportArrivals(const api::Period& period, const QString& path, QObject* context,
                                  net::Callback<wire::Nothing> callback) {
    api_.bytes<api::ExportArrivals>(period, context, [path, callback](base::Result<QByteArray> answer) {
        if (answer.has_error()) return callback(std::move(answer.error()));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*answer) != answer->size() || !file.commit())
            return callback(notWritten(path));
        callback(wire::Nothing{});
    });
}

} // namespace ilvm::actions
