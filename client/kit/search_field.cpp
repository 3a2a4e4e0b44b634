#include "client/kit/search_field.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QKeyEvent>
#include <QPainter>

namespace ilvm::kit {

SearchField::SearchField(const QString& placeholder, const QString& key, QWidget* parent)
    : QLineEdit(parent), key_(key) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    makeRoom();
}

void SearchField::makeRoom() {
    const Tokens& t = tokens(this);
    setTextMargins(t.scaled(14) + 8, 0, key_.isEmpty() ? 0 : keyCapSize(t, key_).width(), 0);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const int side = t.scaled(14);
    paintIcon(&painter, QRectF(10, (height() - side) / 2.0, side, side), Icon::search, t.textSecondary);
    if (key_.isEmpty() || !text().isEmpty()) return;
    const QSize cap = keyCapSize(t, key_);
    paintKeyCap(&painter, t, {QPoint(width() - cap.width() - 8, (height() - cap.height()) / 2), cap}, key_,
                t.textSecondary, true);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) makeRoom();
}

} // namespace ilvm::kit
