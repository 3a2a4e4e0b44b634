#include "server/pdf/document.hpp"

#include <ErrorCodes.h>
#include <Page.h>
#include <algorithm>
#include <cmath>
#include <splash/SplashBitmap.h>

namespace ilvm::pdf {
namespace {

using reader::Unread;

constexpr std::size_t headerWithin = 1024; // bytes, as every reader of PDF has it
constexpr double largestSide = 200 * 72.0; // points

double sane(double length) {
    return length >= 1 && length <= largestSide ? length : throw Refused{Unread::damaged};
}

} // namespace

Document::Document(std::string bytes) : bytes_(std::move(bytes)) {
    if (std::string_view(bytes_).substr(0, headerWithin).find("%PDF-") == std::string_view::npos)
        throw Refused{Unread::not_pdf};
    auto* stream = new MemStream(bytes_.data(), 0, static_cast<Goffset>(bytes_.size()), Object(objNull));
    document_ = std::make_unique<PDFDoc>(stream); // takes it
    if (document_->getErrorCode() == errEncrypted) throw Refused{Unread::encrypted};
    if (!document_->isOk()) throw Refused{Unread::damaged};
    pageCount_ = document_->getNumPages();
    if (pageCount_ < 1) throw Refused{Unread::damaged};
    if (pageCount_ > reader::mostPages) throw Refused{Unread::too_many_pages};
}

reader::PageSize Document::sizeOf(int page) const {
    if (page < 1 || page > pageCount_) throw Refused{Unread::no_such_page};
    const double width = document_->getPageCropWidth(page), height = document_->getPageCropHeight(page);
    const bool turned = document_->getPageRotate(page) % 180 != 0;
    return {sane(turned ? height : width), sane(turned ? width : height)};
}

void Document::draw(int page, double resolution, Drawing& drawing) {
    drawing.startDoc(document_.get());
    document_->displayPage(&drawing, page, resolution, resolution, 0, false, true, false);
    if (!drawing.getBitmap() || !drawing.getBitmap()->getDataPtr()) throw Refused{Unread::too_large};
}

std::vector<reader::PageSize> pagesOf(Document& document) {
    std::vector<reader::PageSize> pages;
    for (int page = 1; page <= document.pageCount(); ++page)
        pages.push_back(document.sizeOf(page));
    return pages;
}

reader::Picture pictureOf(Document& document, int page, int width) {
    const auto size = document.sizeOf(page);
    const double pixelsAtWidth = width * width * size.height / size.width;
    const double shrunk = std::min(1.0, std::sqrt(reader::mostPixels * 0.98 / pixelsAtWidth));
    const double resolution = 72 * width * shrunk / size.width;
    Drawing drawing(Text::drawn);
    document.draw(page, resolution, drawing);
    SplashBitmap& bitmap = *drawing.getBitmap();
    reader::Picture picture;
    // Poppler rounds up; the last column of a page that is not quite a whole number of pixels may go.
    picture.width = std::min(bitmap.getWidth(), width);
    picture.height = bitmap.getHeight();
    for (int row = 0; row < picture.height; ++row)
        picture.pixels.append(reinterpret_cast<const char*>(bitmap.getDataPtr()) + row * bitmap.getRowSize(),
                              static_cast<std::size_t>(picture.width) * 3);
    return picture;
}

} // namespace ilvm::pdf
