// The names of the columns over the list of recruitments, which is sorted by the day.
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::panels {

class RecruitmentHead : public kit::Painted {
    Q_OBJECT

public:
    explicit RecruitmentHead(QWidget* parent = nullptr);

    void setGutter(int width); // what a scroll bar takes of the rows
    QSize sizeHint() const override;
    QAccessible::Role role() const override { return QAccessible::RowHeader; }
    QString spoken() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        QString name;
        int left, width;
        bool sorted;
    };
    QList<Place> places() const;

    int gutter_ = 0;
};

} // namespace ilvm::panels
