#include "client/kit/painting.hpp"

#include "client/kit/format.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <vector>

namespace ilvm::kit {

namespace {

QTextOption anywhere() {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

// The lines that fit, the last one elided: what both measuring and painting go by.
std::vector<QString> brokenLines(const QFont& font, const QString& text, int width, int lines, bool* elided) {
    QString paragraph = withFirmSpaces(text); // of the same length
    paragraph.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(paragraph, font);
    layout.setTextOption(anywhere()); // a name of a file has no blanks to break at
    std::vector<QString> result;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = static_cast<int>(result.size()) + 1 == lines;
        const int end = line.textStart() + line.textLength();
        if (last && end < paragraph.size()) {
            if (elided != nullptr) *elided = true;
            QString rest = paragraph.mid(line.textStart());
            rest.replace(QChar::LineSeparator, QLatin1Char(' '));
            result.push_back(QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        result.push_back(paragraph.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return result;
}

} // namespace

void paintText(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& text, TypeRole role,
               const QColor& colour, Qt::Alignment alignment) {
    const QFont font = tokens.font(role);
    painter->setFont(font);
    painter->setPen(colour);
    // Advances are fractions of a pixel: a text that was measured and rounded must not lose its end to that.
    const QFontMetricsF metrics(font);
    const bool fits = metrics.horizontalAdvance(text) <= where.width() + 1.0;
    painter->drawText(where, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                      fits ? text : metrics.elidedText(text, Qt::ElideRight, where.width()));
}

int textWidth(const Tokens& tokens, TypeRole role, const QString& text) {
    return static_cast<int>(std::ceil(QFontMetricsF(tokens.font(role)).horizontalAdvance(text)));
}

int paintParagraph(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& text, TypeRole role,
                   const QColor& colour, int lines) {
    const QFont font = tokens.font(role);
    const int step = tokens.lineHeight(role);
    painter->setFont(font);
    painter->setPen(colour);
    int top = where.top();
    for (const QString& line : brokenLines(font, text, where.width(), lines, nullptr)) {
        painter->drawText(QRect(where.left(), top, where.width(), step), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += step;
    }
    return top - where.top();
}

int paragraphHeight(const Tokens& tokens, TypeRole role, const QString& text, int width, int lines) {
    const auto broken = brokenLines(tokens.font(role), text, width, lines, nullptr);
    return static_cast<int>(broken.size()) * tokens.lineHeight(role);
}

bool paragraphElides(const Tokens& tokens, TypeRole role, const QString& text, int width, int lines) {
    bool elided = false;
    brokenLines(tokens.font(role), text, width, lines, &elided);
    return elided;
}

void paintBox(QPainter* painter, const QRectF& where, double radius, const QColor& fill, const QColor& border,
              double line) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, line) : QPen(Qt::NoPen));
    const double inset = border.isValid() ? line / 2 : 0;
    const double inner = std::max(0.0, radius - inset);
    painter->drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), inner, inner);
    painter->restore();
}

void paintFocusRing(QPainter* painter, const QRectF& where, double radius, const QColor& colour) {
    paintBox(painter, where, radius, {}, colour, 2);
}

void paintCard(QPainter* painter, const Tokens& tokens, const QRectF& where, bool selected) {
    const QRectF box = where.adjusted(0, 0, 0, -1);
    if (tokens.shadow.alpha() > 0) {
        paintBox(painter, box.translated(0, 1), radius::card, tokens.shadow);
    }
    paintBox(painter, box, radius::card, selected ? tokens.selected : tokens.surface,
             selected ? tokens.accent : tokens.border, selected && tokens.isContrast() ? 3 : tokens.line);
}

void paintPanel(QPainter* painter, const Tokens& tokens, const QRectF& where, const QColor& fill) {
    paintBox(painter, where, radius::panel, fill, tokens.border, tokens.line);
}

QSize countSize(const Tokens& tokens, const QString& count) {
    const int height = tokens.scaled(18);
    return {std::max(height + 2, textWidth(tokens, TypeRole::captionTitle, count) + 12), height};
}

void paintCount(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& count, bool active) {
    const TonePair& quiet = tokens.tone(Tone::neutral);
    const QColor ink = active ? tokens.accentText : quiet.text;
    paintBox(painter, where, where.height() / 2.0, active ? tokens.accentSofter : quiet.tint,
             tokens.isContrast() ? ink : QColor(), 1);
    paintText(painter, tokens, where, count, TypeRole::captionTitle, ink, Qt::AlignHCenter);
}

QSize keyCapSize(const Tokens& tokens, const QString& key) {
    const int side = tokens.scaled(16);
    return {std::max(side, textWidth(tokens, TypeRole::captionStrong, key) + 8), side};
}

void paintKeyCap(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& key, const QColor& ink,
                 bool outlined) {
    if (tokens.isContrast()) {
        paintBox(painter, where, radius::keyCap, {}, ink, 1);
    } else if (outlined) {
        paintBox(painter, where, radius::keyCap, tokens.surface, tokens.border, 1);
    } else {
        QColor veil = ink;
        veil.setAlphaF(0.11F);
        paintBox(painter, where, radius::keyCap, veil);
    }
    paintText(painter, tokens, where, key, TypeRole::captionStrong, ink, Qt::AlignHCenter);
}

} // namespace ilvm::kit
