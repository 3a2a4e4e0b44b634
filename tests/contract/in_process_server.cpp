#include "tests/contract/in_process_server.hpp"

#include "server/routes/routes.hpp"
#include "server/store/budgets.hpp"
#include "server/store/digest.hpp"
#include "server/usecases/sessions.hpp"

namespace ilvm::tests {
namespace {

// A port that nobody listens on: sign-in finds the directory away.
directory::Settings noDirectory() {
    directory::Settings settings;
    settings.urls = {"ldap://127.0.0.1:1"};
    settings.base = "dc=ilvm,dc=test";
    settings.bind_dn = "cn=nobody";
    settings.bind_password = "nothing";
    return settings;
}

} // namespace

reader::Reader::Settings InProcessServer::patientReader() {
    reader::Reader::Settings settings;
    settings.patience = std::chrono::minutes(2);
    return settings;
}

InProcessServer::InProcessServer(Ground& ground, const Settings& settings)
    : clock(settings.now),
      database_({ground.houses.freshDatabase(), 16}),
      notifier_(database_.url()),
      context_{database_,          [this] { return base::Instant{clock.load()}; },
               store::randomBytes, [this] { notifier_.changed(); },
               settings.policy,    &reader_},
      directory_(settings.directory.value_or(noDirectory()), context_.now),
      tickets_(settings.keytab.empty() ? nullptr
                                       : std::make_unique<directory::TicketReader>(
                                             settings.keytab, settings.directory.value_or(noDirectory()).flavour)) {
    {
        auto connection = database_.lease();
        furnish(*connection);
        for (const auto& person : settings.people)
            ids_[person.login] = settle(*connection, person, context_.now());
        if (ids_.contains("leroy")) // who may sign
            store::addAuthority(*connection, {ids_.at("leroy"), {}, 10'000'00, {2026, 1, 1}, {2036, 12, 31}},
                                ids_.at("leroy"), context_.now());
    }
    feed::Hub::Settings feedSettings;
    feedSettings.now = context_.now;
    feedSettings.log = [](const std::string&) {};
    hub_ = std::make_unique<feed::Hub>(database_, std::move(feedSettings));
    http::Settings listener;
    listener.loops = 2;
    listener.tls = http::TlsFiles{ground.certificate.certificateFile(), ground.certificate.privateKeyFile()};
    if (settings.change) settings.change(listener);
    auto router = routes::apiRouter({context_, directory_, *hub_, reader_, tickets_.get()});
    server_ = std::make_unique<http::Server>(listener, std::move(router), hooks());
    server_->start();
}

InProcessServer::~InProcessServer() {
    server_->stop();
}

http::Hooks InProcessServer::hooks() {
    http::Hooks hooks;
    hooks.authenticate = [this](const http::Request& request) { return routes::authenticate(context_, request); };
    return hooks;
}

std::string InProcessServer::tokenOf(const std::string& login) {
    auto connection = database_.lease();
    const auto rows = connection->run("SELECT id FROM users WHERE login = $1", store::bind(login));
    const auto user = store::readUser(*connection, store::value<std::string>(rows.front(), "id"));
    return usecases::openSession(*connection, context_, *user, {"127.0.0.1", "test"}).token;
}

} // namespace ilvm::tests
