#include "server/app/configured_settings.hpp"

#include "server/app/setting_values.hpp"
#include "shared/domain/number_check.hpp"

namespace ilvm::app {
namespace {

http::Settings listeningAt(const std::string& text) {
    const auto endpoint = endpointFrom(text).value(); // checked with the configuration
    http::Settings settings;
    settings.address = endpoint.address;
    settings.port = endpoint.port;
    return settings;
}

// Numbers as they are compared, whatever blanks they are written with.
usecases::BuyerPolicy buyerOf(const Configuration& configuration) {
    const auto& section = configuration.buyer;
    usecases::BuyerPolicy buyer;
    buyer.name = section.name;
    buyer.address = section.address;
    buyer.siret = domain::checkSiret(section.siret).normalised;
    if (!section.vat.empty()) buyer.vat = domain::checkVat(section.vat).normalised;
    buyer.delivery = section.delivery.empty() ? section.name + ", " + section.address : section.delivery;
    buyer.payment_terms = section.payment_terms;
    buyer.delivery_places = configuration.delivery;
    return buyer;
}

} // namespace

usecases::Policy policyOf(const Configuration& configuration) {
    usecases::Policy policy;
    policy.fallback_n1 = configuration.approvals.fallback_n1;
    policy.fallback_n2 = configuration.approvals.fallback_n2;
    policy.combined_decisions = configuration.approvals.combined;
    policy.purchases.uf_pattern = configuration.purchases.uf_pattern;
    policy.purchases.order_tolerance_cents = configuration.purchases.order_tolerance_cents;
    for (const auto& euros : configuration.purchases.split_thresholds)
        policy.purchases.split_thresholds.push_back(std::stoll(euros) * 100);
    policy.purchases.accept_scanned_signature = configuration.purchases.accept_scanned_signature;
    policy.purchases.buyer = buyerOf(configuration);
    policy.session.idle = configuration.session.idle;
    policy.session.longest = configuration.session.longest;
    policy.throttle.account_failures = configuration.throttle.account_failures;
    policy.throttle.account_failures_anywhere = configuration.throttle.account_failures_anywhere;
    policy.throttle.address_failures = configuration.throttle.address_failures;
    policy.throttle.window = configuration.throttle.window;
    policy.throttle.block = configuration.throttle.block;
    policy.throttle.longest = configuration.throttle.longest;
    return policy;
}

directory::Settings directorySettingsOf(const Configuration& configuration) {
    const auto& section = configuration.directory;
    directory::Settings settings;
    settings.flavour = section.flavour;
    settings.urls = section.url;
    settings.start_tls = section.start_tls;
    settings.ca = section.ca;
    settings.bind_dn = section.bind_dn;
    settings.bind_password = secretFrom(section.bind_password_file);
    settings.base = section.base;
    settings.timeout = section.timeout;
    return settings;
}

mail::Settings mailSettingsOf(const Configuration& configuration) {
    const auto& section = configuration.mail;
    mail::Settings settings;
    settings.url = section.url;
    settings.start_tls = section.start_tls;
    settings.ca = section.ca;
    settings.user = section.user;
    if (!section.user.empty()) settings.password = secretFrom(section.password_file);
    return settings;
}

store::Database::Settings databaseSettingsOf(const Configuration& configuration) {
    store::Database::Settings settings;
    settings.url = configuration.database.url;
    settings.connections = static_cast<std::size_t>(configuration.database.connections);
    return settings;
}

http::Settings httpSettingsOf(const Configuration& configuration) {
    auto settings = listeningAt(configuration.http.listen);
    settings.tls = http::TlsFiles{configuration.http.certificate, configuration.http.private_key};
    settings.ordinary.threads = static_cast<std::size_t>(configuration.http.threads);
    settings.signIn.threads = static_cast<std::size_t>(configuration.http.sign_in_threads);
    return settings;
}

http::Settings adminSettingsOf(const Configuration& configuration) {
    auto settings = listeningAt(configuration.http.admin_listen);
    settings.loops = 1;
    settings.ordinary = {2, 64};
    settings.signIn = {1, 1};
    settings.limits.connections = 64;
    return settings;
}

} // namespace ilvm::app
