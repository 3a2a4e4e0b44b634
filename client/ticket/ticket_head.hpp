// The names of the columns over a table of TicketRow, and by which of them it is sorted.
// Not here: sorting, and tables whose rows are others (their panels).
#pragma once
#include "client/ticket/ticket_row.hpp"

namespace ilvm::ticket {

class TicketHead : public kit::Painted {
    Q_OBJECT

public:
    enum class Column { reference, request, person, status, changed };
    TicketHead(TicketRow::Shows shows, Column sorted, QWidget* parent = nullptr);

    void setGutter(int width); // what a scroll bar takes of the rows
    QSize sizeHint() const override;
    QAccessible::Role role() const override { return QAccessible::RowHeader; }
    QString spoken() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        Column column;
        QString name;
        int left, width;
    };
    QList<Place> places() const;

    TicketRow::Shows shows_;
    Column sorted_;
    int gutter_ = 0;
};

} // namespace ilvm::ticket
