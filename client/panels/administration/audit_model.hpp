// The audit that a filter finds, newest first, page by page as it is asked for. Not here: the filter (audit_page.hpp).
#pragma once
#include "client/ticket/workspace.hpp"
#include "shared/api/audit_trail.hpp"

#include <QAbstractTableModel>

namespace ilvm::panels {

class AuditModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { at, who, what, whom, detail, columns };

    explicit AuditModel(const ticket::Workspace& workspace, QObject* parent = nullptr);

    void ask(const api::AuditFilter& filter);
    const api::AuditEvent& eventAt(int row) const { return events_[static_cast<std::size_t>(row)]; }
    bool isWhole() const { return !next_; }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(events_.size());
    }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && next_ && !asking_; }
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void arrived();
    void failed(const ilvm::base::Problem& problem);

private:
    void read(const std::optional<std::string>& cursor);

    ticket::Workspace workspace_;
    api::AuditFilter filter_;
    std::vector<api::AuditEvent> events_;
    std::optional<std::string> next_;
    int round_ = 0;
    bool asking_ = false;
};

// "Nadia Benali", "le système", "Paul Girard pour Anne Lemoine".
QString actorOf(const api::AuditEvent& event);

} // namespace ilvm::panels
