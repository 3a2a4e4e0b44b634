// Text in a role and an ink, which follow the theme. Always plain text: what people typed is never markup.
// Not here: text that must end in an ellipsis (clamped_label.hpp).
#pragma once
#include "client/kit/tokens.hpp"

#include <QLabel>

namespace ilvm::kit {

// An ink is a member of Tokens: `&Tokens::textSecondary`.
using Ink = QColor Tokens::*;

class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString& text, TypeRole role = TypeRole::body, Ink ink = &Tokens::text,
                   QWidget* parent = nullptr);

    void setRole(TypeRole role);
    void setInk(Ink ink);
    // The text colour of a tone, instead of an ink.
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    TypeRole role_;
    Ink ink_;
    Tone tone_ = Tone::neutral;
};

} // namespace ilvm::kit
