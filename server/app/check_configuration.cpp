#include "server/app/check_configuration.hpp"

#include "server/app/configured_rows.hpp"
#include "server/app/setting_values.hpp"
#include "server/directory/kerberos.hpp"
#include "server/mail/message.hpp"
#include "shared/domain/number_check.hpp"

#include <fstream>
#include <regex>
#include <sys/stat.h>

namespace ilvm::app {
namespace {

using Errors = std::vector<std::string>;

constexpr std::size_t shortestSealKey = 32; // bytes: as much as HMAC-SHA-256 can use

void mustBeGiven(Errors& errors, const std::string& key, const std::string& value) {
    if (value.empty()) errors.push_back(key + ": must be given (" + std::string(textOf(key)) + ")");
}

void mustBeReadable(Errors& errors, const std::string& key, const std::string& file, bool optional = false) {
    if (file.empty()) {
        if (!optional) mustBeGiven(errors, key, file);
    } else if (!std::ifstream(file).good()) {
        errors.push_back(key + ": " + file + " cannot be read");
    }
}

void mustHoldSecret(Errors& errors, const std::string& key, const std::string& file, std::size_t shortest) {
    if (file.empty()) return mustBeGiven(errors, key, file);
    try {
        if (secretFrom(file).size() < shortest)
            errors.push_back(key + ": " + file + " holds fewer than " + std::to_string(shortest) + " bytes");
    } catch (const std::exception& error) {
        errors.push_back(key + ": " + error.what());
    }
}

void mustBeEndpoint(Errors& errors, const std::string& key, const std::string& text) {
    if (!endpointFrom(text)) errors.push_back(key + ": \"" + text + "\" is not address:port");
}

void mustBeBetween(Errors& errors, const std::string& key, int value, int least, int most) {
    if (value < least || value > most)
        errors.push_back(key + ": must be between " + std::to_string(least) + " and " + std::to_string(most));
}

// Otherwise each mail would be given up, one after the other.
void mustBeMailbox(Errors& errors, const std::string& key, const std::string& text) {
    if (text.empty()) return mustBeGiven(errors, key, text);
    try {
        (void)mail::mailboxOf(text);
    } catch (const std::invalid_argument&) {
        errors.push_back(key + ": \"" + text + "\" is neither address nor name <address>");
    }
}

bool isLoopback(const std::string& url) {
    const auto begin = url.find("//") + 2;
    const auto host = url.substr(begin, url.find_first_of("/:", begin) - begin);
    const bool numeric = host.find_first_not_of("0123456789.") == std::string::npos;
    return host == "localhost" || (host.starts_with("127.") && numeric);
}

// Whoever reads it may pass for the server, and forge tickets for it.
void mustBeKeytab(Errors& errors, const std::string& key, const std::string& file) {
    if (file.empty()) return;
    mustBeReadable(errors, key, file);
    struct stat state {};
    if (::stat(file.c_str(), &state) != 0 || !std::ifstream(file).good()) return;
    if ((state.st_mode & (S_IROTH | S_IWOTH)) != 0)
        errors.push_back(key + ": other users can read " + file + " (chmod o= " + file + ")");
    try {
        const directory::TicketReader usable(file, directory::Flavour::active_directory); // either: keys are alike
    } catch (const std::exception& error) {
        errors.push_back(key + ": " + error.what());
    }
}

void checkDirectory(Errors& errors, const DirectorySection& directory) {
    if (directory.url.empty()) mustBeGiven(errors, "directory.url", {});
    for (const auto& url : directory.url) {
        const bool clear = url.starts_with("ldap://");
        if (!clear && !url.starts_with("ldaps://"))
            errors.push_back("directory.url: \"" + url + "\" begins with neither ldap:// nor ldaps://");
        else if (clear && !directory.start_tls && !isLoopback(url))
            errors.push_back("directory.url: passwords would travel to " + url +
                             " in clear: use ldaps:// or directory.start_tls");
        else if (!clear && directory.start_tls)
            errors.push_back("directory.start_tls: " + url + " is encrypted from its beginning");
    }
    mustBeReadable(errors, "directory.ca", directory.ca, true);
    mustBeGiven(errors, "directory.bind_dn", directory.bind_dn);
    mustHoldSecret(errors, "directory.bind_password_file", directory.bind_password_file, 1);
    mustBeGiven(errors, "directory.base", directory.base);
    mustBeKeytab(errors, "directory.keytab", directory.keytab);
}

void checkMail(Errors& errors, const MailSection& mail) {
    if (mail.url.empty()) return;
    if (!mail.url.starts_with("smtp://") && !mail.url.starts_with("smtps://"))
        errors.push_back("mail.url: \"" + mail.url + "\" begins with neither smtp:// nor smtps://");
    mustBeMailbox(errors, "mail.from", mail.from);
    mustBeReadable(errors, "mail.ca", mail.ca, true);
    if (mail.start_tls && mail.url.starts_with("smtps://"))
        errors.push_back("mail.start_tls: smtps:// is encrypted from its beginning");
    if (!mail.user.empty() && mail.url.starts_with("smtp://") && !mail.start_tls && !isLoopback(mail.url))
        errors.push_back("mail.user: the password would travel in clear: use smtps:// or mail.start_tls");
    if (!mail.user.empty()) mustHoldSecret(errors, "mail.password_file", mail.password_file, 1);
}

void checkPurchases(Errors& errors, const PurchasesSection& purchases) {
    mustBeBetween(errors, "purchases.order_tolerance_cents", purchases.order_tolerance_cents, 0, 1'000'000);
    for (const auto& euros : purchases.split_thresholds)
        if (euros.empty() || euros.size() > 9 || euros.find_first_not_of("0123456789") != std::string::npos ||
            euros.find_first_not_of('0') == std::string::npos)
            errors.push_back("purchases.split_thresholds: " + euros + " is no amount in whole euros");
    try {
        (void)std::regex(purchases.uf_pattern);
    } catch (const std::regex_error& error) {
        errors.push_back("purchases.uf_pattern: is no regular expression: " + std::string(error.what()));
    }
}

void checkBuyer(Errors& errors, const Configuration& configuration) {
    const auto& buyer = configuration.buyer;
    for (const auto& [code, place] : configuration.delivery)
        if (place.empty()) errors.push_back("delivery." + code + ": must be a place");
    if (buyer.name.empty()) {
        const bool isBegun = !buyer.address.empty() || !buyer.siret.empty() || !buyer.vat.empty() ||
                             !buyer.delivery.empty() || !buyer.payment_terms.empty() || !configuration.delivery.empty();
        if (isBegun) mustBeGiven(errors, "buyer.name", {});
        return;
    }
    mustBeGiven(errors, "buyer.address", buyer.address);
    mustBeGiven(errors, "buyer.payment_terms", buyer.payment_terms);
    if (domain::checkSiret(buyer.siret).problem) errors.push_back("buyer.siret: \"" + buyer.siret + "\" is no SIRET");
    if (!buyer.vat.empty() && domain::checkVat(buyer.vat).problem)
        errors.push_back("buyer.vat: \"" + buyer.vat + "\" is no VAT number");
}

void checkMapping(Errors& errors, const Configuration& configuration) {
    for (const auto& [group, value] : configuration.mapping) {
        try {
            (void)groupMappingsFrom(group, value);
        } catch (const std::exception& error) {
            errors.push_back("mapping." + group + ": " + error.what());
        }
    }
    for (const auto& [code, label] : configuration.services)
        if (label.empty()) errors.push_back("services." + code + ": must have a label");
}

} // namespace

std::vector<std::string> checkConfiguration(const Configuration& configuration) {
    Errors errors;
    mustBeEndpoint(errors, "http.listen", configuration.http.listen);
    mustBeReadable(errors, "http.certificate", configuration.http.certificate);
    mustBeReadable(errors, "http.private_key", configuration.http.private_key);
    mustBeEndpoint(errors, "http.admin_listen", configuration.http.admin_listen);
    mustBeBetween(errors, "http.threads", configuration.http.threads, 1, 1024);
    mustBeBetween(errors, "http.sign_in_threads", configuration.http.sign_in_threads, 1, 64);
    mustBeGiven(errors, "database.url", configuration.database.url);
    mustBeBetween(errors, "database.connections", configuration.database.connections, 4, 1024);
    checkDirectory(errors, configuration.directory);
    checkMail(errors, configuration.mail);
    if (configuration.session.idle > configuration.session.longest)
        errors.push_back("session.idle: is longer than session.longest");
    mustBeBetween(errors, "throttle.account_failures", configuration.throttle.account_failures, 1, 1'000'000);
    mustBeBetween(errors, "throttle.account_failures_anywhere", configuration.throttle.account_failures_anywhere, 1,
                  1'000'000);
    mustBeBetween(errors, "throttle.address_failures", configuration.throttle.address_failures, 1, 1'000'000);
    mustHoldSecret(errors, "audit.seal_key_file", configuration.audit.seal_key_file, shortestSealKey);
    checkPurchases(errors, configuration.purchases);
    checkBuyer(errors, configuration);
    checkMapping(errors, configuration);
    return errors;
}

} // namespace ilvm::app
