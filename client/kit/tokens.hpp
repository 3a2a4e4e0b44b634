// Every colour, radius, space and type size of the client, as named tokens: light, dark, and two of high contrast.
// Not here: who paints with them (the style and the widgets) and who chooses among them (Theme).
#pragma once
#include <QColor>
#include <QFont>
#include <array>
#include <cstdint>

class QString;

namespace ilvm::kit {

enum class Scheme : std::uint8_t { light, dark, contrastLight, contrastDark };

enum class Tone : std::uint8_t { info, warn, ok, danger, violet, neutral };

// Text on a background on which it reads: at least 4.5:1.
struct TonePair {
    QColor text;
    QColor tint;
};

enum class TypeRole : std::uint8_t {
    pageTitle,       // 20 / 600
    paneTitle,       // 16 / 600: panes, dialogs, cockpits
    sectionTitle,    // 13 / 600: sections, cards
    body,            // 13 / 400
    bodyStrong,      // 13 / 500: labels of buttons, names
    primaryButton,   // 13 / 600
    secondary,       // 12 / 400
    secondaryStrong, // 12 / 500: labels of fields
    secondaryTitle,  // 12 / 600: headings of a group
    caption,         // 11 / 400
    captionStrong,   // 11 / 500: chips, key caps
    captionTitle,    // 11 / 600: counts, what is wrong with a field
    figure,          // 26 / 600: the figure of a tile
    reference,       // mono 12 / 500
    amount,          // mono 13 / 500
    headlineAmount,  // mono 20 / 600
    logo,            // 16 / 700
};

namespace radius {
inline constexpr int keyCap = 4, field = 6, card = 8, panel = 10, dialog = 12;
}

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 24;
}

struct Tokens {
    Scheme scheme = Scheme::light;
    double textScale = 1.0; // 0.90, 1.00, 1.15 or 1.30
    int line = 1;           // width of every border
    bool motion = true;     // false when the desktop asks for reduced motion

    QColor rail, canvas, surface, sunken, raised;
    QColor hover, selected;
    QColor border, borderButton, borderControl;
    QColor text, textSecondary, textTertiary;
    QColor accent, accentHover, accentText, accentSoft, accentSofter, onAccent;
    QColor dangerFill, onDanger, dangerOutline;
    QColor disabledFill;
    QColor track, toast, toastText, toastQuiet, toastLink, toastOk, toastLine;
    QColor live;   // the dot of a link that is up; its word stands beside it
    QColor shadow; // of a card; transparent where depth is lightness

    std::array<TonePair, 6> tones;
    std::array<QColor, 4> chart;
    std::array<TonePair, 7> avatars;

    bool isDark() const { return scheme == Scheme::dark || scheme == Scheme::contrastDark; }
    bool isContrast() const { return scheme == Scheme::contrastLight || scheme == Scheme::contrastDark; }
    const TonePair& tone(Tone name) const { return tones[static_cast<std::size_t>(name)]; }

    QFont font(TypeRole role) const;
    int lineHeight(TypeRole role) const;
    // A length that holds text and therefore grows with it.
    int scaled(int pixels) const;

    // The same person has the same pair on every machine: FNV-1a of the stable id.
    const TonePair& avatar(const QString& stableId) const;
};

Tokens lightTokens();
Tokens darkTokens();
Tokens contrastTokens(bool dark);
Tokens tokensOf(Scheme scheme);

// Contrast ratio of WCAG 2.1, from 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

} // namespace ilvm::kit
