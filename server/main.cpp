#include "server/app/commands.hpp"
#include "server/app/serve.hpp"

#include <string>
#include <vector>

int main(int count, char** arguments) {
    ilvm::app::holdSignals();
    return ilvm::app::runCommand(std::vector<std::string>(arguments + 1, arguments + count));
}
