// A recruitment that is being written, as it is kept on disk: all of it as it was typed; and what it becomes when it is
// sent. Not here: when it is kept (recruitment_form, recruitment_page).
#pragma once
#include "shared/api/recruitment.hpp"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace ilvm::panels {

struct RecruitmentDraft {
    QByteArray key;           // under which the recruitment is made once, however often it is sent
    std::int64_t version = 0; // of the recruitment when one began to change it; 0: it is a new one
    domain::RecruitmentKind kind = domain::RecruitmentKind::arrival;
    domain::Contract contract = domain::Contract::permanent;
    QString firstName;
    QString lastName;
    QString jobTitle;
    QString service; // code
    QString site;
    QString start; // as they were typed
    QString end;
    QString replaces;
    QString remarks;
    QString arrival; // reference of the recruitment by which the person came
    QString arrivalLabel;
    std::optional<api::Person> manager;
    QStringList wishes;
    QMap<QString, QString> details; // by wish

    bool isEmpty() const;
};

QByteArray toBytes(const RecruitmentDraft& draft); // nothing for an empty one
RecruitmentDraft recruitmentDraftFrom(const QByteArray& bytes);

// The form filled with what a recruitment says.
RecruitmentDraft draftOf(const api::Recruitment& recruitment);
// For somebody else in the same post: without the person, the dates and all that was decided.
RecruitmentDraft copyOf(const api::Recruitment& recruitment);

// For the day on which somebody leaves who came by that recruitment.
RecruitmentDraft departureOf(const api::Recruitment& arrival);

// Days that are none become the first of all days; whoever sends it has judged it before.
api::RecruitmentEntry entryOf(const RecruitmentDraft& draft);

// Whether HR has entered the same; what the server adds to it is left aside.
bool sameEntry(const api::Recruitment& one, const api::Recruitment& other);

} // namespace ilvm::panels
