// What may befall the test's directory, and very many people in it.
#include "tests/support/test_directory.hpp"

#include <fstream>
#include <utility>

namespace ilvm::support {

void TestDirectory::fill(int people, int groups, int members) {
    const std::filesystem::path file = folder_.path() / "many.ldif";
    std::ofstream out(file);
    const auto person = [this](int number) { return "cn=p" + std::to_string(number) + ",ou=people," + base(); };
    for (int number = 0; number < people; ++number) {
        const std::string login = "p" + std::to_string(number);
        out << "dn: " << person(number) << "\nobjectClass: user\ncn: " << login << "\nsn: " << login
            << "\nsAMAccountName: " << login << "\ndisplayName: " << login << "\ndepartment: SESSAD"
            << "\nuserAccountControl: 512\naccountExpires: 0\n\n";
        names_[login] = person(number);
    }
    for (int number = 0; number < groups; ++number) {
        const std::string name = "g" + std::to_string(number);
        names_[name] = "cn=" + name + ",ou=groups," + base();
        out << "dn: " << names_[name] << "\nobjectClass: group\ncn: " << name << "\nsAMAccountName: " << name << "\n";
        for (int member = 0; member < members; ++member)
            out << "member: " << person((number * 7 + member * 13) % people) << "\n";
        if (number % 10 == 9) out << "member: " << nameInTree("g" + std::to_string(number - 1)) << "\n";
        out << "\n";
    }
    out.close();
    stop();
    run({.arguments = {"/usr/sbin/slapadd", "-q", "-f", (folder_.path() / "slapd.conf").string(), "-l",
                       file.string()}});
    start();
}

void TestDirectory::kill() {
    server_->stop(SIGKILL);
    server_.reset();
}

void TestDirectory::limitServiceAccount(int entries) {
    const std::filesystem::path file = folder_.path() / "slapd.conf";
    std::string text = contentOf(file);
    const std::string unlimited = "size=unlimited";
    text.replace(text.find(unlimited), unlimited.size(), "size=" + std::to_string(entries));
    std::ofstream(file) << text;
    restart();
}

void TestDirectory::forgetSyncprov() {
    const std::filesystem::path file = folder_.path() / "slapd.conf";
    std::string text = contentOf(file);
    text.erase(text.find("overlay syncprov"));
    std::ofstream(file) << text;
    restart();
}

void TestDirectory::freeze() {
    server_->signal(SIGSTOP);
}

void TestDirectory::thaw() {
    server_->signal(SIGCONT);
}

void TestDirectory::keepCopy() {
    std::filesystem::copy(data(), folder_.path() / "copy");
}

void TestDirectory::rollBack() {
    std::filesystem::remove_all(data());
    std::filesystem::copy(folder_.path() / "copy", data());
}

void TestDirectory::useOtherCertificate() {
    former_ = std::exchange(certificate_, std::make_unique<TestCertificate>());
    configure(more_);
}

} // namespace ilvm::support
