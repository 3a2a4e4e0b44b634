#include "server/app/api_client.hpp"

#include "shared/wire/problem_json.hpp"

#include <curl/curl.h>

namespace ilvm::app {
namespace {

constexpr long secondsToAnswer = 60;

std::size_t keep(char* data, std::size_t size, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(data, size * count);
    return size * count;
}

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using FieldList = std::unique_ptr<curl_slist, FreeList>;

void addField(FieldList& fields, const std::string& line) {
    auto* longer = curl_slist_append(fields.get(), line.c_str());
    if (!longer) throw std::bad_alloc();
    (void)fields.release();
    fields.reset(longer);
}

} // namespace

struct ApiClient::Handle {
    Handle() : curl(curl_easy_init()) {
        if (!curl) throw std::runtime_error("libcurl gives no handle");
    }
    ~Handle() { curl_easy_cleanup(curl); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    CURL* curl;
};

ApiClient::ApiClient(std::string url, std::string ca)
    : url_(std::move(url)), ca_(std::move(ca)), handle_(std::make_unique<Handle>()) {}
ApiClient::~ApiClient() = default;

void ApiClient::signIn(const std::string& login, const std::string& password) {
    if (tokens_.contains(login)) return;
    tokens_[login] = call<api::SignIn>({}, {}, {login, password}).token;
}

api::Uploaded ApiClient::upload(const std::string& login, const std::string& name, const std::string& mediaType,
                                const std::string& bytes) {
    const auto path = wire::urlOf(api::Upload::path, api::UploadName{name});
    return readAs<api::Uploaded>(exchange("POST", path, login, mediaType, bytes));
}

std::string ApiClient::exchange(std::string_view method, const std::string& path, const std::string& login,
                                const std::string& contentType, const std::string& body) {
    auto* curl = handle_->curl;
    curl_easy_reset(curl); // keeps the connection
    std::string answer;
    FieldList fields;
    addField(fields, "Content-Type: " + contentType);
    addField(fields, "Expect:"); // nobody waits for a 100
    if (const auto token = tokens_.find(login); token != tokens_.end())
        addField(fields, "Authorization: Bearer " + token->second);
    curl_easy_setopt(curl, CURLOPT_URL, (url_ + path).c_str());
    curl_easy_setopt(curl, CURLOPT_CAINFO, ca_.c_str());
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, std::string(method).c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, fields.get());
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, secondsToAnswer);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    if (!body.empty()) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
    }
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        throw std::runtime_error(url_ + path + ": " + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 400) {
        const auto problem = wire::problemFrom(static_cast<int>(status), answer);
        throw base::Refusal(problem, std::string(method) + " " + path + " as " + login + ": " + std::to_string(status) +
                                         " " + problem.title + " " + answer);
    }
    return answer;
}

} // namespace ilvm::app
