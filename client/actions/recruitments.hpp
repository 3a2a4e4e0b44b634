// What the form and the list of recruitments ask the server beside tickets: templates, what is to be known before one
// is sent, those that are over, and the workbook of arrivals.
// Not here: sending a recruitment (requests.hpp) and its moves (ticket_actions.hpp).
#pragma once
#include "client/actions/requests.hpp"
#include "shared/api/recruitment_plan.hpp"
#include "shared/api/recruitments.hpp"

namespace ilvm::actions {

class Recruitments : public QObject {
    Q_OBJECT

public:
    Recruitments(net::ApiClient& api, truth::Truth& truth, Requests& requests, QObject* parent = nullptr);

    // The templates as they are now; those that came last are kept, for the next form opens on them.
    void listTemplates(QObject* context, net::Callback<api::RecruitmentTemplates> callback);
    const api::RecruitmentTemplates& templates() const { return templates_; }

    // The template that this recruitment began with, and the tasks that its approval creates.
    void readPlan(const QString& reference, QObject* context, net::Callback<api::RecruitmentPlan> callback);

    // The whole template, over the version that it names; sent again under the same key it is written once.
    void writeTemplate(const api::RecruitmentTemplate& wanted, const QByteArray& key, QObject* context,
                       net::Callback<api::RecruitmentTemplate> callback);

    void check(const api::RecruitmentQuestion& question, QObject* context,
               net::Callback<api::RecruitmentWarnings> callback);

    // Brings the recruitments that are over, the last changed first, into the truth: it holds what is alive.
    void bringDone(QObject* context, net::Callback<wire::Nothing> callback);

    // The same for those whose day lies in that period, however many they are.
    void bringPeriod(const api::Period& period, QObject* context, net::Callback<wire::Nothing> callback);

    // Writes the workbook of that period to a file of this machine; one that was there is replaced once all has come.
    void exportArrivals(const api::Period& period, const QString& path, QObject* context,
                        net::Callback<wire::Nothing> callback);

private:
    void bringNewer(const QString& reference, std::int64_t version);

    net::ApiClient& api_;
    truth::Truth& truth_;
    Requests& requests_;
    api::RecruitmentTemplates templates_;
};

} // namespace ilvm::actions
