// A small ring that turns while something is on its way; it stands still when the desktop asks for reduced motion.
// Not here: what is on its way, and for how long (Button::setBusy, the rows).
#pragma once
#include "client/kit/accessible.hpp"

class QVariantAnimation;

namespace ilvm::kit {

class Spinner : public Painted {
    Q_OBJECT

public:
    explicit Spinner(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QAccessible::Role role() const override { return QAccessible::Animation; }
    QString spoken() const override { return tr("Being sent…"); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QVariantAnimation* turn_;
};

} // namespace ilvm::kit
