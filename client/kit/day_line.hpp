// A hairline with words in its middle: the day of the messages below, or where the unread ones begin.
// Not here: which day it is (dayTitle in format.hpp).
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::kit {

class DayLine : public Painted {
    Q_OBJECT

public:
    explicit DayLine(const QString& words, QWidget* parent = nullptr);

    QAccessible::Role role() const override { return QAccessible::Separator; }
    QString spoken() const override { return words_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words_;
};

} // namespace ilvm::kit
