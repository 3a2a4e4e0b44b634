// How the directory is reached and how it writes what we read.
// Not here: reading these from a file (server/app).
#pragma once
#include <boost/describe/enum.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace ilvm::directory {

BOOST_DEFINE_ENUM_CLASS(Flavour, openldap, active_directory)

// How changes are followed.
struct Following {
    std::chrono::milliseconds heartbeat{5'000};      // a silent server is asked for a sign of life so often
    std::chrono::milliseconds heartbeatLimit{2'000}; // and given up when none comes within this
    std::chrono::milliseconds firstPause{500};       // before all servers are tried again; it doubles with each round
    std::chrono::milliseconds longestPause{30'000};
    std::chrono::milliseconds poll{500};      // Active Directory: its highest update number is asked for so often
    std::chrono::milliseconds sweep{30'000};  // likewise which keys there are: deletions are not told to everybody
    std::chrono::milliseconds reread{30'000}; // everything, where a server answers but lets nobody follow its changes
};

struct Settings {
    Flavour flavour = Flavour::openldap;
    std::vector<std::string> urls; // ldap://host[:port] or ldaps://…, asked in turn until one answers
    bool start_tls = false;        // for ldap://: encrypt before anything is said; refused where the server cannot
    std::string ca;                // file of the authorities to trust; empty: the system's
    std::string bind_dn;           // the service account; it needs to read people and groups without a size limit
    std::string bind_password;
    std::string base; // people and groups are looked for at and below it
    std::chrono::milliseconds timeout{
        5000}; // of each step with one server: to connect and encrypt, to bind, one page of a search
    Following following = {};
};

} // namespace ilvm::directory
