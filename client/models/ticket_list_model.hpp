// A sorted list of tickets over the truth that changes row by row, never as a whole while someone reads it.
// Not here: which tickets (list_spec.hpp).
#pragma once
#include "client/models/list_spec.hpp"
#include "client/store/pending.hpp"
#include "client/store/truth.hpp"

#include <QAbstractListModel>
#include <QStringList>

namespace ilvm::models {

class TicketListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ReferenceRole = Qt::UserRole + 1, // QString
        PendingRole,                      // bool: a click on it is on its way
    };

    TicketListModel(const truth::Truth& truth, const truth::Pending& pending, ListSpec spec, QObject* parent = nullptr);

    void setSpec(ListSpec spec);
    void setOrder(Order order);
    void setText(const QString& query);    // filters by words
    void setOrigin(const QString& origin); // filters by origin service; empty: all

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const api::Ticket& at(int row) const;
    QString referenceAt(int row) const { return rows_.at(row); }
    int rowOf(const QString& reference) const { return static_cast<int>(rows_.indexOf(reference)); }
    bool isPending(int row) const;

    // How many there are by origin service, without the filter on it.
    QMap<QString, int> countsByOrigin() const;

Q_SIGNALS:
    void countChanged();

private:
    bool wants(const api::Ticket& ticket) const;
    bool wantsWithoutOrigin(const api::Ticket& ticket) const;
    void rebuild();
    void place(const QString& reference);
    void take(const QString& reference);
    int placeFor(const api::Ticket& ticket, const QString& except) const;

    const truth::Truth& truth_;
    const truth::Pending& pending_;
    ListSpec spec_;
    QString text_;
    QString origin_;
    QStringList rows_;
};

} // namespace ilvm::models
