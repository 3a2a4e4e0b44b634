// Takes everything out of a layout that is filled anew: what stood there is hidden at once and deleted once nobody is
// in the middle of using it. Not here: layouts inside it, which their own widgets hold.
#pragma once
#include <QLayout>
#include <QWidget>

namespace ilvm::kit {

inline void clearLayout(QLayout* layout) {
    while (auto* item = layout->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace ilvm::kit
