// Locks this process in before it sees a stranger's byte: no network, no new process, no file but the fonts that were
// opened before, little memory, little time. There is no way back.
// Not here: what is read inside (answer.hpp), and the deadline of the one who waits (server/reader/process.hpp).
#pragma once
#include <string>
#include <vector>

namespace ilvm::pdf {

struct Confines {
    unsigned long memory = 640UL * 1024 * 1024; // bytes of address space; not limited under a sanitizer
    unsigned long seconds = 10;                 // of processor time
};

// Dies with whoever started it; keeps the three standard descriptors; limits memory and time.
void limitResources(const Confines& confines);

// From here on opening one of these files to read gives a copy of what was opened now; every other file is refused
// (EACCES); a socket, a program or a process is death (SIGSYS). Throws std::runtime_error where the kernel does not
// do it: nothing is read then.
void enterSandbox(const std::vector<std::string>& readableFiles);

} // namespace ilvm::pdf
