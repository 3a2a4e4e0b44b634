// A made-up certification authority and a server certificate of its own for localhost and 127.0.0.1.
// Not here: who trusts it.
#pragma once
#include "tests/support/temp_folder.hpp"

#include <string>

namespace ilvm::support {

class TestCertificate {
public:
    TestCertificate(); // a fresh authority each: two objects do not trust each other

    std::string caFile() const { return file("ca.pem"); }
    std::string certificateFile() const { return file("server.pem"); }
    std::string privateKeyFile() const { return file("server.key"); }

private:
    std::string file(const char* name) const { return (folder_.path() / name).string(); }

    TempFolder folder_;
};

} // namespace ilvm::support
