#include "client/ticket/origin_chips.hpp"

#include "client/kit/button.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/style.hpp"

#include <QMenu>

namespace ilvm::ticket {
namespace {

constexpr int gap = 6, chipHeight = 26;

} // namespace

OriginChips::OriginChips(const Workspace& workspace, const QString& all, bool withCounts, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      all_(all),
      withCounts_(withCounts),
      more_(new kit::Button(QString(), kit::ButtonVariant::ghost, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    more_->setCompact(true);
    more_->hide();
    connect(more_, &QPushButton::clicked, this, &OriginChips::openMenu);
    setCounts({});
}

void OriginChips::setCounts(const QMap<QString, int>& counts) {
    counts_ = counts;
    if (!origin_.isEmpty() && !counts_.contains(origin_)) counts_[origin_] = 0;
    int whole = 0;
    for (const int count : counts_)
        whole += count;
    for (auto chip = chips_.begin(); chip != chips_.end();) {
        if (chip.key().isEmpty() || counts_.contains(chip.key())) {
            ++chip;
            continue;
        }
        chip.value()->deleteLater();
        chip = chips_.erase(chip);
    }
    show({}, all_, whole);
    for (auto it = counts_.begin(); it != counts_.end(); ++it)
        show(it.key(), serviceLabel(workspace_.truth, api::ServiceType::origin, it.key().toStdString()), it.value());
    place();
}

// A chip that stands there stays: it may have the focus.
void OriginChips::show(const QString& origin, const QString& label, int count) {
    auto*& chip = chips_[origin];
    if (!chip) {
        chip = new kit::FilterChip(label, this);
        connect(chip, &QAbstractButton::clicked, this, [this, origin] { choose(origin); });
    }
    chip->setText(label);
    chip->setCount(withCounts_ ? std::optional(count) : std::nullopt);
    chip->setChecked(origin == origin_);
}

void OriginChips::choose(const QString& origin) {
    const bool other = origin != origin_;
    setOrigin(origin);
    if (other) Q_EMIT originChanged(origin);
}

void OriginChips::setOrigin(const QString& origin) {
    origin_ = origin;
    setCounts(counts_);
}

// The chip that is on is always in sight.
QStringList OriginChips::fitting() const {
    const auto wide = [this](const QString& origin) { return chips_[origin]->sizeHint().width() + gap; };
    QStringList shown;
    int all = -gap, forced = 0;
    for (auto it = chips_.keyBegin(); it != chips_.keyEnd(); ++it) {
        all += wide(*it);
        if (it->isEmpty() || *it == origin_) forced += wide(*it);
    }
    if (all <= width()) return chips_.keys();
    int room = width() - more_->sizeHint().width() - forced;
    for (auto it = chips_.keyBegin(); it != chips_.keyEnd(); ++it) {
        const bool always = it->isEmpty() || *it == origin_;
        if (!always && wide(*it) > room) continue;
        if (!always) room -= wide(*it);
        shown.append(*it);
    }
    return shown;
}

void OriginChips::place() {
    const int deep = kit::tokens(this).scaled(chipHeight);
    const QStringList shown = fitting();
    int at = 0;
    hidden_.clear();
    for (auto it = chips_.begin(); it != chips_.end(); ++it) {
        it.value()->setVisible(shown.contains(it.key()));
        if (!shown.contains(it.key())) {
            hidden_.append(it.key());
            continue;
        }
        const int wide = std::min(it.value()->sizeHint().width(), std::max(0, width() - at));
        it.value()->setGeometry(at, 0, wide, deep);
        at += wide + gap;
    }
    more_->setVisible(!hidden_.isEmpty());
    more_->setText(QStringLiteral("+%1").arg(hidden_.size()));
    more_->setAccessibleName(tr("%n more service(s)", nullptr, static_cast<int>(hidden_.size())));
    more_->setGeometry(at, 0, more_->sizeHint().width(), deep);
}

void OriginChips::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& origin : hidden_) {
        const QString label = chips_[origin]->text();
        auto* entry =
            menu->addAction(withCounts_ ? label % QLatin1Char('\t') % QString::number(counts_[origin]) : label);
        connect(entry, &QAction::triggered, this, [this, origin] { choose(origin); });
    }
    menu->popup(more_->mapToGlobal(QPoint(0, more_->height())));
}

void OriginChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void OriginChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) place();
}

QSize OriginChips::sizeHint() const {
    int wide = 0;
    for (auto* chip : chips_)
        wide += chip->sizeHint().width() + gap;
    return {wide, kit::tokens(this).scaled(chipHeight)};
}

QSize OriginChips::minimumSizeHint() const {
    return {chips_.first()->sizeHint().width() + gap + more_->sizeHint().width(), kit::tokens(this).scaled(chipHeight)};
}

} // namespace ilvm::ticket
