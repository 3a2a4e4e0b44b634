// How much of a whole is taken, how much more would be, and what is left; what does not fit stands out at the end.
// Not here: the sentence that says it in figures, which is also its accessible name.
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::kit {

struct GaugeFace {
    qint64 whole = 0;
    qint64 taken = 0;
    qint64 added = 0;
    bool isGood = false; // that it is full is what is wanted

    qint64 over() const { return taken + added - whole; } // not positive: it fits
};

class Gauge : public Painted {
    Q_OBJECT

public:
    explicit Gauge(QWidget* parent = nullptr);

    void setFace(const GaugeFace& face, const QString& sentence);
    const GaugeFace& face() const { return face_; }

    QAccessible::Role role() const override { return QAccessible::ProgressBar; }
    QString spoken() const override { return sentence_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GaugeFace face_;
    QString sentence_;
};

} // namespace ilvm::kit
