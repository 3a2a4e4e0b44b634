// The names in a ZIP archive, read from its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16).
// Not here: unpacking anything. Archives whose directory does not fit into the part that is kept are not read.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::files {

class ZipDirectory {
public:
    // `tail` are the last bytes of a file of `size`. Nothing when they hold no whole directory.
    static std::optional<ZipDirectory> read(std::string_view tail, std::size_t size);

    bool holds(std::string_view name) const;
    bool holdsFileNamed(std::string_view name) const; // in whatever folder
    bool holdsFolder(std::string_view name) const;    // at the top

private:
    std::vector<std::string> names_;
};

} // namespace ilvm::files
