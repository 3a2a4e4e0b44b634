#include "client/kit/tokens.hpp"

#include <QString>
#include <algorithm>
#include <cmath>

namespace ilvm::kit {

namespace {

struct Type {
    int size;
    int weight;
    int line;
    bool mono = false;
};

Type typeOf(TypeRole role) {
    switch (role) {
    case TypeRole::pageTitle:
        return {20, 600, 26};
    case TypeRole::paneTitle:
        return {16, 600, 22};
    case TypeRole::sectionTitle:
        return {13, 600, 18};
    case TypeRole::body:
        return {13, 400, 19};
    case TypeRole::bodyStrong:
        return {13, 500, 19};
    case TypeRole::primaryButton:
        return {13, 600, 19};
    case TypeRole::secondary:
        return {12, 400, 17};
    case TypeRole::secondaryStrong:
        return {12, 500, 17};
    case TypeRole::secondaryTitle:
        return {12, 600, 17};
    case TypeRole::caption:
        return {11, 400, 15};
    case TypeRole::captionStrong:
        return {11, 500, 15};
    case TypeRole::captionTitle:
        return {11, 600, 15};
    case TypeRole::figure:
        return {26, 600, 32};
    case TypeRole::reference:
        return {12, 500, 17, true};
    case TypeRole::amount:
        return {13, 500, 19, true};
    case TypeRole::headlineAmount:
        return {20, 600, 26, true};
    case TypeRole::logo:
        return {16, 700, 22};
    }
    return {13, 400, 19};
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QFont Tokens::font(TypeRole role) const {
    const Type type = typeOf(role);
    QFont font(type.mono ? QStringLiteral("JetBrains Mono") : QStringLiteral("Inter"));
    font.setStyleHint(type.mono ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(scaled(type.size));
    font.setWeight(static_cast<QFont::Weight>(type.weight));
    if (role == TypeRole::pageTitle)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.2); // large text runs wide otherwise
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Tokens::lineHeight(TypeRole role) const {
    return scaled(typeOf(role).line);
}

int Tokens::scaled(int pixels) const {
    return static_cast<int>(std::lround(pixels * textScale));
}

const TonePair& Tokens::avatar(const QString& stableId) const {
    std::uint32_t hash = 2166136261U;
    for (const char byte : stableId.toUtf8()) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return avatars[hash % avatars.size()];
}

Tokens tokensOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::light:
        return lightTokens();
    case Scheme::dark:
        return darkTokens();
    case Scheme::contrastLight:
        return contrastTokens(false);
    case Scheme::contrastDark:
        return contrastTokens(true);
    }
    return lightTokens();
}

double contrastRatio(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace ilvm::kit
