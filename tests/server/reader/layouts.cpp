#include "tests/server/reader/layouts.hpp"

#include "shared/domain/number_check.hpp"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <numbers>
#include <stdexcept>

namespace ilvm::tests {
namespace {

using domain::spacedIban;

void paint(cairo_t* cairo, double grey) {
    cairo_set_source_rgb(cairo, grey, grey, grey);
}

void letterhead(cairo_t* cairo, const RibFacts& facts) {
    write(cairo, 40, 60, "Relevé d'identité bancaire", 18);
    write(cairo, 40, 100, "Titulaire du compte : " + facts.holder, 11);
}

void oneLine(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    write(cairo, 40, 140, "IBAN : " + spacedIban(facts.iban), 11);
    write(cairo, 40, 160, "BIC : AGRIFRPP882", 11);
}

void withoutBlanks(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    write(cairo, 40, 140, "IBAN", 9);
    write(cairo, 90, 140, facts.iban, 10);
}

void bankTable(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    const double columns[] = {45, 145, 245, 385};
    const char* heads[] = {"Code banque", "Code guichet", "Numéro de compte", "Clé RIB"};
    for (int i = 0; i < 4; ++i)
        write(cairo, columns[i], 140, heads[i], 8);
    if (facts.iban.starts_with("FR")) {
        const std::string account = facts.iban.substr(4);
        const std::string cells[] = {account.substr(0, 5), account.substr(5, 5), account.substr(10, 11),
                                     account.substr(21)};
        for (int i = 0; i < 4; ++i)
            write(cairo, columns[i], 155, cells[i], 10);
    }
    cairo_rectangle(cairo, 40, 128, 420, 34);
    cairo_stroke(cairo);
    write(cairo, 45, 185, "IBAN (International Bank Account Number)", 8);
    write(cairo, 45, 200, spacedIban(facts.iban), 10);
    write(cairo, 345, 185, "Code BIC (SWIFT)", 8);
    write(cairo, 345, 200, "SOGEFRPP", 10);
}

void twoLines(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    const std::string spaced = spacedIban(facts.iban);
    write(cairo, 40, 140, "IBAN :", 10);
    write(cairo, 100, 140, spaced.substr(0, 14), 10);
    write(cairo, 100, 154, spaced.substr(15), 10);
    write(cairo, 300, 140, "Domiciliation", 10);
    write(cairo, 300, 154, "PARIS OPERA", 10);
}

void boxes(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    write(cairo, 40, 130, "IBAN", 9);
    double x = 40;
    for (const char c : facts.iban) {
        cairo_rectangle(cairo, x, 136, 15, 17);
        cairo_stroke(cairo);
        write(cairo, x + 4, 149, std::string(1, c), 11);
        x += 15;
    }
}

void cells(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    write(cairo, 40, 140, "I.B.A.N.", 9);
    for (std::size_t at = 0; at < facts.iban.size(); at += 4)
        write(cairo, 100 + 13.0 * static_cast<double>(at), 140, facts.iban.substr(at, 4), 10);
}

void column(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    write(cairo, 60, 136, "IBAN", 9);
    for (std::size_t at = 0; at < facts.iban.size(); at += 6)
        write(cairo, 60, 150 + 2.5 * static_cast<double>(at), facts.iban.substr(at, 6), 11);
}

void invoiceFoot(cairo_t* cairo, const RibFacts& facts) {
    write(cairo, 40, 60, "Facture F-2026-0113", 16);
    for (int row = 0; row < 30; ++row)
        write(cairo, 40, 110 + row * 14,
              std::to_string(row + 1) + "   Fauteuil de bureau réglable, dossier haut, réf. FR" +
                  std::to_string(1200 + row) + "   " + std::to_string(149 + row) + ",90 €",
              9);
    paint(cairo, 0.35);
    write(cairo, 40, 790, facts.holder + ", SARL au capital de 10 000 €, SIRET 732 829 320 00074", 7);
    write(cairo, 40, 800, "Règlement par virement : IBAN " + spacedIban(facts.iban) + " - BIC BNPAFRPP", 7);
    paint(cairo, 0);
}

void twoColumns(cairo_t* cairo, const RibFacts& facts) {
    const char* left[] = {"CAISSE D'EPARGNE", "AGENCE DE LYON PART DIEU", "12 RUE GARIBALDI", "69003 LYON"};
    const std::string spaced = spacedIban(facts.iban);
    const std::string right[] = {"Intitulé du compte", facts.holder, "IBAN " + spaced, "BIC CEPAFRPP382"};
    for (int i = 0; i < 4; ++i) {
        write(cairo, 40, 100 + i * 15, left[i], 9);
        write(cairo, 290, 100 + i * 15, right[i], 9);
    }
}

void inTheMargin(cairo_t* cairo, const RibFacts& facts) {
    write(cairo, 60, 60, "Devis 2026-88", 16);
    cairo_save(cairo);
    cairo_translate(cairo, 30, 700);
    cairo_rotate(cairo, -std::numbers::pi / 2);
    write(cairo, 0, 0, facts.holder + " - IBAN " + spacedIban(facts.iban), 9);
    cairo_restore(cairo);
}

void hyphens(cairo_t* cairo, const RibFacts& facts) {
    letterhead(cairo, facts);
    std::string text = spacedIban(facts.iban);
    for (char& c : text)
        if (c == ' ') c = '-';
    write(cairo, 40, 140, "Coordonnées bancaires : IBAN" + text, 10);
}

void lightOnDark(cairo_t* cairo, const RibFacts& facts) {
    cairo_set_source_rgb(cairo, 0.05, 0.2, 0.35);
    cairo_rectangle(cairo, 0, 0, 595, 150);
    cairo_fill(cairo);
    paint(cairo, 1);
    write(cairo, 40, 60, "Titulaire : " + facts.holder, 12);
    write(cairo, 40, 100, "IBAN " + spacedIban(facts.iban), 12);
    paint(cairo, 0);
}

void landscapeSlip(cairo_t* cairo, const RibFacts& facts) {
    write(cairo, 30, 40, "RIB - " + facts.holder, 13);
    write(cairo, 30, 90, "IBAN", 8);
    write(cairo, 30, 104, spacedIban(facts.iban), 13);
    write(cairo, 30, 130, "Titulaire du compte", 8);
    write(cairo, 30, 144, facts.holder, 11);
}

// What cairo and fontconfig keep for the life of a program is given back at its end: a leak is a leak again.
struct Fonts {
    ~Fonts() {
        cairo_debug_reset_static_data();
        FcFini();
    }
};

cairo_status_t append(void* into, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

template <typename Draw>
std::string onPdf(double width, double height, Draw draw) {
    static const Fonts fonts;
    std::string pdf;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &pdf, width, height);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_line_width(cairo, 0.6);
    draw(cairo);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    const auto status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    return pdf;
}

void choose(cairo_t* cairo, const RibFacts& facts) {
    cairo_select_font_face(cairo, facts.font.c_str(), CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    paint(cairo, 0);
}

} // namespace

const std::vector<Layout>& layouts() {
    static const std::vector<Layout> all{
        {"one line", oneLine},
        {"without blanks", withoutBlanks},
        {"bank's table", bankTable},
        {"two lines", twoLines},
        {"a box a character", boxes},
        {"a cell a group", cells},
        {"one column", column},
        {"foot of an invoice", invoiceFoot},
        {"two columns", twoColumns},
        {"in the margin", inTheMargin},
        {"hyphens", hyphens},
        {"light on dark", lightOnDark},
        {"landscape slip", landscapeSlip, 595, 220},
    };
    return all;
}

void write(cairo_t* cairo, double x, double y, const std::string& text, double size) {
    cairo_set_font_size(cairo, size);
    cairo_move_to(cairo, x, y);
    cairo_show_text(cairo, text.c_str());
}

std::string drawn(const Layout& layout, const RibFacts& facts) {
    return drawn(layout, facts, nullptr);
}

std::string drawn(const Layout& layout, const RibFacts& facts, Afterwards afterwards) {
    return onPdf(layout.width, layout.height, [&](cairo_t* cairo) {
        choose(cairo, facts);
        layout.draw(cairo, facts);
        if (afterwards) afterwards(cairo, facts);
    });
}

std::string scanned(const Layout& layout, const RibFacts& facts, Afterwards afterwards) {
    constexpr double sharpness = 2;
    cairo_surface_t* picture = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(layout.width * sharpness), static_cast<int>(layout.height * sharpness));
    cairo_t* onPicture = cairo_create(picture);
    cairo_scale(onPicture, sharpness, sharpness);
    cairo_set_source_rgb(onPicture, 0.97, 0.97, 0.95);
    cairo_paint(onPicture);
    choose(onPicture, facts);
    layout.draw(onPicture, facts);
    cairo_destroy(onPicture);
    auto pdf = onPdf(layout.width, layout.height, [&](cairo_t* cairo) {
        cairo_save(cairo);
        cairo_scale(cairo, 1 / sharpness, 1 / sharpness);
        cairo_set_source_surface(cairo, picture, 0, 0);
        cairo_paint(cairo);
        cairo_restore(cairo);
        choose(cairo, facts);
        if (afterwards) afterwards(cairo, facts);
    });
    cairo_surface_destroy(picture);
    return pdf;
}

std::string someIban(const std::string& country, std::mt19937& random) {
    const std::size_t length = domain::ibanLength(country).value();
    std::uniform_int_distribution<int> digit('0', '9');
    for (;;) {
        std::string account;
        while (account.size() < length - 4)
            account += static_cast<char>(digit(random));
        const bool hasRibKey = country == "FR" || country == "MC";
        for (int ribKey = 1; ribKey <= (hasRibKey ? 97 : 1); ++ribKey) {
            if (hasRibKey) account.replace(21, 2, (ribKey < 10 ? "0" : "") + std::to_string(ribKey));
            for (int key = 2; key <= 98; ++key) {
                const auto iban = country + (key < 10 ? "0" : "") + std::to_string(key) + account;
                if (domain::checkIban(iban).valid()) return iban;
            }
        }
    }
}

} // namespace ilvm::tests
