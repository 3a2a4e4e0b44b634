#include "tests/server/app/running_server.hpp"

#include "tests/support/free_port.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <curl/curl.h>
#include <fstream>

namespace ilvm::tests {
namespace {

struct Somebody {
    const char* login;
    const char* name;
    const char* department;
    const char* group;    // null: a requester and nothing more
    const char* role;     // what the group gives, for the accounts file
    const char* services; // of a technician
};

constexpr Somebody people[] = {
    {"fontaine", "Marie Fontaine", "SESSAD", "GG_ILVM_MGR_SESSAD", "manager", ""},
    {"garnier", "Paul Garnier", "SIEGE", "GG_ILVM_MGR_SIEGE", "manager", ""},
    {"benali", "Nadia Benali", "SESSAD", nullptr, "requester", ""},
    {"roux", "Sylvie Roux", "SESSAD", nullptr, "requester", ""},
    {"lambert", "Luc Lambert", "SIEGE", nullptr, "requester", ""},
    {"haddad", "Karim Haddad", "SIEGE", "GG_ILVM_TECH_IT", "technician", "IT"},
    {"vidal", "Marc Vidal", "SIEGE", "GG_ILVM_TECH_IT", "technician", "IT"},
    {"diallo", "Awa Diallo", "SIEGE", "GG_ILVM_TECH_IMAGO", "technician", "IMAGO"},
    {"perrin", "Jean Perrin", "SIEGE", "GG_ILVM_TECH_SG", "technician", "SG"},
    {"girard", "Pierre Girard", "SIEGE", "GG_ILVM_N2_TECH", "approver_tech", ""},
    {"noel", "Valérie Noël", "SIEGE", "GG_ILVM_N2_BUDGET", "approver_budget", ""},
    {"besson", "Nathalie Besson", "SIEGE", "GG_ILVM_TECH_DAF", "technician", "DAF"},
    {"caron", "Hélène Caron", "SIEGE", "GG_ILVM_RH", "hr", ""},
    {"leroy", "Claire Leroy", "SIEGE", "GG_ILVM_DIRECTION", "director", ""},
    {"lemoine", "Anne Lemoine", "SIEGE", "GG_ILVM_ADMIN", "admin", ""},
};

constexpr std::pair<const char*, const char*> groups[] = {
    {"GG_ILVM_MGR_SESSAD", "manager:SESSAD"},
    {"GG_ILVM_MGR_SIEGE", "manager:SIEGE"},
    {"GG_ILVM_TECH_IT", "technician:IT"},
    {"GG_ILVM_TECH_IMAGO", "technician:IMAGO"},
    {"GG_ILVM_TECH_SG", "technician:SG"},
    {"GG_ILVM_TECH_DAF", "technician:DAF"},
    {"GG_ILVM_N2_TECH", "approver_tech"},
    {"GG_ILVM_N2_BUDGET", "approver_budget"},
    {"GG_ILVM_DIRECTION", "director"},
    {"GG_ILVM_ADMIN", "admin"},
    {"GG_ILVM_RH", "hr"},
};

std::uint16_t otherPort(std::uint16_t taken) {
    for (;;)
        if (const auto port = support::freePort(); port != taken) return port;
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

QJsonObject Reply::json() const {
    return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
}

RunningServer::RunningServer(support::PrivatePostgres::Durability durability)
    : postgres(durability), program_(std::string(std::getenv("ILVM_BINARY_DIR")) + "/bin/ilvm-server") {
    port_ = support::freePort();
    adminPort_ = otherPort(port_);
    for (const auto& person : people)
        directory.addPerson({.login = person.login, .displayName = person.name, .department = person.department});
    for (const auto& [group, gives] : groups) {
        std::vector<std::string> members;
        for (const auto& person : people)
            if (person.group && std::string_view(person.group) == group) members.emplace_back(person.login);
        directory.addGroup(group, members);
    }
    writeConfiguration();
}

void RunningServer::writeConfiguration() {
    const auto write = [this](const char* name, const std::string& text) {
        std::ofstream(folder_.path() / name) << text;
        return (folder_.path() / name).string();
    };
    const auto password = write("bind-password", directory.servicePassword() + "\n");
    const auto sealKey = write("seal-key", std::string(32, 'k'));
    std::string mapping;
    for (const auto& [group, gives] : groups)
        mapping += std::string(group) + " = " + gives + "\n";
    configFile_ =
        write("server.ini", "[http]\nlisten = 127.0.0.1:" + std::to_string(port_) + "\nadmin_listen = 127.0.0.1:" +
                                std::to_string(adminPort_) + "\ncertificate = " + certificate_.certificateFile() +
                                "\nprivate_key = " + certificate_.privateKeyFile() +
                                "\n[database]\nurl = " + postgres.createDatabase("ilvm") +
                                "\n[directory]\nflavour = openldap\nurl = " + directory.url() +
                                "\nstart_tls = true\nca = " + directory.certificate().caFile() +
                                "\nbind_dn = " + directory.serviceAccount() + "\nbind_password_file = " + password +
                                "\nbase = " + directory.base() + "\ntimeout = 2s\n[audit]\nseal_key_file = " + sealKey +
                                "\n[mail]\nurl = " + mails.url() +
                                "\nfrom = ILVM <ilvm@ilvm.test>\n[buyer]\nname = Association Les Tilleuls\n"
                                "address = 4 allée des Tilleuls, 69100 Villeurbanne\nsiret = 123 456 782 00010\n"
                                "payment_terms = 30 jours fin de mois\n[services]\n" +
                                "SESSAD = SESSAD Nord\nSIEGE = Siège\n[mapping]\n" + mapping);
}

std::string RunningServer::accounts() {
    QJsonArray all;
    for (const auto& person : people)
        all.append(
            QJsonObject{{"login", person.login},
                        {"password", "secret"},
                        {"display_name", person.name},
                        {"department", person.department},
                        {"roles", QJsonArray{person.role}},
                        {"services", *person.services ? QJsonArray{person.services} : QJsonArray{}},
                        {"origin_services",
                         std::string_view(person.role) == "manager" ? QJsonArray{person.department} : QJsonArray{}}});
    const auto file = folder_.path() / "accounts.json";
    std::ofstream(file) << QJsonDocument(all).toJson().toStdString();
    return file.string();
}

void RunningServer::start() {
    server_ = std::make_unique<support::ChildProcess>(support::Command{
        .arguments = {program_, "--config", configFile_, "serve"}, .output = folder_.path() / "log", .account = {}});
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

void RunningServer::kill() {
    server_.reset(); // waits for its end
}

std::string RunningServer::command(const std::vector<std::string>& words) {
    std::vector<std::string> arguments{program_, "--config", configFile_};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const auto output = folder_.path() / "output";
    std::filesystem::remove(output); // it would be continued
    support::run({.arguments = arguments, .output = output, .account = {}});
    return support::contentOf(output);
}

Reply RunningServer::call(const std::string& method, const std::string& path, const std::string& token,
                          const std::string& body) {
    return exchange(method, url() + path, token, body);
}

Reply RunningServer::admin(const std::string& path) {
    return exchange("GET", "http://127.0.0.1:" + std::to_string(adminPort_) + path, {}, {});
}

Reply RunningServer::signIn(const std::string& login, const std::string& password) {
    const QJsonObject credentials{{"login", QString::fromStdString(login)},
                                  {"password", QString::fromStdString(password)}};
    return call("POST", "/api/v1/session", {}, QJsonDocument(credentials).toJson().toStdString());
}

Reply RunningServer::exchange(const std::string& method, const std::string& url, const std::string& token,
                              const std::string& body) {
    Reply answer;
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

SecondServer::SecondServer(RunningServer& first)
    : first_(first),
      port_(otherPort(first.port())),
      adminPort_(otherPort(port_)),
      server_({.arguments = {first.program(), "--config", first.configFile(), "serve",
                             "--http.listen=127.0.0.1:" + std::to_string(port_),
                             "--http.admin_listen=127.0.0.1:" + std::to_string(adminPort_)},
               .output = folder_.path() / "log",
               .account = {}}) {}

void SecondServer::waitUntilReady() {
    const auto watched = "http://127.0.0.1:" + std::to_string(adminPort_) + "/readyz";
    support::waitUntil(
        [&] {
            if (!server_.running()) throw std::runtime_error("the second server ended: " + log());
            return first_.exchange("GET", watched, {}, {}).status == 200;
        },
        "the second server to be ready");
}

std::string SecondServer::log() const {
    return support::contentOf(folder_.path() / "log");
}

} // namespace ilvm::tests
