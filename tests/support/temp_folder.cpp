#include "tests/support/temp_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace ilvm::support {

TempFolder::TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ilvm-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "no temporary folder at " + pattern);
    path_ = pattern;
}

TempFolder::~TempFolder() {
    std::error_code ignored; // a file that will not go must not hide the test's own result
    std::filesystem::remove_all(path_, ignored);
}

} // namespace ilvm::support
