// The product's mark: two rings in a rounded square. Not here: the program's icon on the desktop.
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::shell {

class Mark : public kit::Painted {
    Q_OBJECT

public:
    explicit Mark(int side = 30, QWidget* parent = nullptr);

    QString spoken() const override { return QStringLiteral("ILVM"); }
    QAccessible::Role role() const override { return QAccessible::Graphic; }
    QSize sizeHint() const override { return {side_, side_}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int side_;
};

} // namespace ilvm::shell
