// How much of a whole is done, as a ring with its per cent in the middle. Not here: the sentence in figures beside it,
// which is also its accessible name.
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::kit {

class RingGauge : public Painted {
    Q_OBJECT

public:
    explicit RingGauge(QWidget* parent = nullptr);

    void setShare(int done, int whole, const QString& sentence);
    int percent() const; // rounded, but only the whole is 100

    QAccessible::Role role() const override { return QAccessible::ProgressBar; }
    QString spoken() const override { return sentence_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int done_ = 0;
    int whole_ = 0;
    QString sentence_;
};

} // namespace ilvm::kit
