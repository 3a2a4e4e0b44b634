// The objects of a PDF that Cairo wrote, found by the table at its end: enough to continue it with an update.
// Not here: PDFs of anybody else, which only the sandboxed reader opens (server/pdf).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::orders {

class PdfObjects {
public:
    // Throws std::runtime_error where the file is not built as Cairo builds it. The text must live as long.
    explicit PdfObjects(std::string_view pdf);

    std::size_t size() const { return offsets_.size(); } // the number of the first object that an update may add
    std::size_t tableOffset() const { return tableOffset_; }
    int root() const { return root_; }
    int info() const { return info_; }
    int lastPage() const;

    // What stands between << and >> of an object that is a dictionary.
    std::string_view dictionary(int number) const;

private:
    std::string_view pdf_;
    std::vector<std::size_t> offsets_; // by number
    std::size_t tableOffset_ = 0;
    int root_ = 0;
    int info_ = 0;
};

} // namespace ilvm::orders
