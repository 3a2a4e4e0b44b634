// Pages of an A4 PDF on which text, lines and boxes are drawn, in points from the upper left corner.
// Not here: what an order looks like (order_parts.hpp).
#pragma once
#include <memory>
#include <string>

namespace ilvm::orders {

struct Colour {
    double red, green, blue;
};

inline constexpr Colour ink{0.11, 0.13, 0.16}, muted{0.36, 0.40, 0.45}, hairline{0.82, 0.84, 0.87},
    tint{0.95, 0.96, 0.975}, watermark{0.90, 0.91, 0.93};

enum class Weight { regular, semibold, bold };
enum class Side { left, right };

struct Style {
    double size = 9;
    Weight weight = Weight::regular;
    Colour colour = ink;
    Side side = Side::left;
    bool oneLine = false; // what does not fit is left out, with an ellipsis
};

class Canvas {
public:
    static constexpr double width = 595, height = 842, margin = 48;
    static constexpr double right = width - margin;

    struct About {
        std::string title;
        std::string author;
        std::string created; // RFC 3339, to the second
    };

    explicit Canvas(const About& about);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    // Wrapped within the width, between words where it can; figures have one width all. Both give the height.
    double text(double x, double y, double within, const std::string& text, const Style& style);
    double heightOf(double within, const std::string& text, const Style& style);

    void rule(double x, double y, double length, const Colour& colour = hairline);
    void fill(double x, double y, double w, double h, const Colour& colour);
    void frame(double x, double y, double w, double h);
    void across(const std::string& text); // large and pale, from one corner to the other
    void nextPage();

    std::string finish(); // the bytes; nothing is drawn after it

private:
    struct Surface;
    std::unique_ptr<Surface> surface_;
};

} // namespace ilvm::orders
