#include "server/orders/canvas.hpp"

#include <cairo-pdf.h>
#include <cmath>
#include <pango/pangocairo.h>
#include <stdexcept>

namespace ilvm::orders {
namespace {

cairo_status_t append(void* into, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

template <auto release>
struct Drawn {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};

void unref(void* object) {
    g_object_unref(object);
}

using SurfaceOwner = std::unique_ptr<cairo_surface_t, Drawn<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Drawn<cairo_destroy>>;
using Fonts = std::unique_ptr<PangoFontMap, Drawn<unref>>;
using Setting = std::unique_ptr<PangoContext, Drawn<unref>>;
using Layout = std::unique_ptr<PangoLayout, Drawn<unref>>;
using Font = std::unique_ptr<PangoFontDescription, Drawn<pango_font_description_free>>;
using Options = std::unique_ptr<cairo_font_options_t, Drawn<cairo_font_options_destroy>>;
using Attributes = std::unique_ptr<PangoAttrList, Drawn<pango_attr_list_unref>>;

PangoWeight weightOf(Weight weight) {
    if (weight == Weight::bold) return PANGO_WEIGHT_BOLD;
    return weight == Weight::semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL;
}

void setColour(cairo_t* pen, const Colour& colour) {
    cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
}

} // namespace

struct Canvas::Surface {
    std::string bytes;
    SurfaceOwner surface;
    Pen pen;
    Fonts fonts; // of its own: those of the thread would stay as long as the thread
    Setting setting;

    explicit Surface(const About& about) {
        surface.reset(cairo_pdf_surface_create_for_stream(append, &bytes, width, height));
        // A plain table of objects at its end, which the update with the signature continues.
        cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
        const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
            cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
        };
        say(CAIRO_PDF_METADATA_TITLE, about.title);
        say(CAIRO_PDF_METADATA_AUTHOR, about.author);
        say(CAIRO_PDF_METADATA_CREATOR, "ILVM");
        say(CAIRO_PDF_METADATA_CREATE_DATE, about.created); // otherwise it would be the clock's
        pen.reset(cairo_create(surface.get()));
        fonts.reset(pango_cairo_font_map_new());
        setting.reset(pango_font_map_create_context(fonts.get()));
        pango_cairo_context_set_resolution(setting.get(), 72);
        pango_context_set_round_glyph_positions(setting.get(), FALSE); // a page has no pixels
        const Options options(cairo_font_options_create());
        // Shapes as they are drawn, whatever the machine's settings for its screens are.
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(setting.get(), options.get());
    }

    Layout layoutOf(double within, const std::string& text, const Style& style) const {
        Layout layout(pango_layout_new(setting.get()));
        const Font font(pango_font_description_new());
        pango_font_description_set_family(font.get(), "Inter, DejaVu Sans, sans-serif");
        pango_font_description_set_weight(font.get(), weightOf(style.weight));
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        pango_layout_set_font_description(layout.get(), font.get());
        const Attributes attributes(pango_attr_list_new());
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
        pango_layout_set_attributes(layout.get(), attributes.get());
        pango_layout_set_width(layout.get(), static_cast<int>(within * PANGO_SCALE));
        pango_layout_set_line_spacing(layout.get(), 1.15F);
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), style.side == Side::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
        if (style.oneLine) pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }
};

Canvas::Canvas(const About& about) : surface_(std::make_unique<Surface>(about)) {}
Canvas::~Canvas() = default;

namespace {

double heightOfLayout(PangoLayout* layout) {
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

} // namespace

double Canvas::text(double x, double y, double within, const std::string& text, const Style& style) {
    const auto layout = surface_->layoutOf(within, text, style);
    setColour(surface_->pen.get(), style.colour);
    cairo_move_to(surface_->pen.get(), x, y);
    pango_cairo_show_layout(surface_->pen.get(), layout.get());
    return heightOfLayout(layout.get());
}

double Canvas::heightOf(double within, const std::string& text, const Style& style) {
    return heightOfLayout(surface_->layoutOf(within, text, style).get());
}

void Canvas::rule(double x, double y, double length, const Colour& colour) {
    fill(x, y, length, 0.6, colour);
}

void Canvas::fill(double x, double y, double w, double h, const Colour& colour) {
    setColour(surface_->pen.get(), colour);
    cairo_rectangle(surface_->pen.get(), x, y, w, h);
    cairo_fill(surface_->pen.get());
}

void Canvas::frame(double x, double y, double w, double h) {
    setColour(surface_->pen.get(), hairline);
    cairo_set_line_width(surface_->pen.get(), 0.8);
    cairo_rectangle(surface_->pen.get(), x, y, w, h);
    cairo_stroke(surface_->pen.get());
}

void Canvas::across(const std::string& text) {
    constexpr double size = 150;
    auto* pen = surface_->pen.get();
    const auto layout = surface_->layoutOf(-1.0 / PANGO_SCALE, text, {size, Weight::bold, watermark});
    int w = 0, h = 0;
    pango_layout_get_size(layout.get(), &w, &h);
    cairo_save(pen);
    cairo_translate(pen, width / 2, height / 2);
    cairo_rotate(pen, -std::atan2(height, width));
    setColour(pen, watermark);
    cairo_move_to(pen, -static_cast<double>(w) / PANGO_SCALE / 2, -static_cast<double>(h) / PANGO_SCALE / 2);
    pango_cairo_show_layout(pen, layout.get());
    cairo_restore(pen);
}

void Canvas::nextPage() {
    cairo_show_page(surface_->pen.get());
}

std::string Canvas::finish() {
    cairo_show_page(surface_->pen.get());
    surface_->pen.reset();
    cairo_surface_finish(surface_->surface.get());
    const auto status = cairo_surface_status(surface_->surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("the order could not be drawn: ") + cairo_status_to_string(status));
    return std::move(surface_->bytes);
}

} // namespace ilvm::orders
