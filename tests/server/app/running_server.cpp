#include "tests/server/app/running_server.hpp"

#include "tests/support/free_port.hpp"

#include <QJsonDocument>
#include <curl/curl.h>
#include <fstream>

namespace ilvm::tests {
namespace {

std::string program() {
    return std::string(std::getenv("ILVM_BINARY_DIR")) + "/bin/ilvm-server";
}

std::size_t keepBody(char* data, std::size_t size, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(data, size * count);
    return size * count;
}

std::size_t keepHeader(char* data, std::size_t size, std::size_t count, void* into) {
    const std::string line(data, size * count);
    const auto colon = line.find(':');
    if (colon != std::string::npos) {
        const auto end = line.find_last_not_of("\r\n ");
        const auto name = QByteArray(line.substr(0, colon).c_str()).toLower().toStdString();
        (*static_cast<std::map<std::string, std::string>*>(into))[name] =
            end > colon + 1 ? line.substr(colon + 2, end - colon - 1) : std::string{};
    }
    return size * count;
}

} // namespace

QJsonObject Answer::json() const {
    return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
}

RunningServer::RunningServer() {
    port_ = support::freePort();
    do
        adminPort_ = support::freePort();
    while (adminPort_ == port_);
    directory.addPerson({.login = "fontaine", .displayName = "Marie Fontaine"});
    directory.addPerson({.login = "benali", .displayName = "Nadia Benali", .manager = "fontaine"});
    directory.addPerson({.login = "haddad", .displayName = "Karim Haddad", .department = "SIEGE"});
    directory.addPerson({.login = "lemoine", .displayName = "Anne Lemoine", .department = "SIEGE"});
    directory.addGroup("GG_ILVM_TECH_IT", {"haddad"});
    directory.addGroup("GG_ILVM_MGR_SESSAD", {"fontaine"});
    directory.addGroup("GG_ILVM_ADMIN", {"lemoine"});
    writeConfiguration();
}

void RunningServer::writeConfiguration() {
    const auto write = [this](const char* name, const std::string& text) {
        std::ofstream(folder_.path() / name) << text;
        return (folder_.path() / name).string();
    };
    const auto password = write("bind-password", directory.servicePassword() + "\n");
    const auto sealKey = write("seal-key", std::string(32, 'k'));
    configFile_ =
        write("server.ini", "[http]\nlisten = 127.0.0.1:" + std::to_string(port_) + "\nadmin_listen = 127.0.0.1:" +
                                std::to_string(adminPort_) + "\ncertificate = " + certificate_.certificateFile() +
                                "\nprivate_key = " + certificate_.privateKeyFile() +
                                "\n[database]\nurl = " + postgres.createDatabase("ilvm") +
                                "\n[directory]\nflavour = openldap\nurl = " + directory.url() +
                                "\nstart_tls = true\nca = " + directory.certificate().caFile() +
                                "\nbind_dn = " + directory.serviceAccount() + "\nbind_password_file = " + password +
                                "\nbase = " + directory.base() + "\ntimeout = 2s\n[audit]\nseal_key_file = " + sealKey +
                                "\n[mapping]\nGG_ILVM_TECH_IT = technician:IT\nGG_ILVM_MGR_SESSAD = manager:SESSAD\n"
                                "GG_ILVM_ADMIN = admin\n[services]\nSESSAD = SESSAD Nord\nSIEGE = Siège\n");
}

void RunningServer::start() {
    server_ = std::make_unique<support::ChildProcess>(support::Command{
        .arguments = {program(), "--config", configFile_, "serve"}, .output = folder_.path() / "log", .account = {}});
    support::waitUntil(
        [this] {
            if (!server_->running()) throw std::runtime_error("the server ended: " + log());
            return admin("/readyz").status == 200;
        },
        "the server to be ready");
}

void RunningServer::stop() {
    server_->signal(SIGTERM);
    support::waitUntil([this] { return !server_->running(); }, "the server to end: " + log());
    server_.reset();
}

std::string RunningServer::command(const std::vector<std::string>& words) {
    std::vector<std::string> arguments{program(), "--config", configFile_};
    arguments.insert(arguments.end(), words.begin(), words.end());
    support::run({.arguments = arguments, .output = folder_.path() / "output", .account = {}});
    return support::contentOf(folder_.path() / "output");
}

Answer RunningServer::call(const std::string& method, const std::string& path, const std::string& token,
                           const std::string& body) {
    return exchange(method, url() + path, token, body);
}

Answer RunningServer::admin(const std::string& path) {
    return exchange("GET", "http://127.0.0.1:" + std::to_string(adminPort_) + path, {}, {});
}

Answer RunningServer::signIn(const std::string& login, const std::string& password) {
    const QJsonObject credentials{{"login", QString::fromStdString(login)},
                                  {"password", QString::fromStdString(password)}};
    return call("POST", "/api/v1/session", {}, QJsonDocument(credentials).toJson().toStdString());
}

Answer RunningServer::exchange(const std::string& method, const std::string& url, const std::string& token,
                               const std::string& body) {
    Answer answer;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    curl_slist* fields = curl_slist_append(nullptr, "Content-Type: application/json");
    if (!token.empty()) fields = curl_slist_append(fields, ("Authorization: Bearer " + token).c_str());
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CAINFO, certificate_.caFile().c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, fields);
    if (!body.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
    }
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, keepBody);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, keepHeader);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer.headers);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    long status = 0;
    if (curl_easy_perform(curl.get()) == CURLE_OK) curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(fields);
    answer.status = static_cast<int>(status);
    return answer;
}

std::string RunningServer::log() const {
    return support::contentOf(folder_.path() / "log");
}

} // namespace ilvm::tests
