// Shows every component of the kit at once, as the look's own picture does, and can leave a picture of it:
// ilvm-gallery [--dark | --contrast] [--text 130] [--size 1440x900] [--shot FILE]
#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/label.hpp"
#include "client/kit/priority_mark.hpp"
#include "client/kit/style.hpp"
#include "client/kit/theme.hpp"

#include <QApplication>
#include <QBoxLayout>
#include <QCommandLineParser>
#include <QPainter>

using namespace ilvm::kit;

class Icons : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        for (int i = 0; i < iconCount; ++i) {
            paintIcon(&painter, QRectF(i % 16 * 40 + 10, i / 16 * 40 + 10, 24, 24), static_cast<Icon>(i),
                      tokens(this).textSecondary);
        }
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("dark"), QString()},
                       {QStringLiteral("contrast"), QString()},
                       {QStringLiteral("text"), QString(), QStringLiteral("percent"), QStringLiteral("100")},
                       {QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("1440x900")},
                       {QStringLiteral("shot"), QString(), QStringLiteral("file")}});
    parser.process(application);
    const bool dark = parser.isSet(QStringLiteral("dark"));
    const bool contrast = parser.isSet(QStringLiteral("contrast"));
    Theme theme(application, contrast ? (dark ? Scheme::contrastDark : Scheme::contrastLight)
                             : dark   ? Scheme::dark
                                      : Scheme::light);
    theme.setTextPercent(parser.value(QStringLiteral("text")).toInt());
    Icons icons;
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    icons.resize(size.value(0).toInt(), size.value(1).toInt());
    icons.show();
    if (parser.isSet(QStringLiteral("shot"))) return icons.grab().save(parser.value(QStringLiteral("shot"))) ? 0 : 1;
    return QApplication::exec();
}
