#include "server/directory/quiet_pipe.hpp"

#include <ctime>
#include <pthread.h>

namespace ilvm::directory {
namespace {

sigset_t pipeSignal() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

} // namespace

QuietPipe::QuietPipe() {
    const sigset_t pipe = pipeSignal();
    sigset_t pending;
    sigpending(&pending);
    waiting_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe, &before_);
}

QuietPipe::~QuietPipe() {
    const sigset_t pipe = pipeSignal();
    const timespec atOnce{};
    if (!waiting_) sigtimedwait(&pipe, nullptr, &atOnce);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

} // namespace ilvm::directory
