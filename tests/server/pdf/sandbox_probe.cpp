// A process that has been taken over: locks itself in as the reader does, then tries one thing. Exit code 0: it could;
// 1: it was refused; a signal: it is dead.
#include "server/pdf/sandbox.hpp"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::string listed; // a file that may be read

bool opens(const char* path, int flags) {
    return open(path, flags, 0600) >= 0;
}

const std::map<std::string, std::function<bool()>>& attempts() {
    static const std::map<std::string, std::function<bool()>> all{
        {"nothing", [] { return true; }},
        {"socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        {"local-socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
        {"fork", [] { return fork() >= 0; }},
        {"run", [] { return execl("/bin/true", "true", nullptr) == 0; }},
        {"kill-parent", [] { return kill(getppid(), 0) == 0; }},
        {"trace-parent", [] { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0; }},
        {"read-file", [] { return opens("/etc/passwd", O_RDONLY); }},
        {"read-folder", [] { return opens("/", O_RDONLY | O_DIRECTORY); }},
        {"read-memory", [] { return opens("/proc/self/mem", O_RDONLY); }},
        {"create-file", [] { return opens("/tmp/ilvm-probe", O_WRONLY | O_CREAT); }},
        {"write-listed-file", [] { return opens(listed.c_str(), O_WRONLY); }},
        {"remove-listed-file", [] { return unlink(listed.c_str()) == 0; }},
        {"make-folder", [] { return mkdir("/tmp/ilvm-probe", 0700) == 0; }},
        {"executable-memory",
         [] { return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
        {"much-memory",
         [] {
             return mmap(nullptr, 4UL << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
         }},
        {"read-listed-file",
         [] {
             for (int i = 0; i < 2; ++i) { // each opening begins at the start
                 std::ifstream file(listed);
                 std::string word;
                 if (!(file >> word) || word != "listed") return false;
             }
             return true;
         }},
        {"spin",
         [] {
             volatile unsigned rounds = 1;
             while (rounds != 0)
                 rounds = 1;
             return true;
         }},
    };
    return all;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3 || !attempts().contains(arguments[1])) return 2;
    listed = arguments[2];
    const auto& attempt = attempts().at(arguments[1]);
    ilvm::pdf::Confines confines;
    confines.seconds = 1;
    ilvm::pdf::limitResources(confines);
    ilvm::pdf::enterSandbox({listed});
    _exit(attempt() ? 0 : 1);
}
