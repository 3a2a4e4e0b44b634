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
    lxw_format* head;
    lxw_format* day;
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

void writeSheet(lxw_workbook* book, const Sheet& table, const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.c_str());
    if (!sheet) throw std::runtime_error("a workbook cannot have a sheet of this name: " + table.name);
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    for (lxw_col_t i = 0; i < columns; ++i) {
        checked(worksheet_set_column(sheet, i, i, table.columns[i].width, nullptr));
        checked(worksheet_write_string(sheet, 0, i, table.columns[i].title.c_str(), formats.head));
    }
    lxw_row_t row = 0;
    for (const auto& cells : table.rows) {
        ++row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            writeCell(sheet, row, static_cast<lxw_col_t>(i), cells[i], formats);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (columns > 0) checked(worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(columns - 1)));
}

} // namespace

std::string workbook(const std::vector<Sheet>& sheets) {
    const MemoryFile file;
    lxw_workbook* book = workbook_new(file.path().c_str());
    if (!book) throw std::runtime_error("no memory for a workbook");
    std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> owner(book, lxw_workbook_free);
    Formats formats{workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.head);
    format_set_num_format(formats.day, "dd/mm/yyyy");
    for (const auto& sheet : sheets)
        writeSheet(book, sheet, formats);
    owner.release(); // closing frees it, whatever comes of it
    checked(workbook_close(book));
    return file.bytes();
}

} // namespace ilvm::sheets
