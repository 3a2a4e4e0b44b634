#include "client/panels/administration/audit_model.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/format.hpp"
#include "client/kit/of_name.hpp"
#include "client/panels/administration/audit_words.hpp"
#include "client/ticket/faces.hpp"

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int page = 100;

// A status of a ticket has words for people; other subjects have none.
QString statusOf(const std::string& code) {
    const auto status = wire::enumerationFrom<domain::Status>(code);
    return status ? words(domain::labelOf(*status)) : words(code);
}

QString detailOf(const truth::Truth& truth, const api::AuditEvent& event) {
    QStringList parts;
    if (event.comment) parts.append(words(*event.comment));
    if (event.to && event.from != event.to) parts.append(statusOf(*event.to));
    if (parts.isEmpty()) parts = changesOf(truth, event);
    return parts.join(QStringLiteral(" · ")).simplified();
}

} // namespace

QString actorOf(const api::AuditEvent& event) {
    const QString actor = event.actor ? words(event.actor->display_name) : AuditModel::tr("the system");
    return event.on_behalf_of
               ? AuditModel::tr("%1, on behalf of %2").arg(actor, kit::ofName(words(event.on_behalf_of->display_name)))
               : actor;
}

AuditModel::AuditModel(const ticket::Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {}

void AuditModel::ask(const api::AuditFilter& filter) {
    filter_ = filter;
    ++round_;
    read(std::nullopt);
}

void AuditModel::read(const std::optional<std::string>& cursor) {
    asking_ = true;
    api::AuditQuery query;
    static_cast<api::AuditFilter&>(query) = filter_;
    query.limit = page;
    query.cursor = cursor;
    workspace_.administration.listAudit(
        query, this, [this, more = cursor.has_value(), round = round_](const base::Result<api::AuditPage>& answer) {
            if (round != round_) return;
            asking_ = false;
            if (answer.has_error()) return Q_EMIT failed(answer.error());
            next_ = answer->next_cursor;
            if (more && !answer->items.empty()) {
                beginInsertRows({}, rowCount({}), rowCount({}) + static_cast<int>(answer->items.size()) - 1);
                events_.insert(events_.end(), answer->items.begin(), answer->items.end());
                endInsertRows();
            } else if (!more) {
                beginResetModel();
                events_ = answer->items;
                endResetModel();
            }
            Q_EMIT arrived();
        });
}

void AuditModel::fetchMore(const QModelIndex&) {
    if (next_ && !asking_) read(next_);
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& one = eventAt(index.row());
    const auto moment = kit::localTime(one.at);
    if (role == Qt::ToolTipRole && index.column() == at) return kit::fullMoment(moment);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case at:
        return moment.date() == QDate::currentDate() ? moment.toString(QStringLiteral("HH:mm:ss"))
                                                     : moment.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
    case who:
        return actorOf(one);
    case what:
        return words(one.label);
    case whom:
        return words(one.subject_label);
    default:
        return detailOf(workspace_.truth, one);
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case at:
        return tr("When");
    case who:
        return tr("Who");
    case what:
        return tr("What");
    case whom:
        return tr("About");
    default:
        return tr("Detail");
    }
}

} // namespace ilvm::panels
