// Settings into the configuration, checked whole: everything that is wrong is said at once, each with its key.
// Not here: where settings come from (setting_sources.hpp).
#pragma once
#include "server/app/configuration.hpp"
#include "server/app/setting_sources.hpp"

#include <stdexcept>

namespace ilvm::app {

class ConfigurationError : public std::runtime_error {
public:
    explicit ConfigurationError(std::vector<std::string> errors);
    const std::vector<std::string>& errors() const { return errors_; }

private:
    std::vector<std::string> errors_;
};

// Every setting with its meaning and, as it would be written, its default; for --help.
struct SettingText {
    std::string key;
    std::string text;
    std::string standard;
};
std::vector<SettingText> settingTexts();

// Every "section.key" of the described sections; [mapping] and [services] hold keys of the administrator's own.
std::vector<std::string> configurationKeys();

// Throws ConfigurationError: unknown keys, values of the wrong kind, what is missing, files that cannot be read.
Configuration configurationFrom(const Settings& settings);

} // namespace ilvm::app
