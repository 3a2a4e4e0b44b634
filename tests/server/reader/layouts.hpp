// RIBs as banks and suppliers lay them out, drawn as PDFs: what the readings are tried on.
// Not here: PDFs that mean harm (pdf_bytes.hpp).
#pragma once
#include <random>
#include <string>
#include <vector>

typedef struct _cairo cairo_t;

namespace ilvm::tests {

struct RibFacts {
    std::string iban; // normalised
    std::string holder;
    std::string font;
};

struct Layout {
    const char* name;
    void (*draw)(cairo_t*, const RibFacts&);
    double width = 595; // points
    double height = 842;
};
const std::vector<Layout>& layouts();

std::string drawn(const Layout& layout, const RibFacts& facts);

// What is drawn afterwards goes over it.
using Afterwards = void (*)(cairo_t*, const RibFacts&);
std::string drawn(const Layout& layout, const RibFacts& facts, Afterwards afterwards);

// A picture of the layout, as a scanner makes one: no text.
std::string scanned(const Layout& layout, const RibFacts& facts, Afterwards afterwards = nullptr);

void write(cairo_t* cairo, double x, double y, const std::string& text, double size);

// A valid IBAN of this country.
std::string someIban(const std::string& country, std::mt19937& random);

} // namespace ilvm::tests
