// One day of the sheet: its number and who comes, as many as have room; the others are in a menu.
#pragma once
#include "client/panels/recruitments/arrivals.hpp"

#include <QAbstractButton>

class QVBoxLayout;

namespace ilvm::panels {

class ArrivalMark : public QAbstractButton {
    Q_OBJECT

public:
    ArrivalMark(const Arrival& arrival, const QDate& today, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    kit::ChipFace face_;
    QString figures_;
    bool ring_ = false;
};

class DayCell : public QWidget {
    Q_OBJECT

public:
    explicit DayCell(QWidget* parent = nullptr);

    void show(const QDate& day, bool ofMonth, const std::vector<Arrival>& arrivals);
    const std::vector<Arrival>& arrivals() const { return arrivals_; }
    QDate day() const { return day_; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& reference);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void openOthers(std::size_t shown);
    std::size_t room() const;

    QDate day_;
    bool ofMonth_ = true;
    std::vector<Arrival> arrivals_;
    std::size_t filledFor_ = 0;
    QVBoxLayout* column_;
};

} // namespace ilvm::panels
