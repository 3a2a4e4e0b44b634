// A lasting state across the content: a tone, a sentence, at most one action. Shown while the state lasts.
// Not here: passing news (toast.hpp).
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/tokens.hpp"

namespace ilvm::kit {

class Button;
class Label;

class Banner : public Painted {
    Q_OBJECT

public:
    explicit Banner(Tone tone, const QString& text, QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setText(const QString& text);
    // A second, quieter line.
    void setDetail(const QString& detail);
    // Empty takes the button away.
    void setAction(const QString& action);

    QAccessible::Role role() const override { return QAccessible::AlertMessage; }
    QString spoken() const override;

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone tone_;
    Label* text_;
    Label* detail_;
    Button* action_;
};

} // namespace ilvm::kit
