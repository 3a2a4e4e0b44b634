// A made-up certification authority and a server certificate of its own for localhost and one address.
// Not here: who trusts it.
#pragma once
#include "tests/support/temp_folder.hpp"

#include <string>

namespace ilvm::support {

class TestCertificate {
public:
    // A fresh authority each: two objects do not trust each other.
    explicit TestCertificate(const std::string& address = "127.0.0.1");

    std::string caFile() const { return file("ca.pem"); }
    std::string certificateFile() const { return file("server.pem"); }
    std::string privateKeyFile() const { return file("server.key"); }

private:
    std::string file(const char* name) const { return (folder_.path() / name).string(); }

    TempFolder folder_;
};

} // namespace ilvm::support
