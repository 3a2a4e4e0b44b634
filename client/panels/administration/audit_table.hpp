// The table of the audit. Not here: what it holds (audit_model.hpp) and one event in full (audit_page.hpp).
#pragma once
#include "client/panels/administration/audit_model.hpp"

#include <QTableView>

namespace ilvm::panels {

class AuditTable : public QTableView {
    Q_OBJECT

public:
    explicit AuditTable(AuditModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(int row); // −1: none

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
};

} // namespace ilvm::panels
