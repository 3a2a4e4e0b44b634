#include "server/directory/connection.hpp"

#include "server/directory/dial.hpp"
#include "server/directory/directory.hpp"
#include "server/directory/quiet_pipe.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <ldap.h>
#include <memory>
#include <openldap.h>
#include <unistd.h>

namespace ilvm::directory {
namespace {

constexpr int pageSize = 500; // below the 1,000 that Active Directory allows

// Before main, while there is one thread: the machine's ldap.conf and .ldaprc are not our configuration.
[[maybe_unused]] const bool onlyOurConfiguration = setenv("LDAPNOINIT", "1", 1) == 0;

using Message = std::unique_ptr<LDAPMessage, decltype(&ldap_msgfree)>;

timeval toTimeval(std::chrono::milliseconds duration) {
    return {.tv_sec = duration.count() / 1000, .tv_usec = duration.count() % 1000 * 1000};
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

std::string diagnosticOf(LDAP* handle) {
    char* text = nullptr;
    ldap_get_option(handle, LDAP_OPT_DIAGNOSTIC_MESSAGE, &text);
    const std::unique_ptr<char, decltype(&ldap_memfree)> owner(text, [](void* memory) { ldap_memfree(memory); });
    return text == nullptr ? std::string{} : std::string(text);
}

} // namespace

class Connection::Step {
public:
    explicit Step(Connection& connection) : watch_(*connection.watch_) {
        watch_.extend(Watchdog::Clock::now() + connection.settings_.timeout);
    }
    ~Step() { watch_.pause(); } // a connection at rest is not late
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

private:
    QuietPipe quiet_;
    Watchdog::Watch& watch_;
};

std::string Entry::first(std::string_view attribute) const {
    const auto& found = all(attribute);
    return found.empty() ? std::string{} : found.front();
}

const std::vector<std::string>& Entry::all(std::string_view attribute) const {
    static const std::vector<std::string> none;
    const auto found = values.find(attribute);
    return found == values.end() ? none : found->second;
}

Connection::Connection(const Settings& settings, const std::string& url, Watchdog& watchdog)
    : settings_(settings), url_(url) {
    const Address address = addressOf(url);
    const auto deadline = Watchdog::Clock::now() + settings.timeout;
    socket_ = dial(address, deadline);
    if (ldap_init_fd(socket_, LDAP_PROTO_TCP, url.c_str(), &handle_) != LDAP_SUCCESS) {
        close(socket_);
        throw DirectoryAway("directory " + url + ": no handle");
    }
    watch_.emplace(watchdog, socket_, deadline);
    const QuietPipe quiet;
    try {
        const int version = LDAP_VERSION3;
        const timeval limit = toTimeval(settings.timeout);
        ldap_set_option(handle_, LDAP_OPT_PROTOCOL_VERSION, &version);
        ldap_set_option(handle_, LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
        // No LDAP_OPT_NETWORK_TIMEOUT: with it a handshake that waits for a silent server reads without a pause. The
        // watchdog ends it in time.
        ldap_set_option(handle_, LDAP_OPT_TIMEOUT, &limit);
        if (address.encrypted || settings.start_tls) encrypt(address.encrypted);
        watch_->pause();
    } catch (...) {
        watch_.reset();
        ldap_unbind_ext_s(handle_, nullptr, nullptr);
        throw;
    }
}

Connection::~Connection() {
    const QuietPipe quiet; // to unbind is to write
    watch_.reset();        // before the descriptor may be somebody else's
    ldap_unbind_ext_s(handle_, nullptr, nullptr);
}

void Connection::encrypt(bool wholly) {
    const int demand = LDAP_OPT_X_TLS_DEMAND;
    const int server = 0;
    ldap_set_option(handle_, LDAP_OPT_X_TLS_REQUIRE_CERT, &demand);
    if (!settings_.ca.empty()) ldap_set_option(handle_, LDAP_OPT_X_TLS_CACERTFILE, settings_.ca.c_str());
    if (ldap_set_option(handle_, LDAP_OPT_X_TLS_NEWCTX, &server) != LDAP_OPT_SUCCESS) // last: it takes the others in
        throw DirectoryAway("directory " + url_ + ": cannot use the authorities of '" + settings_.ca + "'");
    const int code = wholly ? ldap_install_tls(handle_) : ldap_start_tls_s(handle_, nullptr, nullptr);
    if (code != LDAP_SUCCESS) fail("no encrypted connection, authorities '" + settings_.ca + "'", code);
}

void Connection::fail(const std::string& what, int code) {
    const std::string details = diagnosticOf(handle_);
    throw DirectoryAway("directory " + url_ + ": " + what + ": " + ldap_err2string(code) +
                        (details.empty() ? "" : " (" + details + ")"));
}

BindResult Connection::bind(const std::string& name, std::string_view password) {
    if (password.empty()) return {false, "empty password"};
    const Step step(*this);
    std::string copy(password); // libldap takes a pointer to what it might change
    berval secret{copy.size(), copy.data()};
    const int code = ldap_sasl_bind_s(handle_, name.c_str(), LDAP_SASL_SIMPLE, &secret, nullptr, nullptr, nullptr);
    if (code == LDAP_SUCCESS) return {true, {}};
    // A name the tree cannot hold (34), or holds without a password (48), is a wrong login like any other.
    if (code != LDAP_INVALID_CREDENTIALS && code != LDAP_INAPPROPRIATE_AUTH && code != LDAP_INVALID_DN_SYNTAX)
        fail("bind", code);
    return {false, diagnosticOf(handle_)};
}

std::vector<Entry> Connection::search(const std::string& filter, const std::vector<const char*>& attributes) {
    std::vector<Entry> entries;
    std::string cookie;
    do {
        const Step step(*this);
        cookie = pageOf(filter, attributes, std::move(cookie), entries);
    } while (!cookie.empty());
    return entries;
}

// RFC 2696. Gives the cookie of the next page; empty: this was the last.
std::string Connection::pageOf(const std::string& filter, const std::vector<const char*>& attributes,
                               std::string cookie, std::vector<Entry>& entries) {
    std::vector<const char*> wanted(attributes);
    wanted.push_back(nullptr);
    berval position{cookie.size(), cookie.data()};
    LDAPControl* page = nullptr;
    if (const int code = ldap_create_page_control(handle_, pageSize, &position, 1, &page); code != LDAP_SUCCESS)
        fail("page", code);
    const std::unique_ptr<LDAPControl, decltype(&ldap_control_free)> owner(page, ldap_control_free);
    LDAPControl* controls[] = {page, nullptr};
    timeval limit = toTimeval(settings_.timeout);
    LDAPMessage* raw = nullptr;
    const int code = ldap_search_ext_s(handle_, settings_.base.c_str(), LDAP_SCOPE_SUBTREE, filter.c_str(),
                                       const_cast<char**>(wanted.data()), 0, controls, nullptr, &limit, 0, &raw);
    const Message answer(raw, ldap_msgfree);
    if (code != LDAP_SUCCESS) fail("search " + filter, code);
    for (LDAPMessage* entry = ldap_first_entry(handle_, raw); entry != nullptr; entry = ldap_next_entry(handle_, entry))
        entries.push_back(entryFrom(entry));

    LDAPControl** returned = nullptr;
    int result = 0;
    ldap_parse_result(handle_, raw, &result, nullptr, nullptr, nullptr, &returned, 0);
    const std::unique_ptr<LDAPControl*, decltype(&ldap_controls_free)> returnedOwner(returned, ldap_controls_free);
    LDAPControl* found = ldap_control_find(LDAP_CONTROL_PAGEDRESULTS, returned, nullptr);
    if (found == nullptr) return {};
    ber_int_t estimate = 0;
    berval next{0, nullptr};
    if (ldap_parse_pageresponse_control(handle_, found, &estimate, &next) != LDAP_SUCCESS) return {};
    std::string nextCookie = next.bv_val == nullptr ? std::string{} : std::string(next.bv_val, next.bv_len);
    ber_memfree(next.bv_val);
    return nextCookie;
}

std::optional<Entry> Connection::read(const std::string& name, const std::vector<const char*>& attributes) {
    const Step step(*this);
    std::vector<const char*> wanted(attributes);
    wanted.push_back(nullptr);
    timeval limit = toTimeval(settings_.timeout);
    LDAPMessage* raw = nullptr;
    const int code = ldap_search_ext_s(handle_, name.c_str(), LDAP_SCOPE_BASE, "(objectClass=*)",
                                       const_cast<char**>(wanted.data()), 0, nullptr, nullptr, &limit, 1, &raw);
    const Message answer(raw, ldap_msgfree);
    if (code == LDAP_NO_SUCH_OBJECT) return std::nullopt;
    if (code != LDAP_SUCCESS) fail("read " + name, code);
    LDAPMessage* entry = ldap_first_entry(handle_, raw);
    if (entry == nullptr) return std::nullopt;
    return entryFrom(entry);
}

Entry Connection::entryFrom(LDAPMessage* message) {
    Entry entry;
    const auto release = [](void* memory) { ldap_memfree(memory); };
    const std::unique_ptr<char, decltype(release)> name(ldap_get_dn(handle_, message), release);
    if (name) entry.name = name.get();
    BerElement* rawCursor = nullptr;
    char* rawAttribute = ldap_first_attribute(handle_, message, &rawCursor);
    const auto releaseCursor = [](BerElement* element) { ber_free(element, 0); };
    const std::unique_ptr<BerElement, decltype(releaseCursor)> cursor(rawCursor, releaseCursor);
    for (; rawAttribute != nullptr; rawAttribute = ldap_next_attribute(handle_, message, rawCursor)) {
        const std::unique_ptr<char, decltype(release)> attribute(rawAttribute, release);
        const std::unique_ptr<berval*, decltype(&ldap_value_free_len)> values(
            ldap_get_values_len(handle_, message, rawAttribute), ldap_value_free_len);
        std::vector<std::string>& texts = entry.values[lowered(rawAttribute)];
        for (berval** value = values.get(); value != nullptr && *value != nullptr; ++value)
            texts.emplace_back((*value)->bv_val, (*value)->bv_len);
    }
    return entry;
}

} // namespace ilvm::directory
