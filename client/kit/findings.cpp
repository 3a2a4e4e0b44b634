#include "client/kit/findings.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>
#include <algorithm>

namespace ilvm::kit {
namespace {

constexpr int side = 12, gap = 8, pad = 12, mostWords = 4;

Icon signOf(Tone tone) {
    if (tone == Tone::ok) return Icon::checkCircle;
    return tone == Tone::warn || tone == Tone::danger ? Icon::warning : Icon::info;
}

} // namespace

std::vector<bool> differingGroups(const QString& code, const QString& other) {
    const auto own = code.split(QLatin1Char(' ')), theirs = other.split(QLatin1Char(' '));
    std::vector<bool> differ;
    for (qsizetype i = 0; i < own.size(); ++i)
        differ.push_back(!other.isEmpty() && (i >= theirs.size() || own[i] != theirs[i]));
    return differ;
}

Findings::Findings(QWidget* parent) : Painted(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Findings::setFace(const FindingsFace& face) {
    if (face == face_) return;
    face_ = face;
    refresh();
}

QString Findings::spoken() const {
    QStringList parts{face_.title};
    if (!face_.note.isEmpty()) parts << face_.note;
    if (!face_.words.isEmpty()) parts << face_.words;
    for (const auto& finding : face_.findings)
        parts << (finding.note.isEmpty() ? finding.text : finding.text + QStringLiteral(", ") + finding.note);
    for (const auto& code : face_.codes)
        parts << code.label + QLatin1Char(' ') + code.code;
    return parts.join(QStringLiteral(". "));
}

QSize Findings::sizeHint() const {
    const int width = tokens(this).scaled(280);
    return {width, heightForWidth(std::max(width, this->width()))};
}

int Findings::heightForWidth(int width) const {
    return draw(nullptr, width);
}

void Findings::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const TonePair& pair = t.tone(face_.tone);
    paintBox(&painter, rect(), radius::card, pair.tint, t.isContrast() ? pair.text : QColor(), t.line);
    draw(&painter, width());
}

int Findings::draw(QPainter* painter, int width) const {
    const Tokens& t = tokens(this);
    QRect line(pad, pad - 3, width - 2 * pad, t.lineHeight(TypeRole::sectionTitle) + 2);
    line.moveTop(line.top() + drawTitle(painter, line));
    const int indent = t.scaled(side) + gap;
    if (!face_.words.isEmpty()) {
        const QRect words = line.adjusted(indent, 0, 0, 200);
        const int height = paragraphHeight(t, TypeRole::secondary, face_.words, words.width(), mostWords);
        if (painter) paintParagraph(painter, t, words, face_.words, TypeRole::secondary, t.text, mostWords);
        line.moveTop(line.top() + height + 4);
    }
    for (const auto& finding : face_.findings)
        line.moveTop(line.top() + drawFinding(painter, line, finding));
    int labels = 0;
    for (const auto& code : face_.codes)
        labels = std::max(labels, textWidth(t, TypeRole::secondary, code.label));
    for (const auto& code : face_.codes)
        line.moveTop(line.top() + drawCode(painter, line.adjusted(indent, 0, 0, 0), code, labels));
    return line.top() + pad - 4;
}

int Findings::drawTitle(QPainter* painter, const QRect& line) const {
    if (!painter) return line.height() + 2;
    const Tokens& t = tokens(this);
    const TonePair& pair = t.tone(face_.tone);
    const double glyph = t.scaled(14);
    paintIcon(painter, QRectF(line.left() - 1, line.center().y() - glyph / 2 + 0.5, glyph, glyph), signOf(face_.tone),
              pair.text);
    const int indent = t.scaled(side) + gap;
    const int noted = std::min(textWidth(t, TypeRole::secondary, face_.note), line.width() / 2);
    paintText(painter, t, line.adjusted(indent, 0, -noted - gap, 0), face_.title, TypeRole::sectionTitle, pair.text);
    if (face_.note.isEmpty()) return line.height() + 2;
    const QRect note(line.right() - noted, line.top(), noted + 1, line.height());
    paintIcon(painter,
              QRectF(note.left() - t.scaled(side) - 5, line.center().y() - t.scaled(side) / 2.0 + 0.5, t.scaled(side),
                     t.scaled(side)),
              Icon::file, t.textSecondary);
    paintText(painter, t, note, face_.note, TypeRole::secondary, t.textSecondary);
    return line.height() + 2;
}

int Findings::drawFinding(QPainter* painter, const QRect& line, const Finding& finding) const {
    const Tokens& t = tokens(this);
    const int indent = t.scaled(side) + gap;
    const int noted = std::min(textWidth(t, TypeRole::secondary, finding.note), line.width() / 2);
    const int room = line.width() - indent - (noted > 0 ? noted + gap : 0);
    const int height = paragraphHeight(t, TypeRole::secondaryStrong, finding.text, room, mostWords);
    if (painter) {
        const int first = t.lineHeight(TypeRole::secondaryStrong);
        paintIcon(
            painter,
            QRectF(line.left(), line.top() + (first - t.scaled(side)) / 2.0 + 0.5, t.scaled(side), t.scaled(side)),
            signOf(finding.tone), t.tone(finding.tone).text);
        paintParagraph(painter, t, QRect(line.left() + indent, line.top(), room, height), finding.text,
                       TypeRole::secondaryStrong, t.text, mostWords);
        paintText(painter, t, QRect(line.right() - noted, line.top(), noted + 1, first), finding.note,
                  TypeRole::secondary, t.textSecondary, Qt::AlignRight);
    }
    return height + 4;
}

int Findings::drawCode(QPainter* painter, const QRect& line, const ComparedCode& code, int labels) const {
    const Tokens& t = tokens(this);
    if (painter) {
        paintText(painter, t, QRect(line.left(), line.top(), labels + 1, line.height()), code.label,
                  TypeRole::secondary, t.textSecondary);
        const auto groups = code.code.split(QLatin1Char(' '));
        const auto differ = differingGroups(code.code, code.other);
        QFont plain = t.font(TypeRole::reference), marked = plain;
        marked.setWeight(QFont::Bold);
        marked.setUnderline(true);
        const int step = QFontMetrics(plain).horizontalAdvance(QLatin1Char(' '));
        int left = line.left() + labels + gap;
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const bool differs = differ[static_cast<std::size_t>(i)];
            painter->setFont(differs ? marked : plain);
            painter->setPen(differs ? t.tone(face_.tone).text : t.text);
            painter->drawText(QRect(left, line.top(), line.right() - left, line.height()),
                              Qt::AlignVCenter | Qt::TextSingleLine, groups[i]);
            left += painter->fontMetrics().horizontalAdvance(groups[i]) + step;
        }
    }
    return line.height();
}

} // namespace ilvm::kit
