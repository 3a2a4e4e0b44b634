// The one style of the client: Fusion, repainted from the tokens. It owns them; widgets ask `tokens(this)`.
// There is no application style sheet. Not here: widgets of our own, which paint themselves.
#pragma once
#include "client/kit/tokens.hpp"

#include <QPalette>
#include <QProxyStyle>

namespace ilvm::kit {

class IlvmStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit IlvmStyle(const Tokens& tokens);

    const Tokens& tokens() const { return tokens_; }

    QPalette standardPalette() const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

private:
    const Tokens tokens_;
};

// The tokens that this widget is painted with; those of the light theme under any other style.
const Tokens& tokens(const QWidget* widget);

// A control whose value is wrong says so by this dynamic property (bool); the style outlines it in danger.
inline constexpr char wrongProperty[] = "ilvmWrong";
// A control that stands in a frame painted by its parent, and therefore has none: also a dynamic property (bool).
inline constexpr char framelessProperty[] = "ilvmFrameless";

} // namespace ilvm::kit
