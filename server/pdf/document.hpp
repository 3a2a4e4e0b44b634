// One PDF and what is asked about it. Only inside the sandbox.
#pragma once
#include "server/pdf/drawing.hpp"
#include "server/pdf/shapes.hpp"
#include "server/reader/question.hpp"

#include <PDFDoc.h>
#include <memory>

namespace ilvm::pdf {

// Why a PDF is not read any further. Caught in main.cpp alone.
struct Refused {
    reader::Unread why;
};

class Document {
public:
    explicit Document(std::string bytes); // throws Refused

    int pageCount() const { return pageCount_; }
    reader::PageSize sizeOf(int page) const; // from 1

    // Draws a page at so many pixels for an inch.
    void draw(int page, double resolution, Drawing& drawing);

private:
    const std::string bytes_;
    std::unique_ptr<PDFDoc> document_;
    int pageCount_ = 0;
};

// The answers; each throws Refused.
std::vector<reader::PageSize> pagesOf(Document& document);
reader::Picture pictureOf(Document& document, int page, int width);
std::vector<reader::PageText> textOf(Document& document, const Shapes& shapes);

} // namespace ilvm::pdf
