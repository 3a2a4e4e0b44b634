// The table of people: who, where, which roles, for which services, when last. One stop for the keyboard.
// Not here: what it holds (people_model.hpp) and the sheet beside it (user_sheet.hpp).
#pragma once
#include "client/panels/administration/people_model.hpp"

#include <QStyledItemDelegate>
#include <QTableView>

namespace ilvm::panels {

class PeopleTable : public QTableView {
    Q_OBJECT

public:
    explicit PeopleTable(PeopleModel& model, QWidget* parent = nullptr);

    void select(const QString& id); // without telling it
    QString selected() const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    PeopleModel& people_;
    bool silent_ = false;
};

class PersonRow : public QStyledItemDelegate {
    Q_OBJECT

public:
    PersonRow(const PeopleModel& model, const truth::Truth& truth, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintName(QPainter* painter, const QStyleOptionViewItem& option, const api::User& user) const;
    void paintRoles(QPainter* painter, const QStyleOptionViewItem& option, const api::User& user) const;
    void paintReach(QPainter* painter, const QStyleOptionViewItem& option, const api::User& user) const;

    const PeopleModel& people_;
    const truth::Truth& truth_;
};

} // namespace ilvm::panels
