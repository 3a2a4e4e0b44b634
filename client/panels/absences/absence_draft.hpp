// An absence that is being written, as it is kept on disk: what was typed, as it was typed, and what was sent of it.
// Not here: when it is kept (absence_form).
#pragma once
#include "shared/api/delegations.hpp"

#include <QByteArray>
#include <QString>

namespace ilvm::panels {

// What was sent and has no answer yet: sent again under its key it is done once, though the first try arrived.
struct SentAbsence {
    QByteArray key = {};
    api::DelegationDraft draft = {};
};

// A moment of the past stands for "now": the server begins at its own clock, whatever this machine's says.
bool isSame(const SentAbsence& sent, const api::DelegationDraft& wanted, base::Instant now);

struct AbsenceDraft {
    QString fromDay = {}, fromHour = {};
    QString untilDay = {}, untilHour = {};
    std::optional<api::Person> to = {};
    QString reason = {};
    std::optional<SentAbsence> sent = {};

    bool isEmpty() const;
};

QByteArray toBytes(const AbsenceDraft& draft); // nothing for an empty one
AbsenceDraft absenceDraftFrom(const QByteArray& bytes);

} // namespace ilvm::panels
