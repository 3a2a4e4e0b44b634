#include "client/kit/clamped_label.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ilvm::kit {
namespace {

// A layout may give less than was asked for: what has no room ends in an ellipsis, too.
int linesIn(const Tokens& t, const QWidget& label, TypeRole role, int lines) {
    return std::clamp(label.height() / t.lineHeight(role), 1, lines);
}

} // namespace

ClampedLabel::ClampedLabel(const QString& text, int lines, TypeRole role, Ink ink, QWidget* parent)
    : Painted(parent), text_(text), lines_(lines), role_(role), ink_(ink) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(lines > 1);
    setSizePolicy(policy);
}

void ClampedLabel::setText(const QString& text) {
    text_ = text;
    refresh();
}

void ClampedLabel::setInk(Ink ink) {
    ink_ = ink;
    update();
}

void ClampedLabel::setTone(Tone tone) {
    ink_ = nullptr;
    tone_ = tone;
    update();
}

void ClampedLabel::setRole(TypeRole role) {
    if (role_ == role) return;
    role_ = role;
    updateGeometry();
    update();
}

QSize ClampedLabel::sizeHint() const {
    const Tokens& t = tokens(this);
    const int width = textWidth(t, role_, text_) + 1;
    if (lines_ == 1) return {width, t.lineHeight(role_)};
    return {std::min(width, t.scaled(320)), heightForWidth(std::min(width, t.scaled(320)))};
}

QSize ClampedLabel::minimumSizeHint() const {
    const Tokens& t = tokens(this);
    return {t.scaled(40), t.lineHeight(role_)};
}

int ClampedLabel::heightForWidth(int width) const {
    const Tokens& t = tokens(this);
    return std::max(t.lineHeight(role_), paragraphHeight(t, role_, text_, width, lines_));
}

bool ClampedLabel::event(QEvent* event) {
    const Tokens& t = tokens(this);
    if (event->type() == QEvent::ToolTip &&
        paragraphElides(t, role_, text_, width(), linesIn(t, *this, role_, lines_))) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text_.toHtmlEscaped(), this);
        return true;
    }
    return Painted::event(event);
}

void ClampedLabel::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    paintParagraph(&painter, t, rect(), text_, role_, ink_ ? t.*ink_ : t.tone(tone_).text,
                   linesIn(t, *this, role_, lines_));
}

} // namespace ilvm::kit
