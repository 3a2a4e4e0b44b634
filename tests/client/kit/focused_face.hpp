// A button as it looks while the keyboard is on it, for the gallery.
#pragma once
#include "client/kit/button_face.hpp"
#include "client/kit/style.hpp"

#include <QPainter>
#include <QWidget>

namespace ilvm::kit {

// It is painted so, and takes no focus.
class FocusedFace : public QWidget {
public:
    explicit FocusedFace(const ButtonFace& face) : face_(face) { setFixedSize(buttonSize(tokens(this), face_)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintButton(&painter, tokens(this), rect(), face_);
    }

private:
    ButtonFace face_;
};

} // namespace ilvm::kit
