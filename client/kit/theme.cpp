#include "client/kit/theme.hpp"

#include "client/kit/accessible.hpp"
#include "client/kit/style.hpp"

#include <QApplication>
#include <QDirIterator>
#include <QFontDatabase>
#include <cmath>

// Outside every namespace, as Qt asks: the fonts sit in a static library and would not be linked otherwise.
static void takeInFonts() {
    Q_INIT_RESOURCE(ilvm_fonts);
    QDirIterator files(QStringLiteral(":/ilvm/fonts"));
    while (files.hasNext()) {
        QFontDatabase::addApplicationFont(files.next());
    }
}

namespace ilvm::kit {

Theme::Theme(QApplication& application, Scheme scheme, QObject* parent)
    : QObject(parent), application_(application), tokens_(tokensOf(scheme)) {
    takeInFonts();
    installAccessibility();
    dress();
}

int Theme::textPercent() const {
    return static_cast<int>(std::lround(tokens_.textScale * 100));
}

void Theme::setScheme(Scheme scheme) {
    if (scheme == tokens_.scheme) return;
    Tokens next = tokensOf(scheme);
    next.textScale = tokens_.textScale;
    next.motion = tokens_.motion;
    tokens_ = next;
    dress();
}

void Theme::setTextPercent(int percent) {
    int nearest = 100;
    for (const int step : {90, 100, 115, 130}) {
        if (std::abs(step - percent) < std::abs(nearest - percent)) nearest = step;
    }
    if (nearest == textPercent()) return;
    tokens_.textScale = nearest / 100.0;
    dress();
}

void Theme::setMotion(bool wanted) {
    if (wanted == tokens_.motion) return;
    tokens_.motion = wanted;
    dress();
}

Scheme Theme::desktopScheme(const QPalette& desktop) {
    const QColor paper = desktop.color(QPalette::Window);
    const QColor ink = desktop.color(QPalette::WindowText);
    const bool dark = paper.lightness() < ink.lightness();
    // Only high-contrast palettes set pure ink on a pure window; ordinary ones keep the window off black and white.
    if (contrastRatio(paper, ink) > 20.9) return dark ? Scheme::contrastDark : Scheme::contrastLight;
    return dark ? Scheme::dark : Scheme::light;
}

// A new style for new tokens: setting it sends StyleChange to every widget, which is all that they need to know.
void Theme::dress() {
    auto* style = new IlvmStyle(tokens_); // the application takes it
    const QPalette palette = style->standardPalette();
    QApplication::setStyle(style);
    QApplication::setPalette(palette);
    QApplication::setFont(tokens_.font(TypeRole::body));
    Q_EMIT changed();
}

} // namespace ilvm::kit
