// Which recruitments lie in a period, open or over. Not here: what they are (each is read as a ticket), and the period
// as a workbook (recruitments.hpp).
#pragma once
#include "shared/api/recruitments.hpp"

namespace ilvm::api {

struct RecruitmentVersion {
    std::string reference;
    std::int64_t version = 0; // of its ticket
};
BOOST_DESCRIBE_STRUCT(RecruitmentVersion, (), (reference, version))

struct RecruitmentsOfPeriod {
    std::vector<RecruitmentVersion> items;
};
BOOST_DESCRIBE_STRUCT(RecruitmentsOfPeriod, (), (items))

// Neither refused nor cancelled, in the order of their days. For HR.
struct ListRecruitments {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/recruitments";
    static constexpr std::string_view summary = "Les recrutements d'une période";
    static constexpr auto access = wire::Access::signed_in; // HR
    static constexpr int success = 200;
    using Parameters = Period;
    using Body = wire::Nothing;
    using Answer = RecruitmentsOfPeriod;
};

} // namespace ilvm::api
