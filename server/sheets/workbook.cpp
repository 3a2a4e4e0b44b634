#include "server/sheets/workbook.hpp"

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace ilvm::sheets {
namespace {

// The library writes to a file with a name; this one is memory that nobody else has.
class MemoryFile {
public:
    MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
        if (descriptor_ < 0) throw std::runtime_error("no memory for a workbook");
    }
    ~MemoryFile() { close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

    std::string bytes() const {
        struct stat status {};
        if (fstat(descriptor_, &status) != 0) throw std::runtime_error("a workbook cannot be read");
        std::string all(static_cast<std::size_t>(status.st_size), '\0');
        for (std::size_t done = 0; done < all.size();) {
            const auto count = pread(descriptor_, all.data() + done, all.size() - done, static_cast<off_t>(done));
            if (count <= 0) throw std::runtime_error("a workbook cannot be read");
            done += static_cast<std::size_t>(count);
        }
        return all;
    }

private:
    int descriptor_;
};

struct Formats {
    lxw_format* head = nullptr;
    lxw_format* day = nullptr;
};

void checked(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("a workbook: ") + lxw_strerror(error));
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, const Formats& formats) {
    if (const auto* text = std::get_if<std::string>(&cell))
        checked(worksheet_write_string(sheet, row, column, text->c_str(), nullptr));
    else if (const auto* number = std::get_if<std::int64_t>(&cell))
        checked(worksheet_write_number(sheet, row, column, static_cast<double>(*number), nullptr));
    else if (const auto* date = std::get_if<base::Date>(&cell)) {
        lxw_datetime day{date->year, static_cast<int>(date->month), static_cast<int>(date->day), 0, 0, 0};
        checked(worksheet_write_datetime(sheet, row, column, &day, formats.day));
    }
}

lxw_workbook* opened(const std::string& path, bool rowByRow) {
    lxw_workbook_options options{};
    options.constant_memory = rowByRow ? LXW_TRUE : LXW_FALSE;
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    if (!book) throw std::runtime_error("no memory for a workbook");
    return book;
}

} // namespace

struct RowWriter::Book {
    explicit Book(bool rowByRow) : owner(opened(file.path(), rowByRow), workbook_close) {
        formats = {workbook_add_format(owner.get()), workbook_add_format(owner.get())};
        format_set_bold(formats.head);
        format_set_num_format(formats.day, "dd/mm/yyyy");
    }

    void end() { // the present sheet
        if (!sheet) return;
        worksheet_freeze_panes(sheet, 1, 0);
        if (columns > 0) checked(worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(columns - 1)));
        sheet = nullptr;
    }

    MemoryFile file;
    // Closed even where it is given up: merely freed, it would leave the files open that its rows stand in.
    std::unique_ptr<lxw_workbook, decltype(&workbook_close)> owner;
    Formats formats;
    lxw_worksheet* sheet = nullptr;
    lxw_row_t row = 0;
    lxw_col_t columns = 0;
};

RowWriter::RowWriter() : RowWriter(std::make_unique<Book>(true)) {}

RowWriter::RowWriter(std::unique_ptr<Book> book) : book_(std::move(book)) {}

RowWriter::~RowWriter() = default;

void RowWriter::begin(const std::string& name, const std::vector<Column>& columns) {
    book_->end();
    book_->sheet = workbook_add_worksheet(book_->owner.get(), name.c_str());
    if (!book_->sheet) throw std::runtime_error("a workbook cannot have a sheet of this name: " + name);
    book_->row = 0;
    book_->columns = static_cast<lxw_col_t>(columns.size());
    for (lxw_col_t i = 0; i < book_->columns; ++i) {
        checked(worksheet_set_column(book_->sheet, i, i, columns[i].width, nullptr));
        checked(worksheet_write_string(book_->sheet, 0, i, columns[i].title.c_str(), book_->formats.head));
    }
}

void RowWriter::add(const std::vector<Cell>& cells) {
    ++book_->row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        writeCell(book_->sheet, book_->row, static_cast<lxw_col_t>(i), cells[i], book_->formats);
}

std::string RowWriter::finish() {
    book_->end();
    checked(workbook_close(book_->owner.release())); // which frees it, whatever comes of it
    return book_->file.bytes();
}

std::string workbook(const std::vector<Sheet>& sheets) {
    RowWriter writer(std::make_unique<RowWriter::Book>(false));
    for (const auto& sheet : sheets) {
        writer.begin(sheet.name, sheet.columns);
        for (const auto& row : sheet.rows)
            writer.add(row);
    }
    return writer.finish();
}

} // namespace ilvm::sheets
