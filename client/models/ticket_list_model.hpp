// A sorted list of tickets over the truth that changes row by row, never as a whole while someone reads it.
// Not here: which tickets (list_spec.hpp).
#pragma once
#include "client/models/list_spec.hpp"
#include "client/store/pending.hpp"
#include "client/store/truth.hpp"

#include <QAbstractListModel>
#include <QHash>
#include <QMap>

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
    QString referenceAt(int row) const { return rows_.at(static_cast<std::size_t>(row)).reference; }
    int rowOf(const QString& reference) const; // -1: it is not in it
    bool isPending(int row) const;

    // How many there are by origin service, without the filter on it.
    const QMap<QString, int>& countsByOrigin() const { return counts_; }

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        SortKey key;
        QString reference;
    };
    bool wants(const api::Ticket& ticket) const; // whatever its origin
    bool hasOrigin(const api::Ticket& ticket) const;
    void rebuild();
    void place(const QString& reference);
    void take(const QString& reference);
    void takeRow(const QString& reference);
    void count(const QString& reference, const QString& origin); // empty: it counts no longer
    int placeOf(const SortKey& key) const;

    const truth::Truth& truth_;
    const truth::Pending& pending_;
    ListSpec spec_;
    QString text_;
    truth::Words words_;
    QString origin_;
    std::vector<Row> rows_;           // in the order of their keys
    QHash<QString, SortKey> keys_;    // of the rows: where one stands is found by its key
    QHash<QString, QString> origins_; // of all that is wanted, the filter on origin left aside
    QMap<QString, int> counts_;
};

} // namespace ilvm::models
