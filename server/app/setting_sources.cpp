#include "server/app/setting_sources.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ilvm::app {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string environmentName(std::string_view key) {
    std::string name = "ILVM_";
    for (const char c : key)
        name += c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

} // namespace

void Settings::add(Settings more) {
    std::move(more.items.begin(), more.items.end(), std::back_inserter(items));
    std::move(more.errors.begin(), more.errors.end(), std::back_inserter(errors));
}

Settings settingsFromIni(const std::string& file) {
    Settings settings;
    std::ifstream stream(file);
    if (!stream || std::filesystem::is_directory(file)) {
        settings.errors.push_back(file + ": cannot be read");
        return settings;
    }
    std::string line, section;
    for (int number = 1; std::getline(stream, line); ++number) {
        const auto text = trimmed(line);
        const std::string where = file + ":" + std::to_string(number);
        if (text.empty() || text.front() == '#' || text.front() == ';') continue;
        if (text.front() == '[' && text.back() == ']') {
            section = trimmed(text.substr(1, text.size() - 2));
            continue;
        }
        const auto equals = text.find('=');
        if (equals == std::string_view::npos || section.empty()) {
            settings.errors.push_back(where + ": neither [section] nor key = value in a section");
            continue;
        }
        Setting setting{section + "." + std::string(trimmed(text.substr(0, equals))),
                        std::string(trimmed(text.substr(equals + 1))), where};
        const bool repeated = std::any_of(settings.items.begin(), settings.items.end(),
                                          [&](const Setting& other) { return other.key == setting.key; });
        if (repeated)
            settings.errors.push_back(where + ": " + setting.key + " is given twice");
        else
            settings.items.push_back(std::move(setting));
    }
    return settings;
}

Settings settingsFromEnvironment(const std::vector<std::string>& keys,
                                 const std::function<const char*(const char*)>& lookup) {
    Settings settings;
    for (const auto& key : keys) {
        const std::string name = environmentName(key);
        const char* value = lookup(name.c_str());
        if (value && *value) settings.items.push_back({key, value, name});
    }
    return settings;
}

std::optional<Setting> settingFromArgument(std::string_view argument) {
    const auto equals = argument.find('=');
    if (!argument.starts_with("--") || equals == std::string_view::npos) return std::nullopt;
    const auto key = argument.substr(2, equals - 2);
    if (key.find('.') == std::string_view::npos) return std::nullopt;
    return Setting{std::string(key), std::string(argument.substr(equals + 1)), std::string(argument.substr(0, equals))};
}

} // namespace ilvm::app
