#include "server/http/response.hpp"

namespace ilvm::http {

Response json(int status, std::string body) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response json(int status, std::shared_ptr<const std::string> body) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response noContent() {
    Response response;
    response.status = 204;
    response.contentType.clear();
    return response;
}

} // namespace ilvm::http
