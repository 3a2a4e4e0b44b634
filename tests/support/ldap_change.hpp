// What directories of tests are changed with. Not here: those directories.
#pragma once
#include <ldap.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace ilvm::support {

inline void demand(int code, const std::string& what) {
    if (code != LDAP_SUCCESS) throw std::runtime_error(what + ": " + ldap_err2string(code));
}

// One change of one attribute, in the shape that libldap takes.
struct Change {
    Change(int operation, std::string attribute, std::vector<std::string> texts)
        : name(std::move(attribute)), values(std::move(texts)) {
        for (std::string& value : values)
            pointers.push_back(value.data());
        pointers.push_back(nullptr);
        mod.mod_op = operation;
        mod.mod_type = name.data();
        mod.mod_values = pointers.data();
    }
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;

    std::string name;
    std::vector<std::string> values;
    std::vector<char*> pointers;
    LDAPMod mod{};
};

} // namespace ilvm::support
