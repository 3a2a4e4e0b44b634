// A folder of a test's own under the system's temporary folder, removed with all it holds when the object goes.
// Not here: what stands in it, and the user who may write to it (see process.hpp for stepping down from root).
#pragma once
#include <filesystem>

namespace ilvm::support {

class TempFolder {
public:
    TempFolder(); // throws std::system_error where the folder cannot be made
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace ilvm::support
