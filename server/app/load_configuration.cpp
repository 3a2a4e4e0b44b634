#include "server/app/load_configuration.hpp"

#include "server/app/check_configuration.hpp"
#include "shared/wire/traits.hpp"

#include <charconv>
#include <sstream>

namespace ilvm::app {
namespace {

template <typename T>
constexpr bool isFreeSection = wire::Map<T>;

bool valueFrom(const std::string& text, std::string& into) {
    into = text;
    return true;
}

bool valueFrom(const std::string& text, bool& into) {
    into = text == "true" || text == "yes" || text == "1";
    return into || text == "false" || text == "no" || text == "0";
}

bool valueFrom(const std::string& text, int& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    return error == std::errc{} && end == text.data() + text.size();
}

bool valueFrom(const std::string& text, Duration& into) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count <= 0 || count > 1'000'000'000) return false;
    const std::string unit(end, text.data() + text.size());
    const std::map<std::string, std::int64_t> units{
        {"ms", 1}, {"s", 1'000}, {"min", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}};
    const auto found = units.find(unit);
    if (found == units.end()) return false;
    into = Duration(count * found->second);
    return true;
}

bool valueFrom(const std::string& text, std::vector<std::string>& into) {
    into.clear();
    std::string spaced = text;
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    std::istringstream words(spaced);
    for (std::string word; words >> word;)
        into.push_back(word);
    return true;
}

template <wire::Enumeration E>
bool valueFrom(const std::string& text, E& into) {
    const auto value = wire::enumerationFrom<E>(text);
    if (value) into = *value;
    return value.has_value();
}

std::string textFrom(const std::string& value) {
    return value;
}
std::string textFrom(bool value) {
    return value ? "true" : "false";
}
std::string textFrom(int value) {
    return std::to_string(value);
}
std::string textFrom(Duration value) {
    const auto count = value.count();
    if (count % 86'400'000 == 0) return std::to_string(count / 86'400'000) + "d";
    if (count % 3'600'000 == 0) return std::to_string(count / 3'600'000) + "h";
    if (count % 60'000 == 0) return std::to_string(count / 60'000) + "min";
    return count % 1'000 == 0 ? std::to_string(count / 1'000) + "s" : std::to_string(count) + "ms";
}
std::string textFrom(const std::vector<std::string>& values) {
    std::string text;
    for (const auto& value : values)
        text += (text.empty() ? "" : " ") + value;
    return text;
}
template <wire::Enumeration E>
std::string textFrom(E value) {
    return std::string(wire::codeOf(value));
}

template <typename T>
std::string_view kindOf() {
    if constexpr (std::is_same_v<T, bool>)
        return "true or false";
    else if constexpr (std::is_same_v<T, int>)
        return "a whole number";
    else if constexpr (std::is_same_v<T, Duration>)
        return "a duration such as 500ms, 30s, 15min, 8h or 30d";
    else
        return "one of the values in --help";
}

// False when the key is none of ours.
bool assign(Configuration& configuration, const Setting& setting, std::vector<std::string>& errors) {
    bool known = false;
    const auto dot = setting.key.find('.');
    const std::string section = setting.key.substr(0, dot), name = setting.key.substr(dot + 1);
    boost::mp11::mp_for_each<wire::Members<Configuration>>([&](auto member) {
        auto& part = configuration.*member.pointer;
        if (section != member.name) return;
        if constexpr (isFreeSection<std::remove_cvref_t<decltype(part)>>) {
            part[name] = setting.value;
            known = true;
        } else {
            boost::mp11::mp_for_each<wire::Members<std::remove_cvref_t<decltype(part)>>>([&](auto field) {
                if (name != field.name) return;
                known = true;
                auto& value = part.*field.pointer;
                if (!valueFrom(setting.value, value))
                    errors.push_back(setting.key + ": must be " +
                                     std::string(kindOf<std::remove_cvref_t<decltype(value)>>()) + ", is \"" +
                                     setting.value + "\" (" + setting.where + ")");
            });
        }
    });
    return known;
}

std::string joined(const std::vector<std::string>& errors) {
    std::string text = "the configuration is wrong:";
    for (const auto& error : errors)
        text += "\n  " + error;
    return text;
}

} // namespace

ConfigurationError::ConfigurationError(std::vector<std::string> errors)
    : std::runtime_error(joined(errors)), errors_(std::move(errors)) {}

std::vector<SettingText> settingTexts() {
    std::vector<SettingText> texts;
    const Configuration standard;
    boost::mp11::mp_for_each<wire::Members<Configuration>>([&](auto member) {
        const auto& section = standard.*member.pointer;
        using Section = std::remove_cvref_t<decltype(section)>;
        if constexpr (!isFreeSection<Section>)
            boost::mp11::mp_for_each<wire::Members<Section>>([&](auto field) {
                const std::string key = std::string(member.name) + "." + field.name;
                texts.push_back({key, std::string(textOf(key)), textFrom(section.*field.pointer)});
            });
    });
    return texts;
}

std::vector<std::string> configurationKeys() {
    std::vector<std::string> keys;
    for (auto& setting : settingTexts())
        keys.push_back(std::move(setting.key));
    return keys;
}

Configuration configurationFrom(const Settings& settings) {
    Configuration configuration;
    std::vector<std::string> errors = settings.errors;
    for (const auto& setting : settings.items)
        if (!assign(configuration, setting, errors))
            errors.push_back(setting.key + ": there is no such setting (" + setting.where + ")");
    const auto wrong = checkConfiguration(configuration);
    errors.insert(errors.end(), wrong.begin(), wrong.end());
    if (!errors.empty()) throw ConfigurationError(std::move(errors));
    return configuration;
}

} // namespace ilvm::app
