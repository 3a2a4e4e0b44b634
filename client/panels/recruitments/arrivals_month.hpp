// The arrivals of a month on a sheet, Monday first: each in the colour and with the sign of how ready it is; a click
// opens it. Not here: which there are (arrivals.hpp).
#pragma once
#include "client/panels/recruitments/arrivals.hpp"
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QGridLayout;

namespace ilvm::kit {
class Label;
}

namespace ilvm::panels {

class DayCell;

class ArrivalsMonth : public QWidget {
    Q_OBJECT

public:
    explicit ArrivalsMonth(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    QDate month() const { return month_; } // its first day
    api::Period sheet() const;             // all its days, those of the months beside it too
    void setMonth(const QDate& day);       // the one in which that day is

Q_SIGNALS:
    void chosen(const QString& reference);
    void monthChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QDate firstDay() const; // of the sheet
    QWidget* makeHead();
    QWidget* makeLegend();

    ticket::Workspace workspace_;
    QDate month_;
    kit::Label* title_;
    kit::Label* count_;
    QGridLayout* grid_;
    QList<DayCell*> cells_;
};

} // namespace ilvm::panels
