// An absence that is being written, as it is kept on disk: what was typed, as it was typed.
// Not here: when it is kept (absence_form).
#pragma once
#include "shared/api/people.hpp"

#include <QByteArray>
#include <QString>

namespace ilvm::panels {

struct AbsenceDraft {
    QString fromDay = {}, fromHour = {};
    QString untilDay = {}, untilHour = {};
    std::optional<api::Person> to = {};
    QString reason = {};

    bool isEmpty() const;
};

QByteArray toBytes(const AbsenceDraft& draft); // nothing for an empty one
AbsenceDraft absenceDraftFrom(const QByteArray& bytes);

} // namespace ilvm::panels
