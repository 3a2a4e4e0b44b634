#include "client/kit/segmented.hpp"

#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QFocusEvent>
#include <QPainter>

namespace ilvm::kit {
namespace {

constexpr int fieldHeight = 32, frame = 2, segmentMargin = 8;

class Segment : public QAbstractButton {
public:
    explicit Segment(const QString& text) {
        name(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    void name(const QString& text) {
        setText(text);
        setAccessibleName(text);
        setToolTip(text);
        updateGeometry();
    }

    QSize sizeHint() const override {
        const Tokens& t = tokens(this);
        // As wide as when it is on, so that its neighbours do not move.
        return {textWidth(t, TypeRole::secondaryTitle, text()) + 2 * segmentMargin, t.scaled(fieldHeight) - 2 * frame};
    }
    QSize minimumSizeHint() const override { return {tokens(this).scaled(40), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        if (isChecked())
            paintBox(&painter, rect(), radius::keyCap, isEnabled() ? t.surface : QColor(),
                     isEnabled() ? t.accent : t.textTertiary, t.isContrast() ? 3 : 1.2);
        else if (underMouse() && isEnabled())
            paintBox(&painter, rect(), radius::keyCap, t.hover);
        if (hasFocus() && ring_) paintFocusRing(&painter, rect(), radius::keyCap, t.accent);
        const QColor ink = !isEnabled() ? t.textTertiary : isChecked() ? t.accentText : t.textSecondary;
        paintText(&painter, t, rect().adjusted(4, 0, -4, 0), text(),
                  isChecked() ? TypeRole::secondaryTitle : TypeRole::secondary, ink, Qt::AlignHCenter);
    }
    void focusInEvent(QFocusEvent* event) override {
        ring_ = byKeyboard(event->reason()) || event->reason() == Qt::OtherFocusReason;
        QAbstractButton::focusInEvent(event);
    }
    void changeEvent(QEvent* event) override {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange) updateGeometry();
    }

private:
    bool ring_ = false;
};

} // namespace

Segmented::Segmented(const QStringList& names, QWidget* parent) : QWidget(parent), group_(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(frame, frame, frame, frame);
    row->setSpacing(1);
    for (const auto& name : names) {
        auto* segment = new Segment(name);
        group_->addButton(segment, static_cast<int>(group_->buttons().size()));
        row->addWidget(segment);
    }
    group_->button(0)->setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    connect(group_, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) Q_EMIT currentChanged(index);
    });
}

int Segmented::current() const {
    return group_->checkedId();
}

void Segmented::setCurrent(int index) {
    if (auto* segment = group_->button(index)) segment->setChecked(true);
}

void Segmented::setName(int index, const QString& name) {
    if (auto* segment = static_cast<Segment*>(group_->button(index)); segment && segment->text() != name)
        segment->name(name);
}

void Segmented::focusInEvent(QFocusEvent* event) {
    group_->checkedButton()->setFocus(event->reason());
}

void Segmented::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool wrong = property(wrongProperty).toBool();
    const QColor border = wrong ? t.tone(Tone::danger).text : isEnabled() ? t.borderControl : t.border;
    paintBox(&painter, rect(), radius::field, t.sunken, border, wrong ? 1.5 : t.line);
}

} // namespace ilvm::kit
