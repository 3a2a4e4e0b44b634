#include "tests/contract/api_client.hpp"

namespace ilvm::tests {

Answer ApiClient::send(std::string_view method, const std::string& target, const std::string& body,
                       const std::string& fields) {
    std::string head = fields;
    if (!token_.empty()) head += "Authorization: Bearer " + token_ + "\r\n";
    if (!body.empty() && head.find("Content-Type:") == std::string::npos) head += "Content-Type: application/json\r\n";
    try {
        if (!connection_) connection_ = std::make_unique<RawClient>(port_, over_);
        Answer answer = connection_->ask(method, target, head, body);
        if (http::equalIgnoringCase(answer.header("Connection"), "close")) disconnect();
        return answer;
    } catch (...) {
        disconnect();
        throw;
    }
}

base::Result<Answer> ApiClient::trySend(std::string_view method, const std::string& target, const std::string& body,
                                        const std::string& key) {
    try {
        return send(method, target, body, key.empty() ? "" : "Idempotency-Key: " + key + "\r\n");
    } catch (const std::runtime_error& error) {
        base::Problem problem;
        problem.type = "ilvm:no-answer";
        problem.title = error.what();
        problem.status = 0;
        return problem;
    }
}

} // namespace ilvm::tests
