#include "client/shell/settings.hpp"

#include <QFile>
#include <QLocale>

namespace ilvm::shell {
namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

constexpr std::pair<kit::Scheme, const char*> schemeNames[] = {{kit::Scheme::light, "light"},
                                                               {kit::Scheme::dark, "dark"},
                                                               {kit::Scheme::contrastLight, "contrast-light"},
                                                               {kit::Scheme::contrastDark, "contrast-dark"}};

} // namespace

Settings::Settings(const QString& file)
    : store_(file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, key("ILVM"), key("ilvm")).fileName()
                            : file,
             QSettings::IniFormat) {}

QString Settings::serverUrl() const {
    return store_.value(key("server/url")).toString();
}
QString Settings::certificateFile() const {
    return store_.value(key("server/certificate")).toString();
}
QString Settings::login() const {
    return store_.value(key("server/login")).toString();
}

void Settings::rememberServer(const QString& url, const QString& certificateFile, const QString& login) {
    store_.setValue(key("server/url"), url);
    store_.setValue(key("server/certificate"), certificateFile);
    store_.setValue(key("server/login"), login);
}

std::optional<kit::Scheme> Settings::scheme() const {
    const auto name = store_.value(key("look/scheme")).toString();
    for (const auto& [scheme, its] : schemeNames)
        if (name == QLatin1String(its)) return scheme;
    return std::nullopt;
}

void Settings::setScheme(std::optional<kit::Scheme> scheme) {
    if (!scheme) return store_.remove(key("look/scheme"));
    for (const auto& [one, its] : schemeNames)
        if (one == *scheme) store_.setValue(key("look/scheme"), key(its));
}

int Settings::textPercent() const {
    return store_.value(key("look/text"), 100).toInt();
}
void Settings::setTextPercent(int percent) {
    store_.setValue(key("look/text"), percent);
}

kit::Language Settings::language() const {
    // French is the organisation's language; English is for who asks for it.
    return store_.value(key("look/language")).toString() == QLatin1String("en") ? kit::Language::english
                                                                                : kit::Language::french;
}

void Settings::setLanguage(kit::Language language) {
    store_.setValue(key("look/language"), key(language == kit::Language::english ? "en" : "fr"));
}

bool Settings::lettersAct() const {
    return store_.value(key("keyboard/letters"), true).toBool();
}
void Settings::setLettersAct(bool act) {
    store_.setValue(key("keyboard/letters"), act);
}

bool Settings::singleSignOn() const {
    return store_.value(key("sign-in/by-itself"), true).toBool();
}
void Settings::setSingleSignOn(bool on) {
    store_.setValue(key("sign-in/by-itself"), on);
}
bool Settings::leftByHand() const {
    return store_.value(key("sign-in/left"), false).toBool();
}
void Settings::setLeftByHand(bool left) {
    store_.setValue(key("sign-in/left"), left);
}

// By person: several may sign in on one machine. A login may hold a backslash, which a key may not.
QString Settings::layoutKey(const QString& name) const {
    const auto who = QString::fromLatin1(QUrl::toPercentEncoding(login()));
    return key("layout/") % who % QLatin1Char('/') % name;
}
QByteArray Settings::layout(const QString& name) const {
    return store_.value(layoutKey(name)).toByteArray();
}
void Settings::setLayout(const QString& name, const QByteArray& state) {
    store_.setValue(layoutKey(name), state);
}

net::ServerAddress addressFrom(const QString& typed, const QString& certificateFile) {
    net::ServerAddress address;
    QString text = typed.trimmed();
    if (!text.isEmpty() && !text.contains(QLatin1String("://"))) text.prepend(key("https://"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()) return address;
    address.url = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QFile file(certificateFile);
    if (!certificateFile.isEmpty() && file.open(QIODevice::ReadOnly)) address.certificates = file.readAll();
    return address;
}

} // namespace ilvm::shell
