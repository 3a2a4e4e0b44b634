// Plain text on at most so many lines, with an ellipsis and then the full text as tooltip. The full text is always the
// accessible name. Not here: text to be selected (Label with interaction flags).
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/label.hpp"

namespace ilvm::kit {

class ClampedLabel : public Painted {
    Q_OBJECT

public:
    explicit ClampedLabel(const QString& text, int lines = 1, TypeRole role = TypeRole::body, Ink ink = &Tokens::text,
                          QWidget* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    void setInk(Ink ink);
    void setTone(Tone tone); // its text colour, instead of an ink
    void setRole(TypeRole role);

    QString spoken() const override { return text_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return lines_ > 1; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
    int lines_;
    TypeRole role_;
    Ink ink_;
    Tone tone_ = Tone::neutral;
};

} // namespace ilvm::kit
