// Who gains and who loses what, person by person, however many they are: of a mapping before it is saved, of what the
// directory would take. Not here: how it comes about (mapping_page.hpp, alarm_acts.hpp).
#pragma once
#include "client/panels/administration/rights_faces.hpp"

#include <QAbstractListModel>
#include <QListView>

namespace ilvm::panels {

class ChangeModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Line {
        QString id, name, login;
        QString gains, losses; // in words; empty: none
    };

    explicit ChangeModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void show(QList<Line> lines);
    const Line& at(int row) const { return lines_.at(row); }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(lines_.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Line> lines_;
};

class ChangeList : public QListView {
    Q_OBJECT

public:
    ChangeList(const truth::Truth& truth, const QString& name, QWidget* parent = nullptr);

    void show(const std::vector<api::RightsChange>& changes);
    void setMost(int rows) { most_ = rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    const truth::Truth& truth_;
    ChangeModel model_;
    int most_ = 0; // rows high at most; 0: as there is room
};

} // namespace ilvm::panels
