#include "server/app/command_line.hpp"

#include "server/app/configuration.hpp"
#include "server/app/load_configuration.hpp"

#include <boost/program_options.hpp>
#include <sstream>

namespace ilvm::app {
namespace {

namespace options = boost::program_options;

options::options_description generalOptions() {
    options::options_description general("Options");
    general.add_options()("config", options::value<std::string>()->value_name("FILE"),
                          "Configuration file (INI)")("help", "This text")("version", "The version of this program");
    return general;
}

// Every setting may also be given here, or as ILVM_SECTION_KEY in the environment.
options::options_description settingOptions() {
    options::options_description settings("Settings, as --section.key=value, in the file or in the environment");
    for (const auto& setting : settingTexts()) {
        const std::string text = setting.text + (setting.standard.empty() ? "" : " (" + setting.standard + ")");
        settings.add_options()(setting.key.c_str(), options::value<std::string>()->value_name("VALUE"), text.c_str());
    }
    for (const char* key : {"mapping.GROUP", "services.CODE", "delivery.CODE"})
        settings.add_options()(key, options::value<std::string>()->value_name("VALUE"),
                               std::string(textOf(key)).c_str());
    return settings;
}

} // namespace

CommandLine commandLineFrom(const std::vector<std::string>& arguments) {
    CommandLine line;
    std::vector<std::string> others;
    for (const auto& argument : arguments) {
        if (auto setting = settingFromArgument(argument))
            line.settings.items.push_back(std::move(*setting));
        else
            others.push_back(argument);
    }
    auto all = generalOptions();
    all.add_options()("reason", options::value<std::string>());
    all.add_options()("word", options::value<std::vector<std::string>>());
    options::positional_options_description positions;
    positions.add("word", -1);
    options::variables_map values;
    try {
        using namespace options::command_line_style;
        options::store(options::command_line_parser(others)
                           .options(all)
                           .positional(positions)
                           .style(unix_style & ~allow_guessing & ~allow_short)
                           .run(),
                       values);
    } catch (const options::error& error) {
        throw UsageError(error.what());
    }
    line.help = values.contains("help");
    line.version = values.contains("version");
    if (values.contains("config")) line.config = values["config"].as<std::string>();
    if (values.contains("reason")) line.reason = values["reason"].as<std::string>();
    if (values.contains("word")) line.words = values["word"].as<std::vector<std::string>>();
    return line;
}

std::string helpText() {
    std::ostringstream text;
    text << "Usage: ilvm-server --config FILE COMMAND [--section.key=value ...]\n\n"
            "Commands:\n"
            "  serve               Serve until SIGTERM or SIGINT; migrates the database first\n"
            "  migrate             Bring the database to the schema of this version\n"
            "  check-config        Read and check the configuration, and say all that is wrong\n"
            "  openapi             Print the OpenAPI description of the API\n"
            "  audit verify        Walk over every audit chain and seal; name the first broken link\n"
            "  grant-admin LOGIN --reason TEXT\n"
            "                      Make this person an admin for a day, whatever the directory says; audited\n"
            "  demo-data URL ACCOUNTS CA [CERTIFICATE]\n"
            "                      Load demonstration tickets through the API of a running server\n"
            "  mail dead-letters   List the e-mails that could not be sent\n"
            "  mail retry          Try those e-mails again\n\n"
         << generalOptions() << '\n'
         << settingOptions();
    return text.str();
}

} // namespace ilvm::app
