#include "client/kit/language.hpp"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Outside every namespace, as Qt asks.
static void takeInTranslations() {
    Q_INIT_RESOURCE(ilvm_translations);
}

namespace ilvm::kit {

namespace {

void install(QApplication& application, const QString& file) {
    auto* translator = new QTranslator(&application);
    if (translator->load(file)) QCoreApplication::installTranslator(translator);
}

} // namespace

void speak(QApplication& application, Language language) {
    takeInTranslations();
    for (QTranslator* old : application.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    // English is the language of the sources: no file, but the locale of a country that writes dates as we do.
    QLocale::setDefault(language == Language::french ? QLocale(QLocale::French, QLocale::France)
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (language == Language::french) {
        install(application, QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_fr.qm"));
        install(application, QStringLiteral(":/ilvm/translations/ilvm_fr.qm"));
    }
}

} // namespace ilvm::kit
