// One pool as a column: its name, how many, one useful word, and its most urgent tickets. Not here: which pools there
// are.
#pragma once
#include "client/kit/icon.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::kit {
class EmptyState;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class PoolColumn : public QWidget {
    Q_OBJECT

public:
    PoolColumn(const ticket::Workspace& workspace, domain::Pool pool, QWidget* parent = nullptr);

    ticket::RowList& rows() { return *rows_; }
    models::TicketListModel& model() { return model_; }
    QString name() const;
    void setFilter(const QString& text);

    static constexpr int narrowest = 232;

Q_SIGNALS:
    void countChanged();
    void filterClearAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showCount();

    ticket::Workspace workspace_;
    domain::Pool pool_;
    models::TicketListModel model_;
    ticket::RowList* rows_;
    kit::Label* count_;
    kit::Label* useful_;
    kit::EmptyState* empty_;
};

} // namespace ilvm::panels
