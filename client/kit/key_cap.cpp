#include "client/kit/key_cap.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

KeyCap::KeyCap(const QString& key, QWidget* parent) : Painted(parent), key_(key) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const {
    return keyCapSize(tokens(this), key_) + QSize(2, 2);
}

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintKeyCap(&painter, tokens(this), rect(), key_, tokens(this).textSecondary, true);
}

} // namespace ilvm::kit
