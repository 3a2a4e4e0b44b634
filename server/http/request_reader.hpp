// Reads one request out of bytes as they arrive, strictly: what RFC 9112 calls malformed is refused, never guessed.
// Not here: sockets, deadlines, and the decision how large a body may be.
#pragma once
#include "server/http/request.hpp"
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ilvm::http {

class RequestReader {
public:
    enum class State {
        header,    // more bytes are needed before the header is whole
        body,      // the header is whole, the body is not
        done,      // all is read
        malformed, // the following three are final: no more can be read from this connection
        headerTooLarge,
        bodyTooLarge,
    };

    // `roomOf` is asked for method and target as soon as they are read: the header may then be as long as it says,
    // where that is more than `headerLimit`.
    using RoomOf = std::function<std::size_t(std::string_view method, std::string_view target)>;
    explicit RequestReader(std::size_t headerLimit, RoomOf roomOf = {});
    ~RequestReader();

    // Takes what it can from the front of `input`, no further than the end of the header until beginBody() was called,
    // and says how many bytes that was. The rest comes again, with more behind it.
    std::size_t feed(std::string_view input);
    State state() const;

    // Once the header is whole: how large the body may be. A larger announced one is refused at once.
    void beginBody(std::uint64_t limit);

    // Once the header is whole. The request may be moved from.
    Request& request();
    std::string_view target() const;
    bool keepAlive() const;
    bool isVersionOneZero() const;
    bool expectsContinue() const;

    // What has arrived of the body since the last call.
    std::string takeBody();

private:
    class Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace ilvm::http
