// Passing news at the bottom of a window, with a way back while its line runs out. The pointer over it, or the focus in
// it, stops the clock. Not here: what undoing does.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/tokens.hpp"

#include <chrono>
#include <vector>

class QVariantAnimation;

namespace ilvm::kit {

struct ToastText {
    QString text = {};
    QString action = {}; // empty: nothing to do about it
    QString key = {};    // the key of that action, as people read it
    Tone tone = Tone::ok;
};

class Toast : public Painted {
    Q_OBJECT

public:
    Toast(const ToastText& text, std::chrono::milliseconds life, QWidget* parent);

    // What the action's button does, for a shortcut of the window.
    void chooseAction();
    // Ends it now, as the cross does.
    void end();
    bool hasAction() const { return !text_.action.isEmpty(); }
    bool isWaiting() const; // under the pointer or the focus
    std::chrono::milliseconds left() const;

    QAccessible::Role role() const override { return QAccessible::AlertMessage; }
    QString spoken() const override { return text_.text; }

Q_SIGNALS:
    void actionChosen();
    // It ran out, was closed or gave way to a newer one, and the action was not chosen. Comes once, before it is
    // deleted.
    void ended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wait();

    ToastText text_;
    QVariantAnimation* clock_;
    bool over_ = false;
    bool focused_ = false;
    bool done_ = false;
};

// Holds at most three toasts over the bottom of `window`, newest below; a fourth ends the oldest.
class ToastHost : public QWidget {
    Q_OBJECT

public:
    explicit ToastHost(QWidget* window, std::chrono::milliseconds life = std::chrono::seconds(6));

    // The toast lives until it ends; connect to its signals at once.
    Toast* say(const ToastText& text);
    // The newest whose action can still be chosen: what Ctrl Z means. Null when there is none.
    Toast* undoable() const;
    // Ends them all: leaving the window sends what waits.
    void endAll();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void forget(Toast* toast);
    void place();

    std::chrono::milliseconds life_;
    std::vector<Toast*> toasts_;
};

} // namespace ilvm::kit
