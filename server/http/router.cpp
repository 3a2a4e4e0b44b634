#include "server/http/router.hpp"
#include <algorithm>
#include <stdexcept>

namespace ilvm::http {
namespace {

bool isCapture(std::string_view segment) {
    return segment.starts_with('{') && segment.find('}') > 1 && segment.find('}') != std::string_view::npos;
}

// Of the pattern "{n}.png": "n" and ".png".
struct Capture {
    explicit Capture(std::string_view pattern)
        : name(pattern.substr(1, pattern.find('}') - 1)), ending(pattern.substr(pattern.find('}') + 1)) {}

    bool takes(std::string_view segment) const { return segment.size() > ending.size() && segment.ends_with(ending); }

    std::string_view name, ending;
};

std::vector<std::string> split(std::string_view pattern) {
    if (!pattern.starts_with('/')) throw std::logic_error("a route's pattern begins with /: " + std::string(pattern));
    std::vector<std::string> segments;
    for (std::size_t begin = 1; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find('/', begin), pattern.size());
        segments.emplace_back(pattern.substr(begin, end - begin));
        begin = end + 1;
    }
    return segments;
}

// At the first place where they differ in kind, the literal one comes first.
bool moreLiteral(const Route& one, const Route& other) {
    return std::ranges::lexicographical_compare(one.segments, other.segments, {}, isCapture, isCapture);
}

bool fits(const Route& route, const std::vector<std::string>& segments) {
    return std::ranges::equal(route.segments, segments, [](const std::string& pattern, const std::string& segment) {
        return isCapture(pattern) ? Capture(pattern).takes(segment) : pattern == segment;
    });
}

void allow(std::string& list, std::string_view method) {
    if (list.find(method) != std::string::npos) return;
    if (!list.empty()) list += ", ";
    list += method;
}

} // namespace

void Router::plain(std::string method, std::string pattern, Handler handler, RouteOptions options) {
    add({std::move(method), pattern, split(pattern), std::move(handler), options});
}

void Router::upload(std::string method, std::string pattern, UploadHandler handler, RouteOptions options) {
    add({std::move(method), pattern, split(pattern), std::move(handler), options});
}

void Router::stream(std::string pattern, StreamHandler handler, RouteOptions options) {
    add({"GET", pattern, split(pattern), std::move(handler), options});
}

void Router::add(Route route) {
    const auto same = [&route](const Route& known) {
        return known.method == route.method && known.pattern == route.pattern;
    };
    if (std::ranges::any_of(routes_, same)) throw std::logic_error("two routes: " + route.method + " " + route.pattern);
    if (route.options.headerLimit > 0) roomy_.push_back({route.method, route.pattern, route.options.headerLimit});
    routes_.insert(std::ranges::upper_bound(routes_, route, moreLiteral), std::move(route));
}

std::size_t Router::headerLimit(std::string_view method, std::string_view target) const {
    for (const Roomy& route : roomy_)
        if (route.method == method && route.pattern == target) return route.headerLimit;
    return 0;
}

Router::Match Router::find(std::string_view method, const std::vector<std::string>& segments) const {
    Match match;
    const std::string_view wanted = method == "HEAD" ? std::string_view("GET") : method;
    for (const Route& route : routes_) {
        if (!fits(route, segments)) continue;
        if (route.method != wanted) {
            allow(match.allowed, route.method);
            if (route.method == "GET") allow(match.allowed, "HEAD");
            continue;
        }
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (isCapture(route.segments[i])) {
                const Capture capture(route.segments[i]);
                match.captured.emplace_back(capture.name,
                                            segments[i].substr(0, segments[i].size() - capture.ending.size()));
            }
        match.route = &route;
        break;
    }
    return match;
}

} // namespace ilvm::http
