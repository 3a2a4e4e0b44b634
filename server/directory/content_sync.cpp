#include "server/directory/content_sync.hpp"

#include <lber.h>
#include <ldap.h>
#include <memory>

namespace ilvm::directory {
namespace {

struct Release {
    void operator()(BerElement* element) const { ber_free(element, 1); }
};
using Element = std::unique_ptr<BerElement, Release>;

Element elementOf(const std::string& value) {
    berval bytes{value.size(), const_cast<char*>(value.data())}; // it is copied
    return Element(ber_init(&bytes));
}

std::string textOf(const berval& value) {
    return value.bv_val == nullptr ? std::string{} : std::string(value.bv_val, value.bv_len);
}

ber_tag_t nextTag(BerElement* element) {
    ber_len_t length = 0;
    return ber_peek_tag(element, &length);
}

// False for what is no octet string.
bool readText(BerElement* element, std::string& into) {
    berval value{0, nullptr};
    if (ber_scanf(element, "m", &value) == LBER_ERROR) return false;
    into = textOf(value);
    return true;
}

// An optional cookie, then an optional flag.
bool readHead(BerElement* element, std::string& cookie, bool& flag) {
    if (nextTag(element) == LBER_OCTETSTRING && !readText(element, cookie)) return false;
    if (nextTag(element) != LBER_BOOLEAN) return true;
    ber_int_t given = 0;
    if (ber_scanf(element, "b", &given) == LBER_ERROR) return false;
    flag = given != 0;
    return true;
}

bool readKeys(BerElement* element, std::vector<std::string>& keys) {
    BerVarray found = nullptr;
    if (ber_scanf(element, "[W]", &found) == LBER_ERROR) return false;
    bool whole = true;
    for (const berval* each = found; each != nullptr && each->bv_val != nullptr; ++each) {
        keys.push_back(uuidText(textOf(*each)));
        whole = whole && !keys.back().empty();
    }
    ber_bvarray_free(found);
    return whole;
}

bool readInfo(BerElement* element, ber_tag_t tag, SyncInfo& info) {
    switch (tag) {
    case LDAP_TAG_SYNC_NEW_COOKIE: {
        berval cookie{0, nullptr};
        if (ber_scanf(element, "m", &cookie) == LBER_ERROR) return false;
        info.cookie = textOf(cookie);
        return true;
    }
    case LDAP_TAG_SYNC_REFRESH_DELETE:
    case LDAP_TAG_SYNC_REFRESH_PRESENT:
        info.kind = tag == LDAP_TAG_SYNC_REFRESH_DELETE ? SyncInfo::Kind::deletesEnd : SyncInfo::Kind::presentsEnd;
        return ber_scanf(element, "{") != LBER_ERROR && readHead(element, info.cookie, info.refreshed);
    case LDAP_TAG_SYNC_ID_SET:
        info.kind = SyncInfo::Kind::keys;
        return ber_scanf(element, "{") != LBER_ERROR && readHead(element, info.cookie, info.deleted) &&
               readKeys(element, info.keys);
    default:
        return false;
    }
}

} // namespace

std::string uuidText(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    if (bytes.size() != 16) return {};
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (at == 4 || at == 6 || at == 8 || at == 10) text += '-';
        text += digits[static_cast<unsigned char>(bytes[at]) >> 4];
        text += digits[static_cast<unsigned char>(bytes[at]) & 15];
    }
    return text;
}

std::string syncRequest(const std::string& cookie) {
    constexpr ber_int_t refreshAndPersist = 3;
    const Element element(ber_alloc_t(LBER_USE_DER));
    berval given{cookie.size(), const_cast<char*>(cookie.data())};
    const int written = cookie.empty() ? ber_printf(element.get(), "{e}", refreshAndPersist)
                                       : ber_printf(element.get(), "{eO}", refreshAndPersist, &given);
    berval value{0, nullptr};
    if (written < 0 || ber_flatten2(element.get(), &value, 0) < 0) return {};
    return textOf(value);
}

std::optional<SyncState> syncStateFrom(const std::string& value) {
    const Element element = elementOf(value);
    ber_int_t state = 0;
    berval key{0, nullptr};
    if (!element || ber_scanf(element.get(), "{em", &state, &key) == LBER_ERROR || state < 0 || state > 3)
        return std::nullopt;
    SyncState read{static_cast<SyncState::State>(state), uuidText(textOf(key)), {}};
    if (read.key.empty()) return std::nullopt;
    if (nextTag(element.get()) == LBER_OCTETSTRING && !readText(element.get(), read.cookie)) return std::nullopt;
    return read;
}

std::optional<SyncInfo> syncInfoFrom(const std::string& value) {
    const Element element = elementOf(value);
    if (!element) return std::nullopt;
    SyncInfo info;
    if (!readInfo(element.get(), nextTag(element.get()), info)) return std::nullopt;
    return info;
}

} // namespace ilvm::directory
