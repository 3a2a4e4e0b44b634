#include "client/kit/grouped_code.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {
namespace {

constexpr int groupLength = 4, gap = 6;

} // namespace

QStringList inGroups(const QString& code) {
    QString compact = code;
    compact.remove(QLatin1Char(' ')).remove(QChar(0xA0));
    QStringList groups;
    for (qsizetype at = 0; at < compact.size(); at += groupLength)
        groups.append(compact.mid(at, groupLength));
    return groups;
}

GroupedCode::GroupedCode(const QString& code, QWidget* parent) : Painted(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCode(code);
}

void GroupedCode::setCode(const QString& code, const QString& other) {
    groups_ = inGroups(code);
    other_ = inGroups(other);
    updateGeometry();
    refresh();
}

void GroupedCode::setTone(Tone tone) {
    tone_ = tone;
    update();
}

QList<QPoint> GroupedCode::flow(int width) const {
    const Tokens& t = tokens(this);
    QList<QPoint> places;
    int left = 0, top = 0;
    for (const auto& group : groups_) {
        const int wide = textWidth(t, TypeRole::reference, group);
        if (left > 0 && left + wide > width) {
            left = 0;
            top += t.lineHeight(TypeRole::reference);
        }
        places.append(QPoint(left, top));
        left += wide + gap;
    }
    return places;
}

QSize GroupedCode::sizeHint() const {
    const Tokens& t = tokens(this);
    int width = 0;
    for (const auto& group : groups_)
        width += textWidth(t, TypeRole::reference, group) + gap;
    return {std::max(0, width - gap) + 2, t.lineHeight(TypeRole::reference)};
}

QSize GroupedCode::minimumSizeHint() const {
    const Tokens& t = tokens(this);
    return {textWidth(t, TypeRole::reference, QStringLiteral("0000 0000 0000")), t.lineHeight(TypeRole::reference)};
}

int GroupedCode::heightForWidth(int width) const {
    const auto places = flow(width);
    return (places.isEmpty() ? 0 : places.last().y()) + tokens(this).lineHeight(TypeRole::reference);
}

void GroupedCode::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setPen(tone_ == Tone::neutral ? t.text : t.tone(tone_).text);
    const auto places = flow(width());
    for (qsizetype i = 0; i < groups_.size(); ++i) {
        const bool differs = !other_.isEmpty() && other_.value(i) != groups_[i];
        QFont font = t.font(TypeRole::reference);
        font.setWeight(differs ? QFont::Bold : QFont::Medium);
        font.setUnderline(differs);
        painter.setFont(font);
        const QSize size(QFontMetrics(font).horizontalAdvance(groups_[i]) + 1, t.lineHeight(TypeRole::reference));
        painter.drawText(QRect(places[i], size), Qt::AlignLeft | Qt::AlignVCenter, groups_[i]);
    }
}

} // namespace ilvm::kit
