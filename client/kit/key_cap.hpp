// A key as a small outlined cap, for hints beside a word. Not here: caps inside buttons (Button::setKey).
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::kit {

class KeyCap : public Painted {
    Q_OBJECT

public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);

    QString spoken() const override { return key_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString key_;
};

} // namespace ilvm::kit
