// A path in steps: what is past, where it stands, who comes next; skipped ones say why, a refusal stops it.
// To a screen reader it is a list. Not here: what the steps mean.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/tokens.hpp"

#include <vector>

namespace ilvm::kit {

enum class StepState : std::uint8_t { past, present, future, skipped, refused };

struct Step {
    QString title = {};
    QString second = {}; // who, when, or why it was skipped
    StepState state = StepState::future;
    QString aside = {}; // what has no room in the path: in its tooltip, and spoken
};

class Stepper : public Painted {
    Q_OBJECT

public:
    explicit Stepper(const QString& name, QWidget* parent = nullptr);
    void setSteps(const std::vector<Step>& steps);

    QAccessible::Role role() const override { return QAccessible::List; }
    QString spoken() const override { return name_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    QString name_;
    std::vector<class StepItem*> items_;
};

// One step of a Stepper: drawn by itself, a list item by itself.
class StepItem : public Painted {
    Q_OBJECT

public:
    StepItem(const Step& step, int number, QWidget* parent);

    // `goesOn` is the state of the step after it, which the line leads to; none after the last.
    void setNext(const Step* next);
    void setSecondShown(bool shown);

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString spoken() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintDisc(QPainter* painter, const Tokens& t, const QRectF& disc) const;
    void paintLine(QPainter* painter, const Tokens& t, const QRectF& disc) const;

    Step step_;
    int number_;
    bool hasNext_ = false;
    StepState nextState_ = StepState::future;
    bool secondShown_ = true;
};

} // namespace ilvm::kit
