// A Kerberos key distribution centre of a test's own (MIT), with a keytab for HTTP/localhost.
// Not here: the server that reads its tickets (server/directory/kerberos.hpp), and the client that asks for them
// (client/net/negotiate.hpp).
#pragma once
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <memory>
#include <string>

namespace ilvm::support {

class TestKdc {
public:
    // Realm MEDICO.TEST; sets KRB5_CONFIG and its like of this process, once for all. Nobody has a session yet.
    TestKdc();
    ~TestKdc();

    void addPrincipal(const std::string& name, const std::string& password);
    std::string keytab() const { return file("http.keytab"); }
    std::string keytabOf(const std::string& service); // of a new one, such as "HTTP/elsewhere"

    // The same keytab holds a key of that service of this machine as well: "cifs".
    void shareKeytab(const std::string& service);

    // As an account of Active Directory has it: the account's own name first, then its service, both with one key.
    std::string accountKeytab() const;

    // What the client says to HTTP/localhost, or to that other service: a SPNEGO token, bytes. Throws
    // std::runtime_error.
    std::string tokenOf(const std::string& principal, const std::string& password,
                        const std::string& service = "HTTP") const;

    // This process, as a program of a desktop where that person has signed in: their ticket is what it finds. Or
    // nobody.
    void openSession(const std::string& principal);
    void closeSession();

    void stop(); // what was given out stays good
    void start();

private:
    std::string file(const char* name) const { return (folder_.path() / name).string(); }
    void administrate(const std::string& query);

    TempFolder folder_;
    int keytabs_ = 0;
    std::unique_ptr<ChildProcess> server_;
};

} // namespace ilvm::support
