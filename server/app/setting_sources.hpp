// Where settings come from: an INI file, the environment, the command line, each as a list of "section.key" = value.
// Not here: which keys exist and what their values mean (load_configuration.hpp).
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::app {

struct Setting {
    std::string key; // "http.listen"
    std::string value;
    std::string where; // for messages: "server.ini:12", "ILVM_HTTP_LISTEN", "--http.listen"
};

struct Settings {
    std::vector<Setting> items; // later ones win
    std::vector<std::string> errors;

    void add(Settings more);
};

// Lines are "[section]", "key = value", blank, or comments that begin with # or ;. A value reaches to the end of its
// line: a # in a password or an address is part of it.
Settings settingsFromIni(const std::string& file);

// ILVM_HTTP_LISTEN for "http.listen", for those of `keys` that are set and not empty.
Settings settingsFromEnvironment(const std::vector<std::string>& keys,
                                 const std::function<const char*(const char*)>& lookup);

// "--http.listen=0.0.0.0:8443"; nothing when the argument is none of this shape.
std::optional<Setting> settingFromArgument(std::string_view argument);

} // namespace ilvm::app
