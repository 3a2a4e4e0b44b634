#include "client/kit/label.hpp"

#include "client/kit/style.hpp"

#include <QEvent>

namespace ilvm::kit {

Label::Label(const QString& text, TypeRole role, Ink ink, QWidget* parent) : QLabel(parent), role_(role), ink_(ink) {
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

void Label::setRole(TypeRole role) {
    role_ = role;
    dress();
}

void Label::setInk(Ink ink) {
    ink_ = ink;
    dress();
}

void Label::setTone(Tone tone) {
    ink_ = nullptr;
    tone_ = tone;
    dress();
}

void Label::dress() {
    const Tokens& t = tokens(this);
    setFont(t.font(role_));
    QPalette colours;
    colours.setColor(foregroundRole(), ink_ == nullptr ? t.tone(tone_).text : t.*ink_);
    setPalette(colours);
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

} // namespace ilvm::kit
