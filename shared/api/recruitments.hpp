// What stands around recruitments: the templates of their tasks, what a form is told while somebody types, exports.
// Not here: the record itself (recruitment.hpp) and its moves (ticket_moves.hpp).
#pragma once
#include "shared/api/attachments.hpp"
#include "shared/api/recruitment.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/endpoint.hpp"

namespace ilvm::api {

struct RecruitmentTemplate : domain::Template {
    std::int64_t version = 1;

    bool operator==(const RecruitmentTemplate&) const = default;
};
BOOST_DESCRIBE_STRUCT(RecruitmentTemplate, (domain::Template), (version))

struct RecruitmentTemplates {
    std::vector<RecruitmentTemplate> items; // one a kind
};
BOOST_DESCRIBE_STRUCT(RecruitmentTemplates, (), (items))

struct ListTemplates {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/recruitment-templates";
    static constexpr std::string_view summary = "Les modèles de recrutement";
    static constexpr auto access = wire::Access::signed_in; // HR, N1 and admins
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = RecruitmentTemplates;
};

struct TemplateKind {
    domain::RecruitmentKind kind = domain::RecruitmentKind::arrival;
};
BOOST_DESCRIBE_STRUCT(TemplateKind, (), (kind))

// The whole template; `version` is the one that the caller saw. Recruitments under way keep the one they began with.
struct WriteTemplate {
    static constexpr auto method = wire::Method::put;
    static constexpr std::string_view path = "/api/v1/recruitment-templates/{kind}";
    static constexpr std::string_view summary = "Modifier un modèle de recrutement";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = TemplateKind;
    using Body = RecruitmentTemplate;
    using Answer = RecruitmentTemplate;
};

struct RecruitmentQuestion {
    domain::RecruitmentKind kind = domain::RecruitmentKind::arrival;
    std::string first_name;
    std::string last_name;
    std::optional<base::Date> start_date;
    std::optional<std::string> reference; // of the one that is being corrected or amended
};
BOOST_DESCRIBE_STRUCT(RecruitmentQuestion, (), (kind, first_name, last_name, start_date, reference))

// Something to think about; nothing of it stops a submission.
struct RecruitmentWarning {
    std::string field;
    std::string code;                     // open_recruitment, past, short
    std::string message;                  // French
    std::optional<std::string> reference; // of the recruitment that it is about
};
BOOST_DESCRIBE_STRUCT(RecruitmentWarning, (), (field, code, message, reference))

struct RecruitmentWarnings {
    std::vector<RecruitmentWarning> warnings;
};
BOOST_DESCRIBE_STRUCT(RecruitmentWarnings, (), (warnings))

struct CheckRecruitment {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/checks/recruitment";
    static constexpr std::string_view summary = "Ce qui est à savoir avant d'envoyer un recrutement";
    static constexpr auto access = wire::Access::signed_in; // HR
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = RecruitmentQuestion;
    using Answer = RecruitmentWarnings;
};

struct Period {
    std::optional<base::Date> from; // today when absent
    std::optional<base::Date> to;   // 60 days after `from` when absent; the last day included
};
BOOST_DESCRIBE_STRUCT(Period, (), (from, to))

// A workbook: one sheet by site, one by service, one of the tasks.
struct ExportArrivals {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/exports/arrivals.xlsx";
    static constexpr std::string_view summary = "Les arrivées d'une période, en classeur";
    static constexpr auto access = wire::Access::signed_in; // HR
    static constexpr int success = 200;
    using Parameters = Period;
    using Body = wire::Nothing;
    using Answer = Bytes;
};

} // namespace ilvm::api
