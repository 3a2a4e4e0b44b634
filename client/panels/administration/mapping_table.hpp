// The rows of the mapping: group, role, services, and what is new or other than what is saved.
// Not here: changing one (mapping_editor.hpp).
#pragma once
#include "client/panels/administration/mapping_book.hpp"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace ilvm::panels {

class MappingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { groupCell, roleCell, servicesCell, stateCell, columns };

    explicit MappingModel(const truth::Truth& truth, QObject* parent = nullptr)
        : QAbstractTableModel(parent), truth_(truth) {}

    void show(const Rows& rows, const Rows& saved);
    const api::GroupRight& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stateOf(const api::GroupRight& row) const;

    const truth::Truth& truth_;
    Rows rows_, saved_;
};

class MappingTable : public QTableView {
    Q_OBJECT

public:
    explicit MappingTable(MappingModel& model, QWidget* parent = nullptr);

    void select(int row); // without telling it; −1: none

Q_SIGNALS:
    void chosen(int row);
    void removeAsked();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    bool silent_ = false;
};

} // namespace ilvm::panels
