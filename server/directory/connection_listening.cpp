#include "server/directory/connection.hpp"
#include "server/directory/directory.hpp"
#include "server/directory/quiet_pipe.hpp"

#include <ldap.h>
#include <memory>
#include <sys/socket.h>

namespace ilvm::directory {
namespace {

using Message = std::unique_ptr<LDAPMessage, decltype(&ldap_msgfree)>;
using Controls = std::unique_ptr<LDAPControl*, decltype(&ldap_controls_free)>;

std::string controlText(const berval& value) {
    return value.bv_val == nullptr ? std::string{} : std::string(value.bv_val, value.bv_len);
}

std::vector<Control> controlsFrom(LDAPControl** controls) {
    std::vector<Control> found;
    for (; controls != nullptr && *controls != nullptr; ++controls)
        found.push_back({(*controls)->ldctl_oid, controlText((*controls)->ldctl_value)});
    return found;
}

} // namespace

const std::string* Arrival::control(std::string_view oid) const {
    for (const Control& each : controls)
        if (each.oid == oid) return &each.value;
    return nullptr;
}

void Connection::cut() {
    shutdown(socket_, SHUT_RDWR);
}

int Connection::begin(const Question& question) {
    const QuietPipe quiet;
    std::vector<const char*> wanted(question.attributes);
    wanted.push_back(nullptr);
    std::vector<Control> controls = question.controls; // libldap takes pointers to what it might change
    std::vector<LDAPControl> asked;
    asked.reserve(controls.size());
    std::vector<LDAPControl*> pointers;
    for (Control& control : controls) {
        asked.push_back({control.oid.data(), {control.value.size(), control.value.data()}, 1});
        pointers.push_back(&asked.back());
    }
    pointers.push_back(nullptr);
    int number = 0;
    const int code = ldap_search_ext(
        handle_, question.base.c_str(), question.wholeTree ? LDAP_SCOPE_SUBTREE : LDAP_SCOPE_BASE,
        question.filter.c_str(), const_cast<char**>(wanted.data()), 0, pointers.data(), nullptr, nullptr, 0, &number);
    if (code != LDAP_SUCCESS) fail("ask " + question.filter, code);
    return number;
}

std::optional<Arrival> Connection::next(std::chrono::milliseconds atMost) {
    const QuietPipe quiet; // TLS may have to write before it can read
    timeval limit{.tv_sec = atMost.count() / 1000, .tv_usec = atMost.count() % 1000 * 1000};
    LDAPMessage* raw = nullptr;
    const int type = ldap_result(handle_, LDAP_RES_ANY, LDAP_MSG_ONE, &limit, &raw);
    const Message message(raw, ldap_msgfree);
    if (type == 0) return std::nullopt;
    if (type < 0) {
        int code = LDAP_SERVER_DOWN;
        ldap_get_option(handle_, LDAP_OPT_RESULT_CODE, &code);
        fail("the connection ended", code == LDAP_SUCCESS ? LDAP_SERVER_DOWN : code);
    }
    Arrival arrival;
    arrival.question = ldap_msgid(raw);
    understand(raw, arrival);
    return arrival;
}

void Connection::understand(LDAPMessage* message, Arrival& arrival) {
    LDAPControl** controls = nullptr;
    switch (ldap_msgtype(message)) {
    case LDAP_RES_SEARCH_ENTRY:
        arrival.kind = Arrival::Kind::entry;
        arrival.entry = entryFrom(message);
        ldap_get_entry_controls(handle_, message, &controls);
        break;
    case LDAP_RES_INTERMEDIATE: {
        arrival.kind = Arrival::Kind::info;
        char* oid = nullptr;
        berval* value = nullptr;
        ldap_parse_intermediate(handle_, message, &oid, &value, &controls, 0);
        if (oid != nullptr) arrival.info.oid = oid;
        if (value != nullptr) arrival.info.value = controlText(*value);
        ldap_memfree(oid);
        ber_bvfree(value);
        break;
    }
    case LDAP_RES_SEARCH_RESULT: {
        arrival.kind = Arrival::Kind::done;
        char* text = nullptr;
        ldap_parse_result(handle_, message, &arrival.code, nullptr, &text, nullptr, &controls, 0);
        if (text != nullptr) arrival.text = text;
        ldap_memfree(text);
        break;
    }
    default: // a reference to another server: left alone
        break;
    }
    const Controls owner(controls, ldap_controls_free);
    arrival.controls = controlsFrom(controls);
}

} // namespace ilvm::directory
