// While it lives, writing to a closed connection is an error for this thread and no signal: liblber writes with
// write(2), and SIGPIPE would end the program.
// Not here: what the program does with signals otherwise.
#pragma once
#include <csignal>

namespace ilvm::directory {

class QuietPipe {
public:
    QuietPipe();
    ~QuietPipe(); // takes the signal that came meanwhile, unless one was waiting before
    QuietPipe(const QuietPipe&) = delete;
    QuietPipe& operator=(const QuietPipe&) = delete;

private:
    sigset_t before_{};
    bool waiting_ = false;
};

} // namespace ilvm::directory
