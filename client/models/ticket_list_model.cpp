#include "client/models/ticket_list_model.hpp"

namespace ilvm::models {

TicketListModel::TicketListModel(const truth::Truth& truth, const truth::Pending& pending, ListSpec spec,
                                 QObject* parent)
    : QAbstractListModel(parent), truth_(truth), pending_(pending), spec_(std::move(spec)) {
    connect(&truth, &truth::Truth::ticketChanged, this, &TicketListModel::place);
    connect(&truth, &truth::Truth::ticketRemoved, this, &TicketListModel::take);
    connect(&truth, &truth::Truth::meChanged, this, &TicketListModel::rebuild);
    connect(&truth, &truth::Truth::wasReset, this, &TicketListModel::rebuild);
    connect(&pending, &truth::Pending::changed, this, [this](const QString& reference) {
        const int row = rowOf(reference);
        if (row >= 0) Q_EMIT dataChanged(index(row), index(row), {PendingRole});
    });
    rebuild();
}

void TicketListModel::setSpec(ListSpec spec) {
    spec_ = std::move(spec);
    rebuild();
}

void TicketListModel::setOrder(Order order) {
    if (spec_.order == order) return;
    spec_.order = order;
    rebuild();
}

void TicketListModel::setText(const QString& query) {
    if (text_ == query) return;
    text_ = query;
    words_ = truth::wordsOf(query);
    rebuild();
}

void TicketListModel::setOrigin(const QString& origin) {
    if (origin_ == origin) return;
    origin_ = origin;
    rebuild();
}

int TicketListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

const api::Ticket& TicketListModel::at(int row) const {
    return *truth_.ticket(referenceAt(row));
}

bool TicketListModel::isPending(int row) const {
    return pending_.of(referenceAt(row)).has_value();
}

QVariant TicketListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(at(index.row()).title);
    case ReferenceRole:
        return referenceAt(index.row());
    case PendingRole:
        return isPending(index.row());
    default:
        return {};
    }
}

int TicketListModel::placeOf(const SortKey& key) const {
    const auto place = std::lower_bound(rows_.begin(), rows_.end(), key,
                                        [](const Row& row, const SortKey& wanted) { return row.key < wanted; });
    return static_cast<int>(place - rows_.begin());
}

int TicketListModel::rowOf(const QString& reference) const {
    const auto key = keys_.constFind(reference);
    return key == keys_.constEnd() ? -1 : placeOf(*key);
}

bool TicketListModel::wants(const api::Ticket& ticket) const {
    return truth_.me() && spec_.wants(ticket, *truth_.me()) &&
           (words_.empty() || truth_.lines().fits(QString::fromStdString(ticket.reference), words_));
}

bool TicketListModel::hasOrigin(const api::Ticket& ticket) const {
    return origin_.isEmpty() || origin_ == QString::fromStdString(ticket.origin_service);
}

void TicketListModel::rebuild() {
    beginResetModel();
    rows_.clear();
    keys_.clear();
    origins_.clear();
    counts_.clear();
    const auto& tickets = truth_.tickets();
    for (auto each = tickets.begin(); each != tickets.end(); ++each) {
        if (!wants(*each)) continue;
        count(each.key(), QString::fromStdString(each->origin_service));
        if (hasOrigin(*each)) rows_.push_back({keyOf(spec_.order, *each), each.key()});
    }
    std::sort(rows_.begin(), rows_.end(), [](const Row& left, const Row& right) { return left.key < right.key; });
    keys_.reserve(std::ssize(rows_));
    for (const auto& row : rows_)
        keys_.insert(row.reference, row.key);
    endResetModel();
    Q_EMIT countChanged();
}

void TicketListModel::count(const QString& reference, const QString& origin) {
    const QString before = origins_.value(reference);
    if (before == origin) return;
    if (!before.isEmpty() && --counts_[before] == 0) counts_.remove(before);
    if (origin.isEmpty()) {
        origins_.remove(reference);
    } else {
        origins_.insert(reference, origin);
        ++counts_[origin];
    }
}

void TicketListModel::place(const QString& reference) {
    const api::Ticket* ticket = truth_.ticket(reference);
    const bool wanted = ticket && wants(*ticket);
    count(reference, wanted ? QString::fromStdString(ticket->origin_service) : QString());
    if (!wanted || !hasOrigin(*ticket)) return takeRow(reference);
    const auto key = keyOf(spec_.order, *ticket);
    const int row = rowOf(reference);
    int target = placeOf(key);
    if (row < 0) {
        beginInsertRows({}, target, target);
        rows_.insert(rows_.begin() + target, {key, reference});
        keys_.insert(reference, key);
        endInsertRows();
        Q_EMIT countChanged();
        return;
    }
    if (target > row) --target; // the row itself stood before it
    if (row != target) {
        // Qt counts the destination among the rows as they still stand.
        beginMoveRows({}, row, row, {}, target > row ? target + 1 : target);
        const auto begin = rows_.begin();
        if (row < target)
            std::rotate(begin + row, begin + row + 1, begin + target + 1);
        else
            std::rotate(begin + target, begin + row, begin + row + 1);
    }
    rows_[static_cast<std::size_t>(target)].key = key;
    keys_.insert(reference, key);
    if (row != target) endMoveRows();
    Q_EMIT dataChanged(index(target), index(target));
}

void TicketListModel::take(const QString& reference) {
    count(reference, {});
    takeRow(reference);
}

void TicketListModel::takeRow(const QString& reference) {
    const int row = rowOf(reference);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    keys_.remove(reference);
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace ilvm::models
