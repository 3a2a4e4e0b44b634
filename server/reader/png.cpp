#include "server/reader/png.hpp"

#include <png.h>
#include <stdexcept>

namespace ilvm::reader {

std::string pngOf(const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.format = PNG_FORMAT_RGB;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.flags = PNG_IMAGE_FLAG_FAST;
    std::string png(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = png.size();
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, picture.pixels.data(), 0, nullptr))
        throw std::runtime_error(std::string("cannot write a PNG: ") + image.message);
    png.resize(size);
    return png;
}

} // namespace ilvm::reader
