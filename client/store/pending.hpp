// Clicks that are sent and not yet answered: a thin layer beside the truth, which models read through.
// The answer takes an entry away, a refusal too. Not here: sending (client/actions).
#pragma once
#include "shared/domain/codes.hpp"

#include <QHash>
#include <QObject>
#include <QString>
#include <optional>

namespace ilvm::truth {

class Pending : public QObject {
    Q_OBJECT

public:
    explicit Pending(QObject* parent = nullptr) : QObject(parent) {}

    void add(const QString& reference, domain::ActionCode action);
    void remove(const QString& reference);
    void clear();
    std::optional<domain::ActionCode> of(const QString& reference) const;
    int count() const { return static_cast<int>(actions_.size()); }

Q_SIGNALS:
    void changed(const QString& reference);

private:
    QHash<QString, domain::ActionCode> actions_;
};

} // namespace ilvm::truth
