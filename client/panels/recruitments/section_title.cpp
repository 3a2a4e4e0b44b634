#include "client/panels/recruitments/section_title.hpp"

#include "client/kit/clamped_label.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::panels {
namespace {

constexpr int disc = 20;

} // namespace

SectionTitle::SectionTitle(int number, const QString& title, const QString& note, QWidget* parent)
    : QWidget(parent),
      number_(number),
      note_(new kit::ClampedLabel(note, 1, kit::TypeRole::secondary, &kit::Tokens::textTertiary)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::tokens(this).scaled(disc) + kit::space::s, 2, 0, 2);
    row->setSpacing(kit::space::s);
    row->addWidget(new kit::Label(title, kit::TypeRole::sectionTitle));
    row->addWidget(note_, 1);
    setMinimumHeight(kit::tokens(this).scaled(disc));
}

void SectionTitle::setNote(const QString& note) {
    note_->setText(note);
}

void SectionTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    const int side = t.scaled(disc);
    const QRect where(0, (height() - side) / 2, side, side);
    kit::paintBox(&painter, where, side / 2.0, t.accentSoft, t.isContrast() ? t.text : QColor(), t.line);
    kit::paintText(&painter, t, where, QString::number(number_), kit::TypeRole::captionTitle, t.accentText,
                   Qt::AlignHCenter);
}

} // namespace ilvm::panels
