// The people that a filter finds, page by page as they are asked for. Read again it keeps as many as were there.
// Not here: how a row looks (people_table.hpp).
#pragma once
#include "client/panels/administration/rights_faces.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/administration.hpp"

#include <QAbstractTableModel>

namespace ilvm::panels {

class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, service, roles, reach, signedIn, columns };

    explicit PeopleModel(const ticket::Workspace& workspace, QObject* parent = nullptr);

    void ask(const api::UserQuery& query); // another filter: from the beginning
    void reload();                         // the same, as far as it was read
    void take(const api::User& user);      // as it is now, where it stands in the list
    void dress() { Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columns - 1)); }

    const api::User& at(int row) const { return people_[static_cast<std::size_t>(row)]; }
    int rowOf(const QString& id) const; // −1: not in the list
    std::int64_t total() const { return total_; }
    const api::UserCounts& counts() const { return counts_; }
    bool isAsking() const { return asking_; }

    int rowCount(const QModelIndex& parent) const override;
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void arrived();
    void failed(const ilvm::base::Problem& problem);

private:
    void begin();
    void read(const std::optional<std::string>& cursor);
    void gathered();

    ticket::Workspace workspace_;
    api::UserQuery query_;
    std::vector<api::User> people_, gathering_;
    std::optional<std::string> next_;
    api::UserCounts counts_;
    std::int64_t total_ = 0;
    std::size_t wanted_ = 0; // as far as somebody scrolled
    int round_ = 0;          // an answer to an older question serves no more
    bool asking_ = false;
};

} // namespace ilvm::panels
