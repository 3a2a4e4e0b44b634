// Chooses the tokens of the running application: scheme, text size, motion. Puts style, palette and font in place.
// Not here: where the choice is remembered (the shell's settings).
#pragma once
#include "client/kit/tokens.hpp"

#include <QObject>

class QApplication;
class QPalette;

namespace ilvm::kit {

class Theme : public QObject {
    Q_OBJECT

public:
    // Takes in the fonts and dresses the application at once. Construct one, in main, after the QApplication.
    explicit Theme(QApplication& application, Scheme scheme = Scheme::light, QObject* parent = nullptr);

    const Tokens& tokens() const { return tokens_; }
    Scheme scheme() const { return tokens_.scheme; }
    int textPercent() const;

    void setScheme(Scheme scheme);
    // 90, 100, 115 or 130; anything else becomes the nearest of them.
    void setTextPercent(int percent);
    void setMotion(bool wanted);

    // What the desktop's own palette asks for. Qt 6.4 has no other way to know: read it before a Theme exists.
    static Scheme desktopScheme(const QPalette& desktop);

Q_SIGNALS:
    void changed();

private:
    void dress();

    QApplication& application_;
    Tokens tokens_;
};

} // namespace ilvm::kit
