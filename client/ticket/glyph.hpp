// An icon alone, in the colour of a tone: it stands beside the words that say the same, and is silent to a reader.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::ticket {

class Glyph : public kit::Painted {
public:
    Glyph(kit::Icon icon, int side, kit::Tone tone, QWidget* parent = nullptr)
        : Painted(parent), icon_(icon), side_(side), tone_(tone) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QString spoken() const override { return {}; }
    QSize sizeHint() const override { return {side_, side_ + 2}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        kit::paintIcon(&painter, QRectF(0, 1, side_, side_), icon_, kit::tokens(this).tone(tone_).text);
    }

private:
    kit::Icon icon_;
    int side_;
    kit::Tone tone_;
};

} // namespace ilvm::ticket
