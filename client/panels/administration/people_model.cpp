#include "client/panels/administration/people_model.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/format.hpp"
#include "client/ticket/faces.hpp"

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr std::size_t peopleAtOnce = 50, largestPage = 200;

} // namespace

PeopleModel::PeopleModel(const ticket::Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {}

void PeopleModel::ask(const api::UserQuery& query) {
    query_ = query;
    next_.reset(); // who is shown meanwhile is no beginning of what comes
    wanted_ = peopleAtOnce;
    begin();
}

void PeopleModel::reload() {
    begin();
}

void PeopleModel::begin() {
    ++round_;
    gathering_.clear();
    read(std::nullopt);
}

// Until as many are there as are wanted; what is shown stays meanwhile.
void PeopleModel::read(const std::optional<std::string>& cursor) {
    asking_ = true;
    api::UserQuery query = query_;
    query.cursor = cursor;
    query.limit = static_cast<int>(std::min(largestPage, wanted_ - gathering_.size()));
    workspace_.administration.listUsers(query, this, [this, round = round_](const base::Result<api::UserPage>& answer) {
        if (round != round_) return;
        asking_ = false;
        if (answer.has_error()) return Q_EMIT failed(answer.error());
        if (answer->counts) counts_ = *answer->counts;
        if (answer->total) total_ = *answer->total;
        gathering_.insert(gathering_.end(), answer->items.begin(), answer->items.end());
        next_ = answer->next_cursor;
        if (next_ && gathering_.size() < wanted_) return read(next_);
        gathered();
    });
}

// The same people in the same order are dressed anew where they stand; others are another list.
void PeopleModel::gathered() {
    const bool same = std::equal(gathering_.begin(), gathering_.end(), people_.begin(), people_.end(),
                                 [](const api::User& one, const api::User& other) { return one.id == other.id; });
    if (same) {
        people_ = std::exchange(gathering_, {});
        if (!people_.empty()) dress();
    } else if (gathering_.size() > people_.size() && !people_.empty() &&
               std::equal(people_.begin(), people_.end(), gathering_.begin(),
                          [](const auto& one, const auto& other) { return one.id == other.id; })) {
        beginInsertRows({}, rowCount({}), static_cast<int>(gathering_.size()) - 1);
        people_ = std::exchange(gathering_, {});
        endInsertRows();
    } else {
        beginResetModel();
        people_ = std::exchange(gathering_, {});
        endResetModel();
    }
    Q_EMIT arrived();
}

void PeopleModel::take(const api::User& user) {
    const int row = rowOf(words(user.id));
    if (row < 0) return;
    people_[static_cast<std::size_t>(row)] = user;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

int PeopleModel::rowOf(const QString& id) const {
    for (std::size_t row = 0; row < people_.size(); ++row)
        if (words(people_[row].id) == id) return static_cast<int>(row);
    return -1;
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(people_.size());
}

bool PeopleModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && next_;
}

// While the list is read again, that reading goes as far: neither of the two makes the other one vain.
void PeopleModel::fetchMore(const QModelIndex&) {
    if (!next_) return;
    wanted_ = asking_ ? std::max(wanted_, people_.size() + peopleAtOnce) : people_.size() + peopleAtOnce;
    if (asking_) return;
    gathering_ = people_;
    read(next_);
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole && index.column() == signedIn) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto& user = at(index.row());
    const auto& truth = workspace_.truth;
    switch (index.column()) {
    case name:
        return QString(words(user.display_name) % QStringLiteral(", ") % words(user.login));
    case service:
        return user.department ? ticket::serviceLabel(truth, api::ServiceType::origin, *user.department) : QString();
    case roles: {
        const auto held = wordsOf(truth, user.effective);
        return held.isEmpty() ? accountFace(user).text : held.join(QStringLiteral(", "));
    }
    case reach: {
        const QString reached = reachOf(truth, user.effective);
        return user.override ? QString(reached % QStringLiteral(", ") % wordsOf(forcedIn(user))) : reached;
    }
    default:
        return user.last_sign_in ? kit::when(kit::localTime(*user.last_sign_in), QDateTime::currentDateTime())
                                 : tr("never");
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == signedIn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case name:
        return tr("Name");
    case service:
        return tr("Service (directory)");
    case roles:
        return tr("Roles");
    case reach:
        return tr("Services allowed");
    default:
        return tr("Signed in");
    }
}

} // namespace ilvm::panels
