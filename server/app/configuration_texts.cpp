#include "server/app/configuration.hpp"

#include <utility>

namespace ilvm::app {
namespace {

constexpr std::pair<std::string_view, std::string_view> texts[] = {
    {"http.listen", "Address and port for HTTPS, such as 0.0.0.0:8443"},
    {"http.certificate", "File with the certificate chain (PEM)"},
    {"http.private_key", "File with the private key of the certificate (PEM)"},
    {"http.admin_listen", "Address and port for /healthz, /readyz and /metrics, in clear and without sign-in"},
    {"http.threads", "Requests that are worked on at the same time"},
    {"http.sign_in_threads", "Sign-ins that are worked on at the same time"},
    {"database.url", "PostgreSQL connection string"},
    {"database.connections", "Most connections to the database"},
    {"directory.flavour", "openldap or active_directory"},
    {"directory.url", "One or more ldap:// or ldaps:// servers, tried in this order"},
    {"directory.start_tls", "Whether ldap:// connections are encrypted before anything else is said"},
    {"directory.ca", "File with the certificate authority of the directory; the system's when empty"},
    {"directory.bind_dn", "Account that reads people and groups"},
    {"directory.bind_password_file", "File that holds the password of that account and nothing else"},
    {"directory.base", "Where people and groups are found, such as DC=medico,DC=test"},
    {"directory.timeout", "How long one server of the directory may take to answer"},
    {"directory.reconcile_every", "How often the directory, which is followed live, is read as a whole besides"},
    {"directory.away_limit", "All sessions end when the directory has been away for so long"},
    {"directory.keytab", "Keytab of HTTP/host, for single sign-on by Kerberos; passwords alone when empty"},
    {"mail.url", "Mail relay, smtp:// or smtps://; without it e-mails wait in their queue"},
    {"mail.from", "Sender of the e-mails"},
    {"mail.start_tls", "Whether smtp:// connections are encrypted before anything else is said"},
    {"mail.ca", "File with the certificate authority of the relay; the system's when empty"},
    {"mail.user", "Account at the relay, where it wants one"},
    {"mail.password_file", "File that holds the password of that account and nothing else"},
    {"session.idle", "A session that is not used for so long is over"},
    {"session.longest", "A session is over after so long in any case"},
    {"throttle.account_failures", "Failed sign-ins of an account from one address before it must wait there"},
    {"throttle.account_failures_anywhere", "Failed sign-ins of an account before it must wait everywhere"},
    {"throttle.address_failures", "Failed sign-ins from an address before it must wait"},
    {"throttle.window", "Failures are forgotten so long after the last"},
    {"throttle.block", "The first wait; it doubles with each failure more"},
    {"throttle.longest", "The longest wait"},
    {"approvals.fallback_n1", "Logins of those who decide N1 where a person has no manager"},
    {"approvals.fallback_n2", "Logins of those who decide N2 where nobody else may"},
    {"approvals.combined", "Whether one person may decide N1 and N2, or N2 and signature, of the same request"},
    {"purchases.uf_pattern", "Regular expression that a code UF matches, such as [0-9]{4}; any code when empty"},
    {"purchases.order_tolerance_cents", "By how many cents a purchase order may pass what was approved"},
    {"purchases.split_thresholds",
     "Amounts in whole euros with VAT: several purchases of one need that pass one together are pointed out"},
    {"purchases.accept_scanned_signature", "Whether the scan of a signed order is accepted, shown as not verifiable"},
    {"buyer.name", "In whose name the application makes purchase orders; without it they are attached as PDFs"},
    {"buyer.address", "Address of the buyer, its lines separated by commas"},
    {"buyer.siret", "SIRET of the buyer"},
    {"buyer.vat", "VAT number of the buyer, where it has one"},
    {"buyer.delivery", "Where goods are delivered, lines separated by commas; the buyer's address when empty"},
    {"buyer.payment_terms", "Payment terms on the order, such as 30 jours fin de mois, par virement"},
    {"audit.seal_key_file", "File that holds the key of the audit seals, at least 32 bytes"},
    {"audit.seal_every", "How often the heads of the audit chains are sealed"},
    {"log.level", "debug, info, warn or error"},
    {"mapping.GROUP", "What a directory group gives, by its common name: technician:IT,IMAGO manager:SESSAD admin"},
    {"delivery.CODE", "Where goods for an origin service are delivered, by its code; otherwise buyer.delivery"},
    {"services.CODE", "Label of an origin service, by its code in the directory (department)"},
};

} // namespace

std::string_view textOf(std::string_view key) {
    for (const auto& [name, text] : texts)
        if (name == key) return text;
    return {};
}

} // namespace ilvm::app
