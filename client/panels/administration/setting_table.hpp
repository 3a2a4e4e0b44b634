// The rows of what admins set one by one: words in columns, and whether a row has changes that are not saved.
// Not here: which settings there are (services_page.hpp, catalogue_page.hpp).
#pragma once
#include <QAbstractTableModel>
#include <QTableView>

namespace ilvm::panels {

struct SettingRow {
    QString key;
    QStringList cells; // as many as there are columns
    bool isChanged = false;

    bool operator==(const SettingRow&) const = default;
};

struct SettingColumn {
    QString title;
    int share = 0; // of the width, in hundredths
    bool isCode = false;
};

class SettingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit SettingModel(QList<SettingColumn> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), columns_(std::move(columns)) {}

    void show(const QList<SettingRow>& rows);
    const QString& keyAt(int row) const { return rows_[row].key; }
    int rowOf(const QString& key) const; // −1: none
    const QList<SettingColumn>& columns() const { return columns_; }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    // One more than there are: the last one says what is not saved.
    int columnCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(columns_.size()) + 1;
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SettingColumn> columns_;
    QList<SettingRow> rows_;
};

class SettingTable : public QTableView {
    Q_OBJECT

public:
    SettingTable(SettingModel& model, const QString& name, QWidget* parent = nullptr);

    void select(const QString& key); // without telling it; of no row: none

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    SettingModel& model_;
    bool silent_ = false;
};

} // namespace ilvm::panels
