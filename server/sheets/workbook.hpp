// A workbook (Office Open XML, ECMA-376) of plain tables. libxlsxwriter stops here.
// Not here: what stands in the cells (usecases).
#pragma once
#include "shared/base/instant.hpp"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace ilvm::sheets {

using Cell = std::variant<std::monostate, std::string, std::int64_t, base::Date>;

struct Column {
    std::string title;
    double width = 12; // characters
};

struct Sheet {
    std::string name; // at most 31 characters
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // a cell a column
};

// The bytes of the file: a bold head row that stays in view, with filters; dates as dates, numbers as numbers, and text
// as text, whatever it begins with. Throws std::runtime_error where it cannot be written.
std::string workbook(const std::vector<Sheet>& sheets);

// The same for tables that are too long to be held: of the rows only the last one is in memory. Throws likewise.
class RowWriter {
public:
    RowWriter();
    ~RowWriter();
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;

    void begin(const std::string& name, const std::vector<Column>& columns); // a sheet; the one before is over
    void add(const std::vector<Cell>& cells);                                // a row of it
    std::string finish();                                                    // the bytes of the file; nothing after it

private:
    struct Book;
    friend std::string workbook(const std::vector<Sheet>& sheets);
    explicit RowWriter(std::unique_ptr<Book> book);
    std::unique_ptr<Book> book_;
};

} // namespace ilvm::sheets
