#include "client/kit/banner.hpp"

#include "client/kit/button.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int iconSide = 16;

}

Banner::Banner(Tone tone, const QString& text, QWidget* parent)
    : Painted(parent),
      tone_(tone),
      text_(new Label(text, TypeRole::secondaryStrong)),
      detail_(new Label(QString(), TypeRole::secondary)),
      action_(new Button(QString())) {
    text_->setWordWrap(true);
    detail_->setWordWrap(true);
    detail_->hide();
    action_->setCompact(true);
    action_->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(text_);
    words->addWidget(detail_);
    words->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m + iconSide + 8, 6, 8, 6);
    row->setSpacing(space::m);
    row->addLayout(words, 1);
    row->addWidget(action_, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setMinimumHeight(38);
    setTone(tone);
    connect(action_, &QPushButton::clicked, this, &Banner::actionChosen);
}

void Banner::setTone(Tone tone) {
    tone_ = tone;
    text_->setTone(tone);
    update();
}

void Banner::setText(const QString& text) {
    text_->setText(text);
    refresh();
}

void Banner::setDetail(const QString& detail) {
    detail_->setText(detail);
    detail_->setVisible(!detail.isEmpty());
    refresh();
}

void Banner::setAction(const QString& action) {
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
}

QString Banner::spoken() const {
    if (detail_->text().isEmpty()) return text_->text();
    const bool ends = text_->text().endsWith(QLatin1Char('.'));
    return text_->text() + (ends ? QStringLiteral(" ") : QStringLiteral(". ")) + detail_->text();
}

void Banner::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const TonePair& pair = t.tone(tone_);
    paintBox(&painter, rect(), radius::card, pair.tint, t.isContrast() ? pair.text : QColor(), t.line);
    const bool alarming = tone_ == Tone::warn || tone_ == Tone::danger;
    const Icon icon = alarming ? Icon::warning : tone_ == Tone::ok ? Icon::checkCircle : Icon::info;
    paintIcon(&painter, QRectF(space::m, (height() - iconSide) / 2.0, iconSide, iconSide), icon, pair.text);
}

} // namespace ilvm::kit
