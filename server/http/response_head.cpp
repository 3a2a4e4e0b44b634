#include "server/http/response_head.hpp"
#include "server/http/request.hpp"
#include <algorithm>
#include <ctime>

namespace ilvm::http {
namespace {

std::string_view reason(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "";
    }
}

// "Sun, 06 Nov 1994 08:49:37 GMT", made once a second and thread.
const std::string& date() {
    thread_local std::time_t made = 0;
    thread_local std::string text;
    if (const std::time_t now = std::time(nullptr); now != made) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        char buffer[40];
        text.assign(buffer, std::strftime(buffer, sizeof buffer, "%a, %d %b %Y %H:%M:%S GMT", &parts));
        made = now;
    }
    return text;
}

void appendField(std::string& head, std::string_view name, std::string_view value) {
    head += name;
    head += ": ";
    const std::size_t begin = head.size();
    head += value;
    std::replace_if(
        head.begin() + static_cast<std::ptrdiff_t>(begin), head.end(),
        [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    head += "\r\n";
}

bool names(const Response& response, std::string_view name) {
    return std::ranges::any_of(response.headers,
                               [name](const auto& field) { return equalIgnoringCase(field.first, name); });
}

} // namespace

std::string responseHead(const Response& response, const HeadFacts& facts) {
    std::string head;
    head.reserve(512);
    head += "HTTP/1.1 ";
    head += std::to_string(response.status);
    head += ' ';
    head += reason(response.status);
    head += "\r\n";
    appendField(head, "Date", date());
    if (!response.contentType.empty()) appendField(head, "Content-Type", response.contentType);
    if (facts.contentLength) appendField(head, "Content-Length", std::to_string(*facts.contentLength));
    for (const auto& [name, value] : response.headers)
        appendField(head, name, value);
    // What people see here is confidential, and what they uploaded is not to be taken for anything else.
    if (!names(response, "Cache-Control")) appendField(head, "Cache-Control", "no-store");
    appendField(head, "X-Content-Type-Options", "nosniff");
    appendField(head, "X-Request-Id", facts.requestId);
    if (!facts.keepAlive)
        appendField(head, "Connection", "close");
    else if (facts.isVersionOneZero)
        appendField(head, "Connection", "keep-alive");
    head += "\r\n";
    return head;
}

} // namespace ilvm::http
