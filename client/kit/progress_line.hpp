// The thin line under the top bar while something comes from the server. It keeps its place when nothing does.
// Not here: when to show it (after 200 ms: whoever waits knows).
#pragma once
#include "client/kit/accessible.hpp"

class QVariantAnimation;

namespace ilvm::kit {

class ProgressLine : public Painted {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);
    void setRunning(bool running);
    bool isRunning() const { return running_; }

    QAccessible::Role role() const override { return QAccessible::ProgressBar; }
    QString spoken() const override;
    QSize sizeHint() const override { return {80, 2}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool running_ = false;
    QVariantAnimation* run_;
};

} // namespace ilvm::kit
