#include "tests/support/test_certificate.hpp"

#include "tests/support/process.hpp"

#include <fstream>

namespace ilvm::support {

TestCertificate::TestCertificate(const std::string& address) {
    const std::string log = file("openssl.log");
    run({.arguments = {"openssl",
                       "req",
                       "-x509",
                       "-newkey",
                       "ec",
                       "-pkeyopt",
                       "ec_paramgen_curve:P-256",
                       "-nodes",
                       "-keyout",
                       file("ca.key"),
                       "-out",
                       caFile(),
                       "-days",
                       "30",
                       "-subj",
                       "/CN=ILVM test authority",
                       "-addext",
                       "basicConstraints=critical,CA:TRUE",
                       "-addext",
                       "keyUsage=critical,keyCertSign,cRLSign"},
         .output = log});
    run({.arguments = {"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                       "-keyout", privateKeyFile(), "-out", file("server.csr"), "-subj", "/CN=localhost"},
         .output = log});
    std::ofstream(file("server.ext")) << "basicConstraints=critical,CA:FALSE\n"
                                         "keyUsage=critical,digitalSignature\n"
                                         "extendedKeyUsage=serverAuth\n"
                                         "subjectAltName=DNS:localhost,IP:"
                                      << address << "\n";
    run({.arguments = {"openssl", "x509", "-req", "-in", file("server.csr"), "-CA", caFile(), "-CAkey", file("ca.key"),
                       "-CAcreateserial", "-out", certificateFile(), "-days", "30", "-extfile", file("server.ext")},
         .output = log});
}

} // namespace ilvm::support
