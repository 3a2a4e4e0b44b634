// An hour of the day, typed as 14:30, 14h30, 1430 or 14; once left it is written 14:30.
// Not here: which day it is of (client/kit/day_edit.hpp).
#pragma once
#include <QLineEdit>
#include <QTime>
#include <optional>

namespace ilvm::panels {

// Nothing of what is no hour.
std::optional<QTime> hourFrom(const QString& typed);

class HourEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit HourEdit(QWidget* parent = nullptr);

    std::optional<QTime> hour() const { return hourFrom(text()); }
    QString typed() const { return text().trimmed(); }

protected:
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace ilvm::panels
