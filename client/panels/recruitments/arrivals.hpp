// Which recruitments are of which day, and how ready each is: for the calendar and the list of the days to come.
#pragma once
#include "client/kit/chip.hpp"
#include "client/store/truth.hpp"

#include <QDate>

namespace ilvm::panels {

inline constexpr int comingDays = 60;

struct Arrival {
    QString reference;
    QDate day;
    QString person;
    QString post;
    QString site; // empty: none is said
    QString service;
    domain::RecruitmentKind kind = domain::RecruitmentKind::arrival;
    domain::Readiness readiness;
    bool decided = true; // it is under way or over

    bool operator==(const Arrival&) const = default;
    bool isReady() const { return readiness.total > 0 && readiness.done == readiness.total; }
};

// Those between the two days, both included, in the order of their days; without those that were refused or cancelled.
std::vector<Arrival> arrivalsBetween(const truth::Truth& truth, const QDate& from, const QDate& to);

// Tone and icon of how ready it is on that day: ready, late, near, under way, not decided.
kit::ChipFace faceOf(const Arrival& arrival, const QDate& today);

} // namespace ilvm::panels
