#include "server/http/request_reader.hpp"
#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <utility>

namespace ilvm::http {
namespace beast = boost::beast::http;
using Error = boost::beast::error_code;
using View = boost::beast::string_view;

namespace {

std::string text(View view) {
    return {view.data(), view.size()};
}

} // namespace

class RequestReader::Parser final : public beast::basic_parser<true> {
public:
    Parser(std::size_t headerLimit, RoomOf roomOf) : headerLimit_(headerLimit), roomOf_(std::move(roomOf)) {
        header_limit(static_cast<std::uint32_t>(headerLimit));
        body_limit(boost::none); // known once the route is
        eager(false);
    }

    std::size_t feed(std::string_view input) {
        std::size_t taken = 0;
        while (taken < input.size() && (state_ == State::header || (state_ == State::body && limit_))) {
            Error error;
            const std::size_t step = put(boost::asio::buffer(input.data() + taken, input.size() - taken), error);
            taken += step;
            settle(error);
            if (error == beast::error::need_more) break;
        }
        return taken;
    }

    void allowBody(std::uint64_t limit) {
        limit_ = limit;
        if (const auto announced = content_length(); announced && *announced > limit) state_ = State::bodyTooLarge;
    }

    Request request_;
    std::string target_;
    std::string body_;
    State state_ = State::header;
    bool oneZero_ = false;
    bool expectsContinue_ = false;

private:
    void settle(Error error) {
        if (error == beast::error::header_limit)
            state_ = State::headerTooLarge;
        else if (error == beast::error::body_limit)
            state_ = State::bodyTooLarge;
        else if (error && error != beast::error::need_more)
            state_ = State::malformed;
        else if (is_header_done() && state_ == State::header && !isSound())
            state_ = State::malformed;
        else if (is_done())
            state_ = State::done;
        else if (is_header_done())
            state_ = State::body;
    }

    // What the parser lets pass and two servers in a row might read differently.
    bool isSound() const {
        const std::string* encoding = request_.headers.find("Transfer-Encoding");
        if (encoding && (oneZero_ || !equalIgnoringCase(*encoding, "chunked"))) return false;
        return request_.headers.count("Content-Length") <= 1 && request_.headers.count("Transfer-Encoding") <= 1 &&
               (oneZero_ || request_.headers.count("Host") == 1);
    }

    std::size_t take(View part, Error& error) {
        received_ += part.size();
        if (received_ > *limit_) {
            error = beast::error::body_limit;
            return 0;
        }
        body_.append(part.data(), part.size());
        return part.size();
    }

    void on_request_impl(beast::verb, View method, View target, int version, Error& error) override {
        if (version != 10 && version != 11) error = beast::error::bad_version;
        oneZero_ = version == 10;
        request_.method = text(method);
        target_ = text(target);
        if (roomOf_)
            header_limit(static_cast<std::uint32_t>(std::max(headerLimit_, roomOf_(request_.method, target_))));
    }
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(beast::field, View name, View value, Error&) override {
        if (state_ == State::header) request_.headers.add(text(name), text(value)); // trailers are dropped
    }
    void on_header_impl(Error&) override {
        const std::string* expectation = request_.headers.find("Expect");
        expectsContinue_ = expectation && !oneZero_ && equalIgnoringCase(*expectation, "100-continue");
    }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View part, Error& error) override { return take(part, error); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View part, Error& error) override { return take(part, error); }
    void on_finish_impl(Error&) override {}

    const std::size_t headerLimit_;
    const RoomOf roomOf_;
    std::optional<std::uint64_t> limit_;
    std::uint64_t received_ = 0;
};

RequestReader::RequestReader(std::size_t headerLimit, RoomOf roomOf)
    : parser_(std::make_unique<Parser>(headerLimit, std::move(roomOf))) {}
RequestReader::~RequestReader() = default;

std::size_t RequestReader::feed(std::string_view input) {
    return parser_->feed(input);
}
RequestReader::State RequestReader::state() const {
    return parser_->state_;
}
void RequestReader::beginBody(std::uint64_t limit) {
    parser_->allowBody(limit);
}
Request& RequestReader::request() {
    return parser_->request_;
}
std::string_view RequestReader::target() const {
    return parser_->target_;
}
bool RequestReader::keepAlive() const {
    return parser_->keep_alive();
}
bool RequestReader::isVersionOneZero() const {
    return parser_->oneZero_;
}

bool RequestReader::expectsContinue() const {
    return parser_->expectsContinue_;
}

std::string RequestReader::takeBody() {
    return std::exchange(parser_->body_, {});
}

} // namespace ilvm::http
