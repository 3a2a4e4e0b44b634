// Shows every component of the kit, and can leave a picture of it:
// ilvm-gallery [--more] [--dark] [--contrast] [--text 130] [--size 1440x900] [--shot FILE]
#include "gallery.hpp"
#include "client/kit/language.hpp"
#include "client/kit/theme.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <memory>

using namespace ilvm::kit;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("dark"), QString()},
                       {QStringLiteral("contrast"), QString()},
                       {QStringLiteral("more"), QString()},
                       {QStringLiteral("text"), QString(), QStringLiteral("percent"), QStringLiteral("100")},
                       {QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("1440x900")},
                       {QStringLiteral("shot"), QString(), QStringLiteral("file")}});
    parser.process(application);
    const bool dark = parser.isSet(QStringLiteral("dark"));
    const Scheme plain = dark ? Scheme::dark : Scheme::light;
    const Scheme contrast = dark ? Scheme::contrastDark : Scheme::contrastLight;
    speak(application, Language::french);
    Theme theme(application, parser.isSet(QStringLiteral("contrast")) ? contrast : plain);
    theme.setTextPercent(parser.value(QStringLiteral("text")).toInt());
    const QString name = dark ? QStringLiteral("thème sombre") : QStringLiteral("thème clair");
    const std::unique_ptr<QWidget> page(parser.isSet(QStringLiteral("more")) ? makeMorePage(name)
                                                                             : makeComponentsPage(name));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    page->resize(size.value(0).toInt(), size.value(1).toInt());
    page->show();
    if (!parser.isSet(QStringLiteral("shot"))) return QApplication::exec();
    return page->grab().save(parser.value(QStringLiteral("shot"))) ? 0 : 1;
}
