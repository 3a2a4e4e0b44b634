#include "server/app/commands.hpp"

#include "server/app/command_line.hpp"
#include "server/app/configured_settings.hpp"
#include "server/app/demo_data.hpp"
#include "server/app/load_configuration.hpp"
#include "server/app/serve.hpp"
#include "server/app/setting_values.hpp"
#include "server/store/digest.hpp"
#include "server/store/migrate.hpp"
#include "server/usecases/grant_admin.hpp"
#include "server/usecases/send_mails.hpp"
#include "server/usecases/verify_audit.hpp"
#include "shared/api/openapi.hpp"

#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>

namespace ilvm::app {
namespace {

constexpr int done = 0, failed = 1, notUnderstood = 2;

Configuration configurationOf(const CommandLine& line) {
    Settings settings;
    if (!line.config.empty()) settings.add(settingsFromIni(line.config));
    settings.add(settingsFromEnvironment(configurationKeys(), [](const char* name) { return std::getenv(name); }));
    settings.add(line.settings);
    return configurationFrom(settings);
}

int serveCommand(const CommandLine& line) {
    const auto configuration = configurationOf(line);
    Log log(configuration.log.level);
    try {
        serve(configuration, log);
        return done;
    } catch (const std::exception& error) {
        log.error(std::string("cannot serve: ") + error.what());
        return failed;
    }
}

int migrateCommand(const CommandLine& line) {
    const auto configuration = configurationOf(line);
    store::Connection connection(configuration.database.url);
    const auto applied = store::migrate(connection, store::embeddedMigrations());
    for (const auto& name : applied)
        std::cout << "applied " << name << '\n';
    if (applied.empty()) std::cout << "nothing to apply\n";
    return done;
}

int checkConfigCommand(const CommandLine& line) {
    (void)configurationOf(line);
    std::cout << "the configuration is right\n";
    return done;
}

// Fails when a link is broken, so that a script notices.
int auditVerifyCommand(const CommandLine& line) {
    const auto configuration = configurationOf(line);
    store::Connection connection(configuration.database.url);
    const auto report = usecases::verifyAudit(connection, secretFrom(configuration.audit.seal_key_file));
    std::cout << usecases::textOf(report);
    return report.broken ? failed : done;
}

// What use cases need, for a command that runs beside a server or without one. The server's poll finds its changes.
struct Workplace {
    explicit Workplace(const Configuration& configuration)
        : database(databaseSettingsOf(configuration)),
          context{database, base::systemNow, store::randomBytes, [] {}, policyOf(configuration)} {}

    store::Database database;
    usecases::Context context;
};

int deadLettersCommand(const CommandLine& line) {
    const Workplace workplace(configurationOf(line));
    const auto mails = usecases::deadLetters(workplace.context);
    for (const auto& mail : mails)
        std::cout << base::toText(mail.created_at) << "  " << mail.to_address << "  " << mail.subject << "  ("
                  << mail.last_error.value_or("no reason kept") << ")\n";
    std::cout << mails.size() << " dead letters\n";
    return done;
}

int retryMailsCommand(const CommandLine& line) {
    const Workplace workplace(configurationOf(line));
    std::cout << usecases::retryDeadLetters(workplace.context) << " e-mails will be tried again\n";
    return done;
}

int grantAdminCommand(const CommandLine& line) {
    if (line.words.size() != 2 || line.reason.empty()) throw UsageError("grant-admin wants LOGIN and --reason TEXT");
    const Workplace workplace(configurationOf(line));
    const auto granted = usecases::grantAdmin(workplace.context, line.words[1], line.reason);
    std::cout << granted.display_name << " is an admin until " << base::toText(granted.until) << '\n';
    return done;
}

int openApiCommand(const CommandLine&) {
    std::cout << api::openApiDocument();
    return done;
}

int demoDataCommand(const CommandLine& line) {
    if (line.words.size() != 4 && line.words.size() != 5)
        throw UsageError("demo-data wants URL, ACCOUNTS, CA and, to sign with, CERTIFICATE");
    const auto load =
        loadDemoData(line.words[1], line.words[2], line.words[3], line.words.size() == 5 ? line.words[4] : "");
    std::cout << load.made << " tickets made, " << load.present << " were there already\n";
    return done;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

const std::map<std::string, std::function<int(const CommandLine&)>>& commands() {
    static const std::map<std::string, std::function<int(const CommandLine&)>> all{
        {"serve", serveCommand},
        {"migrate", migrateCommand},
        {"check-config", checkConfigCommand},
        {"openapi", openApiCommand},
        {"audit verify", auditVerifyCommand},
        {"mail dead-letters", deadLettersCommand},
        {"mail retry", retryMailsCommand},
        // Followed by words of their own.
        {"demo-data", demoDataCommand},
        {"grant-admin", grantAdminCommand},
    };
    return all;
}

} // namespace

int runCommand(const std::vector<std::string>& arguments) {
    try {
        const auto line = commandLineFrom(arguments);
        if (line.version) {
            std::cout << "ilvm-server " ILVM_VERSION "\n";
            return done;
        }
        if (line.help) {
            std::cout << helpText();
            return done;
        }
        const auto first = line.words.empty() ? std::string{} : line.words.front();
        const bool takesWords = first == "demo-data" || first == "grant-admin";
        const auto found = commands().find(takesWords ? first : joined(line.words));
        if (found == commands().end()) {
            std::cerr << (line.words.empty() ? "no command" : "there is no command \"" + joined(line.words) + "\"")
                      << "; see ilvm-server --help\n";
            return notUnderstood;
        }
        return found->second(line);
    } catch (const UsageError& error) {
        std::cerr << error.what() << "; see ilvm-server --help\n";
        return notUnderstood;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return failed;
    }
}

} // namespace ilvm::app
