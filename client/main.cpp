// ilvm, the desktop client.
#include "client/kit/language.hpp"
#include "client/shell/application.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

int main(int count, char** values) {
    QApplication application(count, values);
    QApplication::setApplicationName(QStringLiteral("ilvm"));
    QApplication::setApplicationVersion(QStringLiteral("2.0.0"));
    const auto desktop = ilvm::kit::Theme::desktopScheme(QApplication::palette());

    QCommandLineParser line;
    line.setApplicationDescription(QStringLiteral("ILVM: incidents, requests and approvals"));
    line.addHelpOption();
    line.addVersionOption();
    line.addOption({QStringLiteral("server"), QStringLiteral("Address of the server."), QStringLiteral("url")});
    line.addOption({QStringLiteral("ca"), QStringLiteral("Certificate of the organisation's own authority (PEM)."),
                    QStringLiteral("file")});
    line.addOption({QStringLiteral("login"), QStringLiteral("Who signs in."), QStringLiteral("login")});
    line.addOption({QStringLiteral("no-sso"),
                    QStringLiteral("Sign in by password: leave the Kerberos ticket of this session alone.")});
    line.addOption({QStringLiteral("profile"),
                    QStringLiteral("Folder for settings and drafts, in place of the user's own."),
                    QStringLiteral("folder")});
    line.process(application);

    const QString profile = line.value(QStringLiteral("profile"));
    const QString folder =
        profile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : profile;
    ilvm::shell::Settings settings(profile.isEmpty() ? QString() : profile + QStringLiteral("/ilvm.ini"));
    if (line.isSet(QStringLiteral("server")))
        settings.rememberServer(line.value(QStringLiteral("server")), line.value(QStringLiteral("ca")),
                                line.isSet(QStringLiteral("login")) ? line.value(QStringLiteral("login"))
                                                                    : settings.login());
    settings.setDesktopScheme(desktop);
    ilvm::kit::speak(application, settings.language());
    ilvm::kit::Theme theme(application, settings.scheme().value_or(desktop));
    theme.setTextPercent(settings.textPercent());
    const bool alone = line.isSet(QStringLiteral("no-sso"));
    ilvm::shell::Application ilvm(theme, settings, folder,
                                  alone ? ilvm::net::MakeNegotiator() : ilvm::net::systemNegotiator);
    ilvm.start();
    return QApplication::exec();
}
