// The lines of a purchase as an editable table: one row each, and an empty one at the end into which the next is typed.
// Not here: reading a cell (purchase_lines.hpp) and how it looks (purchase_table.hpp).
#pragma once
#include "client/panels/new_request/purchase_lines.hpp"

#include <QAbstractTableModel>

namespace ilvm::panels {

class LinesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int problemRole = Qt::UserRole + 1; // QString: why the cell is wrong

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    const std::vector<LineText>& lines() const { return lines_; } // the empty one at the end is none
    void setLines(std::vector<LineText> lines);
    void insert(int row, const std::vector<LineText>& fresh); // pasted ones; a blank line there gives its place
    void remove(int row);

    // What is missing is wrong, too: somebody wanted to send.
    void setStrict(bool strict);
    // Of the server; until the cell is changed.
    void setProblem(int row, int cell, const QString& problem);
    void clearProblems();

    std::vector<domain::PurchaseLine> readLines() const; // those that are not blank, as far as they can be read
    int sentRow(int line) const;                         // in the table, of the nth of those; -1 without
    bool areRight() const;                               // there is one, and all are
    QStringList sentences() const;                       // "Ligne 3, quantité : …", of each wrong cell
    QModelIndex firstWrong() const;

Q_SIGNALS:
    void edited();

private:
    QString problem(int row, int cell) const;
    void tellRow(int row);

    struct Told {
        int row;
        int cell;
        QString problem;
    };

    std::vector<LineText> lines_;
    std::vector<Told> told_;
    bool strict_ = false;
};

} // namespace ilvm::panels
