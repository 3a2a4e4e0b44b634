#include "server/app/log.hpp"

#include "shared/base/instant.hpp"
#include "shared/wire/endpoint.hpp"

#include <algorithm>
#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace ilvm::app {
namespace {

constexpr std::size_t queuedLines = 8192;

struct PlainLine {
    base::Instant at;
    std::string level;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(PlainLine, (), (at, level, message))

struct RequestLine {
    base::Instant at;
    std::string level;
    std::string message = "request";
    std::string request_id;
    std::string method;
    std::string path;
    std::string route;
    int status = 0;
    std::uint64_t bytes = 0;
    std::int64_t microseconds = 0;
    std::string address;
    std::optional<std::string> caller;
    std::optional<std::string> error;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (),
                      (at, level, message, request_id, method, path, route, status, bytes, microseconds, address,
                       caller, error))

spdlog::level::level_enum levelOf(LogLevel level) {
    switch (level) {
    case LogLevel::debug:
        return spdlog::level::debug;
    case LogLevel::info:
        return spdlog::level::info;
    case LogLevel::warn:
        return spdlog::level::warn;
    case LogLevel::error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

// What a stranger sent, or a library said, may be no UTF-8: a line is JSON all the same.
std::string printable(const std::string& text) {
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), isPlain)) return text;
    std::string plain;
    for (const char c : text)
        plain += isPlain(c) ? std::string(1, c) : wire::percentEncoded({&c, 1});
    return plain;
}

std::optional<std::string> unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

struct Log::Implementation {
    void write(spdlog::level::level_enum level, const char* name, const std::string& message) {
        logger->log(level, spdlog::string_view_t(wire::toJson(PlainLine{base::systemNow(), name, message})));
    }

    std::shared_ptr<spdlog::details::thread_pool> pool;
    std::shared_ptr<spdlog::async_logger> logger;
};

Log::Log(LogLevel level) : implementation_(std::make_unique<Implementation>()) {
    implementation_->pool = std::make_shared<spdlog::details::thread_pool>(queuedLines, 1);
    implementation_->logger =
        std::make_shared<spdlog::async_logger>("ilvm", std::make_shared<spdlog::sinks::stdout_sink_mt>(),
                                               implementation_->pool, spdlog::async_overflow_policy::overrun_oldest);
    implementation_->logger->set_pattern("%v");
    implementation_->logger->set_level(levelOf(level));
    implementation_->logger->flush_on(spdlog::level::debug); // a line is there when it was written
}

Log::~Log() = default;

void Log::info(const std::string& message) {
    implementation_->write(spdlog::level::info, "info", message);
}
void Log::warn(const std::string& message) {
    implementation_->write(spdlog::level::warn, "warn", message);
}
void Log::error(const std::string& message) {
    implementation_->write(spdlog::level::err, "error", message);
}

void Log::request(const http::AccessRecord& record) {
    const auto level = record.status >= 500 ? spdlog::level::err : spdlog::level::info;
    RequestLine line;
    line.at = base::systemNow();
    line.level = record.status >= 500 ? "error" : "info";
    line.request_id = record.requestId;
    line.method = record.method;
    line.path = printable(record.path);
    line.route = record.route;
    line.status = record.status;
    line.bytes = record.bytes;
    line.microseconds = record.duration.count();
    line.address = record.remoteAddress;
    line.caller = unlessEmpty(record.caller);
    line.error = unlessEmpty(record.error);
    implementation_->logger->log(level, spdlog::string_view_t(wire::toJson(line)));
}

} // namespace ilvm::app
