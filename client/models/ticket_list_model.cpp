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
    return *truth_.ticket(rows_.at(row));
}

bool TicketListModel::isPending(int row) const {
    return pending_.of(rows_.at(row)).has_value();
}

QVariant TicketListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(at(index.row()).title);
    case ReferenceRole:
        return rows_.at(index.row());
    case PendingRole:
        return isPending(index.row());
    default:
        return {};
    }
}

QMap<QString, int> TicketListModel::countsByOrigin() const {
    QMap<QString, int> counts;
    for (const auto& ticket : truth_.tickets())
        if (wantsWithoutOrigin(ticket)) ++counts[QString::fromStdString(ticket.origin_service)];
    return counts;
}

bool TicketListModel::wantsWithoutOrigin(const api::Ticket& ticket) const {
    return truth_.me() && spec_.wants(ticket, *truth_.me()) && fits(ticket, text_);
}

bool TicketListModel::wants(const api::Ticket& ticket) const {
    return (origin_.isEmpty() || origin_ == QString::fromStdString(ticket.origin_service)) &&
           wantsWithoutOrigin(ticket);
}

void TicketListModel::rebuild() {
    beginResetModel();
    std::vector<const api::Ticket*> wanted;
    for (const auto& ticket : truth_.tickets())
        if (wants(ticket)) wanted.push_back(&ticket);
    std::sort(wanted.begin(), wanted.end(),
              [&](const auto* left, const auto* right) { return standsBefore(spec_.order, *left, *right); });
    rows_.clear();
    for (const auto* ticket : wanted)
        rows_.append(QString::fromStdString(ticket->reference));
    endResetModel();
    Q_EMIT countChanged();
}

// Where the ticket belongs among the rows without itself. Every other row stands in order.
int TicketListModel::placeFor(const api::Ticket& ticket, const QString& except) const {
    int before = 0;
    for (const auto& reference : rows_)
        if (reference != except && standsBefore(spec_.order, *truth_.ticket(reference), ticket)) ++before;
    return before;
}

void TicketListModel::place(const QString& reference) {
    const api::Ticket* ticket = truth_.ticket(reference);
    const int row = rowOf(reference);
    if (!ticket || !wants(*ticket)) {
        if (row >= 0) take(reference);
        return;
    }
    const int target = placeFor(*ticket, reference);
    if (row < 0) {
        beginInsertRows({}, target, target);
        rows_.insert(target, reference);
        endInsertRows();
        Q_EMIT countChanged();
        return;
    }
    if (row != target) {
        // Qt counts the destination among the rows as they still stand.
        beginMoveRows({}, row, row, {}, target > row ? target + 1 : target);
        rows_.move(row, target);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(target), index(target));
}

void TicketListModel::take(const QString& reference) {
    const int row = rowOf(reference);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    rows_.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace ilvm::models
