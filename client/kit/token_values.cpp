// The values of the four token instances, and nothing else. tests/client/kit/test_tokens.cpp computes their contrasts.
#include "client/kit/tokens.hpp"

namespace ilvm::kit {

namespace {

QColor hex(unsigned rgb) {
    return QColor::fromRgb(0xFF000000U | rgb);
}

TonePair pair(unsigned text, unsigned tint) {
    return {hex(text), hex(tint)};
}

} // namespace

Tokens lightTokens() {
    Tokens t;
    t.scheme = Scheme::light;
    t.rail = hex(0xEEF1F5), t.canvas = hex(0xF7F8FA), t.surface = hex(0xFFFFFF);
    t.sunken = hex(0xF1F3F6), t.raised = hex(0xFFFFFF);
    t.hover = hex(0xE6EAF0), t.selected = hex(0xEAF4F6);
    t.border = hex(0xE0E5EC), t.borderButton = hex(0xC3CAD5), t.borderControl = hex(0x7F8898);
    t.text = hex(0x18202B), t.textSecondary = hex(0x465164), t.textTertiary = hex(0x5D687B);
    t.accent = hex(0x0B6478), t.accentHover = hex(0x084F5F), t.accentText = hex(0x0A5A6C);
    t.accentSoft = hex(0xE1F0F3), t.accentSofter = hex(0xD3E8EC), t.onAccent = hex(0xFFFFFF);
    t.dangerFill = hex(0xB3261E), t.onDanger = hex(0xFFFFFF), t.dangerOutline = hex(0xD59693);
    t.disabledFill = hex(0xEAEDF2);
    t.track = hex(0xDFE4EB), t.toast = hex(0x1F2833), t.toastText = hex(0xF2F5F8);
    t.toastQuiet = hex(0xB7C0CC), t.toastLink = hex(0x8FD8E8), t.toastOk = hex(0x7FD6A3), t.toastLine = hex(0x56BDD2);
    t.live = hex(0x208B4D), t.shadow = QColor(24, 32, 43, 12);
    t.tones = {pair(0x1D4C9E, 0xE7EFFC), pair(0x7A4B00, 0xFCF0D9), pair(0x17633A, 0xE2F4E9),
               pair(0xA61F1A, 0xFCE9E7), pair(0x5B37A3, 0xEFEAFB), pair(0x465164, 0xEAEDF2)};
    t.chart = {hex(0x0B6478), hex(0xC8741C), hex(0x6F5BB5), hex(0x7C8896)};
    t.avatars = {pair(0x4E511C, 0xE6E7D2), pair(0x493186, 0xE4DEF6), pair(0x6F4010, 0xF6E3CF), pair(0x1B5A38, 0xD7ECDE),
                 pair(0x812C46, 0xF5DAE0), pair(0x12566A, 0xD4EAEF), pair(0x274A86, 0xDCE6F7)};
    return t;
}

Tokens darkTokens() {
    Tokens t;
    t.scheme = Scheme::dark;
    t.rail = hex(0x12161B), t.canvas = hex(0x171C22), t.surface = hex(0x1D232A);
    t.sunken = hex(0x14191F), t.raised = hex(0x252C35);
    t.hover = hex(0x262E37), t.selected = hex(0x163038);
    t.border = hex(0x2D3540), t.borderButton = hex(0x47515E), t.borderControl = hex(0x727D8D);
    t.text = hex(0xE8ECF1), t.textSecondary = hex(0xB7C0CC), t.textTertiary = hex(0x94A0AF);
    t.accent = hex(0x56BDD2), t.accentHover = hex(0x7CCFE0), t.accentText = hex(0x7CCFE0);
    t.accentSoft = hex(0x143A43), t.accentSofter = hex(0x1B4853), t.onAccent = hex(0x05222A);
    t.dangerFill = hex(0xF2857B), t.onDanger = hex(0x2A0907), t.dangerOutline = hex(0xA16B67);
    t.disabledFill = hex(0x2A323C);
    t.track = hex(0x333C48), t.toast = hex(0x2E3742), t.toastText = hex(0xF2F5F8);
    t.toastQuiet = hex(0xB7C0CC), t.toastLink = hex(0x8FD8E8), t.toastOk = hex(0x7FD6A3), t.toastLine = hex(0x56BDD2);
    t.live = hex(0x4EBE7E), t.shadow = QColor(0, 0, 0, 0);
    t.tones = {pair(0x9CC0FF, 0x1B2E4F), pair(0xF3C26B, 0x3B2C0E), pair(0x7FD6A3, 0x143724),
               pair(0xFF9F96, 0x45201E), pair(0xC7AEFF, 0x31264D), pair(0xB7C0CC, 0x2A323C)};
    t.chart = {hex(0x56BDD2), hex(0xF0A75B), hex(0xB09CF2), hex(0x8D98A6)};
    t.avatars = {pair(0xDEE1A7, 0x43451F), pair(0xD5C8FF, 0x3B3064), pair(0xF5D3A6, 0x543B1D), pair(0xA9E4C2, 0x1D4930),
                 pair(0xF5BDCC, 0x552736), pair(0xA5E1EE, 0x1A4652), pair(0xBCD3FF, 0x2A3F69)};
    return t;
}

// Black and white, one strong accent, no tints: what a tint says elsewhere, a border of two pixels says here.
Tokens contrastTokens(bool dark) {
    Tokens t;
    t.scheme = dark ? Scheme::contrastDark : Scheme::contrastLight;
    t.line = 2;
    const QColor paper = dark ? hex(0x000000) : hex(0xFFFFFF);
    const QColor ink = dark ? hex(0xFFFFFF) : hex(0x000000);
    const QColor accent = dark ? hex(0x7FE7FF) : hex(0x00404F);
    const QColor danger = dark ? hex(0xFFA79F) : hex(0x8E0000);
    t.rail = t.canvas = t.surface = t.sunken = t.raised = t.hover = t.selected = paper;
    t.border = t.borderButton = t.borderControl = t.text = t.textSecondary = t.textTertiary = ink;
    t.accent = t.accentHover = t.accentText = accent;
    t.accentSoft = t.accentSofter = paper, t.onAccent = paper;
    t.dangerFill = t.dangerOutline = danger, t.onDanger = paper;
    t.disabledFill = paper;
    t.track = paper, t.toast = paper, t.toastText = ink, t.toastQuiet = ink, t.toastLink = accent;
    const QColor ok = dark ? hex(0x8DF0B5) : hex(0x00471F);
    t.toastOk = t.live = ok, t.toastLine = accent;
    t.shadow = QColor(0, 0, 0, 0);
    t.tones = {TonePair{dark ? hex(0xB3CFFF) : hex(0x00308F), paper},
               TonePair{dark ? hex(0xFFD37F) : hex(0x5C3800), paper},
               TonePair{ok, paper},
               TonePair{danger, paper},
               TonePair{dark ? hex(0xD9C8FF) : hex(0x3F1A87), paper},
               TonePair{ink, paper}};
    t.chart = {accent, t.tone(Tone::warn).text, t.tone(Tone::violet).text, ink};
    t.avatars.fill({ink, paper});
    return t;
}

} // namespace ilvm::kit
